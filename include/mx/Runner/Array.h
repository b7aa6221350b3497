//===- Array.h - NumPy arrays and .npz files --------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_RUNNER_ARRAY_H
#define MX_RUNNER_ARRAY_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <vector>

namespace mlir::mx {

/// The element types of NumPy that values are exchanged in.
enum class DType : uint8_t {
  Bool,
  Int8,
  Int16,
  Int32,
  Int64,
  UInt8,
  UInt16,
  UInt32,
  UInt64,
  Float16,
  Float32,
  Float64
};

/// One row of the table of element types.
struct DTypeInfo {
  DType dtype;
  /// NumPy's name, e.g. "float32".
  llvm::StringLiteral name;
  /// The kind in a .npy header: 'b', 'i', 'u' or 'f'.
  char kind;
  /// Bytes of an element.
  unsigned size;
};

/// The table.
llvm::ArrayRef<DTypeInfo> getDTypes();

/// The row of `dtype`.
const DTypeInfo &getDTypeInfo(DType dtype);

/// A row-major array without gaps.
struct Array {
  DType dtype = DType::Float32;
  llvm::SmallVector<int64_t> shape;
  std::vector<char> data;
};

/// "(2, 3)", "(2,)", "()" as Python prints it; a dynamic size is "?".
std::string printShape(llvm::ArrayRef<int64_t> shape);

/// The number of elements, or nothing if it or the number of bytes overflows.
std::optional<int64_t> getNumElements(llvm::ArrayRef<int64_t> shape,
                                      unsigned elementSize);

/// A .npz file that is open for reading. Only the arrays that are asked for
/// are read.
class NpzReader {
public:
  /// Opens the archive; its arrays are looked up when they are read.
  static llvm::Expected<NpzReader> open(llvm::StringRef path);
  NpzReader(NpzReader &&) = default;

  /// The array `name`. The error names the file and the array.
  llvm::Expected<Array> read(llvm::StringRef name) const;

private:
  struct Close {
    void operator()(void *archive) const;
  };
  std::string path;
  std::unique_ptr<void, Close> archive;

  NpzReader() = default;
};

/// Writes `arrays` as PREFIX0, PREFIX1, ... to `path`, uncompressed.
llvm::Error writeNpz(llvm::StringRef path, llvm::StringRef prefix,
                     llvm::ArrayRef<Array> arrays);

} // namespace mlir::mx

#endif // MX_RUNNER_ARRAY_H
