//===- Hadamard.cpp - mx.hadamard -----------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mx/Support/Hadamard.h"
#include "llvm/Support/MathExtras.h"

#include <numeric>

using namespace mlir;
using namespace mlir::mx;

/// C3 and C4: what the signs are.
static LogicalResult verifySigns(HadamardOp op, int64_t size) {
  // C4: they are random, given or none.
  if (static_cast<bool>(op.getSeed()) != op.getSignId().has_value())
    return op.emitOpError("expected seed and sign_id together but got ")
           << (op.getSeed() ? "seed" : "sign_id") << " alone";
  if (!op.getSigns())
    return success();
  if (op.getSeed())
    return op.emitOpError(
        "expected either signs or seed and sign_id but got both");
  // C3: one for each value of a group.
  ArrayRef<int8_t> signs = *op.getSigns();
  if (static_cast<int64_t>(signs.size()) != size)
    return op.emitOpError("expected signs to have ")
           << size << " entries (size) but got " << signs.size();
  for (auto [i, sign] : llvm::enumerate(signs))
    if (sign != 1 && sign != -1)
      return op.emitOpError("expected signs[")
             << i << "] to be 1 or -1 but got " << static_cast<int>(sign);
  return success();
}

LogicalResult HadamardOp::verify() {
  auto type = cast<RankedTensorType>(getInput().getType());
  int64_t axis = static_cast<int64_t>(getAxis());
  int64_t size = static_cast<int64_t>(getSize());
  // C1: the axis.
  if (axis < 0 || axis >= type.getRank())
    return emitOpError("expected axis in [0, ")
           << type.getRank() << ") but got " << axis;
  // C2: the size, and what it divides.
  if (size <= 0 || !llvm::isPowerOf2_64(size))
    return emitOpError("expected size to be a power of two but got ") << size;
  if (type.isDynamicDim(axis))
    return emitOpError("expected input dim ")
           << axis << " (axis) to be a static multiple of size " << size
           << " but got a dynamic one";
  if (type.getDimSize(axis) % size != 0)
    return emitOpError("expected input dim ")
           << axis << " to be a multiple of size " << size << " but got "
           << type.getDimSize(axis);
  return verifySigns(*this, size);
}

/// The sign vector, true for -1, if it is known at compile time.
static std::optional<std::vector<bool>>
getSignBits(HadamardOp op, HadamardOp::FoldAdaptor adaptor) {
  std::vector<bool> bits;
  if (op.getSigns())
    for (int8_t sign : op.getSignsAttr().asArrayRef())
      bits.push_back(sign < 0);
  if (!op.getSeed())
    return bits;
  auto seed = dyn_cast_if_present<IntegerAttr>(adaptor.getSeed());
  if (!seed)
    return std::nullopt;
  for (uint64_t j = 0; j < op.getSize(); ++j)
    bits.push_back(::mxnumerics::randomSign(seed.getValue().getZExtValue(),
                                            *op.getSignId(), j));
  return bits;
}

/// A transform of single values multiplies them by 1. Two transforms in a row
/// are no identity, as each rounds.
static bool isIdentity(HadamardOp op) {
  return op.getSize() == 1 && !op.getSeed() &&
         (!op.getSigns() || op.getSigns()->front() == 1);
}

OpFoldResult HadamardOp::fold(FoldAdaptor adaptor) {
  if (isIdentity(*this))
    return getInput();
  auto type = cast<RankedTensorType>(getInput().getType());
  std::optional<std::vector<float>> data =
      internal::getFloats(adaptor.getInput());
  // Constant data bound the number of signs.
  if (!data)
    return {};
  std::optional<std::vector<bool>> signs = getSignBits(*this, adaptor);
  if (!signs)
    return {};
  ArrayRef<int64_t> shape = type.getShape();
  int64_t axis = static_cast<int64_t>(getAxis());
  auto product = [](ArrayRef<int64_t> sizes) {
    return std::accumulate(sizes.begin(), sizes.end(), int64_t{1},
                           std::multiplies<>());
  };
  std::vector<float> result =
      ::mxnumerics::hadamard(data->data(), product(shape.take_front(axis)),
                             shape[axis], product(shape.drop_front(axis + 1)),
                             static_cast<int64_t>(getSize()), *signs);
  return internal::makeFloats(type, result);
}

LogicalResult
HadamardOp::reifyResultShapes(OpBuilder &builder,
                              ReifiedRankedShapedTypeDims &shapes) {
  shapes = {tensor::getMixedSizes(builder, getLoc(), getInput())};
  return success();
}
