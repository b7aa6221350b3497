//===- TileSpace.h - Loops of an operation and its tensors ------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A `TileSpace` says all that tiling asks about an operation: which tiles of a
// loop are legal, and how the dimensions of each operand and result follow the
// loops. A dimension counts elements, bytes of two elements, or blocks, so it
// is a loop divided by 1, 2 or the block.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_INTERFACES_TILESPACE_H
#define MX_LIB_DIALECT_MX_INTERFACES_TILESPACE_H

#include "mlir/Dialect/Utils/StructuredOpsUtils.h"
#include "mlir/Interfaces/TilingInterface.h"

namespace mlir::mx::tiling {

/// A loop and the tiles of it that are legal.
struct Loop {
  utils::IteratorType type = utils::IteratorType::parallel;
  /// What messages call it.
  std::string name;
  /// Tiles start at multiples of this.
  int64_t block = 1;
  /// What messages call a block.
  std::string blockName = "blocks";
  /// Tiles hold whole blocks; the last block of the loop may be short.
  bool needsWholeBlocks = false;
  /// The size of a tile is a constant.
  bool needsConstantSize = false;
  /// Why the loop is not tiled at all; empty if it may be.
  std::string reasonForOneTile = {};
};

/// A dimension of a tensor: the indices of a loop divided by `divisor`, or
/// `kWholeDim` if all of its `extent` entries serve the whole loop.
struct TensorDim {
  unsigned loop;
  int64_t divisor = 1;
  int64_t extent = 1;
};
using TensorDims = SmallVector<TensorDim>;

/// The loops of an operation, and for each operand and result, in order, its
/// dimensions. Operands that are not sliced have none.
struct TileSpace {
  SmallVector<Loop> loops;
  SmallVector<TensorDims> operands, results;
};

/// A box of loops or of a tensor.
struct Tile {
  SmallVector<OpFoldResult> offsets, sizes;
};

/// Succeeds if `tile` is legal; else emits a remark at `op` that says why not.
/// `extents` are the sizes of the loops.
LogicalResult verifyTile(Operation *op, const TileSpace &space,
                         ArrayRef<OpFoldResult> extents, const Tile &tile);

/// The part of a tensor with `dims` that `tile` of the loops needs or makes.
Tile getTensorTile(OpBuilder &builder, Location loc, const TensorDims &dims,
                   const Tile &tile);

/// The inverse: sets, in `tile`, the loops that appear in `dims` to what gives
/// the part `tensorTile`. Loops that are set already must agree. Fails, with a
/// remark at `op`, if no tile gives just that part.
LogicalResult setLoopTile(OpBuilder &builder, Operation *op,
                          const TileSpace &space,
                          ArrayRef<OpFoldResult> extents,
                          const TensorDims &dims, const Tile &tensorTile,
                          Tile &tile);

/// Gives the loops of `tile` that are not set their whole extent.
void completeTile(OpBuilder &builder, ArrayRef<OpFoldResult> extents,
                  Tile &tile);

/// A copy of `op` on slices of its operands, with results as large as `tile`
/// makes them.
TilingResult createTiledOp(OpBuilder &builder, Operation *op,
                           const TileSpace &space, const Tile &tile);

} // namespace mlir::mx::tiling

#endif // MX_LIB_DIALECT_MX_INTERFACES_TILESPACE_H
