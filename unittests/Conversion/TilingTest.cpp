//===- TilingTest.cpp - Tiled programs against untiled ones ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Random programs of linalg and mx operations, of which one names its tile
// sizes, compiled twice by the CPU pipeline: as they are, and after upstream
// has tiled that operation by scf.for or scf.forall and fused all producers
// into the loops. Results are compared byte for byte.
//
//===----------------------------------------------------------------------===//

#include "../Support/TestUtils.h"
#include "Jit.h"

#include "mlir/Dialect/Affine/IR/ValueBoundsOpInterfaceImpl.h"
#include "mlir/Dialect/Arith/IR/ValueBoundsOpInterfaceImpl.h"
#include "mlir/Dialect/Linalg/Transforms/TilingInterfaceImpl.h"
#include "mlir/Dialect/SCF/IR/ValueBoundsOpInterfaceImpl.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/ValueBoundsOpInterfaceImpl.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/Dialect/MX/Interfaces/TilingInterface.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Support/Quantize.h"

#include <sstream>

using namespace mlir;
using namespace mxtest;
using mxnumerics::ElementKind;
using mxnumerics::Format;
using mxnumerics::kWholeDim;
using mxnumerics::NamedFormat;
using mxnumerics::ScaleKind;
using mxnumerics::Shape;
using LoopType = scf::SCFTilingOptions::LoopType;

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

namespace {
struct Picker : Generator {
  using Generator::Generator;
  uint32_t below(uint32_t bound) { return next() % bound; }
  bool chance(uint32_t percent) { return below(100) < percent; }
};

/// A function, its arguments (f32) and its results.
struct Program {
  std::string text;
  std::vector<Shape> arguments;
  std::vector<ResultType> results;
};
} // namespace

/// "tensor<2x?xf32>"; the first dimension is dynamic if asked for.
static std::string typeOf(const Shape &shape, std::string_view element,
                          bool dynamic = false) {
  std::ostringstream text;
  text << "tensor<";
  for (size_t d = 0; d < shape.size(); ++d)
    (d == 0 && dynamic ? text << "?" : text << shape[d]) << "x";
  text << element << ">";
  return text.str();
}

static std::string_view nameOf(const Format &format) {
  return mxnumerics::getFormatName(format);
}

static std::string_view elementName(const Format &format) {
  return getElementInfo(format.element).mlirName;
}

static std::string_view scaleName(const Format &format) {
  return format.scale == ScaleKind::E8M0   ? "f8E8M0FNU"
         : format.scale == ScaleKind::E4M3 ? "f8E4M3FN"
                                           : "f32";
}

static unsigned scaleBytes(const Format &format) {
  return format.scale == ScaleKind::F32 ? 4 : 1;
}

static std::string scalesOf(const Format &format, const Shape &shape,
                            int64_t axis, bool dynamic) {
  Shape scales = mxnumerics::getScaleShape(format, shape, axis);
  Shape blocks = mxnumerics::getBlockSizes(format, shape.size(), axis);
  return typeOf(scales, scaleName(format), dynamic && blocks[0] != kWholeDim);
}

/// "2, 3": the tile sizes of the dimensions of `shape`, 0 for one that is not
/// tiled, in whole `blocks`.
static std::string pickTiles(Picker &pick, const Shape &shape,
                             const Shape &blocks) {
  std::ostringstream text;
  for (size_t d = 0; d < shape.size(); ++d) {
    int64_t unit = blocks[d] == kWholeDim ? 0 : blocks[d];
    int64_t count = 1 + pick.below(unit > 8 ? 2 : 17);
    text << (d ? ", " : "") << (pick.chance(15) ? 0 : unit * count);
  }
  return text.str();
}

/// A linalg producer of `%NAMEp` from `%NAME`, of type `type`.
static std::string negate(const std::string &name, const std::string &type) {
  return "  %" + name + "p = linalg.negf ins(%" + name + " : " + type +
         ") outs(%" + name + " : " + type + ") -> " + type + "\n";
}

/// `%NAMEe, %NAMEs = mx.quantize %NAMEp`, with what it needs.
static std::string quantize(Picker &pick, const std::string &name,
                            const Format &format, const Shape &shape,
                            int64_t axis, bool dynamic,
                            const std::string &tiles) {
  std::ostringstream text;
  std::string input = typeOf(shape, "f32", dynamic);
  if (format.tensorScale)
    text << "  %" << name << "ts = mx.tensor_scale %" << name << "p : " << input
         << "\n";
  bool stochastic = pick.chance(50);
  if (stochastic)
    text << "  %" << name
         << "seed = arith.constant 81985529216486895 : i64\n  %" << name
         << "step = arith.constant 3 : i32\n";
  text << "  %" << name << "e, %" << name << "s = mx.quantize %" << name << "p";
  if (format.tensorScale)
    text << " tensor_scale(%" << name << "ts)";
  if (stochastic)
    text << " random(%" << name << "seed, %" << name << "step)";
  text << " {axis = " << axis << " : i64, format = #mx.format<"
       << nameOf(format) << ">, scale_rule = #mx.scale_rule<"
       << (format.scale == ScaleKind::E8M0 ? "rceil" : "amax") << ">";
  if (stochastic)
    text << ", rounding = #mx.rounding<stochastic>, site = " << pick.below(99)
         << " : i32";
  if (!tiles.empty())
    text << ", tile_sizes = array<i64: " << tiles << ">";
  text << "}\n      : " << input << " -> "
       << typeOf(shape, elementName(format), dynamic) << ", "
       << scalesOf(format, shape, axis, dynamic) << "\n";
  return text.str();
}

static const Format &pickFormat(Picker &pick) {
  const std::vector<NamedFormat> &table = mxnumerics::getNamedFormats();
  return table[pick.below(table.size())].format;
}

static int64_t pickAxis(Picker &pick, const Format &format, int64_t rank) {
  bool rows = format.blockRows != 1 && !format.isPerTensor();
  return rows ? rank - 1 - pick.below(2) : pick.below(rank);
}

/// Sizes that blocks do not divide, and some that they do.
static Shape pickShape(Picker &pick, int64_t rank) {
  Shape shape;
  for (int64_t d = 0; d < rank; ++d)
    shape.push_back(rank == 3         ? 1 + pick.below(40)
                    : pick.chance(30) ? 32 * (1 + pick.below(8))
                                      : 1 + pick.below(300));
  return shape;
}

/// Tile sizes that `format` allows; where bytes hold two elements, even ones.
static std::string pickTiles(Picker &pick, const Format &format,
                             const Shape &shape, int64_t axis) {
  Shape blocks = mxnumerics::getBlockSizes(format, shape.size(), axis);
  if (format.element == ElementKind::E2M1 && blocks.back() % 2 == 1)
    blocks.back() *= 2;
  return pickTiles(pick, shape, blocks);
}

/// negf, quantize; quantize is tiled.
static Program makeQuantize(Picker &pick) {
  const Format &format = pickFormat(pick);
  int64_t rank = 2 + pick.below(2);
  Shape shape = pickShape(pick, rank);
  int64_t axis = pickAxis(pick, format, rank);
  bool dynamic = pick.chance(30) && axis != 0 &&
                 mxnumerics::getBlockSizes(format, rank, axis)[0] == 1;
  std::string input = typeOf(shape, "f32", dynamic);
  std::string types = typeOf(shape, elementName(format), dynamic) + ", " +
                      scalesOf(format, shape, axis, dynamic);
  std::string text = "func.func @NAME(%x: " + input + ") -> (" + types +
                     ") {\n" + negate("x", input) +
                     quantize(pick, "x", format, shape, axis, dynamic,
                              pickTiles(pick, format, shape, axis)) +
                     "  return %xe, %xs : " + types + "\n}\n";
  return {text,
          {shape},
          {{unsigned(rank), 1}, {unsigned(rank), scaleBytes(format)}}};
}

/// negf, hadamard, quantize, dequantize, exp; exp is tiled.
static Program makeRoundTrip(Picker &pick) {
  const Format &format = pickFormat(pick);
  Shape shape = pickShape(pick, 2);
  // Hadamard transforms and blocks lie along the last axis.
  shape[1] = (shape[1] + 15) / 16 * 16;
  bool hadamard = pick.chance(50);
  std::string type = typeOf(shape, "f32");
  std::string codes = typeOf(shape, elementName(format));
  std::string scales = scalesOf(format, shape, 1, false);
  Shape blocks = mxnumerics::getBlockSizes(format, 2, 1);
  // Tiles of a transform have a constant size, which an odd number of them in a
  // row of tiles would not have.
  if (hadamard && blocks[1] > 16)
    shape[1] = (shape[1] + 31) / 32 * 32;
  std::string tiles = pickTiles(pick, shape, blocks);
  if (hadamard) {
    type = typeOf(shape, "f32");
    codes = typeOf(shape, elementName(format));
    scales = scalesOf(format, shape, 1, false);
    tiles = tiles.substr(0, tiles.find(',')) + ", 0";
    if (blocks[1] != kWholeDim && shape[1] % blocks[1] == 0)
      tiles =
          tiles.substr(0, tiles.find(',')) + ", " + std::to_string(blocks[1]);
  }
  std::ostringstream text;
  text << "func.func @NAME(%x: " << type << ") -> " << type << " {\n"
       << "  %h = linalg.negf ins(%x : " << type << ") outs(%x : " << type
       << ") -> " << type << "\n";
  if (hadamard)
    text << "  %xp = mx.hadamard %h {axis = 1 : i64, size = 16 : i64} : "
         << type << "\n";
  else
    text << "  %xp = linalg.negf ins(%h : " << type << ") outs(%x : " << type
         << ") -> " << type << "\n";
  text << quantize(pick, "x", format, shape, 1, false, "")
       << "  %y = mx.dequantize %xe, %xs"
       << (format.tensorScale ? " tensor_scale(%xts)" : "")
       << " {axis = 1 : i64, format = #mx.format<" << nameOf(format)
       << ">} : " << codes << ", " << scales << " -> " << type << "\n"
       << "  %z = linalg.exp {tile_sizes = array<i64: " << tiles
       << ">} ins(%y : " << type << ") outs(%x : " << type << ") -> " << type
       << "\n  return %z : " << type << "\n}\n";
  return {text.str(), {shape}, {{2, 4}}};
}

/// Two quantized operands, scaled_matmul, add; add is tiled.
static Program makeProduct(Picker &pick) {
  Format lhs = pickFormat(pick), rhs = pickFormat(pick);
  while (lhs.blockCols != rhs.blockCols)
    rhs = pickFormat(pick);
  int64_t rank = 2 + pick.below(2);
  Shape a = pickShape(pick, rank), b = pickShape(pick, rank);
  a[0] = rank == 3 ? 1 + a[0] % 3 : a[0];
  b.back() = a.back();
  Shape d = a;
  d.back() = b[rank - 2];
  if (rank == 3)
    b[0] = a[0];
  Shape blocks(rank, 1);
  auto rowsOf = [](const Format &format) {
    return format.blockRows == kWholeDim ? 0 : format.blockRows;
  };
  blocks[rank - 2] = rowsOf(lhs);
  blocks[rank - 1] = rowsOf(rhs);
  if (lhs.isPerTensor() || rhs.isPerTensor())
    blocks[0] = 0;
  bool dynamic = rank == 2 && lhs.blockRows == 1 && pick.chance(30);
  std::string aType = typeOf(a, "f32", dynamic), bType = typeOf(b, "f32");
  std::string dType = typeOf(d, "f32", dynamic);
  bool hasC = pick.chance(50), hasAlpha = pick.chance(50);
  std::ostringstream text;
  text << "func.func @NAME(%a: " << aType << ", %b: " << bType
       << ", %c: " << dType << ") -> " << dType << " {\n"
       << negate("a", aType) << negate("b", bType)
       << quantize(pick, "a", lhs, a, rank - 1, dynamic, "")
       << quantize(pick, "b", rhs, b, rank - 1, false, "")
       << "  %alpha = arith.constant 0.3 : f32\n"
       << "  %d = mx.scaled_matmul %ae scales(%as), %be scales(%bs)"
       << (hasAlpha ? " alpha(%alpha)" : "") << (hasC ? " add(%c)" : "")
       << " {lhs_format = #mx.format<" << nameOf(lhs)
       << ">, rhs_format = #mx.format<" << nameOf(rhs) << ">}\n      : ("
       << typeOf(a, elementName(lhs), dynamic) << ", "
       << scalesOf(lhs, a, rank - 1, dynamic) << ", "
       << typeOf(b, elementName(rhs)) << ", "
       << scalesOf(rhs, b, rank - 1, false) << (hasAlpha ? ", f32" : "")
       << (hasC ? ", " + dType : "") << ") -> " << dType << "\n"
       << "  %y = linalg.add {tile_sizes = array<i64: "
       << pickTiles(pick, d, blocks) << ">} ins(%d, %c : " << dType << ", "
       << dType << ") outs(%c : " << dType << ") -> " << dType
       << "\n  return %y : " << dType << "\n}\n";
  return {text.str(), {a, b, d}, {{unsigned(rank), 4}}};
}

/// quantize, dequantize, exp; dequantize is tiled, and exp, which reads it, is
/// fused into its loops.
static Program makeConsumer(Picker &pick) {
  const Format &format = pickFormat(pick);
  Shape shape = pickShape(pick, 2);
  int64_t axis = pickAxis(pick, format, 2);
  std::string type = typeOf(shape, "f32");
  std::ostringstream text;
  text << "func.func @NAME(%x: " << type << ") -> " << type << " {\n"
       << negate("x", type)
       << quantize(pick, "x", format, shape, axis, false, "")
       << "  %y = mx.dequantize %xe, %xs"
       << (format.tensorScale ? " tensor_scale(%xts)" : "")
       << " {axis = " << axis << " : i64, format = #mx.format<"
       << nameOf(format)
       << ">, tile_sizes = array<i64: " << pickTiles(pick, format, shape, axis)
       << ">} : " << typeOf(shape, elementName(format)) << ", "
       << scalesOf(format, shape, axis, false) << " -> " << type
       << "\n  %o = tensor.empty() : " << type
       << "\n  %z = linalg.exp {consumer} ins(%y : " << type
       << ") outs(%o : " << type << ") -> " << type
       << "\n  return %z : " << type << "\n}\n";
  return {text.str(), {shape}, {{2, 4}}};
}

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

/// A context with the interfaces that tiling needs, too.
static std::unique_ptr<MLIRContext> makeTilingContext() {
  std::unique_ptr<MLIRContext> context = makeContext();
  DialectRegistry registry;
  affine::registerValueBoundsOpInterfaceExternalModels(registry);
  arith::registerValueBoundsOpInterfaceExternalModels(registry);
  linalg::registerTilingInterfaceExternalModels(registry);
  mx::registerTilingInterfaceExternalModels(registry);
  scf::registerValueBoundsOpInterfaceExternalModels(registry);
  tensor::registerValueBoundsOpInterfaceExternalModels(registry);
  context->appendDialectRegistry(registry);
  context->loadAllAvailableDialects();
  return context;
}

static LogicalResult runPasses(ModuleOp module,
                               llvm::function_ref<void(PassManager &)> add) {
  PassManager manager(module.getContext());
  add(manager);
  return manager.run(module);
}

/// Tiles `root` as it says and fuses its producers, and its consumers that are
/// marked, into the loops.
static LogicalResult tileAndFuse(IRRewriter &rewriter, TilingInterface root,
                                 LoopType type) {
  auto sizes = root->getAttrOfType<DenseI64ArrayAttr>("tile_sizes");
  scf::SCFTileAndFuseOptions options;
  options.tilingOptions.setLoopType(type);
  options.tilingOptions.setTileSizes(
      getAsIndexOpFoldResult(root.getContext(), sizes.asArrayRef()));
  SmallVector<Operation *> consumers;
  for (Operation *user : root->getUsers())
    if (user->hasAttr("consumer") && !llvm::is_contained(consumers, user))
      consumers.push_back(user);
  rewriter.setInsertionPoint(root);
  FailureOr<scf::SCFTileAndFuseResult> result =
      scf::tileConsumerAndFuseProducersUsingSCF(rewriter, root, options);
  if (failed(result))
    return failure();
  for (auto [old, replacement] : result->replacements)
    rewriter.replaceAllUsesWith(old, replacement);
  if (result->loops.empty())
    return success();
  for (Operation *consumer : consumers)
    if (failed(scf::tileAndFuseConsumer(rewriter, consumer, result->loops)))
      return consumer->emitError("is not fused");
  return success();
}

/// Tiles every operation that names its tile sizes.
static LogicalResult tileAndFuse(ModuleOp module, LoopType type) {
  SmallVector<TilingInterface> roots;
  module.walk([&](TilingInterface op) {
    if (op->hasAttr("tile_sizes"))
      roots.push_back(op);
  });
  IRRewriter rewriter(module.getContext());
  for (TilingInterface root : roots)
    if (failed(tileAndFuse(rewriter, root, type)))
      return failure();
  return runPasses(module, [](PassManager &manager) {
    manager.addPass(createCanonicalizerPass());
    manager.addPass(createCSEPass());
  });
}

/// Loops and operations of mx outside of them, of the tiled functions.
struct Census {
  unsigned loops = 0, operations = 0, outside = 0;
};

static Census countLoops(ModuleOp module) {
  Census census;
  module.walk([&](Operation *op) {
    census.loops += isa<scf::ForOp, scf::ForallOp>(op);
    if (!isa_and_present<mx::MXDialect>(op->getDialect()) ||
        op->getName().getStringRef() == "mx.tensor_scale")
      return;
    ++census.operations;
    census.outside += !op->getParentOfType<LoopLikeOpInterface>();
  });
  return census;
}

/// Compiles `programs` untiled and tiled and compares their results.
static void compare(const std::vector<Program> &programs, LoopType type,
                    bool packFirst, uint64_t seed, Tally &tally) {
  std::unique_ptr<MLIRContext> context = makeTilingContext();
  std::string source;
  for (size_t i = 0; i < programs.size(); ++i) {
    std::string text = programs[i].text;
    source += text.replace(text.find("NAME"), 4, "f" + std::to_string(i));
  }
  auto parse = [&]() {
    return parseSourceString<ModuleOp>(source, ParserConfig(context.get()));
  };
  OwningOpRef<ModuleOp> plain = parse(), tiled = parse();
  ASSERT_TRUE(plain && tiled) << source;
  if (packFirst)
    ASSERT_TRUE(succeeded(runPasses(*tiled, [](PassManager &manager) {
      manager.addPass(mx::createMXPackFP4());
    })));
  ASSERT_TRUE(succeeded(tileAndFuse(*tiled, type))) << source;
  Census census = countLoops(*tiled);
  EXPECT_GT(census.loops, programs.size() / 2);
  std::printf("%u loops, %u of %u operations of mx outside of them\n",
              census.loops, census.outside, census.operations);
  std::unique_ptr<Jit> reference = Jit::compile(*plain);
  std::unique_ptr<Jit> subject = Jit::compile(*tiled);
  ASSERT_TRUE(reference && subject) << source;
  Generator generator(seed);
  for (size_t i = 0; i < programs.size(); ++i) {
    std::vector<Buffer> args;
    for (const Shape &shape : programs[i].arguments) {
      int64_t count = 1;
      for (int64_t size : shape)
        count *= size;
      args.push_back(Buffer::of(shape, generator.gaussians(count, 10)));
    }
    std::vector<Buffer> copies = args;
    std::string name = "f" + std::to_string(i);
    std::vector<Buffer> want = reference->call(name, args, programs[i].results);
    std::vector<Buffer> got = subject->call(name, copies, programs[i].results);
    for (size_t r = 0; r < want.size(); ++r) {
      ASSERT_EQ(got[r].shape, want[r].shape) << programs[i].text;
      for (size_t b = 0; b < want[r].bytes.size(); ++b)
        tally.check(got[r].bytes[b] == want[r].bytes[b],
                    [&] { return programs[i].text + std::to_string(b); });
    }
  }
}

/// Random programs, with both kinds of loops, packed before tiling and after.
static void sweep(const char *what, uint64_t seed,
                  llvm::function_ref<Program(Picker &)> make) {
  Picker pick(seed);
  Tally tally;
  for (LoopType type : {LoopType::ForOp, LoopType::ForallOp})
    for (bool packFirst : {false, true}) {
      std::vector<Program> programs;
      for (int i = 0; i < 12; ++i)
        programs.push_back(make(pick));
      compare(programs, type, packFirst, pick.next(), tally);
      if (testing::Test::HasFatalFailure())
        return;
    }
  tally.report("bytes of tiled " + std::string(what));
}

TEST(Tiling, QuantizeKeepsItsBits) { sweep("mx.quantize", 1, makeQuantize); }

TEST(Tiling, FusedConsumerKeepsItsBits) {
  sweep("dequantize with its consumer", 4, makeConsumer);
}

TEST(Tiling, RoundTripKeepsItsBits) {
  sweep("quantize, dequantize and exp", 2, makeRoundTrip);
}

TEST(Tiling, ProductKeepsItsBits) {
  sweep("quantize, scaled_matmul and add", 3, makeProduct);
}

/// The tile of the loops of a product that tiles of its first two operands,
/// elements and scales with blocks of 32 x 32, lead to; empty if it is refused.
static std::vector<int64_t> getLoopTile(std::vector<int64_t> elements,
                                        std::vector<int64_t> scales) {
  std::unique_ptr<MLIRContext> context = makeTilingContext();
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(
      R"(func.func @f(%a: tensor<100x120xf8E4M3FN>, %s: tensor<4x4xf8E8M0FNU>,
                      %b: tensor<48x120xf32>) -> tensor<100x48xf32> {
           %d = mx.scaled_matmul %a scales(%s), %b
               {lhs_format = #mx.format<mxfp8_e4m3_32x32>}
               : (tensor<100x120xf8E4M3FN>, tensor<4x4xf8E8M0FNU>,
                  tensor<48x120xf32>) -> tensor<100x48xf32>
           return %d : tensor<100x48xf32>
         })",
      ParserConfig(context.get()));
  TilingInterface op;
  module->walk([&](TilingInterface found) { op = found; });
  OpBuilder builder(op);
  auto half = [&](const std::vector<int64_t> &box, size_t from) {
    return getAsIndexOpFoldResult(context.get(), {box[from], box[from + 1]});
  };
  SmallVector<OpFoldResult> offsets, sizes;
  if (failed(op.getIterationDomainTileFromOperandTiles(
          builder, {0, 1}, {half(elements, 0), half(scales, 0)},
          {half(elements, 2), half(scales, 2)}, offsets, sizes)))
    return {};
  std::vector<int64_t> tile;
  for (OpFoldResult value : llvm::concat<OpFoldResult>(offsets, sizes))
    tile.push_back(getConstantIntValue(value).value_or(-1));
  return tile;
}

TEST(Tiling, OperandTilesLeadToOneTileOfTheLoops) {
  using Box = std::vector<int64_t>;
  // Offsets, then sizes, of M, N and K.
  EXPECT_EQ(getLoopTile({32, 0, 32, 120}, {1, 0, 1, 4}),
            Box({32, 0, 0, 32, 48, 120}));
  // The last block of rows is short.
  EXPECT_EQ(getLoopTile({96, 0, 4, 120}, {3, 0, 1, 4}),
            Box({96, 0, 0, 4, 48, 120}));
  // Half a block of rows, another block, part of K.
  EXPECT_EQ(getLoopTile({32, 0, 16, 120}, {1, 0, 1, 4}), Box());
  EXPECT_EQ(getLoopTile({32, 0, 32, 120}, {2, 0, 1, 4}), Box());
  EXPECT_EQ(getLoopTile({32, 32, 32, 32}, {1, 1, 1, 1}), Box());
}
