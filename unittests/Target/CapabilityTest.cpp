//===- CapabilityTest.cpp - The table of chips against ptxas --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Target/Capability.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace mxtarget;
using mxnumerics::ElementKind;
using mxnumerics::ScaleKind;

namespace {

TEST(Capability, LooksUpByName) {
  ASSERT_NE(lookupChip("sm_120a"), nullptr);
  EXPECT_EQ(lookupChip("sm_120a")->name, "sm_120a");
  EXPECT_EQ(lookupChip("sm_120b"), nullptr);
  EXPECT_EQ(lookupChip(""), nullptr);
  for (const Chip &chip : getChips())
    EXPECT_EQ(lookupChip(chip.name), &chip) << "a second row of this name";
}

TEST(Capability, FullVariantHasWhatTheChipLacks) {
  for (const Chip &chip : getChips())
    if (!chip.fullVariant.empty()) {
      ASSERT_NE(lookupChip(chip.fullVariant), nullptr) << chip.name.str();
      EXPECT_TRUE(chip.mma.empty()) << chip.name.str();
      EXPECT_FALSE(lookupChip(chip.fullVariant)->mma.empty());
    }
}

TEST(Capability, KindNamesRoundTrip) {
  for (MMAKind kind : {MMAKind::MXF8F6F4, MMAKind::MXF4, MMAKind::MXF4NVF4})
    EXPECT_EQ(parseKind(getKindName(kind)), kind);
  EXPECT_EQ(parseKind("fp4"), std::nullopt);
}

#ifdef MX_PTXAS
/// True if ptxas takes `body` for `chip` in this PTX version.
bool assembles(const Chip &chip, unsigned version, const std::string &body) {
  llvm::SmallString<128> source;
  int file;
  if (llvm::sys::fs::createTemporaryFile("mx", "ptx", file, source))
    return false;
  llvm::raw_fd_ostream os(file, /*shouldClose=*/true);
  os << ".version " << formatPTXVersion(version) << "\n.target " << chip.name
     << "\n.address_size 64\n.visible .entry k() {\n.reg .b8 %b;\n"
     << ".reg .b16 %h;\n.reg .b32 %r, %x, %y;\n.reg .b64 %d;\n"
     << ".reg .f32 %f;\n.reg .pred %p;\n"
     << body << "\nret;\n}\n";
  os.close();
  std::string arch = "-arch=" + chip.name.str(), output = (source + ".o").str();
  int status = llvm::sys::ExecuteAndWait(
      MX_PTXAS, {"ptxas", arch, source, "-o", output}, std::nullopt,
      {std::nullopt, llvm::StringRef(), llvm::StringRef()});
  llvm::sys::fs::remove(source);
  llvm::sys::fs::remove(output);
  return status == 0;
}

/// `body` assembles for `chip` from PTX `first` on, and not before; never if
/// `first` is 0.
void expectFirstVersion(const Chip &chip, unsigned first,
                        const std::string &body) {
  if (first == 0) {
    EXPECT_FALSE(assembles(chip, kMaxPTX, body)) << chip.name.str() << body;
    return;
  }
  EXPECT_TRUE(assembles(chip, first, body)) << chip.name.str() << body;
  EXPECT_TRUE(assembles(chip, kMaxPTX, body)) << chip.name.str() << body;
  EXPECT_FALSE(assembles(chip, first - 1, body)) << chip.name.str() << body;
}

TEST(Capability, ConversionsAsPtxasSays) {
  for (const Chip &chip : getChips()) {
    expectFirstVersion(chip, chip.fp8ConvertPTX,
                       "cvt.rn.satfinite.e4m3x2.f32 %h, %f, %f;");
    for (const char *text : {"cvt.rn.satfinite.e2m1x2.f32 %b, %f, %f;",
                             "cvt.rn.satfinite.e2m3x2.f32 %h, %f, %f;",
                             "cvt.rp.satfinite.ue8m0x2.f32 %h, %f, %f;"})
      expectFirstVersion(chip, chip.narrowConvertPTX, text);
    expectFirstVersion(chip, chip.stochasticConvertPTX,
                       "cvt.rs.satfinite.e2m1x4.f32 %h, {%f, %f, %f, %f}, %r;");
  }
}

/// `mma` with elements `a` and `b`, in PTX. LLVM spells the scale blocks of
/// tcgen05 as .block16 and .block32.
std::string getMMAText(const BlockScaledMMA &mma, ElementKind a,
                       ElementKind b) {
  std::string kind = ".kind::" + getKindName(mma.kind).str() + ".block_scale";
  if (mma.family == MMAFamily::Tcgen05)
    return "tcgen05.mma.cta_group::1" + kind + ".block" +
           std::to_string(mma.getBlockSize()) + " [%r], %d, %d, %x, [%r], " +
           "[%r], %p;";
  auto name = [](ElementKind element) {
    return std::string(mxnumerics::getElementInfo(element).ptxName);
  };
  return "mma.sync.aligned.m" + std::to_string(mma.m) + "n" +
         std::to_string(mma.n) + "k" + std::to_string(mma.k) + ".row.col" +
         kind + ".scale_vec::" + std::to_string(mma.scaleVec) + "X.f32." +
         name(a) + "." + name(b) + ".f32." +
         (mma.scale == ScaleKind::E4M3 ? "ue4m3" : "ue8m0") +
         " {%f, %f, %f, %f}, {%r, %r, %r, %r}, {%r, %r}, {%f, %f, %f, %f}, " +
         "%x, {0, 0}, %y, {0, 0};";
}

TEST(Capability, BlockScaledMMAsAsPtxasSays) {
  for (const Chip &chip : getChips())
    for (const BlockScaledMMA &mma : chip.mma)
      expectFirstVersion(
          chip, chip.mmaPTX,
          getMMAText(mma, mma.elements.front(), mma.elements.back()));
}

TEST(Capability, OtherChipsHaveNoBlockScaledMMA) {
  for (llvm::StringRef other : {"sm_120a", "sm_100a"})
    for (const Chip &chip : getChips())
      for (const BlockScaledMMA &mma : lookupChip(other)->mma)
        if (chip.mma.empty() || chip.mma.front().family != mma.family)
          expectFirstVersion(
              chip, 0, getMMAText(mma, ElementKind::E2M1, ElementKind::E2M1));
}
#else
TEST(Capability, AsPtxasSays) { GTEST_SKIP() << "ptxas is not installed"; }
#endif

} // namespace
