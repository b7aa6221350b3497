//===- Dequantize.cpp - mx.dequantize -------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::mx;

bool DequantizeOp::isPacked() {
  return isPackedFP4(getElements().getType(), getFormat());
}

LogicalResult DequantizeOp::verify() {
  auto output = cast<RankedTensorType>(getOutput().getType());
  int64_t axis = static_cast<int64_t>(getAxis());
  // C1 to C4: as for mx.quantize, C1: axis, C2: elements, C3: scales and C4:
  // tensor scale.
  if (failed(internal::verifyAxis(*this, output, axis, getFormat())) ||
      failed(internal::verifyElements(
          *this, "elements", cast<RankedTensorType>(getElements().getType()),
          output.getShape(), getFormat())) ||
      failed(internal::verifyScales(
          *this, "scales", cast<RankedTensorType>(getScales().getType()),
          output.getShape(), axis, getFormat())) ||
      failed(internal::verifyTensorScale(*this, getTensorScale(), getFormat())))
    return failure();
  // C5: the size that the type of the output does not tell.
  bool dynamic = output.isDynamicDim(output.getRank() - 1);
  if (getLastDim() && !dynamic)
    return emitOpError("expected no last_dim, as output dim ")
           << output.getRank() - 1 << " is static, " << output.getShape().back()
           << ", but got one";
  if (isPacked() && dynamic && !getLastDim())
    return emitOpError("expected last_dim, as elements are packed and output "
                       "dim ")
           << output.getRank() - 1 << " is dynamic, but got none";
  return success();
}

OpFoldResult DequantizeOp::fold(FoldAdaptor adaptor) {
  auto type = cast<RankedTensorType>(getOutput().getType());
  if (!type.hasStaticShape())
    return {};
  std::optional<std::vector<uint8_t>> codes =
      internal::getCodes(adaptor.getElements(), type.getShape(), getFormat());
  std::optional<std::vector<uint32_t>> scales =
      internal::getScaleBits(adaptor.getScales());
  std::optional<float> tensorScale =
      internal::getOptionalFloat(getTensorScale(), adaptor.getTensorScale());
  if (!codes || !scales || !tensorScale)
    return {};
  ::mxnumerics::QuantizedTensor tensor{std::move(*codes), std::move(*scales)};
  std::vector<float> values = ::mxnumerics::dequantize(
      tensor, type.getShape().vec(), static_cast<int64_t>(getAxis()),
      getFormat().getFormat(), *tensorScale);
  return internal::makeFloats(type, values);
}

Speculation::Speculatability DequantizeOp::getSpeculatability() {
  return internal::hasDynamicSizes(*this) ? Speculation::NotSpeculatable
                                          : Speculation::Speculatable;
}

LogicalResult
DequantizeOp::reifyResultShapes(OpBuilder &builder,
                                ReifiedRankedShapedTypeDims &shapes) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, getLoc(), getElements());
  auto type = cast<RankedTensorType>(getOutput().getType());
  if (isPacked())
    sizes.back() =
        getLastDim()
            ? OpFoldResult(getLastDim())
            : OpFoldResult(builder.getIndexAttr(type.getShape().back()));
  shapes = {sizes};
  return success();
}
