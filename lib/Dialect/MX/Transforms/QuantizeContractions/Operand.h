//===- Operand.h - Quantize one operand of a product ---------- -*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_OPERAND_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_OPERAND_H

#include "Arrange.h"
#include "Random.h"
#include "mx/Dialect/MX/IR/MXOps.h"

#include <map>

namespace mlir::mx::internal {

/// An operand as `mx.scaled_matmul` takes it. Without a format, `elements` is
/// the plain operand, which may be cast.
struct Factor {
  Value elements, scales, tensorScale;
  FormatAttr format;
  /// The operand, arranged and transformed, in high precision; what outliers
  /// are clamped to, and, if any are, what that took away.
  Value whole, clamped, residual;
  /// What the elements were made of: `clamped`, multiplied.
  Value input;
  /// What the product is to be divided by.
  float premultiplier = 1;
};

/// Makes factors, each of them once per block.
class OperandQuantizer {
public:
  OperandQuantizer(ModuleOp module, RandomSource &random)
      : module(module), random(random) {}

  /// Fails with an error if the sites that the stochastic rounding of `op` may
  /// need are used up.
  LogicalResult checkRandomSites(Operation *op);

  /// The factor for `access`, arranged as `groups`, the last of which is summed
  /// over. `site` may be null. `other`, if set, is the factor that it is
  /// multiplied with.
  Factor get(OpBuilder &builder, Location loc, const Access &access,
             const LoopGroups &groups, SiteAttr site, const Factor *other);

  /// Multiplies groups of `site.getHadamard()` values along the last dimension
  /// of `value` by the transform of `site`, or by its inverse.
  Value transform(OpBuilder &builder, Location loc, Value value, SiteAttr site);
  Value transformBack(OpBuilder &builder, Location loc, Value value,
                      SiteAttr site);

  /// The elements of `factor` in numbers of `elementType`: dequantized, and
  /// divided by the premultiplier.
  static Value dequantize(OpBuilder &builder, Location loc,
                          const Factor &factor, Type elementType);

private:
  Factor makePlain(OpBuilder &builder, Location loc, const Access &access,
                   const LoopGroups &groups, SiteAttr site);
  Factor quantize(OpBuilder &builder, Location loc, const Access &access,
                  const LoopGroups &groups, SiteAttr site);
  /// The first site that no operation has. Looked for in the module when it is
  /// needed first.
  uint64_t getNextSite();
  Value getTensorScale(OpBuilder &builder, Location loc, Value value,
                       QuantizationAttr quantization);

  /// A block, a value, an attribute, and how the value is arranged.
  using Key = std::tuple<Block *, void *, const void *, SmallVector<int64_t>>;
  std::map<Key, Factor> factors;
  std::map<Key, Value> tensorScales, castValues;
  ModuleOp module;
  RandomSource &random;
  /// A site has 32 bits: 2^32 is none.
  std::optional<uint64_t> nextSite;
};

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_OPERAND_H
