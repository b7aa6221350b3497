//===- Control.cpp - Branches, exits and hints ----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Control Flow Instructions" and "Miscellaneous
// Instructions", and hints.
//
//===----------------------------------------------------------------------===//

#include "Machine/Decode.h"

using namespace mxsim;

static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};

static Run decodeBra(Decoder &d) {
  d.take("uni");
  const Operand &label = d.operand(0);
  if (label.kind != Operand::Label)
    return d.refuse("expected a label of this function");
  auto target = static_cast<size_t>(label.integer);
  return [=](Step &step) { step.branch(step.mask, target); };
}

/// An indexed branch: lanes may go to different entries of the list.
static Run decodeBrx(Decoder &d) {
  d.take("idx");
  d.take("uni");
  Source index = d.source(0, kU32);
  auto found = d.function.branchTargets.find(d.operand(1).name);
  if (found == d.function.branchTargets.end())
    return d.refuse("expected the name of a list of .branchtargets");
  const std::vector<int64_t> &targets = found->second;
  return [=, &targets](Step &step) {
    std::map<int64_t, LaneMask> goes;
    step.forLanes([&](unsigned lane) {
      auto entry = step.get<uint32_t>(index, lane);
      if (entry >= targets.size() || targets[entry] < 0)
        step.fault("branch index " + std::to_string(entry) +
                       " is beyond the list of targets",
                   lane);
      else
        goes[targets[entry]] |= 1u << lane;
    });
    for (auto [target, lanes] : goes)
      step.branch(lanes, target);
  };
}

static Run decodeExit(Decoder &d) {
  d.take("uni");
  return [](Step &step) { step.exit(); };
}

/// trap, and brkpt, which no debugger takes here.
static Run decodeTrap(Decoder &d) {
  const char *what = d.parts().front() == "trap"
                         ? "the kernel trapped"
                         : "the kernel reached a breakpoint";
  return [=](Step &step) { step.fault(what); };
}

/// Hints that a machine without caches and time has no use for.
static Run decodeHint(Decoder &d) {
  for (const std::string &part : d.parts())
    d.take(part);
  for (size_t i = 0; i < d.numOperands(); ++i)
    d.operand(i);
  return [](Step &) {};
}

/// createpolicy gives a value that only cache hints take.
static Run decodeCreatePolicy(Decoder &d) {
  for (const std::string &part : d.parts())
    d.take(part);
  Destination out = d.destination(0);
  for (size_t i = 1; i < d.numOperands(); ++i)
    d.operand(i);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) { step.set(out, lane, uint64_t(0)); });
  };
}

/// setmaxnreg moves registers between warps, which have as many as they name
/// here.
static Run decodeSetMaxNReg(Decoder &d) {
  if (!d.take("inc") && !d.take("dec"))
    return nullptr;
  d.take("sync");
  d.take("aligned");
  d.take("u32");
  int64_t count = d.operand(0).integer;
  if (count < 24 || count > 256 || count % 8)
    return d.refuse("expected a multiple of 8 from 24 to 256 but got " +
                    std::to_string(count));
  return [](Step &step) { step.gather(kAllLanes); };
}

void mxsim::registerControl(DecoderTable &table) {
  table["bra"] = decodeBra;
  table["brx"] = decodeBrx;
  table["ret"] = decodeExit;
  table["exit"] = decodeExit;
  table["trap"] = decodeTrap;
  table["brkpt"] = decodeTrap;
  table["createpolicy"] = decodeCreatePolicy;
  table["applypriority"] = decodeHint;
  table["discard"] = decodeHint;
  table["prefetchu"] = decodeHint;
  table["setmaxnreg"] = decodeSetMaxNReg;
  table["nanosleep"] = decodeHint;
  table["prefetch"] = decodeHint;
  table["griddepcontrol"] = decodeHint;
}
