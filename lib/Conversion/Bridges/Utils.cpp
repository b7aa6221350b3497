//===- Utils.cpp - Shared by the bridges ----------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/Report/Collector.h"

using namespace mlir;
using namespace mlir::mx;

std::string bridges::print(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

SmallVector<ReassociationIndices>
bridges::getGroups(int64_t rank, int64_t first, int64_t count) {
  SmallVector<ReassociationIndices> groups;
  for (int64_t dim = 0; dim < rank; ++dim) {
    if (dim > first && dim < first + count)
      groups.back().push_back(dim);
    else
      groups.push_back({dim});
  }
  return groups;
}

LogicalResult bridges::reportLeft(PatternRewriter &rewriter, Operation *op,
                                  mxreport::Outcome outcome, const Twine &why) {
  std::string text = why.str();
  reportMissed(op->getLoc(), outcome,
               "left " + op->getName().getStringRef() + ": " + text);
  return rewriter.notifyMatchFailure(op, text);
}

void bridges::keepPurpose(Operation *op, Value product) {
  if (Attribute purpose = op->getDiscardableAttr(kContractionAttr))
    product.getDefiningOp()->setDiscardableAttr(kContractionAttr, purpose);
}

LogicalResult
bridges::verifyAll(Operation *root, StringRef cannot,
                   llvm::function_ref<std::string(Operation *)> explain) {
  bool hasFailed = false;
  root->walk([&](Operation *op) {
    if (!isa_and_present<MXDialect>(op->getDialect()))
      return;
    std::string why = explain(op);
    if (why.empty())
      return;
    op->emitOpError(cannot) << ": " << why;
    hasFailed = true;
  });
  return failure(hasFailed);
}
