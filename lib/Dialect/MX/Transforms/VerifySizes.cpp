//===- VerifySizes.cpp - No tensor is larger than memory ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Sizes.h"

#include "mx/Dialect/MX/Transforms/Passes.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXVERIFYSIZES
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXVerifySizes final : mx::impl::MXVerifySizesBase<MXVerifySizes> {
  void runOnOperation() override;
};
} // namespace

int64_t internal::getNumFitting(ShapedType type) {
  Type element = type.getElementType();
  int64_t bytes = element.isIntOrFloat()
                      ? llvm::divideCeil(element.getIntOrFloatBitWidth(), 8)
                      : 8;
  for (int64_t size : type.getShape())
    if (size > 0 && llvm::MulOverflow(bytes, size, bytes))
      return 0;
  return (int64_t(1) << 62) / bytes;
}

static bool isTooLarge(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped && shaped.hasRank() && !internal::getNumFitting(shaped);
}

/// The first such type among the results of `op` and the arguments of its
/// blocks.
static Type findTooLarge(Operation *op) {
  SmallVector<Type> types(op->getResultTypes());
  for (Region &region : op->getRegions())
    for (Block &block : region)
      llvm::append_range(types, block.getArgumentTypes());
  auto it = llvm::find_if(types, isTooLarge);
  return it == types.end() ? Type() : *it;
}

void MXVerifySizes::runOnOperation() {
  auto result = getOperation()->walk<WalkOrder::PreOrder>([](Operation *op) {
    Type type = findTooLarge(op);
    if (!type)
      return WalkResult::advance();
    op->emitOpError("has a value of type ")
        << type << ", which takes more than 2^62 bytes";
    return WalkResult::interrupt();
  });
  if (result.wasInterrupted())
    signalPassFailure();
}
