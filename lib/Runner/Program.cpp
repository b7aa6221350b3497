//===- Program.cpp - A module compiled for this CPU -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Runner/Program.h"

#include "Runtime.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "mx/Pipelines/Pipelines.h"
#include "llvm/ExecutionEngine/Orc/JITTargetMachineBuilder.h"
#include "llvm/ExecutionEngine/Orc/LLJIT.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/Transforms/IPO/GlobalDCE.h"
#include "llvm/Transforms/IPO/Internalize.h"
#include "llvm/Transforms/IPO/LoopExtractor.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"
#include "llvm/Transforms/Scalar/GVN.h"
#include "llvm/Transforms/Scalar/LICM.h"
#include "llvm/Transforms/Scalar/LoopPassManager.h"
#include "llvm/Transforms/Scalar/SROA.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"
#include "llvm/Transforms/Utils/LoopSimplify.h"
#include <chrono>

using namespace mlir;
using namespace mlir::mx;

static llvm::Error fail(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

namespace {
/// A function that can be called, and where it leaves its results.
struct Entry {
  Signature signature;
  SmallVector<uint64_t> resultOffsets;
  uint64_t resultSize = 0;
  void (*invoke)(void **arguments, void *results) = nullptr;
};
} // namespace

struct Program::Impl {
  std::unique_ptr<llvm::orc::LLJIT> jit;
  llvm::StringMap<Entry> entries;
};

Program::Program(std::unique_ptr<Impl> impl) : impl(std::move(impl)) {}
Program::~Program() = default;

const Signature &Program::getSignature(StringRef entry) const {
  return impl->entries.find(entry)->second.signature;
}

void mlir::mx::registerProgramDialects(DialectRegistry &registry) {
  registerBuiltinDialectTranslation(registry);
  registerLLVMDialectTranslation(registry);
}

static constexpr llvm::StringLiteral kInvokerPrefix = "mx.invoke.";

static std::string getInvokerName(StringRef entry) {
  return (kInvokerPrefix + entry).str();
}

/// Checks that no function of `module` has a name that the runner defines.
static llvm::Error verifyNames(ModuleOp module, ArrayRef<StringRef> entries) {
  auto failWith = [](const Twine &name) {
    return fail("the name @" + name + " is taken by the runner: rename it");
  };
  for (StringRef entry : entries)
    if (module.lookupSymbol(getInvokerName(entry)))
      return failWith(getInvokerName(entry));
  for (auto &symbol : RuntimeCall::getSymbols()) {
    auto function = module.lookupSymbol<func::FuncOp>(symbol.getKey());
    if (function && !function.isExternal())
      return failWith(symbol.getKey());
  }
  return llvm::Error::success();
}

/// Takes the signatures, and makes every call leave its arguments as they were.
static llvm::Error prepareEntries(ModuleOp module, ArrayRef<StringRef> names,
                                  llvm::StringMap<Entry> &entries) {
  for (StringRef name : names) {
    llvm::Expected<func::FuncOp> function = findEntry(module, name);
    if (!function)
      return function.takeError();
    llvm::Expected<Signature> signature = mx::getSignature(*function);
    if (!signature)
      return signature.takeError();
    for (auto [index, spec] : llvm::enumerate(signature->arguments))
      if (!spec.isScalar)
        function->setArgAttr(
            index, bufferization::BufferizationDialect::kWritableAttrName,
            BoolAttr::get(module.getContext(), false));
    entries[name].signature = std::move(*signature);
  }
  return llvm::Error::success();
}

static llvm::Error lower(ModuleOp module) {
  PassManager pm(module.getContext(), ModuleOp::getOperationName());
  MXToCPUPipelineOptions options;
  options.runtimeChecks = true;
  buildMXToCPUPipeline(pm, options);
  if (failed(pm.run(module)))
    return fail("the module could not be lowered for the CPU");
  return llvm::Error::success();
}

/// How many values a function of the LLVM dialect takes for `spec`: a memref is
/// two pointers, an offset, sizes and strides.
static unsigned getNumLLVMValues(const ValueSpec &spec) {
  return spec.isScalar ? 1 : 3 + 2 * spec.getRank();
}

/// Defines a function that loads the arguments of `entry` from an array of
/// pointers, calls it and stores what it returns.
static llvm::Error addInvoker(llvm::Module &module, StringRef name,
                              Entry &entry) {
  llvm::Function *callee = module.getFunction(name);
  unsigned numParams = 0;
  for (const ValueSpec &spec : entry.signature.arguments)
    numParams += getNumLLVMValues(spec);
  if (!callee || callee->arg_size() != numParams)
    return fail("@" + name + " is not called as its type says after lowering");
  llvm::IRBuilder<> builder(module.getContext());
  llvm::PointerType *pointer = builder.getPtrTy();
  auto *type = llvm::FunctionType::get(builder.getVoidTy(), {pointer, pointer},
                                       /*isVarArg=*/false);
  auto *invoker = llvm::Function::Create(
      type, llvm::GlobalValue::ExternalLinkage, getInvokerName(name), module);
  builder.SetInsertPoint(
      llvm::BasicBlock::Create(module.getContext(), "", invoker));
  SmallVector<llvm::Value *> arguments;
  for (auto [index, parameter] : llvm::enumerate(callee->args())) {
    llvm::Value *slot =
        builder.CreateConstInBoundsGEP1_64(pointer, invoker->getArg(0), index);
    arguments.push_back(builder.CreateLoad(parameter.getType(),
                                           builder.CreateLoad(pointer, slot)));
  }
  llvm::CallInst *call = builder.CreateCall(callee, arguments);
  llvm::Type *result = call->getType();
  if (!result->isVoidTy())
    builder.CreateStore(call, invoker->getArg(1));
  builder.CreateRetVoid();

  const llvm::DataLayout &layout = module.getDataLayout();
  size_t numResults = entry.signature.results.size();
  entry.resultSize =
      numResults ? layout.getTypeAllocSize(result).getFixedValue() : 0;
  for (size_t index = 0; index < numResults; ++index)
    entry.resultOffsets.push_back(
        numResults == 1
            ? 0
            : layout.getStructLayout(cast<llvm::StructType>(result))
                  ->getElementOffset(index)
                  .getFixedValue());
  return llvm::Error::success();
}

/// The code generator for this CPU, exact in floating point.
static llvm::Expected<llvm::orc::JITTargetMachineBuilder> getTarget() {
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
  auto target = llvm::orc::JITTargetMachineBuilder::detectHost();
  if (!target)
    return target;
  target->getOptions().AllowFPOpFusion = llvm::FPOpFusion::Strict;
  target->setCodeGenOptLevel(llvm::CodeGenOptLevel::Default);
  return target;
}

/// What must see a whole function: loads and stores leave the loops where a
/// fresh allocation shows that nothing else touches the memory.
static llvm::FunctionPassManager getWholeFunctionPasses() {
  llvm::FunctionPassManager passes;
  passes.addPass(llvm::SROAPass(llvm::SROAOptions::ModifyCFG));
  passes.addPass(llvm::SimplifyCFGPass());
  passes.addPass(llvm::InstCombinePass());
  passes.addPass(llvm::createFunctionToLoopPassAdaptor(
      llvm::LICMPass(llvm::LICMOptions()), /*UseMemorySSA=*/true));
  passes.addPass(llvm::LoopSimplifyPass());
  return passes;
}

/// Makes a function of each outermost loop, after the passes that must see the
/// whole function.
static void outlineLoops(llvm::Module &module,
                         llvm::ModuleAnalysisManager &analyses) {
  llvm::DenseSet<llvm::Function *> before;
  for (llvm::Function &function : module)
    before.insert(&function);
  llvm::ModulePassManager outline;
  outline.addPass(
      llvm::createModuleToFunctionPassAdaptor(getWholeFunctionPasses()));
  outline.addPass(llvm::LoopExtractorPass());
  outline.run(module, analyses);
  for (llvm::Function &function : module)
    if (!before.contains(&function) && !function.isDeclaration())
      function.addFnAttr(llvm::Attribute::NoInline);
}

/// Removes what no entry needs, and with it the need of what it calls.
static void removeUnused(llvm::Module &module,
                         llvm::ModuleAnalysisManager &analyses) {
  llvm::ModulePassManager passes;
  passes.addPass(llvm::InternalizePass([](const llvm::GlobalValue &value) {
    return value.getName().starts_with(kInvokerPrefix);
  }));
  passes.addPass(llvm::GlobalDCEPass());
  passes.run(module, analyses);
}

/// A model is one function of hundreds of loops, in which passes on loops take
/// more than linear time. For one call a few passes on scalars must do; for
/// `manyCalls` it is -O2 on one function for each outermost loop. Loops are not
/// unrolled, which would double the time for code that is no faster.
static void optimize(llvm::Module &module, llvm::TargetMachine &machine,
                     bool manyCalls) {
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  llvm::PipelineTuningOptions tuning;
  tuning.LoopUnrolling = false;
  llvm::PassBuilder builder(&machine, tuning);
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);

  removeUnused(module, modules);
  llvm::ModulePassManager passes;
  if (manyCalls) {
    outlineLoops(module, modules);
    passes = builder.buildPerModuleDefaultPipeline(llvm::OptimizationLevel::O2);
  } else {
    llvm::FunctionPassManager scalar = getWholeFunctionPasses();
    scalar.addPass(llvm::EarlyCSEPass(/*UseMemorySSA=*/true));
    scalar.addPass(llvm::GVNPass());
    scalar.addPass(llvm::SimplifyCFGPass());
    passes.addPass(llvm::createModuleToFunctionPassAdaptor(std::move(scalar)));
  }
  passes.run(module, modules);
}

/// Translates `module`, adds the invokers and optimizes.
static llvm::Expected<llvm::orc::ThreadSafeModule>
translate(ModuleOp module, llvm::StringMap<Entry> &entries,
          llvm::TargetMachine &machine, bool manyCalls) {
  auto context = std::make_unique<llvm::LLVMContext>();
  std::unique_ptr<llvm::Module> translated =
      translateModuleToLLVMIR(module, *context);
  if (!translated)
    return fail("the module could not be translated to LLVM IR");
  translated->setDataLayout(machine.createDataLayout());
  translated->setTargetTriple(machine.getTargetTriple());
  for (auto &entry : entries)
    if (llvm::Error error =
            addInvoker(*translated, entry.getKey(), entry.getValue()))
      return std::move(error);
  optimize(*translated, machine, manyCalls);
  return llvm::orc::ThreadSafeModule(std::move(translated), std::move(context));
}

/// Makes the functions of the runtime and, for libm, of this process visible.
static llvm::Error addSymbols(llvm::orc::LLJIT &jit) {
  llvm::orc::SymbolMap symbols;
  for (auto &symbol : RuntimeCall::getSymbols())
    symbols[jit.mangleAndIntern(symbol.getKey())] = {
        llvm::orc::ExecutorAddr::fromPtr(symbol.getValue()),
        llvm::JITSymbolFlags::Exported | llvm::JITSymbolFlags::Callable};
  llvm::orc::JITDylib &library = jit.getMainJITDylib();
  if (llvm::Error error =
          library.define(llvm::orc::absoluteSymbols(std::move(symbols))))
    return error;
  auto process = llvm::orc::DynamicLibrarySearchGenerator::GetForCurrentProcess(
      jit.getDataLayout().getGlobalPrefix());
  if (!process)
    return process.takeError();
  library.addGenerator(std::move(*process));
  return llvm::Error::success();
}

/// Compiles `module` and looks the invokers up.
static llvm::Expected<std::unique_ptr<llvm::orc::LLJIT>>
compileForHost(ModuleOp module, llvm::StringMap<Entry> &entries,
               bool manyCalls) {
  auto target = getTarget();
  if (!target)
    return target.takeError();
  auto machine = target->createTargetMachine();
  if (!machine)
    return machine.takeError();
  auto translated = translate(module, entries, **machine, manyCalls);
  if (!translated)
    return translated.takeError();
  auto jit = llvm::orc::LLJITBuilder()
                 .setJITTargetMachineBuilder(std::move(*target))
                 .create();
  if (!jit)
    return jit.takeError();
  // The reason, where the error of the lookup below has the consequence.
  auto reason = std::make_shared<std::string>();
  (*jit)->getExecutionSession().setErrorReporter([reason](llvm::Error error) {
    if (reason->empty())
      *reason = llvm::toString(std::move(error));
    else
      llvm::consumeError(std::move(error));
  });
  if (llvm::Error error = addSymbols(**jit))
    return std::move(error);
  if (llvm::Error error = (*jit)->addIRModule(std::move(*translated)))
    return std::move(error);
  for (auto &entry : entries) {
    auto address = (*jit)->lookup(getInvokerName(entry.getKey()));
    if (!address && reason->empty())
      return address.takeError();
    if (!address) {
      llvm::consumeError(address.takeError());
      return fail("the module could not be linked: " + *reason);
    }
    entry.getValue().invoke = address->toPtr<void (*)(void **, void *)>();
  }
  return jit;
}

llvm::Expected<std::unique_ptr<Program>>
Program::compile(ModuleOp module, ArrayRef<StringRef> entries, bool manyCalls) {
  auto impl = std::make_unique<Impl>();
  if (llvm::Error error = verifyNames(module, entries))
    return std::move(error);
  if (llvm::Error error = prepareEntries(module, entries, impl->entries))
    return std::move(error);
  if (llvm::Error error = lower(module))
    return std::move(error);
  auto jit = compileForHost(module, impl->entries, manyCalls);
  if (!jit)
    return jit.takeError();
  impl->jit = std::move(*jit);
  return std::unique_ptr<Program>(new Program(std::move(impl)));
}

/// The words that pass `array` as a memref without gaps.
static void appendDescriptor(const Array &array, std::vector<int64_t> &words) {
  auto data =
      static_cast<int64_t>(reinterpret_cast<intptr_t>(array.data.data()));
  words.insert(words.end(), {data, data, /*offset=*/0});
  words.insert(words.end(), array.shape.begin(), array.shape.end());
  SmallVector<int64_t> strides(array.shape.size(), 1);
  for (int64_t axis = static_cast<int64_t>(strides.size()) - 2; axis >= 0;
       --axis)
    strides[axis] = strides[axis + 1] * array.shape[axis + 1];
  words.insert(words.end(), strides.begin(), strides.end());
}

/// Appends the elements of axes `axis` and up of a strided buffer to `out`.
static void copyStrided(const char *data, ArrayRef<int64_t> sizes,
                        ArrayRef<int64_t> strides, unsigned elementSize,
                        std::vector<char> &out) {
  if (sizes.empty()) {
    out.insert(out.end(), data, data + elementSize);
    return;
  }
  if (sizes.size() == 1 && strides[0] == 1) {
    out.insert(out.end(), data, data + sizes[0] * elementSize);
    return;
  }
  for (int64_t index = 0; index < sizes[0]; ++index)
    copyStrided(data + index * strides[0] * elementSize, sizes.drop_front(),
                strides.drop_front(), elementSize, out);
}

/// Copies the result that starts at `bytes`: a scalar or a memref.
static Array readResult(const ValueSpec &spec, const char *bytes) {
  Array array;
  array.dtype = spec.dtype;
  unsigned elementSize = getDTypeInfo(spec.dtype).size;
  if (spec.isScalar) {
    array.data.assign(bytes, bytes + elementSize);
    return array;
  }
  unsigned rank = spec.getRank();
  const auto *words = reinterpret_cast<const int64_t *>(bytes);
  ArrayRef<int64_t> sizes(words + 3, rank), strides(words + 3 + rank, rank);
  array.shape.assign(sizes.begin(), sizes.end());
  const auto *data = reinterpret_cast<const char *>(words[1]);
  copyStrided(data + words[2] * elementSize, sizes, strides, elementSize,
              array.data);
  return array;
}

llvm::Expected<std::vector<Array>>
Program::call(StringRef name, ArrayRef<const Array *> arguments,
              double *seconds) {
  const Entry &entry = impl->entries.find(name)->second;
  std::vector<std::vector<int64_t>> descriptors(arguments.size());
  std::vector<void *> pointers;
  for (auto [index, spec] : llvm::enumerate(entry.signature.arguments)) {
    const Array &array = *arguments[index];
    if (spec.isScalar) {
      pointers.push_back(const_cast<char *>(array.data.data()));
      continue;
    }
    appendDescriptor(array, descriptors[index]);
    for (int64_t &word : descriptors[index])
      pointers.push_back(&word);
  }
  std::vector<int64_t> results(llvm::divideCeil(entry.resultSize, 8));
  RuntimeCall call;
  auto start = std::chrono::steady_clock::now();
  if (llvm::Error error =
          call.run(entry.invoke, pointers.data(), results.data()))
    return std::move(error);
  std::chrono::duration<double> elapsed =
      std::chrono::steady_clock::now() - start;
  if (seconds)
    *seconds = elapsed.count();
  std::vector<Array> arrays;
  for (auto [spec, offset] :
       llvm::zip_equal(entry.signature.results, entry.resultOffsets))
    arrays.push_back(readResult(
        spec, reinterpret_cast<const char *>(results.data()) + offset));
  return arrays;
}
