//===- Arguments.cpp - Kernel arguments on the command line ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Arguments.h"

#include "Npy.h"

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
  uint64_t address = memory.allocate(size);
  if (data)
    memory.write(address, data->data(), data->size());
  addBits(address, sizeof(address));
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

/// FILE:DTYPE:DIM,DIM.
std::string ArgumentList::addOutput(const std::string &rest) {
  std::vector<std::string> parts = split(rest, ':');
  if (parts.size() != 3)
    return "expected out:FILE:DTYPE:DIM,DIM";
  uint64_t size = getDTypeSize(parts[1]);
  if (!size)
    return "unknown type '" + parts[1] + "': expected a NumPy name as float32";
  std::vector<uint64_t> shape;
  for (const std::string &dim : split(parts[2], ',')) {
    std::optional<int64_t> value = parseInteger(dim);
    if (!value || *value < 0)
      return "expected a size but got '" + dim + "'";
    shape.push_back(*value);
    size *= *value;
  }
  uint64_t address = addBuffer(size, nullptr);
  outputs.push_back({parts[0], makeNpyHeader(parts[1], shape), address, size});
  return "";
}

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
  std::vector<std::string> files = split(rest, ':');
  if (kind == "inout" && files.size() == 2)
    return addInput(files[0], files[1]);
  return "expected i32:N, i64:N, f32:X, null, zero:BYTES, in:FILE, "
         "out:FILE:DTYPE:DIMS or inout:FILE:OUTFILE";
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
