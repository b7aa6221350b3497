/* Parsing with a name, remarks, and programs from C.
 *
 * RUN: mx-capi-runner-test 2>&1 | FileCheck %s
 */

#include "mx-c/Runner.h"
#include "mlir-c/Diagnostics.h"
#include "mlir-c/Pass.h"
#include "mx-c/Registration.h"
#include "mx-c/Tools.h"
#include <stdio.h>
#include <string.h>

static MlirStringRef ref(const char *text) {
  return mlirStringRefCreateFromCString(text);
}

static void print(MlirStringRef text, void *unused) {
  (void)unused;
  printf("%.*s", (int)text.length, text.data);
}

static MlirLogicalResult printDiagnostic(MlirDiagnostic diagnostic,
                                         void *unused) {
  (void)unused;
  mlirLocationPrint(mlirDiagnosticGetLocation(diagnostic), print, NULL);
  printf(" severity %d: ", (int)mlirDiagnosticGetSeverity(diagnostic));
  mlirDiagnosticPrint(diagnostic, print, NULL);
  printf("\n");
  return mlirLogicalResultSuccess();
}

static void printResult(const MxArray *result, void *count) {
  ++*(int *)count;
  printf("result: %s, rank %d, %d elements of %d bytes, first %g\n",
         mxGetDTypeName(result->dtype), (int)result->rank,
         (int)result->shape[0], (int)mxGetDTypeBytes(result->dtype),
         *(const float *)result->data);
}

static void printValue(const char *what, MlirMXValueSpec value) {
  printf("%s: %.*s, role '%.*s', ", what, (int)value.name.length,
         value.name.data, (int)value.role.length, value.role.data);
  mlirTypePrint(value.element, print, NULL);
  printf(" as %s, size %d\n", mxGetDTypeName(value.dtype), (int)value.shape[0]);
}

static const char *const kText =
    "func.func @main(%x: tensor<2xf32> {mx.name = \"x\", mx.role = "
    "\"activation\"}) -> tensor<2xf32> {\n"
    "  %y = arith.addf %x, %x : tensor<2xf32>\n"
    "  return %y : tensor<2xf32>\n"
    "}\n"
    "func.func @get(%x: tensor<2xf32>, %i: index) -> f32 {\n"
    "  %y = tensor.extract %x[%i] : tensor<2xf32>\n"
    "  return %y : f32\n"
    "}\n";

// CHECK-LABEL: signatures
static void testSignature(MlirModule module) {
  MlirMXSignature signature = mlirMXSignatureGet(module, ref("main"));
  printf("signatures\n");
  // CHECK-NEXT: 1 argument, 1 result
  printf("%d argument, %d result\n",
         (int)mlirMXSignatureGetNumArguments(signature),
         (int)mlirMXSignatureGetNumResults(signature));
  // CHECK-NEXT: argument: x, role 'activation', f32 as float32, size 2
  printValue("argument", mlirMXSignatureGetArgument(signature, 0));
  // CHECK-NEXT: result: out0, role '', f32 as float32, size 2
  printValue("result", mlirMXSignatureGetResult(signature, 0));
  mlirMXSignatureDestroy(signature);
  // CHECK-NEXT: loc("run.mlir":0:0) severity 0: no function @f in the module
  // CHECK-NEXT: null: 1
  printf("null: %d\n",
         mlirMXSignatureIsNull(mlirMXSignatureGet(module, ref("f"))));
}

static void call(MlirMXProgram program, intptr_t numArguments,
                 const MxArray *arguments) {
  int count = 0;
  bool ok = mlirLogicalResultIsSuccess(
      mlirMXProgramCall(program, numArguments, arguments, printResult, &count));
  printf("call: %d, %d results\n", ok, count);
}

// CHECK-LABEL: programs
static void testProgram(MlirModule module) {
  const float data[2] = {1.5f, 2};
  const int64_t shape[1] = {2}, index = 2;
  MxArray arguments[2] = {{MX_DTYPE_FLOAT32, 1, shape, data},
                          {MX_DTYPE_INT64, 0, NULL, &index}};
  MlirModule copy = mlirModuleFromOperation(
      mlirOperationClone(mlirModuleGetOperation(module)));
  MlirMXProgram program = mlirMXProgramCompile(copy, ref("main"), true);
  mlirModuleDestroy(copy);
  printf("programs\n");
  // CHECK-NEXT: result: float32, rank 1, 2 elements of 4 bytes, first 3
  // CHECK-NEXT: call: 1, 1 results
  call(program, 1, arguments);
  // CHECK-NEXT: loc("run.mlir":1:1) severity 0: expected 1 arguments but got 2
  // CHECK-NEXT: call: 0, 0 results
  call(program, 2, arguments);
  arguments[0].dtype = (MxDType)12;
  // CHECK-NEXT: severity 0: expected an MxDType but got 12
  call(program, 1, arguments);
  arguments[0].dtype = MX_DTYPE_FLOAT64;
  // CHECK: severity 0: arg0 (x): expected dtype float32 for 'f32' but found float64
  call(program, 1, arguments);
  arguments[0].dtype = MX_DTYPE_FLOAT32;
  mlirMXProgramDestroy(program);
  // CHECK: null: 1
  printf("null: %d\n",
         mlirMXProgramIsNull(mlirMXProgramCompile(module, ref("f"), false)));
  program = mlirMXProgramCompile(module, ref("get"), false);
  // The operation that is checked, not the function.
  // CHECK: loc("run.mlir":6:8) severity 0: Runtime op verification failed
  // CHECK-NEXT: %extracted = tensor.extract
  // CHECK-NEXT: ^ out-of-bounds access
  // CHECK-NEXT: call: 0, 0 results
  call(program, 2, arguments);
  mlirMXProgramDestroy(program);
}

/* What mx-quantize says of @main, which has no product. */
static void quantize(MlirContext context, MlirModule module,
                     const char *categories) {
  MlirPassManager pm = mlirPassManagerCreate(context);
  printf("categories '%s': %d\n", categories,
         mlirLogicalResultIsSuccess(
             mlirMXContextSetRemarks(context, ref(categories))));
  mlirParsePassPipeline(mlirPassManagerGetAsOpPassManager(pm),
                        ref("builtin.module(mx-quantize)"), print, NULL);
  mlirPassManagerRunOnOp(pm, mlirModuleGetOperation(module));
  mlirPassManagerDestroy(pm);
}

// CHECK-LABEL: remarks
static void testRemarks(MlirContext context) {
  MlirModule module = mlirMXModuleCreateParse(
      context,
      ref("func.func @f(%x: tensor<4x32xf32>, %w: tensor<32x8xf32> {mx.role = "
          "\"weight\"}, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {\n"
          "  %d = linalg.matmul ins(%x, %w : tensor<4x32xf32>, "
          "tensor<32x8xf32>) outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>\n"
          "  return %d : tensor<4x8xf32>\n}\n"),
      ref("product.mlir"));
  MlirModule copy = mlirModuleFromOperation(
      mlirOperationClone(mlirModuleGetOperation(module)));
  printf("remarks\n");
  // CHECK-NEXT: categories 'quantize': 1
  // CHECK-NEXT: categories 'mx-q.*': 1
  // CHECK-NEXT: loc("product.mlir":2:8) severity 3: {{.*}}quantized linalg.matmul
  quantize(context, copy, "quantize");
  quantize(context, module, "mx-q.*");
  // CHECK: severity 0: '(' is no regular expression
  // CHECK-NEXT: categories '(': 0
  quantize(context, module, "(");
  mlirModuleDestroy(module);
  mlirModuleDestroy(copy);
}

int main(void) {
  MlirDialectRegistry registry = mlirDialectRegistryCreate();
  MlirContext context;
  MlirModule module;
  mlirRegisterAllMXDialects(registry);
  mlirRegisterAllMXPasses();
  context = mlirContextCreateWithRegistry(registry, false);
  mlirDialectRegistryDestroy(registry);
  mlirContextAttachDiagnosticHandler(context, printDiagnostic, NULL, NULL);
  module = mlirMXModuleCreateParse(context, ref(kText), ref("run.mlir"));
  testSignature(module);
  testProgram(module);
  testRemarks(context);
  mlirModuleDestroy(module);
  // CHECK: loc("wrong.mlir":1:1) severity 0
  // CHECK: null: 1
  printf("null: %d\n", mlirModuleIsNull(mlirMXModuleCreateParse(
                           context, ref("wrong"), ref("wrong.mlir"))));
  mlirContextDestroy(context);
  return 0;
}
