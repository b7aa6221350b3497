//===- ScaledMatmul.cpp - mx.scaled_matmul --------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/ScaledMatmul.h"
#include "Utils.h"
#include "mx/Support/ScaleLayout.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"

#include <numeric>

using namespace mlir;
using namespace mlir::mx;
using ::mxnumerics::kWholeDim;

namespace {
/// One of the two operands, seen the same way.
struct Factor {
  StringRef name;
  RankedTensorType type;
  Value scales;
  FormatAttr format;

  bool isPacked() const { return isPackedFP4(type, format); }
  /// The rank tells the layout of the scales: packed ones have 5 dimensions
  /// for 2.
  bool hasPackedScales() const {
    return scales && cast<RankedTensorType>(scales.getType()).getRank() ==
                         type.getRank() - 2 + ::mxnumerics::kPackedScaleRank;
  }
  /// K, if the type tells: a packed one holds one or two in its last byte.
  int64_t getK() const {
    return isPacked() ? ShapedType::kDynamic : type.getShape().back();
  }
};
} // namespace

static Factor getLhsFactor(ScaledMatmulOp op) {
  return {"lhs", cast<RankedTensorType>(op.getLhs().getType()),
          op.getLhsScales(), op.getLhsFormatAttr()};
}

static Factor getRhsFactor(ScaledMatmulOp op) {
  return {"rhs", cast<RankedTensorType>(op.getRhs().getType()),
          op.getRhsScales(), op.getRhsFormatAttr()};
}

/// K of operands that are both packed in `bytes` bytes: all their nibbles, but
/// not the last where K is odd. Then blocks end before it, so that their number
/// tells, which may be dynamic and known of one operand alone.
static int64_t getPackedK(int64_t bytes, ArrayRef<Factor> factors) {
  int64_t block = factors.front().format.getBlockCols();
  int64_t odd = 2 * bytes - 1;
  if (block == ::mxnumerics::kWholeDim || block % 2 == 0 || odd % block != 0)
    return 2 * bytes;
  for (const Factor &factor : factors) {
    // What has no such dimension is refused later.
    auto scales = factor.scales
                      ? cast<RankedTensorType>(factor.scales.getType())
                      : RankedTensorType();
    if (!scales || scales.getRank() == 0)
      return 2 * bytes;
    int64_t blocks = scales.getShape().back();
    if (!ShapedType::isDynamic(blocks))
      return blocks == odd / block ? odd : 2 * bytes;
  }
  return ShapedType::kDynamic;
}

bool ScaledMatmulOp::isLhsPacked() { return getLhsFactor(*this).isPacked(); }
bool ScaledMatmulOp::isRhsPacked() { return getRhsFactor(*this).isPacked(); }

bool ScaledMatmulOp::hasPackedLhsScales() {
  return getLhsFactor(*this).hasPackedScales();
}
bool ScaledMatmulOp::hasPackedRhsScales() {
  return getRhsFactor(*this).hasPackedScales();
}

int64_t ScaledMatmulOp::getStaticK() {
  Factor lhs = getLhsFactor(*this), rhs = getRhsFactor(*this);
  for (const Factor &factor : {lhs, rhs})
    if (!ShapedType::isDynamic(factor.getK()))
      return factor.getK();
  if (lhs.isPacked() && rhs.isPacked())
    for (const Factor &factor : {lhs, rhs})
      if (int64_t bytes = factor.type.getShape().back();
          !ShapedType::isDynamic(bytes))
        return getPackedK(bytes, {lhs, rhs});
  return ShapedType::kDynamic;
}

OpFoldResult ScaledMatmulOp::getMixedK(OpBuilder &builder) {
  if (int64_t size = getStaticK(); !ShapedType::isDynamic(size))
    return builder.getIndexAttr(size);
  Location loc = getLoc();
  int64_t last = getLhsFactor(*this).type.getRank() - 1;
  if (!isLhsPacked())
    return tensor::getMixedSize(builder, loc, getLhs(), last);
  if (!isRhsPacked())
    return tensor::getMixedSize(builder, loc, getRhs(), last);
  Value bytes = tensor::DimOp::create(builder, loc, getLhs(), last);
  Value two = arith::ConstantIndexOp::create(builder, loc, 2);
  Value size = arith::MulIOp::create(builder, loc, bytes, two);
  int64_t block = getBlockSize();
  if (block % 2 == 0)
    return size;
  // An odd block may end before the padding, which then has no scale.
  Value blocks = getValueOrCreateConstantIndexOp(
      builder, loc, tensor::getMixedSize(builder, loc, getLhsScales(), last));
  Value covered = arith::MulIOp::create(
      builder, loc, blocks,
      arith::ConstantIndexOp::create(builder, loc, block));
  return arith::MinUIOp::create(builder, loc, size, covered).getResult();
}

int64_t ScaledMatmulOp::getBlockSize() {
  FormatAttr format =
      getLhsFormatAttr() ? getLhsFormatAttr() : getRhsFormatAttr();
  return format.getBlockCols();
}

//===----------------------------------------------------------------------===//
// Verification
//===----------------------------------------------------------------------===//

/// C2: scales and format come together, plain data is floating point.
static LogicalResult verifyPresence(ScaledMatmulOp op, const Factor &factor) {
  if (static_cast<bool>(factor.scales) != static_cast<bool>(factor.format))
    return op.emitOpError("expected ")
           << factor.name << " scales and " << factor.name
           << "_format together but got "
           << (factor.scales ? "the scales" : "the format") << " alone";
  if (!factor.format && !isa<Float32Type, BFloat16Type, Float16Type>(
                            factor.type.getElementType()))
    return op.emitOpError("expected plain ")
           << factor.name << " of element type f32, bf16 or f16 but got "
           << factor.type.getElementType();
  return success();
}

/// C1: `what` has the size `a`, and `other` the size `b`.
static LogicalResult verifyDim(ScaledMatmulOp op, const Twine &what, int64_t a,
                               const Twine &other, int64_t b) {
  if (ShapedType::isDynamic(a) || ShapedType::isDynamic(b) || a == b)
    return success();
  return op.emitOpError("expected ")
         << what << " to be " << b << " (" << other << ") but got " << a;
}

/// C1: batch, M, N and K agree.
static LogicalResult verifyShapes(ScaledMatmulOp op, const Factor &lhs,
                                  const Factor &rhs) {
  auto result = cast<RankedTensorType>(op.getResult().getType());
  int64_t rank = result.getRank();
  for (auto [name, type] : {std::pair(StringRef("lhs"), lhs.type),
                            std::pair(StringRef("rhs"), rhs.type)})
    if (type.getRank() != rank || rank < 2)
      return op.emitOpError("expected ")
             << name << " of the rank of the result, which is at least 2, but "
             << "got rank " << type.getRank() << " and result rank " << rank;
  for (int64_t i = 0; i < rank - 2; ++i)
    if (failed(verifyDim(op, "rhs dim " + Twine(i), rhs.type.getDimSize(i),
                         "batch, lhs dim " + Twine(i),
                         lhs.type.getDimSize(i))) ||
        failed(verifyDim(op, "result dim " + Twine(i), result.getDimSize(i),
                         "batch, lhs dim " + Twine(i), lhs.type.getDimSize(i))))
      return failure();
  if (failed(verifyDim(
          op, "result dim " + Twine(rank - 2), result.getDimSize(rank - 2),
          "M, lhs dim " + Twine(rank - 2), lhs.type.getDimSize(rank - 2))) ||
      failed(verifyDim(
          op, "result dim " + Twine(rank - 1), result.getDimSize(rank - 1),
          "N, rhs dim " + Twine(rank - 2), rhs.type.getDimSize(rank - 2))))
    return failure();
  int64_t lhsSize = lhs.type.getShape().back();
  int64_t rhsSize = rhs.type.getShape().back();
  std::string rhsDim = "rhs dim " + std::to_string(rank - 1);
  if (lhs.isPacked() == rhs.isPacked())
    return verifyDim(op, rhsDim, rhsSize, "K, lhs dim " + Twine(rank - 1),
                     lhsSize);
  const Factor &plain = lhs.isPacked() ? rhs : lhs;
  const Factor &packed = lhs.isPacked() ? lhs : rhs;
  int64_t k = plain.type.getShape().back();
  int64_t bytes = ShapedType::isDynamic(k) ? k : k / 2 + k % 2;
  return verifyDim(op, packed.name + " dim " + Twine(rank - 1),
                   packed.type.getShape().back(),
                   "K = " + Twine(k) + " of " + plain.name +
                       ", two FP4 elements a byte",
                   bytes);
}

/// C6: scales in packed layout; `linear` is the type of linear ones.
static LogicalResult verifyPackedScales(ScaledMatmulOp op, const Factor &factor,
                                        RankedTensorType linear) {
  if (!::mxnumerics::hasPackedScales(factor.format.getFormat()))
    return op.emitOpError("expected linear ")
           << factor.name << " scales, of rank " << linear.getRank()
           << ", but got packed ones: format " << factor.format.getNameOrForm()
           << " has no packed layout, which needs scales of f8E8M0FNU or "
              "f8E4M3FN, one for each row, and an even block size";
  return internal::verifyPackedScales(
      op, (factor.name + " scales").str(),
      cast<RankedTensorType>(factor.scales.getType()), linear);
}

/// C3: elements and scales of a quantized operand.
static LogicalResult verifyFactor(ScaledMatmulOp op, const Factor &factor) {
  if (!factor.format)
    return success();
  SmallVector<int64_t> shape(factor.type.getShape());
  shape.back() = op.getStaticK();
  auto scales = cast<RankedTensorType>(factor.scales.getType());
  std::string scalesName = (factor.name + " scales").str();
  int64_t axis = factor.type.getRank() - 1;
  if (!factor.isPacked() &&
      failed(internal::verifyElements(op, factor.name, factor.type, shape,
                                      factor.format)))
    return failure();
  if (factor.hasPackedScales())
    return verifyPackedScales(op, factor,
                              getScalesType(factor.format, shape, axis));
  return internal::verifyScales(op, scalesName, scales, shape, axis,
                                factor.format);
}

LogicalResult ScaledMatmulOp::verify() {
  Factor lhs = getLhsFactor(*this), rhs = getRhsFactor(*this);
  // C2: what is quantized and what is plain.
  if (failed(verifyPresence(*this, lhs)) || failed(verifyPresence(*this, rhs)))
    return failure();
  if (!lhs.format && !rhs.format)
    return emitOpError("expected at least one quantized operand: use "
                       "linalg.matmul for two plain ones");
  // C4: one length of blocks.
  if (lhs.format && rhs.format &&
      lhs.format.getBlockCols() != rhs.format.getBlockCols())
    return emitOpError("expected equal block sizes along K but got ")
           << printBlockSize(lhs.format.getBlockCols()) << " (lhs) and "
           << printBlockSize(rhs.format.getBlockCols()) << " (rhs)";
  if (failed(verifyShapes(*this, lhs, rhs)) ||
      failed(verifyFactor(*this, lhs)) || failed(verifyFactor(*this, rhs)))
    return failure();
  // C5: what is added.
  if (getC() && getC().getType() != getResult().getType())
    return emitOpError("expected c of the result's type ")
           << getResult().getType() << " but got " << getC().getType();
  return success();
}

//===----------------------------------------------------------------------===//
// Folding and shapes
//===----------------------------------------------------------------------===//

namespace {
/// A constant operand, decoded, with room for one batch entry's view.
struct ConstantFactor {
  std::vector<float> values, scales;
  int64_t rows, scaleRows, scaleCols, blockRows, blockCols;

  ::mxnumerics::MatmulOperand at(int64_t batch, int64_t k) const {
    ::mxnumerics::MatmulOperand view;
    view.values = values.data() + batch * rows * k;
    if (scales.empty())
      return view;
    bool perTensor = blockRows == kWholeDim && blockCols == kWholeDim;
    view.scales =
        scales.data() + (perTensor ? 0 : batch * scaleRows * scaleCols);
    view.scaleRows = scaleRows;
    view.scaleCols = scaleCols;
    view.blockRows = blockRows;
    view.blockCols = blockCols;
    return view;
  }
};
} // namespace

static int64_t getNumElements(ArrayRef<int64_t> sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), int64_t{1},
                         std::multiplies<>());
}

/// Decodes a constant operand.
static std::optional<ConstantFactor> getConstant(const Factor &factor,
                                                 Attribute value,
                                                 Attribute scales, int64_t k) {
  ConstantFactor constant;
  SmallVector<int64_t> shape(factor.type.getShape());
  shape.back() = k;
  constant.rows = shape[shape.size() - 2];
  if (!factor.format) {
    std::optional<std::vector<float>> values = internal::getFloats(value);
    if (!values)
      return std::nullopt;
    constant.values = std::move(*values);
    return constant;
  }
  std::optional<std::vector<uint8_t>> codes =
      internal::getCodes(value, shape, factor.format);
  std::optional<std::vector<uint32_t>> bits = internal::getScaleBits(scales);
  if (!codes || !bits)
    return std::nullopt;
  RankedTensorType type =
      getScalesType(factor.format, shape, factor.type.getRank() - 1);
  constant.scaleRows = type.getDimSize(type.getRank() - 2);
  constant.scaleCols = type.getDimSize(type.getRank() - 1);
  if (factor.hasPackedScales())
    bits = ::mxnumerics::unpackScales(
        *bits, getNumElements(type.getShape().drop_back(2)), constant.scaleRows,
        constant.scaleCols);
  ::mxnumerics::Format format = factor.format.getFormat();
  for (uint8_t code : *codes)
    constant.values.push_back(::mxnumerics::decode(format.element, code));
  for (uint32_t word : *bits)
    constant.scales.push_back(::mxnumerics::decodeScale(format.scale, word));
  constant.blockRows = format.blockRows;
  constant.blockCols = format.blockCols;
  return constant;
}

OpFoldResult ScaledMatmulOp::fold(FoldAdaptor adaptor) {
  auto type = cast<RankedTensorType>(getResult().getType());
  int64_t k = getStaticK();
  if (!type.hasStaticShape() || ShapedType::isDynamic(k) ||
      !cast<ShapedType>(getLhs().getType()).hasStaticShape() ||
      !cast<ShapedType>(getRhs().getType()).hasStaticShape() ||
      type.getNumElements() * k > internal::kMaxFoldedMultiplyAdds)
    return {};
  // Nothing is decoded before all operands are known to be constant.
  if (llvm::is_contained(adaptor.getOperands(), Attribute()))
    return {};
  std::optional<ConstantFactor> lhs = getConstant(
      getLhsFactor(*this), adaptor.getLhs(), adaptor.getLhsScales(), k);
  std::optional<ConstantFactor> rhs = getConstant(
      getRhsFactor(*this), adaptor.getRhs(), adaptor.getRhsScales(), k);
  std::optional<float> alpha =
      internal::getOptionalFloat(getAlpha(), adaptor.getAlpha());
  std::optional<std::vector<float>> c;
  if (getC() && !(c = internal::getFloats(adaptor.getC())))
    return {};
  if (!lhs || !rhs || !alpha)
    return {};
  int64_t m = type.getDimSize(type.getRank() - 2);
  int64_t n = type.getDimSize(type.getRank() - 1);
  int64_t batches = getNumElements(type.getShape().drop_back(2));
  std::vector<float> values;
  for (int64_t batch = 0; batch < batches; ++batch) {
    std::vector<float> part =
        ::mxnumerics::scaledMatmul(lhs->at(batch, k), rhs->at(batch, k), m, n,
                                   k, getAlpha() ? &*alpha : nullptr,
                                   c ? c->data() + batch * m * n : nullptr);
    values.insert(values.end(), part.begin(), part.end());
  }
  return internal::makeFloats(type, values);
}

/// The sum starts as +0 and so is never -0, to which adding +0 would do
/// something. Times alpha it may be; -0 changes no number at all.
static bool addsNothing(Value c, bool hasAlpha) {
  return matchPattern(c, m_NegZeroFloat()) ||
         (!hasAlpha && matchPattern(c, m_PosZeroFloat()));
}

LogicalResult ScaledMatmulOp::canonicalize(ScaledMatmulOp op,
                                           PatternRewriter &rewriter) {
  bool isOne = op.getAlpha() && matchPattern(op.getAlpha(), m_OneFloat());
  bool isNothing = op.getC() && addsNothing(op.getC(), op.getAlpha() && !isOne);
  if (!isOne && !isNothing)
    return rewriter.notifyMatchFailure(op, "no operand is a neutral element");
  rewriter.modifyOpInPlace(op, [&] {
    if (isOne)
      op.getAlphaMutable().clear();
    if (isNothing)
      op.getCMutable().clear();
  });
  return success();
}

Speculation::Speculatability ScaledMatmulOp::getSpeculatability() {
  return internal::hasDynamicSizes(*this) ? Speculation::NotSpeculatable
                                          : Speculation::Speculatable;
}

LogicalResult
ScaledMatmulOp::reifyResultShapes(OpBuilder &builder,
                                  ReifiedRankedShapedTypeDims &shapes) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, getLoc(), getLhs());
  int64_t rank = sizes.size();
  sizes.back() = tensor::getMixedSize(builder, getLoc(), getRhs(), rank - 2);
  shapes = {sizes};
  return success();
}
