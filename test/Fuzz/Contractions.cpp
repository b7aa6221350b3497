//===- Contractions.cpp - Products with weights, written at random --------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

#include <algorithm>

using namespace mxfuzz;

namespace {
/// What a loop of a product runs along.
enum class Loop { Batch, Left, Right, Sum };

/// A product as a nest of loops, of which operands read some.
struct Nest {
  std::vector<Loop> loops;
  Shape sizes;
  /// Dimensions of these loops are dynamic, a bit each.
  uint32_t dynamic = 0;
};
} // namespace

static const char kWeight[] = " {mx.role = \"weight\"}";

/// A random order, by choices that do not depend on the C++ library.
template <typename T>
static void shuffle(Random &random, std::vector<T> &list) {
  for (size_t i = list.size(); i > 1; --i)
    std::swap(list[i - 1], list[random.below(i)]);
}

static Nest pickNest(Random &random) {
  Nest nest;
  auto add = [&](Loop loop, unsigned count) {
    nest.loops.insert(nest.loops.end(), count, loop);
  };
  add(Loop::Batch, random.oneOf({0, 0, 1}));
  add(Loop::Left, random.oneOf({0, 1, 1, 2}));
  add(Loop::Right, random.oneOf({1, 1, 2}));
  add(Loop::Sum, random.oneOf({1, 1, 2}));
  shuffle(random, nest.loops);
  for (Loop loop : nest.loops)
    nest.sizes.push_back(loop == Loop::Sum ? random.oneOf({1, 3, 32, 40})
                                           : 1 + random.below(6));
  nest.dynamic = random.chance(70) ? 0 : static_cast<uint32_t>(random.next());
  return nest;
}

/// The loops of the given kinds, in a random order.
static std::vector<unsigned> pickLoops(Random &random, const Nest &nest,
                                       std::initializer_list<Loop> kinds) {
  std::vector<unsigned> picked;
  for (unsigned i = 0; i < nest.loops.size(); ++i)
    if (std::count(kinds.begin(), kinds.end(), nest.loops[i]))
      picked.push_back(i);
  shuffle(random, picked);
  return picked;
}

static Shape shapeOf(const Nest &nest, const std::vector<unsigned> &loops) {
  Shape shape;
  for (unsigned loop : loops)
    shape.push_back(nest.sizes[loop]);
  return shape;
}

static uint32_t dynamicOf(const Nest &nest,
                          const std::vector<unsigned> &loops) {
  uint32_t dynamic = 0;
  for (size_t i = 0; i < loops.size(); ++i)
    dynamic |= (nest.dynamic >> loops[i] & 1) << i;
  return dynamic;
}

static std::string mapOf(const Nest &nest, const std::vector<unsigned> &loops) {
  std::string all, picked;
  for (unsigned i = 0; i < nest.loops.size(); ++i)
    all += (i ? ", d" : "d") + std::to_string(i);
  for (unsigned loop : loops)
    picked += (picked.empty() ? "d" : ", d") + std::to_string(loop);
  return "affine_map<(" + all + ") -> (" + picked + ")>";
}

/// An argument, behind a transpose or not.
static Value writeOperand(Writer &writer, const std::string &element,
                          const Shape &shape, uint32_t dynamic,
                          const std::string &attributes) {
  size_t rank = shape.size();
  if (rank < 2 || dynamic != 0 || writer.random.chance(60))
    return writer.argument(element, shape, dynamic, attributes);
  std::vector<unsigned> permutation;
  for (unsigned i = 0; i < rank; ++i)
    permutation.push_back(i);
  shuffle(writer.random, permutation);
  Shape source(rank);
  std::string order;
  for (size_t i = 0; i < rank; ++i) {
    source[permutation[i]] = shape[i];
    order += (i ? ", " : "") + std::to_string(permutation[i]);
  }
  Value input = writer.argument(element, source, 0, attributes);
  Value result{"", element, false, shape, 0};
  Value empty = writer.emit(result, "tensor.empty() : " + result.type());
  return writer.emit(result, "linalg.transpose ins(" + input.name + " : " +
                                 input.type() + ") outs(" + empty.name + " : " +
                                 result.type() + ") permutation = [" + order +
                                 "]");
}

/// What the sum starts from.
static Value writeInit(Writer &writer, const Shape &shape, uint32_t dynamic) {
  Value init{"", "f32", false, shape, dynamic};
  if (dynamic != 0 || writer.random.chance(50))
    return writer.argument("f32", shape, dynamic);
  return writer.emit(init, "arith.constant dense<0.0> : " + init.type());
}

/// The body of a product of `element`s that is summed in f32.
static std::string bodyOf(const std::string &element) {
  std::string text =
      "^bb0(%a: " + element + ", %b: " + element + ", %out: f32):\n";
  bool isWide = element == "f32";
  if (!isWide)
    text += "  %wa = arith.extf %a : " + element +
            " to f32\n  %wb = " + "arith.extf %b : " + element + " to f32\n";
  return text + "  %p = arith.mulf " + (isWide ? "%a, %b" : "%wa, %wb") +
         " : f32\n  %s = arith.addf %out, %p : f32\n  linalg.yield %s : f32\n}";
}

/// Weights have a role; or the product says what becomes of its operands.
static std::string pickAttributes(Writer &writer, bool hasWeight) {
  if (hasWeight || writer.random.chance(30))
    return "";
  std::string q = "#mx.quantization<format = <mxfp8_e4m3>, scale_rule = " +
                  std::string(writer.random.oneOf({"floor", "rceil"})) + ">";
  std::string w = "#mx.quantization<format = <mxfp4>, scale_rule = even>";
  return writer.random.oneOf({0, 1})
             ? "mx.lhs = " + q + ", mx.rhs = " + w + ", "
             : "mx.rhs = " + w + ", ";
}

static void pickPipeline(Writer &writer) {
  Random &random = writer.random;
  const mxnumerics::NamedFormat &format =
      random.pick(mxnumerics::getNamedFormats());
  writer.pipeline = "mx-quantize{format=" + std::string(format.name);
  if (random.chance(50))
    writer.pipeline += " scale-rule=" + pickRule(random, format.format);
  writer.pipeline +=
      std::string(" rounding=") +
      random.oneOf({"nearest_even", "toward_zero", "stochastic"}) +
      " seed=" + std::to_string(random.below(100)) + "}";
}

void mxfuzz::writeContraction(Writer &writer) {
  Random &random = writer.random;
  Nest nest = pickNest(random);
  std::string element = random.oneOf({"f32", "f32", "bf16", "f16"});
  bool hasWeight = random.chance(75);
  auto left = pickLoops(random, nest, {Loop::Batch, Loop::Left, Loop::Sum});
  auto right = pickLoops(random, nest, {Loop::Batch, Loop::Right, Loop::Sum});
  auto out = pickLoops(random, nest, {Loop::Batch, Loop::Left, Loop::Right});
  Value a = writeOperand(writer, element, shapeOf(nest, left),
                         dynamicOf(nest, left), "");
  Value b = writeOperand(writer, element, shapeOf(nest, right),
                         dynamicOf(nest, right), hasWeight ? kWeight : "");
  Value init = writeInit(writer, shapeOf(nest, out), dynamicOf(nest, out));
  std::string iterators;
  for (Loop loop : nest.loops)
    iterators += std::string(iterators.empty() ? "" : ", ") +
                 (loop == Loop::Sum ? "\"reduction\"" : "\"parallel\"");
  Value result = writer.emit(
      init, "linalg.generic {" + pickAttributes(writer, hasWeight) +
                "indexing_maps = [" + mapOf(nest, left) + ", " +
                mapOf(nest, right) + ", " + mapOf(nest, out) +
                "], iterator_types = [" + iterators + "]} ins(" + a.name +
                ", " + b.name + " : " + a.type() + ", " + b.type() + ") outs(" +
                init.name + " : " + init.type() + ") {\n" + bodyOf(element) +
                " -> " + init.type());
  writer.addPlain(result);
  writer.addResult(result);
  if (writer.pipeline.empty())
    pickPipeline(writer);
}
