/*===- mx-c/Attributes.h - C API of the attributes ----------------*- C -*-===*\
|*                                                                            *|
|* This file is licensed under the Apache License v2.0 with LLVM Exceptions.  *|
|* See https://llvm.org/LICENSE.txt for license information.                  *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Constructors and accessors of #mx.format, #mx.scale_rule, #mx.rounding,    *|
|* #mx.nan_rule and #mx.quantization. The dialect must be loaded in the
context.*|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef MX_C_ATTRIBUTES_H
#define MX_C_ATTRIBUTES_H

#include "mlir-c/IR.h"
#include "mx-c/Numerics.h"

#ifdef __cplusplus
extern "C" {
#endif

/*===----------------------------------------------------------------------===*\
|* #mx.format
\*===----------------------------------------------------------------------===*/

MLIR_CAPI_EXPORTED bool mlirAttributeIsAMXFormat(MlirAttribute attribute);
MLIR_CAPI_EXPORTED MlirTypeID mlirMXFormatAttrGetTypeID(void);

/** The attribute of `format`, as mxLookupFormat gives it or filled in by hand.
 *  A format that is none is an error at `location`, and gives a null
 *  attribute. */
MLIR_CAPI_EXPORTED MlirAttribute
mlirMXFormatAttrGetChecked(MlirLocation location, const MxFormat *format);

/** What the attribute says. */
MLIR_CAPI_EXPORTED MxFormat mlirMXFormatAttrGetFormat(MlirAttribute attribute);

/** The builtin types of elements (i8 of MXINT8) and scales. */
MLIR_CAPI_EXPORTED MlirType
mlirMXFormatAttrGetElementType(MlirAttribute attribute);
MLIR_CAPI_EXPORTED MlirType
mlirMXFormatAttrGetScaleType(MlirAttribute attribute);

/** The types of the elements, not packed, and of the scales of a tensor of
 *  `shape` quantized along `axis`; sizes may be dynamic. An axis or a rank that
 *  the format's blocks cannot have gives a null type. */
MLIR_CAPI_EXPORTED MlirType mlirMXFormatAttrGetElementsTensorType(
    MlirAttribute attribute, intptr_t rank, const int64_t *shape);
MLIR_CAPI_EXPORTED MlirType mlirMXFormatAttrGetScalesTensorType(
    MlirAttribute attribute, intptr_t rank, const int64_t *shape, int64_t axis);

/*===----------------------------------------------------------------------===*\
|* #mx.scale_rule, #mx.rounding, #mx.nan_rule
\*===----------------------------------------------------------------------===*/

/** A value that is no case of the enum gives a null attribute. */
MLIR_CAPI_EXPORTED bool mlirAttributeIsAMXScaleRule(MlirAttribute attribute);
MLIR_CAPI_EXPORTED MlirTypeID mlirMXScaleRuleAttrGetTypeID(void);
MLIR_CAPI_EXPORTED MlirAttribute mlirMXScaleRuleAttrGet(MlirContext context,
                                                        MxScaleRule value);
MLIR_CAPI_EXPORTED MxScaleRule
mlirMXScaleRuleAttrGetValue(MlirAttribute attribute);

MLIR_CAPI_EXPORTED bool mlirAttributeIsAMXRounding(MlirAttribute attribute);
MLIR_CAPI_EXPORTED MlirTypeID mlirMXRoundingAttrGetTypeID(void);
MLIR_CAPI_EXPORTED MlirAttribute mlirMXRoundingAttrGet(MlirContext context,
                                                       MxRounding value);
MLIR_CAPI_EXPORTED MxRounding
mlirMXRoundingAttrGetValue(MlirAttribute attribute);

MLIR_CAPI_EXPORTED bool mlirAttributeIsAMXNaNRule(MlirAttribute attribute);
MLIR_CAPI_EXPORTED MlirTypeID mlirMXNaNRuleAttrGetTypeID(void);
MLIR_CAPI_EXPORTED MlirAttribute mlirMXNaNRuleAttrGet(MlirContext context,
                                                      MxNaNRule value);
MLIR_CAPI_EXPORTED MxNaNRule mlirMXNaNRuleAttrGetValue(MlirAttribute attribute);

/*===----------------------------------------------------------------------===*\
|* #mx.quantization
\*===----------------------------------------------------------------------===*/

MLIR_CAPI_EXPORTED bool mlirAttributeIsAMXQuantization(MlirAttribute attribute);
MLIR_CAPI_EXPORTED MlirTypeID mlirMXQuantizationAttrGetTypeID(void);

/** `format` is a #mx.format. A scale rule that its scales do not have is an
 *  error at `location`, and gives a null attribute, as does a value that is no
 *  case of its enum. */
MLIR_CAPI_EXPORTED MlirAttribute mlirMXQuantizationAttrGetChecked(
    MlirLocation location, MlirAttribute format, MxScaleRule scaleRule,
    MxRounding rounding, MxNaNRule nanRule);

MLIR_CAPI_EXPORTED MlirAttribute
mlirMXQuantizationAttrGetFormat(MlirAttribute attribute);
MLIR_CAPI_EXPORTED MxScaleRule
mlirMXQuantizationAttrGetScaleRule(MlirAttribute attribute);
MLIR_CAPI_EXPORTED MxRounding
mlirMXQuantizationAttrGetRounding(MlirAttribute attribute);
MLIR_CAPI_EXPORTED MxNaNRule
mlirMXQuantizationAttrGetNaNRule(MlirAttribute attribute);

#ifdef __cplusplus
}
#endif

#endif /* MX_C_ATTRIBUTES_H */
