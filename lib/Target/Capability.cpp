//===- Capability.cpp - What a chip's tensor cores can do -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Target/Capability.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

using namespace mxtarget;
using mxnumerics::ElementKind;
using mxnumerics::ScaleKind;

namespace {
constexpr ElementKind kNarrow[] = {ElementKind::E2M1, ElementKind::E2M3,
                                   ElementKind::E3M2, ElementKind::E4M3,
                                   ElementKind::E5M2};
constexpr ElementKind kFP4[] = {ElementKind::E2M1};

// PTX 9.0 also lists mxf4nvf4 with scale_vec::4X and UE8M0; LLVM 22.1 and
// ptxas 13.0 reject it.
const BlockScaledMMA kMMASync[] = {
    {MMAFamily::MMASync, MMAKind::MXF8F6F4, 16, 8, 32, kNarrow, 1,
     ScaleKind::E8M0},
    {MMAFamily::MMASync, MMAKind::MXF4, 16, 8, 64, kFP4, 2, ScaleKind::E8M0},
    {MMAFamily::MMASync, MMAKind::MXF4NVF4, 16, 8, 64, kFP4, 2,
     ScaleKind::E8M0},
    {MMAFamily::MMASync, MMAKind::MXF4NVF4, 16, 8, 64, kFP4, 4,
     ScaleKind::E4M3},
};
const BlockScaledMMA kTcgen05[] = {
    {MMAFamily::Tcgen05, MMAKind::MXF8F6F4, 128, 256, 32, kNarrow, 1,
     ScaleKind::E8M0},
    {MMAFamily::Tcgen05, MMAKind::MXF4, 128, 256, 64, kFP4, 2, ScaleKind::E8M0},
    {MMAFamily::Tcgen05, MMAKind::MXF4NVF4, 128, 256, 64, kFP4, 2,
     ScaleKind::E8M0},
    {MMAFamily::Tcgen05, MMAKind::MXF4NVF4, 128, 256, 64, kFP4, 4,
     ScaleKind::E8M0},
    {MMAFamily::Tcgen05, MMAKind::MXF4NVF4, 128, 256, 64, kFP4, 4,
     ScaleKind::E4M3},
};

// A name without a suffix is what every later chip of the same generation can
// run, which excludes all narrow instructions; "a" is that very chip, "f" its
// family. LLVM writes tcgen05 with .block16 and .block32 only: PTX 8.8.
// PTX versions times ten, 0 where the chip has none: of the chip's name, its
// MMA and the version of that, then of cvt to FP8, to FP4, FP6 and UE8M0, and
// with stochastic rounding.
//   name, PTX, MMA, its PTX, FP8, narrow, stochastic, full variant
const Chip kChips[] = {
    {"sm_80", 70, {}, 0, 0, 0, 0, ""},
    {"sm_86", 71, {}, 0, 0, 0, 0, ""},
    {"sm_87", 74, {}, 0, 0, 0, 0, ""},
    {"sm_89", 78, {}, 0, 81, 0, 0, ""},
    {"sm_90", 78, {}, 0, 78, 0, 0, ""},
    {"sm_90a", 80, {}, 0, 80, 0, 0, ""},
    {"sm_100", 86, {}, 0, 86, 0, 0, "sm_100a"},
    {"sm_100a", 86, kTcgen05, 88, 86, 86, 87, ""},
    {"sm_100f", 88, kTcgen05, 88, 88, 88, 0, ""},
    {"sm_103", 88, {}, 0, 88, 0, 0, "sm_103a"},
    {"sm_103a", 88, kTcgen05, 88, 88, 88, 88, ""},
    {"sm_103f", 88, kTcgen05, 88, 88, 88, 0, ""},
    {"sm_120", 87, {}, 0, 87, 0, 0, "sm_120a"},
    {"sm_120a", 87, kMMASync, 87, 87, 87, 0, ""},
    {"sm_120f", 88, kMMASync, 88, 88, 88, 0, ""},
    {"sm_121", 88, {}, 0, 88, 0, 0, "sm_121a"},
    {"sm_121a", 88, kMMASync, 88, 88, 88, 0, ""},
    {"sm_121f", 88, kMMASync, 88, 88, 88, 0, ""},
};
} // namespace

llvm::ArrayRef<Chip> mxtarget::getChips() { return kChips; }

const Chip *mxtarget::lookupChip(llvm::StringRef name) {
  const Chip *chip =
      llvm::find_if(kChips, [&](const Chip &row) { return row.name == name; });
  return chip == std::end(kChips) ? nullptr : chip;
}

const Chip *mxtarget::findChipWith(MMAFamily family) {
  const Chip *chip = llvm::find_if(kChips, [&](const Chip &row) {
    return !row.mma.empty() && row.mma.front().family == family;
  });
  return chip == std::end(kChips) ? nullptr : chip;
}

std::string mxtarget::listChips() {
  return llvm::join(
      llvm::map_range(kChips, [](const Chip &row) { return row.name; }), ", ");
}

std::string mxtarget::formatPTXVersion(unsigned version) {
  return (llvm::Twine(version / 10) + "." + llvm::Twine(version % 10)).str();
}

llvm::StringRef mxtarget::getKindName(MMAKind kind) {
  switch (kind) {
  case MMAKind::MXF8F6F4:
    return "mxf8f6f4";
  case MMAKind::MXF4:
    return "mxf4";
  case MMAKind::MXF4NVF4:
    return "mxf4nvf4";
  }
  return "";
}

std::optional<MMAKind> mxtarget::parseKind(llvm::StringRef name) {
  for (MMAKind kind : {MMAKind::MXF8F6F4, MMAKind::MXF4, MMAKind::MXF4NVF4})
    if (getKindName(kind) == name)
      return kind;
  return std::nullopt;
}

std::string mxtarget::getInstructionName(const BlockScaledMMA &mma) {
  std::string name = "tcgen05.mma";
  if (mma.family == MMAFamily::MMASync)
    name = ("mma.sync.m" + llvm::Twine(mma.m) + "n" + llvm::Twine(mma.n) + "k" +
            llvm::Twine(mma.k))
               .str();
  return (name + ".kind::" + getKindName(mma.kind) +
          ".block_scale.scale_vec::" + llvm::Twine(mma.scaleVec) + "X." +
          (mma.scale == ScaleKind::E4M3 ? "ue4m3" : "ue8m0"))
      .str();
}
