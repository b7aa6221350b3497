//===- PackFP4Transpose.cpp - Packing of transposes of FP4 ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Codes move and nothing is computed. One loop nest over the bytes of the
// result reads both codes of a byte where they lie.
//
//===----------------------------------------------------------------------===//

#include "PackFP4.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace mlir::mx;

namespace {
/// A transpose that brings another dimension to the end, where two of its
/// elements share a byte.
struct TransposeBuilder {
  /// The byte of the result at `indices`.
  Value loadByte(OpBuilder &builder, SmallVector<Value> indices) const;

  Location loc;
  Value packed;
  ArrayRef<int64_t> permutation;
  /// The size of the last dimension of the result; null if known to be even.
  Value size;

private:
  /// The byte that holds the element of the result at `place`, with its code
  /// in the low nibble.
  Value loadElement(OpBuilder &builder, SmallVector<Value> place) const {
    applyPermutationToVector(place, invertPermutationVector(permutation));
    return loadShiftedByte(builder, loc, packed, place);
  }
};
} // namespace

Value TransposeBuilder::loadByte(OpBuilder &builder,
                                 SmallVector<Value> indices) const {
  auto createConstant = [&](int64_t value) {
    return arith::ConstantIntOp::create(builder, loc, builder.getI8Type(),
                                        value);
  };
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value first = arith::ShLIOp::create(builder, loc, indices.back(), one);
  Value second = arith::AddIOp::create(builder, loc, first, one);
  Value isElement;
  if (size) {
    // What an odd row leaves of its last byte is zero, and read from nowhere.
    isElement = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult,
                                      second, size);
    second = arith::SelectOp::create(builder, loc, isElement, second, first);
  }
  indices.back() = first;
  Value low = arith::AndIOp::create(builder, loc, loadElement(builder, indices),
                                    createConstant(0xF));
  indices.back() = second;
  Value high = arith::ShLIOp::create(
      builder, loc, loadElement(builder, indices), createConstant(4));
  if (isElement)
    high = arith::SelectOp::create(builder, loc, isElement, high,
                                   createConstant(0));
  return arith::OrIOp::create(builder, loc, low, high);
}

/// The size of dimension `dim` of the input of `op`; null if known to be even.
static Value getSizeUnlessEven(OpBuilder &builder, linalg::TransposeOp op,
                               Value packed, int64_t dim) {
  auto type = cast<RankedTensorType>(op.getInput().getType());
  if (type.isDynamicDim(dim))
    return tensor::DimOp::create(builder, op.getLoc(), packed, dim);
  int64_t size = type.getDimSize(dim);
  if (size % 2 == 0)
    return {};
  return arith::ConstantIndexOp::create(builder, op.getLoc(), size);
}

/// The bytes of the transpose of `packed`, in `init`.
static Value createTranspose(OpBuilder &builder, linalg::TransposeOp op,
                             Value packed, Value init) {
  Location loc = op.getLoc();
  ArrayRef<int64_t> permutation = op.getPermutation();
  auto rank = static_cast<int64_t>(permutation.size());
  TransposeBuilder transpose{
      loc, packed, permutation,
      getSizeUnlessEven(builder, op, packed, permutation.back())};
  auto generic = linalg::GenericOp::create(
      builder, loc, init.getType(), ValueRange(), init,
      builder.getMultiDimIdentityMap(rank),
      SmallVector<utils::IteratorType>(rank, utils::IteratorType::parallel),
      [&](OpBuilder &nested, Location, ValueRange) {
        SmallVector<Value> indices;
        for (int64_t dim = 0; dim < rank; ++dim)
          indices.push_back(linalg::IndexOp::create(nested, loc, dim));
        linalg::YieldOp::create(nested, loc,
                                transpose.loadByte(nested, indices));
      });
  return generic.getResult(0);
}

namespace {
/// Where the last dimension stays, bytes are transposed as they are.
struct PackTranspose final : OpConversionPattern<linalg::TransposeOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(linalg::TransposeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ArrayRef<int64_t> permutation = op.getPermutation();
    auto rank = static_cast<int64_t>(permutation.size());
    if (rank == 0 || permutation.back() == rank - 1)
      rewriter.replaceOpWithNewOp<linalg::TransposeOp>(
          op, adaptor.getInput(), adaptor.getInit(), permutation);
    else
      rewriter.replaceOp(op, createTranspose(rewriter, op, adaptor.getInput(),
                                             adaptor.getInit()));
    return success();
  }
};
} // namespace

void mlir::mx::populatePackFP4TransposePatterns(const TypeConverter &converter,
                                                RewritePatternSet &patterns) {
  patterns.add<PackTranspose>(converter, patterns.getContext());
}
