//===- UpstreamTest.cpp - Why upstream's expansions are not used ----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Counts, by running it, what `arith-expand` of LLVM 22.1.8 gets wrong. A count
// that changes with another LLVM is no fault of ours: it says that the reason
// for NumericsEmitter to avoid arith.truncf and arith.extf is to be looked at
// again.
//
//===----------------------------------------------------------------------===//

#include "EmitterKernel.h"

#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"

using namespace mlir;
using namespace mxtest;
using namespace mxnumerics;

static void expandNarrowTypes(ModuleOp module) {
  arith::ArithExpandOpsPassOptions options;
  options.includeF4E2M1 = true;
  options.includeF8E8M0 = true;
  PassManager manager(module.getContext());
  manager.addNestedPass<func::FuncOp>(arith::createArithExpandOpsPass(options));
  if (failed(manager.run(module)))
    std::abort();
}

namespace {
/// How many codes of the bf16 values but NaN stand for another number, or for
/// the zero of the other sign.
struct WrongCodes {
  int numbers = 0, zeroSigns = 0;
};
} // namespace

static WrongCodes countWrongCodes(const Kernel &kernel) {
  constexpr ElementKind kind = ElementKind::E2M1;
  std::vector<uint32_t> inputs;
  for (uint32_t pattern = 0; pattern < 0x10000; ++pattern)
    if (!std::isnan(floatOf(pattern << 16)))
      inputs.push_back(pattern << 16);
  EXPECT_EQ(inputs.size(), 65282u);
  std::vector<uint32_t> codes = kernel.run({inputs});
  WrongCodes wrong;
  for (size_t i = 0; i < inputs.size(); ++i) {
    uint8_t want = encode(kind, floatOf(inputs[i]));
    if (decode(kind, codes[i]) != decode(kind, want))
      ++wrong.numbers;
    else if (codes[i] != want)
      ++wrong.zeroSigns;
  }
  return wrong;
}

TEST(Upstream, ExpansionOfFP4TruncationIsWrong) {
  Kernel upstream(
      1,
      [](OpBuilder &b, NumericsEmitter &, ArrayRef<Value> in) {
        Location loc = in[0].getLoc();
        Value narrow = arith::TruncFOp::create(
            b, loc, Float4E2M1FNType::get(b.getContext()), toFloat(b, in[0]));
        return widen(
            b, arith::BitcastOp::create(b, loc, b.getIntegerType(4), narrow));
      },
      expandNarrowTypes);
  Kernel emitter(
      1, [](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
        return widen(b, emit.encode(ElementKind::E2M1, toFloat(b, in[0])));
      });
  WrongCodes theirs = countWrongCodes(upstream),
             ours = countWrongCodes(emitter);
  std::printf("FP4 codes of 65,282 bf16 values: arith-expand has %d wrong "
              "numbers and %d lost signs of zero, NumericsEmitter %d and %d\n",
              theirs.numbers, theirs.zeroSigns, ours.numbers, ours.zeroSigns);
  EXPECT_EQ(theirs.numbers, 133);
  EXPECT_EQ(theirs.zeroSigns, 16001);
  EXPECT_EQ(ours.numbers, 0);
  EXPECT_EQ(ours.zeroSigns, 0);
}

TEST(Upstream, ExpansionOfE8M0ExtensionIsWrong) {
  Kernel upstream(
      1,
      [](OpBuilder &b, NumericsEmitter &, ArrayRef<Value> in) {
        Location loc = in[0].getLoc();
        Value scale = arith::BitcastOp::create(
            b, loc, Float8E8M0FNUType::get(b.getContext()), toByte(b, in[0]));
        return toBits(b, arith::ExtFOp::create(b, loc, b.getF32Type(), scale));
      },
      expandNarrowTypes);
  std::vector<uint32_t> codes;
  for (uint32_t code = 0; code < 256; ++code)
    codes.push_back(code);
  std::vector<uint32_t> values = upstream.run({codes});
  for (uint32_t code : codes) {
    bool right = sameFloat(values[code], bitsOf(decodeE8M0(code)));
    EXPECT_EQ(right, code != 0) << code;
  }
}
