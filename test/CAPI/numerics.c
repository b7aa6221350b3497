/* The numerics from C. Expected values are computed by hand from the tables of
 * OCP MX v1.0: E2M1 has 0, 0.5, 1, 1.5, 2, 3, 4, 6 for the codes 0 to 7.
 *
 * RUN: mx-capi-numerics-test | FileCheck %s --implicit-check-not=unexpected
 */

#include "mx-c/Numerics.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

static void printBytes(const char *name, const uint8_t *bytes, int count) {
  int i;
  printf("%s:", name);
  for (i = 0; i < count; ++i)
    printf(" %d", bytes[i]);
  printf("\n");
}

static void printFloats(const char *name, const float *values, int count) {
  int i;
  printf("%s:", name);
  for (i = 0; i < count; ++i)
    printf(" %g", values[i]);
  printf("\n");
}

static void expect(MxStatus status) {
  if (status != MX_STATUS_OK)
    printf("unexpected status %d: %s\n", (int)status, mxGetLastError());
}

static void expectError(MxStatus status) {
  printf("status %d: %s\n", (int)status, mxGetLastError());
}

/* Blocks of four, E2M1 and E8M0. */
static MxFormat getSmallFormat(void) {
  MxFormat format = {MX_ELEMENT_E2M1, MX_SCALE_E8M0, 1, 4, false};
  return format;
}

static const float kData[8] = {0.5f, 1, 3, 6, -2, 0, 12, 24};
static const int64_t kShape[2] = {1, 8};

// CHECK: no error yet: ''
static void testFormats(void) {
  MxFormat format;
  bool found = false;
  intptr_t i;
  for (i = 0; i < mxGetNumFormats(); ++i)
    found |= strcmp(mxGetFormatName(i), "nvfp4") == 0;
  expect(mxLookupFormat("nvfp4", &format));
  // CHECK: nvfp4 named: 1, block 1x16, bits 4, scale bytes 1, tensor scale 1
  printf("nvfp4 named: %d, block %dx%d, bits %u, scale bytes %u, tensor scale "
         "%d\n",
         found, (int)format.blockRows, (int)format.blockCols,
         mxGetElementBits(format.element),
         (unsigned)mxGetScaleBytes(format.scale), format.tensorScale);
  // CHECK: out of range: 1 1 0 0
  printf("out of range: %d %d %u %u\n", mxGetFormatName(-1) == NULL,
         mxGetFormatName(i) == NULL, mxGetElementBits((MxElement)10),
         (unsigned)mxGetScaleBytes((MxScale)3));
}

static void testQuantize(void) {
  MxFormat format = getSmallFormat();
  MxQuantizeOptions options;
  uint8_t elements[8], scales[2];
  float values[8];
  int64_t scaleShape[2];
  expect(mxGetDefaultOptions(&format, &options));
  // CHECK: default: rule 3, rounding 0, nan 0, bits 32
  printf("default: rule %d, rounding %d, nan %d, bits %u\n", options.scaleRule,
         options.rounding, options.nanRule, options.srBits);
  options.scaleRule = MX_SCALE_RULE_FLOOR;
  expect(mxGetScaleShape(&format, 2, kShape, 1, scaleShape));
  // CHECK: scale shape: 1x2
  printf("scale shape: %dx%d\n", (int)scaleShape[0], (int)scaleShape[1]);
  expect(mxQuantize(&options, kData, 2, kShape, 1, elements, scales));
  /* Scales 2^0 and 2^2: floor(log2 6) - 2 and floor(log2 24) - 2. */
  // CHECK: elements: 1 2 5 7 9 0 5 7
  printBytes("elements", elements, 8);
  // CHECK: scales: 127 129
  printBytes("scales", scales, 2);
  expect(mxDequantize(&format, elements, scales, 1, 2, kShape, 1, values));
  // CHECK: values: 0.5 1 3 6 -2 0 12 24
  printFloats("values", values, 8);
}

/* Scales in f32, one for all: 896 / 448 = 2, and E4M3 codes of 1 and 448. */
static void testFloatScales(void) {
  MxFormat format = {MX_ELEMENT_E4M3, MX_SCALE_F32, MX_WHOLE_DIMENSION,
                     MX_WHOLE_DIMENSION, false};
  const float data[2] = {2, 896};
  const int64_t shape[1] = {2};
  MxQuantizeOptions options;
  uint8_t elements[2];
  float scale, values[2];
  expect(mxGetDefaultOptions(&format, &options));
  options.scaleRule = MX_SCALE_RULE_AMAX;
  expect(mxQuantize(&options, data, 1, shape, 0, elements, &scale));
  // CHECK: f32 scale: 2
  printFloats("f32 scale", &scale, 1);
  // CHECK: e4m3: 56 126
  printBytes("e4m3", elements, 2);
  expect(mxDequantize(&format, elements, &scale, 1, 1, shape, 0, values));
  // CHECK: values: 2 896
  printFloats("values", values, 2);
}

/* The largest magnitude over 6 * 448. */
static void testTensorScale(void) {
  const float data[3] = {-5376, 1, NAN};
  float scale;
  expect(mxComputeTensorScale(data, 2, 448, MX_NAN_RULE_NAN_SCALE, &scale));
  // CHECK: tensor scale: 2
  printFloats("tensor scale", &scale, 1);
  expect(mxComputeTensorScale(data, 3, 448, MX_NAN_RULE_SATURATE, &scale));
  // CHECK: saturating: 2
  printFloats("saturating", &scale, 1);
  expect(mxComputeTensorScale(data, 3, 448, MX_NAN_RULE_NAN_SCALE, &scale));
  // CHECK: nan: 1
  printf("nan: %d\n", scale != scale);
}

/* 0.75 lies between 0.5 and 1: the numbers of two seeds do not round all of 64
 * the same way, those of one seed do. */
static void testStochastic(void) {
  MxFormat format = {MX_ELEMENT_E2M1, MX_SCALE_E8M0, 1, 64, false};
  const int64_t shape[1] = {64};
  float data[64];
  uint8_t first[64], again[64], other[64], scale;
  MxQuantizeOptions options;
  int i;
  for (i = 0; i < 64; ++i)
    data[i] = i == 0 ? 4.0f : 0.75f;
  expect(mxGetDefaultOptions(&format, &options));
  options.scaleRule = MX_SCALE_RULE_FLOOR;
  options.rounding = MX_ROUNDING_STOCHASTIC;
  options.seed = 7;
  expect(mxQuantize(&options, data, 1, shape, 0, first, &scale));
  expect(mxQuantize(&options, data, 1, shape, 0, again, &scale));
  options.seed = 8;
  expect(mxQuantize(&options, data, 1, shape, 0, other, &scale));
  // CHECK: same seed: 1, other seed: 0
  printf("same seed: %d, other seed: %d\n", memcmp(first, again, 64) == 0,
         memcmp(first, other, 64) == 0);
}

static void testPacking(void) {
  const uint8_t codes[6] = {1, 2, 3, 4, 5, 6};
  const int64_t shape[2] = {2, 3};
  uint8_t bytes[4], unpacked[6];
  expect(mxPackFP4(codes, 2, shape, bytes));
  // CHECK: packed: 33 3 84 6
  printBytes("packed", bytes, 4);
  expect(mxUnpackFP4(bytes, 2, shape, unpacked));
  // CHECK: unpacked: 1 2 3 4 5 6
  printBytes("unpacked", unpacked, 6);
}

static void testMatmul(void) {
  const uint8_t codes[8] = {1, 2, 5, 7, 9, 0, 5, 7};
  const uint8_t scales[2] = {127, 129};
  MxFormat format = getSmallFormat();
  MxFormat perTensor = {MX_ELEMENT_E2M1, MX_SCALE_F32, 0, 0, false};
  MxMatmulOperand a = {NULL, NULL, NULL}, plain = {NULL, NULL, NULL}, c;
  const float two = 2, one = 1;
  const float ones[8] = {1, 1, 1, 1, 1, 1, 1, 1};
  float result[2];
  a.format = &format;
  a.elements = codes;
  a.scales = scales;
  expect(mxScaledMatmul(&a, &a, 1, 1, 1, 8, NULL, NULL, result));
  /* The sum of the squares of kData. */
  // CHECK: square: 770.25
  printFloats("square", result, 1);
  expect(mxScaledMatmul(&a, &a, 1, 1, 1, 8, &two, &one, result));
  // CHECK: with alpha and c: 1541.5
  printFloats("with alpha and c", result, 1);
  plain.elements = ones;
  expect(mxScaledMatmul(&a, &plain, 1, 1, 1, 8, NULL, NULL, result));
  // CHECK: with ones: 44.5
  printFloats("with ones", result, 1);
  /* Two batches of four: 1/2 + 1 + 3 + 6 and -1/2 + 0 + 3 + 6, times 2. */
  c = a;
  c.format = &perTensor;
  c.scales = &two;
  expect(mxScaledMatmul(&c, &plain, 2, 1, 1, 4, NULL, NULL, result));
  // CHECK: batches: 21 17
  printFloats("batches", result, 2);
  /* Nothing is read where there is nothing. */
  expect(mxScaledMatmul(&a, &plain, 1, 0, 1, 8, NULL, NULL, NULL));
  plain.elements = NULL;
  a.elements = NULL;
  a.scales = NULL;
  expect(mxScaledMatmul(&a, &plain, 1, 1, 2, 0, NULL, NULL, result));
  // CHECK: empty sum: 0 0
  printFloats("empty sum", result, 2);
}

/* The names of the IR, and none behind the last case. */
static void testNames(void) {
  // CHECK: names: f6E3M2FN f8E4M3FN even stochastic saturate
  printf("names: %s %s %s %s %s\n", mxGetElementTypeName(MX_ELEMENT_E3M2),
         mxGetScaleTypeName(MX_SCALE_E4M3),
         mxGetScaleRuleName(MX_SCALE_RULE_EVEN),
         mxGetRoundingName(MX_ROUNDING_STOCHASTIC),
         mxGetNaNRuleName(MX_NAN_RULE_SATURATE));
  // CHECK: grids: '' '' 'e3m0' 'radix4_even' 'radix4_odd', none: 1
  printf("grids: '%s' '%s' '%s' '%s' '%s', none: %d\n",
         mxGetElementGridName(MX_ELEMENT_E2M1),
         mxGetElementGridName(MX_ELEMENT_INT4),
         mxGetElementGridName(MX_ELEMENT_E3M0),
         mxGetElementGridName(MX_ELEMENT_RADIX4_EVEN),
         mxGetElementGridName(MX_ELEMENT_RADIX4_ODD),
         mxGetElementGridName((MxElement)10) == NULL);
  // CHECK: no names: 1 1 1 1 1
  printf("no names: %d %d %d %d %d\n", !mxGetElementTypeName((MxElement)10),
         !mxGetScaleTypeName((MxScale)3), !mxGetScaleRuleName((MxScaleRule)7),
         !mxGetRoundingName((MxRounding)3), !mxGetNaNRuleName((MxNaNRule)2));
}

/* (a + b, a - b) / 2 of sums and differences; 2 is sqrt(4). */
static void testHadamard(void) {
  const float data[4] = {1, 2, 3, 4};
  const int8_t signs[4] = {1, -1, 1, 1};
  const int64_t shape[2] = {4, 1};
  int8_t drawn[4], zero = 0;
  float result[4];
  expect(mxHadamard(data, 2, shape, 0, 4, NULL, result));
  // CHECK: hadamard: 5 -1 -2 0
  printFloats("hadamard", result, 4);
  expect(mxHadamard(data, 2, shape, 0, 4, signs, result));
  // CHECK: with signs: 3 1 -4 2
  printFloats("with signs", result, 4);
  expect(mxHadamard(data, 2, shape, 1, 1, NULL, result));
  // CHECK: of one: 1 2 3 4
  printFloats("of one", result, 4);
  expect(mxGetHadamardSigns(1, 2, 4, drawn));
  // CHECK: drawn: 1
  printf("drawn: %d\n", drawn[0] * drawn[0] * drawn[1] * drawn[1] * drawn[2] *
                            drawn[2] * drawn[3] * drawn[3]);
  // CHECK: status 2: expected size to divide dimension 1 of size 1 but got 2
  expectError(mxHadamard(data, 2, shape, 1, 2, NULL, result));
  // CHECK: status 2: expected size to be a power of two but got 3
  expectError(mxHadamard(data, 2, shape, 0, 3, NULL, result));
  // CHECK: status 2: expected axis in [0, 2) but got -1
  expectError(mxHadamard(data, 2, shape, -1, 2, NULL, result));
  // CHECK: status 2: expected signs of 1 or -1 but entry 0 is 0
  expectError(mxHadamard(data, 2, shape, 0, 1, &zero, result));
  // CHECK: status 2: expected output but got a null pointer
  expectError(mxHadamard(data, 2, shape, 0, 4, NULL, NULL));
  // CHECK: status 2: expected a size of at least 1 but got 0
  expectError(mxGetHadamardSigns(1, 2, 0, drawn));
}

// CHECK-LABEL: wrong formats
static void testWrongFormats(void) {
  MxFormat format = getSmallFormat();
  MxQuantizeOptions options;
  printf("wrong formats\n");
  // CHECK-NEXT: status 1: expected one of mxfp4, {{.*}} but got 'mxfp5'
  expectError(mxLookupFormat("mxfp5", &format));
  // CHECK-NEXT: status 2: expected a name but got a null pointer
  expectError(mxLookupFormat(NULL, &format));
  // CHECK-NEXT: status 2: expected options but got a null pointer
  expectError(mxGetDefaultOptions(&format, NULL));
  format.element = (MxElement)10;
  // CHECK-NEXT: status 2: expected element in [0, 10) but got 10
  expectError(mxGetDefaultOptions(&format, &options));
  format = getSmallFormat();
  format.blockCols = -1;
  /* CHECK-NEXT: expected block sizes in [1, 2147483647], or 0 {{.*}} but got 1
   * and -1 */
  expectError(mxGetDefaultOptions(&format, &options));
  format = getSmallFormat();
  format.blockRows = 0;
  // CHECK-NEXT: expected blockCols to be 0 where blockRows is, but got 4
  expectError(mxGetDefaultOptions(&format, &options));
  format = getSmallFormat();
  format.element = MX_ELEMENT_E4M3;
  format.scale = MX_SCALE_E4M3;
  // CHECK-NEXT: expected E2M1 elements with E4M3 scales but got element 3
  expectError(mxGetDefaultOptions(&format, &options));
  format = getSmallFormat();
  format.tensorScale = true;
  // CHECK-NEXT: expected E4M3 scales with a tensor scale but got scale 0
  expectError(mxGetDefaultOptions(&format, &options));
}

// CHECK-LABEL: wrong options
static void testWrongOptions(void) {
  MxFormat format = getSmallFormat();
  MxQuantizeOptions options, defaults;
  uint8_t elements[8], scales[2];
  printf("wrong options\n");
  expect(mxGetDefaultOptions(&format, &defaults));
  options = defaults;
  options.scaleRule = MX_SCALE_RULE_AMAX;
  /* CHECK-NEXT: scale rule amax is not defined for f8E8M0FNU scales of f4E2M1FN
   * elements */
  expectError(mxQuantize(&options, kData, 2, kShape, 1, elements, scales));
  options = defaults;
  options.nanRule = (MxNaNRule)2;
  // CHECK-NEXT: expected nanRule in [0, 2) but got 2
  expectError(mxQuantize(&options, kData, 2, kShape, 1, elements, scales));
  options = defaults;
  options.srBits = 33;
  // CHECK-NEXT: expected srBits in [1, 32] but got 33
  expectError(mxQuantize(&options, kData, 2, kShape, 1, elements, scales));
  options = defaults;
  options.headroom = 2;
  /* CHECK-NEXT: expected the default scaleMin, headroom and scaleRoundUp with
   * scales other than E4M3 */
  expectError(mxQuantize(&options, kData, 2, kShape, 1, elements, scales));
  expect(mxLookupFormat("nvfp4", &format));
  expect(mxGetDefaultOptions(&format, &options));
  options.headroom = NAN;
  // CHECK-NEXT: expected a positive finite headroom but got nan
  expectError(mxQuantize(&options, kData, 2, kShape, 1, elements, scales));
  options.headroom = 1;
  options.scaleMin = 449;
  // CHECK-NEXT: expected scaleMin in [0, 448] but got 449
  expectError(mxQuantize(&options, kData, 2, kShape, 1, elements, scales));
}

// CHECK-LABEL: wrong shapes
static void testWrongShapes(void) {
  MxFormat format = getSmallFormat();
  const int64_t negative[2] = {1, -8};
  const int64_t large[3] = {INT64_MAX, 2, 2};
  const int64_t cube[3] = {1, 1, 8};
  int64_t scaleShape[3];
  float scale;
  printf("wrong shapes\n");
  // CHECK-NEXT: expected a rank of at least 1 but got 0
  expectError(mxGetScaleShape(&format, 0, kShape, 0, scaleShape));
  // CHECK-NEXT: expected a shape but got a null pointer
  expectError(mxGetScaleShape(&format, 1, NULL, 0, scaleShape));
  // CHECK-NEXT: expected sizes of at least 0 but got -8
  expectError(mxGetScaleShape(&format, 2, negative, 0, scaleShape));
  // CHECK-NEXT: expected fewer than 2^63 elements
  expectError(mxGetScaleShape(&format, 3, large, 0, scaleShape));
  // CHECK-NEXT: expected axis in [0, 2) but got 2
  expectError(mxGetScaleShape(&format, 2, kShape, 2, scaleShape));
  format.blockRows = 4;
  /* CHECK-NEXT: expected axis to be one of the last two {{.*}} 4 rows, but got
   * axis 0 of rank 3 */
  expectError(mxGetScaleShape(&format, 3, cube, 0, scaleShape));
  // CHECK-NEXT: expected e4m3Max to be 448 or 256 but got 100
  expectError(
      mxComputeTensorScale(kData, 8, 100, MX_NAN_RULE_SATURATE, &scale));
  // CHECK-NEXT: expected a count of at least 0 but got -1
  expectError(
      mxComputeTensorScale(kData, -1, 448, MX_NAN_RULE_SATURATE, &scale));
}

// CHECK-LABEL: wrong operands
static void testWrongOperands(void) {
  const uint8_t codes[8] = {0}, scales[2] = {127, 127};
  MxFormat format = getSmallFormat(), other = getSmallFormat();
  MxMatmulOperand a = {NULL, NULL, NULL}, b;
  MxQuantizeOptions options;
  uint8_t elements[8];
  float result[8];
  printf("wrong operands\n");
  expect(mxGetDefaultOptions(&format, &options));
  // CHECK-NEXT: expected data but got a null pointer
  expectError(mxQuantize(&options, NULL, 2, kShape, 1, elements, elements));
  // CHECK-NEXT: expected scales but got a null pointer
  expectError(mxQuantize(&options, kData, 2, kShape, 1, elements, NULL));
  // CHECK-NEXT: expected output but got a null pointer
  expectError(mxDequantize(&format, codes, scales, 1, 2, kShape, 1, NULL));
  // CHECK-NEXT: expected bytes but got a null pointer
  expectError(mxPackFP4(codes, 2, kShape, NULL));
  a.elements = kData;
  // CHECK-NEXT: expected at least one operand with a format
  expectError(mxScaledMatmul(&a, &a, 1, 1, 1, 8, NULL, NULL, result));
  a.format = &format;
  a.elements = codes;
  // CHECK-NEXT: expected lhs scales but got a null pointer
  expectError(mxScaledMatmul(&a, &a, 1, 1, 1, 8, NULL, NULL, result));
  a.scales = scales;
  b = a;
  b.format = &other;
  other.blockCols = 8;
  // CHECK-NEXT: expected equal blockCols but got 4 (lhs) and 8 (rhs)
  expectError(mxScaledMatmul(&a, &b, 1, 1, 1, 8, NULL, NULL, result));
  // CHECK-NEXT: expected sizes of at least 0 but got -1
  expectError(mxScaledMatmul(&a, &a, -1, 1, 1, 8, NULL, NULL, result));
  // CHECK-NEXT: expected rhs but got a null pointer
  expectError(mxScaledMatmul(&a, NULL, 1, 1, 1, 8, NULL, NULL, result));
  // CHECK-NEXT: expected result but got a null pointer
  expectError(mxScaledMatmul(&a, &a, 1, 1, 1, 8, NULL, NULL, NULL));
}

int main(void) {
  printf("no error yet: '%s'\n", mxGetLastError());
  testFormats();
  testQuantize();
  testFloatScales();
  testTensorScale();
  testStochastic();
  testPacking();
  testMatmul();
  testNames();
  testHadamard();
  testWrongFormats();
  testWrongOptions();
  testWrongShapes();
  testWrongOperands();
  return 0;
}
