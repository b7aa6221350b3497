//===- Writer.cpp - The text of a function --------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include <cmath>
#include <cstring>

using namespace mxfuzz;
using mxnumerics::ElementKind;
using mxnumerics::kWholeDim;
using mxnumerics::ScaleKind;

std::string Value::type() const {
  if (isScalar)
    return element;
  std::string text = "tensor<";
  for (size_t d = 0; d < shape.size(); ++d)
    text += (dynamic >> d & 1 ? "?" : std::to_string(shape[d])) + "x";
  return text + element + ">";
}

int64_t Value::count() const {
  int64_t product = 1;
  for (int64_t size : shape)
    product *= size;
  return product;
}

//===----------------------------------------------------------------------===//
// Data
//===----------------------------------------------------------------------===//

static unsigned getWidth(const std::string &element) {
  size_t digit = element.find_first_of("0123456789");
  return digit == std::string::npos ? 64 : std::stoi(element.substr(digit));
}

/// The bits of a number of about 2^`base`, or of a rare one.
static uint64_t pickFloat(Random &random, const std::string &element, int base,
                          bool wild) {
  unsigned width = getWidth(element);
  if (wild && random.chance(3))
    return random.next() & ((uint64_t(1) << width) - 1);
  double value =
      std::ldexp(static_cast<double>(random.below(4097)) - 2048, base - 10);
  if (wild && random.chance(20))
    value = std::ldexp(value, static_cast<int>(random.below(40)) - 20);
  if (wild && random.chance(5))
    value = 0;
  auto number = static_cast<float>(value);
  if (element == "f16") {
    auto half = static_cast<_Float16>(number);
    uint16_t bits;
    std::memcpy(&bits, &half, sizeof(bits));
    return bits;
  }
  uint32_t bits;
  std::memcpy(&bits, &number, sizeof(bits));
  return element == "bf16" ? bits >> 16 : bits;
}

static std::vector<uint64_t>
pickData(Random &random, const std::string &element, int64_t count) {
  bool isFloat = element == "f32" || element == "bf16" || element == "f16";
  bool wild = random.chance(50);
  int base =
      wild && element != "f16" ? static_cast<int>(random.below(160)) - 80 : 0;
  unsigned width = getWidth(element);
  uint64_t mask = width == 64 ? ~uint64_t(0) : (uint64_t(1) << width) - 1;
  // Scales that all differ wildly make every sum infinite.
  uint64_t center = random.next();
  std::vector<uint64_t> bits;
  for (int64_t i = 0; i < count; ++i)
    if (isFloat)
      bits.push_back(pickFloat(random, element, base, wild));
    else if (element == "f8E8M0FNU" && !random.chance(3))
      bits.push_back((60 + center % 128 + random.below(8)) & mask);
    else
      bits.push_back(random.next() & mask);
  return bits;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

Value Writer::argument(const std::string &element, const Shape &shape,
                       uint32_t dynamic, const std::string &attributes) {
  Value value{"%arg" + std::to_string(arguments.size()), element, false, shape,
              dynamic};
  arguments.push_back(
      {element, false, shape, pickData(random, element, value.count())});
  parameters += (parameters.empty() ? "" : ", ") + value.name + ": " +
                value.type() + attributes;
  return value;
}

Value Writer::scalar(const std::string &element) {
  Value value{"%arg" + std::to_string(arguments.size()), element, true, {}, 0};
  arguments.push_back({element, true, {}, pickData(random, element, 1)});
  parameters += (parameters.empty() ? "" : ", ") + value.name + ": " + element;
  return value;
}

Value Writer::maybeConstant(const std::string &element, int64_t number) {
  if (random.chance(50))
    return scalar(element);
  Value value{freshName(), element, true, {}, 0};
  line(value.name + " = arith.constant " + std::to_string(number) + " : " +
       element);
  return value;
}

Value Writer::emit(Value result, const std::string &text) {
  result.name = freshName();
  line(result.name + " = " + text);
  return result;
}

Value Writer::pickPlain() {
  if (!plain.empty() && random.chance(60))
    return random.pick(plain);
  Value value =
      argument(random.oneOf({"f32", "f32", "bf16", "f16"}),
               pickShape(random, 1 + random.below(4)), pickDynamic(random));
  addPlain(value);
  return value;
}

Generated Writer::finish() {
  std::string names, types;
  for (const Value &value : results) {
    names += (names.empty() ? "" : ", ") + value.name;
    types += (types.empty() ? "" : ", ") + value.type();
  }
  Generated generated;
  generated.text = "func.func @main(" + parameters + ") -> (" + types +
                   ") {\n" + body + "  return " + names +
                   (names.empty() ? "" : " : " + types) + "\n}\n";
  generated.pipeline = pipeline;
  generated.arguments = std::move(arguments);
  return generated;
}

//===----------------------------------------------------------------------===//
// Formats and shapes
//===----------------------------------------------------------------------===//

std::string mxfuzz::elementType(const Format &format) {
  return std::string(mxnumerics::getElementInfo(format.element).mlirName);
}

std::string mxfuzz::scaleType(const Format &format) {
  return format.scale == ScaleKind::E8M0   ? "f8E8M0FNU"
         : format.scale == ScaleKind::E4M3 ? "f8E4M3FN"
                                           : "f32";
}

std::string mxfuzz::formatText(const Format &format) {
  if (std::string_view name = mxnumerics::getFormatName(format); !name.empty())
    return "#mx.format<" + std::string(name) + ">";
  auto block = [](int64_t size) {
    return size == kWholeDim ? std::string("all") : std::to_string(size);
  };
  std::string grid(mxnumerics::getElementInfo(format.element).gridName);
  return "#mx.format<element = " + elementType(format) +
         (grid.empty() ? "" : ", grid = " + grid) + ", block = [" +
         block(format.blockRows) + ", " + block(format.blockCols) +
         "], scale = " + scaleType(format) +
         (format.tensorScale ? ", tensor_scale>" : ">");
}

Format mxfuzz::pickFormat(Random &random, int64_t block) {
  if (random.chance(50) && block < 0)
    return random.pick(mxnumerics::getNamedFormats()).format;
  Format format;
  format.scale =
      random.oneOf({ScaleKind::E8M0, ScaleKind::E4M3, ScaleKind::F32});
  bool isTwoLevel = format.scale == ScaleKind::E4M3;
  if (!isTwoLevel)
    format.element =
        static_cast<ElementKind>(random.below(mxnumerics::kNumElementKinds));
  format.blockCols =
      block >= 0 ? block : random.oneOf<int64_t>({1, 2, 3, 8, 16, 32, 0});
  format.blockRows = random.oneOf<int64_t>({1, 1, 1, 2, 3, 8});
  if (format.blockCols == kWholeDim && random.chance(40))
    format.blockRows = kWholeDim;
  format.tensorScale = isTwoLevel && random.chance(70);
  return format;
}

bool mxfuzz::hasRows(const Format &format) {
  bool isPerTensor =
      format.blockRows == kWholeDim && format.blockCols == kWholeDim;
  return format.blockRows != 1 && !isPerTensor;
}

Shape mxfuzz::pickShape(Random &random, int64_t rank) {
  Shape shape;
  for (int64_t d = 0; d < rank; ++d) {
    uint64_t bound = rank == 1 ? 99 : d < rank - 2 ? 3 : 35;
    shape.push_back(random.chance(2)    ? 0
                    : random.chance(20) ? 32
                                        : 1 + random.below(bound));
  }
  return shape;
}

uint32_t mxfuzz::pickDynamic(Random &random) {
  return random.chance(50)   ? 0
         : random.chance(40) ? ~uint32_t(0)
                             : static_cast<uint32_t>(random.next());
}

std::string mxfuzz::pickRule(Random &random, const Format &format) {
  std::vector<std::string> legal;
  for (::mxnumerics::ScaleRule rule : ::mxnumerics::kAllScaleRules)
    if (::mxnumerics::isLegalScaleRule(format.scale, format.element, rule))
      legal.push_back(
          ::mxnumerics::kScaleRuleNames[static_cast<unsigned>(rule)]);
  return legal[random.below(legal.size())];
}
