//===- OptimizeTransposes.cpp - Transposes of quantized tensors -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a block is decides its numbers, not the order of dimensions: a transpose
// may be done before or after, as long as the axis goes with it. Quantizing a
// matrix along one axis never gives the numbers of the other axis, unless
// blocks are square. Random numbers are counted in the order of the dimensions.
//
// FP4 is transposed as numbers, since two of its elements share a byte. Other
// elements are transposed themselves, which moves fewer bytes.
//
//===----------------------------------------------------------------------===//

#include "Optimize.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/PatternMatch.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;

/// `value` with its dimensions in the order of `permutation`.
static Value transpose(OpBuilder &builder, Location loc, Value value,
                       ArrayRef<int64_t> permutation) {
  SmallVector<OpFoldResult> sizes =
      applyPermutation(tensor::getMixedSizes(builder, loc, value), permutation);
  Value init = tensor::EmptyOp::create(builder, loc, sizes,
                                       getElementTypeOrSelf(value.getType()));
  return linalg::TransposeOp::create(builder, loc, value, init, permutation)
      ->getResult(0);
}

/// `value`, which may be of a less static type, as `type`.
static Value castTo(OpBuilder &builder, Location loc, Value value, Type type) {
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(builder, loc, type, value);
}

/// The transpose on tensors that gives `value`, or null.
static linalg::TransposeOp getTranspose(Value value) {
  auto op = value.getDefiningOp<linalg::TransposeOp>();
  return op && op.hasPureTensorSemantics() ? op : linalg::TransposeOp();
}

/// True if a tensor of blocks along `from`, permuted, has blocks along `to`.
static bool areSameBlocks(FormatAttr format, int64_t from, int64_t to,
                          ArrayRef<int64_t> permutation) {
  ::mxnumerics::Format f = format.getFormat();
  int64_t rank = permutation.size();
  SmallVector<int64_t> blocks =
      llvm::to_vector(::mxnumerics::getBlockSizes(f, rank, from));
  applyPermutationToVector(blocks, permutation);
  return ArrayRef<int64_t>(blocks) ==
         ArrayRef<int64_t>(::mxnumerics::getBlockSizes(f, rank, to));
}

/// The axis of a tensor, quantized along `axis`, after it is permuted; none if
/// no axis of `format` gives these blocks.
static std::optional<int64_t> getPermutedAxis(FormatAttr format, int64_t axis,
                                              ArrayRef<int64_t> permutation) {
  auto rank = static_cast<int64_t>(permutation.size());
  int64_t permuted = llvm::find(permutation, axis) - permutation.begin();
  ::mxnumerics::Format f = format.getFormat();
  bool hasRows = f.blockRows != 1 && !f.isPerTensor();
  if ((hasRows && permuted < rank - 2) ||
      !areSameBlocks(format, axis, permuted, permutation))
    return std::nullopt;
  return permuted;
}

//===----------------------------------------------------------------------===//
// Transposes of elements that are whole bytes
//===----------------------------------------------------------------------===//

namespace {
/// transpose(dequantize(e, s)) -> dequantize(transpose(e), transpose(s)).
struct TransposeBeforeDequantize final : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    auto dequantize = op.getInput().getDefiningOp<DequantizeOp>();
    if (!dequantize || !op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "no transpose of mx.dequantize");
    if (dequantize.getFormat().isPackable())
      return rewriter.notifyMatchFailure(op, "FP4 stays as it is");
    if (!dequantize->hasOneUse() || dequantize->getBlock() != op->getBlock())
      return rewriter.notifyMatchFailure(op, "would be computed again");
    ArrayRef<int64_t> permutation = op.getPermutation();
    std::optional<int64_t> axis = getPermutedAxis(
        dequantize.getFormat(), static_cast<int64_t>(dequantize.getAxis()),
        permutation);
    if (!axis)
      return rewriter.notifyMatchFailure(op, "the blocks fit no axis");
    Location loc = op.getLoc();
    Value elements =
        transpose(rewriter, loc, dequantize.getElements(), permutation);
    Value scales =
        transpose(rewriter, loc, dequantize.getScales(), permutation);
    rewriter.replaceOpWithNewOp<DequantizeOp>(
        op, op->getResult(0).getType(), elements, scales,
        dequantize.getTensorScale(), /*last_dim=*/Value(),
        static_cast<uint64_t>(*axis), dequantize.getFormat());
    return success();
  }
};

/// tensor_scale(transpose(x)) -> tensor_scale(x): the largest magnitude lies
/// somewhere else.
struct TensorScaleOfSource final : OpRewritePattern<TensorScaleOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(TensorScaleOp op,
                                PatternRewriter &rewriter) const override {
    linalg::TransposeOp transposed = getTranspose(op.getInput());
    if (!transposed)
      return rewriter.notifyMatchFailure(op, "no tensor scale of a transpose");
    rewriter.modifyOpInPlace(
        op, [&] { op.getInputMutable().assign(transposed.getInput()); });
    return success();
  }
};

/// quantize(transpose(x)) -> transposes of the results of quantize(x), if that
/// is there already. So a weight with square blocks is quantized once for the
/// forward and the backward pass.
struct ShareQuantize final : OpRewritePattern<QuantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    linalg::TransposeOp transposed = getTranspose(op.getInput());
    if (!transposed)
      return rewriter.notifyMatchFailure(op, "quantizes no transpose");
    if (op.getFormat().isPackable())
      return rewriter.notifyMatchFailure(op, "FP4 is not transposed");
    if (op.getRounding() == Rounding::Stochastic)
      return rewriter.notifyMatchFailure(op, "random numbers go by place");
    ArrayRef<int64_t> permutation = transposed.getPermutation();
    QuantizeOp other = findOther(op, transposed.getInput(), permutation);
    if (!other)
      return rewriter.notifyMatchFailure(op, "nothing to share");
    Location loc = op.getLoc();
    SmallVector<Value> results;
    for (auto [from, to] : llvm::zip_equal(other.getResults(), op.getResults()))
      results.push_back(castTo(rewriter, loc,
                               transpose(rewriter, loc, from, permutation),
                               to.getType()));
    rewriter.replaceOp(op, results);
    return success();
  }

private:
  /// A quantization of `source` before `op` that makes the same numbers.
  static QuantizeOp findOther(QuantizeOp op, Value source,
                              ArrayRef<int64_t> permutation) {
    for (Operation *user : source.getUsers()) {
      auto other = dyn_cast<QuantizeOp>(user);
      if (other && other->getBlock() == op->getBlock() &&
          other->isBeforeInBlock(op) &&
          other.getTensorScale() == op.getTensorScale() &&
          haveEqualOptions(other, op) &&
          areSameBlocks(op.getFormat(), static_cast<int64_t>(other.getAxis()),
                        static_cast<int64_t>(op.getAxis()), permutation))
        return other;
    }
    return {};
  }

  /// True if all attributes but the axis are equal.
  static bool haveEqualOptions(QuantizeOp a, QuantizeOp b) {
    auto getOthers = [](QuantizeOp op) {
      NamedAttrList attributes(op->getAttrs());
      attributes.erase(op.getAxisAttrName());
      return attributes.getDictionary(op.getContext());
    };
    return getOthers(a) == getOthers(b);
  }
};

//===----------------------------------------------------------------------===//
// Transposes of FP4
//===----------------------------------------------------------------------===//

/// dequantize(transpose(e), transpose(s)) -> transpose(dequantize(e, s)).
struct TransposeAfterDequantize final : OpRewritePattern<DequantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(DequantizeOp op,
                                PatternRewriter &rewriter) const override {
    linalg::TransposeOp elements = getTranspose(op.getElements());
    linalg::TransposeOp scales = getTranspose(op.getScales());
    if (!elements || !scales || !isUnpackedFP4(op.getElements().getType()) ||
        elements.getPermutation() != scales.getPermutation())
      return rewriter.notifyMatchFailure(op, "no FP4 is transposed");
    ArrayRef<int64_t> permutation = elements.getPermutation();
    SmallVector<int64_t> inverse = invertPermutationVector(permutation);
    std::optional<int64_t> axis = getPermutedAxis(
        op.getFormat(), static_cast<int64_t>(op.getAxis()), inverse);
    if (!axis)
      return rewriter.notifyMatchFailure(op, "the blocks fit no axis");
    auto source = cast<RankedTensorType>(elements.getInput().getType());
    auto type = cast<RankedTensorType>(op.getOutput().getType());
    Location loc = op.getLoc();
    Value output = DequantizeOp::create(
        rewriter, loc, type.clone(source.getShape()), elements.getInput(),
        scales.getInput(), op.getTensorScale(), /*last_dim=*/Value(),
        static_cast<uint64_t>(*axis), op.getFormat());
    Value transposed = transpose(rewriter, loc, output, permutation);
    rewriter.replaceOp(op, castTo(rewriter, loc, transposed, type));
    return success();
  }
};

/// Transposes of both results of quantize(x) -> quantize(transpose(x)).
struct TransposeBeforeQuantize final : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    auto quantize = op.getInput().getDefiningOp<QuantizeOp>();
    if (!quantize || !isUnpackedFP4(op.getInput().getType()) ||
        !op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "no FP4 is transposed");
    if (quantize.getRounding() == Rounding::Stochastic)
      return rewriter.notifyMatchFailure(op, "random numbers go by place");
    ArrayRef<int64_t> permutation = op.getPermutation();
    std::optional<int64_t> axis =
        getPermutedAxis(quantize.getFormat(),
                        static_cast<int64_t>(quantize.getAxis()), permutation);
    linalg::TransposeOp scales = findScales(quantize, op);
    if (!axis || !scales)
      return rewriter.notifyMatchFailure(op, "the scales are not transposed");
    if (scales->isBeforeInBlock(op))
      rewriter.setInsertionPoint(scales);
    Location loc = op.getLoc();
    Value input = transpose(rewriter, loc, quantize.getInput(), permutation);
    SmallVector<Value> operands(quantize->getOperands());
    operands.front() = input;
    auto moved = cast<QuantizeOp>(mlir::clone(
        rewriter, quantize,
        {op->getResult(0).getType(), scales->getResult(0).getType()},
        operands));
    moved.setAxis(static_cast<uint64_t>(*axis));
    rewriter.replaceOp(scales, moved.getScales());
    rewriter.replaceOp(op, moved.getElements());
    return success();
  }

private:
  /// The transpose of the scales of `quantize`, if that and `elements` are all
  /// that is read of its results.
  static linalg::TransposeOp findScales(QuantizeOp quantize,
                                        linalg::TransposeOp elements) {
    if (!quantize.getElements().hasOneUse() ||
        !quantize.getScales().hasOneUse() ||
        quantize->getBlock() != elements->getBlock())
      return {};
    auto scales =
        dyn_cast<linalg::TransposeOp>(*quantize.getScales().getUsers().begin());
    bool isSame = scales && scales->getBlock() == elements->getBlock() &&
                  scales.getInput() == quantize.getScales() &&
                  scales.getPermutation() == elements.getPermutation();
    return isSame ? scales : linalg::TransposeOp();
  }
};
} // namespace

void mlir::mx::populateOptimizeTransposesPatterns(RewritePatternSet &patterns) {
  patterns.add<ShareQuantize, TensorScaleOfSource, TransposeAfterDequantize,
               TransposeBeforeDequantize, TransposeBeforeQuantize>(
      patterns.getContext());
}
