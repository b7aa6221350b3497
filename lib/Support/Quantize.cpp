//===- Quantize.cpp - Reference quantizer ---------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/Quantize.h"
#include "Bits.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mxnumerics;

static constexpr uint32_t kF32NaN = 0x7FC00000;

static int64_t countElements(const Shape &shape) {
  int64_t count = 1;
  for (int64_t size : shape)
    count *= size;
  return count;
}

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

BlockAxes mxnumerics::getBlockAxes(const Format &format, int64_t rank,
                                   int64_t axis) {
  if (format.blockRows == 1 || rank < 2)
    return {axis, -1};
  return {axis, axis == rank - 1 ? rank - 2 : rank - 1};
}

Shape mxnumerics::getBlockSizes(const Format &format, int64_t rank,
                                int64_t axis) {
  if (format.isPerTensor())
    return Shape(rank, kWholeDim);
  BlockAxes axes = getBlockAxes(format, rank, axis);
  Shape sizes(rank, 1);
  sizes[axes.axis] = format.blockCols;
  if (axes.rowAxis >= 0)
    sizes[axes.rowAxis] = format.blockRows;
  return sizes;
}

Shape mxnumerics::getScaleShape(const Format &format, const Shape &shape,
                                int64_t axis) {
  Shape result = getBlockSizes(format, shape.size(), axis);
  for (size_t d = 0; d < shape.size(); ++d)
    result[d] = Format::numBlocks(shape[d], result[d]);
  return result;
}

/// Calls `visit(element, scale)` with the row-major index of every element of a
/// tensor of `shape` and that of its scale.
template <typename Visitor>
static void forEachElement(const Format &format, const Shape &shape,
                           int64_t axis, Visitor visit) {
  int64_t rank = shape.size(), count = countElements(shape);
  Shape blocks = getBlockSizes(format, rank, axis);
  Shape scaleShape = getScaleShape(format, shape, axis);
  // What each index of each dimension adds to the scale's index.
  std::vector<std::vector<int64_t>> terms(rank);
  int64_t stride = 1;
  for (int64_t d = rank - 1; d >= 0; --d) {
    for (int64_t i = 0; i < shape[d]; ++i)
      terms[d].push_back(blocks[d] == kWholeDim ? 0 : i / blocks[d] * stride);
    stride *= scaleShape[d];
  }
  Shape index(rank, 0);
  for (int64_t element = 0; element < count; ++element) {
    int64_t scale = 0;
    for (int64_t d = 0; d < rank; ++d)
      scale += terms[d][index[d]];
    visit(element, scale);
    for (int64_t d = rank - 1; d >= 0 && ++index[d] == shape[d]; --d)
      index[d] = 0;
  }
}

//===----------------------------------------------------------------------===//
// Largest magnitudes and squares
//===----------------------------------------------------------------------===//

namespace {
/// The largest magnitude of a set of values under a NaN rule, and the sum of
/// their squares in the order in which they are added.
class Amax {
public:
  void add(float value, NaNRule rule) {
    if (rule == NaNRule::NaNScale && !std::isfinite(value)) {
      isNaN = true;
      return;
    }
    if (std::isnan(value))
      return;
    // Patterns of magnitudes are ordered like the magnitudes.
    uint32_t magnitude = bitsOf(value) & 0x7FFFFFFF;
    magnitude = std::min(magnitude, bitsOf(kLargest));
    bits = std::max(bits, magnitude);
    double square = floatOf(magnitude);
    square *= square;
    squares += square;
  }

  bool poisoned() const { return isNaN; }
  float value() const { return floatOf(bits); }
  double sumOfSquares() const { return squares; }

private:
  static constexpr float kLargest = std::numeric_limits<float>::max();
  uint32_t bits = 0;
  double squares = 0;
  bool isNaN = false;
};
} // namespace

float mxnumerics::computeTensorScale(const float *data, int64_t count,
                                     float e4m3Max, NaNRule nanRule) {
  Amax amax;
  for (int64_t i = 0; i < count; ++i)
    amax.add(data[i], nanRule);
  return amax.poisoned() ? floatOf(kF32NaN)
                         : selectTensorScale(amax.value(), e4m3Max);
}

//===----------------------------------------------------------------------===//
// Quantization
//===----------------------------------------------------------------------===//

static uint32_t getNaNScale(ScaleKind kind) {
  switch (kind) {
  case ScaleKind::E8M0:
    return kE8M0NaN;
  case ScaleKind::E4M3:
    return kE4M3NaN;
  case ScaleKind::F32:
    return kF32NaN;
  }
  return kF32NaN;
}

static bool isNaNScale(ScaleKind kind, uint32_t scale) {
  return scale == getNaNScale(kind);
}

/// The scale of a block of `size` values, of which it may hold fewer.
static uint32_t selectScale(const Amax &amax, int64_t size,
                            const QuantizeOptions &options) {
  const Format &format = options.format;
  if (amax.poisoned())
    return getNaNScale(format.scale);
  switch (format.scale) {
  case ScaleKind::E8M0:
    if (options.scaleRule == ScaleRule::Quest)
      return selectQuestScale(amax.sumOfSquares() / static_cast<double>(size));
    return selectE8M0Scale(amax.value(), format.element, options.scaleRule);
  case ScaleKind::E4M3:
    return selectE4M3Scale(amax.value(),
                           format.tensorScale ? options.tensorScale : 1.0f,
                           options.twoLevel);
  case ScaleKind::F32:
    return bitsOf(
        selectF32Scale(amax.value(), format.element, options.scaleRule));
  }
  return kF32NaN;
}

/// The value that is rounded to the element type, for scales with a mantissa
/// other than zero.
static float scaleValue(float x, float scale, const QuantizeOptions &options) {
  if (options.format.scale == ScaleKind::F32)
    return x / scale;
  float reciprocal =
      1.0f / (options.format.tensorScale ? options.tensorScale : 1.0f);
  reciprocal = reciprocal / scale;
  return x * reciprocal;
}

static uint8_t quantizeElement(float x, uint32_t scale, int64_t index,
                               const QuantizeOptions &options) {
  const Format &format = options.format;
  if (isNaNScale(format.scale, scale))
    return 0;
  // A zero scale (an E4M3 one without a minimum, or an f32 one that underflows,
  // where x / s would be 0 / 0) makes every element, NaN too, a zero with the
  // sign of x. The code 0 of E8M0 is 2^-127.
  if (scale == 0 && format.scale != ScaleKind::E8M0)
    return encode(format.element, std::copysign(0.0f, x));
  // Only NaNRule::Saturate comes here with a NaN.
  if (std::isnan(x))
    return encode(format.element, getElementInfo(format.element).maxpos);
  uint32_t random = 0;
  if (options.rounding == Rounding::Stochastic)
    random = randomForElement(options.random, index);
  if (format.scale == ScaleKind::E8M0)
    return encodeScaled(format.element, x, 127 - static_cast<int>(scale),
                        options.rounding, random, options.srBits);
  float value = scaleValue(x, decodeScale(format.scale, scale), options);
  return encode(format.element, value, options.rounding, random,
                options.srBits);
}

/// The index of the random word of element `element` of a tensor of `shape`.
static int64_t getRandomIndex(int64_t element, const Shape &shape,
                              const QuantizeOptions &options) {
  if (options.tensorShape.empty())
    return element;
  int64_t index = 0, stride = 1;
  for (int64_t d = static_cast<int64_t>(shape.size()) - 1; d >= 0; --d) {
    index += (options.tileOffsets[d] + element % shape[d]) * stride;
    stride *= options.tensorShape[d];
    element /= shape[d];
  }
  return index;
}

QuantizedTensor mxnumerics::quantize(const float *data, const Shape &shape,
                                     int64_t axis,
                                     const QuantizeOptions &options) {
  const Format &format = options.format;
  std::vector<Amax> amax(countElements(getScaleShape(format, shape, axis)));
  forEachElement(format, shape, axis, [&](int64_t element, int64_t scale) {
    amax[scale].add(data[element], options.nanRule);
  });

  Shape block = getBlockSizes(format, shape.size(), axis);
  for (size_t d = 0; d < shape.size(); ++d)
    if (block[d] == kWholeDim)
      block[d] = shape[d];
  int64_t size = std::max<int64_t>(countElements(block), 1);

  QuantizedTensor result;
  for (const Amax &values : amax)
    result.scales.push_back(selectScale(values, size, options));
  result.elements.resize(countElements(shape));
  forEachElement(format, shape, axis, [&](int64_t element, int64_t scale) {
    result.elements[element] =
        quantizeElement(data[element], result.scales[scale],
                        getRandomIndex(element, shape, options), options);
  });
  return result;
}

float mxnumerics::decodeScale(ScaleKind kind, uint32_t bits) {
  switch (kind) {
  case ScaleKind::E8M0:
    return decodeE8M0(static_cast<uint8_t>(bits));
  case ScaleKind::E4M3:
    return decode(ElementKind::E4M3, static_cast<uint8_t>(bits));
  case ScaleKind::F32:
    return floatOf(bits);
  }
  return floatOf(kF32NaN);
}

std::vector<float> mxnumerics::dequantize(const QuantizedTensor &tensor,
                                          const Shape &shape, int64_t axis,
                                          const Format &format,
                                          float tensorScale) {
  std::vector<float> result(tensor.elements.size());
  forEachElement(format, shape, axis, [&](int64_t element, int64_t scale) {
    float value = decode(format.element, tensor.elements[element]);
    value = value * decodeScale(format.scale, tensor.scales[scale]);
    result[element] = format.tensorScale ? value * tensorScale : value;
  });
  return result;
}

//===----------------------------------------------------------------------===//
// Packing
//===----------------------------------------------------------------------===//

std::vector<uint8_t> mxnumerics::packNibbles(const std::vector<uint8_t> &codes,
                                             const Shape &shape) {
  int64_t length = shape.empty() ? 1 : shape.back();
  std::vector<uint8_t> bytes;
  for (size_t row = 0; row < codes.size(); row += length)
    for (int64_t i = 0; i < length; i += 2) {
      uint8_t low = codes[row + i] & 0xF;
      uint8_t high = i + 1 < length ? codes[row + i + 1] & 0xF : 0;
      bytes.push_back(static_cast<uint8_t>(low | high << 4));
    }
  return bytes;
}

std::vector<uint8_t>
mxnumerics::unpackNibbles(const std::vector<uint8_t> &bytes,
                          const Shape &shape) {
  int64_t length = shape.empty() ? 1 : shape.back();
  int64_t stride = (length + 1) / 2;
  std::vector<uint8_t> codes(countElements(shape));
  for (size_t i = 0; i < codes.size(); ++i) {
    int64_t column = i % length;
    uint8_t byte = bytes[i / length * stride + column / 2];
    codes[i] = column % 2 ? byte >> 4 : byte & 0xF;
  }
  return codes;
}
