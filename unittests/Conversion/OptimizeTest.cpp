//===- OptimizeTest.cpp - Optimized programs against plain ones -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Random programs of all formats, compiled by the CPU pipeline as they are and
// after canonicalization or mx-optimize. Results are compared byte for byte.
//
//===----------------------------------------------------------------------===//

#include "Programs.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

#include <sstream>

using namespace mlir;
using namespace mxtest;
using mxnumerics::ElementKind;
using mxnumerics::Format;
using mxnumerics::kWholeDim;
using mxnumerics::Shape;

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

namespace {
struct Slice {
  Shape offsets, sizes;
};
} // namespace

/// A slice of whole blocks of each dimension of `shape`.
static Slice pickSlice(Picker &pick, const Shape &shape, const Shape &blocks) {
  Slice slice;
  for (size_t d = 0; d < shape.size(); ++d) {
    int64_t block = blocks[d] == kWholeDim ? shape[d] : blocks[d];
    int64_t number = (shape[d] + block - 1) / block;
    int64_t first = pick.below(number);
    int64_t count = 1 + pick.below(number - first);
    slice.offsets.push_back(first * block);
    slice.sizes.push_back(std::min(count * block, shape[d] - slice.offsets[d]));
  }
  return slice;
}

/// The part of the scales that belongs to `slice` of the elements.
static Slice getScaleSlice(Slice slice, const Shape &blocks) {
  for (size_t d = 0; d < blocks.size(); ++d) {
    slice.offsets[d] =
        blocks[d] == kWholeDim ? 0 : slice.offsets[d] / blocks[d];
    slice.sizes[d] = Format::numBlocks(slice.sizes[d], blocks[d]);
  }
  return slice;
}

static std::string print(const Shape &values) {
  std::string text;
  for (int64_t value : values)
    text += (text.empty() ? "[" : ", ") + std::to_string(value);
  return text + "]";
}

/// `%to = tensor.extract_slice %from`.
static std::string extractSlice(const std::string &to, const std::string &from,
                                const Slice &slice, const std::string &type,
                                const std::string &result) {
  return "  %" + to + " = tensor.extract_slice %" + from +
         print(slice.offsets) + " " + print(slice.sizes) + " " +
         print(Shape(slice.sizes.size(), 1)) + " : " + type + " to " + result +
         "\n";
}

/// The blocks of a tensor, even where two elements share a byte.
static Shape getSliceBlocks(const Format &format, int64_t rank, int64_t axis) {
  Shape blocks = mxnumerics::getBlockSizes(format, rank, axis);
  if (format.element == ElementKind::E2M1 && blocks.back() % 2 == 1)
    blocks.back() *= 2;
  return blocks;
}

/// `mx.dequantize` of `%xe` and `%xs` to `%y`.
static std::string dequantize(const Format &format, const Shape &shape,
                              int64_t axis) {
  return std::string("  %y = mx.dequantize %xe, %xs") +
         (format.tensorScale ? " tensor_scale(%xts)" : "") +
         " {axis = " + std::to_string(axis) + " : i64, format = #mx.format<" +
         std::string(nameOf(format)) +
         ">} : " + typeOf(shape, elementName(format)) + ", " +
         scalesOf(format, shape, axis, false) + " -> " + typeOf(shape, "f32") +
         "\n";
}

/// Slices of elements and scales.
static Program makeSlicesOfQuantize(Picker &pick) {
  const Format &format = pickFormat(pick);
  int64_t rank = 2 + pick.below(2);
  Shape shape = pickShape(pick, rank);
  int64_t axis = pickAxis(pick, format, rank);
  Slice slice = pickSlice(pick, shape, getSliceBlocks(format, rank, axis));
  Slice scales =
      getScaleSlice(slice, mxnumerics::getBlockSizes(format, rank, axis));
  std::string input = typeOf(shape, "f32");
  std::string elementsType = typeOf(slice.sizes, elementName(format));
  std::string scalesType = scalesOf(format, slice.sizes, axis, false);
  std::string text =
      "func.func @NAME(%x: " + input + ") -> (" + elementsType + ", " +
      scalesType + ") {\n" + negate("x", input) +
      quantize(pick, "x", format, shape, axis, false, "") +
      extractSlice("e", "xe", slice, typeOf(shape, elementName(format)),
                   elementsType) +
      extractSlice("s", "xs", scales, scalesOf(format, shape, axis, false),
                   scalesType) +
      "  return %e, %s : " + elementsType + ", " + scalesType + "\n}\n";
  return {text,
          {shape},
          {{unsigned(rank), 1}, {unsigned(rank), scaleBytes(format)}}};
}

/// A slice of what comes back from elements and scales.
static Program makeSliceOfDequantize(Picker &pick) {
  const Format &format = pickFormat(pick);
  Shape shape = pickShape(pick, 2);
  int64_t axis = pickAxis(pick, format, 2);
  Slice slice = pickSlice(pick, shape, getSliceBlocks(format, 2, axis));
  std::string input = typeOf(shape, "f32");
  std::string result = typeOf(slice.sizes, "f32");
  std::string text = "func.func @NAME(%x: " + input + ") -> " + result +
                     " {\n" + negate("x", input) +
                     quantize(pick, "x", format, shape, axis, false, "") +
                     dequantize(format, shape, axis) +
                     extractSlice("z", "y", slice, input, result) +
                     "  return %z : " + result + "\n}\n";
  return {text, {shape}, {{2, 4}}};
}

/// A slice of a product, with and without alpha and C.
static Program makeSliceOfProduct(Picker &pick) {
  Format lhs = pickFormat(pick), rhs = pickFormat(pick);
  while (lhs.blockCols != rhs.blockCols)
    rhs = pickFormat(pick);
  Shape a = pickShape(pick, 2), b = pickShape(pick, 2);
  b[1] = a[1];
  Shape d = {a[0], b[0]};
  Slice slice = pickSlice(pick, d,
                          {std::max<int64_t>(lhs.blockRows, 1),
                           std::max<int64_t>(rhs.blockRows, 1)});
  std::string aType = typeOf(a, "f32"), bType = typeOf(b, "f32");
  std::string dType = typeOf(d, "f32"), result = typeOf(slice.sizes, "f32");
  bool hasC = pick.chance(50), hasAlpha = pick.chance(50);
  std::ostringstream text;
  text << "func.func @NAME(%a: " << aType << ", %b: " << bType
       << ", %c: " << dType << ") -> " << result << " {\n"
       << negate("a", aType) << negate("b", bType)
       << quantize(pick, "a", lhs, a, 1, false, "")
       << quantize(pick, "b", rhs, b, 1, false, "")
       << "  %alpha = arith.constant 0.3 : f32\n"
       << "  %d = mx.scaled_matmul %ae scales(%as), %be scales(%bs)"
       << (hasAlpha ? " alpha(%alpha)" : "") << (hasC ? " add(%c)" : "")
       << " {lhs_format = #mx.format<" << nameOf(lhs)
       << ">, rhs_format = #mx.format<" << nameOf(rhs) << ">}\n      : ("
       << typeOf(a, elementName(lhs)) << ", " << scalesOf(lhs, a, 1, false)
       << ", " << typeOf(b, elementName(rhs)) << ", "
       << scalesOf(rhs, b, 1, false) << (hasAlpha ? ", f32" : "")
       << (hasC ? ", " + dType : "") << ") -> " << dType << "\n"
       << extractSlice("z", "d", slice, dType, result)
       << "  return %z : " << result << "\n}\n";
  return {text.str(), {a, b, d}, {{2, 4}}};
}

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

/// A tensor and its transpose quantized, along axes that are drawn for each,
/// and the transpose of what comes back from the first.
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
  std::string text = "func.func @NAME(%x: " + input + ") -> (" + elements +
                     ", " + scales + ", " + output + ") {\n" +
                     negate("x", input) +
                     transpose("tp", "xp", input, output, permutation) +
                     quantize(pick, "x", format, shape, axis, false, "") +
                     quantize(pick, "t", format, transposed, other, false, "") +
                     dequantize(format, shape, axis) +
                     transpose("z", "y", input, output, permutation) +
                     "  return %te, %ts, %z : " + elements + ", " + scales +
                     ", " + output + "\n}\n";
  unsigned r = rank;
  return {text, {shape}, {{r, 1}, {r, scaleBytes(format)}, {r, 4}}};
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

/// Runs `count` random programs before and after `add` and returns the module
/// after it.
static OwningOpRef<ModuleOp>
sweep(MLIRContext &context, const char *what, uint64_t seed, unsigned count,
      llvm::function_ref<Program(Picker &)> make,
      llvm::function_ref<void(PassManager &)> add) {
  Picker pick(seed);
  std::vector<Program> programs;
  for (unsigned i = 0; i < count; ++i)
    programs.push_back(make(pick));
  std::string source = getSource(programs);
  OwningOpRef<ModuleOp> plain = parseSourceString<ModuleOp>(source, &context);
  OwningOpRef<ModuleOp> changed = parseSourceString<ModuleOp>(source, &context);
  if (!plain || !changed || failed(runPasses(*changed, add))) {
    ADD_FAILURE() << source;
    return {};
  }
  // What is compiled is lowered on the way.
  OwningOpRef<ModuleOp> kept(changed->clone());
  Tally tally;
  compareRuns(programs, *plain, *changed, pick.next(), tally);
  tally.report(std::string("bytes of ") + what);
  return kept;
}

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

/// True if `op` takes a slice of a result of mx.
static bool isOfResult(tensor::ExtractSliceOp op) {
  Operation *producer = op.getSource().getDefiningOp();
  return producer && isa_and_present<mx::MXDialect>(producer->getDialect());
}

TEST(Optimize, SlicesKeepTheirBits) {
  std::unique_ptr<MLIRContext> context = makeContext();
  struct {
    const char *what;
    llvm::function_ref<Program(Picker &)> make;
  } sweeps[] = {{"slices of mx.quantize", makeSlicesOfQuantize},
                {"slices of mx.dequantize", makeSliceOfDequantize},
                {"slices of mx.scaled_matmul", makeSliceOfProduct}};
  for (auto [what, make] : sweeps) {
    OwningOpRef<ModuleOp> module =
        sweep(*context, what, 11, 24, make, addOptimize);
    ASSERT_TRUE(module);
    EXPECT_EQ(count<tensor::ExtractSliceOp>(*module, isOfResult), 0u) << what;
    EXPECT_GT(count<tensor::ExtractSliceOp>(
                  *module, [](tensor::ExtractSliceOp) { return true; }),
              10u);
  }
}

TEST(Optimize, TransposesKeepTheirBits) {
  std::unique_ptr<MLIRContext> context = makeContext();
  OwningOpRef<ModuleOp> module = sweep(*context, "transposed quantizations", 12,
                                       48, makeTransposes, addOptimize);
  ASSERT_TRUE(module);
  unsigned shared =
      96 - count<mx::QuantizeOp>(*module, [](mx::QuantizeOp) { return true; });
  unsigned moved = count<mx::DequantizeOp>(*module, [](mx::DequantizeOp op) {
    return op.getElements().getDefiningOp<linalg::TransposeOp>() != nullptr;
  });
  std::printf("%u of 48 quantizations shared, %u transposes moved\n", shared,
              moved);
  EXPECT_GT(shared, 2u);
  EXPECT_GT(moved, 10u);
}

TEST(Optimize, NeutralElementsKeepTheBits) {
  std::unique_ptr<MLIRContext> context = makeContext();
  OwningOpRef<ModuleOp> module = sweep(
      *context, "products times 1 plus 0", 13, 16, makeNeutral,
      [](PassManager &manager) { manager.addPass(createCanonicalizerPass()); });
  ASSERT_TRUE(module);
  EXPECT_EQ(count<mx::ScaledMatmulOp>(*module,
                                      [](mx::ScaledMatmulOp op) {
                                        return op.getAlpha() || op.getC();
                                      }),
            0u);
  module = sweep(
      *context, "transforms of single values", 14, 4, makeHadamard,
      [](PassManager &manager) { manager.addPass(createCanonicalizerPass()); });
  ASSERT_TRUE(module);
  EXPECT_EQ(count<mx::HadamardOp>(*module, [](mx::HadamardOp) { return true; }),
            0u);
}
