//===- Utils.h - Shared by the lowerings to linalg --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A block of a dimension is an indexing map `d floordiv block`; so is the byte
// of a packed FP4 element. linalg.generic takes such maps on inputs and outputs
// as long as one operand has the identity map.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOLINALG_UTILS_H
#define MX_LIB_CONVERSION_MXTOLINALG_UTILS_H

#include "mlir/Dialect/Utils/StructuredOpsUtils.h"
#include "mx/Conversion/NumericsEmitter.h"
#include "mx/Dialect/MX/IR/MXOps.h"

namespace mlir::mx::linalglowering {

/// Writes the operations that compute the results of `op`, which has no FP4
/// that is not packed, and returns these.
SmallVector<Value> lower(OpBuilder &builder, DequantizeOp op);
SmallVector<Value> lower(OpBuilder &builder, HadamardOp op);
SmallVector<Value> lower(OpBuilder &builder, PackScalesOp op);
SmallVector<Value> lower(OpBuilder &builder, QuantizeOp op);
SmallVector<Value> lower(OpBuilder &builder, ScaledMatmulOp op);
SmallVector<Value> lower(OpBuilder &builder, TensorScaleOp op);
SmallVector<Value> lower(OpBuilder &builder, UnpackScalesOp op);

/// The map from an element of a tensor of `rank`, quantized along `axis`, to
/// its scale.
AffineMap getScaleMap(MLIRContext *context, FormatAttr format, int64_t rank,
                      int64_t axis);
/// The map from an element to its byte: the last dimension halved.
AffineMap getPackedMap(MLIRContext *context, int64_t rank);
/// Parallel where `output` is a dimension alone, a reduction elsewhere.
SmallVector<utils::IteratorType> getIteratorTypes(AffineMap output);

/// The sizes that `map` gives to the index space of `sizes`.
SmallVector<OpFoldResult> applyToSizes(OpBuilder &builder, Location loc,
                                       AffineMap map,
                                       ArrayRef<OpFoldResult> sizes);

/// What stands in a tensor's elements as the emitter takes it: i8 for codes of
/// any type, f32 scales as they are.
Value loadCode(OpBuilder &builder, Location loc, Value stored);
/// The inverse of `loadCode`.
Value storeCode(OpBuilder &builder, Location loc, Value code, Type type);

using BodyBuilder =
    llvm::function_ref<Value(NumericsEmitter &, OpBuilder &, ValueRange)>;

/// A linalg.generic with one output. `maps` are those of the inputs and of the
/// output. `init` is of type `outputType` and is read by the body, as its last
/// argument, if the output's map is a reduction.
Value createGeneric(OpBuilder &builder, Location loc, ValueRange inputs,
                    Value init, ArrayRef<AffineMap> maps, BodyBuilder body);

/// An uninitialized tensor, and one of zeros.
Value createEmpty(OpBuilder &builder, Location loc,
                  ArrayRef<OpFoldResult> sizes, Type elementType);
Value createZeros(OpBuilder &builder, Location loc,
                  ArrayRef<OpFoldResult> sizes, Type elementType);

/// `value` as `type`, which may be more or less static.
Value castTo(OpBuilder &builder, Location loc, Value value, Type type);

/// The f32 values of element codes, with dimensions in the order of `map`: a
/// tensor of `sizes`. `map`, a permutation, leads from an element of the result
/// to that of `elements`. Plain data is widened; `format` is null for it.
Value decodeElements(OpBuilder &builder, Location loc, Value elements,
                     FormatAttr format, AffineMap map,
                     ArrayRef<OpFoldResult> sizes);

} // namespace mlir::mx::linalglowering

#endif // MX_LIB_CONVERSION_MXTOLINALG_UTILS_H
