//===- FloatBits.cpp - min, max, signs and classes of floats --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Floating Point Instructions: min, max, abs, neg, copysign,
// testp" and their half precision forms: instructions that round nothing.
//
//===----------------------------------------------------------------------===//

#include "Float.h"

#include <algorithm>

using namespace mxsim;

namespace {
/// The bits that matter of a type.
struct Masks {
  uint64_t sign, infinity, canonicalNaN;

  explicit Masks(FloatKind kind) {
    if (kind == FloatKind::F64) {
      sign = uint64_t(1) << 63;
      infinity = uint64_t(0x7FF) << 52;
      canonicalNaN = sign - 1;
    } else {
      FloatLayout layout = getLayout(kind);
      sign = layout.sign();
      infinity = layout.infinity();
      canonicalNaN = layout.canonicalNaN();
    }
  }
  uint64_t all() const { return sign | (sign - 1); }
  bool isWide() const { return sign >> 63; }
  bool isNaN(uint64_t bits) const { return (bits & ~sign) > infinity; }
  bool isSubnormal(uint64_t bits) const {
    return !(bits & infinity) && (bits & ~sign);
  }
  uint64_t flush(uint64_t bits) const {
    return isSubnormal(bits) ? bits & sign : bits;
  }
  /// Orders what is no NaN, -0 before +0.
  bool isLess(uint64_t a, uint64_t b) const {
    bool negative = a & sign;
    if (negative != bool(b & sign))
      return negative;
    return negative ? a > b : a < b;
  }
};

/// min and max with their modifiers.
struct Extremum {
  bool isMax, keepNaN, xorSign, absolute;

  uint64_t apply(const Masks &masks, uint64_t a, uint64_t b) const {
    if (masks.isNaN(a) || masks.isNaN(b)) {
      if (keepNaN || (masks.isNaN(a) && masks.isNaN(b)))
        return masks.canonicalNaN;
      return masks.isNaN(a) ? b : a;
    }
    return masks.isLess(a, b) != isMax ? a : b;
  }
};
} // namespace

Run mxsim::decodeFloatMinMax(Decoder &d, bool isMax) {
  Extremum extremum = {isMax, d.take("NaN"), d.take("xorsign"), d.take("abs")};
  auto form = takeForm(d, TakesFlush);
  if (!form)
    return nullptr;
  bool isSingle = form->kind == FloatKind::F32 && form->count == 1;
  bool isDouble = form->kind == FloatKind::F64;
  unsigned arity = d.numOperands() == 4 ? 3 : 2;
  if (arity == 3 && (!isSingle || extremum.xorSign))
    return d.refuse("three operands are of .f32 without .xorsign only");
  // With two operands the modifiers stand together, with three .abs alone.
  if (arity == 2 && extremum.xorSign != extremum.absolute)
    return d.refuse("expected .xorsign.abs");
  if (form->count == 2 && form->kind == FloatKind::F32)
    return nullptr;
  if (isDouble && (extremum.keepNaN || extremum.xorSign))
    return d.refuse("f64 has neither .NaN nor .xorsign");
  Destination out = d.destination(0);
  std::vector<Source> in;
  for (unsigned i = 1; i <= arity; ++i)
    in.push_back(d.source(i, getRegisterType(form->kind, form->count)));
  Masks masks(form->kind);
  unsigned width = getBits(form->kind), all = width * form->count;
  bool flush = form->flush;
  return [=](Step &step) {
    auto read = [&](unsigned i, unsigned at, unsigned lane, uint64_t &signs) {
      uint64_t bits = step.bits(in[i], lane) >> at & masks.all();
      signs ^= bits & masks.sign;
      bits = flush ? masks.flush(bits) : bits;
      return extremum.absolute ? bits & ~masks.sign : bits;
    };
    step.forLanes([&](unsigned lane) {
      uint64_t result = 0;
      for (unsigned at = 0; at < all; at += width) {
        uint64_t signs = 0, picked = read(0, at, lane, signs);
        for (unsigned i = 1; i < arity; ++i)
          picked = extremum.apply(masks, picked, read(i, at, lane, signs));
        if (extremum.xorSign && !masks.isNaN(picked))
          picked |= signs;
        result |= picked << at;
      }
      step.set(out, lane, result);
    });
  };
}

/// abs and neg change a sign bit and nothing else; `.ftz` makes subnormals
/// zeros first. NaN becomes canonical in 16 bits, and neg keeps that of f64 as
/// it is (measured on an H100); f32 is left with NaN's sign changed.
template <typename F>
static Run makeSign(Decoder &d, F f) {
  auto form = takeForm(d, TakesFlush);
  if (!form || (form->kind == FloatKind::F32 && form->count == 2))
    return nullptr;
  Destination out = d.destination(0);
  Source in = d.source(1, getRegisterType(form->kind, form->count));
  Masks masks(form->kind);
  unsigned width = getBits(form->kind), all = width * form->count;
  bool flush = form->flush;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t result = 0;
      for (unsigned at = 0; at < all; at += width) {
        uint64_t bits = step.bits(in, lane) >> at & masks.all();
        bits = flush ? masks.flush(bits) : bits;
        bool isCanonical = width == 16 && masks.isNaN(bits);
        result |= (isCanonical ? masks.canonicalNaN : f(bits, masks)) << at;
      }
      step.set(out, lane, result);
    });
  };
}

Run mxsim::decodeFloatAbs(Decoder &d) {
  return makeSign(
      d, [](uint64_t bits, const Masks &masks) { return bits & ~masks.sign; });
}
Run mxsim::decodeFloatNeg(Decoder &d) {
  return makeSign(d, [](uint64_t bits, const Masks &masks) {
    bool keeps = masks.isWide() && masks.isNaN(bits);
    return keeps ? bits : bits ^ masks.sign;
  });
}

/// Both are of f32 and f64 only.
static std::optional<Form> takeWideForm(Decoder &d) {
  auto form = takeForm(d, 0);
  if (form && form->count == 1 && getBits(form->kind) >= 32)
    return form;
  d.refuse("expected .f32 or .f64");
  return std::nullopt;
}

/// The sign of the first operand, the magnitude of the second.
static Run decodeCopysign(Decoder &d) {
  auto form = takeWideForm(d);
  if (!form)
    return nullptr;
  Destination out = d.destination(0);
  ScalarType type = getRegisterType(form->kind, 1);
  Source a = d.source(1, type), b = d.source(2, type);
  Masks masks(form->kind);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t sign = step.bits(a, lane) & masks.sign;
      step.set(out, lane, (step.bits(b, lane) & (masks.sign - 1)) | sign);
    });
  };
}

static bool testProperty(std::string_view name, const Masks &masks,
                         uint64_t bits) {
  uint64_t magnitude = bits & ~masks.sign;
  if (name == "finite")
    return magnitude < masks.infinity;
  if (name == "infinite")
    return magnitude == masks.infinity;
  if (name == "number")
    return magnitude <= masks.infinity;
  if (name == "notanumber")
    return magnitude > masks.infinity;
  if (name == "subnormal")
    return masks.isSubnormal(bits);
  // "normal", which zeros are too.
  return magnitude < masks.infinity && !masks.isSubnormal(bits);
}

static Run decodeTestp(Decoder &d) {
  std::string_view name;
  for (std::string_view candidate :
       {"finite", "infinite", "number", "notanumber", "normal", "subnormal"})
    if (d.take(candidate))
      name = candidate;
  auto form = takeWideForm(d);
  if (name.empty() || !form)
    return nullptr;
  Destination out = d.destination(0);
  Source in = d.source(1, getRegisterType(form->kind, 1));
  Masks masks(form->kind);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      bool holds = testProperty(name, masks, step.bits(in, lane) & masks.all());
      step.set(out, lane, static_cast<uint8_t>(holds));
    });
  };
}

void mxsim::registerFloatBits(DecoderTable &table) {
  table["copysign"] = decodeCopysign;
  table["testp"] = decodeTestp;
}
