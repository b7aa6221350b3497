//===- Atomics.cpp - atom and red -----------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Parallel Synchronization and Communication Instructions": atom and
// red. CTAs on other cores may touch the same words of global memory, so each
// word is changed by an atomic operation of this machine.
//
//===----------------------------------------------------------------------===//

#include "Scalar/Float.h"
#include "Scalar/SmallFloat.h"
#include "Scalar/Types.h"

#include <algorithm>
#include <cmath>

using namespace mxsim;

/// Replaces the word at `data` by `f(word)`; returns the old one.
template <typename Word, typename F>
static Word exchange(uint8_t *data, F &&f) {
  auto *word = reinterpret_cast<Word *>(data);
  Word old = __atomic_load_n(word, __ATOMIC_SEQ_CST);
  while (!__atomic_compare_exchange_n(word, &old, f(old), false,
                                      __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
    ;
  return old;
}

namespace {
/// The instruction around the operation.
struct AtomicForm {
  std::string_view name;
  bool returns = false;
  unsigned count = 1;
  std::vector<Destination> outs;
  AddressSource address;
  std::vector<Source> values, news;
};
} // namespace

/// What an operation makes of the old value and its operands.
template <typename T>
static std::function<T(T, T, T)> getInteger(std::string_view name) {
  if (name == "exch")
    return [](T, T b, T) { return b; };
  if (name == "cas")
    return [](T old, T b, T c) { return old == b ? c : old; };
  if (name == "add")
    return [](T old, T b, T) { return T(old + b); };
  if (name == "min")
    return [](T old, T b, T) { return std::min(old, b); };
  if (name == "max")
    return [](T old, T b, T) { return std::max(old, b); };
  if (name == "and")
    return [](T old, T b, T) { return T(old & b); };
  if (name == "or")
    return [](T old, T b, T) { return T(old | b); };
  if (name == "xor")
    return [](T old, T b, T) { return T(old ^ b); };
  if (name == "inc")
    return [](T old, T b, T) { return T(old >= b ? 0 : old + 1); };
  if (name == "dec")
    return [](T old, T b, T) { return T(old == 0 || old > b ? b : old - 1); };
  return nullptr;
}

/// add of a floating point type, on its bits.
template <typename Word, typename T>
static Word addFloat(Word a, Word b) {
  T x, y;
  std::memcpy(&x, &a, sizeof(T));
  std::memcpy(&y, &b, sizeof(T));
  x += y;
  std::memcpy(&a, &x, sizeof(T));
  return a;
}

/// add, min and max of a 16-bit float.
static uint16_t combineHalf(std::string_view name, bool isBFloat, uint16_t a,
                            uint16_t b) {
  auto decode = [=](uint16_t bits) {
    return isBFloat ? decodeBFloat(bits) : decodeHalf(bits);
  };
  double x = decode(a), y = decode(b);
  double result = name == "add"   ? x + y
                  : name == "min" ? std::fmin(x, y)
                                  : std::fmax(x, y);
  return isBFloat ? encodeBFloat(result, RoundingMode::NearestEven)
                  : encodeHalf(result, RoundingMode::NearestEven);
}

/// Runs `combine` lane by lane and element by element.
template <typename Word, typename F>
static Run makeAtomic(const AtomicForm &form, F combine) {
  return [=](Step &step) {
    unsigned bytes = sizeof(Word) * form.count;
    step.forLanes([&](unsigned lane) {
      uint64_t at = form.address.get(step, lane);
      step.acquireAt(at);
      uint8_t *data = step.access(at, bytes, bytes, Access::Atomic, lane);
      for (unsigned i = 0; data && i < form.count; ++i) {
        Word b = step.get<Word>(form.values[i], lane);
        Word c = form.news.empty() ? 0 : step.get<Word>(form.news[i], lane);
        Word old = exchange<Word>(data + i * sizeof(Word), [&](Word word) {
          return combine(word, b, c);
        });
        if (combine(old, b, c) != old)
          step.noteChange(at);
        if (form.returns)
          step.set(form.outs[i], lane, old);
      }
      step.releaseAt(at);
    });
  };
}

/// An operation on 16-bit floats, alone or in pairs.
static Run makeHalf(const AtomicForm &form, bool isBFloat, bool isPair) {
  std::string_view name = form.name;
  if (name != "add" && name != "min" && name != "max")
    return nullptr;
  if (!isPair)
    return makeAtomic<uint16_t>(form, [=](uint16_t a, uint16_t b, uint16_t) {
      return combineHalf(name, isBFloat, a, b);
    });
  return makeAtomic<uint32_t>(form, [=](uint32_t a, uint32_t b, uint32_t) {
    uint32_t low = combineHalf(name, isBFloat, a, b);
    return low | uint32_t(combineHalf(name, isBFloat, a >> 16, b >> 16)) << 16;
  });
}

static void takeOperands(Decoder &d, AtomicForm &form, std::string_view space,
                         ScalarType type) {
  unsigned first = form.returns ? 1 : 0;
  if (form.returns)
    for (const Operand &element : d.elements(0))
      form.outs.push_back(d.destination(element));
  form.address = d.address(first, space);
  for (const Operand &element : d.elements(first + 1))
    form.values.push_back(d.source(element, type));
  unsigned next = first + 2;
  if (form.name == "cas")
    form.news.push_back(d.source(next++, type));
  if (d.numOperands() > next)
    d.source(next, {ScalarType::Bits, 64}); // the cache policy
  if (form.values.size() != form.count ||
      (form.returns && form.outs.size() != form.count))
    d.refuse("expected " + std::to_string(form.count) + " elements");
}

static Run decodeAtomic(Decoder &d) {
  if (d.hasPart("async"))
    return decodeAsyncStore(d);
  AtomicForm form;
  form.returns = d.parts().front() == "atom";
  std::string_view space = takeMemorySpace(d);
  for (std::string_view candidate :
       {"exch", "cas", "add", "min", "max", "and", "or", "xor", "inc", "dec"})
    if (d.take(candidate))
      form.name = candidate;
  takeMemoryHints(d);
  d.take("noftz");
  form.count = d.take("v8") ? 8 : d.take("v4") ? 4 : d.take("v2") ? 2 : 1;
  bool isPair = d.hasPart("f16x2") || d.hasPart("bf16x2");
  bool isBFloat = d.hasPart("bf16x2");
  auto type = d.takeType();
  bool exchanges = form.name == "exch" || form.name == "cas";
  if (!type || form.name.empty() || (exchanges && !form.returns))
    return nullptr;
  takeOperands(d, form, space, *type);
  if (isPair || (type->bits == 16 && (type->kind == ScalarType::Float ||
                                      type->kind == ScalarType::BFloat)))
    return makeHalf(form, isBFloat || type->kind == ScalarType::BFloat, isPair);
  if (type->kind == ScalarType::Float) {
    if (form.name != "add")
      return nullptr;
    if (type->bits == 32)
      return makeAtomic<uint32_t>(form, [](uint32_t a, uint32_t b, uint32_t) {
        return addFloat<uint32_t, float>(a, b);
      });
    return makeAtomic<uint64_t>(form, [](uint64_t a, uint64_t b, uint64_t) {
      return addFloat<uint64_t, double>(a, b);
    });
  }
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    auto function = getInteger<T>(form.name);
    return function ? makeAtomic<T>(form, function) : nullptr;
  });
}

void mxsim::registerAtomics(DecoderTable &table) {
  table["atom"] = decodeAtomic;
  table["red"] = decodeAtomic;
}
