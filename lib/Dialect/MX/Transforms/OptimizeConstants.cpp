//===- OptimizeConstants.cpp - Quantization of constant weights -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Dense constants are folded by the operations. A resource is what a front end
// makes of weights that are too large for that: folders leave it alone, and
// this pass, which is asked to, does not.
//
//===----------------------------------------------------------------------===//

#include "Optimize.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Support/ScaleLayout.h"

#include <cstring>

using namespace mlir;
using namespace mlir::mx;

/// Results of at least this many bytes become resources, which are neither
/// hashed nor printed inline.
static constexpr size_t kResourceBytes = 1 << 16;

//===----------------------------------------------------------------------===//
// From resources and to them
//===----------------------------------------------------------------------===//

/// The resource that holds the elements of `value` in their order, or null. A
/// cast that fails when it is run may tell of more or fewer than there are.
static DenseResourceElementsAttr getResource(Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp>(
            op))
      break;
    value = op->getOperand(0);
  }
  Attribute attribute;
  if (!matchPattern(value, m_Constant(&attribute)))
    return {};
  auto resource = dyn_cast<DenseResourceElementsAttr>(attribute);
  bool isOther = resource && type.hasStaticShape() &&
                 type.getNumElements() != resource.getNumElements();
  return isOther ? DenseResourceElementsAttr() : resource;
}

/// The number of the 16-bit type `semantics` whose bits are the bytes at
/// `data`.
static float readFloat(const llvm::fltSemantics &semantics, const char *data) {
  uint16_t bits;
  std::memcpy(&bits, data, sizeof(bits));
  APFloat value(semantics, APInt(16, bits));
  bool losesInfo;
  value.convert(APFloat::IEEEsingle(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value.convertToFloat();
}

/// The numbers of `resource`, as f32; none if it has no data, or not enough.
static std::optional<std::vector<float>>
getFloats(DenseResourceElementsAttr resource) {
  AsmResourceBlob *blob =
      resource ? resource.getRawHandle().getBlob() : nullptr;
  auto type =
      resource ? dyn_cast<FloatType>(resource.getElementType()) : FloatType();
  if (!blob || !type)
    return std::nullopt;
  ArrayRef<char> data = blob->getData();
  size_t count = resource.getNumElements(), width = type.getWidth() / 8;
  if (data.size() != count * width)
    return std::nullopt;
  std::vector<float> values(count);
  if (type.isF32()) {
    std::memcpy(values.data(), data.data(), data.size());
    return values;
  }
  for (size_t i = 0; i < count; ++i)
    values[i] = readFloat(type.getFloatSemantics(), data.data() + i * width);
  return values;
}

/// The bits of the scales in `resource`, of a byte each; none if it has no
/// data, or not enough.
static std::optional<std::vector<uint32_t>>
getByteScales(DenseResourceElementsAttr resource) {
  AsmResourceBlob *blob =
      resource ? resource.getRawHandle().getBlob() : nullptr;
  if (!blob || resource.getElementType().getIntOrFloatBitWidth() != 8 ||
      blob->getData().size() !=
          static_cast<uint64_t>(resource.getNumElements()))
    return std::nullopt;
  auto bytes = llvm::map_range(
      blob->getData(), [](char byte) { return static_cast<uint8_t>(byte); });
  return std::vector<uint32_t>(bytes.begin(), bytes.end());
}

/// The number of matrices in a tensor of linear scales.
static int64_t countBatches(RankedTensorType scales) {
  return ShapedType::getNumElements(scales.getShape().drop_back(2));
}

/// A constant of `type` whose bytes are `bytes`, a resource if they are many.
static ElementsAttr makeConstant(RankedTensorType type, ArrayRef<char> bytes,
                                 size_t align) {
  if (bytes.size() < kResourceBytes)
    return DenseElementsAttr::getFromRawBuffer(type, bytes);
  return DenseResourceElementsAttr::get(
      type, "quantized",
      HeapAsmResourceBlob::allocateAndCopyWithAlign(bytes, align,
                                                    /*dataIsMutable=*/false));
}

static ElementsAttr makeElements(QuantizeOp op,
                                 const std::vector<uint8_t> &codes) {
  auto type = cast<RankedTensorType>(op.getElements().getType());
  auto input = cast<RankedTensorType>(op.getInput().getType());
  const std::vector<uint8_t> &stored =
      op.isPacked() ? ::mxnumerics::packNibbles(codes, input.getShape().vec())
                    : codes;
  return makeConstant(
      type,
      ArrayRef(reinterpret_cast<const char *>(stored.data()), stored.size()),
      alignof(uint64_t));
}

/// f32 scales are stored as they are, others as a byte each.
static ElementsAttr makeScales(RankedTensorType type, ArrayRef<uint32_t> bits) {
  std::vector<char> bytes;
  if (type.getElementType().isF32()) {
    bytes.resize(bits.size() * sizeof(uint32_t));
    std::memcpy(bytes.data(), bits.data(), bytes.size());
  } else {
    bytes.assign(bits.begin(), bits.end());
  }
  return makeConstant(type, bytes, alignof(uint64_t));
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

namespace {
struct QuantizeResource final : OpRewritePattern<QuantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    DenseResourceElementsAttr resource = getResource(op.getInput());
    auto type = cast<RankedTensorType>(op.getInput().getType());
    if (!resource || !type.hasStaticShape() ||
        !cast<ShapedType>(op.getElements().getType()).hasStaticShape() ||
        !cast<ShapedType>(op.getScales().getType()).hasStaticShape())
      return rewriter.notifyMatchFailure(op, "quantizes no resource");
    SmallVector<Attribute> operands(op->getNumOperands());
    for (auto [operand, attribute] :
         llvm::zip_equal(op->getOperands(), operands))
      matchPattern(operand, m_Constant(&attribute));
    std::optional<::mxnumerics::QuantizeOptions> options =
        op.getConstantOptions(operands);
    std::optional<std::vector<float>> data = getFloats(resource);
    if (!options || !data)
      return rewriter.notifyMatchFailure(op, "something is not known");
    ::mxnumerics::QuantizedTensor quantized =
        ::mxnumerics::quantize(data->data(), type.getShape().vec(),
                               static_cast<int64_t>(op.getAxis()), *options);
    Location loc = op.getLoc();
    Value elements = arith::ConstantOp::create(
        rewriter, loc, makeElements(op, quantized.elements));
    Value scales = arith::ConstantOp::create(
        rewriter, loc,
        makeScales(cast<RankedTensorType>(op.getScales().getType()),
                   quantized.scales));
    rewriter.replaceOp(op, {elements, scales});
    return success();
  }
};

struct TensorScaleOfResource final : OpRewritePattern<TensorScaleOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(TensorScaleOp op,
                                PatternRewriter &rewriter) const override {
    std::optional<std::vector<float>> data =
        getFloats(getResource(op.getInput()));
    if (!data)
      return rewriter.notifyMatchFailure(op, "no tensor scale of a resource");
    float scale = ::mxnumerics::computeTensorScale(
        data->data(), static_cast<int64_t>(data->size()),
        op.getE4m3Max().convertToFloat(), toNumerics(op.getNanRule()));
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(
        op, rewriter.getF32FloatAttr(scale));
    return success();
  }
};

struct PackResource final : OpRewritePattern<PackScalesOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(PackScalesOp op,
                                PatternRewriter &rewriter) const override {
    auto linear = cast<RankedTensorType>(op.getScales().getType());
    auto type = cast<RankedTensorType>(op.getPacked().getType());
    std::optional<std::vector<uint32_t>> bits =
        getByteScales(getResource(op.getScales()));
    if (!bits || bits->empty() || !linear.hasStaticShape() ||
        !type.hasStaticShape())
      return rewriter.notifyMatchFailure(op, "packs no resource");
    if (!::mxnumerics::isWorthPacking(type.getNumElements(), bits->size()))
      return rewriter.notifyMatchFailure(op, "a constant would be too large");
    ArrayRef<int64_t> matrix = linear.getShape().take_back(2);
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(
        op,
        makeScales(type, ::mxnumerics::packScales(
                             *bits, countBatches(linear), matrix[0], matrix[1],
                             *getScaleKind(linear.getElementType()))));
    return success();
  }
};

struct UnpackResource final : OpRewritePattern<UnpackScalesOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(UnpackScalesOp op,
                                PatternRewriter &rewriter) const override {
    auto linear = cast<RankedTensorType>(op.getScales().getType());
    std::optional<std::vector<uint32_t>> bits =
        getByteScales(getResource(op.getPacked()));
    if (!bits || bits->empty() || !linear.hasStaticShape() ||
        !cast<ShapedType>(op.getPacked().getType()).hasStaticShape())
      return rewriter.notifyMatchFailure(op, "unpacks no resource");
    ArrayRef<int64_t> matrix = linear.getShape().take_back(2);
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(
        op, makeScales(linear,
                       ::mxnumerics::unpackScales(*bits, countBatches(linear),
                                                  matrix[0], matrix[1])));
    return success();
  }
};
} // namespace

void mlir::mx::populateOptimizeConstantsPatterns(RewritePatternSet &patterns) {
  patterns.add<PackResource, QuantizeResource, TensorScaleOfResource,
               UnpackResource>(patterns.getContext());
}
