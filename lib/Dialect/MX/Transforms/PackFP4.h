//===- PackFP4.h - Patterns of mx-pack-fp4 ----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_PACKFP4_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_PACKFP4_H

#include "mlir/Transforms/DialectConversion.h"

namespace mlir::mx {

/// Rebuilds an operation with packed types; its attributes say all the rest.
template <typename OpTy>
struct PackTypes final : OpConversionPattern<OpTy> {
  using OpConversionPattern<OpTy>::OpConversionPattern;

  LogicalResult
  matchAndRewrite(OpTy op, typename OpTy::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<Type> types;
    if (failed(this->getTypeConverter()->convertTypes(op->getResultTypes(),
                                                      types)))
      return failure();
    auto packed = OpTy::create(rewriter, op.getLoc(), types,
                               adaptor.getOperands(), op->getAttrs());
    rewriter.replaceOp(op, packed);
    return success();
  }
};

/// The byte that holds the element at `indices` of an FP4 tensor, stored as
/// `packed`, shifted so that the code is its low nibble.
Value loadShiftedByte(OpBuilder &builder, Location loc, Value packed,
                      ArrayRef<Value> indices);

/// Constants, empty tensors, reshapes and element accesses.
void populatePackFP4TensorPatterns(const TypeConverter &converter,
                                   RewritePatternSet &patterns);

/// The first type of FP4 that is not packed that `op` mentions: in its results,
/// in the arguments of its blocks, or inside of an attribute, as a function's
/// type or a global's; null if there is none.
Type findUnpackedFP4(Operation *op);

/// Succeeds if `op` is no slice, or one of whole bytes of FP4; else emits an
/// error. That is seen in the loops around it and in the sizes of the tensor,
/// so before any of them is converted.
LogicalResult verifyPackableSlice(Operation *op);

/// Slices, and scf.forall, which holds parallel insertions of them.
void populatePackFP4SlicePatterns(const TypeConverter &converter,
                                  RewritePatternSet &patterns);

/// linalg.transpose.
void populatePackFP4TransposePatterns(const TypeConverter &converter,
                                      RewritePatternSet &patterns);

/// The operations of the mx dialect.
void populatePackFP4MXPatterns(const TypeConverter &converter,
                               RewritePatternSet &patterns);

} // namespace mlir::mx

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_PACKFP4_H
