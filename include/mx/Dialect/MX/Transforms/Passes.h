//===- Passes.h - Passes from mx to mx --------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_TRANSFORMS_PASSES_H
#define MX_DIALECT_MX_TRANSFORMS_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Pass/Pass.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

namespace mlir {
class ConversionTarget;
class RewritePatternSet;
class TypeConverter;
namespace func {
class FuncOp;
} // namespace func
} // namespace mlir

namespace mlir::mx {

struct ClassifiedContraction;
class ContractionAnalysis;

#define GEN_PASS_DECL
#include "mx/Dialect/MX/Transforms/Passes.h.inc"

/// Makes `converter` turn FP4 tensors into packed `i8` tensors and leave every
/// other type alone.
void populatePackFP4TypeConversions(TypeConverter &converter);

/// Rejects, with an error, operations on FP4 tensors that no pattern of
/// `mx-pack-fp4` rebuilds, and slices that may cut a byte.
LogicalResult verifyPackableFP4(Operation *root);

/// The patterns of `mx-pack-fp4`, and what is legal after it: an operation
/// without FP4 tensors. `converter` comes from `populatePackFP4TypeConversions`
/// and must outlive `target`. What `verifyPackableFP4` says must have been
/// asked first, and sizes of FP4 tensors have been resolved after it.
void populatePackFP4Patterns(const TypeConverter &converter,
                             RewritePatternSet &patterns,
                             ConversionTarget &target);

/// Writes `mx.contraction`, what it is for, on each of `contractions` that does
/// not carry it already.
void inferRoles(ArrayRef<ClassifiedContraction> contractions);

/// Gives each of `contractions` with one weight `quantization` for both
/// operands, and every other the reason why it has none, unless it is decided.
void assignPrecision(ArrayRef<ClassifiedContraction> contractions,
                     QuantizationAttr quantization);

/// Gives each of `contractions` what `recipe` says of its `mx.contraction`, or
/// the reason why it gets nothing, unless it is decided. The schedule of
/// `recipe` is not looked at.
void assignRecipe(ArrayRef<ClassifiedContraction> contractions,
                  RecipeAttr recipe);

/// Rewrites the contractions of `module`, which `analysis` is of, that carry
/// `mx.lhs` or `mx.rhs` to mx operations, and says of each what
/// `mx-quantize-contractions` says. Fails with an error on a contraction whose
/// attributes cannot be obeyed, and, if `options` ask for it, on those that
/// were to be quantized and cannot be.
LogicalResult
quantizeContractions(ModuleOp module, const ContractionAnalysis &analysis,
                     const MXQuantizeContractionsOptions &options);

LogicalResult
quantizeContractions(ModuleOp module,
                     const MXQuantizeContractionsOptions &options);

/// Emits what the rules of `mx-check-numerics` say of the operations inside of
/// `root`; `disable` has names of rules. Fails if there is an error.
LogicalResult checkNumerics(Operation *root,
                            const MXCheckNumericsOptions &options);

/// Appends the results of `mx-instrument` to `function`. Fails with an error if
/// it is called, has several blocks, holds packed elements, or has results with
/// their names already.
LogicalResult instrument(func::FuncOp function);

/// The patterns of `mx-optimize`. Slices move only where the operations'
/// `TilingInterface` is registered (`registerTilingInterfaceExternalModels`).
void populateOptimizePatterns(RewritePatternSet &patterns);

/// The pattern of `mx-order-loops`.
void populateOrderLoopsPatterns(RewritePatternSet &patterns);

/// The patterns of `mx-set-scale-layout` for packed and for linear scales: they
/// change what products read, and order slices and mx.pack_scales. Folders of
/// the operations do the rest.
void populatePackScalesPatterns(RewritePatternSet &patterns);
void populateUnpackScalesPatterns(RewritePatternSet &patterns);

/// The pattern of `mx-unfuse-products`.
void populateUnfuseProductsPatterns(RewritePatternSet &patterns);

#define GEN_PASS_REGISTRATION
#include "mx/Dialect/MX/Transforms/Passes.h.inc"

} // namespace mlir::mx

#endif // MX_DIALECT_MX_TRANSFORMS_PASSES_H
