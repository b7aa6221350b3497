//===- Blocks.cpp - Blocks in indexing maps -------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Blocks.h"
#include "../Bridges/Utils.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::arithimport;
using ::mxnumerics::Format;

namespace {
/// Which dimension of the elements is cut into blocks, and how.
struct Blocks {
  int64_t axis;
  bool isExpanded;
  int64_t size;
};
} // namespace

/// The divisor of `expr` if it is `loop floordiv divisor`, else 0.
static int64_t getDivisor(AffineExpr expr, AffineExpr loop) {
  auto division = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!division || division.getKind() != AffineExprKind::FloorDiv ||
      division.getLHS() != loop)
    return 0;
  auto divisor = dyn_cast<AffineConstantExpr>(division.getRHS());
  return divisor ? std::max<int64_t>(divisor.getValue(), 0) : 0;
}

/// Blocks where a loop inside the block is missing in the map of the scales.
static std::optional<Blocks> matchExpanded(AffineMap elements, AffineMap scales,
                                           RankedTensorType type) {
  unsigned rank = elements.getNumResults();
  for (unsigned dim = 1; dim < rank; ++dim) {
    SmallVector<AffineExpr> rest(elements.getResults());
    rest.erase(rest.begin() + dim);
    if (ArrayRef(rest) == scales.getResults() && !type.isDynamicDim(dim))
      return Blocks{dim - 1, /*isExpanded=*/true, type.getDimSize(dim)};
  }
  return std::nullopt;
}

/// Blocks where the map of the scales divides one loop.
static std::optional<Blocks> matchDivided(AffineMap elements,
                                          AffineMap scales) {
  std::optional<Blocks> blocks;
  for (auto [dim, pair] : llvm::enumerate(
           llvm::zip_equal(elements.getResults(), scales.getResults()))) {
    auto [loop, expr] = pair;
    if (loop == expr)
      continue;
    int64_t divisor = getDivisor(expr, loop);
    if (divisor == 0 || blocks)
      return std::nullopt;
    blocks = Blocks{static_cast<int64_t>(dim), /*isExpanded=*/false, divisor};
  }
  return blocks;
}

static std::optional<Blocks> matchBlocks(AffineMap elements, AffineMap scales,
                                         RankedTensorType type) {
  if (elements.getNumResults() == scales.getNumResults() + 1)
    return matchExpanded(elements, scales, type);
  if (elements.getNumResults() == scales.getNumResults())
    return matchDivided(elements, scales);
  return std::nullopt;
}

/// True if the scales are known to be as many as the blocks in `size`. linalg
/// lets there be more of them, mx does not.
static bool hasCount(int64_t numScales, int64_t size, int64_t block) {
  return !ShapedType::isDynamic(numScales) && !ShapedType::isDynamic(size) &&
         numScales == Format::numBlocks(size, block);
}

/// The format of `blocks`, or null if blocks are too large for one.
static FormatAttr getFormat(Type element, const Blocks &blocks, Type scale) {
  if (blocks.size > ::mxnumerics::kMaxBlockSize)
    return {};
  return FormatAttr::get(element.getContext(), element, /*blockRows=*/1,
                         blocks.size, scale, /*hasTensorScale=*/false);
}

std::optional<ScaledOperand> arithimport::matchOperand(linalg::GenericOp op,
                                                       OpOperand *elements,
                                                       OpOperand *scales,
                                                       std::string &why) {
  auto type = dyn_cast<RankedTensorType>(elements->get().getType());
  auto scaleType = dyn_cast<RankedTensorType>(scales->get().getType());
  if (!type || !scaleType) {
    why = "elements or scales are a scalar";
    return std::nullopt;
  }
  AffineMap map = op.getMatchingIndexingMap(elements);
  if (!getElementKind(type.getElementType()) ||
      !isa<Float8E8M0FNUType>(scaleType.getElementType())) {
    why = "expected elements of a format of mx and f8E8M0FNU scales";
    return std::nullopt;
  }
  if (!map.isProjectedPermutation()) {
    why = "elements are not read along loops";
    return std::nullopt;
  }
  std::optional<Blocks> blocks =
      matchBlocks(map, op.getMatchingIndexingMap(scales), type);
  if (!blocks || blocks->size == 0) {
    why = "scales are not read by blocks of one dimension of their elements";
    return std::nullopt;
  }
  if (!blocks->isExpanded &&
      !hasCount(scaleType.getDimSize(blocks->axis),
                type.getDimSize(blocks->axis), blocks->size)) {
    why = "there are not as many scales as blocks, or not known to be";
    return std::nullopt;
  }
  FormatAttr format =
      getFormat(type.getElementType(), *blocks, scaleType.getElementType());
  if (!format) {
    why = "mx has no blocks of " + std::to_string(blocks->size);
    return std::nullopt;
  }
  SmallVector<unsigned> loops;
  for (AffineExpr expr : map.getResults())
    loops.push_back(cast<AffineDimExpr>(expr).getPosition());
  return ScaledOperand{elements->get(), scales->get(),      std::move(loops),
                       blocks->axis,    blocks->isExpanded, format};
}

Value arithimport::mergeBlocks(OpBuilder &builder, Location loc,
                               const ScaledOperand &operand) {
  if (!operand.isExpanded)
    return operand.elements;
  int64_t rank = cast<RankedTensorType>(operand.elements.getType()).getRank();
  return tensor::CollapseShapeOp::create(
      builder, loc, operand.elements,
      bridges::getGroups(rank, operand.axis, 2));
}
