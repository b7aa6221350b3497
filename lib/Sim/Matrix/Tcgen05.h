//===- Tcgen05.h - What tcgen05 instructions share --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "TensorCore 5th Generation Family Instructions": who takes part in an
// instruction, by "Issue Granularity" and by ".cta_group".
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_TCGEN05_H
#define MX_LIB_SIM_TCGEN05_H

#include "Machine/Decode.h"
#include "SharedOperand.h"

namespace mxsim {

/// An address in tensor memory.
struct TensorAddress {
  unsigned lane = 0, column = 0;

  explicit TensorAddress(uint64_t bits = 0)
      : lane(bits >> 16 & 0xFFFF), column(bits & 0xFFFF) {}
};

/// 1 or 2 of .cta_group::1 and ::2; refuses the instruction and returns 0 if
/// there is neither.
unsigned takeGroup(Decoder &d);

/// The CTAs of an instruction: this one, or the pair with the even rank first.
/// Empty after a fault: every instruction of a kernel names the same group.
std::vector<Cta *> enterGroup(Step &step, unsigned group);

/// The thread that issues an instruction, or nullopt after a fault if several
/// do.
std::optional<unsigned> getIssuer(Step &step);

/// The generic address of a CTA's shared memory.
inline uint64_t getSharedBase(const Cta &cta) {
  return kSharedWindow | uint64_t(cta.clusterRank) << kRankShift;
}

/// Decodes a shared-memory descriptor (PTX ISA "Shared memory descriptor") of
/// an operand whose `major` is set. Returns what is wrong with it, or "".
std::string decodeSharedDescriptor(uint64_t bits, SharedOperand &operand);

Run decodeTcgen05Load(Decoder &d);
Run decodeTcgen05Store(Decoder &d);
Run decodeTcgen05Wait(Decoder &d, bool isLoad);
Run decodeTcgen05MMA(Decoder &d);
Run decodeTcgen05Copy(Decoder &d);
Run decodeTcgen05Shift(Decoder &d);

} // namespace mxsim

#endif // MX_LIB_SIM_TCGEN05_H
