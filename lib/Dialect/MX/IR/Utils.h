//===- Utils.h - Shared by the operations' implementations ------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shape checks with one wording, and the way from attributes to the vectors of
// mx/Support and back, for folders.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_IR_UTILS_H
#define MX_LIB_DIALECT_MX_IR_UTILS_H

#include "mx/Dialect/MX/IR/MXOps.h"

namespace mlir::mx::internal {

/// Results of more elements than this are left to run time when their operand
/// is a splat: folding would turn a few bytes into megabytes.
inline constexpr int64_t kMaxFoldedSplatElements = 4096;

/// Products of more multiply-adds than this are left to run time.
inline constexpr int64_t kMaxFoldedMultiplyAdds = 1 << 22;

/// C1 of quantize and dequantize: `axis` fits `type` and the format's blocks.
LogicalResult verifyAxis(Operation *op, RankedTensorType type, int64_t axis,
                         FormatAttr format);

/// Checks that `type`, called `name`, has `shape` and `elementType`; dynamic
/// sizes match anything. `explain` says where the expected size of a dimension
/// comes from.
LogicalResult verifyTensor(Operation *op, StringRef name, RankedTensorType type,
                           ArrayRef<int64_t> shape, Type elementType,
                           llvm::function_ref<std::string(int64_t)> explain);

/// Checks that `type`, called `name`, holds the elements of a tensor of
/// `shape`, unpacked or packed.
LogicalResult verifyElements(Operation *op, StringRef name,
                             RankedTensorType type, ArrayRef<int64_t> shape,
                             FormatAttr format);

/// Checks that `type`, called `name`, holds the scales of a tensor of `shape`
/// quantized along `axis`.
LogicalResult verifyScales(Operation *op, StringRef name, RankedTensorType type,
                           ArrayRef<int64_t> shape, int64_t axis,
                           FormatAttr format);

/// Checks that `rule` chooses scales of `format`.
LogicalResult
verifyScaleRule(llvm::function_ref<InFlightDiagnostic()> emitError,
                ScaleRule rule, FormatAttr format);

/// Checks that `type`, called `name`, is `linear` scales in packed layout.
LogicalResult verifyPackedScales(Operation *op, StringRef name,
                                 RankedTensorType type,
                                 RankedTensorType linear);

/// Checks that tensor scale `value` is there exactly if `format` has one.
LogicalResult verifyTensorScale(Operation *op, Value value, FormatAttr format);

/// True if a size of an operand or a result is dynamic.
bool hasDynamicSizes(Operation *op);

/// The number of elements of a static shape, or the largest if that is more.
uint64_t countElements(ArrayRef<int64_t> shape);

/// The values of a constant f32, bf16 or f16 tensor as f32, if `attribute` is
/// one that is worth folding.
std::optional<std::vector<float>> getFloats(Attribute attribute);

/// `values`, rounded once to the element type of `type`.
DenseElementsAttr makeFloats(RankedTensorType type, ArrayRef<float> values);

/// The element codes of a constant, one per byte and unpacked to `shape`, if
/// `attribute` is one.
std::optional<std::vector<uint8_t>>
getCodes(Attribute attribute, ArrayRef<int64_t> shape, FormatAttr format);

/// Element codes as a constant of `type`, packed if `type` is.
DenseElementsAttr makeCodes(RankedTensorType type, std::vector<uint8_t> codes,
                            ArrayRef<int64_t> shape, FormatAttr format);

/// The bits of constant scales, one per u32.
std::optional<std::vector<uint32_t>> getScaleBits(Attribute attribute);

/// Scales as a constant of `type`.
DenseElementsAttr makeScales(RankedTensorType type, ArrayRef<uint32_t> bits);

/// An f32 operand that is absent (1.0) or constant.
std::optional<float> getOptionalFloat(Value operand, Attribute attribute);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_IR_UTILS_H
