//===- Tcgen05MMA.cpp - Forms of tcgen05.mma ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "tcgen05.mma": which kinds, blocks and operands there are.
//
//===----------------------------------------------------------------------===//

#include "Tcgen05Product.h"

using namespace mxsim;

static constexpr ScalarType kB32 = {ScalarType::Bits, 32};
static constexpr ScalarType kB64 = {ScalarType::Bits, 64};
static constexpr ScalarType kPred = {ScalarType::Pred, 1};

/// .block_scale and the size of a block: PTX ISA "Block Scaling for
/// tcgen05.mma". False after a refusal.
static bool takeScales(Decoder &d, MMAInstruction &instruction) {
  const MMAKind &kind = *instruction.kind;
  if (!kind.isScaled)
    return true;
  bool allows4X = kind.name == "mxf4nvf4";
  unsigned usual = kind.k / 32;
  unsigned scales = d.take("scale_vec::1X")   ? 1
                    : d.take("scale_vec::2X") ? 2
                    : d.take("scale_vec::4X") ? 4
                    : d.take("block16")       ? kind.k / 16
                    : d.take("block32")       ? usual
                    : allows4X                ? 0
                                              : usual;
  instruction.scales = scales;
  if (!scales)
    d.refuse("kind::mxf4nvf4 needs .block16 or .block32");
  else if (scales != usual && !(allows4X && scales == 4))
    d.refuse("kind::" + std::string(kind.name) + " has no such blocks");
  return d.take("block_scale") && !d.isRefused();
}

/// Takes the kind and the modifiers that stand behind it. Collector buffers
/// hold a copy of A and change nothing.
static bool takeInstruction(Decoder &d, MMAInstruction &instruction) {
  for (std::string_view part : {"sp", "ws"})
    if (d.hasPart(part))
      d.refuse("." + std::string(part) + " is not supported");
  instruction.group = takeGroup(d);
  for (const std::string &part : d.parts())
    if (part.rfind("kind::", 0) == 0)
      instruction.kind = findMMAKind(std::string_view(part).substr(6));
  if (!instruction.kind ||
      !d.take("kind::" + std::string(instruction.kind->name)) ||
      !takeScales(d, instruction))
    return false;
  for (std::string_view use : {"fill", "use", "lastuse", "discard"})
    d.take("collector::a::" + std::string(use));
  return true;
}

/// The operands behind the descriptor: `index` is the next one.
static void takeScaleOperands(Decoder &d, TensorMMAForm &form, size_t index) {
  form.scaleA = d.address(index, "tensor");
  form.scaleB = d.address(index + 1, "tensor");
  form.enableInput = d.source(index + 2, kPred);
}

static void takePlainOperands(Decoder &d, TensorMMAForm &form, size_t index) {
  if (d.operand(index).kind == Operand::Vector) {
    for (const Operand &element : d.elements(index++))
      form.disabled.push_back(d.source(element, kB32));
    size_t expected = 4 * form.instruction.group;
    if (form.disabled.size() != expected)
      d.refuse("expected " + std::to_string(expected) +
               " registers that disable lanes but got " +
               std::to_string(form.disabled.size()));
  }
  form.enableInput = d.source(index++, kPred);
  std::string_view kind = form.instruction.kind->name;
  if (d.numOperands() <= index || (kind != "f16" && kind != "tf32"))
    return;
  int64_t shift = d.operand(index).integer;
  if (d.operand(index).kind != Operand::Integer || shift < 0 || shift > 15)
    d.refuse("expected a constant of 0 to 15 that scales the input");
  form.inputShift = static_cast<unsigned>(shift);
}

Run mxsim::decodeTcgen05MMA(Decoder &d) {
  TensorMMAForm form;
  if (!takeInstruction(d, form.instruction))
    return nullptr;
  form.d = d.address(0, "tensor");
  form.aIsInTensor = d.operand(1).kind == Operand::Memory;
  if (form.aIsInTensor)
    form.aAddress = d.address(1, "tensor");
  else
    form.aDescriptor = d.source(1, kB64);
  form.bDescriptor = d.source(2, kB64);
  form.descriptor = d.source(3, kB32);
  if (form.instruction.kind->isScaled)
    takeScaleOperands(d, form, 4);
  else
    takePlainOperands(d, form, 4);
  return [=](Step &step) {
    auto thread = getIssuer(step);
    if (!thread)
      return;
    auto ctas = enterGroup(step, form.instruction.group);
    if (!ctas.empty())
      runTensorProduct(step, form, *thread, std::move(ctas));
  };
}
