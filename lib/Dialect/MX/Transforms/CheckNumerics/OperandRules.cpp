//===- OperandRules.cpp - Blocks run along the contraction ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rules.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::checknumerics;
using ::mxnumerics::kWholeDim;

/// True if blocks of `reader` are cut along another dimension than it takes
/// them. A square block is the same along both of its dimensions.
static bool isAlongAnotherAxis(const Reader &reader) {
  QuantizeOp source = reader.source;
  if (!source || reader.sourceAxis < 0)
    return false;
  ::mxnumerics::Format format = source.getFormat().getFormat();
  auto axis = static_cast<int64_t>(source.getAxis());
  if (format.isPerTensor() || reader.sourceAxis == axis)
    return false;
  int64_t rank = source.getInput().getType().getRank();
  bool isSquare = format.blockRows == format.blockCols;
  return !isSquare || reader.sourceAxis < rank - 2;
}

static std::string printBlock(FormatAttr format) {
  return printBlockSize(format.getBlockRows()) + "x" +
         printBlockSize(format.getBlockCols());
}

Findings checknumerics::checkContractionAxis(const Uses &uses) {
  Findings findings;
  for (const Reader &reader : uses.readers) {
    if (!isAlongAnotherAxis(reader) || reader.isView)
      continue;
    QuantizeOp source = reader.source;
    findings.push_back({reader.op,
                        "expected the blocks of " + reader.name.str() +
                            " along dim " + std::to_string(reader.axis) +
                            " but they run along dim " +
                            std::to_string(source.getAxis()),
                        source, "quantized here"});
  }
  return findings;
}

Findings checknumerics::checkTransposedBlocks(const Uses &uses) {
  Findings findings;
  for (const Reader &reader : uses.readers) {
    if (!isAlongAnotherAxis(reader) || !reader.isView)
      continue;
    QuantizeOp source = reader.source;
    findings.push_back(
        {reader.op,
         "expected the blocks of " + reader.name.str() + " along dim " +
             std::to_string(reader.axis) + " but it is a transpose of " +
             printBlock(source.getFormat()) +
             " blocks along another one: transpose, then quantize",
         source, "quantized here"});
  }
  return findings;
}

Findings checknumerics::checkOperandFormat(const Uses &uses) {
  Findings findings;
  for (const Reader &reader : uses.readers) {
    QuantizeOp source = reader.source;
    if (!source || source.getFormat() == reader.format)
      continue;
    findings.push_back({reader.op,
                        "expected " + reader.name.str() + " of format " +
                            source.getFormat().getNameOrForm() +
                            ", as it was quantized, but got " +
                            reader.format.getNameOrForm(),
                        source, "quantized here"});
  }
  return findings;
}

Findings checknumerics::checkShortBlock(const Uses &uses) {
  Findings findings;
  for (const ClassifiedProduct &product : uses.products) {
    ScaledMatmulOp op = product.op;
    int64_t size = op.getStaticK(), block = op.getBlockSize();
    if (ShapedType::isDynamic(size) || block == kWholeDim || size % block == 0)
      continue;
    findings.push_back(
        {op, "K = " + std::to_string(size) + " leaves a last block of " +
                 std::to_string(size % block) + " of " + std::to_string(block) +
                 ", which counts as padded with zeros"});
  }
  return findings;
}
