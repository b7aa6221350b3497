//===- QuantizeKernel.cpp - Kernels of mx.quantize ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "QuantizeKernel.h"

#include "NVVM.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMTypes.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mx/Conversion/NumericsEmitter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/bit.h"

using namespace mlir;
using namespace mlir::mx;
using ::mxnumerics::kWholeDim;

//===----------------------------------------------------------------------===//
// Configuration
//===----------------------------------------------------------------------===//

bool QuantizeConfig::isStochastic() const {
  return options.rounding == ::mxnumerics::Rounding::Stochastic;
}

int64_t QuantizeConfig::getBlockM() const {
  return alongM ? format.getBlockCols() : format.getBlockRows();
}

int64_t QuantizeConfig::getBlockN() const {
  return alongM ? format.getBlockRows() : format.getBlockCols();
}

int64_t QuantizeConfig::getTileBlocks() const {
  return getBlockN() != kWholeDim && getBlockN() % 2 ? 2 : 1;
}

/// Elements of a row of a block that are one thread's work. Measured on an H100
/// with blocks of 16, 32 and 128: with fewer, more threads choose the same
/// scale; with more, a warp's loads lie further apart.
static constexpr int64_t kElementsPerThread = 8;

int64_t QuantizeConfig::getTileThreads() const {
  if (getTileBlocks() != 1)
    return 1;
  if (getBlockN() == kWholeDim)
    return kWarpSize;
  return std::clamp<int64_t>(
      llvm::bit_floor<uint64_t>(getBlockN() / kElementsPerThread), 1,
      kWarpSize);
}

/// The bits of `value` in hexadecimal, for symbols.
static std::string getHex(float value) {
  return llvm::utohexstr(llvm::bit_cast<uint32_t>(value), /*LowerCase=*/true);
}

std::string QuantizeConfig::getKernelName() const {
  const ::mxnumerics::TwoLevelOptions defaults, &twoLevel = options.twoLevel;
  std::string name;
  llvm::raw_string_ostream os(name);
  os << "quantize_" << inputType << "_" << getSymbolPart(format) << "_"
     << stringifyScaleRule(static_cast<ScaleRule>(options.scaleRule))
     << (alongM ? "_along_m" : "");
  if (options.rounding != ::mxnumerics::Rounding::NearestEven)
    os << "_" << stringifyRounding(static_cast<Rounding>(options.rounding));
  if (isStochastic() && options.srBits != 32)
    os << options.srBits;
  if (options.nanRule == ::mxnumerics::NaNRule::Saturate)
    os << "_saturate";
  if (twoLevel.scaleMin != defaults.scaleMin)
    os << "_min" << getHex(twoLevel.scaleMin);
  if (twoLevel.headroom != defaults.headroom)
    os << "_headroom" << getHex(twoLevel.headroom);
  if (twoLevel.scaleRoundUp)
    os << "_up";
  return name;
}

SmallVector<Type> QuantizeConfig::getParameterTypes() const {
  Builder builder(inputType.getContext());
  auto pointer = LLVM::LLVMPointerType::get(builder.getContext());
  SmallVector<Type> types(3, pointer);
  if (format.getHasTensorScale())
    types.push_back(builder.getF32Type());
  if (isStochastic())
    types.append(
        {builder.getI64Type(), builder.getI32Type(), builder.getI32Type()});
  types.append(4, builder.getI64Type());
  return types;
}

//===----------------------------------------------------------------------===//
// Body
//===----------------------------------------------------------------------===//

namespace {
/// The parameters by name; the tensor scale and the random stream may be null.
struct Parameters {
  Value data, elements, scales, tensorScale, seed, site, step;
  Value outer, m, inner, n;

  Parameters(const QuantizeConfig &config, ValueRange values) {
    auto next = values.begin();
    data = *next++;
    elements = *next++;
    scales = *next++;
    if (config.format.getHasTensorScale())
      tensorScale = *next++;
    if (config.isStochastic()) {
      seed = *next++;
      site = *next++;
      step = *next++;
    }
    outer = *next++;
    m = *next++;
    inner = *next++;
    n = *next++;
  }
};

/// What a thread works on, alone or with the other lanes of its warp.
struct Tile {
  /// Indices along the outer and the inner dimension.
  Value outer, inner;
  /// The row of scales, as an index in `[outer, blocks along M, inner]`; the
  /// first block in it; and the number of blocks along N.
  Value scaleRow, firstBlock, blocksN;
  /// The range of rows and columns.
  Value firstM, endM, firstN, endN;
  /// This thread's index among those that share the tile.
  Value lane;
};

/// An element of a tile: the index in `[outer, M, inner]`, and in N.
struct Position {
  Value row, column;
};

/// Builds the body of one kernel.
class BodyBuilder {
public:
  BodyBuilder(KernelBuilder &b, const QuantizeConfig &config,
              ValueRange arguments)
      : b(b), config(config), p(config, arguments), numerics(b, b.getLoc()) {}

  void build();

private:
  void buildTile();
  Value buildAmax(int64_t block);
  Value buildScale(int64_t block);
  void buildElements(ArrayRef<Value> scales);
  void buildPair(Position first, ArrayRef<Value> scales);
  std::array<Value, 2> buildCodes(std::array<Value, 2> values,
                                  std::array<Value, 2> scales, Value index);
  void storePair(Position first, Value hasSecond, std::array<Value, 2> codes);

  /// Calls `build` for every row of the tile; it maps the value that is carried
  /// from row to row, which may be null.
  Value forEachRow(Value carried,
                   llvm::function_ref<Value(Value row, Value carried)> build);
  /// The number of blocks of `size` that `extent` is cut into.
  Value countBlocks(Value extent, int64_t size) {
    return size == kWholeDim ? b.i64(1) : b.ceilDiv(extent, size);
  }
  /// Where block `index` starts.
  Value startOf(Value index, int64_t size) { return b.mul(index, b.i64(size)); }
  /// Where `count` blocks that start at `first` end.
  Value endOf(Value first, int64_t size, int64_t count, Value extent) {
    return size == kWholeDim ? extent
                             : b.min(b.add(first, b.i64(size * count)), extent);
  }
  Value loadValue(Value index) {
    return numerics.extend(b.load(config.inputType, p.data, index));
  }

  KernelBuilder &b;
  const QuantizeConfig &config;
  Parameters p;
  NumericsEmitter numerics;
  Tile tile;
};
} // namespace

/// Emits a loop and calls `build` for its body, which maps the value that is
/// carried along; it may be null.
static Value
buildLoop(KernelBuilder &b, Value lower, Value upper, int64_t step,
          Value carried,
          llvm::function_ref<Value(Value index, Value carried)> build) {
  auto inits = carried ? ValueRange(carried) : ValueRange();
  auto loop = scf::ForOp::create(b, lower, upper, b.i64(step), inits);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  Value next = build(loop.getInductionVar(),
                     carried ? loop.getRegionIterArg(0) : Value());
  // A loop that carries nothing has its terminator already.
  if (!carried)
    return {};
  scf::YieldOp::create(b, next);
  return loop.getResult(0);
}

/// Finds this thread's tile, and skips the rest of the body if there is none.
void BodyBuilder::buildTile() {
  int64_t blockM = config.getBlockM(), blockN = config.getBlockN();
  int64_t lanes = config.getTileThreads();
  Value thread =
      b.add(b.mul(b.blockId(gpu::Dimension::x), b.i64(kQuantizeThreads)),
            b.threadId(gpu::Dimension::x));
  tile.lane = b.rem(thread, lanes);
  Value index = b.div(thread, lanes);
  Value blocksM = countBlocks(p.m, blockM);
  tile.blocksN = countBlocks(p.n, blockN);
  Value tilesN = b.ceilDiv(tile.blocksN, config.getTileBlocks());
  Value count = b.mul(b.mul(p.outer, blocksM), b.mul(p.inner, tilesN));
  auto guarded = scf::IfOp::create(b, b.less(index, count));
  b.setInsertionPointToStart(guarded.thenBlock());

  // Peels off one dimension after the other.
  auto next = [&](Value size) -> Value {
    Value remainder = arith::RemUIOp::create(b, index, size);
    index = arith::DivUIOp::create(b, index, size);
    return remainder;
  };
  tile.firstBlock = b.mul(next(tilesN), b.i64(config.getTileBlocks()));
  tile.inner = next(p.inner);
  Value rowOfBlocks = next(blocksM);
  tile.outer = index;
  tile.scaleRow =
      b.add(b.mul(b.add(b.mul(tile.outer, blocksM), rowOfBlocks), p.inner),
            tile.inner);
  tile.firstM = startOf(rowOfBlocks, blockM);
  tile.endM = endOf(tile.firstM, blockM, 1, p.m);
  tile.firstN = startOf(tile.firstBlock, blockN);
  tile.endN = endOf(tile.firstN, blockN, config.getTileBlocks(), p.n);
}

Value BodyBuilder::forEachRow(
    Value carried, llvm::function_ref<Value(Value row, Value carried)> build) {
  auto buildRow = [&](Value m, Value value) {
    Value row = b.add(b.mul(tile.outer, p.m), m);
    return build(b.add(b.mul(row, p.inner), tile.inner), value);
  };
  if (config.getBlockM() == 1)
    return buildRow(tile.firstM, carried);
  return buildLoop(b, tile.firstM, tile.endM, 1, carried, buildRow);
}

/// The largest magnitude of block `block` of the tile, as i32 bits.
Value BodyBuilder::buildAmax(int64_t block) {
  int64_t blockN = config.getBlockN(), lanes = config.getTileThreads();
  Value first = b.add(tile.firstN, b.i64(block * blockN));
  Value end = endOf(first, blockN, 1, p.n);
  Value start = b.add(first, tile.lane);
  Value amax = forEachRow(b.i32(0), [&](Value row, Value rowAmax) {
    return buildLoop(b, start, end, lanes, rowAmax,
                     [&](Value column, Value carried) -> Value {
                       Value value = loadValue(b.add(b.mul(row, p.n), column));
                       return arith::MaxUIOp::create(
                           b, carried,
                           numerics.magnitude(value, config.options.nanRule));
                     });
  });
  return lanes == 1 ? amax : emitGroupMax(b, amax, lanes);
}

/// Chooses and stores the scale of block `block` of the tile.
Value BodyBuilder::buildScale(int64_t block) {
  Value scale =
      numerics.selectScale(config.options, buildAmax(block), p.tensorScale);
  Value index = b.add(tile.firstBlock, b.i64(block));
  Value mine =
      b.bitAnd(b.less(index, tile.blocksN), b.less(tile.lane, b.i64(1)));
  auto guarded = scf::IfOp::create(b, mine);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(guarded.thenBlock());
  b.store(scale, p.scales, b.add(b.mul(tile.scaleRow, tile.blocksN), index));
  return scale;
}

/// Converts and stores the tile's elements, two by two.
void BodyBuilder::buildElements(ArrayRef<Value> scales) {
  int64_t lanes = config.getTileThreads();
  Value start = b.add(tile.firstN, b.mul(tile.lane, b.i64(2)));
  forEachRow(Value(), [&](Value row, Value) {
    return buildLoop(b, start, tile.endN, 2 * lanes, Value(),
                     [&](Value column, Value) {
                       buildPair({row, column}, scales);
                       return Value();
                     });
  });
}

/// Converts and stores the element `first` and the one after it in its row, if
/// there is one.
void BodyBuilder::buildPair(Position first, ArrayRef<Value> scales) {
  Value second = b.add(first.column, b.i64(1));
  Value hasSecond = b.less(second, tile.endN);
  Value index = b.add(b.mul(first.row, p.n), first.column);
  // Of a missing element, the first one stands in.
  Value secondIndex = b.select(hasSecond, b.add(index, b.i64(1)), index);
  // A tile of two blocks has the second one's scale in its second half.
  auto scaleOf = [&](Value column) {
    if (scales.size() == 1)
      return scales[0];
    Value middle = b.add(tile.firstN, b.i64(config.getBlockN()));
    return b.select(b.less(column, middle), scales[0], scales[1]);
  };
  std::array<Value, 2> codes =
      buildCodes({loadValue(index), loadValue(secondIndex)},
                 {scaleOf(first.column), scaleOf(second)}, index);
  storePair(first, hasSecond, codes);
}

/// The codes of two elements, the first of which has this index.
///
/// `cvt` rounds to nearest even, saturates and keeps the sign of zero as
/// `NumericsEmitter::encode` does. It sees the same f32: the product of a value
/// and a power of two is exact unless it is below 2^-126, far below half the
/// smallest step of any element type (2^-17, of E5M2), so that it is rounded
/// to zero whether exact or not; or beyond f32, where infinity saturates too.
std::array<Value, 2> BodyBuilder::buildCodes(std::array<Value, 2> values,
                                             std::array<Value, 2> scales,
                                             Value index) {
  std::array<Value, 2> codes;
  if (config.usesConvert) {
    std::array<Value, 2> scaled;
    for (unsigned i = 0; i < 2; ++i)
      scaled[i] = numerics.scaleValue(config.options, values[i], scales[i],
                                      p.tensorScale);
    codes =
        emitConvertPair(b, config.options.format.element, scaled[0], scaled[1]);
    for (unsigned i = 0; i < 2; ++i)
      codes[i] = numerics.replaceSpecial(config.options, values[i], scales[i],
                                         codes[i]);
    return codes;
  }
  for (unsigned i = 0; i < 2; ++i) {
    Value random;
    if (config.isStochastic())
      random = numerics.randomForElement(p.seed, p.site, p.step,
                                         b.add(index, b.i64(i)));
    codes[i] = numerics.quantizeElement(config.options, values[i], scales[i],
                                        p.tensorScale, random);
  }
  return codes;
}

/// Stores the codes of the element `first` and, if there is one, the next.
void BodyBuilder::storePair(Position first, Value hasSecond,
                            std::array<Value, 2> codes) {
  if (config.format.isPackable()) {
    Value zero = arith::ConstantIntOp::create(b, 0, 8);
    Value high = b.select(hasSecond, codes[1], zero);
    Value index =
        b.add(b.mul(first.row, b.ceilDiv(p.n, 2)), b.div(first.column, 2));
    b.store(numerics.packNibbles(codes[0], high), p.elements, index);
    return;
  }
  Value index = b.add(b.mul(first.row, p.n), first.column);
  b.store(codes[0], p.elements, index);
  auto guarded = scf::IfOp::create(b, hasSecond);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(guarded.thenBlock());
  b.store(codes[1], p.elements, b.add(index, b.i64(1)));
}

void BodyBuilder::build() {
  OpBuilder::InsertionGuard guard(b);
  buildTile();
  SmallVector<Value> scales;
  for (int64_t block = 0; block < config.getTileBlocks(); ++block)
    scales.push_back(buildScale(block));
  buildElements(scales);
}

gpu::GPUFuncOp mlir::mx::getQuantizeKernel(KernelLibrary &kernels,
                                           const QuantizeConfig &config) {
  return kernels.getOrBuild(config.getKernelName(), config.getParameterTypes(),
                            kQuantizeThreads,
                            [&](KernelBuilder &b, ValueRange arguments) {
                              BodyBuilder(b, config, arguments).build();
                            });
}
