//===- MatmulTileSpaces.cpp - Tile spaces of products and of their scales -===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TileSpaces.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Support/ScaleLayout.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::tiling;
using ::mxnumerics::kWholeDim;

//===----------------------------------------------------------------------===//
// mx.scaled_matmul
//===----------------------------------------------------------------------===//

/// The loops are [batch..., M, N, K].
SmallVector<OpFoldResult> tiling::getExtents(OpBuilder &builder,
                                             ScaledMatmulOp op) {
  ReifiedRankedShapedTypeDims shapes;
  [[maybe_unused]] LogicalResult reified =
      op.reifyResultShapes(builder, shapes);
  assert(succeeded(reified) && "the shape of mx.scaled_matmul is always known");
  SmallVector<OpFoldResult> extents = shapes[0];
  extents.push_back(op.getMixedK(builder));
  return extents;
}

/// The dimensions of packed scales, of linear ones with `dims`.
static TensorDims packScaleDims(TensorDims dims) {
  TensorDim &row = dims.end()[-2], &col = dims.back();
  row.divisor *= ::mxnumerics::kScaleTileRows;
  col.divisor *= ::mxnumerics::kScaleTileCols;
  for (int64_t extent : ::mxnumerics::kScaleTileShape)
    dims.push_back({dims.back().loop, kWholeDim, extent});
  return dims;
}

/// Makes tiles of `loop` whole tiles of packed scales, `size` of them.
static void alignToScaleTiles(Loop &loop, int64_t size) {
  loop.block = size;
  loop.blockName = "tiles of packed scales";
  loop.needsWholeBlocks = true;
}

/// The dimensions [batch..., M or N, K] of an operand or, with a format, of its
/// scales. `row` is the loop of M or N.
static TensorDims makeFactorDims(int64_t rank, unsigned row, bool packed,
                                 FormatAttr scalesOf) {
  TensorDims dims = scalesOf ? makeScaleDims(rank, rank - 1, scalesOf)
                             : makeElementDims(rank, packed);
  dims[rank - 2].loop = row;
  dims[rank - 1].loop = static_cast<unsigned>(rank);
  return scalesOf && packed ? packScaleDims(dims) : dims;
}

TileSpace tiling::getTileSpace(ScaledMatmulOp op) {
  int64_t rank = cast<RankedTensorType>(op.getResult().getType()).getRank();
  unsigned m = rank - 2, n = rank - 1;
  TileSpace space;
  space.loops = makeLoops(rank + 1);
  auto nameLoop = [&](unsigned index, StringRef name, FormatAttr format) {
    Loop &loop = space.loops[index];
    loop.name = name.str();
    if (format && format.getBlockRows() != kWholeDim)
      loop.block = format.getBlockRows();
  };
  nameLoop(m, "M", op.getLhsFormatAttr());
  nameLoop(n, "N", op.getRhsFormatAttr());
  if (op.hasPackedLhsScales())
    alignToScaleTiles(space.loops[m], ::mxnumerics::kScaleTileRows);
  if (op.hasPackedRhsScales())
    alignToScaleTiles(space.loops[n], ::mxnumerics::kScaleTileRows);
  Loop &k = space.loops[rank];
  k.name = "K";
  k.type = utils::IteratorType::reduction;
  k.reasonForOneTile =
      "the blocks of K are added in f32 one after the other, from zero and "
      "before alpha and c, which sums of tiles would do in another order";
  auto add = [&](Value operand, TensorDims dims) {
    if (operand)
      space.operands.push_back(std::move(dims));
  };
  add(op.getLhs(), makeFactorDims(rank, m, op.isLhsPacked(), {}));
  add(op.getLhsScales(),
      makeFactorDims(rank, m, op.hasPackedLhsScales(), op.getLhsFormatAttr()));
  add(op.getRhs(), makeFactorDims(rank, n, op.isRhsPacked(), {}));
  add(op.getRhsScales(),
      makeFactorDims(rank, n, op.hasPackedRhsScales(), op.getRhsFormatAttr()));
  add(op.getAlpha(), {});
  add(op.getC(), makeDims(rank));
  space.results = {makeDims(rank)};
  return space;
}

//===----------------------------------------------------------------------===//
// mx.pack_scales and mx.unpack_scales
//===----------------------------------------------------------------------===//

/// The loops are those of linear scales, `scales`.
static TileSpace makeLayoutSpace(Value scales) {
  int64_t rank = cast<RankedTensorType>(scales.getType()).getRank();
  TileSpace space;
  space.loops = makeLoops(rank);
  alignToScaleTiles(space.loops[rank - 2], ::mxnumerics::kScaleTileRows);
  alignToScaleTiles(space.loops[rank - 1], ::mxnumerics::kScaleTileCols);
  return space;
}

SmallVector<OpFoldResult> tiling::getExtents(OpBuilder &builder,
                                             PackScalesOp op) {
  return tensor::getMixedSizes(builder, op.getLoc(), op.getScales());
}

TileSpace tiling::getTileSpace(PackScalesOp op) {
  TileSpace space = makeLayoutSpace(op.getScales());
  space.operands = {makeDims(space.loops.size())};
  space.results = {packScaleDims(space.operands.front())};
  return space;
}

SmallVector<OpFoldResult> tiling::getExtents(OpBuilder &builder,
                                             UnpackScalesOp op) {
  ReifiedRankedShapedTypeDims shapes;
  [[maybe_unused]] LogicalResult reified =
      op.reifyResultShapes(builder, shapes);
  assert(succeeded(reified) && "the shape of mx.unpack_scales is always known");
  return shapes[0];
}

TileSpace tiling::getTileSpace(UnpackScalesOp op) {
  TileSpace space = makeLayoutSpace(op.getScales());
  space.operands.resize(op->getNumOperands());
  space.results = {makeDims(space.loops.size())};
  space.operands[0] = packScaleDims(space.results.front());
  return space;
}

/// Sizes that are not static are operands.
void tiling::finishTile(OpBuilder &, UnpackScalesOp tiled,
                        ArrayRef<OpFoldResult>, const Tile &tile) {
  auto set = [](MutableOperandRange operand, OpFoldResult size) {
    operand.clear();
    if (auto value = dyn_cast<Value>(size))
      operand.assign(value);
  };
  ArrayRef<OpFoldResult> matrix = ArrayRef(tile.sizes).take_back(2);
  set(tiled.getRowsMutable(), matrix[0]);
  set(tiled.getBlocksMutable(), matrix[1]);
}
