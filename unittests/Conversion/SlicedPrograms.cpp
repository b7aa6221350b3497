//===- SlicedPrograms.cpp - Programs that read parts of results -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SlicedPrograms.h"

#include <sstream>

using namespace mxtest;
using mxnumerics::ElementKind;
using mxnumerics::Format;
using mxnumerics::kWholeDim;
using mxnumerics::Shape;

namespace {
struct Slice {
  Shape offsets, sizes;
};
} // namespace

/// A slice of whole blocks of each dimension of `shape`.
static Slice pickSlice(Picker &pick, const Shape &shape, const Shape &blocks) {
  Slice slice;
  for (size_t d = 0; d < shape.size(); ++d) {
    int64_t block = blocks[d] == kWholeDim ? shape[d] : blocks[d];
    int64_t number = (shape[d] + block - 1) / block;
    int64_t first = pick.below(number);
    int64_t count = 1 + pick.below(number - first);
    slice.offsets.push_back(first * block);
    slice.sizes.push_back(std::min(count * block, shape[d] - slice.offsets[d]));
  }
  return slice;
}

/// The part of the scales that belongs to `slice` of the elements.
static Slice getScaleSlice(Slice slice, const Shape &blocks) {
  for (size_t d = 0; d < blocks.size(); ++d) {
    slice.offsets[d] =
        blocks[d] == kWholeDim ? 0 : slice.offsets[d] / blocks[d];
    slice.sizes[d] = Format::numBlocks(slice.sizes[d], blocks[d]);
  }
  return slice;
}

/// `%to = tensor.extract_slice %from`.
static std::string extractSlice(const std::string &to, const std::string &from,
                                const Slice &slice, const std::string &type,
                                const std::string &result) {
  return "  %" + to + " = tensor.extract_slice %" + from +
         print(slice.offsets) + " " + print(slice.sizes) + " " +
         print(Shape(slice.sizes.size(), 1)) + " : " + type + " to " + result +
         "\n";
}

/// The blocks of a tensor, even where two elements share a byte.
static Shape getSliceBlocks(const Format &format, int64_t rank, int64_t axis) {
  Shape blocks = mxnumerics::getBlockSizes(format, rank, axis);
  if (format.element == ElementKind::E2M1 && blocks.back() % 2 == 1)
    blocks.back() *= 2;
  return blocks;
}

Program mxtest::makeSlicesOfQuantize(Picker &pick) {
  const Format &format = pickFormat(pick);
  int64_t rank = 2 + pick.below(2);
  Shape shape = pickShape(pick, rank);
  int64_t axis = pickAxis(pick, format, rank);
  Slice slice = pickSlice(pick, shape, getSliceBlocks(format, rank, axis));
  Slice scales =
      getScaleSlice(slice, mxnumerics::getBlockSizes(format, rank, axis));
  std::string input = typeOf(shape, "f32");
  std::string elementsType = typeOf(slice.sizes, elementName(format));
  std::string scalesType = scalesOf(format, slice.sizes, axis, false);
  std::string text =
      "func.func @NAME(%x: " + input + ") -> (" + elementsType + ", " +
      scalesType + ") {\n" + negate("x", input) +
      quantize(pick, "x", format, shape, axis, false, "") +
      extractSlice("e", "xe", slice, typeOf(shape, elementName(format)),
                   elementsType) +
      extractSlice("s", "xs", scales, scalesOf(format, shape, axis, false),
                   scalesType) +
      "  return %e, %s : " + elementsType + ", " + scalesType + "\n}\n";
  return {text,
          {shape},
          {{unsigned(rank), 1}, {unsigned(rank), scaleBytes(format)}}};
}

Program mxtest::makeSliceOfDequantize(Picker &pick) {
  const Format &format = pickFormat(pick);
  Shape shape = pickShape(pick, 2);
  int64_t axis = pickAxis(pick, format, 2);
  Slice slice = pickSlice(pick, shape, getSliceBlocks(format, 2, axis));
  std::string input = typeOf(shape, "f32");
  std::string result = typeOf(slice.sizes, "f32");
  std::string text = "func.func @NAME(%x: " + input + ") -> " + result +
                     " {\n" + negate("x", input) +
                     quantize(pick, "x", format, shape, axis, false, "") +
                     dequantize(format, shape, axis) +
                     extractSlice("z", "y", slice, input, result) +
                     "  return %z : " + result + "\n}\n";
  return {text, {shape}, {{2, 4}}};
}

Program mxtest::makeSliceOfProduct(Picker &pick) {
  Format lhs = pickFormat(pick), rhs = pickFormat(pick);
  while (lhs.blockCols != rhs.blockCols)
    rhs = pickFormat(pick);
  Shape a = pickShape(pick, 2), b = pickShape(pick, 2);
  b[1] = a[1];
  Shape d = {a[0], b[0]};
  Slice slice = pickSlice(pick, d,
                          {std::max<int64_t>(lhs.blockRows, 1),
                           std::max<int64_t>(rhs.blockRows, 1)});
  std::string aType = typeOf(a, "f32"), bType = typeOf(b, "f32");
  std::string dType = typeOf(d, "f32"), result = typeOf(slice.sizes, "f32");
  bool hasC = pick.chance(50), hasAlpha = pick.chance(50);
  std::ostringstream text;
  text << "func.func @NAME(%a: " << aType << ", %b: " << bType
       << ", %c: " << dType << ") -> " << result << " {\n"
       << negate("a", aType) << negate("b", bType)
       << quantize(pick, "a", lhs, a, 1, false, "")
       << quantize(pick, "b", rhs, b, 1, false, "")
       << "  %alpha = arith.constant 0.3 : f32\n"
       << "  %d = mx.scaled_matmul %ae scales(%as), %be scales(%bs)"
       << (hasAlpha ? " alpha(%alpha)" : "") << (hasC ? " add(%c)" : "")
       << " {lhs_format = #mx.format<" << nameOf(lhs)
       << ">, rhs_format = #mx.format<" << nameOf(rhs) << ">}\n      : ("
       << typeOf(a, elementName(lhs)) << ", " << scalesOf(lhs, a, 1, false)
       << ", " << typeOf(b, elementName(rhs)) << ", "
       << scalesOf(rhs, b, 1, false) << (hasAlpha ? ", f32" : "")
       << (hasC ? ", " + dType : "") << ") -> " << dType << "\n"
       << extractSlice("z", "d", slice, dType, result)
       << "  return %z : " << result << "\n}\n";
  return {text.str(), {a, b, d}, {{2, 4}}};
}
