//===- PassPipelines.cpp - Random passes with random options --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broken.h"

#include "mx/Support/Formats.h"

using namespace mxfuzz;

namespace {
/// An option and values for it, some of which are wrong. Where there are none,
/// it is a number.
struct Option {
  const char *name;
  std::vector<const char *> values;
};

struct PassEntry {
  const char *name;
  std::vector<Option> options;
};
} // namespace

static const std::vector<PassEntry> &getPasses() {
  static const std::vector<Option> precision = {
      {"format",
       {"mxfp4", "nvfp4", "mxint8", "mxfp8_e4m3", "mxfp6_e2m3", "nvfp4_16x16",
        "fp8_e4m3_tensor", "fp8_e5m2_128x128", "mxfp4_32x32", "fp4", ""}},
      {"scale-rule",
       {"floor", "ceil", "even", "rceil", "amax", "pre34", "quest", "max", ""}},
      {"rounding", {"nearest_even", "toward_zero", "stochastic", "up", ""}}};
  static const std::vector<Option> random = {{"seed", {}}, {"step", {}}};
  static const Option chip = {
      "chip", {"sm_120a", "sm_121a", "sm_100a", "sm_90a", "sm_80", "gfx90a"}};
  static const Option version = {"ptx-version", {}};
  static const Option kind = {"fp4-kind",
                              {"mxf4", "mxf4nvf4", "mxf8f6f4", "x"}};
  static const Option entry = {"entry", {"main", "f", "matmul", "", "a b"}};
  std::vector<Option> both = precision;
  both.insert(both.end(), random.begin(), random.end());
  static const std::vector<PassEntry> passes = {
      {"mx-quantize", both},
      {"mx-quantize", both},
      {"mx-assign-precision", precision},
      {"mx-quantize-contractions", random},
      {"mx-unfuse-products", {}},
      {"mx-split-weights", {entry}},
      {"mx-trace", {entry}},
      {"mx-pack-fp4", {}},
      {"mx-check-operands", {}},
      {"mx-check-sizes", {}},
      {"mx-decompose-linalg", {}},
      {"mx-lower-expand-shape", {}},
      {"mx-strip-attributes", {}},
      {"mx-verify-packed", {}},
      {"mx-verify-sizes", {}},
      {"mx-verify-lowered", {{"allow", {"func.func", "x", "{a,b}"}}}},
      {"convert-mx-to-linalg", {}},
      {"convert-mx-to-gpu", {chip, version, kind}},
      {"mx-to-cpu", {{"runtime-checks", {"true", "false", "2"}}}},
      {"mx-to-cpu", {}},
      {"mx-to-gpu", {chip, version, kind, {"emit", {"isa", "ptx"}}}},
      {"canonicalize", {}},
      {"cse", {}}};
  return passes;
}

static std::string pickValue(Random &random, const Option &option) {
  if (random.chance(5))
    return random.oneOf({"", "{", "-1", "1.5", "\"", "99999999999999999999"});
  if (option.values.empty())
    return std::to_string(random.oneOf<int64_t>(
        {0, 1, 7, 80, 86, 87, 88, -1, INT32_MAX, INT64_MAX, INT64_MIN}));
  return option.values[random.below(option.values.size())];
}

static std::string pickPass(Random &random) {
  const PassEntry &pass = random.pick(getPasses());
  std::string options;
  for (const Option &option : pass.options)
    if (random.chance(40))
      options += (options.empty() ? "" : " ") + std::string(option.name) + "=" +
                 pickValue(random, option);
  return options.empty() ? pass.name : pass.name + ("{" + options + "}");
}

std::string mxfuzz::pickPassPipeline(Random &random) {
  std::string passes;
  for (uint64_t count = 1 + random.below(3); count > 0; --count) {
    std::string pass = pickPass(random);
    if (random.chance(5))
      pass = "func.func(" + pass + ")";
    passes += (passes.empty() ? "" : ",") + pass;
  }
  std::string pipeline = "builtin.module(" + passes + ")";
  return random.chance(5) ? mutate(random, pipeline) : pipeline;
}
