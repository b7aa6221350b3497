//===- MXToTosa.cpp - mx to block-scaled operations of TOSA ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Conversion/MXToTosa.h"
#include "../Bridges/Utils.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"
#include "mx/Dialect/MX/IR/MXOps.h"

namespace mlir::mx {
#define GEN_PASS_DEF_CONVERTMXTOTOSA
#include "mx/Conversion/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

/// The groups of dimensions that make a matrix of `rank` one with one batch
/// dimension: expanding for rank 2, collapsing above 3.
static SmallVector<ReassociationIndices> getBatchGroups(int64_t rank) {
  SmallVector<ReassociationIndices> groups(rank == 2 ? 2 : 3);
  int64_t numLeading = rank == 2 ? 2 : rank - 2;
  for (int64_t dim = 0; dim < numLeading; ++dim)
    groups[0].push_back(dim);
  for (auto [index, group] :
       llvm::enumerate(MutableArrayRef(groups).drop_front()))
    group.push_back(numLeading + index);
  return groups;
}

/// `type` with all its batch dimensions, or none, as one.
static RankedTensorType getBatchedType(RankedTensorType type) {
  if (type.getRank() > 3)
    return tensor::CollapseShapeOp::inferCollapsedType(
        type, getBatchGroups(type.getRank()));
  if (type.getRank() == 3)
    return type;
  SmallVector<int64_t> shape = {1};
  llvm::append_range(shape, type.getShape());
  return type.clone(shape);
}

/// `value` with all its batch dimensions, or none, as one.
static Value toBatched(OpBuilder &builder, Location loc, Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<ReassociationIndices> groups = getBatchGroups(type.getRank());
  if (type.getRank() > 3)
    return tensor::CollapseShapeOp::create(builder, loc, value, groups);
  if (type.getRank() == 3)
    return value;
  SmallVector<OpFoldResult> sizes = {builder.getIndexAttr(1)};
  llvm::append_range(sizes, tensor::getMixedSizes(builder, loc, value));
  return tensor::ExpandShapeOp::create(builder, loc, getBatchedType(type),
                                       value, groups, sizes);
}

/// The inverse of `toBatched`, for the result `value` of `op`.
static Value fromBatched(OpBuilder &builder, ScaledMatmulOp op, Value value) {
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op.getResult().getType());
  SmallVector<ReassociationIndices> groups = getBatchGroups(type.getRank());
  if (type.getRank() == 2)
    return tensor::CollapseShapeOp::create(builder, loc, type, value, groups);
  if (type.getRank() == 3)
    return value;
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, loc, op.getLhs());
  sizes.back() =
      tensor::getMixedSize(builder, loc, op.getRhs(), type.getRank() - 2);
  for (auto [size, known] : llvm::zip_equal(sizes, type.getShape()))
    if (!ShapedType::isDynamic(known))
      size = builder.getIndexAttr(known);
  return tensor::ExpandShapeOp::create(builder, loc, type, value, groups,
                                       sizes);
}

namespace {
/// Converts `OpTy` if TOSA can say it.
template <typename OpTy>
struct TosaPattern : OpRewritePattern<OpTy> {
  TosaPattern(MLIRContext *context, bool anyScaleRule)
      : OpRewritePattern<OpTy>(context), anyScaleRule(anyScaleRule) {}

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const final {
    std::string why = explainNotTosa(op, anyScaleRule);
    if (!why.empty())
      return bridges::reportLeft(rewriter, op,
                                 mxreport::Outcome::NotExportedTosa, why);
    rewrite(op, rewriter);
    return success();
  }

protected:
  virtual void rewrite(OpTy op, PatternRewriter &rewriter) const = 0;

  static constexpr tosa::BlockSize kBlockSize = tosa::BlockSize::BLOCK_SIZE_32;

private:
  bool anyScaleRule;
};

/// Converts `mx.quantize` to `tosa.cast_to_block_scaled`.
struct QuantizeToTosa final : TosaPattern<QuantizeOp> {
  using TosaPattern::TosaPattern;

  void rewrite(QuantizeOp op, PatternRewriter &rewriter) const override {
    rewriter.replaceOpWithNewOp<tosa::CastToBlockScaledOp>(
        op, op.getElements().getType(), op.getScales().getType(), op.getInput(),
        kBlockSize);
  }
};

/// Converts `mx.dequantize` to `tosa.cast_from_block_scaled`.
struct DequantizeToTosa final : TosaPattern<DequantizeOp> {
  using TosaPattern::TosaPattern;

  void rewrite(DequantizeOp op, PatternRewriter &rewriter) const override {
    rewriter.replaceOpWithNewOp<tosa::CastFromBlockScaledOp>(
        op, op.getOutput().getType(), op.getElements(), op.getScales(),
        kBlockSize);
  }
};

/// Converts `mx.scaled_matmul` to `tosa.matmul_t_block_scaled`.
struct ScaledMatmulToTosa final : TosaPattern<ScaledMatmulOp> {
  using TosaPattern::TosaPattern;

  void rewrite(ScaledMatmulOp op, PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Value a = toBatched(rewriter, loc, op.getLhs());
    Value aScale = toBatched(rewriter, loc, op.getLhsScales());
    Value b = toBatched(rewriter, loc, op.getRhs());
    Value bScale = toBatched(rewriter, loc, op.getRhsScales());
    Value product = tosa::MatmulTBlockScaledOp::create(
        rewriter, loc, getBatchedType(op.getResult().getType()), a, aScale, b,
        bScale, kBlockSize);
    bridges::keepPurpose(op, product);
    rewriter.replaceOp(op, fromBatched(rewriter, op, product));
  }
};
} // namespace

void mlir::mx::populateMXToTosaPatterns(RewritePatternSet &patterns,
                                        bool anyScaleRule) {
  patterns.add<DequantizeToTosa, QuantizeToTosa, ScaledMatmulToTosa>(
      patterns.getContext(), anyScaleRule);
}

namespace {
struct ConvertMXToTosa final : mx::impl::ConvertMXToTosaBase<ConvertMXToTosa> {
  using ConvertMXToTosaBase::ConvertMXToTosaBase;

  void runOnOperation() override {
    auto explain = [&](Operation *op) {
      return explainNotTosa(op, anyScaleRule);
    };
    if (!keepUnsupported &&
        failed(bridges::verifyAll(getOperation(), "cannot be said in TOSA",
                                  explain)))
      return signalPassFailure();
    RewritePatternSet patterns(&getContext());
    populateMXToTosaPatterns(patterns, anyScaleRule);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace
