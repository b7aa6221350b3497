//===- Random.cpp - Philox as arith code ----------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mx/Conversion/NumericsEmitter.h"

using namespace mlir;
using namespace mlir::mx;
namespace philox = ::mxnumerics::philox;

std::array<Value, 4> NumericsEmitter::philox4x32(std::array<Value, 4> counter,
                                                 std::array<Value, 2> key) {
  Value mul0 = i32(philox::kMul0), mul1 = i32(philox::kMul1);
  Value weyl0 = i32(philox::kWeyl0), weyl1 = i32(philox::kWeyl1);
  auto mix = [&](Value high, Value word, Value keyWord) -> Value {
    return arith::XOrIOp::create(
        builder, loc, arith::XOrIOp::create(builder, loc, high, word), keyWord);
  };
  for (unsigned round = 0; round < philox::kRounds; ++round) {
    auto product0 =
        arith::MulUIExtendedOp::create(builder, loc, mul0, counter[0]);
    auto product1 =
        arith::MulUIExtendedOp::create(builder, loc, mul1, counter[2]);
    counter = {mix(product1.getHigh(), counter[1], key[0]), product1.getLow(),
               mix(product0.getHigh(), counter[3], key[1]), product0.getLow()};
    key[0] = arith::AddIOp::create(builder, loc, key[0], weyl0);
    key[1] = arith::AddIOp::create(builder, loc, key[1], weyl1);
  }
  return counter;
}

/// The low and the high word of an i64.
std::array<Value, 2> NumericsEmitter::splitWords(Value word) {
  Type type = builder.getI32Type();
  Value high = arith::ShRUIOp::create(builder, loc, word, i64(32));
  return {arith::TruncIOp::create(builder, loc, type, word),
          arith::TruncIOp::create(builder, loc, type, high)};
}

/// The word at the low two bits of `index` (i64).
Value NumericsEmitter::selectWord(const std::array<Value, 4> &words,
                                  Value index) {
  Type i1 = builder.getI1Type();
  Value bit0 = arith::TruncIOp::create(builder, loc, i1, index);
  Value bit1 = arith::TruncIOp::create(
      builder, loc, i1, arith::ShRUIOp::create(builder, loc, index, i64(1)));
  auto pick = [&](Value condition, Value yes, Value no) -> Value {
    return arith::SelectOp::create(builder, loc, condition, yes, no);
  };
  return pick(bit1, pick(bit0, words[3], words[2]),
              pick(bit0, words[1], words[0]));
}

Value NumericsEmitter::randomForElement(Value seed, uint32_t site, Value step,
                                        Value index) {
  return randomForElement(seed, i32(site), step, index);
}

Value NumericsEmitter::randomForElement(Value seed, Value site, Value step,
                                        Value index) {
  auto [low, high] =
      splitWords(arith::ShRUIOp::create(builder, loc, index, i64(2)));
  return selectWord(philox4x32({low, high, site, step}, splitWords(seed)),
                    index);
}

Value NumericsEmitter::randomSign(Value seed, uint32_t id, Value index) {
  auto shiftRight = [&](uint64_t amount) -> Value {
    return arith::ShRUIOp::create(builder, loc, index, i64(amount));
  };
  Value counter = splitWords(shiftRight(7))[0];
  Value word = selectWord(
      philox4x32({counter, i32(0), i32(id), i32(::mxnumerics::kHadamardStep)},
                 splitWords(seed)),
      shiftRight(5));
  Value bit =
      arith::AndIOp::create(builder, loc, splitWords(index)[0], i32(31));
  return arith::TruncIOp::create(
      builder, loc, builder.getI1Type(),
      arith::ShRUIOp::create(builder, loc, word, bit));
}
