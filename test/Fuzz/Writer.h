//===- Writer.h - The text of a function ------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_TEST_FUZZ_WRITER_H
#define MX_TEST_FUZZ_WRITER_H

#include "Generator.h"
#include "mx/Support/Quantize.h"

#include <optional>

namespace mxfuzz {

using mxnumerics::Format;
using mxnumerics::Shape;

/// An SSA value: a tensor or a scalar.
struct Value {
  std::string name, element;
  bool isScalar = false;
  Shape shape;
  /// The dimensions that are dynamic in the type, a bit each.
  uint32_t dynamic = 0;

  std::string type() const;
  int64_t rank() const { return static_cast<int64_t>(shape.size()); }
  int64_t count() const;
};

/// Elements and scales of a tensor of `shape`.
struct Quantized {
  Value elements, scales;
  std::optional<Value> tensorScale;
  Format format;
  int64_t axis = 0;
  Shape shape;
  uint32_t dynamic = 0;
};

/// Writes a function line by line. Values that were made are kept, for later
/// operations to read and for the function to return.
class Writer {
public:
  explicit Writer(Random &random) : random(random) {}

  /// A new argument with random data for its type: floating point now and then
  /// with zeros, subnormals, infinities and NaN, and codes of any bits.
  Value argument(const std::string &element, const Shape &shape,
                 uint32_t dynamic, const std::string &attributes = "");
  Value scalar(const std::string &element);
  /// A constant or an argument.
  Value maybeConstant(const std::string &element, int64_t value);
  /// `NAME = text`, where the result is of the type of `result`.
  Value emit(Value result, const std::string &text);
  /// A line without a result.
  void line(const std::string &text) { body += "  " + text + "\n"; }
  std::string freshName() { return "%v" + std::to_string(nextName++); }

  /// A value of floating point that was made before, or a new argument.
  Value pickPlain();
  void addPlain(const Value &value) { plain.push_back(value); }
  void addResult(const Value &value) { results.push_back(value); }

  /// The module, with all results returned.
  Generated finish();

  Random &random;
  std::string pipeline;
  std::vector<Quantized> quantized;

private:
  std::string body, parameters;
  std::vector<Argument> arguments;
  std::vector<Value> plain, results;
  unsigned nextName = 0;
};

/// `#mx.format<...>`, by its name if it has one.
std::string formatText(const Format &format);
std::string elementType(const Format &format);
std::string scaleType(const Format &format);
/// A random format whose blocks have `block` columns if that is not negative.
Format pickFormat(Random &random, int64_t block = -1);
/// True if blocks of `format` have several rows, which asks for rank 2.
bool hasRows(const Format &format);
Shape pickShape(Random &random, int64_t rank);
uint32_t pickDynamic(Random &random);
/// `#mx.scale_rule<...>`'s name.
std::string pickRule(Random &random, const Format &format);

// Each appends an operation, or a few, and keeps the results.
Quantized writeQuantize(Writer &writer, const Value &input,
                        const Format &format, int64_t axis);
void writeQuantizeAny(Writer &writer);
void writeDequantize(Writer &writer);
void writeTensorScale(Writer &writer);
void writeHadamard(Writer &writer);
void writeScaledMatmul(Writer &writer);
void writeSlice(Writer &writer);
void writeLoop(Writer &writer);
void writeBranch(Writer &writer);
/// A product that `mx-quantize` finds, or one that asks to be quantized.
void writeContraction(Writer &writer);

} // namespace mxfuzz

#endif // MX_TEST_FUZZ_WRITER_H
