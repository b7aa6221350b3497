//===- Scales.h - Block scales ----------------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Scale types and the selection of a block's scale from its largest magnitude.
// docs/Numerics.md sections 1 to 3 are the specification.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SUPPORT_SCALES_H
#define MX_SUPPORT_SCALES_H

#include "mx/Support/ElementTypes.h"

namespace mxnumerics {

/// The types of a scale: a power of two, NVFP4's, and plain f32.
enum class ScaleKind : uint8_t { E8M0, E4M3, F32 };

/// Names of the builtin MLIR types, in order.
inline constexpr const char *kScaleTypeNames[] = {"f8E8M0FNU", "f8E4M3FN",
                                                  "f32"};

/// How a block's scale follows from its largest magnitude, or, with Quest, from
/// its root mean square; `maxpos` is the `scaleMax` of the element type.
///   Floor  2^(floor(log2 a) - emax)          OCP MX v1.0 section 6.3
///   Ceil   2^(ceil(log2 a) - emax)
///   Even   2^(floor(log2 round(a)) - emax)   round to the element's mantissa
///   RCeil  2^ceil(log2(a / maxpos))          nothing saturates, but for INT8
///                                            amax above 127/64 * 2^127, which
///                                            asks for more than 2^127
///   Amax   a / maxpos                        for scales with a mantissa
///   Pre34  2^(floor(log2(4/3 a)) - emax)     of 3/4 x what Floor is of x;
///                                            nothing saturates if elements
///                                            reach 1.5 * 2^emax
///   Quest  2^floor(log2(2.92247856/6 rms))   E2M1 alone: clips at or below the
///                                            point where the error of normal
///                                            data is smallest (2502.05003)
enum class ScaleRule : uint8_t { Floor, Ceil, Even, RCeil, Amax, Pre34, Quest };
inline constexpr ScaleRule kAllScaleRules[] = {
    ScaleRule::Floor, ScaleRule::Ceil,  ScaleRule::Even, ScaleRule::RCeil,
    ScaleRule::Amax,  ScaleRule::Pre34, ScaleRule::Quest};

/// Their names in the IR, in order.
inline constexpr const char *kScaleRuleNames[] = {
    "floor", "ceil", "even", "rceil", "amax", "pre34", "quest"};

/// What a NaN or an infinity in a block does.
///   NaNScale  the block's scale becomes NaN and its element codes 0
///   Saturate  Inf becomes +-maxpos and NaN +maxpos; Inf counts as FLT_MAX
///             in the block's largest magnitude, NaN does not count
enum class NaNRule : uint8_t { NaNScale, Saturate };

/// Their names in the IR, in order.
inline constexpr const char *kNaNRuleNames[] = {"nan_scale", "saturate"};

inline constexpr uint8_t kE8M0NaN = 0xFF;
inline constexpr uint8_t kE4M3NaN = 0x7F;

/// True if `rule` can choose scales of `kind` for blocks of `element`: E8M0
/// takes the power-of-two rules (Quest for E2M1 alone), E4M3 takes Amax, F32
/// takes Amax or RCeil.
bool isLegalScaleRule(ScaleKind kind, ElementKind element, ScaleRule rule);

/// The E8M0 code for a block whose largest magnitude is the finite `amax`
/// (`amax` >= 0). `rule` is one of the power-of-two rules but Quest.
uint8_t selectE8M0Scale(float amax, ElementKind element, ScaleRule rule);

/// The squared factor of Quest, (2.92247856 / 6)^2 in f64: 2.92247856 is the
/// point at which E2M1 clips standard normal data with the smallest mean square
/// error.
inline constexpr double kQuestFactor = 2.92247856 / 6.0 * (2.92247856 / 6.0);

/// The E8M0 code that Quest chooses for a block whose squares have the finite
/// mean `meanSquare` (>= 0, of f32 values, so not subnormal).
uint8_t selectQuestScale(double meanSquare);

/// 2^(code - 127); NaN for 0xFF. Code 0 is the f32 subnormal 2^-127.
float decodeE8M0(uint8_t code);

/// Parameters of NVFP4's two-level scaling.
struct TwoLevelOptions {
  /// Smallest block scale before rounding to E4M3.
  float scaleMin = 0x1p-9f;
  /// Head-room factor on the block scale; 17/16 keeps stochastic rounding
  /// unbiased for block scales of at least 2^-6.
  float headroom = 1.0f;
  /// Round the block scale up instead of to nearest.
  bool scaleRoundUp = false;
};

/// The E4M3 code of an NVFP4 block scale. A NaN `tensorScale` gives NaN.
uint8_t selectE4M3Scale(float amax, float tensorScale,
                        const TwoLevelOptions &options);

/// The f32 scale of a float-scaled block (`rule` Amax or RCeil).
float selectF32Scale(float amax, ElementKind element, ScaleRule rule);

/// NVFP4's second-level decode scale for a tensor whose largest magnitude is
/// `amax`; `e4m3Max` is 448 or 256. NaN stays NaN.
float selectTensorScale(float amax, float e4m3Max = 448.0f);

/// True if scales of `kind` that `rule` chooses leave some blocks with values
/// above the largest that their elements, of kind `element`, hold. The clamp of
/// RCeil on MXINT8, of numbers near FLT_MAX alone, does not count.
bool maySaturate(ScaleKind kind, ElementKind element, ScaleRule rule,
                 const TwoLevelOptions &options);

} // namespace mxnumerics

#endif // MX_SUPPORT_SCALES_H
