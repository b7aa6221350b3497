//===- Npy.cpp - Arrays in .npy files -------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The format:
// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
//
//===----------------------------------------------------------------------===//

#include "Npy.h"

#include <cinttypes>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace mxsim;

namespace {
struct DType {
  const char *name;
  const char *code;
  unsigned size;
};
} // namespace

static constexpr DType kDTypes[] = {
    {"bool", "|b1", 1},  {"int8", "|i1", 1},   {"uint8", "|u1", 1},
    {"int16", "<i2", 2}, {"uint16", "<u2", 2}, {"float16", "<f2", 2},
    {"int32", "<i4", 4}, {"uint32", "<u4", 4}, {"float32", "<f4", 4},
    {"int64", "<i8", 8}, {"uint64", "<u8", 8}, {"float64", "<f8", 8}};

static const DType *lookupDType(const std::string &name) {
  for (const DType &row : kDTypes)
    if (name == row.name)
      return &row;
  return nullptr;
}

bool mxsim::readFile(const std::string &path, std::string &text) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path))
    return false;
  text.assign(std::istreambuf_iterator<char>(file), {});
  return !file.bad();
}

/// The sizes behind 'shape' in a header; false if there are none.
static bool parseShape(const std::string &header,
                       std::vector<uint64_t> &shape) {
  size_t at = header.find("'shape': (");
  size_t end = header.find(')', at);
  if (at == std::string::npos || end == std::string::npos)
    return false;
  for (at = header.find('(', at); at < end; at = header.find(',', at + 1)) {
    uint64_t size;
    if (std::sscanf(header.c_str() + at + 1, "%" SCNu64, &size) == 1)
      shape.push_back(size);
  }
  return true;
}

std::optional<NpyFile> mxsim::readNpy(const std::string &path,
                                      std::string &error) {
  std::string text;
  if (!readFile(path, text)) {
    error = "cannot read '" + path + "'";
    return std::nullopt;
  }
  auto byte = [&](size_t i) {
    return static_cast<size_t>(static_cast<uint8_t>(text[i]));
  };
  if (text.size() < 12 || text.compare(0, 6, "\x93NUMPY") != 0) {
    error = "'" + path + "' is no .npy file";
    return std::nullopt;
  }
  bool isLong = byte(6) > 1;
  size_t length = byte(8) | byte(9) << 8;
  if (isLong)
    length |= byte(10) << 16 | byte(11) << 24;
  size_t start = (isLong ? 12 : 10) + length;
  if (start > text.size()) {
    error = "'" + path + "' ends in its header";
    return std::nullopt;
  }
  if (text.find("'fortran_order': True") < start) {
    error = "'" + path + "' is in Fortran order; expected row-major data";
    return std::nullopt;
  }
  NpyFile file;
  file.header = text.substr(0, start);
  if (!parseShape(file.header, file.shape)) {
    error = "'" + path + "' has no shape";
    return std::nullopt;
  }
  file.data.assign(text.begin() + start, text.end());
  return file;
}

unsigned mxsim::getDTypeSize(const std::string &dtype) {
  const DType *row = lookupDType(dtype);
  return row ? row->size : 0;
}

std::string mxsim::makeNpyHeader(const std::string &dtype,
                                 const std::vector<uint64_t> &shape) {
  std::string text = "{'descr': '" + std::string(lookupDType(dtype)->code) +
                     "', 'fortran_order': False, 'shape': (";
  for (uint64_t size : shape)
    text += std::to_string(size) + ",";
  text += "), }";
  // The data begin at a multiple of 64 bytes, behind a newline.
  constexpr size_t kPrelude = 10;
  text.append(63 - (kPrelude + text.size()) % 64, ' ');
  text += '\n';
  std::string prelude("\x93NUMPY\x01\x00", 8);
  prelude += static_cast<char>(text.size() & 0xFF);
  prelude += static_cast<char>(text.size() >> 8);
  return prelude + text;
}

bool mxsim::writeNpy(const std::string &path, const std::string &header,
                     const std::vector<uint8_t> &data) {
  std::ofstream file(path, std::ios::binary);
  file << header;
  file.write(reinterpret_cast<const char *>(data.data()),
             static_cast<std::streamsize>(data.size()));
  file.close();
  return file.good();
}
