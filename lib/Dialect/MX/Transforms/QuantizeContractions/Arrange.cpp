//===- Arrange.cpp - Bring operands to the shape of a matrix --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Arrange.h"

#include "../Transpose.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;

/// Reassociation that splits a sequence of dimensions into runs: run `i` has
/// `counts[i]` of them.
static SmallVector<ReassociationIndices> getRuns(ArrayRef<int64_t> counts) {
  SmallVector<ReassociationIndices> runs;
  int64_t next = 0;
  for (int64_t count : counts) {
    ReassociationIndices &run = runs.emplace_back();
    for (int64_t i = 0; i < count; ++i)
      run.push_back(next++);
  }
  return runs;
}

static Value collapse(OpBuilder &builder, Location loc, Value value,
                      ArrayRef<ReassociationIndices> reassociation) {
  int64_t rank = cast<RankedTensorType>(value.getType()).getRank();
  if (static_cast<int64_t>(reassociation.size()) == rank)
    return value;
  return tensor::CollapseShapeOp::create(builder, loc, value, reassociation);
}

static Value expand(OpBuilder &builder, Location loc, Value value,
                    ArrayRef<ReassociationIndices> reassociation,
                    ArrayRef<OpFoldResult> sizes) {
  auto type = cast<RankedTensorType>(value.getType());
  if (static_cast<int64_t>(sizes.size()) == type.getRank())
    return value;
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  return tensor::ExpandShapeOp::create(
      builder, loc, RankedTensorType::get(shape, type.getElementType()), value,
      reassociation, sizes);
}

/// The elements of `constant` in permuted order; null where they do not take
/// whole bytes, or are all equal.
static DenseElementsAttr permute(DenseElementsAttr constant,
                                 ArrayRef<int64_t> permutation) {
  ShapedType type = constant.getType();
  unsigned width = type.getElementTypeBitWidth();
  if (constant.isSplat() || width % 8 != 0)
    return {};
  SmallVector<int64_t> strides = computeStrides(type.getShape());
  SmallVector<int64_t> shape = applyPermutation(type.getShape(), permutation);
  SmallVector<int64_t> sourceStrides = applyPermutation(strides, permutation);
  SmallVector<int64_t> targetStrides = computeStrides(shape);
  ArrayRef<char> source = constant.getRawData();
  size_t bytes = width / 8;
  std::vector<char> target;
  target.reserve(source.size());
  for (int64_t i = 0, e = type.getNumElements(); i < e; ++i) {
    int64_t index = linearize(delinearize(i, targetStrides), sourceStrides);
    const char *element = source.data() + index * bytes;
    target.insert(target.end(), element, element + bytes);
  }
  return DenseElementsAttr::getFromRawBuffer(
      RankedTensorType::get(shape, type.getElementType()), target);
}

static Value transpose(OpBuilder &builder, Location loc, Value value,
                       ArrayRef<int64_t> permutation) {
  if (isIdentityPermutation(permutation))
    return value;
  // So that a constant weight is quantized at compile time.
  DenseElementsAttr constant;
  if (matchPattern(value, m_Constant(&constant)))
    if (DenseElementsAttr permuted = permute(constant, permutation))
      return arith::ConstantOp::create(builder, loc, permuted);
  return createTranspose(builder, loc, value, permutation);
}

/// Inserts dimensions of size 1: entry `i` of `isUnit` says whether dimension
/// `i` of the result is one.
static Value insertUnits(OpBuilder &builder, Location loc, Value value,
                         ArrayRef<bool> isUnit) {
  SmallVector<OpFoldResult> old = tensor::getMixedSizes(builder, loc, value);
  SmallVector<OpFoldResult> sizes;
  SmallVector<ReassociationIndices> reassociation(old.size());
  unsigned next = 0;
  for (auto [i, unit] : llvm::enumerate(isUnit)) {
    // A trailing one joins the last run.
    unsigned run = std::min<unsigned>(next, old.size() - 1);
    if (!old.empty())
      reassociation[run].push_back(i);
    sizes.push_back(unit ? OpFoldResult(builder.getIndexAttr(1)) : old[next]);
    next += !unit;
  }
  return expand(builder, loc, value, reassociation, sizes);
}

/// Cuts the dimensions of a split access.
static Value split(OpBuilder &builder, Location loc, const Access &access) {
  if (!access.isSplit())
    return access.value;
  SmallVector<OpFoldResult> sizes;
  for (auto [i, inner] : llvm::enumerate(access.innerSizes)) {
    OpFoldResult size =
        inner == 1 ? tensor::getMixedSize(builder, loc, access.value, i)
                   : OpFoldResult(builder.getIndexAttr(
                         access.getType().getDimSize(i) / inner));
    sizes.append({size, builder.getIndexAttr(inner)});
  }
  SmallVector<int64_t> counts(access.getType().getRank(), 2);
  return expand(builder, loc, access.value, getRuns(counts), sizes);
}

/// Drops the dimensions of `value` whose loop `isKept` denies, and their
/// entries of `loops`.
static Value dropUnits(OpBuilder &builder, Location loc, Value value,
                       SmallVector<int64_t> &loops,
                       llvm::function_ref<bool(int64_t)> isKept) {
  SmallVector<ReassociationIndices> reassociation;
  SmallVector<int64_t> kept;
  ReassociationIndices pending;
  for (auto [i, loop] : llvm::enumerate(loops)) {
    pending.push_back(i);
    if (!isKept(loop))
      continue;
    kept.push_back(loop);
    reassociation.push_back(std::move(pending));
    pending.clear();
  }
  if (!reassociation.empty())
    llvm::append_range(reassociation.back(), pending);
  loops = std::move(kept);
  return collapse(builder, loc, value, reassociation);
}

Value internal::arrange(OpBuilder &builder, Location loc, const Access &access,
                        const LoopGroups &groups) {
  Value value = split(builder, loc, access);
  SmallVector<int64_t> loops = llvm::to_vector(access.loops);
  auto isKept = [&](int64_t loop) {
    return llvm::any_of(groups, [&](ArrayRef<int64_t> group) {
      return llvm::is_contained(group, loop);
    });
  };
  value = dropUnits(builder, loc, value, loops, isKept);

  SmallVector<int64_t> permutation, counts;
  SmallVector<bool> isUnit;
  for (ArrayRef<int64_t> group : groups) {
    size_t before = permutation.size();
    for (int64_t loop : group)
      if (const auto *it = llvm::find(loops, loop); it != loops.end())
        permutation.push_back(it - loops.begin());
    int64_t count = permutation.size() - before;
    isUnit.push_back(count == 0);
    if (count > 0)
      counts.push_back(count);
  }
  value = transpose(builder, loc, value, permutation);
  value = collapse(builder, loc, value, getRuns(counts));
  return insertUnits(builder, loc, value, isUnit);
}

/// The size of `loop`, from an operand that has it.
static OpFoldResult getLoopSize(OpBuilder &builder, Location loc,
                                const Contraction &contraction, int64_t loop) {
  if (int64_t size = contraction.sizes[loop]; !ShapedType::isDynamic(size))
    return builder.getIndexAttr(size);
  const Access &lhs = contraction.operands[0];
  const Access &owner = lhs.find(loop) >= 0 ? lhs : contraction.operands[1];
  int64_t position = owner.find(loop) / (owner.isSplit() ? 2 : 1);
  return tensor::getMixedSize(builder, loc, owner.value, position);
}

Value internal::restore(OpBuilder &builder, Location loc, Value value,
                        const LoopGroups &groups,
                        const Contraction &contraction, const Access &target,
                        RankedTensorType type) {
  // One dimension per loop, in the order of the groups.
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, value);
  SmallVector<int64_t> loops, counts;
  SmallVector<OpFoldResult> expanded;
  for (auto [i, group] : llvm::enumerate(groups)) {
    counts.push_back(std::max<int64_t>(group.size(), 1));
    if (group.size() <= 1) {
      expanded.push_back(sizes[i]);
      loops.push_back(group.empty() ? Access::kUnit : group[0]);
      continue;
    }
    for (int64_t loop : group) {
      expanded.push_back(getLoopSize(builder, loc, contraction, loop));
      loops.push_back(loop);
    }
  }
  value = expand(builder, loc, value, getRuns(counts), expanded);
  value = dropUnits(builder, loc, value, loops, [&](int64_t loop) {
    return loop != Access::kUnit && target.find(loop) >= 0;
  });

  // In the order of the target, with its dimensions of size 1.
  SmallVector<int64_t> permutation;
  SmallVector<bool> isUnit;
  for (int64_t loop : target.loops) {
    // What is in no group has size 1.
    const auto *it = llvm::find(loops, loop);
    isUnit.push_back(loop == Access::kUnit || it == loops.end());
    if (!isUnit.back())
      permutation.push_back(it - loops.begin());
  }
  value = transpose(builder, loc, value, permutation);
  value = insertUnits(builder, loc, value, isUnit);
  type = type.clone(getElementTypeOrSelf(value.getType()));
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(builder, loc, type, value);
}
