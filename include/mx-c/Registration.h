/*===- mx-c/Registration.h - C API of registration ----------------*- C -*-===*\
|*                                                                            *|
|* This file is licensed under the Apache License v2.0 with LLVM Exceptions.  *|
|* See https://llvm.org/LICENSE.txt for license information.                  *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Registration of the dialect, the passes and the pipelines. The dialect
alone*|
|* has a handle, mlirGetDialectHandle__mx__().                                *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef MX_C_REGISTRATION_H
#define MX_C_REGISTRATION_H

#include "mlir-c/IR.h"

#ifdef __cplusplus
extern "C" {
#endif

MLIR_DECLARE_CAPI_DIALECT_REGISTRATION(MX, mx);

/** Adds to `registry` the dialect and what the pipelines need of upstream:
 *  mlir::mx::registerAllMXDialects. */
MLIR_CAPI_EXPORTED void mlirRegisterAllMXDialects(MlirDialectRegistry registry);

/** Registers all passes and pipelines by name, for mlirParsePassPipeline. Once
 *  for a process. */
MLIR_CAPI_EXPORTED void mlirRegisterAllMXPasses(void);

#ifdef __cplusplus
}
#endif

#endif /* MX_C_REGISTRATION_H */
