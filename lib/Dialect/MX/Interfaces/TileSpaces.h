//===- TileSpaces.h - Tile spaces of mx operations --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What tiling asks about each operation. The interface is one implementation
// over these overloads.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_INTERFACES_TILESPACES_H
#define MX_LIB_DIALECT_MX_INTERFACES_TILESPACES_H

#include "TileSpace.h"
#include "mx/Dialect/MX/IR/MXOps.h"

namespace mlir::mx::tiling {

/// Loops over the elements of a tensor of `rank`.
SmallVector<Loop> makeLoops(int64_t rank);
/// One dimension for each of the first `rank` loops.
TensorDims makeDims(int64_t rank);
/// The dimensions of elements, the last of which may be bytes.
TensorDims makeElementDims(int64_t rank, bool packed);
/// The dimensions of scales.
TensorDims makeScaleDims(int64_t rank, int64_t axis, FormatAttr format);

/// The sizes of the loops.
SmallVector<OpFoldResult> getExtents(OpBuilder &builder, QuantizeOp op);
SmallVector<OpFoldResult> getExtents(OpBuilder &builder, DequantizeOp op);
SmallVector<OpFoldResult> getExtents(OpBuilder &builder, HadamardOp op);
SmallVector<OpFoldResult> getExtents(OpBuilder &builder, ScaledMatmulOp op);
SmallVector<OpFoldResult> getExtents(OpBuilder &builder, PackScalesOp op);
SmallVector<OpFoldResult> getExtents(OpBuilder &builder, UnpackScalesOp op);

/// The loops and how tensors follow them.
TileSpace getTileSpace(QuantizeOp op);
TileSpace getTileSpace(DequantizeOp op);
TileSpace getTileSpace(HadamardOp op);
TileSpace getTileSpace(ScaledMatmulOp op);
TileSpace getTileSpace(PackScalesOp op);
TileSpace getTileSpace(UnpackScalesOp op);

/// Gives a tiled operation the operands that say which tile it is. `extents`
/// are those of the whole operation.
void finishTile(OpBuilder &builder, QuantizeOp tiled,
                ArrayRef<OpFoldResult> extents, const Tile &tile);
void finishTile(OpBuilder &builder, DequantizeOp tiled,
                ArrayRef<OpFoldResult> extents, const Tile &tile);
void finishTile(OpBuilder &builder, UnpackScalesOp tiled,
                ArrayRef<OpFoldResult> extents, const Tile &tile);
/// The sizes of operands say all about the others.
template <typename OpTy>
void finishTile(OpBuilder &, OpTy, ArrayRef<OpFoldResult>, const Tile &) {}

} // namespace mlir::mx::tiling

#endif // MX_LIB_DIALECT_MX_INTERFACES_TILESPACES_H
