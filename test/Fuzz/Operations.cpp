//===- Operations.cpp - Operations of mx, written at random ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

using namespace mxfuzz;
using mxnumerics::kWholeDim;
using mxnumerics::ScaleKind;

//===----------------------------------------------------------------------===//
// mx.quantize and mx.dequantize
//===----------------------------------------------------------------------===//

static Value elementsOf(const Format &format, const Shape &shape,
                        uint32_t dynamic) {
  return {"", elementType(format), false, shape, dynamic};
}

/// Of a dimension that a block spans there is one scale, whatever its size.
static Value scalesOf(const Format &format, const Shape &shape, int64_t axis,
                      uint32_t dynamic) {
  Shape blocks = mxnumerics::getBlockSizes(format, shape.size(), axis);
  for (size_t d = 0; d < blocks.size(); ++d)
    if (blocks[d] == kWholeDim)
      dynamic &= ~(uint32_t(1) << d);
  return {"", scaleType(format), false,
          mxnumerics::getScaleShape(format, shape, axis), dynamic};
}

static int64_t pickAxis(Random &random, const Format &format, int64_t rank) {
  return hasRows(format) ? rank - 1 - random.below(2) : random.below(rank);
}

static std::string axisAndFormat(int64_t axis, const Format &format) {
  return "axis = " + std::to_string(axis) +
         " : i64, format = " + formatText(format);
}

/// Attributes that E4M3 scales have beside the rule.
static std::string pickTwoLevel(Random &random) {
  std::string text;
  if (random.chance(30))
    text += std::string(", scale_min = ") +
            random.oneOf({"0.0", "0.015625", "1.0"}) + " : f32";
  if (random.chance(30))
    text += ", headroom = 1.0625 : f32";
  if (random.chance(30))
    text += ", scale_round_up";
  return text;
}

static Value writeTensorScaleOf(Writer &writer, const Value &input) {
  std::string attributes;
  if (writer.random.chance(30))
    attributes += "e4m3_max = 256.0 : f32";
  if (writer.random.chance(30))
    attributes += std::string(attributes.empty() ? "" : ", ") +
                  "nan_rule = #mx.nan_rule<saturate>";
  return writer.emit({"", "f32", true, {}, 0}, "mx.tensor_scale " + input.name +
                                                   " {" + attributes +
                                                   "} : " + input.type());
}

Quantized mxfuzz::writeQuantize(Writer &writer, const Value &input,
                                const Format &format, int64_t axis) {
  Random &random = writer.random;
  std::string operands, attributes = axisAndFormat(axis, format);
  Quantized result;
  if (format.tensorScale) {
    result.tensorScale = random.chance(70) ? writeTensorScaleOf(writer, input)
                                           : writer.scalar("f32");
    operands = " tensor_scale(" + result.tensorScale->name + ")";
  }
  attributes +=
      ", scale_rule = #mx.scale_rule<" + pickRule(random, format) + ">";
  if (random.chance(30)) {
    Value seed = writer.maybeConstant("i64", random.below(1000));
    Value step = writer.maybeConstant("i32", random.below(1000));
    operands += " random(" + seed.name + ", " + step.name + ")";
    attributes += ", rounding = #mx.rounding<stochastic>, site = " +
                  std::to_string(random.below(1 << 30)) + " : i32";
    if (random.chance(30))
      attributes +=
          ", sr_bits = " + std::to_string(1 + random.below(32)) + " : i32";
  } else if (random.chance(30)) {
    attributes += ", rounding = #mx.rounding<toward_zero>";
  }
  if (random.chance(40))
    attributes += ", nan_rule = #mx.nan_rule<saturate>";
  if (format.scale == ScaleKind::E4M3)
    attributes += pickTwoLevel(random);
  result.elements = elementsOf(format, input.shape, input.dynamic);
  result.scales = scalesOf(format, input.shape, axis, input.dynamic);
  std::string name = writer.freshName();
  writer.line(name + ":2 = mx.quantize " + input.name + operands + " {" +
              attributes + "} : " + input.type() + " -> " +
              result.elements.type() + ", " + result.scales.type());
  result.elements.name = name + "#0";
  result.scales.name = name + "#1";
  result.format = format;
  result.axis = axis;
  result.shape = input.shape;
  result.dynamic = input.dynamic;
  return result;
}

void mxfuzz::writeQuantizeAny(Writer &writer) {
  Value input = writer.pickPlain();
  Format format = pickFormat(writer.random);
  if (hasRows(format) && input.rank() < 2)
    return;
  int64_t axis = pickAxis(writer.random, format, input.rank());
  Quantized result = writeQuantize(writer, input, format, axis);
  writer.quantized.push_back(result);
  writer.addResult(result.elements);
  writer.addResult(result.scales);
}

/// Elements and scales that were made before, or arguments with any codes.
static Quantized pickQuantized(Writer &writer) {
  Random &random = writer.random;
  if (!writer.quantized.empty() && random.chance(60))
    return random.pick(writer.quantized);
  Quantized result;
  result.format = pickFormat(random);
  int64_t rank =
      hasRows(result.format) ? 2 + random.below(2) : 1 + random.below(4);
  result.shape = pickShape(random, rank);
  result.axis = pickAxis(random, result.format, rank);
  // The size of packed rows of FP4 is lost, if it is not in a type.
  result.dynamic = pickDynamic(random) & ~(uint32_t(1) << (rank - 1));
  Value elements = elementsOf(result.format, result.shape, result.dynamic);
  Value scales =
      scalesOf(result.format, result.shape, result.axis, result.dynamic);
  result.elements =
      writer.argument(elements.element, elements.shape, elements.dynamic);
  result.scales = writer.argument(scales.element, scales.shape, scales.dynamic);
  if (result.format.tensorScale)
    result.tensorScale = writer.scalar("f32");
  return result;
}

void mxfuzz::writeDequantize(Writer &writer) {
  Quantized q = pickQuantized(writer);
  Value output{"", writer.random.oneOf({"f32", "bf16", "f16"}), false, q.shape,
               q.dynamic};
  std::string operands = q.elements.name + ", " + q.scales.name;
  if (q.tensorScale)
    operands += " tensor_scale(" + q.tensorScale->name + ")";
  output = writer.emit(output, "mx.dequantize " + operands + " {" +
                                   axisAndFormat(q.axis, q.format) +
                                   "} : " + q.elements.type() + ", " +
                                   q.scales.type() + " -> " + output.type());
  writer.addPlain(output);
  writer.addResult(output);
}

//===----------------------------------------------------------------------===//
// mx.tensor_scale and mx.hadamard
//===----------------------------------------------------------------------===//

void mxfuzz::writeTensorScale(Writer &writer) {
  writer.addResult(writeTensorScaleOf(writer, writer.pickPlain()));
}

void mxfuzz::writeHadamard(Writer &writer) {
  Random &random = writer.random;
  Shape shape = pickShape(random, 1 + random.below(3));
  int64_t axis = random.below(shape.size());
  int64_t size = int64_t(1) << random.below(6);
  shape[axis] = size * random.below(3);
  uint32_t dynamic = pickDynamic(random) & ~(uint32_t(1) << axis);
  Value input =
      writer.argument(random.oneOf({"f32", "bf16", "f16"}), shape, dynamic);
  std::string operands, attributes = "axis = " + std::to_string(axis) +
                                     " : i64, size = " + std::to_string(size) +
                                     " : i64";
  if (random.chance(40)) {
    operands = " seed(" + writer.maybeConstant("i64", 7).name + ")";
    attributes += ", sign_id = " + std::to_string(random.below(100)) + " : i32";
  } else if (random.chance(50)) {
    attributes += ", signs = array<i8: ";
    for (int64_t i = 0; i < size; ++i)
      attributes += std::string(i ? ", " : "") + random.oneOf({"1", "-1"});
    attributes += ">";
  }
  Value output =
      writer.emit(input, "mx.hadamard " + input.name + operands + " {" +
                             attributes + "} : " + input.type());
  writer.addPlain(output);
  writer.addResult(output);
}

//===----------------------------------------------------------------------===//
// mx.scaled_matmul
//===----------------------------------------------------------------------===//

namespace {
/// An operand of a product: quantized, or plain.
struct Factor {
  std::optional<Quantized> quantized;
  Value value;
};
} // namespace

static Factor pickFactor(Writer &writer, const Shape &shape, uint32_t dynamic,
                         std::optional<int64_t> block) {
  Random &random = writer.random;
  Value input =
      writer.argument(random.oneOf({"f32", "bf16", "f16"}), shape, dynamic);
  if (!block)
    return {std::nullopt, input};
  Format format = pickFormat(random, *block);
  int64_t axis = static_cast<int64_t>(shape.size()) - 1;
  Quantized q = writeQuantize(writer, input, format, axis);
  return {q, q.elements};
}

/// `alpha` and `c` and their types, each half of the time.
static void pickAddends(Writer &writer, const Value &result,
                        std::string &operands, std::string &types) {
  if (writer.random.chance(50)) {
    operands += " alpha(" + writer.scalar("f32").name + ")";
    types += ", f32";
  }
  if (writer.random.chance(50)) {
    Value c = writer.argument(result.element, result.shape, result.dynamic);
    operands += " add(" + c.name + ")";
    types += ", " + c.type();
  }
}

void mxfuzz::writeScaledMatmul(Writer &writer) {
  Random &random = writer.random;
  Shape batch = random.chance(70) ? Shape() : Shape(1 + random.below(2), 2);
  int64_t m = random.chance(2) ? 0 : 1 + random.below(9);
  int64_t n = random.chance(2) ? 0 : 1 + random.below(9);
  int64_t k = random.chance(2) ? 0 : 1 + random.below(70);
  auto with = [&](int64_t rows, int64_t columns) {
    Shape shape = batch;
    shape.insert(shape.end(), {rows, columns});
    return shape;
  };
  int64_t block = random.oneOf<int64_t>({32, 32, 16, 16, 8, 3, 1, 0});
  unsigned plainSide = random.chance(20) ? random.below(2) : 2;
  std::string operands, types, formats;
  const char *sides[] = {"lhs_format", "rhs_format"};
  for (unsigned side : {0u, 1u}) {
    std::optional<int64_t> columns;
    if (side != plainSide)
      columns = block;
    Factor factor =
        pickFactor(writer, with(side ? n : m, k), pickDynamic(random), columns);
    operands += (side ? ", " : "") + factor.value.name;
    types += (side ? ", " : "") + factor.value.type();
    if (!factor.quantized)
      continue;
    operands += " scales(" + factor.quantized->scales.name + ")";
    types += ", " + factor.quantized->scales.type();
    formats += std::string(formats.empty() ? "" : ", ") + sides[side] + " = " +
               formatText(factor.quantized->format);
  }
  Value result{"", random.oneOf({"f32", "bf16", "f16"}), false, with(m, n),
               pickDynamic(random)};
  pickAddends(writer, result, operands, types);
  result = writer.emit(result, "mx.scaled_matmul " + operands + " {" + formats +
                                   "} : (" + types + ") -> " + result.type());
  writer.addPlain(result);
  writer.addResult(result);
}
