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
// Elements and scales are transposed, in every format, rather than the numbers
// that they stand for: that moves fewer bytes. Two FP4 elements share a byte
// and change partners, which mx-pack-fp4 does in one pass over them.
//
//===----------------------------------------------------------------------===//

#include "Optimize.h"
#include "Transpose.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/PatternMatch.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;

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

/// The tensor of which `value` is a transpose, or `value` itself, and the order
/// of its dimensions in `value`.
static std::pair<Value, SmallVector<int64_t>> getSource(Value value) {
  if (linalg::TransposeOp op = getTranspose(value))
    return {op.getInput(), SmallVector<int64_t>(op.getPermutation())};
  int64_t rank = cast<RankedTensorType>(value.getType()).getRank();
  return {value, llvm::to_vector(llvm::seq(rank))};
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

namespace {
/// transpose(dequantize(e, s)) -> dequantize(transpose(e), transpose(s)).
struct TransposeBeforeDequantize final : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    auto dequantize = op.getInput().getDefiningOp<DequantizeOp>();
    if (!dequantize || !op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "no transpose of mx.dequantize");
    if (dequantize.isPacked())
      return rewriter.notifyMatchFailure(op, "bytes of two elements stay");
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
        createTranspose(rewriter, loc, dequantize.getElements(), permutation);
    Value scales =
        createTranspose(rewriter, loc, dequantize.getScales(), permutation);
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

/// quantize(x) and then quantize(transpose(x)), in either order -> transposes
/// of the results of the first. So a weight with square blocks is quantized
/// once for the forward and the backward pass.
struct ShareQuantize final : OpRewritePattern<QuantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getRounding() == Rounding::Stochastic)
      return rewriter.notifyMatchFailure(op, "random numbers go by place");
    if (op.isPacked())
      return rewriter.notifyMatchFailure(op, "bytes of two elements stay");
    SmallVector<int64_t> permutation;
    QuantizeOp other = findOther(op, permutation);
    if (!other)
      return rewriter.notifyMatchFailure(op, "nothing to share");
    if (isIdentityPermutation(permutation)) {
      rewriter.replaceOp(op, other.getResults());
      return success();
    }
    Location loc = op.getLoc();
    SmallVector<Value> results;
    for (auto [from, to] : llvm::zip_equal(other.getResults(), op.getResults()))
      results.push_back(castTo(
          rewriter, loc, createTranspose(rewriter, loc, from, permutation),
          to.getType()));
    rewriter.replaceOp(op, results);
    return success();
  }

private:
  /// A quantization before `op` that makes the same numbers of the same tensor.
  /// Permuted by `permutation`, its results are those of `op`.
  static QuantizeOp findOther(QuantizeOp op,
                              SmallVectorImpl<int64_t> &permutation) {
    auto [source, order] = getSource(op.getInput());
    SmallVector<Operation *> users(source.getUsers());
    for (Operation *user : source.getUsers())
      if (isa<linalg::TransposeOp>(user) && user->getNumResults() == 1)
        llvm::append_range(users, user->getUsers());
    for (Operation *user : users) {
      auto other = dyn_cast<QuantizeOp>(user);
      if (!other || other->getBlock() != op->getBlock() ||
          !other->isBeforeInBlock(op) || other.isPacked())
        continue;
      auto [otherSource, otherOrder] = getSource(other.getInput());
      permutation =
          applyPermutation(invertPermutationVector(otherOrder), order);
      if (otherSource == source && isSameQuantization(other, op, permutation))
        return other;
    }
    return {};
  }

  /// True if `other`, permuted, gives the numbers of `op`.
  static bool isSameQuantization(QuantizeOp other, QuantizeOp op,
                                 ArrayRef<int64_t> permutation) {
    return haveEqualOptions(other, op) &&
           isSameTensorScale(other.getTensorScale(), op.getTensorScale()) &&
           areSameBlocks(op.getFormat(), static_cast<int64_t>(other.getAxis()),
                         static_cast<int64_t>(op.getAxis()), permutation);
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

  /// True if both are one value, or the same of one tensor, transposed or not.
  static bool isSameTensorScale(Value a, Value b) {
    if (a == b)
      return true;
    auto opA = a ? a.getDefiningOp<TensorScaleOp>() : TensorScaleOp();
    auto opB = b ? b.getDefiningOp<TensorScaleOp>() : TensorScaleOp();
    return opA && opB && opA->getAttrs() == opB->getAttrs() &&
           getSource(opA.getInput()).first == getSource(opB.getInput()).first;
  }
};
} // namespace

void mlir::mx::populateOptimizeTransposesPatterns(RewritePatternSet &patterns) {
  patterns.add<ShareQuantize, TensorScaleOfSource, TransposeBeforeDequantize>(
      patterns.getContext());
}
