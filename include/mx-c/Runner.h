/*===- mx-c/Runner.h - C API that compiles and calls --------------*- C -*-===*\
|*                                                                            *|
|* This file is licensed under the Apache License v2.0 with LLVM Exceptions.  *|
|* See https://llvm.org/LICENSE.txt for license information.                  *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Functions of a module as calls on arrays, compiled for the CPU that this   *|
|* runs on: what mx-run does. Arrays are contiguous and row-major.            *|
|*                                                                            *|
|* What can fail gives a null object or a failure, and says why in a          *|
|* diagnostic at the function or the module. The context must outlive         *|
|* signatures and programs, and is used by one thread at a time.              *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef MX_C_RUNNER_H
#define MX_C_RUNNER_H

#include "mlir-c/IR.h"
#include "mx-c/Numerics.h"

#ifdef __cplusplus
extern "C" {
#endif

#define DEFINE_C_API_STRUCT(name, storage)                                     \
  typedef struct name {                                                        \
    storage *ptr;                                                              \
  } name

DEFINE_C_API_STRUCT(MlirMXSignature, void);
DEFINE_C_API_STRUCT(MlirMXProgram, void);

#undef DEFINE_C_API_STRUCT

/** Element types of NumPy. */
typedef enum MxDType MX_C_ENUM {
  MX_DTYPE_BOOL = 0,
  MX_DTYPE_INT8 = 1,
  MX_DTYPE_INT16 = 2,
  MX_DTYPE_INT32 = 3,
  MX_DTYPE_INT64 = 4,
  MX_DTYPE_UINT8 = 5,
  MX_DTYPE_UINT16 = 6,
  MX_DTYPE_UINT32 = 7,
  MX_DTYPE_UINT64 = 8,
  MX_DTYPE_FLOAT16 = 9,
  MX_DTYPE_FLOAT32 = 10,
  MX_DTYPE_FLOAT64 = 11
} MxDType;

/** NumPy's name, as "float32"; NULL for a value that is no MxDType. */
MX_C_EXPORTED const char *mxGetDTypeName(MxDType dtype);

/** Bytes of an element; 0 for a value that is no MxDType. */
MX_C_EXPORTED size_t mxGetDTypeBytes(MxDType dtype);

/** An array of the caller, or of the function that passes it to one. */
typedef struct MxArray {
  MxDType dtype;
  intptr_t rank;
  const int64_t *shape;
  const void *data;
} MxArray;

/** An argument or a result of a function, and the array that holds it: bf16 as
 *  its bits in uint16, elements and scales as codes in uint8, two FP4 codes a
 *  byte. Strings and the shape live as long as the signature. */
typedef struct MlirMXValueSpec {
  /** `mx.name`, or "arg0", "out0" without one. */
  MlirStringRef name;
  /** `mx.role` of an argument, or "". */
  MlirStringRef role;
  /** The element type as declared, or the type of a scalar. */
  MlirType element;
  MxDType dtype;
  /** Of the array. A dynamic size is negative. */
  intptr_t rank;
  const int64_t *shape;
} MlirMXValueSpec;

/** The signature of the function `entry` of `module`, a func.func with a body
 *  whose types arrays hold. */
MLIR_CAPI_EXPORTED MlirMXSignature mlirMXSignatureGet(MlirModule module,
                                                      MlirStringRef entry);
MLIR_CAPI_EXPORTED void mlirMXSignatureDestroy(MlirMXSignature signature);

static inline bool mlirMXSignatureIsNull(MlirMXSignature signature) {
  return !signature.ptr;
}

/** `i` counts from 0. */
MLIR_CAPI_EXPORTED intptr_t
mlirMXSignatureGetNumArguments(MlirMXSignature signature);
MLIR_CAPI_EXPORTED MlirMXValueSpec
mlirMXSignatureGetArgument(MlirMXSignature signature, intptr_t i);
MLIR_CAPI_EXPORTED intptr_t
mlirMXSignatureGetNumResults(MlirMXSignature signature);
MLIR_CAPI_EXPORTED MlirMXValueSpec
mlirMXSignatureGetResult(MlirMXSignature signature, intptr_t i);

/** Lowers `module` in place, as `mx-to-cpu=runtime-checks` does, and compiles
 *  its function `entry`. Code for `manyCalls` is faster and takes longer to
 *  make; its results are the same. The module may go before the program does.
 */
MLIR_CAPI_EXPORTED MlirMXProgram mlirMXProgramCompile(MlirModule module,
                                                      MlirStringRef entry,
                                                      bool manyCalls);
MLIR_CAPI_EXPORTED void mlirMXProgramDestroy(MlirMXProgram program);

static inline bool mlirMXProgramIsNull(MlirMXProgram program) {
  return !program.ptr;
}

/** Takes a result of a call; `result` is gone when it returns. */
typedef void (*MxArrayCallback)(const MxArray *result, void *userData);

/** Calls the function and passes its results, in order, to `callback`. An
 *  array that is not what the signature says, and an assertion, division by
 *  zero or access to no memory in the function, are failures. Calls of several
 *  threads wait for each other. */
MLIR_CAPI_EXPORTED MlirLogicalResult mlirMXProgramCall(MlirMXProgram program,
                                                       intptr_t numArguments,
                                                       const MxArray *arguments,
                                                       MxArrayCallback callback,
                                                       void *userData);

#ifdef __cplusplus
}
#endif

#endif /* MX_C_RUNNER_H */
