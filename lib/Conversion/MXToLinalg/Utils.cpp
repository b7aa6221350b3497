//===- Utils.cpp - Shared by the lowerings to linalg ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::linalglowering;
using ::mxnumerics::kWholeDim;

//===----------------------------------------------------------------------===//
// Maps and sizes
//===----------------------------------------------------------------------===//

AffineMap linalglowering::getScaleMap(MLIRContext *context, FormatAttr format,
                                      int64_t rank, int64_t axis) {
  ::mxnumerics::Shape blocks =
      ::mxnumerics::getBlockSizes(format.getFormat(), rank, axis);
  SmallVector<AffineExpr> exprs;
  for (auto [dim, block] : llvm::enumerate(blocks))
    exprs.push_back(block == kWholeDim
                        ? getAffineConstantExpr(0, context)
                        : getAffineDimExpr(dim, context).floorDiv(block));
  return AffineMap::get(rank, 0, exprs, context);
}

AffineMap linalglowering::getPackedMap(MLIRContext *context, int64_t rank) {
  SmallVector<AffineExpr> exprs;
  for (int64_t d = 0; d < rank; ++d)
    exprs.push_back(getAffineDimExpr(d, context));
  if (rank > 0)
    exprs.back() = exprs.back().floorDiv(2);
  return AffineMap::get(rank, 0, exprs, context);
}

SmallVector<utils::IteratorType>
linalglowering::getIteratorTypes(AffineMap output) {
  SmallVector<utils::IteratorType> types(output.getNumDims(),
                                         utils::IteratorType::reduction);
  for (AffineExpr expr : output.getResults())
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      types[dim.getPosition()] = utils::IteratorType::parallel;
  return types;
}

/// The number of values of `expr`, a dimension, `d floordiv c` or a constant.
static OpFoldResult getExtent(OpBuilder &builder, Location loc, AffineExpr expr,
                              ArrayRef<OpFoldResult> sizes) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return sizes[dim.getPosition()];
  auto division = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!division)
    return builder.getIndexAttr(1);
  OpFoldResult size =
      sizes[cast<AffineDimExpr>(division.getLHS()).getPosition()];
  int64_t divisor = cast<AffineConstantExpr>(division.getRHS()).getValue();
  return ceilDiv(builder, loc, size, divisor);
}

SmallVector<OpFoldResult>
linalglowering::applyToSizes(OpBuilder &builder, Location loc, AffineMap map,
                             ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> result;
  for (AffineExpr expr : map.getResults())
    result.push_back(getExtent(builder, loc, expr, sizes));
  return result;
}

//===----------------------------------------------------------------------===//
// Codes in tensors
//===----------------------------------------------------------------------===//

Value linalglowering::loadCode(OpBuilder &builder, Location loc, Value stored) {
  Type type = stored.getType();
  if (type.isF32())
    return stored;
  unsigned width = type.getIntOrFloatBitWidth();
  Value code = stored;
  if (isa<FloatType>(type))
    code = arith::BitcastOp::create(builder, loc, builder.getIntegerType(width),
                                    stored);
  if (width == 8)
    return code;
  return arith::ExtUIOp::create(builder, loc, builder.getI8Type(), code);
}

Value linalglowering::storeCode(OpBuilder &builder, Location loc, Value code,
                                Type type) {
  if (code.getType() == type)
    return code;
  Type bits = builder.getIntegerType(type.getIntOrFloatBitWidth());
  if (code.getType() != bits)
    code = arith::TruncIOp::create(builder, loc, bits, code);
  if (bits == type)
    return code;
  return arith::BitcastOp::create(builder, loc, type, code);
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

Value linalglowering::createGeneric(OpBuilder &builder, Location loc,
                                    ValueRange inputs, Value init,
                                    ArrayRef<AffineMap> maps,
                                    BodyBuilder body) {
  auto generic = linalg::GenericOp::create(
      builder, loc, init.getType(), inputs, init, maps,
      getIteratorTypes(maps.back()),
      [&](OpBuilder &nested, Location nestedLoc, ValueRange args) {
        NumericsEmitter emitter(nested, nestedLoc);
        linalg::YieldOp::create(nested, nestedLoc, body(emitter, nested, args));
      });
  return generic.getResult(0);
}

Value linalglowering::createEmpty(OpBuilder &builder, Location loc,
                                  ArrayRef<OpFoldResult> sizes,
                                  Type elementType) {
  return tensor::EmptyOp::create(builder, loc, sizes, elementType);
}

Value linalglowering::createZeros(OpBuilder &builder, Location loc,
                                  ArrayRef<OpFoldResult> sizes,
                                  Type elementType) {
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(elementType));
  Value empty = createEmpty(builder, loc, sizes, elementType);
  return linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
}

Value linalglowering::castTo(OpBuilder &builder, Location loc, Value value,
                             Type type) {
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(builder, loc, type, value);
}

Value linalglowering::decodeElements(OpBuilder &builder, Location loc,
                                     Value elements, FormatAttr format,
                                     AffineMap map,
                                     ArrayRef<OpFoldResult> sizes) {
  MLIRContext *context = builder.getContext();
  int64_t rank = sizes.size();
  bool isF32 = getElementTypeOrSelf(elements.getType()).isF32();
  if (!format && isF32 && map.isIdentity())
    return elements;
  bool packed = isPackedFP4(elements.getType(), format);
  AffineMap source = packed ? getPackedMap(context, rank).compose(map) : map;
  return createGeneric(
      builder, loc, elements,
      createEmpty(builder, loc, sizes, builder.getF32Type()),
      {source, builder.getMultiDimIdentityMap(rank)},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        if (!format)
          return emitter.extend(args[0]);
        Value code = loadCode(nested, loc, args[0]);
        if (packed)
          code = emitter.unpackNibble(
              code, linalg::IndexOp::create(nested, loc,
                                            map.getDimPosition(rank - 1)));
        return emitter.decode(format.getFormat().element, code);
      });
}
