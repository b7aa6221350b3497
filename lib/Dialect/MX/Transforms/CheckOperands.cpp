//===- CheckOperands.cpp - Dynamic sizes of mx operations agree -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the verifiers of the operations say about static sizes, as assertions
// on the sizes that only a run knows.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Collector.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXCHECKOPERANDS
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXCheckOperands final : mx::impl::MXCheckOperandsBase<MXCheckOperands> {
  using MXCheckOperandsBase::MXCheckOperandsBase;
  void runOnOperation() override;
};

using Sizes = SmallVector<OpFoldResult>;

/// Asserts sizes before one operation.
struct SizeChecker {
  explicit SizeChecker(Operation *op) : op(op), builder(op) {}

  Sizes sizesOf(Value tensor) {
    return tensor::getMixedSizes(builder, op->getLoc(), tensor);
  }
  /// Bytes that hold `count` FP4 elements.
  OpFoldResult bytesOf(OpFoldResult count) {
    return ceilDiv(builder, op->getLoc(), count, 2);
  }
  /// The sizes of the scales of a tensor of `sizes`.
  Sizes scalesOf(ArrayRef<OpFoldResult> sizes, FormatAttr format,
                 int64_t axis) {
    return getScaleSizes(builder, op->getLoc(), sizes, format, axis);
  }
  /// The sizes of packed scales, of linear ones of `sizes`.
  Sizes tilesOf(ArrayRef<OpFoldResult> sizes) {
    return getPackedScaleSizes(builder, op->getLoc(), sizes);
  }

  /// Dimension `dim` of what is called `name` has `size`; `expected` is the
  /// size that it should have, which is `why`.
  void check(StringRef name, int64_t dim, OpFoldResult size,
             OpFoldResult expected, StringRef why);
  /// The same for each dimension.
  void checkAll(StringRef name, ArrayRef<OpFoldResult> sizes,
                ArrayRef<OpFoldResult> expected, StringRef why);

  Operation *op;
  OpBuilder builder;
  /// Sizes may be operands, of which the verifier sees no constants.
  bool hasSizeOperands = false;
};
} // namespace

void SizeChecker::check(StringRef name, int64_t dim, OpFoldResult size,
                        OpFoldResult expected, StringRef why) {
  // Two static sizes are the verifier's.
  std::optional<int64_t> constant = getConstantIntValue(size);
  std::optional<int64_t> wanted = getConstantIntValue(expected);
  if (size == expected ||
      (constant && wanted && (!hasSizeOperands || constant == wanted)))
    return;
  Location loc = op->getLoc();
  std::string message;
  llvm::raw_string_ostream(message)
      << getPlainLocation(loc) << ": '" << op->getName() << "' op expected "
      << name << " dim " << dim << " to be " << why;
  Value same = arith::CmpIOp::create(
      builder, loc, arith::CmpIPredicate::eq,
      getValueOrCreateConstantIndexOp(builder, loc, size),
      getValueOrCreateConstantIndexOp(builder, loc, expected));
  cf::AssertOp::create(builder, loc, same, message);
}

void SizeChecker::checkAll(StringRef name, ArrayRef<OpFoldResult> sizes,
                           ArrayRef<OpFoldResult> expected, StringRef why) {
  for (auto [dim, size, want] : llvm::enumerate(sizes, expected))
    check(name, dim, size, want, why);
}

/// The sizes that `type` states; where it does not, those of `otherwise`.
static Sizes getStated(OpBuilder &builder, Type type,
                       ArrayRef<OpFoldResult> otherwise) {
  Sizes sizes(otherwise);
  for (auto [dim, size] :
       llvm::enumerate(cast<RankedTensorType>(type).getShape()))
    if (!ShapedType::isDynamic(size))
      sizes[dim] = builder.getIndexAttr(size);
  return sizes;
}

static void checkQuantize(QuantizeOp op) {
  SizeChecker checker(op);
  ReifiedRankedShapedTypeDims shapes;
  if (failed(op.reifyResultShapes(checker.builder, shapes)))
    return;
  auto checkResult = [&](StringRef name, Value result, const Sizes &sizes) {
    checker.checkAll(name, getStated(checker.builder, result.getType(), sizes),
                     sizes, "what the input gives");
  };
  checkResult("elements", op.getElements(), shapes[0]);
  checkResult("scales", op.getScales(), shapes[1]);
}

static void checkDequantize(DequantizeOp op) {
  SizeChecker checker(op);
  checker.hasSizeOperands = static_cast<bool>(op.getLastDim());
  ReifiedRankedShapedTypeDims shapes;
  if (failed(op.reifyResultShapes(checker.builder, shapes)))
    return;
  Sizes sizes = getStated(checker.builder, op.getOutput().getType(), shapes[0]);
  Sizes elements = sizes;
  if (op.isPacked())
    elements.back() = checker.bytesOf(sizes.back());
  checker.checkAll("elements", checker.sizesOf(op.getElements()), elements,
                   "what the output needs");
  checker.checkAll("scales", checker.sizesOf(op.getScales()),
                   checker.scalesOf(sizes, op.getFormat(),
                                    static_cast<int64_t>(op.getAxis())),
                   "the number of blocks of the elements");
}

/// K of the operands; two packed ones are taken to fill their bytes.
static OpFoldResult getK(SizeChecker &checker, ScaledMatmulOp op) {
  if (int64_t k = op.getStaticK(); !ShapedType::isDynamic(k))
    return checker.builder.getIndexAttr(k);
  Value exact = op.isLhsPacked() ? op.getRhs() : op.getLhs();
  OpFoldResult size = checker.sizesOf(exact).back();
  if (!op.isLhsPacked() || !op.isRhsPacked())
    return size;
  Location loc = op.getLoc();
  Value two = arith::ConstantIndexOp::create(checker.builder, loc, 2);
  Value bytes = getValueOrCreateConstantIndexOp(checker.builder, loc, size);
  return arith::MulIOp::create(checker.builder, loc, bytes, two).getResult();
}

static void checkFactor(SizeChecker &checker, StringRef name, Value elements,
                        Value scales, FormatAttr format, OpFoldResult k,
                        bool isKExact) {
  Sizes sizes = checker.sizesOf(elements);
  int64_t last = static_cast<int64_t>(sizes.size()) - 1;
  if (isPackedFP4(elements.getType(), format))
    checker.check(name, last, sizes.back(), checker.bytesOf(k),
                  "the bytes of K packed elements");
  else
    checker.check(name, last, sizes.back(), k, "K");
  if (!scales)
    return;
  sizes.back() = k;
  Sizes have = checker.sizesOf(scales);
  Sizes want = checker.scalesOf(sizes, format, last);
  if (have.size() != want.size()) {
    checker.checkAll((name + " scales").str(), have, checker.tilesOf(want),
                     ("the number of tiles of scales of " + name).str());
    return;
  }
  // The last byte may hold one element, which may be a block of its own.
  if (!isKExact && format.getBlockCols() % 2 == 1) {
    have.pop_back();
    want.pop_back();
  }
  checker.checkAll((name + " scales").str(), have, want,
                   ("the number of blocks of " + name).str());
}

static void checkScaledMatmul(ScaledMatmulOp op) {
  SizeChecker checker(op);
  Sizes lhs = checker.sizesOf(op.getLhs()), rhs = checker.sizesOf(op.getRhs());
  unsigned numBatch = lhs.size() - 2;
  checker.checkAll("rhs", ArrayRef(rhs).take_front(numBatch),
                   ArrayRef(lhs).take_front(numBatch), "that of lhs");
  Sizes result(lhs);
  result.back() = rhs[numBatch];
  checker.checkAll("the result's",
                   getStated(checker.builder, op.getResult().getType(), result),
                   result, "that of the operands");
  if (op.getC())
    checker.checkAll("c", checker.sizesOf(op.getC()), result,
                     "that of the result");
  OpFoldResult k = getK(checker, op);
  bool isKExact =
      getConstantIntValue(k) || !op.isLhsPacked() || !op.isRhsPacked();
  checkFactor(checker, "lhs", op.getLhs(), op.getLhsScales(),
              op.getLhsFormatAttr(), k, isKExact);
  checkFactor(checker, "rhs", op.getRhs(), op.getRhsScales(),
              op.getRhsFormatAttr(), k, isKExact);
}

static void checkPackScales(PackScalesOp op) {
  SizeChecker checker(op);
  Sizes sizes = checker.tilesOf(checker.sizesOf(op.getScales()));
  checker.checkAll("packed",
                   getStated(checker.builder, op.getPacked().getType(), sizes),
                   sizes, "the number of tiles of scales");
}

static void checkUnpackScales(UnpackScalesOp op) {
  SizeChecker checker(op);
  checker.hasSizeOperands = op.getRows() || op.getBlocks();
  ReifiedRankedShapedTypeDims shapes;
  if (failed(op.reifyResultShapes(checker.builder, shapes)))
    return;
  Sizes scales =
      getStated(checker.builder, op.getScales().getType(), shapes[0]);
  checker.checkAll("packed", checker.sizesOf(op.getPacked()),
                   checker.tilesOf(scales), "the number of tiles of scales");
}

/// Rejects FP4 that is not packed, of a size that only its bytes would tell:
/// an assertion on that size could not be packed.
static LogicalResult verifyHasSizes(Operation *op) {
  for (Value operand : op->getOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.getType());
    bool isGiven = isa<BlockArgument>(operand) ||
                   isa<CallOpInterface>(operand.getDefiningOp());
    if (!isGiven || !isUnpackedFP4(operand.getType()) || !type.getRank() ||
        !type.isDynamicDim(type.getRank() - 1))
      continue;
    return op->emitOpError("cannot be checked, as the size of dim ")
           << type.getRank() - 1 << " of " << type
           << " is lost when it is packed: run mx-pack-fp4 before";
  }
  return success();
}

/// Rejects the first operation of mx that cannot be checked.
static LogicalResult verifyAllHaveSizes(Operation *root) {
  auto result = root->walk([](Operation *op) {
    if (!isa_and_present<MXDialect>(op->getDialect()))
      return WalkResult::advance();
    return WalkResult(verifyHasSizes(op));
  });
  return failure(result.wasInterrupted());
}

void MXCheckOperands::runOnOperation() {
  if (failed(verifyAllHaveSizes(getOperation())))
    return signalPassFailure();
  getOperation()->walk([](Operation *op) {
    if (auto quantize = dyn_cast<QuantizeOp>(op))
      checkQuantize(quantize);
    else if (auto dequantize = dyn_cast<DequantizeOp>(op))
      checkDequantize(dequantize);
    else if (auto matmul = dyn_cast<ScaledMatmulOp>(op))
      checkScaledMatmul(matmul);
    else if (auto pack = dyn_cast<PackScalesOp>(op))
      checkPackScales(pack);
    else if (auto unpack = dyn_cast<UnpackScalesOp>(op))
      checkUnpackScales(unpack);
  });
}
