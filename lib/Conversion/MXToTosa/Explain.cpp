//===- Explain.cpp - What TOSA cannot say ---------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Bridges/Utils.h"
#include "mx/Conversion/MXToTosa.h"

#include "mlir/IR/TypeUtilities.h"
#include "mx/Conversion/TosaToMX.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mx;
using bridges::print;
using mxnumerics::ElementKind;
using mxnumerics::Format;

/// The only size of a block of TOSA.
static constexpr int64_t kBlock = 32;

/// Why TOSA has no such elements and scales, or "".
static std::string explainFormat(FormatAttr format) {
  Format row = format.getFormat();
  std::string name = format.getNameOrForm();
  if (!isa<Float8E8M0FNUType>(format.getScaleType()))
    return "TOSA's scales are f8E8M0FNU; those of " + name + " are " +
           print(format.getScaleType());
  if (row.blockRows != 1 || row.blockCols != kBlock)
    return "TOSA's blocks are 1x32; those of " + name + " are " +
           printBlockSize(row.blockRows) + "x" + printBlockSize(row.blockCols);
  if (row.element == ElementKind::INT8)
    return "the elements of " + name + " are i8; TOSA's are !tosa.mxint8";
  if (format.getElementType().isInteger(4))
    return "the elements of " + name + " are i4, which TOSA has no blocks of";
  return "";
}

/// Why a tensor of elements and its blocks do not fit TOSA's, or "". `axis` is
/// the one that the blocks are along.
static std::string explainElements(StringRef name, Value elements,
                                   FormatAttr format, int64_t axis) {
  std::string why = explainFormat(format);
  if (!why.empty())
    return why;
  auto type = cast<RankedTensorType>(elements.getType());
  int64_t last = type.getRank() - 1;
  if (isPackedFP4(type, format))
    return (name + " is packed: convert before mx-pack-fp4").str();
  if (llvm::is_contained(type.getShape(), 0))
    return (name + " is empty; TOSA has no empty tensors").str();
  if (axis != last)
    return "TOSA's blocks are along the last axis, " + std::to_string(last) +
           ", but axis is " + std::to_string(axis);
  if (type.isDynamicDim(last) || type.getDimSize(last) % kBlock != 0)
    return (name + " has dim " + Twine(last) + " of size " +
            (type.isDynamicDim(last) ? Twine("?")
                                     : Twine(type.getDimSize(last))) +
            "; TOSA expects a multiple of 32, known to be one")
        .str();
  return "";
}

/// Why TOSA does not cast plain data of `type`, or "".
static std::string explainData(Type type) {
  Type element = getElementTypeOrSelf(type);
  if (element.isF32() || element.isBF16())
    return "";
  return "TOSA casts f32 and bf16, but got " + print(element);
}

static std::string explainScaleRule(QuantizeOp op) {
  std::optional<ScaleRule> rule =
      getTosaScaleRule(op.getFormat().getFormat().element);
  if (rule && *rule == op.getScaleRule())
    return "";
  std::string why = "the scale_rule is " +
                    stringifyScaleRule(op.getScaleRule()).str() + "; TOSA's ";
  std::string type = print(op.getFormat().getElementType());
  if (!rule)
    return why + "rule for " + type + " is none of mx";
  return why + "for " + type + " is " + stringifyScaleRule(*rule).str();
}

static std::string explainQuantize(QuantizeOp op, bool anyScaleRule) {
  std::string why =
      explainElements("elements", op.getElements(), op.getFormat(),
                      static_cast<int64_t>(op.getAxis()));
  if (why.empty())
    why = explainData(op.getInput().getType());
  if (!why.empty())
    return why;
  if (op.getRounding() != Rounding::NearestEven)
    return "TOSA rounds to nearest even; the rounding is " +
           stringifyRounding(op.getRounding()).str();
  if (op.getNanRule() != NaNRule::NaNScale)
    return "a NaN or an infinity makes TOSA's scale NaN; the nan_rule is " +
           stringifyNaNRule(op.getNanRule()).str();
  return anyScaleRule ? "" : explainScaleRule(op);
}

static std::string explainDequantize(DequantizeOp op) {
  std::string why =
      explainElements("elements", op.getElements(), op.getFormat(),
                      static_cast<int64_t>(op.getAxis()));
  return why.empty() ? explainData(op.getOutput().getType()) : why;
}

static std::string explainScaledMatmul(ScaledMatmulOp op) {
  if (!op.getLhsFormat() || !op.getRhsFormat())
    return "TOSA multiplies two quantized operands; one is plain";
  auto lastAxis = [](Value value) {
    return cast<RankedTensorType>(value.getType()).getRank() - 1;
  };
  std::string why = explainElements("lhs", op.getLhs(), *op.getLhsFormat(),
                                    lastAxis(op.getLhs()));
  if (why.empty())
    why = explainElements("rhs", op.getRhs(), *op.getRhsFormat(),
                          lastAxis(op.getRhs()));
  if (!why.empty())
    return why;
  if (op.hasPackedLhsScales() || op.hasPackedRhsScales())
    return "TOSA's scales are linear; run mx-set-scale-layout{layout=linear} "
           "before";
  if (*op.getLhsFormat() != *op.getRhsFormat())
    return "TOSA multiplies elements of one type; lhs is " +
           op.getLhsFormat()->getNameOrForm() + " and rhs " +
           op.getRhsFormat()->getNameOrForm();
  if (op.getAlpha() || op.getC())
    return "TOSA's product has neither alpha nor an addend";
  Type type = getElementTypeOrSelf(op.getResult());
  return type.isF32() ? ""
                      : "TOSA's product is f32; the result is " + print(type);
}

std::string mlir::mx::explainNotTosa(Operation *op, bool anyScaleRule) {
  return llvm::TypeSwitch<Operation *, std::string>(op)
      .Case([&](QuantizeOp op) { return explainQuantize(op, anyScaleRule); })
      .Case([](DequantizeOp op) { return explainDequantize(op); })
      .Case([](ScaledMatmulOp op) { return explainScaledMatmul(op); })
      .Default([](Operation *) { return "TOSA has no such operation"; });
}
