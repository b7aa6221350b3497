//===- PackFP4Tensor.cpp - Packing of FP4 in tensor operations ------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PackFP4.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::mx;

/// Packed constants of at least this many bytes become resources, which are
/// neither hashed nor printed inline.
static constexpr int64_t kResourceBytes = 1 << 16;

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// The codes of a constant FP4 tensor, one a byte.
static FailureOr<std::vector<uint8_t>> getCodes(arith::ConstantOp op) {
  auto type = cast<RankedTensorType>(op.getType());
  std::vector<uint8_t> codes;
  if (auto dense = dyn_cast<DenseElementsAttr>(op.getValue())) {
    codes.reserve(type.getNumElements());
    for (APFloat value : dense.getValues<APFloat>())
      codes.push_back(value.bitcastToAPInt().getZExtValue());
    return codes;
  }
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(op.getValue())) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    if (!blob)
      return op.emitOpError(
          "expected the resource of the constant to have data");
    ArrayRef<char> data = blob->getData();
    if (static_cast<int64_t>(data.size()) != type.getNumElements())
      return op.emitOpError("expected a resource of ")
             << type.getNumElements() << " bytes, one an element, but got "
             << data.size();
    codes.assign(data.begin(), data.end());
    return codes;
  }
  return op.emitOpError("cannot pack a constant that is neither dense nor a "
                        "resource");
}

/// `bytes` as an attribute of `type`, a resource if they are many.
static ElementsAttr makeConstant(RankedTensorType type,
                                 ArrayRef<uint8_t> bytes) {
  if (static_cast<int64_t>(bytes.size()) < kResourceBytes)
    return DenseElementsAttr::get(type, bytes);
  ArrayRef<char> raw(reinterpret_cast<const char *>(bytes.data()),
                     bytes.size());
  return DenseResourceElementsAttr::get(
      type, "packed_fp4",
      HeapAsmResourceBlob::allocateAndCopyWithAlign(raw, alignof(uint64_t),
                                                    /*dataIsMutable=*/false));
}

/// A splat of odd rows is written out, as the last nibble of a row is zero.
static LogicalResult verifyExpandable(arith::ConstantOp op) {
  constexpr uint64_t kMaxElements = uint64_t(1) << 28;
  auto type = cast<RankedTensorType>(op.getType());
  uint64_t count = 1;
  for (int64_t size : type.getShape())
    count = llvm::SaturatingMultiply<uint64_t>(count, size);
  if (count <= kMaxElements || llvm::is_contained(type.getShape(), 0))
    return success();
  return op.emitOpError("cannot pack a splat whose rows are odd if it has more "
                        "than ")
         << kMaxElements << " elements, but this has " << count;
}

namespace {
/// Packs a constant. A splat of a row of even length stays a splat.
struct PackConstant final : OpConversionPattern<arith::ConstantOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(arith::ConstantOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getType());
    RankedTensorType packed = getPackedType(type);
    auto dense = dyn_cast<DenseElementsAttr>(op.getValue());
    bool evenRows = type.getRank() > 0 && type.getShape().back() % 2 == 0;
    if (dense && dense.isSplat() && evenRows) {
      uint8_t code =
          dense.getSplatValue<APFloat>().bitcastToAPInt().getZExtValue();
      rewriter.replaceOpWithNewOp<arith::ConstantOp>(
          op, packed,
          DenseElementsAttr::get(packed, APInt(8, code | code << 4)));
      return success();
    }
    if (dense && dense.isSplat() && failed(verifyExpandable(op)))
      return failure();
    FailureOr<std::vector<uint8_t>> codes = getCodes(op);
    if (failed(codes))
      return failure();
    std::vector<uint8_t> bytes =
        ::mxnumerics::packNibbles(*codes, type.getShape().vec());
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(op, packed,
                                                   makeConstant(packed, bytes));
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

struct PackEmpty final : OpConversionPattern<tensor::EmptyOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(tensor::EmptyOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<OpFoldResult> sizes = op.getMixedSizes();
    if (!sizes.empty())
      sizes.back() = ceilDiv(rewriter, op.getLoc(), sizes.back(), 2);
    rewriter.replaceOpWithNewOp<tensor::EmptyOp>(op, sizes,
                                                 rewriter.getI8Type());
    return success();
  }
};

/// The size of any dimension but a dynamic packed one, whose logical size the
/// bytes do not tell.
struct PackDim final : OpConversionPattern<tensor::DimOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(tensor::DimOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getSource().getType());
    std::optional<int64_t> index = op.getConstantIndex();
    if (!index || *index >= type.getRank())
      return op.emitOpError("expected a constant dimension in [0, ")
             << type.getRank() << ") of an FP4 tensor";
    if (!type.isDynamicDim(*index)) {
      rewriter.replaceOpWithNewOp<arith::ConstantIndexOp>(
          op, type.getDimSize(*index));
      return success();
    }
    if (*index == type.getRank() - 1)
      return op.emitOpError("the size of dim ")
             << *index << " of " << type
             << " is lost when it is packed two elements a byte: make it "
                "static";
    rewriter.replaceOpWithNewOp<tensor::DimOp>(op, adaptor.getSource(),
                                               op.getIndex());
    return success();
  }
};
} // namespace

Value mlir::mx::loadShiftedByte(OpBuilder &builder, Location loc, Value packed,
                                ArrayRef<Value> indices) {
  if (indices.empty())
    return tensor::ExtractOp::create(builder, loc, packed);
  SmallVector<Value> place(indices);
  Value two = arith::ConstantIndexOp::create(builder, loc, 2);
  Value odd = arith::RemUIOp::create(builder, loc, indices.back(), two);
  place.back() = arith::DivUIOp::create(builder, loc, indices.back(), two);
  Value four = arith::ConstantIndexOp::create(builder, loc, 4);
  Value shift = arith::IndexCastUIOp::create(
      builder, loc, builder.getI8Type(),
      arith::MulIOp::create(builder, loc, odd, four));
  Value byte = tensor::ExtractOp::create(builder, loc, packed, place);
  return arith::ShRUIOp::create(builder, loc, byte, shift);
}

namespace {
/// Expands or collapses dimensions that leave the last one alone.
template <typename OpTy>
struct PackReshape final : OpConversionPattern<OpTy> {
  using OpConversionPattern<OpTy>::OpConversionPattern;

  LogicalResult
  matchAndRewrite(OpTy op, typename OpTy::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<ReassociationIndices> groups = op.getReassociationIndices();
    if (groups.empty() || groups.back().size() != 1)
      return op.emitOpError("cannot pack a reshape of FP4 that changes the "
                            "last dimension");
    RankedTensorType type = getPackedType(op.getResultType());
    if constexpr (std::is_same_v<OpTy, tensor::ExpandShapeOp>) {
      SmallVector<OpFoldResult> sizes = op.getMixedOutputShape();
      sizes.back() = tensor::getMixedSize(
          rewriter, op.getLoc(), adaptor.getSrc(),
          cast<RankedTensorType>(adaptor.getSrc().getType()).getRank() - 1);
      rewriter.replaceOpWithNewOp<OpTy>(op, type, adaptor.getSrc(), groups,
                                        sizes);
    } else {
      rewriter.replaceOpWithNewOp<OpTy>(op, type, adaptor.getSrc(), groups);
    }
    return success();
  }
};

/// Reads one element out of its byte.
struct PackExtract final : OpConversionPattern<tensor::ExtractOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(tensor::ExtractOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Value byte = loadShiftedByte(rewriter, loc, adaptor.getTensor(),
                                 SmallVector<Value>(adaptor.getIndices()));
    Value nibble = arith::TruncIOp::create(rewriter, loc,
                                           rewriter.getIntegerType(4), byte);
    rewriter.replaceOpWithNewOp<arith::BitcastOp>(op, op.getType(), nibble);
    return success();
  }
};
} // namespace

void mlir::mx::populatePackFP4TensorPatterns(const TypeConverter &converter,
                                             RewritePatternSet &patterns) {
  patterns.add<PackConstant, PackEmpty, PackDim, PackTypes<tensor::CastOp>,
               PackTypes<arith::SelectOp>, PackReshape<tensor::ExpandShapeOp>,
               PackReshape<tensor::CollapseShapeOp>, PackExtract>(
      converter, patterns.getContext());
}
