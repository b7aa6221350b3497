//===- TosaToMX.cpp - Block-scaled operations of TOSA to mx ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Conversion/TosaToMX.h"
#include "../Bridges/Utils.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"
#include "mx/Dialect/MX/IR/MXOps.h"

namespace mlir::mx {
#define GEN_PASS_DEF_CONVERTTOSATOMX
#include "mx/Conversion/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using bridges::print;
using mxnumerics::ElementKind;

std::optional<ScaleRule> mlir::mx::getTosaScaleRule(ElementKind element) {
  switch (element) {
  case ElementKind::E2M1:
  case ElementKind::E2M3:
  case ElementKind::E3M2:
  case ElementKind::E5M2:
    return ScaleRule::Even;
  case ElementKind::E4M3: // Up to 464, the last value that rounds to 448.
  case ElementKind::INT8:
  case ElementKind::INT4:
  case ElementKind::E3M0:
  case ElementKind::Radix4Even:
  case ElementKind::Radix4Odd:
    break;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// What is left
//===----------------------------------------------------------------------===//

/// Says why `op` stays.
static LogicalResult reportLeft(PatternRewriter &rewriter, Operation *op,
                                const Twine &why) {
  return bridges::reportLeft(rewriter, op, mxreport::Outcome::NotImportedTosa,
                             why);
}

/// Why a tensor of elements has no format of mx, or "".
static std::string rejectElements(StringRef name, Value elements) {
  if (!isa<RankedTensorType>(elements.getType()))
    return (name + " is unranked").str();
  Type type = getElementTypeOrSelf(elements);
  if (!getElementKind(type))
    return (name + " has elements of type " + print(type) +
            ", which is no builtin type")
        .str();
  return "";
}

/// Why a tensor of plain data cannot be cast from or to, or "".
static std::string rejectData(StringRef name, Value data) {
  if (!isa<RankedTensorType>(data.getType()))
    return (name + " is unranked").str();
  Type type = getElementTypeOrSelf(data);
  if (!type.isF32() && !type.isBF16())
    return (name + " is " + print(type) + "; TOSA defines f32 and bf16").str();
  return "";
}

//===----------------------------------------------------------------------===//
// Building
//===----------------------------------------------------------------------===//

/// The format of `elements` in blocks of `size` under E8M0 scales.
static FormatAttr getFormat(Value elements, tosa::BlockSize size) {
  MLIRContext *context = elements.getContext();
  return FormatAttr::get(context, getElementTypeOrSelf(elements),
                         /*blockRows=*/1,
                         tosa::BlockSizeAttr::getBlockSizeValue(size),
                         Float8E8M0FNUType::get(context),
                         /*hasTensorScale=*/false);
}

static int64_t getLastDim(Value tensor) {
  return cast<RankedTensorType>(tensor.getType()).getRank() - 1;
}

/// `value` as `type`, which may be more or less static.
static Value castTo(OpBuilder &builder, Value value, Type type) {
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(builder, value.getLoc(), type, value);
}

/// `[N, H, C]` as `[N * H, C]`.
static Value mergeBatch(OpBuilder &builder, Location loc, Value value) {
  SmallVector<ReassociationIndices> groups = {{0, 1}, {2}};
  return tensor::CollapseShapeOp::create(builder, loc, value, groups);
}

namespace {
/// Converts `tosa.cast_to_block_scaled` to `mx.quantize`.
struct CastToBlockScaled final : OpRewritePattern<tosa::CastToBlockScaledOp> {
  CastToBlockScaled(MLIRContext *context, std::optional<ScaleRule> rule)
      : OpRewritePattern(context), rule(rule) {}

  LogicalResult matchAndRewrite(tosa::CastToBlockScaledOp op,
                                PatternRewriter &rewriter) const override {
    std::string why = rejectData("the input", op.getInputData());
    if (why.empty())
      why = rejectElements("the output", op.getOutputData());
    if (!why.empty())
      return reportLeft(rewriter, op, why);
    FormatAttr format = getFormat(op.getOutputData(), op.getBlockSize());
    std::optional<ScaleRule> chosen =
        rule ? rule : getTosaScaleRule(format.getFormat().element);
    if (!chosen)
      return reportLeft(rewriter, op,
                        "no scale rule of mx is TOSA's for elements of type " +
                            print(format.getElementType()) +
                            ": choose one with scale-rule");
    auto quantization =
        QuantizationAttr::get(rewriter.getContext(), format, *chosen,
                              Rounding::NearestEven, NaNRule::NaNScale);
    auto quantize =
        QuantizeOp::create(rewriter, op.getLoc(), op.getInputData(),
                           getLastDim(op.getInputData()), quantization);
    rewriter.replaceOp(op, {castTo(rewriter, quantize.getElements(),
                                   op.getOutputData().getType()),
                            castTo(rewriter, quantize.getScales(),
                                   op.getOutputScale().getType())});
    return success();
  }

private:
  std::optional<ScaleRule> rule;
};

/// Converts `tosa.cast_from_block_scaled` to `mx.dequantize`.
struct CastFromBlockScaled final
    : OpRewritePattern<tosa::CastFromBlockScaledOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tosa::CastFromBlockScaledOp op,
                                PatternRewriter &rewriter) const override {
    std::string why = rejectElements("the input", op.getInputData());
    if (why.empty())
      why = rejectData("the output", op.getOutputData());
    if (why.empty() && !isa<RankedTensorType>(op.getInputScale().getType()))
      why = "the scales are unranked";
    if (!why.empty())
      return reportLeft(rewriter, op, why);
    auto shape = cast<RankedTensorType>(op.getInputData().getType()).getShape();
    Type type =
        RankedTensorType::get(shape, getElementTypeOrSelf(op.getOutputData()));
    Value output = DequantizeOp::create(
        rewriter, op.getLoc(), type, op.getInputData(), op.getInputScale(),
        /*tensor_scale=*/Value(), /*last_dim=*/Value(),
        getLastDim(op.getInputData()),
        getFormat(op.getInputData(), op.getBlockSize()));
    rewriter.replaceOp(op,
                       castTo(rewriter, output, op.getOutputData().getType()));
    return success();
  }
};

/// Converts `tosa.matmul_t_block_scaled` to `mx.scaled_matmul`.
struct MatmulTBlockScaled final : OpRewritePattern<tosa::MatmulTBlockScaledOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tosa::MatmulTBlockScaledOp op,
                                PatternRewriter &rewriter) const override;
};
} // namespace

/// Why `op` has no counterpart in mx, or "".
static std::string rejectMatmul(tosa::MatmulTBlockScaledOp op) {
  for (auto [name, value] : {std::pair<StringRef, Value>("A", op.getAData()),
                             std::pair<StringRef, Value>("B", op.getBData())}) {
    std::string why = rejectElements(name, value);
    if (!why.empty())
      return why;
  }
  for (Type type : {op.getAScale().getType(), op.getBScale().getType(),
                    Type(op.getOutputData().getType())})
    if (!isa<RankedTensorType>(type))
      return "an operand or the result is unranked";
  Type type = getElementTypeOrSelf(op.getOutputData());
  if (!type.isF32())
    return "it sums in " + print(type) + "; mx.scaled_matmul sums in f32";
  auto a = cast<RankedTensorType>(op.getAData().getType());
  auto b = cast<RankedTensorType>(op.getBData().getType());
  if (b.isDynamicDim(0) || (a.isDynamicDim(0) && b.getDimSize(0) != 1))
    return "batch sizes are dynamic, so that B may be broadcast or not";
  return "";
}

LogicalResult
MatmulTBlockScaled::matchAndRewrite(tosa::MatmulTBlockScaledOp op,
                                    PatternRewriter &rewriter) const {
  std::string why = rejectMatmul(op);
  if (!why.empty())
    return reportLeft(rewriter, op, why);
  Location loc = op.getLoc();
  FormatAttr format = getFormat(op.getAData(), op.getBlockSize());
  Value a = op.getAData(), aScale = op.getAScale();
  Value b = op.getBData(), bScale = op.getBScale();
  // One B for all batches makes the batches of A more rows of A.
  bool isShared = cast<RankedTensorType>(b.getType()).getDimSize(0) == 1;
  SmallVector<OpFoldResult> sizes; // Of the product, before batches merge.
  if (isShared) {
    sizes = tensor::getMixedSizes(rewriter, loc, a);
    sizes.back() = tensor::getMixedSize(rewriter, loc, b, 1);
    for (Value *value : {&a, &aScale, &b, &bScale})
      *value = mergeBatch(rewriter, loc, *value);
  }
  SmallVector<int64_t> shape(
      cast<RankedTensorType>(a.getType()).getShape().drop_back());
  shape.push_back(
      cast<RankedTensorType>(op.getBData().getType()).getDimSize(1));
  Value product = ScaledMatmulOp::create(
      rewriter, loc, RankedTensorType::get(shape, rewriter.getF32Type()), a,
      aScale, b, bScale, /*alpha=*/Value(), /*c=*/Value(), format, format);
  bridges::keepPurpose(op, product);
  if (isShared) {
    SmallVector<int64_t> full;
    SmallVector<Value> dynamic;
    dispatchIndexOpFoldResults(sizes, dynamic, full);
    SmallVector<ReassociationIndices> groups = {{0, 1}, {2}};
    product = tensor::ExpandShapeOp::create(
        rewriter, loc, RankedTensorType::get(full, rewriter.getF32Type()),
        product, groups, sizes);
  }
  rewriter.replaceOp(op,
                     castTo(rewriter, product, op.getOutputData().getType()));
  return success();
}

void mlir::mx::populateTosaToMXPatterns(RewritePatternSet &patterns,
                                        std::optional<ScaleRule> castRule) {
  MLIRContext *context = patterns.getContext();
  patterns.add<CastToBlockScaled>(context, castRule);
  patterns.add<CastFromBlockScaled, MatmulTBlockScaled>(context);
}

namespace {
struct ConvertTosaToMX final : mx::impl::ConvertTosaToMXBase<ConvertTosaToMX> {
  using ConvertTosaToMXBase::ConvertTosaToMXBase;

  void runOnOperation() override {
    std::optional<ScaleRule> rule = symbolizeScaleRule(scaleRule);
    bool isTosas = scaleRule == "tosa";
    // A rule of every element type, as a module may have any.
    if (!isTosas &&
        (!rule || *rule == ScaleRule::Amax || *rule == ScaleRule::Quest)) {
      emitError(getOperation()->getLoc(),
                "expected scale-rule to be tosa, floor, ceil, even, rceil or "
                "pre34 but got ")
          << "'" << scaleRule << "'";
      return signalPassFailure();
    }
    RewritePatternSet patterns(&getContext());
    populateTosaToMXPatterns(patterns, rule);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace
