//===- Trace.cpp - Return what mx operations read and write ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Entry.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Builders.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXTRACE
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
/// The values to return, with their names, in order.
struct Traced {
  SmallVector<std::pair<std::string, Value>> values;
  /// "matmul0 = quantize0 * quantize1" for each product.
  SmallVector<std::string> products;
  llvm::DenseMap<Operation *, std::string> names;

  void add(const std::string &name, Value value) {
    values.emplace_back(name, value);
  }
};

struct MXTrace final : mx::impl::MXTraceBase<MXTrace> {
  using MXTraceBase::MXTraceBase;
  void runOnOperation() override;
};
} // namespace

static void traceQuantize(QuantizeOp op, unsigned index, Traced &traced) {
  std::string name = "quantize" + std::to_string(index);
  traced.names[op] = name;
  traced.add(name + ".input", op.getInput());
  traced.add(name + ".elements", op.getElements());
  traced.add(name + ".scales", op.getScales());
  if (op.getTensorScale())
    traced.add(name + ".tensor_scale", op.getTensorScale());
}

/// What `value` is a transpose of, whose last two dimensions alone are swapped;
/// null if it is none.
static Value getTransposed(Value value) {
  auto op = value.getDefiningOp<linalg::TransposeOp>();
  if (!op || op.getPermutation().size() < 2)
    return {};
  auto swap = llvm::to_vector(llvm::seq<int64_t>(op.getPermutation().size()));
  std::swap(swap.end()[-1], swap.end()[-2]);
  return op.getPermutation() == ArrayRef(swap) ? op.getInput() : Value();
}

static void traceMatmul(ScaledMatmulOp op, unsigned index, Traced &traced) {
  std::string name = "matmul" + std::to_string(index);
  traced.add(name + ".result", op.getResult());
  auto operandName = [&](Value operand, StringRef side) {
    Value source = getTransposed(operand);
    auto it = traced.names.find((source ? source : operand).getDefiningOp());
    if (it != traced.names.end())
      return it->second + (source ? ".transposed" : "");
    std::string plain = name + "." + side.str();
    traced.add(plain, operand);
    return plain;
  };
  std::string lhs = operandName(op.getLhs(), "lhs");
  std::string rhs = operandName(op.getRhs(), "rhs");
  traced.products.push_back(name + " = " + lhs + " * " + rhs);
}

static Traced collect(Block &block) {
  Traced traced;
  unsigned quantizes = 0, matmuls = 0;
  for (Operation &op : block) {
    if (auto quantize = dyn_cast<QuantizeOp>(op))
      traceQuantize(quantize, quantizes++, traced);
    else if (auto matmul = dyn_cast<ScaledMatmulOp>(op))
      traceMatmul(matmul, matmuls++, traced);
  }
  return traced;
}

void MXTrace::runOnOperation() {
  func::FuncOp function = internal::findEntry(getOperation(), entry, "trace");
  if (!function)
    return signalPassFailure();
  auto terminator = dyn_cast<func::ReturnOp>(function.front().getTerminator());
  if (!terminator ||
      !SymbolTable::symbolKnownUseEmpty(function, getOperation())) {
    function.emitError("cannot add results to a function that is called or "
                       "has several blocks");
    return signalPassFailure();
  }
  Traced traced = collect(function.front());
  Builder builder(&getContext());
  SmallVector<Value> values;
  SmallVector<DictionaryAttr> attributes;
  for (const auto &[name, value] : traced.values) {
    values.push_back(value);
    attributes.push_back(builder.getDictionaryAttr(
        builder.getNamedAttr(kNameAttr, builder.getStringAttr(name))));
  }
  SmallVector<unsigned> indices(values.size(), function.getNumResults());
  (void)function.insertResults(indices, TypeRange(ValueRange(values)),
                               attributes);
  terminator.getOperandsMutable().append(values);
  function->setAttr(
      kTraceAttr,
      builder.getStrArrayAttr(llvm::to_vector_of<StringRef>(traced.products)));
}
