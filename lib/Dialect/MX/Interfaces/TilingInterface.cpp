//===- TilingInterface.cpp - Tiling of mx operations ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Interfaces/TilingInterface.h"
#include "TileSpace.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/DialectRegistry.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::tiling;
using ::mxnumerics::kWholeDim;

/// Loops over the elements of a tensor of `rank`.
static SmallVector<Loop> makeLoops(int64_t rank) {
  SmallVector<Loop> loops(rank);
  for (auto [dim, loop] : llvm::enumerate(loops))
    loop.name = "dimension " + std::to_string(dim);
  return loops;
}

/// One dimension for each of the first `rank` loops.
static TensorDims makeDims(int64_t rank) {
  TensorDims dims;
  for (int64_t dim = 0; dim < rank; ++dim)
    dims.push_back({static_cast<unsigned>(dim), 1});
  return dims;
}

/// The dimensions of elements, the last of which may be bytes.
static TensorDims makeElementDims(int64_t rank, bool packed) {
  TensorDims dims = makeDims(rank);
  if (packed)
    dims.back().divisor = 2;
  return dims;
}

/// The dimensions of scales.
static TensorDims makeScaleDims(int64_t rank, int64_t axis, FormatAttr format) {
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

static SmallVector<OpFoldResult> getExtents(OpBuilder &builder, QuantizeOp op) {
  return tensor::getMixedSizes(builder, op.getLoc(), op.getInput());
}

static TileSpace getTileSpace(QuantizeOp op) {
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
static void finishTile(OpBuilder &builder, QuantizeOp tiled,
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

static SmallVector<OpFoldResult> getExtents(OpBuilder &builder,
                                            DequantizeOp op) {
  ReifiedRankedShapedTypeDims shapes;
  [[maybe_unused]] LogicalResult reified =
      op.reifyResultShapes(builder, shapes);
  assert(succeeded(reified) && "the shape of mx.dequantize is always known");
  return shapes[0];
}

static TileSpace getTileSpace(DequantizeOp op) {
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
static void finishTile(OpBuilder &builder, DequantizeOp tiled,
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

static SmallVector<OpFoldResult> getExtents(OpBuilder &builder, HadamardOp op) {
  return tensor::getMixedSizes(builder, op.getLoc(), op.getInput());
}

static TileSpace getTileSpace(HadamardOp op) {
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

static void finishTile(OpBuilder &, HadamardOp, ArrayRef<OpFoldResult>,
                       const Tile &) {}

//===----------------------------------------------------------------------===//
// mx.scaled_matmul
//===----------------------------------------------------------------------===//

/// The loops are [batch..., M, N, K].
static SmallVector<OpFoldResult> getExtents(OpBuilder &builder,
                                            ScaledMatmulOp op) {
  ReifiedRankedShapedTypeDims shapes;
  [[maybe_unused]] LogicalResult reified =
      op.reifyResultShapes(builder, shapes);
  assert(succeeded(reified) && "the shape of mx.scaled_matmul is always known");
  SmallVector<OpFoldResult> extents = shapes[0];
  extents.push_back(op.getMixedK(builder));
  return extents;
}

/// The dimensions [batch..., M or N, K] of an operand or, with a format, of its
/// scales. `row` is the loop of M or N.
static TensorDims makeFactorDims(int64_t rank, unsigned row, bool packed,
                                 FormatAttr scalesOf) {
  TensorDims dims = scalesOf ? makeScaleDims(rank, rank - 1, scalesOf)
                             : makeElementDims(rank, packed);
  dims[rank - 2].loop = row;
  dims[rank - 1].loop = static_cast<unsigned>(rank);
  return dims;
}

static TileSpace getTileSpace(ScaledMatmulOp op) {
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
  add(op.getLhsScales(), makeFactorDims(rank, m, false, op.getLhsFormatAttr()));
  add(op.getRhs(), makeFactorDims(rank, n, op.isRhsPacked(), {}));
  add(op.getRhsScales(), makeFactorDims(rank, n, false, op.getRhsFormatAttr()));
  add(op.getAlpha(), {});
  add(op.getC(), makeDims(rank));
  space.results = {makeDims(rank)};
  return space;
}

static void finishTile(OpBuilder &, ScaledMatmulOp, ArrayRef<OpFoldResult>,
                       const Tile &) {}

//===----------------------------------------------------------------------===//
// The interface
//===----------------------------------------------------------------------===//

namespace {
/// The interface of an operation that the functions above describe.
template <typename OpTy>
struct TilingModel final
    : TilingInterface::ExternalModel<TilingModel<OpTy>, OpTy> {
  SmallVector<utils::IteratorType> getLoopIteratorTypes(Operation *op) const {
    SmallVector<utils::IteratorType> types;
    for (const Loop &loop : getTileSpace(cast<OpTy>(op)).loops)
      types.push_back(loop.type);
    return types;
  }

  SmallVector<Range> getIterationDomain(Operation *op, OpBuilder &b) const {
    SmallVector<Range> domain;
    for (OpFoldResult extent : getExtents(b, cast<OpTy>(op)))
      domain.push_back({b.getIndexAttr(0), extent, b.getIndexAttr(1)});
    return domain;
  }

  FailureOr<TilingResult>
  getTiledImplementation(Operation *op, OpBuilder &b,
                         ArrayRef<OpFoldResult> offsets,
                         ArrayRef<OpFoldResult> sizes) const {
    TileSpace space = getTileSpace(cast<OpTy>(op));
    SmallVector<OpFoldResult> extents = getExtents(b, cast<OpTy>(op));
    Tile tile{SmallVector<OpFoldResult>(offsets),
              SmallVector<OpFoldResult>(sizes)};
    if (failed(verifyTile(op, space, extents, tile)))
      return failure();
    TilingResult result = createTiledOp(b, op, space, tile);
    OpBuilder::InsertionGuard guard(b);
    Operation *tiled = result.tiledOps.front();
    b.setInsertionPoint(tiled);
    finishTile(b, cast<OpTy>(tiled), extents, tile);
    return result;
  }

  LogicalResult
  getResultTilePosition(Operation *op, OpBuilder &b, unsigned resultNumber,
                        ArrayRef<OpFoldResult> offsets,
                        ArrayRef<OpFoldResult> sizes,
                        SmallVector<OpFoldResult> &resultOffsets,
                        SmallVector<OpFoldResult> &resultSizes) const {
    Tile tile = getTensorTile(
        b, op->getLoc(), getTileSpace(cast<OpTy>(op)).results[resultNumber],
        {SmallVector<OpFoldResult>(offsets), SmallVector<OpFoldResult>(sizes)});
    resultOffsets = tile.offsets;
    resultSizes = tile.sizes;
    return success();
  }

  LogicalResult getIterationDomainTileFromResultTile(
      Operation *op, OpBuilder &b, unsigned resultNumber,
      ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
      SmallVectorImpl<OpFoldResult> &domainOffsets,
      SmallVectorImpl<OpFoldResult> &domainSizes) const {
    TileSpace space = getTileSpace(cast<OpTy>(op));
    return getLoopTile(op, b, space, {space.results[resultNumber]}, {offsets},
                       {sizes}, domainOffsets, domainSizes);
  }

  FailureOr<TilingResult>
  generateResultTileValue(Operation *op, OpBuilder &b, unsigned resultNumber,
                          ArrayRef<OpFoldResult> offsets,
                          ArrayRef<OpFoldResult> sizes) const {
    SmallVector<OpFoldResult> domainOffsets, domainSizes;
    if (failed(getIterationDomainTileFromResultTile(
            op, b, resultNumber, offsets, sizes, domainOffsets, domainSizes)))
      return failure();
    FailureOr<TilingResult> result =
        getTiledImplementation(op, b, domainOffsets, domainSizes);
    if (succeeded(result))
      result->tiledValues = {result->tiledValues[resultNumber]};
    return result;
  }

  LogicalResult getIterationDomainTileFromOperandTiles(
      Operation *op, OpBuilder &b, ArrayRef<unsigned> operandNumbers,
      ArrayRef<SmallVector<OpFoldResult>> allOffsets,
      ArrayRef<SmallVector<OpFoldResult>> allSizes,
      SmallVectorImpl<OpFoldResult> &domainOffsets,
      SmallVectorImpl<OpFoldResult> &domainSizes) const {
    TileSpace space = getTileSpace(cast<OpTy>(op));
    SmallVector<TensorDims> dims;
    for (unsigned number : operandNumbers)
      dims.push_back(space.operands[number]);
    return getLoopTile(op, b, space, dims,
                       SmallVector<ArrayRef<OpFoldResult>>(allOffsets),
                       SmallVector<ArrayRef<OpFoldResult>>(allSizes),
                       domainOffsets, domainSizes);
  }

  FailureOr<TilingResult> getTiledImplementationFromOperandTiles(
      Operation *op, OpBuilder &b, ArrayRef<unsigned> operandNumbers,
      ArrayRef<SmallVector<OpFoldResult>> allOffsets,
      ArrayRef<SmallVector<OpFoldResult>> allSizes) const {
    SmallVector<OpFoldResult> domainOffsets, domainSizes;
    if (failed(getIterationDomainTileFromOperandTiles(
            op, b, operandNumbers, allOffsets, allSizes, domainOffsets,
            domainSizes)))
      return failure();
    return getTiledImplementation(op, b, domainOffsets, domainSizes);
  }

private:
  /// The tile of the loops that gives parts of tensors with `allDims`.
  LogicalResult getLoopTile(Operation *op, OpBuilder &b, const TileSpace &space,
                            ArrayRef<TensorDims> allDims,
                            ArrayRef<ArrayRef<OpFoldResult>> allOffsets,
                            ArrayRef<ArrayRef<OpFoldResult>> allSizes,
                            SmallVectorImpl<OpFoldResult> &domainOffsets,
                            SmallVectorImpl<OpFoldResult> &domainSizes) const {
    SmallVector<OpFoldResult> extents = getExtents(b, cast<OpTy>(op));
    Tile tile;
    for (auto [dims, offsets, sizes] :
         llvm::zip_equal(allDims, allOffsets, allSizes))
      if (failed(setLoopTile(b, op, space, extents, dims,
                             {SmallVector<OpFoldResult>(offsets),
                              SmallVector<OpFoldResult>(sizes)},
                             tile)))
        return failure();
    completeTile(b, extents, tile);
    if (failed(verifyTile(op, space, extents, tile)))
      return failure();
    domainOffsets.assign(tile.offsets);
    domainSizes.assign(tile.sizes);
    return success();
  }
};
} // namespace

void mx::registerTilingInterfaceExternalModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, MXDialect *) {
    QuantizeOp::attachInterface<TilingModel<QuantizeOp>>(*context);
    DequantizeOp::attachInterface<TilingModel<DequantizeOp>>(*context);
    HadamardOp::attachInterface<TilingModel<HadamardOp>>(*context);
    ScaledMatmulOp::attachInterface<TilingModel<ScaledMatmulOp>>(*context);
    context->loadDialect<affine::AffineDialect, tensor::TensorDialect>();
  });
}
