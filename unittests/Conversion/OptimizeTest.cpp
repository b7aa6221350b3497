//===- OptimizeTest.cpp - Optimized programs against plain ones -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Random programs of all formats, compiled by the CPU pipeline as they are and
// after canonicalization, mx-optimize, or bufferization while the operations
// are still those of mx. Results are compared byte for byte.
//
//===----------------------------------------------------------------------===//

#include "SlicedPrograms.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

using namespace mlir;
using namespace mxtest;
using mxnumerics::ElementKind;
using mxnumerics::Format;
using mxnumerics::Shape;

//===----------------------------------------------------------------------===//
// Transposes
//===----------------------------------------------------------------------===//

/// `%to`, `%from` with its dimensions in the order of `permutation`.
static std::string transpose(const std::string &to, const std::string &from,
                             const std::string &type, const std::string &result,
                             const Shape &permutation) {
  return "  %" + to + "o = tensor.empty() : " + result + "\n  %" + to +
         " = linalg.transpose ins(%" + from + " : " + type + ") outs(%" + to +
         "o : " + result + ") permutation = " + print(permutation) + "\n";
}

/// A tensor and its transpose quantized, in an order and along axes that are
/// drawn, and the transpose of what comes back from the first.
static Program makeTransposes(Picker &pick) {
  const Format &format = pickFormat(pick);
  int64_t rank = 2 + pick.below(2);
  Shape shape = pickShape(pick, rank);
  Shape permutation = {1, 0};
  if (rank == 3)
    permutation = pick.chance(50) ? Shape{0, 2, 1} : Shape{2, 0, 1};
  Shape transposed;
  for (int64_t dim : permutation)
    transposed.push_back(shape[dim]);
  int64_t axis = pickAxis(pick, format, rank);
  int64_t other = pickAxis(pick, format, rank);
  std::string input = typeOf(shape, "f32"), output = typeOf(transposed, "f32");
  std::string elements = typeOf(transposed, elementName(format));
  std::string scales = scalesOf(format, transposed, other, false);
  std::string quantized[] = {
      quantize(pick, "x", format, shape, axis, false, ""),
      quantize(pick, "t", format, transposed, other, false, "")};
  bool isFirst = pick.chance(50);
  std::string text =
      "func.func @NAME(%x: " + input + ") -> (" + elements + ", " + scales +
      ", " + output + ") {\n" + negate("x", input) +
      transpose("tp", "xp", input, output, permutation) + quantized[isFirst] +
      quantized[!isFirst] + dequantize(format, shape, axis) +
      transpose("z", "y", input, output, permutation) +
      "  return %te, %ts, %z : " + elements + ", " + scales + ", " + output +
      "\n}\n";
  unsigned r = rank;
  return {text, {shape}, {{r, 1}, {r, scaleBytes(format)}, {r, 4}}};
}

/// What comes back from FP4 elements and scales that are both transposed.
static std::string makeTransposedFP4(Picker &pick, const Format &format,
                                     const Shape &shape, int64_t axis) {
  Shape transposed = {shape[1], shape[0]};
  std::string input = typeOf(shape, "f32"), output = typeOf(transposed, "f32");
  std::string codes = typeOf(shape, elementName(format));
  std::string scales = scalesOf(format, shape, axis, false);
  return "func.func @transposed(%x: " + input + ") -> " + output + " {\n" +
         negate("x", input) +
         quantize(pick, "x", format, shape, axis, false, "") +
         transpose("te", "xe", codes, typeOf(transposed, elementName(format)),
                   {1, 0}) +
         transpose("ts", "xs", scales,
                   scalesOf(format, transposed, 1 - axis, false), {1, 0}) +
         dequantize(format, transposed, 1 - axis, "t") +
         "  return %y : " + output + "\n}\n";
}

/// The same without a transpose.
static std::string makeStraightFP4(Picker &pick, const Format &format,
                                   const Shape &shape, int64_t axis) {
  std::string type = typeOf(shape, "f32");
  return "func.func @straight(%x: " + type + ") -> " + type + " {\n" +
         negate("x", type) +
         quantize(pick, "x", format, shape, axis, false, "") +
         dequantize(format, shape, axis) + "  return %y : " + type + "\n}\n";
}

//===----------------------------------------------------------------------===//
// Neutral elements
//===----------------------------------------------------------------------===//

/// A product whose sums are zeros and tiny numbers of both signs, times 1 plus
/// zeros.
static Program makeNeutral(Picker &pick) {
  Shape a = pickShape(pick, 2), b = pickShape(pick, 2);
  b[1] = a[1];
  std::string type = pick.chance(50) ? "f32" : "bf16";
  std::string d = typeOf({a[0], b[0]}, type);
  std::string aType = typeOf(a, "f32"), bType = typeOf(b, "f32");
  std::string codes = typeOf(a, "f8E4M3FN");
  std::string scales = typeOf({a[0], (a[1] + 31) / 32}, "f8E8M0FNU");
  std::string sign = pick.chance(50) ? "-" : "";
  // 2^-127, where all products round to zeros, or 2^-126 times numbers near 1.
  std::string scale = pick.chance(50) ? "0x00" : "0x01";
  std::string factor = scale == "0x00" ? "1.0e-30" : "1.0e-12";
  std::string text =
      "func.func @NAME(%a: " + aType + ", %b: " + bType + ") -> " + d + " {\n" +
      "  %f = arith.constant " + factor + " : f32\n" +
      "  %m = tensor.splat %f : " + bType + "\n" +
      "  %s = linalg.mul ins(%b, %m : " + bType + ", " + bType +
      ") outs(%b : " + bType + ") -> " + bType + "\n" +
      "  %ae, %as = mx.quantize %a {axis = 1 : i64, format = "
      "#mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}\n      : " +
      aType + " -> " + codes + ", " + scales + "\n" +
      "  %scales = arith.constant dense<" + scale + "> : " + scales + "\n" +
      "  %one = arith.constant 1.0 : f32\n  %c = arith.constant dense<" + sign +
      "0.0> : " + d + "\n" +
      "  %d = mx.scaled_matmul %ae scales(%scales), %s alpha(%one) add(%c) "
      "{lhs_format = #mx.format<mxfp8_e4m3>}\n      : (" +
      codes + ", " + scales + ", " + bType + ", f32, " + d + ") -> " + d +
      "\n  return %d : " + d + "\n}\n";
  return {text, {a, b}, {{2, type == "f32" ? 4u : 2u}}};
}

/// Transforms of single values.
static Program makeHadamard(Picker &pick) {
  Shape shape = pickShape(pick, 2);
  std::string type = typeOf(shape, "f32");
  return {"func.func @NAME(%x: " + type + ") -> " + type + " {\n" +
              negate("x", type) +
              "  %y = mx.hadamard %xp {axis = 1 : i64, size = 1 : i64} : " +
              type + "\n  return %y : " + type + "\n}\n",
          {shape},
          {{2, 4}}};
}

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

static void addOptimize(PassManager &manager) {
  manager.addPass(mx::createMXOptimize());
  manager.addPass(createCSEPass());
}

template <typename OpTy>
static unsigned count(ModuleOp module,
                      llvm::function_ref<bool(OpTy)> isCounted) {
  unsigned number = 0;
  module.walk([&](OpTy op) { number += isCounted(op); });
  return number;
}

TEST(Optimize, SlicesKeepTheirBits) {
  std::unique_ptr<MLIRContext> context = makeContext();
  struct {
    const char *name;
    Program (*make)(Picker &);
  } sweeps[] = {{"mx.quantize", makeSlicesOfQuantize},
                {"mx.dequantize", makeSliceOfDequantize},
                {"mx.scaled_matmul", makeSliceOfProduct}};
  for (auto [name, make] : sweeps) {
    std::string what = std::string("slices of ") + name;
    OwningOpRef<ModuleOp> module =
        sweepRewrite(*context, what.c_str(), 11, 8, make, addOptimize);
    ASSERT_TRUE(module);
    unsigned slices = 0, slicesOfResults = 0;
    StringRef producer = name;
    module->walk([&](tensor::ExtractSliceOp op) {
      Operation *source = op.getSource().getDefiningOp();
      ++slices;
      auto quantize = dyn_cast_if_present<mx::QuantizeOp>(source);
      if (!quantize || quantize.getRounding() != mx::Rounding::Stochastic)
        slicesOfResults +=
            source && source->getName().getStringRef() == producer;
    });
    EXPECT_EQ(slicesOfResults, 0u) << what;
    EXPECT_GT(slices, 2u) << what;
  }
}

TEST(Optimize, TransposesKeepTheirBits) {
  std::unique_ptr<MLIRContext> context = makeContext();
  OwningOpRef<ModuleOp> module =
      sweepRewrite(*context, "transposed quantizations", 12, 24, makeTransposes,
                   addOptimize);
  ASSERT_TRUE(module);
  unsigned shared =
      48 - count<mx::QuantizeOp>(*module, [](mx::QuantizeOp) { return true; });
  unsigned moved = count<mx::DequantizeOp>(*module, [](mx::DequantizeOp op) {
    return op.getElements().getDefiningOp<linalg::TransposeOp>() != nullptr;
  });
  std::printf("%u of 24 quantizations shared, %u transposes moved\n", shared,
              moved);
  EXPECT_GT(shared, 0u);
  EXPECT_GT(moved, 10u);
}

TEST(Optimize, NeutralElementsKeepTheBits) {
  std::unique_ptr<MLIRContext> context = makeContext();
  OwningOpRef<ModuleOp> module = sweepRewrite(
      *context, "products times 1 plus 0", 13, 8, makeNeutral,
      [](PassManager &manager) { manager.addPass(createCanonicalizerPass()); });
  ASSERT_TRUE(module);
  EXPECT_EQ(count<mx::ScaledMatmulOp>(*module,
                                      [](mx::ScaledMatmulOp op) {
                                        return op.getAlpha() || op.getC();
                                      }),
            0u);
  module = sweepRewrite(
      *context, "transforms of single values", 14, 2, makeHadamard,
      [](PassManager &manager) { manager.addPass(createCanonicalizerPass()); });
  ASSERT_TRUE(module);
  EXPECT_EQ(count<mx::HadamardOp>(*module, [](mx::HadamardOp) { return true; }),
            0u);
}

/// Compares the values of `got`, a matrix, with the transpose of `want`.
static void checkTransposed(const Buffer &want, const Buffer &got,
                            Tally &tally) {
  auto rows = static_cast<size_t>(want.shape[0]);
  auto cols = static_cast<size_t>(want.shape[1]);
  std::vector<uint32_t> a = want.as<uint32_t>(), b = got.as<uint32_t>();
  ASSERT_EQ(a.size(), b.size());
  for (size_t i = 0; i < rows; ++i)
    for (size_t j = 0; j < cols; ++j)
      tally.check(a[i * cols + j] == b[j * rows + i],
                  [&] { return std::to_string(i) + " " + std::to_string(j); });
}

TEST(Optimize, CodesOfFP4AreTransposed) {
  std::unique_ptr<MLIRContext> context = makeContext();
  Picker pick(15);
  Tally tally;
  for (const mxnumerics::NamedFormat &row : mxnumerics::getNamedFormats()) {
    if (row.format.element != ElementKind::E2M1)
      continue;
    Shape shape = pickShape(pick, 2);
    int64_t axis = pickAxis(pick, row.format, 2);
    // Random numbers would go by place.
    Picker nearest(0);
    std::string transposed;
    uint64_t seed = 0;
    do {
      nearest = Picker(seed++);
      transposed = makeTransposedFP4(nearest, row.format, shape, axis);
    } while (transposed.find("stochastic") != std::string::npos);
    nearest = Picker(seed - 1);
    OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(
        transposed + makeStraightFP4(nearest, row.format, shape, axis),
        context.get());
    ASSERT_TRUE(module && succeeded(runPasses(*module, addOptimize)));
    std::unique_ptr<Jit> jit = Jit::compile(*module);
    ASSERT_TRUE(jit) << transposed;
    std::vector<Buffer> args = {
        Buffer::of(shape, pick.gaussians(shape[0] * shape[1], 10))};
    std::vector<Buffer> copies = args;
    std::vector<ResultType> results = {{2, 4}};
    Buffer want = jit->call("straight", args, results)[0];
    checkTransposed(want, jit->call("transposed", copies, results)[0], tally);
  }
  tally.report("values of FP4 transposed");
}
