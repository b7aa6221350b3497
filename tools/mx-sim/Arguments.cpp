//===- Arguments.cpp - Kernel arguments on the command line ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Arguments.h"

#include "Npy.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

using namespace mxsim;

/// Splits at the colons.
static std::vector<std::string> split(const std::string &text, char mark) {
  std::vector<std::string> parts;
  size_t start = 0;
  for (size_t at; (at = text.find(mark, start)) != std::string::npos;
       start = at + 1)
    parts.push_back(text.substr(start, at - start));
  parts.push_back(text.substr(start));
  return parts;
}

static std::optional<int64_t> parseInteger(const std::string &text) {
  char *end = nullptr;
  errno = 0;
  int64_t value = std::strtoll(text.c_str(), &end, 0);
  if (text.empty() || *end || errno)
    return std::nullopt;
  return value;
}

void ArgumentList::addBits(uint64_t bits, unsigned size) {
  std::vector<uint8_t> bytes(size);
  std::memcpy(bytes.data(), &bits, size);
  values.push_back(std::move(bytes));
}

uint64_t ArgumentList::addBuffer(uint64_t size,
                                 const std::vector<uint8_t> *data) {
  uint64_t address = allocate(size, data);
  addBits(address, sizeof(address));
  return address;
}

uint64_t ArgumentList::allocate(uint64_t size,
                                const std::vector<uint8_t> *data) {
  uint64_t address = memory.allocate(size);
  if (data)
    memory.write(address, data->data(), data->size());
  return address;
}

std::string ArgumentList::addInput(const std::string &path,
                                   const std::string &outPath) {
  std::string error;
  std::optional<NpyFile> file = readNpy(path, error);
  if (!file)
    return error;
  uint64_t address = addBuffer(file->data.size(), &file->data);
  if (!outPath.empty())
    outputs.push_back({outPath, file->header, address, file->data.size()});
  return "";
}

/// Sizes between commas, with a product that fits memory; "" or what is wrong.
static std::string parseSizes(const std::string &text,
                              std::vector<uint64_t> &sizes) {
  constexpr uint64_t kMaxCount = uint64_t(1) << 40;
  uint64_t count = 1;
  for (const std::string &size : split(text, ',')) {
    std::optional<int64_t> value = parseInteger(size);
    if (!value || *value < 0)
      return "expected a size but got '" + size + "'";
    sizes.push_back(*value);
    if (__builtin_mul_overflow(count, sizes.back(), &count) ||
        count > kMaxCount)
      return "'" + text + "' has more than " + std::to_string(kMaxCount) +
             " elements";
  }
  return "";
}

/// FILE:DTYPE:DIM,DIM.
std::string ArgumentList::addOutput(const std::string &rest) {
  std::vector<std::string> parts = split(rest, ':');
  if (parts.size() != 3)
    return "expected out:FILE:DTYPE:DIM,DIM";
  uint64_t size = getDTypeSize(parts[1]);
  if (!size)
    return "unknown type '" + parts[1] + "': expected a NumPy name as float32";
  std::vector<uint64_t> shape;
  if (std::string error = parseSizes(parts[2], shape); !error.empty())
    return error;
  for (uint64_t dim : shape)
    size *= dim;
  uint64_t address = addBuffer(size, nullptr);
  outputs.push_back({parts[0], makeNpyHeader(parts[1], shape), address, size});
  return "";
}

//===----------------------------------------------------------------------===//
// Tensor maps
//===----------------------------------------------------------------------===//

/// The bytes of an item of a file that holds elements of this type: those of
/// less than 8 bits are packed in bytes.
static unsigned getItemBytes(const TensorElement &element) {
  return std::max(1, element.globalBits / 8);
}

/// The NumPy type of such a file.
static std::string getDType(const TensorElement &element) {
  std::string name(element.name);
  unsigned bits = getItemBytes(element) * 8;
  std::string kind = name[0] == 'f' ? "float" : name[0] == 's' ? "int" : "uint";
  return kind + std::to_string(bits);
}

std::string ArgumentList::addMap(const TensorElement &element, uint64_t address,
                                 const std::vector<uint64_t> &shape,
                                 const std::string &box,
                                 const std::string &swizzle) {
  static const std::vector<std::string> kSwizzles = {"none", "32", "64", "128"};
  auto mode = std::find(kSwizzles.begin(), kSwizzles.end(), swizzle);
  if (mode == kSwizzles.end())
    return "expected swizzle none, 32, 64 or 128 but got '" + swizzle + "'";
  std::vector<uint64_t> sizes;
  if (std::string error = parseSizes(box, sizes); !error.empty())
    return error;
  TensorMapConfig config;
  config.element = &element;
  config.address = address;
  config.dims.assign(shape.rbegin(), shape.rend());
  if (element.globalBits < 8 && !config.dims.empty())
    config.dims[0] = config.dims[0] * 8 / element.globalBits;
  config.box.assign(sizes.rbegin(), sizes.rend());
  config.swizzle = mode - kSwizzles.begin();
  auto map = encodeTensorMap(config);
  if (auto *error = std::get_if<std::string>(&map))
    return *error;
  const TensorMapBytes &bytes = std::get<TensorMapBytes>(map);
  values.emplace_back(bytes.begin(), bytes.end());
  return "";
}

/// FILE:DTYPE:BOXDIMS:SWIZZLE.
std::string ArgumentList::addTensor(const std::string &rest) {
  std::vector<std::string> parts = split(rest, ':');
  if (parts.size() != 4)
    return "expected tma:FILE:DTYPE:BOXDIMS:SWIZZLE";
  const TensorElement *element = findTensorElement(parts[1]);
  if (!element)
    return "unknown element type '" + parts[1] + "'";
  std::string error;
  std::optional<NpyFile> file = readNpy(parts[0], error);
  if (!file)
    return error;
  uint64_t bytes = getItemBytes(*element);
  for (uint64_t size : file->shape)
    bytes *= size;
  if (bytes != file->data.size())
    return "expected items of " + std::to_string(getItemBytes(*element)) +
           " bytes in '" + parts[0] + "'";
  return addMap(*element, allocate(bytes, &file->data), file->shape, parts[2],
                parts[3]);
}

/// FILE:DTYPE:DIMS:BOXDIMS:SWIZZLE.
std::string ArgumentList::addTensorOutput(const std::string &rest) {
  std::vector<std::string> parts = split(rest, ':');
  if (parts.size() != 5)
    return "expected tmaout:FILE:DTYPE:DIMS:BOXDIMS:SWIZZLE";
  const TensorElement *element = findTensorElement(parts[1]);
  if (!element)
    return "unknown element type '" + parts[1] + "'";
  std::vector<uint64_t> shape;
  if (std::string error = parseSizes(parts[2], shape); !error.empty())
    return error;
  uint64_t bytes = getItemBytes(*element);
  for (uint64_t size : shape)
    bytes *= size;
  uint64_t address = allocate(bytes, nullptr);
  outputs.push_back(
      {parts[0], makeNpyHeader(getDType(*element), shape), address, bytes});
  return addMap(*element, address, shape, parts[3], parts[4]);
}

//===----------------------------------------------------------------------===//
// All kinds
//===----------------------------------------------------------------------===//

std::string ArgumentList::add(const std::string &text) {
  size_t colon = text.find(':');
  std::string kind = text.substr(0, colon);
  std::string rest = colon == std::string::npos ? "" : text.substr(colon + 1);
  std::optional<int64_t> integer = parseInteger(rest);
  if (kind == "i32" || kind == "i64" || kind == "zero") {
    if (!integer || (kind == "zero" && *integer < 0))
      return "expected a number but got '" + rest + "'";
    if (kind == "zero") {
      std::vector<uint8_t> zeros(*integer);
      addBuffer(zeros.size(), &zeros);
    } else {
      if (kind == "i32" && (*integer < INT32_MIN || *integer > UINT32_MAX))
        return "expected a number of 32 bits but got '" + rest + "'";
      addBits(*integer, kind == "i32" ? 4 : 8);
    }
    return "";
  }
  if (kind == "f32") {
    char *end = nullptr;
    float value = std::strtof(rest.c_str(), &end);
    uint32_t bits;
    std::memcpy(&bits, &value, sizeof(bits));
    addBits(bits, sizeof(bits));
    return rest.empty() || *end ? "expected a number but got '" + rest + "'"
                                : "";
  }
  if (text == "null") {
    addBits(0, 8);
    return "";
  }
  if (kind == "in")
    return addInput(rest, "");
  if (kind == "out")
    return addOutput(rest);
  if (kind == "tma")
    return addTensor(rest);
  if (kind == "tmaout")
    return addTensorOutput(rest);
  std::vector<std::string> files = split(rest, ':');
  if (kind == "inout" && files.size() == 2 && !files[1].empty())
    return addInput(files[0], files[1]);
  return "expected i32:N, i64:N, f32:X, null, zero:BYTES, in:FILE, "
         "out:FILE:DTYPE:DIMS, inout:FILE:OUTFILE, tma:FILE:DTYPE:BOXDIMS:"
         "SWIZZLE or tmaout:FILE:DTYPE:DIMS:BOXDIMS:SWIZZLE";
}

std::string ArgumentList::writeOutputs() const {
  for (const Output &output : outputs) {
    std::vector<uint8_t> data(output.size);
    if (!memory.read(output.address, data.data(), data.size()) ||
        !writeNpy(output.path, output.header, data))
      return "cannot write '" + output.path + "'";
  }
  return "";
}
