//===- Types.h - C++ types for PTX types ------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_TYPES_H
#define MX_LIB_SIM_TYPES_H

#include "Machine/Decode.h"

namespace mxsim {

/// Calls `f` with a value of the C++ integer type of `type` (bits count as
/// unsigned) and returns its result; an empty one for other types.
template <typename F>
Run withInteger(std::optional<ScalarType> type, F &&f) {
  if (!type)
    return nullptr;
  bool isSigned = type->kind == ScalarType::Signed;
  if (!isSigned && type->kind != ScalarType::Unsigned &&
      type->kind != ScalarType::Bits)
    return nullptr;
  switch (type->bits) {
  case 8:
    return isSigned ? f(int8_t()) : f(uint8_t());
  case 16:
    return isSigned ? f(int16_t()) : f(uint16_t());
  case 32:
    return isSigned ? f(int32_t()) : f(uint32_t());
  case 64:
    return isSigned ? f(int64_t()) : f(uint64_t());
  default:
    return nullptr;
  }
}

/// `f(a)`, lane by lane.
template <typename T, typename F>
Run makeUnary(Decoder &d, ScalarType type, F f) {
  Destination out = d.destination(0);
  Source a = d.source(1, type);
  return [=](Step &step) {
    step.forLanes(
        [&](unsigned lane) { step.set(out, lane, f(step.get<T>(a, lane))); });
  };
}

/// `f(a, b)`, lane by lane.
template <typename T, typename F>
Run makeBinary(Decoder &d, ScalarType type, F f) {
  Destination out = d.destination(0);
  Source a = d.source(1, type), b = d.source(2, type);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      step.set(out, lane, f(step.get<T>(a, lane), step.get<T>(b, lane)));
    });
  };
}

/// `f(a, b, c)`, lane by lane.
template <typename T, typename F>
Run makeTernary(Decoder &d, ScalarType type, F f) {
  Destination out = d.destination(0);
  Source a = d.source(1, type), b = d.source(2, type), c = d.source(3, type);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      step.set(
          out, lane,
          f(step.get<T>(a, lane), step.get<T>(b, lane), step.get<T>(c, lane)));
    });
  };
}

} // namespace mxsim

#endif // MX_LIB_SIM_TYPES_H
