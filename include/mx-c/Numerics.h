/*===- mx-c/Numerics.h - C API of the numerics --------------------*- C -*-===*\
|*                                                                            *|
|* This file is licensed under the Apache License v2.0 with LLVM Exceptions.  *|
|* See https://llvm.org/LICENSE.txt for license information.                  *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Quantization, dequantization and the scaled product on buffers of the      *|
|* caller, with the bits of docs/Numerics.md: what the constant folder and    *|
|* compiled code compute. C99, and nothing of MLIR or LLVM.                   *|
|*                                                                            *|
|* All buffers are contiguous and row-major. Elements are codes, one a byte   *|
|* in its low bits (FP4 too: mxPackFP4 makes two a byte of them); those of    *|
|* integers are two's complement. Scales are codes of a byte for              *|
|* MX_SCALE_E8M0 and MX_SCALE_E4M3, and float for MX_SCALE_F32. Inputs and    *|
|* outputs do not overlap.                                                    *|
|*                                                                            *|
|* A function that can fail returns MX_STATUS_OK, or a status and leaves a    *|
|* message for mxGetLastError; it has then written nothing. Functions may be  *|
|* called by several threads at once.                                         *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef MX_C_NUMERICS_H
#define MX_C_NUMERICS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32)
#define MX_C_EXPORTED
#else
#define MX_C_EXPORTED __attribute__((visibility("default")))
#endif

/* In C++ a value that is none of the cases may only be looked at if the enum
 * has a type of its own. */
#ifdef __cplusplus
#define MX_C_ENUM : unsigned
#else
#define MX_C_ENUM
#endif

typedef enum MxStatus MX_C_ENUM {
  MX_STATUS_OK = 0,
  /** The name of a format is not in the table. */
  MX_STATUS_UNKNOWN_FORMAT = 1,
  /** A format, option, shape or pointer is not what the function takes. */
  MX_STATUS_INVALID_ARGUMENT = 2
} MxStatus;

/** What the last call of this thread that failed found, as "expected axis in
 *  [0, 2) but got 2"; "" if none has. Valid until the next call that fails. */
MX_C_EXPORTED const char *mxGetLastError(void);

/*===----------------------------------------------------------------------===*\
|* Formats
\*===----------------------------------------------------------------------===*/

/** Element types: docs/Numerics.md section 1. */
typedef enum MxElement MX_C_ENUM {
  MX_ELEMENT_E2M1 = 0,
  MX_ELEMENT_E2M3 = 1,
  MX_ELEMENT_E3M2 = 2,
  MX_ELEMENT_E4M3 = 3,
  MX_ELEMENT_E5M2 = 4,
  MX_ELEMENT_INT8 = 5,
  MX_ELEMENT_INT4 = 6,
  MX_ELEMENT_E3M0 = 7,
  MX_ELEMENT_RADIX4_EVEN = 8,
  MX_ELEMENT_RADIX4_ODD = 9
} MxElement;

typedef enum MxScale MX_C_ENUM {
  MX_SCALE_E8M0 = 0,
  MX_SCALE_E4M3 = 1,
  MX_SCALE_F32 = 2
} MxScale;

/** Block size of a block that spans the dimension. */
#define MX_WHOLE_DIMENSION 0

typedef struct MxFormat {
  MxElement element;
  MxScale scale;
  /** Block sizes, at least 1 or MX_WHOLE_DIMENSION: `cols` along the quantized
   *  axis, `rows` along the other one of the last two. */
  int64_t blockRows;
  int64_t blockCols;
  /** A float for the tensor multiplies the block scales; E4M3 scales only. */
  bool tensorScale;
} MxFormat;

/** The named formats, as "mxfp4" or "nvfp4"; the name of index `i` in
 *  [0, mxGetNumFormats()) lives as long as the process, and is NULL for another
 *  index. */
MX_C_EXPORTED intptr_t mxGetNumFormats(void);
MX_C_EXPORTED const char *mxGetFormatName(intptr_t i);

/** Sets `format` to the one called `name`. */
MX_C_EXPORTED MxStatus mxLookupFormat(const char *name, MxFormat *format);

/** Bits of an element code, 4 to 8; 0 for a value that is no MxElement. */
MX_C_EXPORTED unsigned mxGetElementBits(MxElement element);

/** Bytes of a scale in a buffer, 1 or 4; 0 for a value that is no MxScale. */
MX_C_EXPORTED size_t mxGetScaleBytes(MxScale scale);

/** MLIR's names of the types, as "f4E2M1FN" ("i8" for MXINT8) or "f8E8M0FNU";
 *  NULL for a value that is no case of the enum. */
MX_C_EXPORTED const char *mxGetElementTypeName(MxElement element);
/** Of elements of type "i4" that are no integers, what their codes are of, as
 *  "e3m0"; "" for others, NULL for a value that is no MxElement. */
MX_C_EXPORTED const char *mxGetElementGridName(MxElement element);
MX_C_EXPORTED const char *mxGetScaleTypeName(MxScale scale);

/*===----------------------------------------------------------------------===*\
|* Quantization
\*===----------------------------------------------------------------------===*/

/** How a scale is chosen: AMAX for E4M3 scales, AMAX or RCEIL for F32, all but
 *  AMAX for E8M0, of which QUEST with E2M1 elements alone. */
typedef enum MxScaleRule MX_C_ENUM {
  MX_SCALE_RULE_FLOOR = 0,
  MX_SCALE_RULE_CEIL = 1,
  MX_SCALE_RULE_EVEN = 2,
  MX_SCALE_RULE_RCEIL = 3,
  MX_SCALE_RULE_AMAX = 4,
  MX_SCALE_RULE_PRE34 = 5,
  MX_SCALE_RULE_QUEST = 6
} MxScaleRule;

typedef enum MxRounding MX_C_ENUM {
  MX_ROUNDING_NEAREST_EVEN = 0,
  MX_ROUNDING_TOWARD_ZERO = 1,
  MX_ROUNDING_STOCHASTIC = 2
} MxRounding;

/** What NaN and infinity in a block do. */
typedef enum MxNaNRule MX_C_ENUM {
  MX_NAN_RULE_NAN_SCALE = 0,
  MX_NAN_RULE_SATURATE = 1
} MxNaNRule;

/** The names of the cases in the IR, as "rceil", "nearest_even" or "nan_scale";
 *  NULL for a value that is no case of the enum. */
MX_C_EXPORTED const char *mxGetScaleRuleName(MxScaleRule scaleRule);
MX_C_EXPORTED const char *mxGetRoundingName(MxRounding rounding);
MX_C_EXPORTED const char *mxGetNaNRuleName(MxNaNRule nanRule);

/** What decides the bits of a quantized tensor beside its data. */
typedef struct MxQuantizeOptions {
  MxFormat format;
  MxScaleRule scaleRule;
  MxRounding rounding;
  MxNaNRule nanRule;
  /** Of formats that have one: from mxComputeTensorScale. */
  float tensorScale;
  /** Of stochastic rounding: the stream, and the bits used, 1 to 32. */
  uint64_t seed;
  uint32_t site;
  uint32_t step;
  uint32_t srBits;
  /** Of E4M3 scales: the smallest one, in [0, 448], a positive factor, and
   *  whether it is rounded up rather than to nearest. */
  float scaleMin;
  float headroom;
  bool scaleRoundUp;
} MxQuantizeOptions;

/** Sets `options` to `format`, its own scale rule, rounding to nearest even and
 *  the defaults of mx.quantize; the tensor scale is 1. */
MX_C_EXPORTED MxStatus mxGetDefaultOptions(const MxFormat *format,
                                           MxQuantizeOptions *options);

/** Sets the `rank` sizes at `scaleShape` to those of the scales of a tensor of
 *  `shape` quantized along `axis`. `rank` is at least 1, or 2 with an axis
 *  among the last two if blocks have several rows. The last block of a
 *  dimension may be short. */
MX_C_EXPORTED MxStatus mxGetScaleShape(const MxFormat *format, intptr_t rank,
                                       const int64_t *shape, int64_t axis,
                                       int64_t *scaleShape);

/** The tensor scale of `count` values for NVFP4; `e4m3Max` is 448 or 256. */
MX_C_EXPORTED MxStatus mxComputeTensorScale(const float *data, int64_t count,
                                            float e4m3Max, MxNaNRule nanRule,
                                            float *tensorScale);

/** Quantizes `data` of `shape` along `axis` to `elements`, of the same shape,
 *  and `scales`, of that of mxGetScaleShape. */
MX_C_EXPORTED MxStatus mxQuantize(const MxQuantizeOptions *options,
                                  const float *data, intptr_t rank,
                                  const int64_t *shape, int64_t axis,
                                  uint8_t *elements, void *scales);

/** element * scale * tensor scale. `shape` is that of `elements` and `output`;
 *  `tensorScale` is read if the format has one. */
MX_C_EXPORTED MxStatus mxDequantize(const MxFormat *format,
                                    const uint8_t *elements, const void *scales,
                                    float tensorScale, intptr_t rank,
                                    const int64_t *shape, int64_t axis,
                                    float *output);

/** Bytes that `codes` of `shape` take two a byte: `ceil(n/2)` for each row of
 *  `n`, the lower index in the low nibble. `bytes` is that large. */
MX_C_EXPORTED MxStatus mxPackFP4(const uint8_t *codes, intptr_t rank,
                                 const int64_t *shape, uint8_t *bytes);

/** The inverse: `shape` is that of `codes`. */
MX_C_EXPORTED MxStatus mxUnpackFP4(const uint8_t *bytes, intptr_t rank,
                                   const int64_t *shape, uint8_t *codes);

/*===----------------------------------------------------------------------===*\
|* The Hadamard transform
\*===----------------------------------------------------------------------===*/

/** Transforms groups of `size` values, a power of two that divides the size of
 *  `axis`, along `axis`: docs/Numerics.md section 6. `signs` is NULL or holds
 *  `size` entries, each 1 or -1. `output` has the shape of `data`. */
MX_C_EXPORTED MxStatus mxHadamard(const float *data, intptr_t rank,
                                  const int64_t *shape, int64_t axis,
                                  int64_t size, const int8_t *signs,
                                  float *output);

/** Sets `size` entries of `signs`, at least 1, to the random signs of `seed`
 *  and `signId`. */
MX_C_EXPORTED MxStatus mxGetHadamardSigns(uint64_t seed, uint32_t signId,
                                          int64_t size, int8_t *signs);

/*===----------------------------------------------------------------------===*\
|* The scaled product
\*===----------------------------------------------------------------------===*/

/** `[batch, rows, k]` elements quantized along the last axis and their scales;
 *  or, if `format` is NULL, `float` values without scales. */
typedef struct MxMatmulOperand {
  const MxFormat *format;
  const void *elements;
  const void *scales;
} MxMatmulOperand;

/** result[b,i,j] = alpha * sum_k lhs[b,i,k] * rhs[b,j,k] + c[b,i,j] in the
 * order of docs/Numerics.md section 7. `lhs` is `[batch, m, k]`, `rhs` `[batch,
 * n, k]`, `c` and `result` are `[batch, m, n]`. At least one operand has a
 * format; two agree in `blockCols`. `alpha` (the product of the tensor scales)
 * and `c` may be NULL. */
MX_C_EXPORTED MxStatus mxScaledMatmul(const MxMatmulOperand *lhs,
                                      const MxMatmulOperand *rhs, int64_t batch,
                                      int64_t m, int64_t n, int64_t k,
                                      const float *alpha, const float *c,
                                      float *result);

#ifdef __cplusplus
}
#endif

#endif /* MX_C_NUMERICS_H */
