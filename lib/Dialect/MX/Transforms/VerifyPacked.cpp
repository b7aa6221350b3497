//===- VerifyPacked.cpp - Check that FP4 is packed ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PackFP4.h"

#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/TypeUtilities.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXVERIFYPACKED
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXVerifyPacked final : mx::impl::MXVerifyPackedBase<MXVerifyPacked> {
  void runOnOperation() override;
};
} // namespace

/// True for a tensor or memref whose elements are FP4, or vectors of it. A
/// vector alone is a register.
static bool holdsUnpackedFP4(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped && !isa<VectorType>(type) &&
         isa<Float4E2M1FNType>(getElementTypeOrSelf(shaped.getElementType()));
}

Type mlir::mx::findUnpackedFP4(Operation *op) {
  Type found;
  AttrTypeWalker walker;
  walker.addWalk([&](Type type) {
    if (!holdsUnpackedFP4(type))
      return WalkResult::advance();
    found = type;
    return WalkResult::interrupt();
  });
  auto search = [&](auto attributeOrType) {
    if (!found)
      walker.walk(attributeOrType);
  };
  llvm::for_each(op->getResultTypes(), search);
  for (Region &region : op->getRegions())
    for (Block &block : region)
      llvm::for_each(block.getArgumentTypes(), search);
  search(op->getAttrDictionary());
  return found;
}

void MXVerifyPacked::runOnOperation() {
  auto result = getOperation()->walk<WalkOrder::PreOrder>([](Operation *op) {
    Type type = findUnpackedFP4(op);
    if (!type)
      return WalkResult::advance();
    op->emitOpError("holds FP4 elements that are not packed two a byte: ")
        << type;
    return WalkResult::interrupt();
  });
  if (result.wasInterrupted())
    signalPassFailure();
}
