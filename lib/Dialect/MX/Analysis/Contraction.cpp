//===- Contraction.cpp - Products that sum over loops ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Contraction.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::mx;

int64_t Contraction::getSize(ArrayRef<int64_t> loops) const {
  int64_t size = 1;
  for (int64_t loop : loops) {
    if (ShapedType::isDynamic(sizes[loop]) ||
        llvm::MulOverflow(size, sizes[loop], size))
      return ShapedType::kDynamic;
  }
  return size;
}

std::optional<int64_t> Contraction::getMultiplyAdds() const {
  int64_t size = 1;
  for (int64_t loopSize : sizes) {
    if (ShapedType::isDynamic(loopSize) ||
        llvm::MulOverflow(size, loopSize, size))
      return std::nullopt;
  }
  return size;
}

std::string Contraction::getShapeString() const {
  std::string string;
  auto append = [&](StringRef name, ArrayRef<int64_t> loops) {
    int64_t size = getSize(loops);
    string += (string.empty() ? "" : " ") + name.str() + "=" +
              (ShapedType::isDynamic(size) ? "?" : std::to_string(size));
  };
  if (!batch.empty())
    append("batch", batch);
  append("M", rows[0]);
  append("N", rows[1]);
  append("K", reduction);
  return string;
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

namespace {
/// What stands between an input and the product.
enum class Body { None, Product, RoundedProduct };
} // namespace

/// The value behind casts between number types; `rounds` is set if one rounds.
static Value skipCasts(Value value, bool &rounds) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<arith::ExtFOp, arith::TruncFOp, arith::ExtSIOp, arith::ExtUIOp>(
            op))
      break;
    rounds |= isa<arith::TruncFOp>(op);
    value = op->getOperand(0);
  }
  return value;
}

/// Matches `out + in0 * in1`, all of them possibly cast.
static Body matchBody(Block *body) {
  bool ignored = false, rounds = false;
  auto isArgument = [&](Value value, unsigned index, bool &cast) {
    return skipCasts(value, cast) == body->getArgument(index);
  };
  Operation *add =
      skipCasts(body->getTerminator()->getOperand(0), ignored).getDefiningOp();
  if (!isa_and_present<arith::AddFOp, arith::AddIOp>(add))
    return Body::None;
  for (unsigned i : {0u, 1u}) {
    Operation *mul = add->getOperand(i).getDefiningOp();
    if (!isa_and_present<arith::MulFOp, arith::MulIOp>(mul) ||
        !isArgument(add->getOperand(1 - i), 2, ignored))
      continue;
    for (unsigned j : {0u, 1u})
      if (isArgument(mul->getOperand(j), 0, rounds) &&
          isArgument(mul->getOperand(1 - j), 1, rounds))
        return rounds ? Body::RoundedProduct : Body::Product;
  }
  return Body::None;
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

/// The loops that index an operand, if each dimension has one of its own.
static std::optional<Access> getAccess(Value value, AffineMap map) {
  if (!isa<RankedTensorType>(value.getType()) ||
      !map.isProjectedPermutation(true))
    return std::nullopt;
  Access access{value, {}, {}};
  for (auto [i, expr] : llvm::enumerate(map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim && access.getType().getDimSize(i) != 1)
      return std::nullopt;
    access.loops.push_back(dim ? dim.getPosition() : Access::kUnit);
  }
  return access;
}

namespace {
/// `loop * factor`.
struct Term {
  int64_t loop, factor;
};
} // namespace

static std::optional<Term> getTerm(AffineExpr expr) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return Term{dim.getPosition(), 1};
  auto product = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!product || product.getKind() != AffineExprKind::Mul)
    return std::nullopt;
  auto dim = dyn_cast<AffineDimExpr>(product.getLHS());
  auto factor = dyn_cast<AffineConstantExpr>(product.getRHS());
  if (!dim || !factor)
    return std::nullopt;
  return Term{dim.getPosition(), factor.getValue()};
}

/// The access of a convolution's image, whose dimensions run over windows and
/// inside of them. Only where windows tile a dimension is the convolution a
/// matrix product; the others are an obstacle.
static std::optional<Access> getImageAccess(Value value, AffineMap map,
                                            Contraction &c) {
  if (!isa<RankedTensorType>(value.getType()))
    return std::nullopt;
  Access access{value, {}, {}};
  for (auto [i, expr] : llvm::enumerate(map.getResults())) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      access.loops.append({dim.getPosition(), Access::kUnit});
      access.innerSizes.push_back(1);
      continue;
    }
    auto sum = dyn_cast<AffineBinaryOpExpr>(expr);
    if (!sum || sum.getKind() != AffineExprKind::Add)
      return std::nullopt;
    std::optional<Term> window = getTerm(sum.getLHS());
    std::optional<Term> inside = getTerm(sum.getRHS());
    if (!window || !inside)
      return std::nullopt;
    if (c.result.find(window->loop) < 0)
      std::swap(window, inside);
    int64_t inner = c.sizes[inside->loop], outer = c.sizes[window->loop];
    access.loops.append({window->loop, inside->loop});
    access.innerSizes.push_back(inner);
    bool isTiled = !ShapedType::isDynamic(inner) &&
                   !ShapedType::isDynamic(outer) && window->factor == inner &&
                   (inside->factor == 1 || inner == 1) &&
                   access.getType().getDimSize(i) == inner * outer;
    if (!isTiled)
      c.setObstacle("the windows of the convolution do not tile the image",
                    "lower the convolution to a product first (im2col)");
  }
  return access;
}

/// Takes the size of each loop from the static dimensions that it indexes.
static void refineSizes(Contraction &contraction, const Access &access) {
  if (access.isSplit())
    return;
  for (auto [loop, size] : llvm::zip(access.loops, access.getType().getShape()))
    if (loop != Access::kUnit && !ShapedType::isDynamic(size))
      contraction.sizes[loop] = size;
}

/// Sorts the loops by the tensors that they index. What keeps them from being
/// those of a matrix product is an obstacle.
static void sortLoops(Contraction &c) {
  auto &[lhs, rhs] = c.operands;
  auto has = [](const Access &access, int64_t loop) {
    return access.find(loop) >= 0;
  };
  // A batch of one is no batch.
  for (int64_t loop : c.result.loops)
    if (loop != Access::kUnit && c.sizes[loop] == 1 && has(lhs, loop) &&
        has(rhs, loop))
      rhs.loops[rhs.find(loop)] = Access::kUnit;
  for (int64_t loop : c.result.loops) {
    if (loop == Access::kUnit)
      continue;
    bool inLhs = has(lhs, loop), inRhs = has(rhs, loop);
    if (inLhs && inRhs)
      c.batch.push_back(loop);
    else if (inRhs)
      c.rows[1].push_back(loop);
    else
      c.rows[0].push_back(loop);
    if (!inLhs && !inRhs && c.sizes[loop] != 1)
      c.setObstacle("a dimension of the result is in neither operand");
  }
  // In the order of the second operand, usually the weight.
  for (const Access *access : {&rhs, &lhs})
    for (int64_t loop : access->loops) {
      if (loop == Access::kUnit || has(c.result, loop) ||
          llvm::is_contained(c.reduction, loop))
        continue;
      if (has(lhs, loop) && has(rhs, loop))
        c.reduction.push_back(loop);
      else if (c.sizes[loop] != 1)
        c.setObstacle("a summed dimension is in one operand only",
                      "sum that operand before the product");
    }
  if (c.reduction.empty())
    c.setObstacle("there is no dimension to sum over");
}

/// Sees operands through views, one of them only or none where a dimension that
/// both repeat, or one of size 1, would be lost otherwise.
static void composeViews(Contraction &c) {
  const std::string known = std::exchange(c.obstacle, "");
  const Contraction direct = c;
  for (auto [lhs, rhs] : {std::pair(true, true), std::pair(false, true),
                          std::pair(true, false), std::pair(false, false)}) {
    c = direct;
    if (lhs)
      c.operands[0] = seeThroughViews(c.operands[0]);
    if (rhs)
      c.operands[1] = seeThroughViews(c.operands[1]);
    sortLoops(c);
    if (c.obstacle.empty())
      break;
  }
  if (!known.empty()) {
    c.obstacle = known;
    c.remedy = direct.remedy;
  }
}

/// What mx.scaled_matmul asks of the types.
static std::string checkTypes(const Contraction &c, ArrayRef<Value> operands) {
  auto isFloat = [](Type type) {
    return isa<Float32Type, BFloat16Type, Float16Type>(type);
  };
  std::pair<StringRef, Type> types[] = {
      {"lhs", getElementTypeOrSelf(operands[0].getType())},
      {"rhs", getElementTypeOrSelf(operands[1].getType())},
      {"the result", c.getResultType().getElementType()}};
  for (auto [name, type] : types)
    if (!isFloat(type)) {
      std::string text;
      llvm::raw_string_ostream(text)
          << name << " is of " << type << ", not f32, bf16 or f16";
      return text;
    }
  return "";
}

/// True if the multiply-adds, as far as they are known, are too many for i64.
static bool overflows(ArrayRef<int64_t> sizes) {
  int64_t product = 1;
  return llvm::any_of(sizes, [&](int64_t size) {
    return !ShapedType::isDynamic(size) &&
           llvm::MulOverflow(product, size, product);
  });
}

/// Fills in what follows from the accesses.
static void finish(Contraction &c, ArrayRef<Value> operands) {
  for (Access &access : c.operands)
    refineSizes(c, access);
  composeViews(c);
  for (Access &access : c.operands)
    refineSizes(c, access);
  if (overflows(c.sizes))
    c.setObstacle("the number of multiply-adds overflows 64 bits");
  if (llvm::is_contained(c.sizes, 0))
    c.setObstacle("a dimension is empty");
  c.setObstacle(checkTypes(c, operands), "cast it to f32");
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

static std::optional<Contraction> matchLinalg(linalg::LinalgOp op) {
  // Most operations sum over nothing, and that is asked fast.
  if (op.getNumReductionLoops() == 0 || op->getNumOperands() != 3 ||
      op.getNumDpsInits() != 1 || !op.hasPureTensorSemantics())
    return std::nullopt;
  Body body = matchBody(op.getBlock());
  if (body == Body::None)
    return std::nullopt;
  Contraction c;
  c.op = op;
  c.sizes.assign(op.getNumLoops(), ShapedType::kDynamic);
  SmallVector<Value> inputs(op->getOperands().take_front(2));
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  Value init = op->getOperand(2);
  std::optional<Access> result = getAccess(init, maps[2]);
  if (!result)
    return std::nullopt;
  c.result = *result;
  c.init = isZero(init) ? Value() : init;
  refineSizes(c, c.result);
  std::optional<Access> operands[2] = {getAccess(inputs[0], maps[0]),
                                       getAccess(inputs[1], maps[1])};
  for (unsigned i : {0u, 1u})
    if (operands[i] && !operands[1 - i]) {
      refineSizes(c, *operands[i]);
      operands[1 - i] = getImageAccess(inputs[1 - i], maps[1 - i], c);
      break;
    }
  if (!operands[0] || !operands[1])
    return std::nullopt;
  c.operands[0] = *operands[0];
  c.operands[1] = *operands[1];
  finish(c, inputs);
  bool isConvolution = c.operands[0].isSplit() || c.operands[1].isSplit();
  if (isConvolution && !c.batch.empty())
    c.setObstacle("the convolution is depthwise or grouped",
                  "split it into a convolution per group");
  if (body == Body::RoundedProduct)
    c.setObstacle("an operand is rounded before the product");
  // A sum of products element by element is no matrix product.
  if (c.rows[0].empty() && c.rows[1].empty())
    return std::nullopt;
  return c;
}

static std::optional<Contraction> matchTosa(tosa::MatMulOp op) {
  Contraction c;
  c.op = op;
  c.sizes.assign(4, ShapedType::kDynamic);
  Value operands[] = {op.getA(), op.getB()};
  for (Value value : {operands[0], operands[1], Value(op.getResult())})
    if (!isa<RankedTensorType>(value.getType()))
      return std::nullopt;
  enum { B, M, N, K };
  c.operands[0] = {operands[0], {B, M, K}, {}};
  c.operands[1] = {operands[1], {B, K, N}, {}};
  c.result = {op.getResult(), {B, M, N}, {}};
  refineSizes(c, c.result);
  finish(c, operands);
  if (!isZero(op.getAZp()) || !isZero(op.getBZp()))
    c.setObstacle("a zero point is not known to be zero",
                  "make the zero point a constant");
  return c;
}

std::optional<Contraction> mlir::mx::matchContraction(Operation *op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return matchLinalg(linalgOp);
  if (auto matmul = dyn_cast<tosa::MatMulOp>(op))
    return matchTosa(matmul);
  return std::nullopt;
}

std::string mlir::mx::explainUnmatched(Operation *op) {
  if (isa<vector::ContractionOp>(op))
    return "it is on vectors, products are taken on tensors";
  if (isa<tosa::Conv2DOp, tosa::Conv3DOp, tosa::DepthwiseConv2DOp,
          tosa::TransposeConv2DOp>(op))
    return "convolutions are taken in linalg: run tosa-to-linalg-named first";
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (linalgOp && linalgOp.hasPureBufferSemantics() &&
      linalgOp.getNumDpsInputs() == 2 && linalgOp.getNumReductionLoops() > 0 &&
      matchBody(linalgOp.getBlock()) != Body::None)
    return "it is on memrefs, products are taken on tensors";
  return "";
}
