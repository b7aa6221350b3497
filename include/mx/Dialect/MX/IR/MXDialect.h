//===- MXDialect.h - The mx dialect -----------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The dialect, its attributes and the names of the discardable attributes that
// it gives a meaning to.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_IR_MXDIALECT_H
#define MX_DIALECT_MX_IR_MXDIALECT_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mx/Support/Formats.h"
#include "mx/Support/Quantize.h"

#include "mx/Dialect/MX/IR/MXDialect.h.inc"

#include "mx/Dialect/MX/IR/MXEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "mx/Dialect/MX/IR/MXAttrs.h.inc"

namespace mlir::mx {

/// Name of a parameter or result, a string: on function arguments and results.
inline constexpr llvm::StringLiteral kNameAttr = "mx.name";
/// What a function argument is: "weight", "activation", "target" or "state";
/// "seed" or "step" of stochastic rounding.
inline constexpr llvm::StringLiteral kRoleAttr = "mx.role";
/// What a contraction is for, a `#mx.contraction`: on the contraction.
inline constexpr llvm::StringLiteral kContractionAttr = "mx.contraction";
/// The `#mx.quantization` or `#mx.site` of a contraction's operands: on the
/// contraction.
inline constexpr llvm::StringLiteral kLhsAttr = "mx.lhs";
inline constexpr llvm::StringLiteral kRhsAttr = "mx.rhs";
/// Why a contraction stays in high precision, a string: on the contraction.
inline constexpr llvm::StringLiteral kSkipAttr = "mx.skip";
/// The recipe of a module, a `#mx.recipe`: on the module.
inline constexpr llvm::StringLiteral kRecipeAttr = "mx.recipe";
/// What `mx-trace` writes on the function that it extends.
inline constexpr llvm::StringLiteral kTraceAttr = "mx.trace";

/// The same choice in the terms of mx/Support; the cases stand in one order.
inline ::mxnumerics::ScaleRule toNumerics(ScaleRule rule) {
  return static_cast<::mxnumerics::ScaleRule>(rule);
}
inline ::mxnumerics::Rounding toNumerics(Rounding rounding) {
  return static_cast<::mxnumerics::Rounding>(rounding);
}
inline ::mxnumerics::NaNRule toNumerics(NaNRule rule) {
  return static_cast<::mxnumerics::NaNRule>(rule);
}

/// The element kind of a builtin type (`i8` is MXINT8, `i4` INT4, or codes of
/// `grid` if that is not empty), if it is one.
std::optional<::mxnumerics::ElementKind> getElementKind(Type type,
                                                        StringRef grid = {});
/// The scale kind of a builtin type, if it is one.
std::optional<::mxnumerics::ScaleKind> getScaleKind(Type type);
/// The builtin type of an element or scale kind.
Type getElementType(MLIRContext *context, ::mxnumerics::ElementKind kind);
Type getScaleType(MLIRContext *context, ::mxnumerics::ScaleKind kind);

/// A block size as a format writes it: "32", or "all" for the whole dimension.
std::string printBlockSize(int64_t size);

/// The rules that choose scales for `format`, for messages: "amax, rceil".
std::string listScaleRules(const ::mxnumerics::Format &format);

/// The type of the elements of a tensor of `shape`, unpacked.
RankedTensorType getElementsType(FormatAttr format, ArrayRef<int64_t> shape);
/// The type of the scales of a tensor of `shape` (dynamic sizes allowed)
/// quantized along `axis`.
RankedTensorType getScalesType(FormatAttr format, ArrayRef<int64_t> shape,
                               int64_t axis);
/// The type of linear scales of type `scales` (rank 2 or more) when packed, as
/// by mx.pack_scales.
RankedTensorType getPackedScalesType(RankedTensorType scales);
/// `type` of FP4 elements as packed bytes: `i8`, last dimension halved and
/// rounded up.
RankedTensorType getPackedType(RankedTensorType type);
/// True if `type` holds `format`'s elements as packed bytes. `format` is null
/// for plain data.
bool isPackedFP4(Type type, FormatAttr format);
/// True for a ranked tensor of f4E2M1FN: no layout of it in memory is agreed,
/// so lowerings ask for packed bytes instead, which mx-pack-fp4 makes of it.
bool isUnpackedFP4(Type type);

/// The index `size / divisor`, rounded up, computed now if `size` is known.
OpFoldResult ceilDiv(OpBuilder &builder, Location loc, OpFoldResult size,
                     int64_t divisor);
/// The sizes of the scales of a tensor of `sizes` quantized along `axis`.
SmallVector<OpFoldResult> getScaleSizes(OpBuilder &builder, Location loc,
                                        ArrayRef<OpFoldResult> sizes,
                                        FormatAttr format, int64_t axis);
/// The sizes of packed scales for linear ones of `sizes`.
SmallVector<OpFoldResult> getPackedScaleSizes(OpBuilder &builder, Location loc,
                                              ArrayRef<OpFoldResult> sizes);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_IR_MXDIALECT_H
