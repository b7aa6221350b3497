//===- Names.cpp - The stable names of what mx decides --------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Report/Names.h"

#include "llvm/ADT/STLExtras.h"

using namespace mxreport;

// In the order of the enumeration. A name is never given a new meaning.
static constexpr OutcomeInfo kOutcomes[] = {
    {Outcome::Quantized, "quantized", "mx-quantize"},
    {Outcome::Cast, "cast", "mx-quantize"},
    {Outcome::Left, "left", "mx-quantize"},
    {Outcome::Given, "given", ""},
    {Outcome::Share, "share", "mx-quantize"},
    {Outcome::ScaleRule, "scale-rule", "mx-quantize"},
    {Outcome::NotSplit, "not-split", "mx-split"},
    {Outcome::LoweredMMA, "lowered-mma", "mx-gpu"},
    {Outcome::LoweredQuantize, "lowered-quantize", "mx-gpu"},
    {Outcome::FallbackHost, "fallback-host", "mx-gpu"},
    {Outcome::CPUExact, "cpu-exact", "mx-cpu"},
    {Outcome::CPULoops, "cpu-loops", "mx-cpu"},
    {Outcome::NotImportedTosa, "not-imported", "mx-tosa"},
    {Outcome::NotImportedArith, "not-imported", "mx-arith"},
    {Outcome::NotExportedTosa, "not-exported", "mx-tosa"},
    {Outcome::NotExportedArith, "not-exported", "mx-arith"},
};

static constexpr llvm::StringLiteral kWriteFormats =
    "write mx.lhs and mx.rhs on it";

// In the order of the enumeration. A name is never given a new meaning.
static constexpr ConditionInfo kConditions[] = {
    {Condition::None, "", "", ""},
    {Condition::TwoActivations, "two-activations", "product of two activations",
     kWriteFormats},
    {Condition::WeightGradient, "weight-gradient", "gradient of a weight",
     kWriteFormats},
    {Condition::OneHot, "one-hot",
     "product with a one-hot matrix, an embedding's gradient", kWriteFormats},
    {Condition::TwoWeights, "two-weights", "product of two weights",
     kWriteFormats},
    {Condition::WeightVector, "weight-vector", "the weight is a vector",
     kWriteFormats},
    {Condition::UnknownWeights, "unknown-weights",
     "neither operand is known to be a weight (no argument has mx.role)",
     "mark the arguments that are weights with mx.role = \"weight\""},
    {Condition::Inexpressible, "inexpressible",
     "mx.scaled_matmul cannot express the contraction", ""},
    {Condition::RepeatedRandom, "repeated-random",
     "stochastic rounding in a loop would repeat its random numbers",
     "unroll the loop, or use another rounding"},
    {Condition::OtherLevel, "other-level",
     "the product is not an operation on tensors that is looked at",
     "quantize earlier, while it is linalg on tensors"},
    {Condition::ByRecipe, "by-recipe", "the recipe keeps it in high precision",
     "write a rule of the recipe for it"},
    {Condition::UnknownRole, "unknown-role",
     "a recipe goes by mx.contraction, which it does not carry",
     "run mx-infer-roles before, or write mx.contraction on it"},
    {Condition::ByRequest, "by-request", "mx.skip was written by hand",
     "remove mx.skip"},
    {Condition::Unassigned, "unassigned",
     "the contraction carries neither mx.lhs nor mx.rhs",
     "run mx-assign-precision before"},
    {Condition::NotQuantized, "not-quantized",
     "the contraction is in high precision, for which there is no kernel",
     "quantize it"},
    {Condition::ChipWithoutMMA, "chip-without-mma",
     "the chip has no block-scaled MMA", ""},
    {Condition::ChipVariant, "chip-variant",
     "the name of the chip lacks the suffix that stands for its instructions",
     ""},
    {Condition::Tcgen05, "tcgen05",
     "the block-scaled MMA of the chip is tcgen05, which is not emitted", ""},
    {Condition::PlainOperand, "plain-operand", "an operand has no format",
     "quantize both operands"},
    {Condition::NotPacked, "not-packed", "FP4 elements are not packed",
     "run mx-pack-fp4 before"},
    {Condition::IntegerElements, "integer-elements",
     "elements are integers, which the instruction does not take",
     "use format=mxfp8_e4m3"},
    {Condition::GridElements, "grid-elements",
     "elements are codes of a grid, which the instruction does not take",
     "use format=mxfp8_e5m2"},
    {Condition::FloatScales, "float-scales",
     "scales are f32, which the instruction does not take",
     "use format=mxfp8_e4m3, whose scales are f8E8M0FNU"},
    {Condition::FormatPair, "format-pair",
     "no instruction takes the blocks and scales of the operands together",
     "use blocks of 32 with f8E8M0FNU scales for both operands, or nvfp4"},
    {Condition::GridSize, "grid-size", "a grid cannot hold the tiles",
     "split the product"},
    {Condition::NoKernel, "no-kernel", "there is no kernel for the operation",
     ""},
    {Condition::TileRandom, "tile-random",
     "the random numbers are those of a tile, and kernels count the elements "
     "of their own tensor",
     "lower before tiling"},
    {Condition::SumOfSquares, "sum-of-squares",
     "scale_rule quest sums squares in order, and kernels reduce maxima alone",
     "use scale-rule=rceil"},
    {Condition::SlowerKind, "slower-kind",
     "another instruction of the chip sums over more of K at once", ""},
    {Condition::ChipWithoutConvert, "chip-without-convert",
     "the chip does not convert to the element type: integer code does", ""},
    {Condition::PTXVersion, "ptx-version",
     "the instruction needs a later PTX version", ""},
    {Condition::RoundingMode, "rounding-mode",
     "the instruction rounds to nearest even only: integer code does", ""},
    {Condition::OneWarp, "one-warp",
     "the tensor has one scale, so that one warp quantizes it",
     "use a format with blocks"},
    {Condition::PackedScales, "packed-scales",
     "scales are packed, and the host unpacks them: kernels read linear ones",
     "pass linear scales"},
};

llvm::ArrayRef<OutcomeInfo> mxreport::getOutcomes() { return kOutcomes; }

const OutcomeInfo &mxreport::getInfo(Outcome outcome) {
  return *llvm::find_if(kOutcomes, [&](const OutcomeInfo &row) {
    return row.outcome == outcome;
  });
}

llvm::ArrayRef<ConditionInfo> mxreport::getConditions() { return kConditions; }

const ConditionInfo &mxreport::getInfo(Condition condition) {
  return *llvm::find_if(kConditions, [&](const ConditionInfo &row) {
    return row.condition == condition;
  });
}
