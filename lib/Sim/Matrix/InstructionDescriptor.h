//===- InstructionDescriptor.h - Descriptors of tcgen05.mma -----*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "tcgen05 Instruction Descriptor": 32 bits with types, shape and
// majors of tcgen05.mma's matrices. Its layout depends on the kind of the
// instruction; kinds with block scales have one of their own. (CUTLASS,
// include/cute/arch/mma_sm100_desc.hpp, has the same fields.)
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_INSTRUCTIONDESCRIPTOR_H
#define MX_LIB_SIM_INSTRUCTIONDESCRIPTOR_H

#include "MatrixTypes.h"

#include <string>

namespace mxsim {

/// The type of the accumulator.
enum class AccumulatorType : uint8_t { F16, F32, S32 };

/// One `.kind` of tcgen05.mma.
struct MMAKind {
  std::string_view name;
  /// Types of A and B by their code, null where there is none.
  const char *types[8];
  /// Elements of a row of A: 32 bytes, where elements of less than 8 bits take
  /// a byte unless the kind packs them.
  unsigned k;
  bool isScaled, isPacked;
};

/// The kind that .kind::`name` means, or null.
const MMAKind *findMMAKind(std::string_view name);

/// What the instruction says by itself.
struct MMAInstruction {
  const MMAKind *kind = nullptr;
  /// 1 or 2 CTAs.
  unsigned group = 1;
  /// Scales of a row, 0 without block scales.
  unsigned scales = 0;
};

/// The decoded fields.
struct InstructionDescriptor {
  unsigned m = 0, n = 0;
  const MatrixType *a = nullptr, *b = nullptr;
  bool negateA = false, negateB = false;
  /// A or B has neighbours along M or N.
  bool transposeA = false, transposeB = false;
  AccumulatorType accumulator = AccumulatorType::F32;
  bool saturates = false;
  const ScaleType *scale = nullptr;
  /// The byte of a word at which a row's scales begin.
  unsigned scaleIdA = 0, scaleIdB = 0;
};

/// Decodes `bits` for an instruction; returns which field is wrong, its value
/// and what is expected, or "".
std::string decodeInstructionDescriptor(uint32_t bits,
                                        const MMAInstruction &instruction,
                                        InstructionDescriptor &descriptor);

} // namespace mxsim

#endif // MX_LIB_SIM_INSTRUCTIONDESCRIPTOR_H
