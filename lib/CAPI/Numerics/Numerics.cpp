//===- Numerics.cpp - C API of the numerics -------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Checks what a caller passes, and copies between its buffers and the vectors
// of mx/Support.
//
//===----------------------------------------------------------------------===//

#include "mx-c/Numerics.h"

#include "Checks.h"
#include "mx/Support/ScaledMatmul.h"
#include <algorithm>
#include <cstring>

using namespace mxcapi;
using namespace mxnumerics;

static thread_local std::string lastError;

const char *mxGetLastError(void) { return lastError.c_str(); }

MxStatus mxcapi::fail(const Mistake &mistake, MxStatus status) {
  lastError = *mistake;
  return status;
}

//===----------------------------------------------------------------------===//
// Formats
//===----------------------------------------------------------------------===//

intptr_t mxGetNumFormats(void) { return getNamedFormats().size(); }

const char *mxGetFormatName(intptr_t i) {
  if (i < 0 || i >= mxGetNumFormats())
    return nullptr;
  // The table's names are literals: a zero ends them.
  return getNamedFormats()[i].name.data();
}

MxStatus mxLookupFormat(const char *name, MxFormat *format) {
  if (Mistake mistake = checkPointer("a name", name))
    return fail(mistake);
  if (Mistake mistake = checkPointer("a format", format))
    return fail(mistake);
  const NamedFormat *row = lookupFormat(name);
  if (!row)
    return fail("expected one of " + listFormatNames() + " but got '" + name +
                    "'",
                MX_STATUS_UNKNOWN_FORMAT);
  *format = fromFormat(row->format);
  return MX_STATUS_OK;
}

unsigned mxGetElementBits(MxElement element) {
  if (checkEnum("element", element, kNumElementKinds))
    return 0;
  return getElementInfo(static_cast<ElementKind>(element)).bits;
}

size_t mxGetScaleBytes(MxScale scale) {
  if (checkEnum("scale", scale, MX_SCALE_F32 + 1))
    return 0;
  return scale == MX_SCALE_F32 ? sizeof(float) : 1;
}

//===----------------------------------------------------------------------===//
// Quantization
//===----------------------------------------------------------------------===//

namespace {
/// A checked shape with the number of its elements and of its scales.
struct Sizes {
  Shape shape;
  int64_t numElements;
  int64_t numScales;
};
} // namespace

static int64_t countElements(const Shape &shape) {
  int64_t count = 1;
  for (int64_t size : shape)
    count *= size;
  return count;
}

/// Checks a format that was checked with a shape.
static Mistake checkSizes(const MxFormat &format, intptr_t rank,
                          const int64_t *shape, int64_t axis, Sizes &sizes) {
  if (Mistake mistake = checkShape(rank, shape, sizes.shape, sizes.numElements))
    return mistake;
  if (Mistake mistake = checkAxis(format, rank, axis))
    return mistake;
  sizes.numScales =
      countElements(getScaleShape(toFormat(format), sizes.shape, axis));
  return {};
}

/// The scales of a buffer, as QuantizedTensor holds them.
static std::vector<uint32_t> readScales(MxScale kind, const void *scales,
                                        int64_t count) {
  std::vector<uint32_t> result(count);
  if (kind == MX_SCALE_F32 && count)
    std::memcpy(result.data(), scales, count * sizeof(float));
  else if (count)
    std::copy_n(static_cast<const uint8_t *>(scales), count, result.begin());
  return result;
}

static void writeScales(MxScale kind, const std::vector<uint32_t> &values,
                        void *scales) {
  if (kind == MX_SCALE_F32 && !values.empty())
    std::memcpy(scales, values.data(), values.size() * sizeof(float));
  else
    std::copy(values.begin(), values.end(), static_cast<uint8_t *>(scales));
}

MxStatus mxGetDefaultOptions(const MxFormat *format,
                             MxQuantizeOptions *options) {
  if (Mistake mistake = checkFormat(format))
    return fail(mistake);
  if (Mistake mistake = checkPointer("options", options))
    return fail(mistake);
  QuantizeOptions defaults;
  *options = {*format,
              static_cast<MxScaleRule>(getDefaultScaleRule(toFormat(*format))),
              static_cast<MxRounding>(defaults.rounding),
              static_cast<MxNaNRule>(defaults.nanRule),
              defaults.tensorScale,
              defaults.random.seed,
              defaults.random.site,
              defaults.random.step,
              defaults.srBits,
              defaults.twoLevel.scaleMin,
              defaults.twoLevel.headroom,
              defaults.twoLevel.scaleRoundUp};
  return MX_STATUS_OK;
}

MxStatus mxGetScaleShape(const MxFormat *format, intptr_t rank,
                         const int64_t *shape, int64_t axis,
                         int64_t *scaleShape) {
  Sizes sizes;
  if (Mistake mistake = checkFormat(format))
    return fail(mistake);
  if (Mistake mistake = checkSizes(*format, rank, shape, axis, sizes))
    return fail(mistake);
  if (Mistake mistake = checkPointer("a scale shape", scaleShape))
    return fail(mistake);
  Shape result = getScaleShape(toFormat(*format), sizes.shape, axis);
  std::copy(result.begin(), result.end(), scaleShape);
  return MX_STATUS_OK;
}

MxStatus mxComputeTensorScale(const float *data, int64_t count, float e4m3Max,
                              MxNaNRule nanRule, float *tensorScale) {
  if (count < 0)
    return fail("expected a count of at least 0 but got " +
                std::to_string(count));
  if (Mistake mistake = checkPointer("data", data, count))
    return fail(mistake);
  if (e4m3Max != 448 && e4m3Max != 256)
    return fail("expected e4m3Max to be 448 or 256 but got " +
                std::to_string(e4m3Max));
  if (Mistake mistake = checkEnum("nanRule", nanRule, MX_NAN_RULE_SATURATE + 1))
    return fail(mistake);
  if (Mistake mistake = checkPointer("a tensor scale", tensorScale))
    return fail(mistake);
  *tensorScale =
      computeTensorScale(data, count, e4m3Max, static_cast<NaNRule>(nanRule));
  return MX_STATUS_OK;
}

MxStatus mxQuantize(const MxQuantizeOptions *options, const float *data,
                    intptr_t rank, const int64_t *shape, int64_t axis,
                    uint8_t *elements, void *scales) {
  Sizes sizes;
  if (Mistake mistake = checkOptions(options))
    return fail(mistake);
  if (Mistake mistake = checkSizes(options->format, rank, shape, axis, sizes))
    return fail(mistake);
  if (Mistake mistake = checkPointer("data", data, sizes.numElements))
    return fail(mistake);
  if (Mistake mistake = checkPointer("elements", elements, sizes.numElements))
    return fail(mistake);
  if (Mistake mistake = checkPointer("scales", scales, sizes.numScales))
    return fail(mistake);
  QuantizedTensor result =
      quantize(data, sizes.shape, axis, toOptions(*options));
  std::copy(result.elements.begin(), result.elements.end(), elements);
  writeScales(options->format.scale, result.scales, scales);
  return MX_STATUS_OK;
}

MxStatus mxDequantize(const MxFormat *format, const uint8_t *elements,
                      const void *scales, float tensorScale, intptr_t rank,
                      const int64_t *shape, int64_t axis, float *output) {
  Sizes sizes;
  if (Mistake mistake = checkFormat(format))
    return fail(mistake);
  if (Mistake mistake = checkSizes(*format, rank, shape, axis, sizes))
    return fail(mistake);
  if (Mistake mistake = checkPointer("elements", elements, sizes.numElements))
    return fail(mistake);
  if (Mistake mistake = checkPointer("scales", scales, sizes.numScales))
    return fail(mistake);
  if (Mistake mistake = checkPointer("output", output, sizes.numElements))
    return fail(mistake);
  QuantizedTensor tensor;
  tensor.elements.assign(elements, elements + sizes.numElements);
  tensor.scales = readScales(format->scale, scales, sizes.numScales);
  std::vector<float> values =
      dequantize(tensor, sizes.shape, axis, toFormat(*format), tensorScale);
  std::copy(values.begin(), values.end(), output);
  return MX_STATUS_OK;
}

/// The shape of the bytes of packed elements of `shape`.
static Shape getPackedShape(Shape shape) {
  shape.back() = shape.back() / 2 + shape.back() % 2;
  return shape;
}

static Mistake checkPacking(const uint8_t *codes, const uint8_t *bytes,
                            intptr_t rank, const int64_t *shape, Sizes &sizes) {
  if (Mistake mistake = checkShape(rank, shape, sizes.shape, sizes.numElements))
    return mistake;
  if (Mistake mistake = checkPointer("codes", codes, sizes.numElements))
    return mistake;
  return checkPointer("bytes", bytes, sizes.numElements);
}

MxStatus mxPackFP4(const uint8_t *codes, intptr_t rank, const int64_t *shape,
                   uint8_t *bytes) {
  Sizes sizes;
  if (Mistake mistake = checkPacking(codes, bytes, rank, shape, sizes))
    return fail(mistake);
  std::vector<uint8_t> result =
      packNibbles({codes, codes + sizes.numElements}, sizes.shape);
  std::copy(result.begin(), result.end(), bytes);
  return MX_STATUS_OK;
}

MxStatus mxUnpackFP4(const uint8_t *bytes, intptr_t rank, const int64_t *shape,
                     uint8_t *codes) {
  Sizes sizes;
  if (Mistake mistake = checkPacking(codes, bytes, rank, shape, sizes))
    return fail(mistake);
  int64_t count = countElements(getPackedShape(sizes.shape));
  std::vector<uint8_t> result =
      unpackNibbles({bytes, bytes + count}, sizes.shape);
  std::copy(result.begin(), result.end(), codes);
  return MX_STATUS_OK;
}

//===----------------------------------------------------------------------===//
// The scaled product
//===----------------------------------------------------------------------===//

namespace {
/// An operand with a format, decoded; or a plain one.
struct Factor {
  std::vector<float> values, scales;
  const float *plain = nullptr;
  int64_t rows, k, scaleRows = 0, scaleCols = 0;
  std::optional<Format> format;

  MatmulOperand at(int64_t batch) const;
};
} // namespace

MatmulOperand Factor::at(int64_t batch) const {
  MatmulOperand view;
  if (!format) {
    view.values = plain + batch * rows * k;
    return view;
  }
  view.values = values.data() + batch * rows * k;
  // One scale for a tensor is one for all of the batch.
  int64_t first = format->isPerTensor() ? 0 : batch * scaleRows * scaleCols;
  view.scales = scales.data() + first;
  view.scaleRows = scaleRows;
  view.scaleCols = scaleCols;
  view.blockRows = format->blockRows;
  view.blockCols = format->blockCols;
  return view;
}

static Mistake checkFactor(const char *name, const MxMatmulOperand *operand,
                           const Shape &shape, Sizes &sizes) {
  if (Mistake mistake = checkPointer(name, operand))
    return mistake;
  std::string elements = std::string(name) + " elements";
  if (!operand->format) {
    if (Mistake mistake = checkShape(shape.size(), shape.data(), sizes.shape,
                                     sizes.numElements))
      return mistake;
    return checkPointer(elements.c_str(), operand->elements, sizes.numElements);
  }
  if (Mistake mistake = checkFormat(operand->format))
    return mistake;
  if (Mistake mistake = checkSizes(*operand->format, shape.size(), shape.data(),
                                   shape.size() - 1, sizes))
    return mistake;
  if (Mistake mistake =
          checkPointer(elements.c_str(), operand->elements, sizes.numElements))
    return mistake;
  return checkPointer((std::string(name) + " scales").c_str(), operand->scales,
                      sizes.numScales);
}

static Factor decodeFactor(const MxMatmulOperand &operand, const Sizes &sizes) {
  Factor factor;
  factor.rows = sizes.shape[1];
  factor.k = sizes.shape[2];
  if (!operand.format) {
    factor.plain = static_cast<const float *>(operand.elements);
    return factor;
  }
  factor.format = toFormat(*operand.format);
  Shape scaleShape = getScaleShape(*factor.format, sizes.shape, 2);
  factor.scaleRows = scaleShape[1];
  factor.scaleCols = scaleShape[2];
  auto *codes = static_cast<const uint8_t *>(operand.elements);
  for (int64_t i = 0; i < sizes.numElements; ++i)
    factor.values.push_back(decode(factor.format->element, codes[i]));
  for (uint32_t bits :
       readScales(operand.format->scale, operand.scales, sizes.numScales))
    factor.scales.push_back(decodeScale(factor.format->scale, bits));
  return factor;
}

/// C2 and C4 of mx.scaled_matmul.
static Mistake checkFormats(const MxMatmulOperand &lhs,
                            const MxMatmulOperand &rhs) {
  if (!lhs.format && !rhs.format)
    return "expected at least one operand with a format";
  if (lhs.format && rhs.format &&
      lhs.format->blockCols != rhs.format->blockCols)
    return "expected equal blockCols but got " +
           std::to_string(lhs.format->blockCols) + " (lhs) and " +
           std::to_string(rhs.format->blockCols) + " (rhs)";
  return {};
}

MxStatus mxScaledMatmul(const MxMatmulOperand *lhs, const MxMatmulOperand *rhs,
                        int64_t batch, int64_t m, int64_t n, int64_t k,
                        const float *alpha, const float *c, float *result) {
  Sizes lhsSizes, rhsSizes;
  if (Mistake mistake = checkFactor("lhs", lhs, {batch, m, k}, lhsSizes))
    return fail(mistake);
  if (Mistake mistake = checkFactor("rhs", rhs, {batch, n, k}, rhsSizes))
    return fail(mistake);
  if (Mistake mistake = checkFormats(*lhs, *rhs))
    return fail(mistake);
  Shape shape = {batch, m, n}, checked;
  int64_t count;
  if (Mistake mistake = checkShape(3, shape.data(), checked, count))
    return fail(mistake);
  if (Mistake mistake = checkPointer("result", result, count))
    return fail(mistake);
  if (count == 0)
    return MX_STATUS_OK;
  Factor a = decodeFactor(*lhs, lhsSizes), b = decodeFactor(*rhs, rhsSizes);
  for (int64_t i = 0; i < batch; ++i) {
    std::vector<float> part = scaledMatmul(a.at(i), b.at(i), m, n, k, alpha,
                                           c ? c + i * m * n : nullptr);
    std::copy(part.begin(), part.end(), result + i * m * n);
  }
  return MX_STATUS_OK;
}
