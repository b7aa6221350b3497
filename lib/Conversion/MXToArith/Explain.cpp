//===- Explain.cpp - What scaled arith cannot say -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Bridges/Utils.h"
#include "mx/Conversion/MXToArith.h"

#include "mlir/IR/TypeUtilities.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mx;
using bridges::print;
using mxnumerics::ElementKind;
using mxnumerics::Format;
using mxnumerics::kWholeDim;

/// Why the elements and scales of a format are not those of scaled arith, or
/// "".
static std::string explainFormat(FormatAttr format) {
  Format row = format.getFormat();
  std::string name = format.getNameOrForm();
  if (!isa<Float8E8M0FNUType>(format.getScaleType()))
    return "scales are f8E8M0FNU; those of " + name + " are " +
           print(format.getScaleType());
  if (isa<IntegerType>(format.getElementType()))
    return "elements are floats; those of " + name + " are " +
           print(format.getElementType());
  if (row.blockRows != 1 || row.blockCols == kWholeDim)
    return "blocks are 1xN; those of " + name + " are " +
           printBlockSize(row.blockRows) + "x" + printBlockSize(row.blockCols);
  return "";
}

/// Why a tensor of elements cannot be cut into blocks along `axis`, or "".
static std::string explainElements(StringRef name, Value elements,
                                   FormatAttr format, int64_t axis) {
  std::string why = explainFormat(format);
  if (!why.empty())
    return why;
  auto type = cast<RankedTensorType>(elements.getType());
  if (isPackedFP4(type, format))
    return (name + " is packed: convert before mx-pack-fp4").str();
  int64_t block = format.getFormat().blockCols;
  if (type.isDynamicDim(axis) || type.getDimSize(axis) % block != 0)
    return (name + " has dim " + Twine(axis) + " of size " +
            (type.isDynamicDim(axis) ? Twine("?")
                                     : Twine(type.getDimSize(axis))) +
            "; expected a multiple of " + Twine(block) + ", known to be one")
        .str();
  return "";
}

/// True if a rounded element under a scale of `rule` is never too large for
/// its type, so that nothing depends on what truncation does with such a one.
static bool neverSaturates(ElementKind element, ScaleRule rule) {
  if (rule == ScaleRule::Even)
    return element != ElementKind::E4M3; // Its largest code is not all ones.
  return rule == ScaleRule::Ceil || rule == ScaleRule::RCeil ||
         rule == ScaleRule::Pre34;
}

static std::string explainQuantize(QuantizeOp op) {
  std::string why =
      explainElements("elements", op.getElements(), op.getFormat(),
                      static_cast<int64_t>(op.getAxis()));
  if (!why.empty())
    return why;
  if (op.getRounding() != Rounding::NearestEven)
    return "arith.scaling_truncf rounds to nearest even; the rounding is " +
           stringifyRounding(op.getRounding()).str();
  if (op.getNanRule() != NaNRule::NaNScale)
    return "the nan_rule is " + stringifyNaNRule(op.getNanRule()).str() +
           ", but arith.scaling_truncf need not saturate";
  if (!neverSaturates(op.getFormat().getFormat().element, op.getScaleRule()))
    return "elements of " + op.getFormat().getNameOrForm() +
           " may saturate with scale_rule " +
           stringifyScaleRule(op.getScaleRule()).str() +
           ", but arith.scaling_truncf need not";
  return "";
}

static std::string explainScaledMatmul(ScaledMatmulOp op) {
  if (!op.getLhsFormat() || !op.getRhsFormat())
    return "expected two quantized operands but one is plain";
  int64_t axis = op.getLhs().getType().getRank() - 1;
  std::string why =
      explainElements("lhs", op.getLhs(), *op.getLhsFormat(), axis);
  if (why.empty())
    why = explainElements("rhs", op.getRhs(), *op.getRhsFormat(), axis);
  if (!why.empty())
    return why;
  if (op.hasPackedLhsScales() || op.hasPackedRhsScales())
    return "scales are linear; run mx-set-scale-layout{layout=linear} before";
  if (op.getAlpha())
    return "the sum has no alpha";
  Type type = getElementTypeOrSelf(op.getResult());
  return type.isF32() ? "" : "sums are f32; the result is " + print(type);
}

std::string mlir::mx::explainNotArith(Operation *op) {
  return llvm::TypeSwitch<Operation *, std::string>(op)
      .Case([](QuantizeOp op) { return explainQuantize(op); })
      .Case([](DequantizeOp op) {
        return explainElements("elements", op.getElements(), op.getFormat(),
                               static_cast<int64_t>(op.getAxis()));
      })
      .Case([](ScaledMatmulOp op) { return explainScaledMatmul(op); })
      .Default(
          [](Operation *) { return "no scaling operation has its meaning"; });
}
