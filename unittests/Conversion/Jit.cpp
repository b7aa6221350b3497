//===- Jit.cpp - Runs lowered code in the test's process ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Jit.h"

#include "mlir/ExecutionEngine/CRunnerUtils.h"
#include "mlir/ExecutionEngine/OptUtils.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/Pipelines/Pipelines.h"
#include "llvm/Support/TargetSelect.h"

using namespace mlir;
using namespace mxtest;

std::unique_ptr<MLIRContext> mxtest::makeContext() {
  static bool initialized = !llvm::InitializeNativeTarget() &&
                            !llvm::InitializeNativeTargetAsmPrinter();
  if (!initialized)
    std::abort();
  DialectRegistry registry;
  registry.insert<mx::MXDialect>();
  mx::registerPipelineDialects(registry);
  auto context = std::make_unique<MLIRContext>(registry);
  context->loadAllAvailableDialects();
  return context;
}

std::unique_ptr<Jit> Jit::compile(MLIRContext &context,
                                  const std::string &source) {
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(source, ParserConfig(&context));
  return module ? compile(*module) : nullptr;
}

std::unique_ptr<Jit> Jit::compile(ModuleOp module) {
  PassManager manager(module.getContext());
  mx::buildMXToCPUPipeline(manager, mx::MXToCPUPipelineOptions());
  if (failed(manager.run(module)))
    return nullptr;
  ExecutionEngineOptions options;
  auto optimize = makeOptimizingTransformer(2, 0, nullptr);
  options.transformer = optimize;
  options.jitCodeGenOptLevel = llvm::CodeGenOptLevel::Default;
  auto engine = ExecutionEngine::create(module, options);
  if (!engine) {
    llvm::errs() << toString(engine.takeError()) << "\n";
    return nullptr;
  }
  auto jit = std::make_unique<Jit>();
  jit->engine = std::move(*engine);
  // What copies of strided memrefs are lowered to.
  jit->engine->registerSymbols([](llvm::orc::MangleAndInterner mangle) {
    llvm::orc::SymbolMap symbols;
    symbols[mangle("memrefCopy")] = {
        llvm::orc::ExecutorAddr::fromPtr(&::memrefCopy),
        llvm::JITSymbolFlags::Exported};
    return symbols;
  });
  return jit;
}

/// A memref descriptor as the C interface passes it: two pointers, the offset,
/// sizes and strides, each a word.
static std::vector<int64_t> makeDescriptor(Buffer &buffer) {
  int64_t rank = buffer.shape.size();
  std::vector<int64_t> words(3 + 2 * rank);
  words[0] = words[1] = reinterpret_cast<int64_t>(buffer.bytes.data());
  int64_t stride = 1;
  for (int64_t d = rank - 1; d >= 0; --d) {
    words[3 + d] = buffer.shape[d];
    words[3 + rank + d] = stride;
    stride *= buffer.shape[d];
  }
  return words;
}

/// Copies a result out of its descriptor and frees its memory.
static Buffer takeResult(const int64_t *words, ResultType type) {
  Buffer buffer{{words + 3, words + 3 + type.rank}, type.elementBytes, {}};
  int64_t count = 1;
  for (int64_t size : buffer.shape)
    count *= size;
  const char *data = reinterpret_cast<const char *>(words[1]);
  data += words[2] * type.elementBytes;
  buffer.bytes.assign(data, data + count * type.elementBytes);
  free(reinterpret_cast<void *>(words[0]));
  return buffer;
}

std::vector<Buffer> Jit::call(const std::string &name,
                              std::vector<Buffer> &args,
                              const std::vector<ResultType> &results) {
  std::vector<std::vector<int64_t>> descriptors;
  size_t resultWords = 0;
  for (ResultType type : results)
    resultWords += 3 + 2 * type.rank;
  std::vector<int64_t> resultStruct(resultWords);
  for (Buffer &arg : args)
    descriptors.push_back(makeDescriptor(arg));
  std::vector<void *> pointers;
  if (!results.empty())
    pointers.push_back(resultStruct.data());
  for (std::vector<int64_t> &descriptor : descriptors)
    pointers.push_back(descriptor.data());
  SmallVector<void *> packed;
  for (void *&pointer : pointers)
    packed.push_back(&pointer);
  if (llvm::Error error =
          engine->invokePacked("_mlir_ciface_" + name, packed)) {
    llvm::errs() << toString(std::move(error)) << "\n";
    std::abort();
  }
  std::vector<Buffer> outputs;
  const int64_t *words = resultStruct.data();
  for (ResultType type : results) {
    outputs.push_back(takeResult(words, type));
    words += 3 + 2 * type.rank;
  }
  return outputs;
}
