//===- TileSpaces.cpp - Tile spaces of mx operations ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TileSpaces.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::tiling;
using ::mxnumerics::kWholeDim;

SmallVector<Loop> tiling::makeLoops(int64_t rank) {
  SmallVector<Loop> loops(rank);
  for (auto [dim, loop] : llvm::enumerate(loops))
    loop.name = "dimension " + std::to_string(dim);
  return loops;
}

TensorDims tiling::makeDims(int64_t rank) {
  TensorDims dims;
  for (int64_t dim = 0; dim < rank; ++dim)
    dims.push_back({static_cast<unsigned>(dim), 1});
  return dims;
}

TensorDims tiling::makeElementDims(int64_t rank, bool packed) {
  TensorDims dims = makeDims(rank);
  if (packed)
    dims.back().divisor = 2;
  return dims;
}

TensorDims tiling::makeScaleDims(int64_t rank, int64_t axis,
                                 FormatAttr format) {
  TensorDims dims = makeDims(rank);
  for (auto [dim, block] : llvm::zip_equal(
           dims, ::mxnumerics::getBlockSizes(format.getFormat(), rank, axis)))
    dim.divisor = block;
  return dims;
}

/// Lets tiles of the last dimension start on a byte.
static void alignToBytes(Loop &loop) {
  if (loop.block % 2 == 0)
    return;
  loop.blockName = loop.block == 1 ? "bytes" : "blocks and bytes";
  loop.block *= 2;
}

//===----------------------------------------------------------------------===//
// mx.quantize
//===----------------------------------------------------------------------===//

SmallVector<OpFoldResult> tiling::getExtents(OpBuilder &builder,
                                             QuantizeOp op) {
  return tensor::getMixedSizes(builder, op.getLoc(), op.getInput());
}

TileSpace tiling::getTileSpace(QuantizeOp op) {
  int64_t rank = cast<RankedTensorType>(op.getInput().getType()).getRank();
  auto axis = static_cast<int64_t>(op.getAxis());
  FormatAttr format = op.getFormat();
  TileSpace space;
  space.loops = makeLoops(rank);
  for (auto [loop, block] : llvm::zip_equal(
           space.loops,
           ::mxnumerics::getBlockSizes(format.getFormat(), rank, axis))) {
    loop.needsWholeBlocks = true;
    if (block == kWholeDim)
      loop.reasonForOneTile = "a block of format " + format.getNameOrForm() +
                              " spans the dimension, and its scale depends on "
                              "all of its elements";
    else
      loop.block = block;
  }
  if (op.isPacked())
    alignToBytes(space.loops.back());
  space.operands.resize(op->getNumOperands());
  space.operands[0] = makeDims(rank);
  space.results = {makeElementDims(rank, op.isPacked()),
                   makeScaleDims(rank, axis, format)};
  return space;
}

/// A tile of a stochastic quantization draws the random numbers of its place.
void tiling::finishTile(OpBuilder &builder, QuantizeOp tiled,
                        ArrayRef<OpFoldResult> extents, const Tile &tile) {
  if (tiled.getRounding() != Rounding::Stochastic)
    return;
  SmallVector<OpFoldResult> offsets = tile.offsets;
  SmallVector<OpFoldResult> sizes(extents);
  if (tiled.isTile()) {
    AffineExpr sum = builder.getAffineDimExpr(0) + builder.getAffineDimExpr(1);
    for (auto [offset, outer] :
         llvm::zip_equal(offsets, tiled.getMixedOffsets()))
      offset = affine::makeComposedFoldedAffineApply(builder, tiled.getLoc(),
                                                     sum, {outer, offset});
    sizes = tiled.getMixedTensorSizes();
  }
  tiled.setTile(offsets, sizes);
}

//===----------------------------------------------------------------------===//
// mx.dequantize
//===----------------------------------------------------------------------===//

SmallVector<OpFoldResult> tiling::getExtents(OpBuilder &builder,
                                             DequantizeOp op) {
  ReifiedRankedShapedTypeDims shapes;
  [[maybe_unused]] LogicalResult reified =
      op.reifyResultShapes(builder, shapes);
  assert(succeeded(reified) && "the shape of mx.dequantize is always known");
  return shapes[0];
}

TileSpace tiling::getTileSpace(DequantizeOp op) {
  int64_t rank = cast<RankedTensorType>(op.getOutput().getType()).getRank();
  auto axis = static_cast<int64_t>(op.getAxis());
  TileSpace space;
  space.loops = makeLoops(rank);
  // A tile may end anywhere, as if its last block were short, and lie anywhere
  // in a block that spans the dimension.
  for (auto [loop, block] : llvm::zip_equal(
           space.loops,
           ::mxnumerics::getBlockSizes(op.getFormat().getFormat(), rank, axis)))
    loop.block = block == kWholeDim ? 1 : block;
  if (op.isPacked())
    alignToBytes(space.loops.back());
  space.operands.resize(op->getNumOperands());
  space.operands[0] = makeElementDims(rank, op.isPacked());
  space.operands[1] = makeScaleDims(rank, axis, op.getFormat());
  space.results = {makeDims(rank)};
  return space;
}

/// The last dimension of a tile is a size of its own.
void tiling::finishTile(OpBuilder &builder, DequantizeOp tiled,
                        ArrayRef<OpFoldResult>, const Tile &tile) {
  auto size = dyn_cast<Value>(tile.sizes.back());
  auto type = cast<RankedTensorType>(tiled.getOutput().getType());
  if (!type.isDynamicDim(type.getRank() - 1))
    tiled.getLastDimMutable().clear();
  else if (size && (tiled.getLastDim() || tiled.isPacked()))
    tiled.getLastDimMutable().assign(size);
}

//===----------------------------------------------------------------------===//
// mx.hadamard
//===----------------------------------------------------------------------===//

SmallVector<OpFoldResult> tiling::getExtents(OpBuilder &builder,
                                             HadamardOp op) {
  return tensor::getMixedSizes(builder, op.getLoc(), op.getInput());
}

TileSpace tiling::getTileSpace(HadamardOp op) {
  int64_t rank = cast<RankedTensorType>(op.getInput().getType()).getRank();
  TileSpace space;
  space.loops = makeLoops(rank);
  Loop &axis = space.loops[op.getAxis()];
  axis.block = static_cast<int64_t>(op.getSize());
  axis.blockName = "transforms";
  axis.needsWholeBlocks = axis.needsConstantSize = true;
  space.operands.resize(op->getNumOperands());
  space.operands[0] = makeDims(rank);
  space.results = {makeDims(rank)};
  return space;
}
