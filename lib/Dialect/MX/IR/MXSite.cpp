//===- MXSite.cpp - Sites of recipes of the mx dialect --------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/IR/MXDialect.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::mx;

SiteAttr SiteAttr::from(Attribute attribute) {
  if (auto quantization = dyn_cast_or_null<QuantizationAttr>(attribute))
    return get(quantization.getContext(), quantization, /*cast=*/{},
               /*hadamard=*/0, /*random_signs=*/false, OperandSource::Original,
               GradientRule::StraightThrough, /*dge_power=*/5, /*dge_clip=*/3,
               /*outlier_permille=*/0, /*premultiplier=*/{});
  return dyn_cast_or_null<SiteAttr>(attribute);
}

SiteAttr SiteAttr::getQuantizing() const {
  SiteAttr plain = from(getQuantization());
  return get(getContext(), getQuantization(), plain.getCast(), getHadamard(),
             getRandomSigns(), plain.getSource(), plain.getGradient(),
             plain.getDgePower(), plain.getDgeClip(), getOutlierPermille(),
             getPremultiplier());
}

/// C1, C2 and C4: the transform.
static LogicalResult
verifyTransform(llvm::function_ref<InFlightDiagnostic()> emitError,
                QuantizationAttr quantization, int64_t size, bool randomSigns) {
  if (size == 0)
    return randomSigns ? emitError() << "expected random_signs with hadamard "
                                        "but there is no hadamard"
                       : success();
  if (size < 2 || size > (int64_t(1) << 30) || !llvm::isPowerOf2_64(size))
    return emitError() << "expected hadamard to be 0 or a power of two in [2, "
                          "2^30] but got "
                       << size;
  if (quantization && quantization.getFormat().getBlockRows() != 1)
    return emitError() << "expected no hadamard with a scale for several rows "
                          "but hadamard is "
                       << size << " and format "
                       << quantization.getFormat().getNameOrForm();
  return success();
}

/// C5: the numbers.
static LogicalResult
verifyNumbers(llvm::function_ref<InFlightDiagnostic()> emitError, int64_t power,
              int64_t clip, int64_t permille, FloatAttr premultiplier) {
  if (power <= 0 || clip <= 0)
    return emitError()
           << "expected dge_power and dge_clip to be positive but got " << power
           << " and " << clip;
  if (permille < 0 || permille >= 1000)
    return emitError()
           << "expected outlier_permille to be in [0, 1000) but got "
           << permille;
  if (!premultiplier)
    return success();
  // The inverses of two multiply without overflow.
  constexpr float least = 0x1p-16f, most = 0x1p16f;
  if (premultiplier.getType().isF32() &&
      premultiplier.getValue().convertToFloat() >= least &&
      premultiplier.getValue().convertToFloat() <= most)
    return success();
  return emitError()
         << "expected premultiplier to be an f32 in [2^-16, 2^16] but got "
         << premultiplier;
}

/// C6: the estimator.
static LogicalResult
verifyGradient(llvm::function_ref<InFlightDiagnostic()> emitError,
               QuantizationAttr quantization, GradientRule gradient) {
  FormatAttr format = quantization ? quantization.getFormat() : FormatAttr();
  if (!format || gradient != GradientRule::DGE ||
      ::mxnumerics::getElementInfo(format.getFormat().element).radixBits == 1)
    return success();
  return emitError() << "expected elements with steps of powers of two with "
                        "gradient dge but got the grid "
                     << format.getGrid();
}

/// C7: the cast.
static LogicalResult
verifyCast(llvm::function_ref<InFlightDiagnostic()> emitError,
           QuantizationAttr quantization, Type type, GradientRule gradient) {
  if (!type)
    return success();
  if (!type.isBF16() && !type.isF16())
    return emitError() << "expected cast to be bf16 or f16 but got " << type;
  if (quantization)
    return emitError() << "expected one of quantization and cast but got "
                       << quantization.getFormat().getNameOrForm() << " and "
                       << type;
  if (gradient == GradientRule::StraightThrough)
    return success();
  return emitError() << "expected gradient to be straight_through with cast "
                     << type << " but got " << stringifyGradientRule(gradient);
}

LogicalResult
SiteAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                 QuantizationAttr quantization, Type type, int64_t hadamard,
                 bool randomSigns, OperandSource, GradientRule gradient,
                 int64_t dgePower, int64_t dgeClip, int64_t outlierPermille,
                 FloatAttr premultiplier) {
  if (failed(verifyTransform(emitError, quantization, hadamard, randomSigns)) ||
      failed(verifyNumbers(emitError, dgePower, dgeClip, outlierPermille,
                           premultiplier)) ||
      failed(verifyGradient(emitError, quantization, gradient)) ||
      failed(verifyCast(emitError, quantization, type, gradient)))
    return failure();
  // C3: what needs a quantization.
  if (quantization || (hadamard == 0 && outlierPermille == 0 && !premultiplier))
    return success();
  return emitError() << "expected a quantization with hadamard, "
                        "outlier_permille and premultiplier but there is none";
}
