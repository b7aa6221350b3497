//===- Move.cpp - mov, cvta and isspacep ----------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA section "Data Movement and Conversion Instructions". A 128-bit
// register is two that follow each other (PTX.h).
//
//===----------------------------------------------------------------------===//

#include "Types.h"

using namespace mxsim;

static uint64_t getMask(unsigned bits) {
  return bits >= 64 ? ~uint64_t(0) : (uint64_t(1) << bits) - 1;
}

//===----------------------------------------------------------------------===//
// mov
//===----------------------------------------------------------------------===//

/// The registers of a value: one, or the two halves of 128 bits.
static std::vector<Source> getWords(Decoder &d, ScalarType type) {
  Source low = d.source(1, type);
  if (type.bits <= 64)
    return {low};
  if (low.kind != Source::Register ||
      d.function.registers[low.index].bits != 128)
    d.refuse("expected a register of 128 bits");
  Source high = low;
  ++high.index;
  return {low, high};
}

static std::vector<Destination> getOutWords(Decoder &d, ScalarType type) {
  Destination low = d.destination(0);
  if (type.bits <= 64)
    return {low};
  if (low < 0 || d.function.registers[low].bits != 128)
    d.refuse("expected a register of 128 bits");
  return {low, low + 1};
}

/// mov from a register to those that its bits make up.
static Run makeUnpack(Decoder &d, ScalarType type,
                      const std::vector<Operand> &pieces) {
  unsigned width = type.bits / pieces.size();
  std::vector<Destination> outs;
  for (const Operand &piece : pieces)
    outs.push_back(d.destination(piece));
  std::vector<Source> words = getWords(d, type);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      // Read whole: a destination may be the source.
      uint64_t whole[2] = {step.bits(words.front(), lane),
                           step.bits(words.back(), lane)};
      for (size_t i = 0; i < outs.size(); ++i) {
        size_t bit = i * width;
        step.set(outs[i], lane, whole[bit / 64] >> (bit % 64) & getMask(width));
      }
    });
  };
}

static Run makePack(Decoder &d, ScalarType type,
                    const std::vector<Operand> &pieces) {
  unsigned width = type.bits / pieces.size();
  std::vector<Source> ins;
  for (const Operand &piece : pieces) {
    // An element that is not given has no value: zero here.
    Source in;
    if (piece.kind != Operand::Discard)
      in = d.source(piece, {ScalarType::Bits, width});
    ins.push_back(in);
  }
  std::vector<Destination> words = getOutWords(d, type);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t whole[2] = {0, 0};
      for (size_t i = 0; i < ins.size(); ++i) {
        size_t bit = i * width;
        whole[bit / 64] |= (step.bits(ins[i], lane) & getMask(width))
                           << (bit % 64);
      }
      for (size_t word = 0; word < words.size(); ++word)
        step.set(words[word], lane, whole[word]);
    });
  };
}

static Run decodeMov(Decoder &d) {
  auto type = d.takeType();
  if (!type)
    return nullptr;
  for (unsigned i : {0u, 1u})
    if (d.operand(i).kind == Operand::Vector) {
      std::vector<Operand> pieces = d.elements(i);
      bool isPower = pieces.size() == 2 || pieces.size() == 4;
      if (!isPower || type->bits / pieces.size() < 8)
        return d.refuse("expected 2 or 4 elements of at least 8 bits");
      return i == 0 ? makeUnpack(d, *type, pieces) : makePack(d, *type, pieces);
    }
  std::vector<Destination> outs = getOutWords(d, *type);
  std::vector<Source> ins = getWords(d, *type);
  uint64_t mask = getMask(type->bits);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      for (size_t word = 0; word < outs.size(); ++word)
        step.set(outs[word], lane, step.bits(ins[word], lane) & mask);
    });
  };
}

//===----------------------------------------------------------------------===//
// Address spaces
//===----------------------------------------------------------------------===//

/// cvta adds or takes away the window of a state space.
static Run decodeCvta(Decoder &d) {
  bool from = d.take("to");
  uint64_t window = 0;
  if (d.take("shared") || d.take("shared::cta") || d.take("shared::cluster"))
    window = kSharedWindow;
  else if (d.take("local"))
    window = kLocalWindow;
  else if (d.take("param") || d.take("param::entry"))
    window = kParamWindow;
  else if (!d.take("global") && !d.take("const"))
    return nullptr;
  auto type = d.takeType();
  if (!type || type->bits != 64)
    return d.refuse("expected .u64");
  return makeUnary<uint64_t>(d, *type, [=](uint64_t address) {
    return from ? address & ~window : address | window;
  });
}

/// Whether a generic address lies in a space's window. That of const space is
/// part of global space here, so that it cannot be told.
static Run decodeIsspacep(Decoder &d) {
  bool own = d.take("shared") || d.take("shared::cta");
  bool shared = own || d.take("shared::cluster");
  uint64_t window = shared                                      ? kSharedWindow
                    : d.take("local")                           ? kLocalWindow
                    : d.take("param") || d.take("param::entry") ? kParamWindow
                                                                : 0;
  if (!window && !d.take("global"))
    return nullptr;
  Destination out = d.destination(0);
  Source in = d.source(1, {ScalarType::Bits, 64});
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t address = step.bits(in, lane);
      uint64_t rank = (address & ~kWindowMask) >> kRankShift;
      bool holds = (address & kWindowMask) == window &&
                   (!own || rank == step.cta.clusterRank);
      step.set(out, lane, static_cast<uint8_t>(holds));
    });
  };
}

void mxsim::registerMove(DecoderTable &table) {
  table["mov"] = decodeMov;
  table["cvta"] = decodeCvta;
  table["isspacep"] = decodeIsspacep;
}
