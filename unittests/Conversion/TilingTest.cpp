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

#include "Programs.h"

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

#include <sstream>

using namespace mlir;
using namespace mxtest;
using mxnumerics::ElementKind;
using mxnumerics::Format;
using mxnumerics::kWholeDim;
using mxnumerics::Shape;
using LoopType = scf::SCFTilingOptions::LoopType;

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

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

/// Tile sizes that `format` allows; where bytes hold two elements, even ones.
static std::string pickTiles(Picker &pick, const Format &format,
                             const Shape &shape, int64_t axis) {
  Shape blocks = mxnumerics::getBlockSizes(format, shape.size(), axis);
  if (format.element == ElementKind::E2M1 && blocks.back() % 2 == 1)
    blocks.back() *= 2;
  return pickTiles(pick, shape, blocks);
}

/// A format, but seldom one with a single scale for the tensor, which is a tile
/// as a whole.
static const Format &pickTiledFormat(Picker &pick) {
  const Format &format = pickFormat(pick);
  return format.isPerTensor() ? pickFormat(pick) : format;
}

/// negf, quantize; quantize is tiled.
static Program makeQuantize(Picker &pick) {
  const Format &format = pickTiledFormat(pick);
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
  const Format &format = pickTiledFormat(pick);
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
  std::string source = getSource(programs);
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
  compareRuns(programs, *plain, *tiled, seed, tally);
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
