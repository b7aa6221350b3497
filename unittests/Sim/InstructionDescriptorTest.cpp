//===- InstructionDescriptorTest.cpp - Fields and errors ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "Matrix/InstructionDescriptor.h"

#include <gtest/gtest.h>

using namespace mxsim;

/// What is wrong with `bits` for an instruction.
static std::string decode(std::string_view kind, uint32_t bits,
                          InstructionDescriptor &descriptor, unsigned group = 1,
                          unsigned scales = 0) {
  return decodeInstructionDescriptor(bits, {findMMAKind(kind), group, scales},
                                     descriptor);
}

static std::string check(std::string_view kind, uint32_t bits,
                         unsigned group = 1, unsigned scales = 0) {
  InstructionDescriptor descriptor;
  return decode(kind, bits, descriptor, group, scales);
}

/// Descriptors that PTX ISA and CUTLASS's make_instr_desc would make.
TEST(InstructionDescriptor, Fields) {
  InstructionDescriptor d;
  EXPECT_EQ(decode("mxf4nvf4", 0x08100480, d, 1, 4), "");
  EXPECT_EQ(d.m, 128u);
  EXPECT_EQ(d.n, 64u);
  EXPECT_EQ(d.a->name, "e2m1");
  EXPECT_EQ(d.scale->name, "ue4m3");

  EXPECT_EQ(decode("mxf8f6f4", 0x68A00030, d, 1, 1), "");
  EXPECT_EQ(d.n, 128u);
  EXPECT_EQ(d.a->name, "e4m3");
  EXPECT_EQ(d.scale->name, "ue8m0");
  EXPECT_EQ(d.scaleIdA, 3u);
  EXPECT_EQ(d.scaleIdB, 3u);

  // bf16, f32, N = 256, M = 256, B transposed, A negative.
  EXPECT_EQ(decode("f16", 0x10412490 | 1u << 16, d, 2), "");
  EXPECT_EQ(d.m, 256u);
  EXPECT_EQ(d.n, 256u);
  EXPECT_EQ(d.a->name, "bf16");
  EXPECT_EQ(d.accumulator, AccumulatorType::F32);
  EXPECT_TRUE(d.negateA);
  EXPECT_FALSE(d.negateB);
  EXPECT_FALSE(d.transposeA);
  EXPECT_TRUE(d.transposeB);

  EXPECT_EQ(decode("i8", 0x041004A8, d), "");
  EXPECT_EQ(d.m, 64u);
  EXPECT_EQ(d.a->name, "s8");
  EXPECT_EQ(d.b->name, "s8");
  EXPECT_TRUE(d.saturates);
}

/// Each field on its own.
TEST(InstructionDescriptor, Illegal) {
  const uint32_t f16 = 0x08100010, scaled = 0x08900000, packed = 0x08900480;
  EXPECT_EQ(check("f16", f16), "");
  EXPECT_EQ(check("f16", f16 | 1u << 2),
            "instruction descriptor 0x08100014: sparsity (bit 2) is 1, "
            "expected 0");
  EXPECT_EQ(check("f16", f16 | 2u << 7),
            "instruction descriptor 0x08100110: the type of A (bits 7 to 9) is "
            "2, expected 0 (f16), 1 (bf16) with kind::f16");
  EXPECT_EQ(check("i8", 0x04060020),
            ""); // N = 24
  EXPECT_EQ(check("i8", 0x040A0020),
            "instruction descriptor 0x040a0020: N / 8 (bits 17 to 22) is 5, "
            "expected N of 8, 16, 24, 32, 48, ... 256 with .cta_group::1");

  // Saturation, D, reserved bits, M, the shift of .ws.
  for (uint32_t bits :
       {f16 | 1u << 0, f16 | 1u << 3, f16 | 1u << 5, f16 | 1u << 6,
        f16 | 1u << 23, f16 | 1u << 29, f16 | 1u << 30, f16 | 1u << 28,
        f16 & ~(63u << 17), f16 | 63u << 17, f16 & ~(1u << 4) & ~(1u << 27)})
    EXPECT_NE(check("f16", bits), "") << std::hex << bits;
  // bf16 has no sums in f16, integers no signs of their own.
  EXPECT_NE(check("f16", (f16 & ~(3u << 4)) | 1u << 7), "");
  EXPECT_NE(check("i8", 0x04060020 | 1u << 13), "");
  EXPECT_NE(check("f8f6f4", f16 | 5u << 7 | 1u << 15), "");

  EXPECT_EQ(check("mxf8f6f4", scaled, 1, 1), "");
  for (unsigned bit : {0u, 1u, 2u, 3u, 6u, 24u, 25u, 26u, 31u})
    EXPECT_NE(check("mxf8f6f4", scaled | 1u << bit, 1, 1), "") << bit;
  EXPECT_NE(check("mxf8f6f4", scaled & ~(1u << 23), 1, 1), "");
  EXPECT_NE(check("mxf8f6f4", scaled, 2, 1), "");
  EXPECT_EQ(check("mxf8f6f4", 0x10900000, 2, 1), "");

  EXPECT_EQ(check("mxf4", packed, 1, 2), "");
  EXPECT_EQ(check("mxf4", packed | 2u << 29 | 2u << 4, 1, 2), "");
  EXPECT_NE(check("mxf4", packed | 1u << 4, 1, 2), "");
  EXPECT_NE(check("mxf4nvf4", packed | 2u << 29, 1, 4), "");
  for (unsigned bit : {12u, 15u, 16u, 31u})
    EXPECT_NE(check("mxf4", packed | 1u << bit, 1, 2), "") << bit;
}
