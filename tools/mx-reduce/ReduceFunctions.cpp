//===- ReduceFunctions.cpp - A pass that reduces functions ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream's reduction-tree erases ranges of operations, which leaves a valid
// module only where nothing uses what they compute, and LLVM 22.1.8 crashes
// once a function cannot be reduced any more. Here every attempt is valid:
// arguments of the function take the place of what is erased.
//
//===----------------------------------------------------------------------===//

#include "ReduceFunctions.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Reducer/Tester.h"
#include "llvm/Support/FileSystem.h"

using namespace mlir;

static void eraseUnusedArguments(func::FuncOp function) {
  if (function.isExternal())
    return;
  BitVector unused(function.getNumArguments());
  for (BlockArgument argument : function.getArguments())
    unused[argument.getArgNumber()] = argument.use_empty();
  (void)function.eraseArguments(unused);
}

/// Erases operations of the body of one function; what is still used of their
/// results becomes arguments. `ops` are in the order of the body.
static void replaceByArguments(ArrayRef<Operation *> ops) {
  auto function = cast<func::FuncOp>(ops.front()->getParentOp());
  for (Operation *op : llvm::reverse(ops)) {
    for (OpResult result : op->getResults()) {
      if (result.use_empty())
        continue;
      unsigned index = function.getNumArguments();
      (void)function.insertArgument(index, result.getType(), {}, op->getLoc());
      result.replaceAllUsesWith(function.getArgument(index));
    }
    op->erase();
  }
  eraseUnusedArguments(function);
}

/// Erases result `index` of the function that `terminator` ends.
static void eraseResult(Operation *terminator, unsigned index) {
  auto function = cast<func::FuncOp>(terminator->getParentOp());
  terminator->eraseOperand(index);
  (void)function.eraseResult(index);
  eraseUnusedArguments(function);
}

namespace {
using Change = function_ref<void(ArrayRef<Operation *>)>;

/// Changes a module as long as a test calls it interesting.
class Reducer {
public:
  Reducer(ModuleOp module, const Tester &tester)
      : module(module), tester(tester) {}

  /// Tries every change once; true if one was made.
  bool sweep();

  static bool isInteresting(ModuleOp module, const Tester &tester) {
    return tester.isInteresting(module).first == Tester::Interestingness::True;
  }

private:
  /// Makes a change of `ops` if what it leaves is valid and interesting.
  bool attempt(ArrayRef<Operation *> ops, Change change);
  bool eraseOperations(func::FuncOp function);
  bool eraseResults(func::FuncOp function);

  ModuleOp module;
  const Tester &tester;
};

struct ReduceFunctions final
    : PassWrapper<ReduceFunctions, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(ReduceFunctions)

  ReduceFunctions() = default;
  ReduceFunctions(const ReduceFunctions &other) : PassWrapper(other) {}

  StringRef getArgument() const override { return "reduce-functions"; }
  StringRef getDescription() const override {
    return "Erase functions, operations of their bodies and results that the "
           "test does not need";
  }
  void runOnOperation() override;

  Option<std::string> test{
      *this, "test",
      llvm::cl::desc("A program that gets the name of a file with a module and "
                     "ends with status 1 if that is interesting, else 0")};
  ListOption<std::string> testArgs{
      *this, "test-arg", llvm::cl::desc("Arguments before the file's name")};
};
} // namespace

bool Reducer::attempt(ArrayRef<Operation *> ops, Change change) {
  IRMapping mapping;
  OwningOpRef<ModuleOp> copy = cast<ModuleOp>(module->clone(mapping));
  change(llvm::map_to_vector(
      ops, [&](Operation *op) { return mapping.lookup(op); }));
  // Many attempts are not valid; that is no news.
  ScopedDiagnosticHandler quiet(module.getContext(),
                                [](Diagnostic &) { return success(); });
  if (failed(verify(*copy)) || !isInteresting(*copy, tester))
    return false;
  change(ops);
  return true;
}

/// Tries all operations at once, then halves, quarters and so on, the last ones
/// first: what they read is unused then.
bool Reducer::eraseOperations(func::FuncOp function) {
  SmallVector<Operation *> ops;
  for (Block &block : function.getBody())
    for (Operation &op : block.without_terminator())
      ops.push_back(&op);
  bool changed = false;
  for (size_t size = ops.size(); size > 0; size /= 2) {
    for (size_t end = ops.size(); end > 0; end -= std::min(end, size)) {
      size_t begin = end - std::min(end, size);
      ArrayRef<Operation *> part(ops.data() + begin, end - begin);
      if (!attempt(part, replaceByArguments))
        continue;
      ops.erase(ops.begin() + begin, ops.begin() + end);
      changed = true;
    }
  }
  return changed;
}

bool Reducer::eraseResults(func::FuncOp function) {
  if (!function.getBody().hasOneBlock())
    return false;
  Operation *terminator = function.getBody().front().getTerminator();
  bool changed = false;
  for (unsigned i = terminator->getNumOperands(); i-- > 0;)
    changed |= attempt(terminator, [i](ArrayRef<Operation *> ops) {
      eraseResult(ops.front(), i);
    });
  return changed;
}

bool Reducer::sweep() {
  bool changed = false;
  for (auto function :
       llvm::make_early_inc_range(module.getOps<func::FuncOp>()))
    changed |= attempt(function.getOperation(),
                       [](ArrayRef<Operation *> ops) { ops.front()->erase(); });
  for (auto function : module.getOps<func::FuncOp>()) {
    changed |= eraseOperations(function);
    changed |= eraseResults(function);
  }
  return changed;
}

void ReduceFunctions::runOnOperation() {
  if (!llvm::sys::fs::can_execute(test)) {
    emitError(getOperation().getLoc())
        << "cannot execute the test '" << test << "'";
    return signalPassFailure();
  }
  Tester tester(test, testArgs);
  if (!Reducer::isInteresting(getOperation(), tester)) {
    emitError(getOperation().getLoc())
        << "expected an interesting module, but '" << test
        << "' did not end with status 1";
    return signalPassFailure();
  }
  Reducer reducer(getOperation(), tester);
  while (reducer.sweep())
    ;
}

void mx::registerReduceFunctions() { PassRegistration<ReduceFunctions>(); }
