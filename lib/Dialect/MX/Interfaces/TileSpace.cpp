//===- TileSpace.cpp - Loops of an operation and its tensors --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TileSpace.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mx/Dialect/MX/Analysis/Multiples.h"
#include "mx/Support/Formats.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::tiling;
using ::mxnumerics::kWholeDim;

//===----------------------------------------------------------------------===//
// Legal tiles
//===----------------------------------------------------------------------===//

/// The beginning of a remark on a tile of `loop`.
static InFlightDiagnostic refuse(Operation *op, const Loop &loop) {
  return op->emitRemark() << "'" << op->getName() << "' op is not tiled along "
                          << loop.name << ": ";
}

/// "48", or "of unknown size".
static std::string describeSize(OpFoldResult size) {
  std::optional<int64_t> bound = getConstantBound(size);
  return bound ? "of size " + std::to_string(*bound) : "of unknown size";
}

/// Checks the tile of a loop that is not tiled.
static LogicalResult verifyOneTile(Operation *op, const Loop &loop,
                                   OpFoldResult extent, OpFoldResult offset,
                                   OpFoldResult size) {
  if (isZeroInteger(offset) && areEqualIndices(size, extent))
    return success();
  // A loop of one step, whose induction variable can only be zero.
  std::optional<int64_t> step = getConstantBound(size);
  std::optional<int64_t> end = getConstantIntValue(extent);
  if (step && end && *step > 0 && *step >= *end &&
      isMultipleOf(offset, *step) &&
      holdsWholeBlocks(offset, size, extent, *step))
    return success();
  return refuse(op, loop) << "a tile " << describeSize(size)
                          << " is not the whole of it, but "
                          << loop.reasonForOneTile;
}

/// Checks where a tile starts, whose size is legal.
static LogicalResult verifyOffset(Operation *op, const Loop &loop,
                                  OpFoldResult offset, OpFoldResult size) {
  if (isMultipleOf(offset, loop.block))
    return success();
  InFlightDiagnostic remark = refuse(op, loop);
  if (std::optional<int64_t> at = getConstantIntValue(offset))
    return remark << "a tile at " << *at << " cuts " << loop.blockName << " of "
                  << loop.block << "; expected a multiple of " << loop.block;
  return remark << "a tile " << describeSize(size)
                << " is not known to start at a multiple of " << loop.block
                << ", so it may cut " << loop.blockName << " of " << loop.block;
}

static LogicalResult verifyLoopTile(Operation *op, const Loop &loop,
                                    OpFoldResult extent, OpFoldResult offset,
                                    OpFoldResult size) {
  if (!loop.reasonForOneTile.empty())
    return verifyOneTile(op, loop, extent, offset, size);
  if (loop.needsWholeBlocks &&
      !holdsWholeBlocks(offset, size, extent, loop.block))
    return refuse(op, loop) << "a tile " << describeSize(size)
                            << (getConstantBound(size) ? " cuts " : " may cut ")
                            << loop.blockName << " of " << loop.block
                            << "; expected a multiple of " << loop.block;
  if (loop.needsConstantSize && !getConstantIntValue(size))
    return refuse(op, loop) << "the size of a tile is not constant; expected "
                               "one that divides the dimension";
  return verifyOffset(op, loop, offset, size);
}

LogicalResult tiling::verifyTile(Operation *op, const TileSpace &space,
                                 ArrayRef<OpFoldResult> extents,
                                 const Tile &tile) {
  for (auto [loop, extent, offset, size] :
       llvm::zip_equal(space.loops, extents, tile.offsets, tile.sizes))
    if (failed(verifyLoopTile(op, loop, extent, offset, size)))
      return failure();
  return success();
}

//===----------------------------------------------------------------------===//
// From loops to tensors
//===----------------------------------------------------------------------===//

static OpFoldResult apply(OpBuilder &builder, Location loc, AffineExpr expr,
                          ArrayRef<OpFoldResult> operands) {
  return affine::makeComposedFoldedAffineApply(
      builder, loc,
      AffineMap::inferFromExprList({expr}, builder.getContext())[0], operands);
}

Tile tiling::getTensorTile(OpBuilder &builder, Location loc,
                           const TensorDims &dims, const Tile &tile) {
  Tile result;
  AffineExpr d0 = builder.getAffineDimExpr(0);
  for (TensorDim dim : dims) {
    OpFoldResult offset = tile.offsets[dim.loop], size = tile.sizes[dim.loop];
    if (dim.divisor == kWholeDim) {
      offset = builder.getIndexAttr(0);
      size = builder.getIndexAttr(dim.extent);
    } else if (dim.divisor != 1) {
      // Offsets of legal tiles are multiples of the divisor.
      offset = apply(builder, loc, d0.floorDiv(dim.divisor), offset);
      size = apply(builder, loc, d0.ceilDiv(dim.divisor), size);
    }
    result.offsets.push_back(offset);
    result.sizes.push_back(size);
  }
  return result;
}

//===----------------------------------------------------------------------===//
// From tensors to loops
//===----------------------------------------------------------------------===//

/// The operand of `value` if that is computed by `kind`, a division by
/// `divisor`, alone; else null.
static Value getDividend(OpFoldResult value, AffineExprKind kind,
                         int64_t divisor) {
  auto result = dyn_cast<Value>(value);
  auto op = result ? result.getDefiningOp<affine::AffineApplyOp>()
                   : affine::AffineApplyOp();
  if (!op || op->getNumOperands() != 1)
    return {};
  auto division = dyn_cast<AffineBinaryOpExpr>(op.getAffineMap().getResult(0));
  if (!division || division.getKind() != kind ||
      !isa<AffineDimExpr, AffineSymbolExpr>(division.getLHS()) ||
      division.getRHS() != getAffineConstantExpr(divisor, result.getContext()))
    return {};
  return op->getOperand(0);
}

/// The offset in a loop that, divided by `divisor`, gives `offset`. What
/// `getTensorTile` divided is found again, so that slices of the elements and
/// of the scales lead to the same tile.
static OpFoldResult multiplyOffset(OpBuilder &builder, Location loc,
                                   OpFoldResult offset, int64_t divisor) {
  Value dividend = getDividend(offset, AffineExprKind::FloorDiv, divisor);
  if (dividend && isMultipleOf(dividend, divisor))
    return dividend;
  return apply(builder, loc, builder.getAffineDimExpr(0) * divisor, offset);
}

/// The size in a loop of `extent` that takes `size` entries of a tensor from
/// `loopOffset`.
static OpFoldResult multiplySize(OpBuilder &builder, Location loc,
                                 OpFoldResult size, int64_t divisor,
                                 OpFoldResult loopOffset, OpFoldResult extent) {
  Value dividend = getDividend(size, AffineExprKind::CeilDiv, divisor);
  if (dividend && holdsWholeBlocks(loopOffset, dividend, extent, divisor))
    return dividend;
  AffineExpr d0 = builder.getAffineDimExpr(0);
  if (isMultipleOf(extent, divisor))
    return apply(builder, loc, d0 * divisor, size);
  AffineExpr d1 = builder.getAffineDimExpr(1), d2 = builder.getAffineDimExpr(2);
  return affine::makeComposedFoldedAffineMin(
      builder, loc,
      AffineMap::get(3, 0, {d0 * divisor, d2 - d1}, builder.getContext()),
      {size, loopOffset, extent});
}

LogicalResult tiling::setLoopTile(OpBuilder &builder, Operation *op,
                                  const TileSpace &space,
                                  ArrayRef<OpFoldResult> extents,
                                  const TensorDims &dims,
                                  const Tile &tensorTile, Tile &tile) {
  Location loc = op->getLoc();
  tile.offsets.resize(extents.size());
  tile.sizes.resize(extents.size());
  for (auto [dim, offset, size] :
       llvm::zip_equal(dims, tensorTile.offsets, tensorTile.sizes)) {
    if (dim.divisor == kWholeDim) {
      if (dim.extent != 1 && getConstantIntValue(size) != dim.extent)
        return refuse(op, space.loops[dim.loop])
               << "a slice " << describeSize(size) << " cuts tiles of "
               << dim.extent << " packed scales";
      continue;
    }
    OpFoldResult loopOffset = offset, loopSize = size;
    if (dim.divisor != 1) {
      loopOffset = multiplyOffset(builder, loc, offset, dim.divisor);
      loopSize = multiplySize(builder, loc, size, dim.divisor, loopOffset,
                              extents[dim.loop]);
    }
    OpFoldResult &setOffset = tile.offsets[dim.loop];
    OpFoldResult &setSize = tile.sizes[dim.loop];
    if (!setOffset) {
      setOffset = loopOffset;
      setSize = loopSize;
    } else if (!areEqualIndices(setOffset, loopOffset) ||
               !areEqualIndices(setSize, loopSize)) {
      return refuse(op, space.loops[dim.loop])
             << "slices of its operands are not known to be of the same tile";
    }
  }
  return success();
}

void tiling::completeTile(OpBuilder &builder, ArrayRef<OpFoldResult> extents,
                          Tile &tile) {
  for (auto [extent, offset, size] :
       llvm::zip_equal(extents, tile.offsets, tile.sizes))
    if (!offset) {
      offset = builder.getIndexAttr(0);
      size = extent;
    }
}

//===----------------------------------------------------------------------===//
// Tiled operations
//===----------------------------------------------------------------------===//

/// True if `tile` is all of `tensor`.
static bool isWhole(Value tensor, const Tile &tile) {
  for (auto [dim, offset, size] : llvm::enumerate(tile.offsets, tile.sizes)) {
    int64_t extent = cast<RankedTensorType>(tensor.getType()).getDimSize(dim);
    auto value = dyn_cast<Value>(size);
    auto dimOp = value ? value.getDefiningOp<tensor::DimOp>() : tensor::DimOp();
    bool isDim = dimOp && dimOp.getSource() == tensor &&
                 dimOp.getConstantIndex() == static_cast<int64_t>(dim);
    if (!isZeroInteger(offset) ||
        (!isDim && (ShapedType::isDynamic(extent) ||
                    getConstantIntValue(size) != extent)))
      return false;
  }
  return true;
}

/// The part of `operand` that `tile` needs. Of a loop that is not tiled that is
/// all of the operand, as its own sizes tell it: those of another operand are
/// not known to be the same.
static Tile getOperandTile(OpBuilder &builder, Location loc,
                           const TileSpace &space, Value operand,
                           const TensorDims &dims, const Tile &tile) {
  Tile part = getTensorTile(builder, loc, dims, tile);
  for (auto [index, dim] : llvm::enumerate(dims)) {
    if (space.loops[dim.loop].reasonForOneTile.empty() ||
        dim.divisor == kWholeDim)
      continue;
    part.offsets[index] = builder.getIndexAttr(0);
    part.sizes[index] = tensor::getMixedSize(builder, loc, operand, index);
  }
  return part;
}

TilingResult tiling::createTiledOp(OpBuilder &builder, Operation *op,
                                   const TileSpace &space, const Tile &tile) {
  Location loc = op->getLoc();
  SmallVector<Value> operands;
  SmallVector<Operation *> slices;
  for (auto [operand, dims] :
       llvm::zip_equal(op->getOperands(), space.operands)) {
    operands.push_back(operand);
    if (dims.empty())
      continue;
    Tile part = getOperandTile(builder, loc, space, operand, dims, tile);
    if (isWhole(operand, part))
      continue;
    SmallVector<OpFoldResult> ones(dims.size(), builder.getIndexAttr(1));
    auto slice = tensor::ExtractSliceOp::create(builder, loc, operand,
                                                part.offsets, part.sizes, ones);
    operands.back() = slice;
    slices.push_back(slice);
  }
  SmallVector<Type> types;
  for (auto [result, dims] : llvm::zip_equal(op->getResults(), space.results)) {
    Tile part = getTensorTile(builder, loc, dims, tile);
    SmallVector<int64_t> shape;
    for (OpFoldResult size : part.sizes)
      shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
    types.push_back(cast<RankedTensorType>(result.getType()).clone(shape));
  }
  Operation *tiled = mlir::clone(builder, op, types, operands);
  return {{tiled}, SmallVector<Value>(tiled->getResults()), slices};
}
