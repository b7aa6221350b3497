//===- Registration.cpp - C API of registration --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx-c/Registration.h"

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Registration.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/InitAll.h"

MLIR_DEFINE_CAPI_DIALECT_REGISTRATION(MX, mx, mlir::mx::MXDialect)

void mlirRegisterAllMXDialects(MlirDialectRegistry registry) {
  mlir::mx::registerAllMXDialects(*unwrap(registry));
}

void mlirRegisterAllMXPasses(void) { mlir::mx::registerAllMXPasses(); }
