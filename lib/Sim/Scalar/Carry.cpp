//===- Carry.cpp - Extended-precision integer arithmetic ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA section "Extended-Precision Integer Arithmetic Instructions": add.cc,
// addc, sub.cc, subc, mad.cc, madc. The condition code CC.CF is one more
// register of the function. A difference is the sum with the complement: what
// it leaves there is its carry, 1 if nothing was borrowed. The section calls it
// the borrow, which is the same as long as sums and differences do not follow
// each other; nvcc's division of 128-bit integers reads it by addc after
// subc.cc.
//
//===----------------------------------------------------------------------===//

#include "Integer.h"

using namespace mxsim;

namespace {
/// Which of the condition code's uses an instruction makes.
struct Carry {
  Source in;
  Destination out = -1;
};
} // namespace

/// `addc` and the like read it, `.cc` writes it.
static Carry takeCarry(Decoder &d) {
  Carry carry;
  // A difference without a carry to read adds the complement and 1.
  carry.in.bits = d.parts().front() == "sub";
  if (d.parts().front().back() == 'c') {
    carry.in.kind = Source::Register;
    carry.in.index = static_cast<uint32_t>(d.function.carry);
  }
  if (d.take("cc"))
    carry.out = d.function.carry;
  return carry;
}

/// Calls `f` with the unsigned C++ type of the instruction's 32 or 64 bits.
template <typename F>
static Run withWord(Decoder &d, F &&f) {
  auto type = d.takeType();
  if (!type ||
      (type->kind != ScalarType::Signed && type->kind != ScalarType::Unsigned))
    return nullptr;
  if (type->bits == 32)
    return f(uint32_t(), *type);
  return type->bits == 64 ? f(uint64_t(), *type) : nullptr;
}

template <bool IsSub>
static Run decodeSum(Decoder &d) {
  Carry carry = takeCarry(d);
  return withWord(d, [&](auto tag, ScalarType type) -> Run {
    using T = decltype(tag);
    Destination out = d.destination(0);
    Source a = d.source(1, type), b = d.source(2, type);
    return [=](Step &step) {
      step.forLanes([&](unsigned lane) {
        unsigned __int128 x = step.get<T>(a, lane);
        T y = step.get<T>(b, lane);
        bool in = step.bits(carry.in, lane) & 1;
        unsigned __int128 result = x + (IsSub ? static_cast<T>(~y) : y) + in;
        step.set(out, lane, static_cast<T>(result));
        step.set(carry.out, lane,
                 static_cast<uint8_t>(result >> (8 * sizeof(T)) & 1));
      });
    };
  });
}

Run mxsim::decodeCarryAdd(Decoder &d) { return decodeSum<false>(d); }
Run mxsim::decodeCarrySub(Decoder &d) { return decodeSum<true>(d); }

/// A half of the product, plus c, plus the carry.
Run mxsim::decodeCarryMad(Decoder &d) {
  Carry carry = takeCarry(d);
  bool high = d.take("hi");
  if (!high && !d.take("lo"))
    return d.refuse("expected .lo or .hi");
  bool isSigned = d.hasPart("s32") || d.hasPart("s64");
  return withWord(d, [&](auto tag, ScalarType type) -> Run {
    using T = decltype(tag);
    Destination out = d.destination(0);
    Source a = d.source(1, type), b = d.source(2, type), c = d.source(3, type);
    return [=](Step &step) {
      step.forLanes([&](unsigned lane) {
        T x = step.get<T>(a, lane), y = step.get<T>(b, lane);
        T half = isSigned ? T(multiplyHalf(std::make_signed_t<T>(x),
                                           std::make_signed_t<T>(y), high))
                          : multiplyHalf(x, y, high);
        unsigned __int128 sum = half;
        sum += step.get<T>(c, lane);
        sum += step.bits(carry.in, lane) & 1;
        step.set(out, lane, static_cast<T>(sum));
        step.set(carry.out, lane,
                 static_cast<uint8_t>(sum >> (8 * sizeof(T)) & 1));
      });
    };
  });
}

void mxsim::registerCarry(DecoderTable &table) {
  table["addc"] = decodeCarryAdd;
  table["subc"] = decodeCarrySub;
  table["madc"] = decodeCarryMad;
}
