//===- ScaledMatmulKernel.cpp - Kernels of mx.scaled_matmul ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScaledMatmulKernel.h"

#include "MatmulFragments.h"
#include "NVVM.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMTypes.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::mx;
using mxtarget::BlockScaledMMA;

std::string ScaledMatmulConfig::getKernelName() const {
  std::string name;
  llvm::raw_string_ostream os(name);
  os << "scaled_matmul_" << mxtarget::getKindName(mma.kind) << "_"
     << mma.scaleVec << "x_" << getSymbolPart(lhsFormat) << "_"
     << getSymbolPart(rhsFormat) << "_" << resultType
     << (hasAlpha ? "_alpha" : "") << (hasC ? "_c" : "");
  return name;
}

SmallVector<Type> ScaledMatmulConfig::getParameterTypes() const {
  MLIRContext *context = resultType.getContext();
  auto pointer = LLVM::LLVMPointerType::get(context);
  SmallVector<Type> types(hasC ? 6 : 5, pointer);
  if (hasAlpha)
    types.push_back(Float32Type::get(context));
  types.append(3, IntegerType::get(context, 64));
  return types;
}

namespace {
/// The parameters by name; C and alpha may be null.
struct Parameters {
  Value lhs, lhsScales, rhs, rhsScales, c, result, alpha, m, n, k;

  Parameters(const ScaledMatmulConfig &config, ValueRange values) {
    auto next = values.begin();
    lhs = *next++;
    lhsScales = *next++;
    rhs = *next++;
    rhsScales = *next++;
    c = config.hasC ? *next++ : Value();
    result = *next++;
    alpha = config.hasAlpha ? *next++ : Value();
    m = *next++;
    n = *next++;
    k = *next++;
  }
};

/// Where a block works: its matrix and the first row and column of its tile.
struct Tile {
  Value batch, row, col;
};
} // namespace

static mxnumerics::ElementKind getElement(FormatAttr format) {
  return format.getFormat().element;
}

/// The tile's sums over K: a loop of one MMA a step.
static SmallVector<Value> buildSums(KernelBuilder &b,
                                    const ScaledMatmulConfig &config,
                                    const Parameters &p, const Tile &tile) {
  const BlockScaledMMA &mma = config.mma;
  OperandFragment lhs(b, mma, {config.lhsFormat, p.lhs, p.lhsScales, p.m, p.k},
                      tile.batch, tile.row, mma.m);
  OperandFragment rhs(b, mma, {config.rhsFormat, p.rhs, p.rhsScales, p.n, p.k},
                      tile.batch, tile.col, mma.n);
  SmallVector<Value> zeros(4, b.f32(0.0f));
  auto loop = scf::ForOp::create(b, b.i64(0), p.k, b.i64(mma.k), zeros);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  Value k = loop.getInductionVar();
  MMAOperands operands;
  operands.lhsKind = getElement(config.lhsFormat);
  operands.rhsKind = getElement(config.rhsFormat);
  operands.lhs = lhs.loadElements(b, k);
  operands.rhs = rhs.loadElements(b, k);
  operands.accumulators = llvm::to_vector_of<Value>(loop.getRegionIterArgs());
  operands.lhsScales = lhs.loadScales(b, k);
  operands.rhsScales = rhs.loadScales(b, k);
  scf::YieldOp::create(b, emitMMA(b, mma, operands));
  return SmallVector<Value>(loop.getResults());
}

/// Stores `alpha * sum + c`, rounded once: two f32 operations, never fused.
static void buildStore(KernelBuilder &b, const ScaledMatmulConfig &config,
                       const Parameters &p, Value sum, Value index) {
  Type f32 = b.getF32Type(), type = config.resultType;
  Value value = sum;
  if (p.alpha)
    value = arith::MulFOp::create(b, value, p.alpha);
  if (p.c) {
    Value c = b.load(type, p.c, index);
    if (type != f32)
      c = arith::ExtFOp::create(b, f32, c);
    value = arith::AddFOp::create(b, value, c);
  }
  if (type != f32)
    value = arith::TruncFOp::create(b, type, value);
  b.store(value, p.result, index);
}

/// Stores this lane's four sums: sum r is row `group + 8 * (r / 2)`, column
/// `2 * lane + r % 2` of the tile.
static void buildEpilogue(KernelBuilder &b, const ScaledMatmulConfig &config,
                          const Parameters &p, const Tile &tile,
                          ArrayRef<Value> sums) {
  Value thread = b.threadId(gpu::Dimension::x);
  Value firstRow = b.add(tile.row, b.div(thread, 4));
  Value firstCol = b.add(tile.col, b.mul(b.rem(thread, 4), b.i64(2)));
  Value start = b.mul(tile.batch, b.mul(p.m, p.n));
  for (auto [r, sum] : llvm::enumerate(sums)) {
    Value row = b.add(firstRow, b.i64(8 * (r / 2)));
    Value col = b.add(firstCol, b.i64(r % 2));
    Value inRange = b.bitAnd(b.less(row, p.m), b.less(col, p.n));
    auto guarded = scf::IfOp::create(b, inRange);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(guarded.thenBlock());
    Value index = b.add(start, b.add(b.mul(row, p.n), col));
    buildStore(b, config, p, sum, index);
  }
}

gpu::GPUFuncOp
mlir::mx::getScaledMatmulKernel(KernelLibrary &kernels,
                                const ScaledMatmulConfig &config) {
  auto buildBody = [&](KernelBuilder &b, ValueRange arguments) {
    Parameters p(config, arguments);
    Tile tile{b.blockId(gpu::Dimension::z),
              b.mul(b.blockId(gpu::Dimension::x), b.i64(config.mma.m)),
              b.mul(b.blockId(gpu::Dimension::y), b.i64(config.mma.n))};
    buildEpilogue(b, config, p, tile, buildSums(b, config, p, tile));
  };
  return kernels.getOrBuild(config.getKernelName(), config.getParameterTypes(),
                            kMatmulThreads, buildBody);
}
