//===- KernelBuilder.h - Kernels and their bodies ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A module's kernels, each built once, and a builder for their bodies. Kernels
// take bare pointers, so that their PTX can be launched by hand; all index
// arithmetic is in i64.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOGPU_KERNELBUILDER_H
#define MX_LIB_CONVERSION_MXTOGPU_KERNELBUILDER_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/SymbolTable.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::mx {

/// Threads of a warp.
inline constexpr int64_t kWarpSize = 32;

/// Builds the body of a kernel. Integers are sizes and offsets in i64, or words
/// in i32; division and comparison are unsigned.
class KernelBuilder : public ImplicitLocOpBuilder {
public:
  using ImplicitLocOpBuilder::ImplicitLocOpBuilder;

  Value i64(int64_t value);
  Value i32(uint32_t value);
  Value f32(float value);

  Value add(Value a, Value b);
  Value sub(Value a, Value b);
  Value mul(Value a, Value b);
  Value div(Value a, int64_t divisor);
  Value ceilDiv(Value a, int64_t divisor);
  Value rem(Value a, int64_t divisor);
  Value min(Value a, Value b);
  Value less(Value a, Value b);
  Value bitAnd(Value a, Value b);
  Value bitOr(Value a, Value b);
  Value shiftLeft(Value a, unsigned amount);
  Value select(Value condition, Value a, Value b);

  /// The lane of a warp or the index of a block, as i64.
  Value threadId(gpu::Dimension dimension);
  Value blockId(gpu::Dimension dimension);

  /// `pointer` advanced by `index` elements of `type`.
  Value offset(Value pointer, Type type, Value index);
  Value load(Type type, Value pointer, Value index);
  void store(Value value, Value pointer, Value index);
};

/// `format` as a part of a kernel's name, different for different formats:
/// "mxfp4", "f4E2M1FN_16x32_f8E8M0FNU".
std::string getSymbolPart(FormatAttr format);

/// The kernels of a module, each in a `gpu.module` of its name, so that it
/// becomes a PTX file of its own.
class KernelLibrary {
public:
  /// `target` is the target attribute of their `gpu.module`s.
  KernelLibrary(ModuleOp module, Attribute target)
      : module(module), target(target) {}

  using BodyBuilder = llvm::function_ref<void(KernelBuilder &, ValueRange)>;

  /// The kernel called `name` with these parameters and this many threads in a
  /// block. `buildBody` is called with the parameters if there is none yet.
  gpu::GPUFuncOp getOrBuild(StringRef name, TypeRange parameters,
                            int32_t threads, BodyBuilder buildBody);

private:
  gpu::GPUModuleOp createGPUModule(StringRef name);

  ModuleOp module;
  Attribute target;
  llvm::StringMap<gpu::GPUFuncOp> kernels;
};

} // namespace mlir::mx

#endif // MX_LIB_CONVERSION_MXTOGPU_KERNELBUILDER_H
