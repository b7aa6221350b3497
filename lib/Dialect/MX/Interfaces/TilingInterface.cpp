//===- TilingInterface.cpp - Tiling of mx operations ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Interfaces/TilingInterface.h"
#include "TileSpaces.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::tiling;

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
    PackScalesOp::attachInterface<TilingModel<PackScalesOp>>(*context);
    UnpackScalesOp::attachInterface<TilingModel<UnpackScalesOp>>(*context);
    context->loadDialect<affine::AffineDialect, tensor::TensorDialect>();
  });
}
