//===- TensorScale.cpp - mx.tensor_scale ----------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::mx;

/// C1: the largest block scale that is left room for.
LogicalResult TensorScaleOp::verify() {
  float e4m3Max = getE4m3Max().convertToFloat();
  if (e4m3Max != 448.0f && e4m3Max != 256.0f)
    return emitOpError("expected e4m3_max to be 448 or 256 but got ")
           << e4m3Max;
  return success();
}

OpFoldResult TensorScaleOp::fold(FoldAdaptor adaptor) {
  std::optional<std::vector<float>> data =
      internal::getFloats(adaptor.getInput());
  if (!data)
    return {};
  float scale = ::mxnumerics::computeTensorScale(data->data(), data->size(),
                                                 getE4m3Max().convertToFloat(),
                                                 toNumerics(getNanRule()));
  return FloatAttr::get(getType(), scale);
}
