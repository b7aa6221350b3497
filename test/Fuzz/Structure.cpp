//===- Structure.cpp - Slices, loops and branches, written at random ------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include <algorithm>

using namespace mxfuzz;

/// `[a, b, c]`.
static std::string list(const Shape &numbers) {
  std::string text;
  for (int64_t number : numbers)
    text += (text.empty() ? "" : ", ") + std::to_string(number);
  return "[" + text + "]";
}

static Value writeExtractSlice(Writer &writer, const Value &source,
                               const Shape &offsets, const Shape &sizes) {
  Value slice = source;
  slice.shape = sizes;
  slice.dynamic = 0;
  return writer.emit(slice, "tensor.extract_slice " + source.name +
                                list(offsets) + " " + list(sizes) + " " +
                                list(Shape(sizes.size(), 1)) + " : " +
                                source.type() + " to " + slice.type());
}

/// Cuts `dims` leading dimensions. No slice starts in a dimension of size 0.
static bool pickSlice(Random &random, const Shape &shape, int64_t dims,
                      Shape &offsets, Shape &sizes) {
  offsets.assign(shape.size(), 0);
  sizes = shape;
  if (std::count(shape.begin(), shape.end(), 0))
    return false;
  for (int64_t d = 0; d < dims; ++d) {
    offsets[d] = random.below(shape[d]);
    sizes[d] = 1 + random.below(shape[d] - offsets[d]);
  }
  return true;
}

/// Cuts elements and scales alike, where blocks do not lie.
static bool writeSliceOfQuantized(Writer &writer) {
  if (writer.quantized.empty())
    return false;
  Quantized q = writer.random.pick(writer.quantized);
  if (q.axis == 0 || hasRows(q.format) ||
      q.format.blockCols == mxnumerics::kWholeDim)
    return false;
  Shape offsets, sizes;
  if (!pickSlice(writer.random, q.shape, 1, offsets, sizes))
    return false;
  q.elements = writeExtractSlice(writer, q.elements, offsets, sizes);
  q.shape = sizes;
  q.dynamic = 0;
  sizes = q.scales.shape;
  sizes[0] = q.shape[0];
  q.scales = writeExtractSlice(writer, q.scales, offsets, sizes);
  writer.quantized.push_back(q);
  writer.addResult(q.elements);
  return true;
}

void mxfuzz::writeSlice(Writer &writer) {
  if (writer.random.chance(50) && writeSliceOfQuantized(writer))
    return;
  Value source = writer.pickPlain();
  Shape offsets, sizes;
  if (!pickSlice(writer.random, source.shape, source.rank(), offsets, sizes))
    return;
  Value slice = writeExtractSlice(writer, source, offsets, sizes);
  writer.addPlain(slice);
  writer.addResult(slice);
}

/// `input`, quantized and dequantized to its own type.
static Value writeRoundTrip(Writer &writer, const Value &input) {
  Format format = pickFormat(writer.random);
  if (hasRows(format) && input.rank() < 2)
    format.blockRows = 1;
  Quantized q = writeQuantize(writer, input, format, input.rank() - 1);
  std::string scale =
      q.tensorScale ? " tensor_scale(" + q.tensorScale->name + ")" : "";
  return writer.emit(input, "mx.dequantize " + q.elements.name + ", " +
                                q.scales.name + scale +
                                " {axis = " + std::to_string(q.axis) +
                                " : i64, format = " + formatText(q.format) +
                                "} : " + q.elements.type() + ", " +
                                q.scales.type() + " -> " + input.type());
}

void mxfuzz::writeLoop(Writer &writer) {
  Value input = writer.pickPlain(), result = input, carried = input;
  std::string zero = writer.freshName(), one = writer.freshName(),
              end = writer.freshName();
  writer.line(zero + " = arith.constant 0 : index");
  writer.line(one + " = arith.constant 1 : index");
  writer.line(end + " = arith.constant " +
              std::to_string(writer.random.below(4)) + " : index");
  result.name = writer.freshName();
  carried.name = writer.freshName();
  writer.line(result.name + " = scf.for " + writer.freshName() + " = " + zero +
              " to " + end + " step " + one + " iter_args(" + carried.name +
              " = " + input.name + ") -> (" + input.type() + ") {");
  Value next = writeRoundTrip(writer, carried);
  writer.line("scf.yield " + next.name + " : " + next.type());
  writer.line("}");
  writer.addPlain(result);
  writer.addResult(result);
}

void mxfuzz::writeBranch(Writer &writer) {
  Value input = writer.pickPlain(), result = input;
  Value condition = writer.scalar("i1");
  result.name = writer.freshName();
  writer.line(result.name + " = scf.if " + condition.name + " -> (" +
              input.type() + ") {");
  Value then = writeRoundTrip(writer, input);
  writer.line("scf.yield " + then.name + " : " + then.type());
  writer.line("} else {");
  Value otherwise =
      writer.random.chance(50) ? input : writeRoundTrip(writer, input);
  writer.line("scf.yield " + otherwise.name + " : " + otherwise.type());
  writer.line("}");
  writer.addPlain(result);
  writer.addResult(result);
}
