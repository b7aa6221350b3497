//===- StripAttributes.cpp - Remove names and roles from functions --------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXSTRIPATTRIBUTES
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXStripAttributes final
    : mx::impl::MXStripAttributesBase<MXStripAttributes> {
  using MXStripAttributesBase::MXStripAttributesBase;
  void runOnOperation() override;
};
} // namespace

/// The attributes of `dictionary`, of which there may be none, that are not
/// mx's.
static DictionaryAttr withoutMX(DictionaryAttr dictionary,
                                MLIRContext *context) {
  SmallVector<NamedAttribute> kept;
  if (dictionary)
    llvm::copy_if(dictionary, std::back_inserter(kept), [](auto attribute) {
      return !isa_and_present<MXDialect>(attribute.getNameDialect());
    });
  return DictionaryAttr::get(context, kept);
}

void MXStripAttributes::runOnOperation() {
  MLIRContext *context = &getContext();
  getOperation().walk([=](ModuleOp module) {
    module->setDiscardableAttrs(
        withoutMX(module->getDiscardableAttrDictionary(), context));
  });
  getOperation().walk([=](FunctionOpInterface function) {
    // All at once: setting those of one makes an array of all anew.
    SmallVector<DictionaryAttr> arguments, results;
    for (unsigned index = 0; index < function.getNumArguments(); ++index)
      arguments.push_back(withoutMX(function.getArgAttrDict(index), context));
    for (unsigned index = 0; index < function.getNumResults(); ++index)
      results.push_back(withoutMX(function.getResultAttrDict(index), context));
    function.setAllArgAttrs(arguments);
    function.setAllResultAttrs(results);
    function->setDiscardableAttrs(
        withoutMX(function->getDiscardableAttrDictionary(), context));
  });
}
