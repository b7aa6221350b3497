/*===- mx-c/Tools.h - What tools in C need beside MLIR's C API ----*- C -*-===*\
|*                                                                            *|
|* This file is licensed under the Apache License v2.0 with LLVM Exceptions.  *|
|* See https://llvm.org/LICENSE.txt for license information.                  *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Modules that know the name of their source, and the remarks in which       *|
|* passes say what they did: what MLIR 22's C API does not have.              *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef MX_C_TOOLS_H
#define MX_C_TOOLS_H

#include "mlir-c/IR.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Parses `source`, text or bytecode, as mlirModuleCreateParse does, with
 *  `name` as the file of its locations and diagnostics. */
MLIR_CAPI_EXPORTED MlirModule mlirMXModuleCreateParse(MlirContext context,
                                                      MlirStringRef source,
                                                      MlirStringRef name);

/** From now on remarks of the categories that the regular expression
 *  `categories` matches as a whole are diagnostics of `context`, with the
 *  severity of a remark; "" stands for none. Fails, with a diagnostic, if it is
 *  no regular expression. */
MLIR_CAPI_EXPORTED MlirLogicalResult
mlirMXContextSetRemarks(MlirContext context, MlirStringRef categories);

#ifdef __cplusplus
}
#endif

#endif /* MX_C_TOOLS_H */
