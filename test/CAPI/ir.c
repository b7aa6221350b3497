/* The dialect, its attributes, passes and pipelines from C.
 *
 * RUN: mx-capi-ir-test 2>&1 | FileCheck %s
 */

#include "mlir-c/IR.h"
#include "mlir-c/BuiltinTypes.h"
#include "mlir-c/Diagnostics.h"
#include "mlir-c/Pass.h"
#include "mx-c/Attributes.h"
#include "mx-c/Registration.h"
#include <stdio.h>
#include <stdlib.h>

static void print(MlirStringRef text, void *file) {
  fprintf((FILE *)file, "%.*s", (int)text.length, text.data);
}

static MlirLogicalResult printDiagnostic(MlirDiagnostic diagnostic,
                                         void *unused) {
  (void)unused;
  printf("diagnostic: ");
  mlirDiagnosticPrint(diagnostic, print, stdout);
  printf("\n");
  return mlirLogicalResultSuccess();
}

static void printAttribute(const char *name, MlirAttribute attribute) {
  printf("%s: ", name);
  if (mlirAttributeIsNull(attribute))
    printf("null");
  else
    mlirAttributePrint(attribute, print, stdout);
  printf("\n");
}

static void printType(const char *name, MlirType type) {
  printf("%s: ", name);
  if (mlirTypeIsNull(type))
    printf("null");
  else
    mlirTypePrint(type, print, stdout);
  printf("\n");
}

// CHECK: namespace: mx

// CHECK-LABEL: formats
static void testFormat(MlirContext context) {
  MlirLocation loc = mlirLocationUnknownGet(context);
  const int64_t shape[2] = {128, 256};
  const int64_t dynamic[2] = {mlirShapedTypeGetDynamicSize(), 256};
  MxFormat format;
  MlirAttribute attribute;
  printf("formats\n");
  mxLookupFormat("nvfp4", &format);
  attribute = mlirMXFormatAttrGetChecked(loc, &format);
  // CHECK-NEXT: named: #mx.format<nvfp4>
  printAttribute("named", attribute);
  // CHECK-NEXT: is: 1 0 1
  printf("is: %d %d %d\n", mlirAttributeIsAMXFormat(attribute),
         mlirAttributeIsAMXScaleRule(attribute),
         mlirTypeIDEqual(mlirAttributeGetTypeID(attribute),
                         mlirMXFormatAttrGetTypeID()));
  format = mlirMXFormatAttrGetFormat(attribute);
  // CHECK-NEXT: back: element 0, scale 1, block 1x16, tensor scale 1
  printf("back: element %d, scale %d, block %dx%d, tensor scale %d\n",
         (int)format.element, (int)format.scale, (int)format.blockRows,
         (int)format.blockCols, format.tensorScale);
  // CHECK-NEXT: element: f4E2M1FN
  printType("element", mlirMXFormatAttrGetElementType(attribute));
  // CHECK-NEXT: scale: f8E4M3FN
  printType("scale", mlirMXFormatAttrGetScaleType(attribute));
  // CHECK-NEXT: elements: tensor<128x256xf4E2M1FN>
  printType("elements",
            mlirMXFormatAttrGetElementsTensorType(attribute, 2, shape));
  // CHECK-NEXT: scales: tensor<128x16xf8E4M3FN>
  printType("scales",
            mlirMXFormatAttrGetScalesTensorType(attribute, 2, shape, 1));
  // CHECK-NEXT: dynamic: tensor<?x16xf8E4M3FN>
  printType("dynamic",
            mlirMXFormatAttrGetScalesTensorType(attribute, 2, dynamic, 1));
  // CHECK-NEXT: wrong axis: null
  printType("wrong axis",
            mlirMXFormatAttrGetScalesTensorType(attribute, 2, shape, 2));
  format.element = MX_ELEMENT_E5M2;
  /* CHECK-NEXT: diagnostic: expected E2M1 elements with E4M3 scales but got
   * element 4 */
  // CHECK-NEXT: wrong format: null
  printAttribute("wrong format", mlirMXFormatAttrGetChecked(loc, &format));
}

// CHECK-LABEL: enums
static void testEnums(MlirContext context) {
  MlirAttribute rule = mlirMXScaleRuleAttrGet(context, MX_SCALE_RULE_RCEIL);
  MlirAttribute mode = mlirMXRoundingAttrGet(context, MX_ROUNDING_STOCHASTIC);
  MlirAttribute nan = mlirMXNaNRuleAttrGet(context, MX_NAN_RULE_SATURATE);
  printf("enums\n");
  // CHECK-NEXT: rule: #mx.scale_rule<rceil>
  printAttribute("rule", rule);
  // CHECK-NEXT: rounding: #mx.rounding<stochastic>
  printAttribute("rounding", mode);
  // CHECK-NEXT: nan: #mx.nan_rule<saturate>
  printAttribute("nan", nan);
  // CHECK-NEXT: values: 3 2 1
  printf("values: %d %d %d\n", (int)mlirMXScaleRuleAttrGetValue(rule),
         (int)mlirMXRoundingAttrGetValue(mode),
         (int)mlirMXNaNRuleAttrGetValue(nan));
  // CHECK-NEXT: is: 1 1 1 0
  printf("is: %d %d %d %d\n", mlirAttributeIsAMXScaleRule(rule),
         mlirAttributeIsAMXRounding(mode), mlirAttributeIsAMXNaNRule(nan),
         mlirAttributeIsAMXNaNRule(mode));
  // CHECK-NEXT: no case: null
  printAttribute("no case", mlirMXScaleRuleAttrGet(context, (MxScaleRule)7));
}

// CHECK-LABEL: quantizations
static void testQuantization(MlirContext context) {
  MlirLocation loc = mlirLocationUnknownGet(context);
  MxFormat format;
  MlirAttribute formatAttr, attribute;
  printf("quantizations\n");
  mxLookupFormat("mxfp4", &format);
  formatAttr = mlirMXFormatAttrGetChecked(loc, &format);
  attribute = mlirMXQuantizationAttrGetChecked(
      loc, formatAttr, MX_SCALE_RULE_EVEN, MX_ROUNDING_TOWARD_ZERO,
      MX_NAN_RULE_SATURATE);
  /* CHECK-NEXT: made: #mx.quantization<format = <mxfp4>, scale_rule = even,
   * rounding = toward_zero, nan_rule = saturate> */
  printAttribute("made", attribute);
  // CHECK-NEXT: back: 1 1 2 1 1
  printf("back: %d %d %d %d %d\n", mlirAttributeIsAMXQuantization(attribute),
         mlirAttributeEqual(mlirMXQuantizationAttrGetFormat(attribute),
                            formatAttr),
         (int)mlirMXQuantizationAttrGetScaleRule(attribute),
         (int)mlirMXQuantizationAttrGetRounding(attribute),
         (int)mlirMXQuantizationAttrGetNaNRule(attribute));
  /* CHECK-NEXT: diagnostic: expected scale_rule floor, ceil, even, rceil,
   * pre34, quest for scales of type 'f8E8M0FNU' (format mxfp4) but got amax */
  // CHECK-NEXT: wrong rule: null
  printAttribute("wrong rule",
                 mlirMXQuantizationAttrGetChecked(
                     loc, formatAttr, MX_SCALE_RULE_AMAX,
                     MX_ROUNDING_NEAREST_EVEN, MX_NAN_RULE_NAN_SCALE));
  // CHECK-NEXT: diagnostic: expected a #mx.format and cases of their enums
  // CHECK-NEXT: wrong attribute: null
  printAttribute("wrong attribute",
                 mlirMXQuantizationAttrGetChecked(
                     loc, attribute, MX_SCALE_RULE_EVEN,
                     MX_ROUNDING_NEAREST_EVEN, MX_NAN_RULE_NAN_SCALE));
}

/* Parses `pipeline` and runs it on `module`; false if one of them fails. */
static bool run(MlirContext context, MlirModule module, const char *pipeline) {
  MlirPassManager pm = mlirPassManagerCreate(context);
  bool ok = mlirLogicalResultIsSuccess(mlirParsePassPipeline(
                mlirPassManagerGetAsOpPassManager(pm),
                mlirStringRefCreateFromCString(pipeline), print, stdout)) &&
            mlirLogicalResultIsSuccess(
                mlirPassManagerRunOnOp(pm, mlirModuleGetOperation(module)));
  mlirPassManagerDestroy(pm);
  return ok;
}

// CHECK-LABEL: pipelines
static void testPipelines(MlirContext context) {
  static const char *text =
      "func.func @f(%x: tensor<4x32xf32>, %w: tensor<32x8xf32> {mx.role = "
      "\"weight\"}, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {\n"
      "  %d = linalg.matmul ins(%x, %w : tensor<4x32xf32>, tensor<32x8xf32>) "
      "outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>\n"
      "  return %d : tensor<4x8xf32>\n"
      "}\n";
  MlirModule module =
      mlirModuleCreateParse(context, mlirStringRefCreateFromCString(text));
  printf("pipelines\n");
  if (mlirModuleIsNull(module))
    exit(1);
  /* CHECK: pipeline 'mx-to-cpu' runs on 'builtin.module' but is put on
   * 'func.func' */
  // CHECK: wrong anchor: 0
  printf("wrong anchor: %d\n",
         run(context, module, "builtin.module(func.func(mx-to-cpu))"));
  // CHECK: mx-quantize: 1
  printf("mx-quantize: %d\n",
         run(context, module, "builtin.module(mx-quantize{format=mxint8})"));
  // CHECK: mx.scaled_matmul {{.*}}lhs_format = #mx.format<mxint8>
  mlirOperationPrint(mlirModuleGetOperation(module), print, stdout);
  // CHECK: mx-to-cpu: 1
  printf("mx-to-cpu: %d\n",
         run(context, module, "builtin.module(mx-to-cpu{runtime-checks})"));
  // CHECK: llvm.func @_mlir_ciface_f
  mlirOperationPrint(mlirModuleGetOperation(module), print, stdout);
  mlirModuleDestroy(module);
}

int main(void) {
  MlirDialectRegistry registry = mlirDialectRegistryCreate();
  MlirDialectHandle handle = mlirGetDialectHandle__mx__();
  MlirContext context;
  mlirRegisterAllMXPasses();
  mlirRegisterAllMXDialects(registry);
  context = mlirContextCreateWithRegistry(registry, /*threading=*/false);
  mlirContextAttachDiagnosticHandler(context, printDiagnostic, NULL, NULL);
  printf("namespace: ");
  print(mlirDialectGetNamespace(mlirDialectHandleLoadDialect(handle, context)),
        stdout);
  printf("\n");
  testFormat(context);
  testEnums(context);
  testQuantization(context);
  testPipelines(context);
  mlirContextDestroy(context);
  mlirDialectRegistryDestroy(registry);
  return 0;
}
