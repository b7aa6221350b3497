//===- mx-sim.cpp - Runs a PTX kernel on a CPU ----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Arguments.h"
#include "Npy.h"

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <new>

using namespace mxsim;

static constexpr const char *kHelp = R"(Runs a PTX kernel on this CPU.

mx-sim FILE.ptx --kernel NAME --grid X[,Y[,Z]] --block X[,Y[,Z]]
       [--cluster X[,Y[,Z]]] [--dynamic-smem BYTES] [--no-check] [--stats]
       ARG...

Each ARG is one parameter of the kernel, in order:
  i32:5  i64:5  f32:1.5  null      a number, or the null pointer
  zero:BYTES                       a device buffer of zeros
  in:FILE.npy                      a device buffer with the file's bytes
  out:FILE.npy:DTYPE:DIM,DIM       a device buffer of undefined bytes, written to
                                   the file at the end
  inout:FILE.npy:OUTFILE.npy       both
  tma:FILE.npy:DTYPE:BOXDIMS:SWIZZLE
                                   a tensor map of 128 bytes over a buffer with
                                   the file's content and shape; BOXDIMS as
                                   64,32, innermost last; SWIZZLE none, 32, 64
                                   or 128
  tmaout:FILE.npy:DTYPE:DIMS:BOXDIMS:SWIZZLE
                                   the same over a buffer of undefined bytes,
                                   written to the file at the end
DTYPE of a tensor map: u8 u16 u32 s32 u64 s64 f16 bf16 f32 f64, or packed in
bytes, which are what the file and DIMS count: u4x16_align8b u4x16_align16b
u6x16_align16b.

Exit status: 0, or 1 if the kernel broke a rule, or 2 if the command line or the
PTX cannot be used. --no-check does not look for reads of undefined bytes, races
and results that were not waited for. --stats prints how often each instruction
was executed, by warps, and counts bank conflicts of each access to shared memory
and sectors of global memory, by a model of 32 banks and sectors of 32 bytes.
)";

namespace {
struct Options {
  std::string file, kernel;
  LaunchConfig config;
  bool hasGrid = false, hasBlock = false, stats = false;
  std::vector<std::string> arguments;
};
} // namespace

/// Says what is wrong with the command line and gives its exit status.
static int reportUsage(const std::string &message) {
  std::fprintf(stderr, "mx-sim: %s\n", message.c_str());
  return 2;
}

/// Parses a decimal number of 32 bits without a sign, and moves behind it.
static bool parseNumber(const char *&text, uint32_t &number) {
  if (!std::isdigit(static_cast<unsigned char>(*text)))
    return false;
  char *end = nullptr;
  unsigned long long value = std::strtoull(text, &end, 10);
  text = end;
  number = static_cast<uint32_t>(value);
  return number == value;
}

/// Parses X[,Y[,Z]].
static bool parseSizes(const std::string &text, Dim3 &sizes) {
  sizes = Dim3();
  const char *at = text.c_str();
  for (uint32_t *size : {&sizes.x, &sizes.y, &sizes.z}) {
    if (!parseNumber(at, *size) || *size == 0)
      return false;
    if (!*at)
      return true;
    if (*at++ != ',')
      return false;
  }
  return false;
}

/// Parses an option with a value; "" or what is wrong.
static std::string parseOption(const std::string &name,
                               const std::string &value, Options &options) {
  bool isGrid = name == "--grid", isBlock = name == "--block";
  if (name == "--kernel") {
    options.kernel = value;
  } else if (isGrid || isBlock || name == "--cluster") {
    Dim3 &sizes = isGrid    ? options.config.grid
                  : isBlock ? options.config.block
                            : options.config.cluster;
    if (!parseSizes(value, sizes))
      return "expected " + name + " X[,Y[,Z]] but got '" + value + "'";
    options.hasGrid |= isGrid;
    options.hasBlock |= isBlock;
  } else if (name == "--dynamic-smem") {
    const char *at = value.c_str();
    if (!parseNumber(at, options.config.dynamicSharedBytes) || *at)
      return "expected a number of bytes but got '" + value + "'";
  } else {
    return "unknown option " + name;
  }
  return "";
}

/// Parses the command line; "" or what is wrong.
static std::string parseOptions(int argc, char **argv, Options &options) {
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    if (word == "--no-check") {
      options.config.check = false;
    } else if (word == "--stats") {
      options.stats = options.config.profile = true;
    } else if (word.compare(0, 2, "--") == 0) {
      if (i + 1 == argc)
        return "expected a value after " + word;
      std::string error = parseOption(word, argv[++i], options);
      if (!error.empty())
        return error;
    } else if (options.file.empty()) {
      options.file = word;
    } else {
      options.arguments.push_back(word);
    }
  }
  if (options.file.empty() || options.kernel.empty() || !options.hasGrid ||
      !options.hasBlock)
    return "expected a PTX file, --kernel, --grid and --block";
  return "";
}

static unsigned long long print(uint64_t value) { return value; }

static void printStats(const LaunchStats &stats) {
  for (const auto &[opcode, count] : stats.instructions)
    std::printf("%10llu %s\n", print(count), opcode.c_str());
  std::printf("%10llu of them multiply matrices\n", print(stats.countMMA()));
  for (const auto &[line, site] : stats.sharedSites)
    std::printf("line %u: %llu shared accesses, %llu wavefronts, %llu of them "
                "bank conflicts\n",
                line, print(site.accesses), print(site.wavefronts),
                print(site.wavefronts - site.idealWavefronts));
  const GlobalTraffic &global = stats.global;
  std::printf("global memory: %llu bytes read, %llu written; %llu accesses by "
              "lanes touch %llu sectors of 32 bytes, %llu would hold them\n",
              print(global.bytesRead), print(global.bytesWritten),
              print(global.accesses), print(global.sectors),
              print(global.idealSectors));
}

/// Loads, launches and writes; the exit status.
static int run(const Options &options) {
  std::string text;
  if (!readFile(options.file, text))
    return reportUsage("cannot read '" + options.file + "'");
  DeviceMemory memory;
  auto loaded = Program::load(text, memory);
  if (auto *error = std::get_if<PTXError>(&loaded))
    return reportUsage(options.file + ":" + std::to_string(error->line) + ": " +
                       error->message);
  const Program &program = std::get<Program>(loaded);
  const Function *kernel = program.findEntry(options.kernel);
  if (!kernel)
    return reportUsage("'" + options.file + "' has no kernel '" +
                       options.kernel + "'");
  ArgumentList arguments(memory);
  for (const std::string &argument : options.arguments)
    if (std::string error = arguments.add(argument); !error.empty())
      return reportUsage(argument + ": " + error);
  if (std::string error =
          program.checkLaunch(*kernel, options.config, arguments.getValues());
      !error.empty())
    return reportUsage(error);
  LaunchStats stats;
  if (std::optional<Fault> fault = program.launch(
          *kernel, options.config, arguments.getValues(), &stats)) {
    std::fprintf(stderr, "%s: %s\n", options.file.c_str(),
                 fault->str().c_str());
    return 1;
  }
  if (std::string error = arguments.writeOutputs(); !error.empty())
    return reportUsage(error);
  if (options.stats)
    printStats(stats);
  return 0;
}

int main(int argc, char **argv) {
  if (argc == 2 && std::string(argv[1]) == "--help") {
    std::fputs(kHelp, stdout);
    return 0;
  }
  Options options;
  std::string error = parseOptions(argc, argv, options);
  if (!error.empty())
    return reportUsage(error);
  try {
    return run(options);
  } catch (const std::bad_alloc &) {
    return reportUsage("not enough memory for these buffers and variables");
  }
}
