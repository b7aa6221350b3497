//===- Array.cpp - NumPy arrays -------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Runner/Array.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir::mx;

static constexpr DTypeInfo kDTypes[] = {
    {DType::Bool, "bool", 'b', 1},       {DType::Int8, "int8", 'i', 1},
    {DType::Int16, "int16", 'i', 2},     {DType::Int32, "int32", 'i', 4},
    {DType::Int64, "int64", 'i', 8},     {DType::UInt8, "uint8", 'u', 1},
    {DType::UInt16, "uint16", 'u', 2},   {DType::UInt32, "uint32", 'u', 4},
    {DType::UInt64, "uint64", 'u', 8},   {DType::Float16, "float16", 'f', 2},
    {DType::Float32, "float32", 'f', 4}, {DType::Float64, "float64", 'f', 8},
};

llvm::ArrayRef<DTypeInfo> mlir::mx::getDTypes() { return kDTypes; }

const DTypeInfo &mlir::mx::getDTypeInfo(DType dtype) {
  return kDTypes[static_cast<unsigned>(dtype)];
}

std::string mlir::mx::printShape(llvm::ArrayRef<int64_t> shape) {
  std::string text = "(";
  for (auto [index, size] : llvm::enumerate(shape))
    text += (index ? ", " : "") + (size < 0 ? "?" : std::to_string(size));
  return text + (shape.size() == 1 ? ",)" : ")");
}

std::optional<int64_t> mlir::mx::getNumElements(llvm::ArrayRef<int64_t> shape,
                                                unsigned elementSize) {
  // The sizes that are not zero count: 0 x 2^62 x 2^62 is no shape either.
  int64_t bytes = elementSize, count = 1;
  for (int64_t size : shape) {
    if (size && llvm::MulOverflow(bytes, size, bytes))
      return std::nullopt;
    count = llvm::is_contained(shape, 0) ? 0 : bytes / elementSize;
  }
  return count;
}
