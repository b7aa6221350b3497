//===- EmitterKernel.h - Runs emitted code over arrays ----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_UNITTESTS_CONVERSION_EMITTERKERNEL_H
#define MX_UNITTESTS_CONVERSION_EMITTERKERNEL_H

#include "../Support/TestUtils.h"
#include "Jit.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mx/Conversion/NumericsEmitter.h"

#include <sstream>

namespace mxtest {

using mlir::ArrayRef;
using mlir::OpBuilder;
using mlir::Value;
using mlir::mx::NumericsEmitter;

/// Emits the i32 result of i32 inputs; the test casts other types.
using Body =
    llvm::function_ref<Value(OpBuilder &, NumericsEmitter &, ArrayRef<Value>)>;

/// A loop over arrays of i32 whose body a test emits. `prepare` runs before the
/// lowering.
class Kernel {
public:
  Kernel(unsigned numInputs, Body body,
         llvm::function_ref<void(mlir::ModuleOp)> prepare = nullptr)
      : context(makeContext()) {
    OpBuilder builder(context.get());
    mlir::Location loc = builder.getUnknownLoc();
    mlir::OwningOpRef<mlir::ModuleOp> module = mlir::ModuleOp::create(loc);
    builder.setInsertionPointToEnd(module->getBody());
    auto buffer = mlir::MemRefType::get({mlir::ShapedType::kDynamic},
                                        builder.getI32Type());
    mlir::SmallVector<mlir::Type> types(numInputs + 1, buffer);
    auto function = mlir::func::FuncOp::create(
        builder, loc, "kernel", builder.getFunctionType(types, {}));
    mlir::Block *entry = function.addEntryBlock();
    builder.setInsertionPointToEnd(entry);
    Value zero = mlir::arith::ConstantIndexOp::create(builder, loc, 0);
    Value one = mlir::arith::ConstantIndexOp::create(builder, loc, 1);
    Value size =
        mlir::memref::DimOp::create(builder, loc, entry->getArgument(0), zero);
    mlir::scf::ForOp::create(
        builder, loc, zero, size, one, {},
        [&](OpBuilder &nested, mlir::Location, Value index, mlir::ValueRange) {
          mlir::SmallVector<Value> inputs;
          for (unsigned i = 0; i < numInputs; ++i)
            inputs.push_back(mlir::memref::LoadOp::create(
                nested, loc, entry->getArgument(i), index));
          NumericsEmitter emitter(nested, loc);
          Value result = body(nested, emitter, inputs);
          mlir::memref::StoreOp::create(nested, loc, result,
                                        entry->getArgument(numInputs), index);
          mlir::scf::YieldOp::create(nested, loc);
        });
    mlir::func::ReturnOp::create(builder, loc);
    if (prepare)
      prepare(*module);
    jit = Jit::compile(*module);
    if (!jit)
      std::abort();
  }

  std::vector<uint32_t>
  run(const std::vector<std::vector<uint32_t>> &inputs) const {
    int64_t size = inputs.front().size();
    std::vector<Buffer> args;
    for (const std::vector<uint32_t> &input : inputs)
      args.push_back(Buffer::of<uint32_t>({size}, input));
    args.push_back(Buffer::of<uint32_t>({size}, std::vector<uint32_t>(size)));
    jit->call("kernel", args);
    return args.back().as<uint32_t>();
  }

private:
  std::unique_ptr<mlir::MLIRContext> context;
  std::unique_ptr<Jit> jit;
};

inline Value toFloat(OpBuilder &builder, Value bits) {
  return mlir::arith::BitcastOp::create(builder, bits.getLoc(),
                                        builder.getF32Type(), bits);
}

inline Value toBits(OpBuilder &builder, Value value) {
  return mlir::arith::BitcastOp::create(builder, value.getLoc(),
                                        builder.getI32Type(), value);
}

inline Value toByte(OpBuilder &builder, Value bits) {
  return mlir::arith::TruncIOp::create(builder, bits.getLoc(),
                                       builder.getI8Type(), bits);
}

inline Value widen(OpBuilder &builder, Value code) {
  return mlir::arith::ExtUIOp::create(builder, code.getLoc(),
                                      builder.getI32Type(), code);
}

inline std::string describe(const char *what, uint32_t input, uint32_t got,
                            uint32_t want) {
  std::ostringstream text;
  text << what << " of " << std::hexfloat << floatOf(input) << std::hex
       << " (0x" << input << "): got 0x" << got << ", expected 0x" << want;
  return text.str();
}

/// True if both are NaN or all bits agree.
inline bool sameFloat(uint32_t a, uint32_t b) {
  return a == b || (std::isnan(floatOf(a)) && std::isnan(floatOf(b)));
}

} // namespace mxtest

#endif // MX_UNITTESTS_CONVERSION_EMITTERKERNEL_H
