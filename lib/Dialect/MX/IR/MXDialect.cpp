//===- MXDialect.cpp - The mx dialect -------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/IR/MXDialect.h"
#include "Bytecode.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;

#include "mx/Dialect/MX/IR/MXDialect.cpp.inc"

void MXDialect::initialize() {
  registerAttributes();
  registerBytecode();
  addOperations<
#define GET_OP_LIST
#include "mx/Dialect/MX/IR/MXOps.cpp.inc"
      >();
}

Operation *MXDialect::materializeConstant(OpBuilder &builder, Attribute value,
                                          Type type, Location loc) {
  return arith::ConstantOp::materialize(builder, value, type, loc);
}

//===----------------------------------------------------------------------===//
// Discardable attributes
//===----------------------------------------------------------------------===//

/// C1 to C5, C7 and C8: `attribute`, which stands at `where` of `op`, is not
/// what is expected.
static LogicalResult refuse(Operation *op, NamedAttribute attribute,
                            const Twine &where, StringRef expected) {
  return op->emitOpError("expected ")
         << attribute.getName().getValue() << where << " to be " << expected
         << " but got " << attribute.getValue();
}

/// C1 and C4: a name or a reason is a string.
static LogicalResult verifyString(Operation *op, NamedAttribute attribute,
                                  const Twine &where) {
  if (isa<StringAttr>(attribute.getValue()))
    return success();
  return refuse(op, attribute, where, "a string");
}

/// C6: a name that the dialect does not know is a misspelt one.
static LogicalResult refuseName(Operation *op, NamedAttribute attribute,
                                const Twine &where, StringRef expected) {
  return op->emitOpError("expected ")
         << expected << where << " but got " << attribute.getName().getValue();
}

LogicalResult MXDialect::verifyOperationAttribute(Operation *op,
                                                  NamedAttribute attribute) {
  StringRef name = attribute.getName();
  // C3: how an operand is quantized.
  if (name == kLhsAttr || name == kRhsAttr) {
    if (!isa<QuantizationAttr, SiteAttr>(attribute.getValue()))
      return refuse(op, attribute, "", "a #mx.quantization or a #mx.site");
    return llvm::any_of(op->getOperandTypes(), llvm::IsaPred<ShapedType>)
               ? success()
               : op->emitOpError("expected ")
                     << name << " on an operation that reads a tensor";
  }
  // C7: what the product is for.
  if (name == kContractionAttr)
    return isa<ContractionAttr>(attribute.getValue())
               ? success()
               : refuse(op, attribute, "", "a #mx.contraction");
  // C8: the recipe.
  if (name == kRecipeAttr)
    return isa<RecipeAttr>(attribute.getValue()) && isa<ModuleOp>(op)
               ? success()
               : refuse(op, attribute, "", "a #mx.recipe on a builtin.module");
  if (name == kSkipAttr)
    return verifyString(op, attribute, "");
  if (name != kTraceAttr)
    return refuseName(op, attribute, "",
                      "mx.contraction, mx.lhs, mx.recipe, mx.rhs, mx.skip or "
                      "mx.trace");
  // C5: what was traced.
  auto products = dyn_cast<ArrayAttr>(attribute.getValue());
  if (products && llvm::all_of(products, llvm::IsaPred<StringAttr>))
    return success();
  return refuse(op, attribute, "", "an array of strings");
}

LogicalResult MXDialect::verifyRegionArgAttribute(Operation *op, unsigned,
                                                  unsigned argIndex,
                                                  NamedAttribute attribute) {
  StringRef name = attribute.getName();
  std::string where = " of argument " + std::to_string(argIndex);
  if (name == kNameAttr)
    return verifyString(op, attribute, where);
  if (name != kRoleAttr)
    return refuseName(op, attribute, where, "mx.name or mx.role");
  // C2: the roles that there are.
  auto role = dyn_cast<StringAttr>(attribute.getValue());
  if (role && llvm::is_contained(
                  {"weight", "activation", "target", "state", "seed", "step"},
                  role.getValue()))
    return success();
  return refuse(op, attribute, where,
                "\"weight\", \"activation\", \"target\", \"state\", "
                "\"seed\" or \"step\"");
}

LogicalResult MXDialect::verifyRegionResultAttribute(Operation *op, unsigned,
                                                     unsigned resultIndex,
                                                     NamedAttribute attribute) {
  std::string where = " of result " + std::to_string(resultIndex);
  if (attribute.getName() == kNameAttr)
    return verifyString(op, attribute, where);
  return refuseName(op, attribute, where, "mx.name");
}

#define GET_OP_CLASSES
#include "mx/Dialect/MX/IR/MXOps.cpp.inc"
