//===- mx-fuzz.cpp - Random modules, valid and broken ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broken.h"
#include "Checks.h"
#include "KnownCrashes.h"

#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "mlir/Transforms/Passes.h"
#include "mx/InitAll.h"
#include "mx/Runner/Program.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <map>

using namespace mxfuzz;
namespace cl = llvm::cl;

static cl::OptionCategory category("mx-fuzz options");
static cl::opt<std::string> kind(cl::Positional, cl::Required,
                                 cl::desc("valid|broken"), cl::cat(category));
static cl::opt<uint64_t> seed("seed", cl::init(1),
                              cl::desc("What the inputs depend on"),
                              cl::cat(category));
static cl::opt<uint64_t>
    count("count", cl::init(100),
          cl::desc("Inputs to run; of broken ones, how many must be refused"),
          cl::cat(category));
static cl::opt<uint64_t> at("at", cl::init(0), cl::desc("The first input"),
                            cl::cat(category));
static cl::list<std::string>
    corpus("corpus", cl::desc("Folders of .mlir files to break as well"),
           cl::value_desc("folder"), cl::cat(category));
static cl::opt<bool> print("print",
                           cl::desc("Print the input --at, and run nothing"),
                           cl::cat(category));
static cl::opt<std::string> save("save",
                                 cl::desc("Write inputs that fail here"),
                                 cl::value_desc("folder"), cl::cat(category));
static cl::opt<unsigned> maxFailures("max-failures", cl::init(20),
                                     cl::desc("Stop after as many"),
                                     cl::cat(category));

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

namespace {
struct Input {
  Generated module;
  bool isBroken = false;

  std::string toString() const {
    return "// " + module.pipeline + "\n" + module.text;
  }
};
} // namespace

/// The modules of the test files, which `// -----` parts.
static std::vector<std::string> readCorpus() {
  std::vector<std::string> paths, texts;
  for (const std::string &folder : corpus) {
    std::error_code error;
    for (llvm::sys::fs::recursive_directory_iterator it(folder, error), end;
         it != end && !error; it.increment(error))
      if (llvm::sys::path::extension(it->path()) == ".mlir")
        paths.push_back(it->path());
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string &path : paths) {
    auto buffer = llvm::MemoryBuffer::getFile(path);
    if (!buffer)
      continue;
    llvm::SmallVector<llvm::StringRef> parts;
    (*buffer)->getBuffer().split(parts, "// -----");
    for (llvm::StringRef part : parts)
      if (part.size() < 20000)
        texts.push_back(part.str());
  }
  return texts;
}

static Input makeInput(uint64_t index, const std::vector<std::string> &texts) {
  Random random(seed, index);
  Input input;
  input.isBroken = kind == "broken";
  if (!input.isBroken) {
    input.module = generateModule(random);
    return input;
  }
  if (texts.empty() || random.chance(50))
    input.module = generateModule(random);
  else
    input.module.text = random.pick(texts);
  if (random.chance(75))
    input.module.text = mutate(random, input.module.text);
  input.module.pipeline = pickPassPipeline(random);
  return input;
}

//===----------------------------------------------------------------------===//
// Totals
//===----------------------------------------------------------------------===//

namespace {
class Totals {
public:
  /// Counts what became of an input; false if enough is known.
  bool take(uint64_t index, const Input &input, const Report &report);
  /// Prints the totals; false if something failed.
  bool finish() const;

private:
  void fail(uint64_t index, const Input &input, const Report &report);

  uint64_t outcomes[5] = {}, counts[3] = {};
  std::map<std::string, unsigned> known;
  unsigned failures = 0;
};
} // namespace

void Totals::fail(uint64_t index, const Input &input, const Report &report) {
  static const char *const names[] = {"passed", "refused", "failed", "crashed",
                                      "hung"};
  ++failures;
  llvm::outs() << "input " << index << " "
               << names[static_cast<unsigned>(report.outcome)] << ": "
               << llvm::StringRef(report.text).substr(0, 4000).rtrim() << "\n";
  if (save.empty())
    return;
  llvm::sys::fs::create_directories(save);
  std::error_code error;
  llvm::raw_fd_ostream file(save + "/" + kind + "-" + std::to_string(seed) +
                                "-" + std::to_string(index) + ".mlir",
                            error);
  file << input.toString();
}

bool Totals::take(uint64_t index, const Input &input, const Report &report) {
  ++outcomes[static_cast<unsigned>(report.outcome)];
  for (unsigned i = 0; i < 3; ++i)
    counts[i] += report.counts[i];
  if (report.outcome > Outcome::Refused) {
    const KnownCrash *crash = findKnownCrash(report.text);
    if (!crash) {
      fail(index, input, report);
    } else {
      llvm::outs() << "input " << index << " crashes LLVM: " << crash->reason
                   << "\n";
      ++known[crash->reason];
    }
  }
  bool isEnough = input.isBroken && outcomes[1] >= count;
  return !isEnough && failures < maxFailures;
}

bool Totals::finish() const {
  if (kind == "valid")
    llvm::outs() << outcomes[0] << " modules agree, " << counts[kOperations]
                 << " operations of mx, " << counts[kFolded] << " folded, "
                 << counts[kValues] << " values compared\n";
  else
    llvm::outs() << outcomes[1] << " inputs refused, " << counts[kParser]
                 << " by the parser, " << counts[kOptions] << " for options, "
                 << counts[kPasses] << " by passes, " << outcomes[0]
                 << " taken\n";
  for (auto &[reason, number] : known)
    llvm::outs() << number << " known crashes of LLVM: " << reason << "\n";
  llvm::outs() << failures << " failures\n";
  bool isEmpty = kind == "valid" ? counts[kFolded] == 0 : outcomes[1] < count;
  return failures == 0 && !isEmpty;
}

//===----------------------------------------------------------------------===//
// The program
//===----------------------------------------------------------------------===//

static void registerAll(mlir::DialectRegistry &registry) {
  mlir::registerTransformsPasses();
  mlir::mx::registerAllMXPasses();
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::registerAllGPUToLLVMIRTranslations(registry);
  mlir::mx::registerAllMXDialects(registry);
  mlir::mx::registerProgramDialects(registry);
}

int main(int argc, char **argv) {
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(
      argc, argv,
      "Random modules.\n\nvalid: what the folder makes of constants is what "
      "compiled code makes of arguments, to the bit.\nbroken: everything that "
      "is wrong is refused with an error, and nothing crashes.\n");
  if (kind != "valid" && kind != "broken") {
    llvm::errs() << "mx-fuzz: expected valid or broken but got '" << kind
                 << "'\n";
    return 2;
  }
  std::vector<std::string> texts = readCorpus();
  if (print) {
    llvm::outs() << makeInput(at, texts).toString();
    return 0;
  }
  mlir::DialectRegistry registry;
  registerAll(registry);
  Totals totals;
  uint64_t end = kind == "valid" ? at + count : UINT64_MAX;
  runIsolated(
      at, end, Limits(),
      [&](uint64_t index) {
        Input input = makeInput(index, texts);
        return input.isBroken ? checkDiagnosed(input.module.text,
                                               input.module.pipeline, registry)
                              : checkValid(input.module, registry);
      },
      [&](uint64_t index, const Report &report) {
        return totals.take(index, makeInput(index, texts), report);
      });
  return totals.finish() ? 0 : 1;
}
