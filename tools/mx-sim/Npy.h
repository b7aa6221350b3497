//===- Npy.h - Arrays in .npy files -----------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a kernel's arguments need of the format: the bytes behind a header, and
// a header of their own in front of results.
//
//===----------------------------------------------------------------------===//

#ifndef MX_TOOLS_MX_SIM_NPY_H
#define MX_TOOLS_MX_SIM_NPY_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mxsim {

struct NpyFile {
  /// The file up to its data, to write the same array again.
  std::string header;
  std::vector<uint64_t> shape;
  std::vector<uint8_t> data;
};

/// Reads a whole file into `text`; false if it cannot be read.
bool readFile(const std::string &path, std::string &text);

/// Reads `path`, or says in `error` why not.
std::optional<NpyFile> readNpy(const std::string &path, std::string &error);

/// The size in bytes of an element of NumPy type `dtype` ("float32"), or 0.
unsigned getDTypeSize(const std::string &dtype);

/// The header of a row-major array.
std::string makeNpyHeader(const std::string &dtype,
                          const std::vector<uint64_t> &shape);

/// Writes a header and bytes; false if it cannot be written.
bool writeNpy(const std::string &path, const std::string &header,
              const std::vector<uint8_t> &data);

} // namespace mxsim

#endif // MX_TOOLS_MX_SIM_NPY_H
