//===- Compare.cpp - How far a result is from the expected one ------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Runner/Compare.h"

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/APFloat.h"
#include <cmath>

using namespace mlir;
using namespace mlir::mx;

static llvm::Error fail(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

/// The value of `bits` as a number of `type`.
static double decode(FloatType type, uint64_t bits) {
  APFloat value(type.getFloatSemantics(), APInt(type.getWidth(), bits));
  bool losesInfo;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value.convertToDouble();
}

/// The values of all codes of `type`, of at most 8 bits.
static std::vector<double> makeTable(FloatType type) {
  std::vector<double> table;
  for (unsigned code = 0; code < (1u << type.getWidth()); ++code)
    table.push_back(decode(type, code));
  return table;
}

template <typename T, typename Convert>
static std::vector<double> mapData(const Array &array, Convert convert) {
  ArrayRef<T> elements(reinterpret_cast<const T *>(array.data.data()),
                       array.data.size() / sizeof(T));
  std::vector<double> values;
  values.reserve(elements.size());
  for (T element : elements)
    values.push_back(convert(element));
  return values;
}

/// The values of `array` as NumPy reads it.
static std::vector<double> getNumbers(const Array &array,
                                      MLIRContext *context) {
  auto number = [](auto value) { return static_cast<double>(value); };
  auto half = Float16Type::get(context);
  switch (array.dtype) {
  case DType::Bool:
    return mapData<uint8_t>(array, [](uint8_t x) { return x ? 1.0 : 0.0; });
  case DType::Int8:
    return mapData<int8_t>(array, number);
  case DType::Int16:
    return mapData<int16_t>(array, number);
  case DType::Int32:
    return mapData<int32_t>(array, number);
  case DType::Int64:
    return mapData<int64_t>(array, number);
  case DType::UInt8:
    return mapData<uint8_t>(array, number);
  case DType::UInt16:
    return mapData<uint16_t>(array, number);
  case DType::UInt32:
    return mapData<uint32_t>(array, number);
  case DType::UInt64:
    return mapData<uint64_t>(array, number);
  case DType::Float16:
    return mapData<uint16_t>(array,
                             [&](uint16_t x) { return decode(half, x); });
  case DType::Float32:
    return mapData<float>(array, number);
  case DType::Float64:
    return mapData<double>(array, number);
  }
  llvm_unreachable("unknown dtype");
}

/// Two values a byte, the lower index in the low nibble.
static std::vector<double> unpack(const Array &array, FloatType type) {
  std::vector<double> table = makeTable(type), values;
  values.reserve(2 * array.data.size());
  for (uint8_t byte : array.data) {
    values.push_back(table[byte & 15]);
    values.push_back(table[byte >> 4]);
  }
  return values;
}

/// The values of `array`, read as `spec` says where its dtype is that of codes
/// or bits.
static std::vector<double> getValues(const ValueSpec &spec,
                                     const Array &array) {
  auto type = dyn_cast<FloatType>(spec.element);
  if (!type || array.dtype != spec.dtype || type.getWidth() >= 32 ||
      type.isF16())
    return getNumbers(array, spec.element.getContext());
  if (type.isBF16())
    return mapData<uint16_t>(array,
                             [&](uint16_t x) { return decode(type, x); });
  if (type.getWidth() == 4)
    return unpack(array, type);
  std::vector<double> table = makeTable(type);
  return mapData<uint8_t>(array, [&](uint8_t code) { return table[code]; });
}

/// Unpacks `values`, rows of an even length, to rows of `size`, which may be
/// one less.
static void dropPadding(std::vector<double> &values, int64_t size) {
  if (size % 2 == 0)
    return;
  size_t kept = 0;
  for (size_t index = 0; index < values.size(); ++index)
    if (index % (size + 1) < static_cast<size_t>(size))
      values[kept++] = values[index];
  values.resize(kept);
}

static Comparison compareValues(ArrayRef<double> got, ArrayRef<double> want) {
  double difference = 0, gotNorm = 0, wantNorm = 0, dot = 0;
  Comparison result;
  for (auto [g, w] : llvm::zip_equal(got, want)) {
    double delta = g - w;
    difference += delta * delta;
    gotNorm += g * g;
    wantNorm += w * w;
    dot += g * w;
    // Not std::max, which drops a NaN.
    if (!(std::fabs(delta) <= result.maxAbs) && !std::isnan(result.maxAbs))
      result.maxAbs = std::fabs(delta);
  }
  result.relativeL2 = difference == 0 ? 0 : std::sqrt(difference / wantNorm);
  if (gotNorm != 0 || wantNorm != 0)
    result.cosine = gotNorm == 0 || wantNorm == 0
                        ? 0
                        : dot / (std::sqrt(gotNorm) * std::sqrt(wantNorm));
  if (std::isnan(result.maxAbs))
    result.relativeL2 = result.cosine = result.maxAbs;
  return result;
}

llvm::Expected<Comparison>
mlir::mx::compare(const ValueSpec &spec, const Array &got, const Array &want) {
  std::vector<double> gotValues = getValues(spec, got);
  std::vector<double> wantValues = getValues(spec, want);
  bool unpacked =
      isa<Float4E2M1FNType>(spec.element) && want.dtype != spec.dtype;
  SmallVector<int64_t> shape = got.shape;
  if (unpacked && want.shape.size() == shape.size() &&
      llvm::divideCeil(want.shape.back(), 2) ==
          static_cast<uint64_t>(shape.back())) {
    shape.back() = want.shape.back();
    dropPadding(gotValues, shape.back());
  }
  if (shape != want.shape)
    return fail(spec.key + ": the result has shape " + printShape(shape) +
                " but the expected array has " + printShape(want.shape));
  return compareValues(gotValues, wantValues);
}

int64_t mlir::mx::countNaN(const ValueSpec &spec, const Array &array) {
  std::vector<double> values = getValues(spec, array);
  return llvm::count_if(values, [](double x) { return std::isnan(x); });
}
