//===- Capability.h - What a chip's tensor cores can do ---------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One table of NVIDIA chips: their block-scaled MMA instructions, their narrow
// conversions and the PTX version that each needs. Whoever emits an instruction
// asks here first, because LLVM aborts without a diagnostic on one that the
// chip or the PTX version lacks.
//
// Sources: PTX ISA 9.0, "Block Scaling for mma.sync", "tcgen05.mma", "cvt" and
// the release notes' target tables; combinations of chip and PTX version as
// LLVM 22.1 names them and ptxas 13.0 takes them.
//
//===----------------------------------------------------------------------===//

#ifndef MX_TARGET_CAPABILITY_H
#define MX_TARGET_CAPABILITY_H

#include "mx/Support/Scales.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace mxtarget {

/// How a block-scaled MMA is issued: by a warp on registers, or by one thread
/// on tensor memory.
enum class MMAFamily : uint8_t { MMASync, Tcgen05 };

/// The `.kind::` of a block-scaled MMA.
enum class MMAKind : uint8_t { MXF8F6F4, MXF4, MXF4NVF4 };

/// One form of a block-scaled MMA instruction.
struct BlockScaledMMA {
  MMAFamily family;
  MMAKind kind;
  /// The shape of one instruction; N of tcgen05 is the largest, in steps of 8.
  unsigned m, n, k;
  /// The element types; those of A and B are chosen independently.
  llvm::ArrayRef<mxnumerics::ElementKind> elements;
  /// How many scales a row has along K: the N of `.scale_vec::NX`.
  unsigned scaleVec;
  mxnumerics::ScaleKind scale;

  /// Elements along K that share a scale.
  unsigned getBlockSize() const { return k / scaleVec; }
  bool takes(mxnumerics::ElementKind element) const {
    return llvm::is_contained(elements, element);
  }
};

/// One row of the table. PTX versions are written times ten: 88 is PTX 8.8.
struct Chip {
  llvm::StringRef name;
  /// The first PTX version that names the chip.
  unsigned minPTX;
  /// Its block-scaled MMA instructions, and the PTX version that they need.
  llvm::ArrayRef<BlockScaledMMA> mma;
  unsigned mmaPTX;
  /// PTX versions of `cvt` from f32 pairs to FP8; to FP4, FP6 and UE8M0; and
  /// with stochastic rounding. 0: the chip has none.
  unsigned fp8ConvertPTX, narrowConvertPTX, stochasticConvertPTX;
  /// The variant of the same chip that has the instructions which this one
  /// lacks; empty if there is none.
  llvm::StringRef fullVariant;
};

/// The newest PTX version that LLVM 22.1 writes.
inline constexpr unsigned kMaxPTX = 90;

/// The whole table.
llvm::ArrayRef<Chip> getChips();

/// The row of chip `name`, or null.
const Chip *lookupChip(llvm::StringRef name);

/// "sm_80, sm_86, ...": for messages that list what is expected.
std::string listChips();

/// The first chip of the table that has a block-scaled MMA of `family`, or
/// null.
const Chip *findChipWith(MMAFamily family);

/// "8.8" for 88.
std::string formatPTXVersion(unsigned version);

/// "mxf4" for MMAKind::MXF4.
llvm::StringRef getKindName(MMAKind kind);

/// The kind called `name`, or nullopt.
std::optional<MMAKind> parseKind(llvm::StringRef name);

/// The instruction as PTX writes it, without the element types.
std::string getInstructionName(const BlockScaledMMA &mma);

} // namespace mxtarget

#endif // MX_TARGET_CAPABILITY_H
