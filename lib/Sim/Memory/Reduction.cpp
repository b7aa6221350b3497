//===- Reduction.cpp - What bulk reductions do to memory ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "cp.reduce.async.bulk" and "cp.reduce.async.bulk.tensor".
//
//===----------------------------------------------------------------------===//

#include "Reduction.h"

#include "Scalar/SmallFloat.h"

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

namespace {
struct Add {
  template <typename T>
  static T apply(T old, T value) {
    return old + value;
  }
};
struct Min {
  template <typename T>
  static T apply(T old, T value) {
    return std::min(old, value);
  }
};
struct Max {
  template <typename T>
  static T apply(T old, T value) {
    return std::max(old, value);
  }
};
struct And {
  template <typename T>
  static T apply(T old, T value) {
    return old & value;
  }
};
struct Or {
  template <typename T>
  static T apply(T old, T value) {
    return old | value;
  }
};
struct Xor {
  template <typename T>
  static T apply(T old, T value) {
    return old ^ value;
  }
};
struct Inc {
  template <typename T>
  static T apply(T old, T value) {
    return old >= value ? 0 : old + 1;
  }
};
struct Dec {
  template <typename T>
  static T apply(T old, T value) {
    return old == 0 || old > value ? value : old - 1;
  }
};

/// An operation on 16-bit floats, in double and rounded once. A NaN gives way
/// to a number in min and max.
template <bool IsBFloat, double (*Combine)(double, double)>
struct OnHalves {
  static double decode(uint16_t bits) {
    return IsBFloat ? decodeBFloat(bits) : decodeHalf(bits);
  }
  static uint16_t apply(uint16_t old, uint16_t value) {
    double result = Combine(decode(old), decode(value));
    return IsBFloat ? encodeBFloat(result, RoundingMode::NearestEven)
                    : encodeHalf(result, RoundingMode::NearestEven);
  }
};
} // namespace

static double add(double a, double b) { return a + b; }
static double least(double a, double b) { return std::fmin(a, b); }
static double greatest(double a, double b) { return std::fmax(a, b); }

/// Applies an operation on type T to elements that are stored as `Word`.
template <typename Word, typename T, typename Operation>
static void reduce(uint8_t *data, const uint8_t *values, size_t count) {
  static_assert(sizeof(Word) == sizeof(T));
  for (size_t i = 0; i < count; ++i) {
    auto *word = reinterpret_cast<Word *>(data) + i;
    T value, old;
    std::memcpy(&value, values + i * sizeof(T), sizeof(T));
    Word before = __atomic_load_n(word, __ATOMIC_SEQ_CST), after;
    do {
      std::memcpy(&old, &before, sizeof(T));
      T result = Operation::apply(old, value);
      std::memcpy(&after, &result, sizeof(T));
    } while (!__atomic_compare_exchange_n(word, &before, after, false,
                                          __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST));
  }
}

//===----------------------------------------------------------------------===//
// Legal combinations
//===----------------------------------------------------------------------===//

namespace {
struct Row {
  std::string_view name;
  ScalarType::Kind kind;
  unsigned bits;
  Reduction reduction;
};
} // namespace

template <typename T, typename Operation>
static constexpr Reduction kOn = reduce<T, T, Operation>;
template <bool IsBFloat, double (*Combine)(double, double)>
static constexpr Reduction kOnHalves =
    reduce<uint16_t, uint16_t, OnHalves<IsBFloat, Combine>>;

static constexpr Row kRows[] = {
    {"add", ScalarType::Unsigned, 32, kOn<uint32_t, Add>},
    {"add", ScalarType::Signed, 32, kOn<uint32_t, Add>},
    {"add", ScalarType::Unsigned, 64, kOn<uint64_t, Add>},
    {"add", ScalarType::Float, 16, kOnHalves<false, add>},
    {"add", ScalarType::BFloat, 16, kOnHalves<true, add>},
    {"add", ScalarType::Float, 32, reduce<uint32_t, float, Add>},
    {"add", ScalarType::Float, 64, reduce<uint64_t, double, Add>},
    {"min", ScalarType::Unsigned, 32, kOn<uint32_t, Min>},
    {"min", ScalarType::Signed, 32, kOn<int32_t, Min>},
    {"min", ScalarType::Unsigned, 64, kOn<uint64_t, Min>},
    {"min", ScalarType::Signed, 64, kOn<int64_t, Min>},
    {"min", ScalarType::Float, 16, kOnHalves<false, least>},
    {"min", ScalarType::BFloat, 16, kOnHalves<true, least>},
    {"max", ScalarType::Unsigned, 32, kOn<uint32_t, Max>},
    {"max", ScalarType::Signed, 32, kOn<int32_t, Max>},
    {"max", ScalarType::Unsigned, 64, kOn<uint64_t, Max>},
    {"max", ScalarType::Signed, 64, kOn<int64_t, Max>},
    {"max", ScalarType::Float, 16, kOnHalves<false, greatest>},
    {"max", ScalarType::BFloat, 16, kOnHalves<true, greatest>},
    {"inc", ScalarType::Unsigned, 32, kOn<uint32_t, Inc>},
    {"dec", ScalarType::Unsigned, 32, kOn<uint32_t, Dec>},
    {"and", ScalarType::Bits, 32, kOn<uint32_t, And>},
    {"and", ScalarType::Bits, 64, kOn<uint64_t, And>},
    {"or", ScalarType::Bits, 32, kOn<uint32_t, Or>},
    {"or", ScalarType::Bits, 64, kOn<uint64_t, Or>},
    {"xor", ScalarType::Bits, 32, kOn<uint32_t, Xor>},
    {"xor", ScalarType::Bits, 64, kOn<uint64_t, Xor>}};

Reduction mxsim::findReduction(std::string_view name, ScalarType type) {
  for (const Row &row : kRows)
    if (row.name == name && type == ScalarType{row.kind, row.bits})
      return row.reduction;
  return nullptr;
}
