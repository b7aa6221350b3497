//===- mx-run.cpp - Runs a module on NumPy arrays -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/FileUtilities.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/InitAll.h"
#include "mx/Runner/Compare.h"
#include "mx/Runner/Program.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/SourceMgr.h"
#include <chrono>
#include <cmath>

using namespace mlir;
using namespace mlir::mx;
namespace cl = llvm::cl;

static cl::OptionCategory category("mx-run options");
static cl::opt<std::string> input(cl::Positional, cl::Required,
                                  cl::desc("FILE|-"), cl::cat(category));
static cl::opt<std::string> entry("entry", cl::init("main"),
                                  cl::desc("The function to call"),
                                  cl::value_desc("name"), cl::cat(category));
static cl::opt<std::string>
    inputs("inputs", cl::desc("Arguments: arg0, arg1, ... of a .npz file"),
           cl::value_desc("file"), cl::cat(category));
static cl::opt<std::string>
    outputs("outputs",
            cl::desc("Write results: out0, out1, ... of a .npz file"),
            cl::value_desc("file"), cl::cat(category));
static cl::opt<std::string>
    expect("expect",
           cl::desc("Compare results with out0, out1, ... of a .npz file"),
           cl::value_desc("file"), cl::cat(category));
static cl::opt<bool> measureTime(
    "time",
    cl::desc("Optimize more, quantize weights apart (mx-split-weights) and "
             "print times"),
    cl::cat(category));
static cl::opt<bool> printJSON("json", cl::desc("Print the report as JSON"),
                               cl::cat(category));

static llvm::Error fail(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

namespace {
struct Times {
  double compile = 0;
  /// Quantization of weights, if there is any.
  std::optional<double> prepare;
  /// Sorted.
  std::vector<double> main;

  double min() const { return main.front(); }
  double median() const {
    size_t half = main.size() / 2;
    return main.size() % 2 ? main[half] : (main[half - 1] + main[half]) / 2;
  }
};

struct Report {
  std::vector<ValueSpec> specs;
  std::vector<int64_t> numNaN;
  /// One for each result, if there is something to compare with.
  std::vector<Comparison> comparisons;
  std::optional<Times> times;

  void print(llvm::raw_ostream &os) const;
  llvm::json::Value toJSON() const;
};
} // namespace

void Report::print(llvm::raw_ostream &os) const {
  for (auto [index, spec] : llvm::enumerate(specs)) {
    std::string label = spec.name + ": ";
    if (index < comparisons.size()) {
      const Comparison &c = comparisons[index];
      os << label
         << llvm::format("relative L2 %.3e, max abs %.3e, cosine %.9f\n",
                         c.relativeL2, c.maxAbs, c.cosine);
    }
    if (numNaN[index])
      os << label << numNaN[index] << " NaN\n";
  }
  if (!times)
    return;
  os << llvm::format("compile: %.3f s\n", times->compile);
  if (times->prepare)
    os << llvm::format("quantize weights: %.3f ms\n", 1e3 * *times->prepare);
  os << llvm::format("%s: min %.3f ms, median %.3f ms of %zu runs\n",
                     entry.c_str(), 1e3 * times->min(), 1e3 * times->median(),
                     times->main.size());
}

/// JSON has no NaN and no infinity.
static llvm::json::Value toJSONNumber(double value) {
  return std::isfinite(value) ? llvm::json::Value(value) : nullptr;
}

llvm::json::Value Report::toJSON() const {
  llvm::json::Array results;
  for (auto [index, spec] : llvm::enumerate(specs)) {
    llvm::json::Object result{{"name", llvm::json::fixUTF8(spec.name)},
                              {"nan", numNaN[index]}};
    if (index < comparisons.size()) {
      const Comparison &c = comparisons[index];
      result["relative_l2"] = toJSONNumber(c.relativeL2);
      result["max_abs"] = toJSONNumber(c.maxAbs);
      result["cosine"] = toJSONNumber(c.cosine);
    }
    results.push_back(std::move(result));
  }
  llvm::json::Value time = nullptr;
  if (times)
    time = llvm::json::Object{
        {"compile_s", times->compile},
        {"prepare_s", times->prepare ? llvm::json::Value(*times->prepare)
                                     : llvm::json::Value(nullptr)},
        {"main_min_s", times->min()},
        {"main_median_s", times->median()},
        {"runs", static_cast<int64_t>(times->main.size())}};
  return llvm::json::Object{{"results", std::move(results)},
                            {"time", std::move(time)}};
}

/// Reads and verifies the arguments.
static llvm::Expected<std::vector<Array>>
readArguments(const Signature &signature) {
  std::vector<Array> arrays;
  if (signature.arguments.empty())
    return arrays;
  if (inputs.empty())
    return fail("@" + entry + " takes " + Twine(signature.arguments.size()) +
                " arguments: --inputs=FILE.npz is needed");
  llvm::Expected<NpzReader> reader = NpzReader::open(inputs);
  if (!reader)
    return reader.takeError();
  for (const ValueSpec &spec : signature.arguments) {
    llvm::Expected<Array> array = reader->read(spec.key);
    if (!array)
      return array.takeError();
    if (llvm::Error error = spec.verify(*array))
      return std::move(error);
    arrays.push_back(std::move(*array));
  }
  return arrays;
}

/// Moves the quantization of weights to a function; its name, if there is one.
static llvm::Expected<std::string> splitWeights(ModuleOp module) {
  PassManager pm(module.getContext(), ModuleOp::getOperationName());
  MXSplitWeightsOptions options;
  options.entry = entry;
  pm.addPass(createMXSplitWeights(options));
  std::string name = entry + "_prepare";
  bool isTaken = module.lookupSymbol(name) != nullptr;
  if (failed(pm.run(module)))
    return fail("the weights of @" + entry + " could not be split off");
  return isTaken || !module.lookupSymbol(name) ? std::string() : name;
}

/// Calls the entry once, or as often as timing wants it.
static llvm::Expected<std::vector<Array>> run(Program &program,
                                              StringRef prepare,
                                              ArrayRef<Array> arguments,
                                              Times *times) {
  std::vector<const Array *> pointers;
  for (const Array &array : arguments)
    pointers.push_back(&array);
  std::vector<Array> prepared;
  if (!prepare.empty()) {
    double seconds;
    auto results = program.call(prepare, pointers, &seconds);
    if (!results)
      return results;
    times->prepare = seconds;
    prepared = std::move(*results);
    for (const Array &array : prepared)
      pointers.push_back(&array);
  }
  if (!times)
    return program.call(entry, pointers);
  constexpr unsigned kMinRuns = 3, kMaxRuns = 25;
  constexpr double kEnough = 1;
  double total = 0;
  while (true) {
    double seconds;
    auto results = program.call(entry, pointers, &seconds);
    if (!results)
      return results;
    times->main.push_back(seconds);
    total += seconds;
    size_t numRuns = times->main.size();
    if (numRuns >= kMaxRuns || (numRuns >= kMinRuns && total >= kEnough)) {
      llvm::sort(times->main);
      return results;
    }
  }
}

static llvm::Error compareAll(ArrayRef<Array> results, Report &report) {
  llvm::Expected<NpzReader> reader = NpzReader::open(expect);
  if (!reader)
    return reader.takeError();
  for (auto [spec, result] : llvm::zip_equal(report.specs, results)) {
    llvm::Expected<Array> want = reader->read(spec.key);
    if (!want)
      return want.takeError();
    llvm::Expected<Comparison> comparison = compare(spec, result, *want);
    if (!comparison)
      return comparison.takeError();
    report.comparisons.push_back(*comparison);
  }
  return llvm::Error::success();
}

static llvm::Error runModule(ModuleOp module) {
  llvm::Expected<func::FuncOp> function = findEntry(module, entry);
  if (!function)
    return function.takeError();
  llvm::Expected<Signature> signature = getSignature(*function);
  if (!signature)
    return signature.takeError();
  llvm::Expected<std::vector<Array>> arguments = readArguments(*signature);
  if (!arguments)
    return arguments.takeError();

  Report report;
  report.specs = signature->results;
  if (measureTime)
    report.times.emplace();
  auto start = std::chrono::steady_clock::now();
  std::string prepare;
  if (measureTime) {
    llvm::Expected<std::string> split = splitWeights(module);
    if (!split)
      return split.takeError();
    prepare = *split;
  }
  SmallVector<StringRef> entries = {entry};
  if (!prepare.empty())
    entries.push_back(prepare);
  auto program = Program::compile(module, entries, measureTime);
  if (!program)
    return program.takeError();
  std::chrono::duration<double> elapsed =
      std::chrono::steady_clock::now() - start;
  if (report.times)
    report.times->compile = elapsed.count();

  auto results = run(**program, prepare, *arguments,
                     report.times ? &*report.times : nullptr);
  if (!results)
    return results.takeError();
  for (auto [spec, result] : llvm::zip_equal(report.specs, *results))
    report.numNaN.push_back(countNaN(spec, result));
  if (!outputs.empty())
    if (llvm::Error error = writeNpz(outputs, "out", *results))
      return error;
  if (!expect.empty())
    if (llvm::Error error = compareAll(*results, report))
      return error;
  if (printJSON)
    llvm::outs() << llvm::formatv("{0:2}\n", report.toJSON());
  else
    report.print(llvm::outs());
  return llvm::Error::success();
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::HideUnrelatedOptions(category);
  if (!cl::ParseCommandLineOptions(
          argc, argv, "Runs a linalg, tosa or mx module on NumPy arrays\n",
          &llvm::errs()))
    return 2;

  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerProgramDialects(registry);
  registerAllMXDialects(registry);
  MLIRContext context(registry);

  auto report = [](const Twine &message) {
    llvm::errs() << "mx-run: error: " << message << "\n";
    return 1;
  };
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> file = openInputFile(input, &message);
  if (!file)
    return report(message);
  auto sources = std::make_shared<llvm::SourceMgr>();
  sources->AddNewSourceBuffer(std::move(file), llvm::SMLoc());
  SourceMgrDiagnosticHandler handler(*sources, &context);
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(sources, &context);
  if (!module)
    return report("'" + input + "' is not a module");
  if (llvm::Error error = runModule(*module))
    return report(llvm::toString(std::move(error)));
  return 0;
}
