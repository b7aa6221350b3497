//===- MXDialect.cpp - The mx dialect -------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/IR/MXDialect.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;

#include "mx/Dialect/MX/IR/MXDialect.cpp.inc"

void MXDialect::initialize() {
  registerAttributes();
  addOperations<
#define GET_OP_LIST
#include "mx/Dialect/MX/IR/MXOps.cpp.inc"
      >();
}

Operation *MXDialect::materializeConstant(OpBuilder &builder, Attribute value,
                                          Type type, Location loc) {
  return arith::ConstantOp::materialize(builder, value, type, loc);
}

/// Checks the type of a discardable attribute that is a string.
static LogicalResult verifyString(Operation *op, NamedAttribute attribute) {
  if (isa<StringAttr>(attribute.getValue()))
    return success();
  return op->emitOpError() << "expects " << attribute.getName()
                           << " to be a string but got "
                           << attribute.getValue();
}

/// A name that the dialect does not know is a misspelt one.
static LogicalResult refuse(Operation *op, NamedAttribute attribute,
                            StringRef where, StringRef expected) {
  return op->emitOpError() << "has an unknown attribute " << attribute.getName()
                           << where << ": expected " << expected;
}

LogicalResult MXDialect::verifyOperationAttribute(Operation *op,
                                                  NamedAttribute attribute) {
  StringRef name = attribute.getName();
  if (name == kLhsAttr || name == kRhsAttr) {
    if (isa<QuantizationAttr>(attribute.getValue()))
      return success();
    return op->emitOpError()
           << "expects " << name << " to be a #mx.quantization but got "
           << attribute.getValue();
  }
  if (name == kSkipAttr)
    return verifyString(op, attribute);
  if (name == kTraceAttr)
    return success();
  return refuse(op, attribute, "", "mx.lhs, mx.rhs or mx.skip");
}

LogicalResult MXDialect::verifyRegionArgAttribute(Operation *op, unsigned,
                                                  unsigned argIndex,
                                                  NamedAttribute attribute) {
  StringRef name = attribute.getName();
  if (name == kNameAttr)
    return verifyString(op, attribute);
  if (name != kRoleAttr)
    return refuse(op, attribute, " of an argument", "mx.name or mx.role");
  if (failed(verifyString(op, attribute)))
    return failure();
  StringRef role = cast<StringAttr>(attribute.getValue()).getValue();
  if (llvm::is_contained({"weight", "activation", "target", "state"}, role))
    return success();
  return op->emitOpError() << "expects mx.role of argument " << argIndex
                           << " to be weight, activation, target or state but "
                              "got '"
                           << role << "'";
}

LogicalResult MXDialect::verifyRegionResultAttribute(Operation *op, unsigned,
                                                     unsigned,
                                                     NamedAttribute attribute) {
  if (attribute.getName() == kNameAttr)
    return verifyString(op, attribute);
  return refuse(op, attribute, " of a result", "mx.name");
}

#define GET_OP_CLASSES
#include "mx/Dialect/MX/IR/MXOps.cpp.inc"
