//===- Compare.cpp - set, setp, selp, slct --------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Comparison and Selection Instructions" and "Half Precision
// Comparison Instructions".
//
//===----------------------------------------------------------------------===//

#include "Float.h"
#include "Types.h"

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

/// The outcomes of a comparison, as bits.
static constexpr uint8_t kLess = 1, kEqual = 2, kGreater = 4, kUnordered = 8;

namespace {
/// A comparison operator: the outcomes for which it holds, and which types have
/// it.
struct CompareOp {
  enum Types : uint8_t { All, Ordered, UnsignedOnly, FloatOnly };
  std::string_view name;
  uint8_t outcomes;
  Types types;
};
} // namespace

static constexpr CompareOp kCompareOps[] = {
    {"eq", kEqual, CompareOp::All},
    {"ne", kLess | kGreater, CompareOp::All},
    {"lt", kLess, CompareOp::Ordered},
    {"le", kLess | kEqual, CompareOp::Ordered},
    {"gt", kGreater, CompareOp::Ordered},
    {"ge", kGreater | kEqual, CompareOp::Ordered},
    {"lo", kLess, CompareOp::UnsignedOnly},
    {"ls", kLess | kEqual, CompareOp::UnsignedOnly},
    {"hi", kGreater, CompareOp::UnsignedOnly},
    {"hs", kGreater | kEqual, CompareOp::UnsignedOnly},
    {"equ", kEqual | kUnordered, CompareOp::FloatOnly},
    {"neu", kLess | kGreater | kUnordered, CompareOp::FloatOnly},
    {"ltu", kLess | kUnordered, CompareOp::FloatOnly},
    {"leu", kLess | kEqual | kUnordered, CompareOp::FloatOnly},
    {"gtu", kGreater | kUnordered, CompareOp::FloatOnly},
    {"geu", kGreater | kEqual | kUnordered, CompareOp::FloatOnly},
    {"num", kLess | kEqual | kGreater, CompareOp::FloatOnly},
    {"nan", kUnordered, CompareOp::FloatOnly}};

template <typename T>
static uint8_t compare(T a, T b) {
  return a < b ? kLess : a == b ? kEqual : a > b ? kGreater : kUnordered;
}

namespace {
enum class Combine : uint8_t { None, And, Or, Xor };

/// What the parts of set and setp say; `outcome` compares element `e` of the
/// operands 1 and 2.
struct Comparison {
  const CompareOp *op = nullptr;
  Combine combine = Combine::None;
  /// The third predicate operand.
  Source other;
  unsigned count = 1;
  std::function<uint8_t(const Step &, unsigned lane, unsigned e)> outcome;

  bool combineWith(bool holds, bool c) const {
    return combine == Combine::And   ? holds && c
           : combine == Combine::Or  ? holds || c
           : combine == Combine::Xor ? holds != c
                                     : holds;
  }
};
} // namespace

static void takeOperator(Decoder &d, Comparison &comparison) {
  for (const CompareOp &op : kCompareOps)
    if (d.take(op.name))
      comparison.op = &op;
  comparison.combine = d.take("and")   ? Combine::And
                       : d.take("or")  ? Combine::Or
                       : d.take("xor") ? Combine::Xor
                                       : Combine::None;
  if (comparison.combine != Combine::None)
    comparison.other = d.source(3, {ScalarType::Pred, 1});
}

static bool takeFloatOperands(Decoder &d, Comparison &comparison) {
  auto form = takeForm(d, TakesFlush);
  if (!form || (form->kind == FloatKind::F32 && form->count == 2))
    return false;
  if (comparison.op->types == CompareOp::UnsignedOnly) {
    d.refuse("." + std::string(comparison.op->name) + " is of integers only");
    return false;
  }
  ScalarType type = getRegisterType(form->kind, form->count);
  Source a = d.source(1, type), b = d.source(2, type);
  unsigned width = getBits(form->kind);
  comparison.count = form->count;
  comparison.outcome = [=, form = *form](const Step &step, unsigned lane,
                                         unsigned e) {
    return compare(
        decodeValue(step.bits(a, lane) >> (e * width), form.kind, form.flush),
        decodeValue(step.bits(b, lane) >> (e * width), form.kind, form.flush));
  };
  return true;
}

/// Why integers of `type` have no such operator, or "".
static std::string checkOperator(const CompareOp &op, ScalarType type) {
  bool legal =
      op.types == CompareOp::All ||
      (op.types == CompareOp::Ordered && type.kind != ScalarType::Bits) ||
      (op.types == CompareOp::UnsignedOnly &&
       type.kind == ScalarType::Unsigned);
  return legal ? "" : "this type has no ." + std::string(op.name);
}

static bool takeIntegerOperands(Decoder &d, Comparison &comparison) {
  auto type = d.takeType();
  if (!type || type->bits < 16)
    return false;
  if (std::string problem = checkOperator(*comparison.op, *type);
      !problem.empty()) {
    d.refuse(problem);
    return false;
  }
  Source a = d.source(1, *type), b = d.source(2, *type);
  withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    comparison.outcome = [=](const Step &step, unsigned lane, unsigned) {
      return compare(step.get<T>(a, lane), step.get<T>(b, lane));
    };
    return nullptr;
  });
  return static_cast<bool>(comparison.outcome);
}

/// The operands' types, the last of the opcode.
static bool takeOperands(Decoder &d, Comparison &comparison) {
  if (!comparison.op) {
    d.refuse("expected a comparison operator");
    return false;
  }
  return isFloatType(d.parts().back()) ? takeFloatOperands(d, comparison)
                                       : takeIntegerOperands(d, comparison);
}

//===----------------------------------------------------------------------===//
// setp and set
//===----------------------------------------------------------------------===//

/// The second destination is the complement, combined in the same way; for
/// pairs it is the comparison of the upper halves.
static Run decodeSetp(Decoder &d) {
  Comparison comparison;
  takeOperator(d, comparison);
  if (!takeOperands(d, comparison))
    return nullptr;
  const Operand &result = d.operand(0);
  bool hasTwo = result.kind == Operand::Pair;
  bool isPacked = comparison.count == 2;
  if (isPacked && !hasTwo)
    return d.refuse("expected two destinations");
  Destination first = d.destination(hasTwo ? result.elements[0] : result);
  Destination second = hasTwo ? d.destination(result.elements[1]) : -1;
  uint8_t outcomes = comparison.op->outcomes;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      bool c = step.bits(comparison.other, lane) & 1;
      bool holds = comparison.outcome(step, lane, 0) & outcomes;
      bool next =
          isPacked ? comparison.outcome(step, lane, 1) & outcomes : !holds;
      step.set(first, lane,
               static_cast<uint8_t>(comparison.combineWith(holds, c)));
      step.set(second, lane,
               static_cast<uint8_t>(comparison.combineWith(next, c)));
    });
  };
}

namespace {
/// How set writes that a comparison holds.
struct SetResult {
  uint64_t bits;
  /// Of each element, or 0: one result of the first only.
  unsigned width;
};
} // namespace

/// 1.0 of a float, all ones of an integer. Takes the first type.
static std::optional<SetResult> takeSetResult(Decoder &d) {
  for (auto [name, bits, width] :
       std::initializer_list<std::tuple<std::string_view, uint64_t, unsigned>>{
           {"f16x2", 0x3C00, 16}, {"bf16x2", 0x3F80, 16}})
    if (d.parts()[d.parts().size() - 2] == name && d.take(name))
      return SetResult{bits, width};
  auto type = d.takeType();
  if (!type || type->bits < 16 || type->bits > 32)
    return std::nullopt;
  unsigned width = type->bits;
  if (type->kind == ScalarType::BFloat)
    return SetResult{0x3F80, width};
  if (type->kind == ScalarType::Float)
    return SetResult{width == 16 ? 0x3C00u : asBits(1.0f), width};
  if (type->kind == ScalarType::Bits)
    return std::nullopt;
  return SetResult{width == 16 ? 0xFFFFu : 0xFFFFFFFFu, width};
}

/// Packed operands give a pair, of floats or, in u32 and s32, of masks of 16
/// bits.
static Run decodeSet(Decoder &d) {
  Comparison comparison;
  takeOperator(d, comparison);
  auto result = takeSetResult(d);
  if (!result || !takeOperands(d, comparison))
    return nullptr;
  unsigned count = comparison.count;
  unsigned width = count == 2 ? 16 : result->width;
  uint64_t bits = count == 2 && result->width == 32 ? 0xFFFF : result->bits;
  Destination out = d.destination(0);
  uint8_t outcomes = comparison.op->outcomes;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      bool c = step.bits(comparison.other, lane) & 1;
      uint64_t all = 0;
      for (unsigned e = 0; e < count; ++e)
        if (comparison.combineWith(comparison.outcome(step, lane, e) & outcomes,
                                   c))
          all |= bits << (e * width);
      step.set(out, lane, all);
    });
  };
}

//===----------------------------------------------------------------------===//
// Selection
//===----------------------------------------------------------------------===//

/// The type of the selected values.
static std::optional<ScalarType> takeSelectedType(Decoder &d) {
  auto type = d.takeType();
  if (type && type->bits >= 16 && type->bits <= 64)
    return type;
  d.refuse("expected a type of 16, 32 or 64 bits");
  return std::nullopt;
}

/// The first operand where `first(step, lane)`, else the second.
template <typename F>
static Run makeSelect(Decoder &d, ScalarType type, F first) {
  Destination out = d.destination(0);
  Source a = d.source(1, type), b = d.source(2, type);
  uint64_t mask =
      type.bits == 64 ? ~uint64_t(0) : (uint64_t(1) << type.bits) - 1;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      step.set(out, lane, step.bits(first(step, lane) ? a : b, lane) & mask);
    });
  };
}

static Run decodeSelp(Decoder &d) {
  auto type = takeSelectedType(d);
  if (!type)
    return nullptr;
  Source condition = d.source(3, {ScalarType::Pred, 1});
  return makeSelect(d, *type, [=](const Step &step, unsigned lane) {
    return (step.bits(condition, lane) & 1) != 0;
  });
}

/// By the third operand: whether it is at least zero, which NaN is not.
static Run decodeSlct(Decoder &d) {
  bool flush = d.take("ftz");
  auto type = takeSelectedType(d), by = d.takeType();
  if (!type || !by)
    return nullptr;
  if (*by == ScalarType{ScalarType::Signed, 32} && !flush) {
    Source condition = d.source(3, *by);
    return makeSelect(d, *type, [=](const Step &step, unsigned lane) {
      return step.get<int32_t>(condition, lane) >= 0;
    });
  }
  if (!(*by == ScalarType{ScalarType::Float, 32}))
    return d.refuse("expected .s32 or .f32 as the second type");
  Source condition = d.source(3, *by);
  return makeSelect(d, *type, [=](const Step &step, unsigned lane) {
    return decodeValue(step.bits(condition, lane), FloatKind::F32, flush) >= 0;
  });
}

void mxsim::registerCompare(DecoderTable &table) {
  table["setp"] = decodeSetp;
  table["set"] = decodeSet;
  table["selp"] = decodeSelp;
  table["slct"] = decodeSlct;
}
