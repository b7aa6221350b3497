//===- PhiloxTest.cpp - Random numbers ------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestUtils.h"

using namespace mxnumerics;
using namespace mxtest;

using Words = std::array<uint32_t, 4>;

static const RandomStream kContractStream = {0x0123456789abcdef, 7, 3};

// Known answers of the Random123 distribution (kat_vectors, philox4x32 10).
TEST(Philox, KnownAnswers) {
  EXPECT_EQ(philox4x32({0, 0, 0, 0}, {0, 0}),
            (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox4x32({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}),
            (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
                       {0xa4093822, 0x299f31d0}),
            (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Philox, ElementsOfTheDocumentedExample) {
  const uint32_t expected[] = {0x776b54be, 0x50c9fe93, 0xd304eaa1, 0xc4122e8f,
                               0x17512d21, 0xe3de0126, 0x323d073e, 0xdf3b7d4d};
  for (unsigned i = 0; i < 8; ++i)
    EXPECT_EQ(randomForElement(kContractStream, i), expected[i]);
}

TEST(Philox, CounterLayout) {
  uint64_t index = 0x123456789ABCDEF2;
  Words words =
      philox4x32({0x26AF37BC, 0x048D159E, 7, 3}, {0x89abcdef, 0x01234567});
  EXPECT_EQ(index >> 2, 0x048D159E26AF37BCu);
  EXPECT_EQ(randomForElement(kContractStream, index), words[2]);
}

TEST(Philox, StochasticRoundingOfTheDocumentedExample) {
  const float values[] = {0.3f, 2.6f, -4.5f, 0.9999999f};
  const float expected[] = {0.5f, 2.0f, -6.0f, 1.0f};
  for (unsigned i = 0; i < 4; ++i)
    EXPECT_EQ(decode(ElementKind::E2M1,
                     encode(ElementKind::E2M1, values[i], Rounding::Stochastic,
                            randomForElement(kContractStream, i))),
              expected[i]);
}

TEST(Philox, SignBitsComeFromTheDocumentedWords) {
  uint64_t seed = 0x0123456789abcdef;
  for (uint64_t j = 0; j < 512; ++j) {
    Words words = philox4x32({static_cast<uint32_t>(j / 128), 0, 5, 0xFFFFFFFF},
                             {0x89abcdef, 0x01234567});
    bool expected = words[j / 32 % 4] >> (j % 32) & 1;
    EXPECT_EQ(randomSign(seed, 5, j), expected);
  }
}
