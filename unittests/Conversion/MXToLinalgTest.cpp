//===- MXToLinalgTest.cpp - Lowered operations against the reference ------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Random operations of the mx dialect, compiled by the CPU pipeline, run on
// random data with zeros, subnormals, infinities and NaN, and compared bit for
// bit with mx/Support. Two NaN are equal, as the contract says nothing of their
// payload.
//
//===----------------------------------------------------------------------===//

#include "../Support/TestUtils.h"
#include "Jit.h"

#include "mx/Support/Hadamard.h"
#include "mx/Support/Quantize.h"
#include "mx/Support/ScaledMatmul.h"
#include "llvm/ADT/APFloat.h"

#include <functional>
#include <sstream>

using namespace mxtest;
using namespace mxnumerics;

//===----------------------------------------------------------------------===//
// Types and data
//===----------------------------------------------------------------------===//

namespace {
enum class Plain { F32, BF16, F16 };

/// A function and its comparison with the reference.
struct Case {
  /// Text with `NAME` for the function's name.
  std::string text;
  std::function<void(Jit &, const std::string &, Tally &)> check;
};

/// Picks the parts of a random operation.
struct Picker : Generator {
  using Generator::Generator;

  uint32_t below(uint32_t bound) { return next() % bound; }
  bool chance(uint32_t percent) { return below(100) < percent; }
  template <typename T>
  T oneOf(std::initializer_list<T> list) {
    return list.begin()[below(list.size())];
  }
  Plain plain() { return oneOf({Plain::F32, Plain::BF16, Plain::F16}); }
  /// Which dimensions of a type are dynamic, a bit each: often none or all.
  uint32_t dynamicDims() {
    return chance(40) ? 0 : chance(40) ? ~uint32_t(0) : next();
  }
};
} // namespace

static const char *getName(Plain type) {
  return type == Plain::F32 ? "f32" : type == Plain::BF16 ? "bf16" : "f16";
}

static const llvm::fltSemantics &getSemantics(Plain type) {
  return type == Plain::F32    ? llvm::APFloat::IEEEsingle()
         : type == Plain::BF16 ? llvm::APFloat::BFloat()
                               : llvm::APFloat::IEEEhalf();
}

static unsigned getBytes(Plain type) { return type == Plain::F32 ? 4 : 2; }

/// The bits of `value` rounded to `type`.
static uint32_t roundTo(Plain type, float value) {
  llvm::APFloat result(value);
  bool losesInfo;
  result.convert(getSemantics(type), llvm::APFloat::rmNearestTiesToEven,
                 &losesInfo);
  return result.bitcastToAPInt().getZExtValue();
}

static float widenFrom(Plain type, uint32_t bits) {
  llvm::APFloat value(getSemantics(type),
                      llvm::APInt(8 * getBytes(type), bits));
  bool losesInfo;
  value.convert(llvm::APFloat::IEEEsingle(), llvm::APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value.convertToFloat();
}

/// `values`, each of which `type` holds exactly, as an argument.
static Buffer makePlain(Plain type, const Shape &shape,
                        const std::vector<float> &values) {
  if (type == Plain::F32)
    return Buffer::of(shape, values);
  std::vector<uint16_t> bits;
  for (float value : values)
    bits.push_back(roundTo(type, value));
  return Buffer::of(shape, bits);
}

static int64_t count(const Shape &shape) {
  int64_t product = 1;
  for (int64_t size : shape)
    product *= size;
  return product;
}

/// Random data that `type` holds exactly. `wild` adds what is rare.
static std::vector<float> makeData(Picker &pick, Plain type, int64_t count,
                                   bool wild) {
  static const float rare[] = {0.0f,      -0.0f,     INFINITY,     -INFINITY,
                               NAN,       -NAN,      0x1p-149f,    -0x1p-130f,
                               0x1p-126f, 0x1p+127f, -0x1.8p-127f, 3.4e38f};
  std::vector<float> data;
  int base = wild ? static_cast<int>(pick.below(200)) - 100 : 0;
  for (int64_t i = 0; i < count; ++i) {
    float x = std::ldexp(pick.gaussian(), base);
    if (wild && pick.chance(20))
      x = std::ldexp(x, static_cast<int>(pick.below(80)) - 40);
    if (wild && pick.chance(2))
      x = rare[pick.below(std::size(rare))];
    data.push_back(widenFrom(type, roundTo(type, x)));
  }
  return data;
}

/// "tensor<2x?xf32>", with the dynamic dimensions of `dynamic`.
static std::string tensorType(const Shape &shape, const std::string &element,
                              uint32_t dynamic) {
  std::ostringstream text;
  text << "tensor<";
  for (size_t d = 0; d < shape.size(); ++d)
    (dynamic >> d & 1 ? text << "?" : text << shape[d]) << "x";
  text << element << ">";
  return text.str();
}

static std::string elementName(const Format &format) {
  return std::string(getElementInfo(format.element).mlirName);
}

static std::string scaleName(const Format &format) {
  return format.scale == ScaleKind::E8M0   ? "f8E8M0FNU"
         : format.scale == ScaleKind::E4M3 ? "f8E4M3FN"
                                           : "f32";
}

static std::string formatText(const Format &format) {
  std::ostringstream text;
  auto block = [](int64_t size) {
    return size == kWholeDim ? "all" : std::to_string(size);
  };
  text << "#mx.format<element = " << elementName(format);
  std::string_view grid = getElementInfo(format.element).gridName;
  if (!grid.empty())
    text << ", grid = " << grid;
  text << ", block = [" << block(format.blockRows) << ", "
       << block(format.blockCols) << "], scale = " << scaleName(format)
       << (format.tensorScale ? ", tensor_scale" : "") << ">";
  return text.str();
}

/// The type of scales.
static std::string scaleType(const Format &format, const Shape &shape,
                             int64_t axis, uint32_t dynamic) {
  return tensorType(getScaleShape(format, shape, axis), scaleName(format),
                    dynamic);
}

/// Elements as they lie in memory.
static Buffer makeElements(const Format &format, const Shape &shape,
                           const std::vector<uint8_t> &codes) {
  if (format.element != ElementKind::E2M1)
    return Buffer::of(shape, codes);
  Shape packed = shape;
  packed.back() = (packed.back() + 1) / 2;
  return Buffer::of(packed, packNibbles(codes, shape));
}

static Buffer makeScales(const Format &format, const Shape &shape,
                         const std::vector<uint32_t> &scales) {
  if (format.scale == ScaleKind::F32)
    return Buffer::of(shape, scales);
  return Buffer::of(shape, std::vector<uint8_t>(scales.begin(), scales.end()));
}

static bool sameFloat(float a, float b) {
  return bitsOf(a) == bitsOf(b) || (std::isnan(a) && std::isnan(b));
}

/// Compares a result of type `type` with f32 values rounded once.
static void compareFloats(Tally &tally, const std::string &what, Plain type,
                          const Buffer &got, const std::vector<float> &want) {
  size_t bytes = getBytes(type);
  tally.check(got.bytes.size() == want.size() * bytes,
              [&] { return what + ": wrong size"; });
  for (size_t i = 0; i < want.size() && got.bytes.size() == want.size() * bytes;
       ++i) {
    uint32_t bits = 0;
    std::memcpy(&bits, got.bytes.data() + i * bytes, bytes);
    float value = widenFrom(type, bits);
    float expected = widenFrom(type, roundTo(type, want[i]));
    tally.check(sameFloat(value, expected), [&] {
      std::ostringstream text;
      text << what << " [" << i << "]: got " << std::hexfloat << value
           << ", expected " << expected;
      return text.str();
    });
  }
}

static void compareBytes(Tally &tally, const std::string &what,
                         const Buffer &got, const Buffer &want) {
  tally.check(got.shape == want.shape, [&] { return what + ": wrong shape"; });
  for (size_t i = 0; i < want.bytes.size() && got.shape == want.shape; ++i)
    tally.check(got.bytes[i] == want.bytes[i], [&] {
      std::ostringstream text;
      text << what << " byte " << i << ": got "
           << static_cast<int>(static_cast<uint8_t>(got.bytes[i]))
           << ", expected "
           << static_cast<int>(static_cast<uint8_t>(want.bytes[i]));
      return text.str();
    });
}

//===----------------------------------------------------------------------===//
// Random formats and shapes
//===----------------------------------------------------------------------===//

static ElementKind pickElement(Picker &pick) {
  return pick.oneOf({ElementKind::E2M1, ElementKind::E2M3, ElementKind::E3M2,
                     ElementKind::E4M3, ElementKind::E5M2, ElementKind::INT8,
                     ElementKind::INT4, ElementKind::E3M0,
                     ElementKind::Radix4Even, ElementKind::Radix4Odd});
}

/// A named format, or one that is written out, with blocks along k of `block`
/// if that is not negative.
static Format pickFormat(Picker &pick, int64_t block = -1) {
  Format format;
  if (pick.chance(50) && block < 0) {
    const std::vector<NamedFormat> &table = getNamedFormats();
    return table[pick.below(table.size())].format;
  }
  format.scale = pick.oneOf({ScaleKind::E8M0, ScaleKind::E4M3, ScaleKind::F32});
  bool nv = format.scale == ScaleKind::E4M3;
  format.element = nv ? ElementKind::E2M1 : pickElement(pick);
  format.blockCols =
      block >= 0 ? block : pick.oneOf<int64_t>({2, 4, 8, 16, 32, 0});
  format.blockRows = pick.oneOf<int64_t>({1, 1, 2, 3, 8});
  if (format.blockCols == kWholeDim && pick.chance(40))
    format.blockRows = kWholeDim;
  format.tensorScale = nv && pick.chance(70);
  return format;
}

/// A shape of `rank`, sometimes with an empty dimension.
static Shape pickShape(Picker &pick, int64_t rank) {
  Shape shape;
  for (int64_t d = 0; d < rank; ++d)
    shape.push_back(pick.chance(3) ? 0 : 1 + pick.below(rank == 1 ? 99 : 41));
  if (rank > 2)
    shape[0] = pick.below(4);
  return shape;
}

/// An axis along which `format` can cut a tensor of `rank`, at least 1, or 2
/// for blocks of rows.
static int64_t pickAxis(Picker &pick, const Format &format, int64_t rank) {
  bool rows = format.blockRows != 1 && !format.isPerTensor();
  return rows ? rank - 1 - pick.below(2) : pick.below(rank);
}

static int64_t pickRank(Picker &pick, const Format &format) {
  bool rows = format.blockRows != 1 && !format.isPerTensor();
  return rows ? 2 + pick.below(2) : 1 + pick.below(3);
}

static ScaleRule pickRule(Picker &pick, const Format &format) {
  std::vector<ScaleRule> legal;
  for (ScaleRule rule : kAllScaleRules)
    if (isLegalScaleRule(format.scale, format.element, rule))
      legal.push_back(rule);
  return legal[pick.below(legal.size())];
}

static const char *roundingNames[] = {"nearest_even", "toward_zero",
                                      "stochastic"};
static const char *nanNames[] = {"nan_scale", "saturate"};

//===----------------------------------------------------------------------===//
// mx.quantize
//===----------------------------------------------------------------------===//

/// Fills in what the format, the rules and the rounding leave open.
static QuantizeOptions pickDetails(Picker &pick, QuantizeOptions options) {
  if (options.rounding == Rounding::Stochastic) {
    options.random = {uint64_t(pick.next()) << 32 | pick.next(), pick.next(),
                      pick.next()};
    options.srBits = pick.oneOf({32u, 32u, 1u, 8u, 24u});
  }
  if (options.format.scale == ScaleKind::E4M3) {
    options.twoLevel.scaleMin = pick.oneOf({0x1p-9f, 0x1p-6f, 0.0f});
    options.twoLevel.headroom = pick.oneOf({1.0f, 17.0f / 16});
    options.twoLevel.scaleRoundUp = pick.chance(30);
  }
  return options;
}

static QuantizeOptions pickOptions(Picker &pick) {
  QuantizeOptions options;
  options.format = pickFormat(pick);
  options.scaleRule = pickRule(pick, options.format);
  options.rounding = pick.oneOf({Rounding::NearestEven, Rounding::NearestEven,
                                 Rounding::TowardZero, Rounding::Stochastic});
  options.nanRule = pick.oneOf({NaNRule::NaNScale, NaNRule::Saturate});
  return pickDetails(pick, options);
}

/// Every named format with every rule and rounding that it takes.
static std::vector<QuantizeOptions> getAllOptions(Picker &pick) {
  std::vector<QuantizeOptions> all;
  for (const NamedFormat &row : getNamedFormats())
    for (ScaleRule rule : kAllScaleRules)
      for (Rounding rounding :
           {Rounding::NearestEven, Rounding::TowardZero, Rounding::Stochastic})
        for (NaNRule nanRule : {NaNRule::NaNScale, NaNRule::Saturate})
          if (isLegalScaleRule(row.format.scale, row.format.element, rule)) {
            QuantizeOptions options;
            options.format = row.format;
            options.scaleRule = rule;
            options.rounding = rounding;
            options.nanRule = nanRule;
            all.push_back(pickDetails(pick, options));
          }
  return all;
}

static std::string quantizeText(const QuantizeOptions &options,
                                const Shape &shape, int64_t axis, Plain type,
                                Picker &pick) {
  const Format &format = options.format;
  bool random = options.rounding == Rounding::Stochastic;
  std::string input = tensorType(shape, getName(type), pick.dynamicDims());
  std::string results =
      tensorType(shape, elementName(format), pick.dynamicDims()) + ", " +
      scaleType(format, shape, axis, pick.dynamicDims());
  std::ostringstream text;
  text << "func.func @NAME(%x: " << input
       << ", %t: tensor<f32>, %r: tensor<2xi64>) -> (" << results << ") {\n"
       << "  %c0 = arith.constant 0 : index\n"
       << "  %c1 = arith.constant 1 : index\n"
       << "  %ts = tensor.extract %t[] : tensor<f32>\n"
       << "  %seed = tensor.extract %r[%c0] : tensor<2xi64>\n"
       << "  %wide = tensor.extract %r[%c1] : tensor<2xi64>\n"
       << "  %step = arith.trunci %wide : i64 to i32\n"
       << "  %e, %s = mx.quantize %x"
       << (format.tensorScale ? " tensor_scale(%ts)" : "")
       << (random ? " random(%seed, %step)" : "") << " {axis = " << axis
       << " : i64, format = " << formatText(format)
       << ", scale_rule = #mx.scale_rule<"
       << kScaleRuleNames[static_cast<int>(options.scaleRule)]
       << ">, rounding = #mx.rounding<"
       << roundingNames[static_cast<int>(options.rounding)]
       << ">, nan_rule = #mx.nan_rule<"
       << nanNames[static_cast<int>(options.nanRule)] << ">";
  if (random)
    text << ", site = " << static_cast<int32_t>(options.random.site)
         << " : i32, sr_bits = " << options.srBits << " : i32";
  if (format.scale == ScaleKind::E4M3)
    text << ", scale_min = " << std::showpoint << options.twoLevel.scaleMin
         << " : f32, headroom = " << options.twoLevel.headroom << " : f32"
         << (options.twoLevel.scaleRoundUp ? ", scale_round_up" : "");
  text << "} : " << input << " -> " << results
       << "\n  return %e, %s : " << results << "\n}\n";
  return text.str();
}

static Case makeQuantize(Picker &pick, QuantizeOptions options) {
  int64_t rank = pickRank(pick, options.format);
  Shape shape = pickShape(pick, rank);
  int64_t axis = pickAxis(pick, options.format, rank);
  Plain type = pick.plain();
  std::string text = quantizeText(options, shape, axis, type, pick);
  uint32_t seed = pick.next();
  auto check = [=](Jit &jit, const std::string &name, Tally &tally) mutable {
    Picker data(seed);
    std::vector<float> x = makeData(data, type, count(shape), true);
    options.tensorScale = data.chance(80)
                              ? computeTensorScale(x.data(), x.size())
                              : widenFrom(Plain::F32, data.next());
    QuantizedTensor want = quantize(x.data(), shape, axis, options);
    std::vector<uint64_t> random = {options.random.seed, options.random.step};
    std::vector<Buffer> args = {makePlain(type, shape, x),
                                Buffer::of<float>({}, {options.tensorScale}),
                                Buffer::of<uint64_t>({2}, random)};
    bool wide = options.format.scale == ScaleKind::F32;
    std::vector<Buffer> got = jit.call(
        name, args, {{unsigned(rank), 1}, {unsigned(rank), wide ? 4u : 1u}});
    Shape scaleShape = getScaleShape(options.format, shape, axis);
    compareBytes(tally, text + "elements", got[0],
                 makeElements(options.format, shape, want.elements));
    compareBytes(tally, text + "scales", got[1],
                 makeScales(options.format, scaleShape, want.scales));
  };
  return {text, check};
}

//===----------------------------------------------------------------------===//
// mx.dequantize
//===----------------------------------------------------------------------===//

/// Element codes: any, or without NaN and Inf.
static std::vector<uint8_t> makeCodes(Picker &pick, ElementKind kind,
                                      int64_t count, bool finite) {
  std::vector<uint8_t> codes;
  while (static_cast<int64_t>(codes.size()) < count) {
    uint8_t code = pick.next() & ((1u << getElementInfo(kind).bits) - 1);
    if (!finite || std::isfinite(decode(kind, code)))
      codes.push_back(code);
  }
  return codes;
}

/// Scales: any, or near 1.
static std::vector<uint32_t> makeScaleBits(Picker &pick, ScaleKind kind,
                                           int64_t count, bool wild) {
  std::vector<uint32_t> scales;
  for (int64_t i = 0; i < count; ++i)
    switch (kind) {
    case ScaleKind::E8M0:
      scales.push_back(wild ? pick.below(256) : 122 + pick.below(10));
      break;
    case ScaleKind::E4M3:
      scales.push_back(wild ? pick.below(256) : 0x30 + pick.below(16));
      break;
    case ScaleKind::F32:
      scales.push_back(wild ? pick.next() : bitsOf(std::fabs(pick.gaussian())));
      break;
    }
  return scales;
}

static Case makeDequantize(Picker &pick) {
  Format format = pickFormat(pick);
  int64_t rank = pickRank(pick, format);
  Shape shape = pickShape(pick, rank);
  int64_t axis = pickAxis(pick, format, rank);
  Plain type = pick.plain();
  uint32_t dynamic = pick.dynamicDims();
  bool dynamicRow = dynamic >> (rank - 1) & 1;
  std::string elements =
      tensorType(shape, elementName(format), pick.dynamicDims());
  std::string scales = scaleType(format, shape, axis, pick.dynamicDims());
  std::string output = tensorType(shape, getName(type), dynamic);
  std::ostringstream text;
  text << "func.func @NAME(%e: " << elements << ", %s: " << scales
       << ", %t: tensor<f32>, %n: tensor<i64>) -> " << output << " {\n"
       << "  %ts = tensor.extract %t[] : tensor<f32>\n"
       << "  %wide = tensor.extract %n[] : tensor<i64>\n"
       << "  %last = arith.index_cast %wide : i64 to index\n"
       << "  %y = mx.dequantize %e, %s"
       << (format.tensorScale ? " tensor_scale(%ts)" : "")
       << (dynamicRow ? " last_dim(%last)" : "") << " {axis = " << axis
       << " : i64, format = " << formatText(format) << "} : " << elements
       << ", " << scales << " -> " << output << "\n  return %y : " << output
       << "\n}\n";
  uint32_t seed = pick.next();
  auto check = [=, text = text.str()](Jit &jit, const std::string &name,
                                      Tally &tally) {
    Picker data(seed);
    bool wild = data.chance(70);
    Shape scaleShape = getScaleShape(format, shape, axis);
    QuantizedTensor x = {
        makeCodes(data, format.element, count(shape), false),
        makeScaleBits(data, format.scale, count(scaleShape), wild)};
    float tensorScale = std::ldexp(data.gaussian(), wild ? 100 : -6);
    std::vector<float> want = dequantize(x, shape, axis, format, tensorScale);
    std::vector<Buffer> args = {makeElements(format, shape, x.elements),
                                makeScales(format, scaleShape, x.scales),
                                Buffer::of<float>({}, {tensorScale}),
                                Buffer::of<int64_t>({}, {shape.back()})};
    std::vector<Buffer> got =
        jit.call(name, args, {{unsigned(rank), getBytes(type)}});
    compareFloats(tally, text, type, got[0], want);
  };
  return {text.str(), check};
}

//===----------------------------------------------------------------------===//
// mx.scaled_matmul
//===----------------------------------------------------------------------===//

namespace {
/// One operand of a random product, `batch x rows x k`.
struct Side {
  bool plain = false;
  Plain plainType = Plain::F32;
  Format format;
  Shape shape;

  std::string elementsType(uint32_t dynamic) const {
    return tensorType(shape, plain ? getName(plainType) : elementName(format),
                      dynamic);
  }
};

/// Its data: arguments, and decoded values for the reference.
struct SideData {
  std::vector<Buffer> args;
  std::vector<float> values, scales;
  Shape scaleShape;

  MatmulOperand at(const Side &side, int64_t batch) const {
    int64_t rank = side.shape.size();
    int64_t rows = side.shape[rank - 2], k = side.shape[rank - 1];
    MatmulOperand view;
    view.values = values.data() + batch * rows * k;
    if (side.plain)
      return view;
    view.scaleRows = scaleShape[rank - 2];
    view.scaleCols = scaleShape[rank - 1];
    view.blockRows = side.format.blockRows;
    view.blockCols = side.format.blockCols;
    int64_t entry =
        side.format.isPerTensor() ? 0 : batch * view.scaleRows * view.scaleCols;
    view.scales = scales.data() + entry;
    return view;
  }
};
} // namespace

static SideData makeSide(Picker &pick, const Side &side, bool wild) {
  SideData data;
  if (side.plain) {
    data.values = makeData(pick, side.plainType, count(side.shape), wild);
    data.args = {makePlain(side.plainType, side.shape, data.values)};
    return data;
  }
  const Format &format = side.format;
  int64_t rank = side.shape.size();
  data.scaleShape = getScaleShape(format, side.shape, rank - 1);
  std::vector<uint8_t> codes =
      makeCodes(pick, format.element, count(side.shape), !wild);
  std::vector<uint32_t> bits =
      makeScaleBits(pick, format.scale, count(data.scaleShape), wild);
  for (uint8_t code : codes)
    data.values.push_back(decode(format.element, code));
  for (uint32_t word : bits)
    data.scales.push_back(decodeScale(format.scale, word));
  data.args = {makeElements(format, side.shape, codes),
               makeScales(format, data.scaleShape, bits)};
  return data;
}

namespace {
struct Product {
  Side lhs, rhs;
  bool alpha, c;
  Plain type;
  Shape shape;
};
} // namespace

static Product pickProduct(Picker &pick) {
  Product product;
  int64_t block = pick.oneOf<int64_t>({2, 8, 16, 32, 32, 0});
  for (Side *side : {&product.lhs, &product.rhs}) {
    side->format = pickFormat(pick, block);
    side->plainType = pick.plain();
  }
  if (pick.chance(20))
    (pick.chance(50) ? product.lhs : product.rhs).plain = true;
  Shape batch;
  auto pickSize = [&](uint32_t bound) -> int64_t {
    return pick.chance(4) ? 0 : 1 + pick.below(bound);
  };
  for (int64_t rank = pick.below(3); rank > 0; --rank)
    batch.push_back(pickSize(3));
  int64_t m = pickSize(12), n = pickSize(12), k = pickSize(90);
  auto shapeOf = [&](int64_t rows, int64_t cols) {
    Shape shape = batch;
    shape.push_back(rows);
    shape.push_back(cols);
    return shape;
  };
  product.lhs.shape = shapeOf(m, k);
  product.rhs.shape = shapeOf(n, k);
  product.shape = shapeOf(m, n);
  product.alpha = pick.chance(50);
  product.c = pick.chance(50);
  product.type = pick.plain();
  return product;
}

static std::string productText(const Product &product, Picker &pick) {
  std::string result =
      tensorType(product.shape, getName(product.type), pick.dynamicDims());
  std::string args, operands, types, formats;
  auto addSide = [&](const char *name, const Side &side) {
    std::string elements = side.elementsType(pick.dynamicDims());
    args += std::string("%") + name + ": " + elements + ", ";
    operands += std::string("%") + name;
    types += elements + ", ";
    if (side.plain)
      return;
    std::string scales = scaleType(side.format, side.shape,
                                   side.shape.size() - 1, pick.dynamicDims());
    args += std::string("%s") + name + ": " + scales + ", ";
    operands += std::string(" scales(%s") + name + ")";
    types += scales + ", ";
    formats += (formats.empty() ? "" : ", ") + std::string(name) +
               "_format = " + formatText(side.format);
  };
  addSide("lhs", product.lhs);
  operands += ", ";
  addSide("rhs", product.rhs);
  if (product.alpha) {
    operands += " alpha(%alpha)";
    types += "f32, ";
  }
  if (product.c) {
    operands += " add(%c)";
    types += result + ", ";
  }
  types.resize(types.size() - 2);
  return "func.func @NAME(" + args + "%t: tensor<f32>, %c: " + result +
         ") -> " + result + " {\n" +
         "  %alpha = tensor.extract %t[] : tensor<f32>\n" +
         "  %d = mx.scaled_matmul " + operands + " {" + formats + "} : (" +
         types + ") -> " + result + "\n  return %d : " + result + "\n}\n";
}

static Case makeProduct(Picker &pick) {
  Product product = pickProduct(pick);
  std::string text = productText(product, pick);
  uint32_t seed = pick.next();
  auto check = [=](Jit &jit, const std::string &name, Tally &tally) {
    Picker pick(seed);
    bool wild = pick.chance(40);
    SideData lhs = makeSide(pick, product.lhs, wild);
    SideData rhs = makeSide(pick, product.rhs, wild);
    float alpha = pick.gaussian();
    std::vector<float> c =
        makeData(pick, product.type, count(product.shape), wild);
    int64_t rank = product.shape.size(), k = product.lhs.shape.back();
    int64_t m = product.shape[rank - 2], n = product.shape[rank - 1];
    int64_t batches = count({product.shape.begin(), product.shape.end() - 2});
    std::vector<float> want;
    for (int64_t batch = 0; batch < batches; ++batch) {
      std::vector<float> part =
          scaledMatmul(lhs.at(product.lhs, batch), rhs.at(product.rhs, batch),
                       m, n, k, product.alpha ? &alpha : nullptr,
                       product.c ? c.data() + batch * m * n : nullptr);
      want.insert(want.end(), part.begin(), part.end());
    }
    std::vector<Buffer> args = lhs.args;
    args.insert(args.end(), rhs.args.begin(), rhs.args.end());
    args.push_back(Buffer::of<float>({}, {alpha}));
    args.push_back(makePlain(product.type, product.shape, c));
    std::vector<Buffer> got =
        jit.call(name, args, {{unsigned(rank), getBytes(product.type)}});
    compareFloats(tally, text, product.type, got[0], want);
  };
  return {text, check};
}

//===----------------------------------------------------------------------===//
// mx.tensor_scale and mx.hadamard
//===----------------------------------------------------------------------===//

static Case makeTensorScale(Picker &pick) {
  int64_t rank = pick.below(4);
  Shape shape = pickShape(pick, rank);
  Plain type = pick.plain();
  float e4m3Max = pick.oneOf({448.0f, 256.0f});
  NaNRule rule = pick.oneOf({NaNRule::NaNScale, NaNRule::Saturate});
  std::string input = tensorType(shape, getName(type), pick.dynamicDims());
  std::ostringstream text;
  text << "func.func @NAME(%x: " << input << ") -> tensor<f32> {\n"
       << "  %s = mx.tensor_scale %x {e4m3_max = " << std::showpoint << e4m3Max
       << " : f32, nan_rule = #mx.nan_rule<" << nanNames[static_cast<int>(rule)]
       << ">} : " << input << "\n"
       << "  %t = tensor.from_elements %s : tensor<f32>\n"
       << "  return %t : tensor<f32>\n}\n";
  uint32_t seed = pick.next();
  auto check = [=, text = text.str()](Jit &jit, const std::string &name,
                                      Tally &tally) {
    Picker data(seed);
    std::vector<float> x = makeData(data, type, count(shape), data.chance(60));
    std::vector<Buffer> args = {makePlain(type, shape, x)};
    std::vector<Buffer> got = jit.call(name, args, {{0, 4}});
    compareFloats(tally, text, Plain::F32, got[0],
                  {computeTensorScale(x.data(), x.size(), e4m3Max, rule)});
  };
  return {text.str(), check};
}

static Case makeHadamard(Picker &pick) {
  int64_t rank = 1 + pick.below(3), axis = pick.below(rank);
  int64_t size = int64_t(1) << pick.below(8);
  Shape shape = pickShape(pick, rank);
  shape[axis] = size * pick.below(4);
  Plain type = pick.plain();
  uint32_t signs = pick.below(3), id = pick.next();
  uint64_t key = uint64_t(pick.next()) << 32 | pick.next();
  std::vector<bool> isNegative;
  for (int64_t j = 0; j < size && signs; ++j)
    isNegative.push_back(signs == 1 ? pick.chance(50) : randomSign(key, id, j));
  std::string tensor =
      tensorType(shape, getName(type), pick.dynamicDims() & ~(1u << axis));
  std::ostringstream text;
  text << "func.func @NAME(%x: " << tensor << ", %k: tensor<i64>) -> " << tensor
       << " {\n  %seed = tensor.extract %k[] : tensor<i64>\n"
       << "  %y = mx.hadamard %x" << (signs == 2 ? " seed(%seed)" : "")
       << " {axis = " << axis << " : i64, size = " << size << " : i64";
  if (signs == 2)
    text << ", sign_id = " << static_cast<int32_t>(id) << " : i32";
  if (signs == 1) {
    text << ", signs = array<i8: ";
    for (int64_t j = 0; j < size; ++j)
      text << (j ? ", " : "") << (isNegative[j] ? -1 : 1);
    text << ">";
  }
  text << "} : " << tensor << "\n  return %y : " << tensor << "\n}\n";
  uint32_t seed = pick.next();
  auto check = [=, text = text.str()](Jit &jit, const std::string &name,
                                      Tally &tally) {
    Picker data(seed);
    std::vector<float> x = makeData(data, type, count(shape), data.chance(50));
    int64_t outer = count({shape.begin(), shape.begin() + axis});
    int64_t inner = count({shape.begin() + axis + 1, shape.end()});
    std::vector<float> want =
        hadamard(x.data(), outer, shape[axis], inner, size, isNegative);
    std::vector<Buffer> args = {makePlain(type, shape, x),
                                Buffer::of<uint64_t>({}, {key})};
    std::vector<Buffer> got =
        jit.call(name, args, {{unsigned(rank), getBytes(type)}});
    compareFloats(tally, text, type, got[0], want);
  };
  return {text.str(), check};
}

//===----------------------------------------------------------------------===//
// Constants, calls and slices
//===----------------------------------------------------------------------===//

/// "dense<0x...> : TYPE" of one byte per element.
static std::string denseText(const std::vector<uint8_t> &bytes,
                             const std::string &type) {
  std::string text = "dense<\"0x";
  for (uint8_t byte : bytes)
    for (int shift : {4, 0})
      text += "0123456789ABCDEF"[byte >> shift & 15];
  return text + "\"> : " + type;
}

/// Constants of narrow types that pass through a branch, a call and slices
/// before they are dequantized and returned.
static Case makeDataFlow(Picker &pick, ElementKind kind) {
  Format format = {kind, ScaleKind::E8M0, 1, 32, false};
  Shape shape = {4, 37}, half = {2, 37};
  QuantizedTensor x = {makeCodes(pick, kind, count(shape), false),
                       makeScaleBits(pick, ScaleKind::E8M0, 8, true)};
  std::vector<uint8_t> scaleBytes(x.scales.begin(), x.scales.end());
  std::string e = tensorType(shape, elementName(format), 0);
  std::string s = tensorType({4, 2}, "f8E8M0FNU", 0);
  std::string e2 = tensorType(half, elementName(format), 0);
  std::string s2 = tensorType({2, 2}, "f8E8M0FNU", 0);
  std::string types = e2 + ", " + s2;
  std::string text =
      "func.func private @NAME_slice(%e: " + e + ", %s: " + s +
      ", %at: index) -> (" + types + ") attributes {no_inline} {\n" +
      "  %0 = tensor.extract_slice %e[%at, 0] [2, 37] [1, 1] : " + e + " to " +
      e2 + "\n  %1 = tensor.extract_slice %s[%at, 0] [2, 2] [1, 1] : " + s +
      " to " + s2 + "\n  return %0, %1 : " + types + "\n}\n" +
      "func.func @NAME(%e: " + e + ", %s: " + s + ", %n: tensor<i64>) -> (" +
      types + ", tensor<2x37xf32>) {\n" +
      "  %wide = tensor.extract %n[] : tensor<i64>\n" +
      "  %at = arith.index_cast %wide : i64 to index\n" +
      "  %c1 = arith.constant 1 : index\n" +
      "  %first = arith.cmpi ult, %at, %c1 : index\n" +
      "  %ce = arith.constant " + denseText(x.elements, e) + "\n" +
      "  %cs = arith.constant " + denseText(scaleBytes, s) + "\n" +
      "  %b:2 = scf.if %first -> (" + e + ", " + s + ") {\n" +
      "    scf.yield %e, %s : " + e + ", " + s + "\n  } else {\n" +
      "    scf.yield %ce, %cs : " + e + ", " + s + "\n  }\n" +
      "  %0, %1 = func.call @NAME_slice(%b#0, %b#1, %at) : (" + e + ", " + s +
      ", index) -> (" + types + ")\n" +
      "  %y = mx.dequantize %0, %1 {axis = 1 : i64, format = " +
      formatText(format) + "} : " + types + " -> tensor<2x37xf32>\n" +
      "  return %0, %1, %y : " + types + ", tensor<2x37xf32>\n}\n";
  uint32_t seed = pick.next();
  auto check = [=](Jit &jit, const std::string &name, Tally &tally) {
    Picker data(seed);
    for (int64_t at = 0; at < 3; ++at) {
      // At 0 the arguments are read, elsewhere the constants.
      QuantizedTensor argument = {
          makeCodes(data, kind, count(shape), false),
          makeScaleBits(data, ScaleKind::E8M0, 8, true)};
      const QuantizedTensor &source = at == 0 ? argument : x;
      QuantizedTensor want = {
          {source.elements.begin() + at * 37,
           source.elements.begin() + (at + 2) * 37},
          {source.scales.begin() + at * 2, source.scales.begin() + at * 2 + 4}};
      std::vector<Buffer> args = {
          makeElements(format, shape, argument.elements),
          makeScales(format, {4, 2}, argument.scales),
          Buffer::of<int64_t>({}, {at})};
      std::vector<Buffer> got = jit.call(name, args, {{2, 1}, {2, 1}, {2, 4}});
      compareBytes(tally, text + "elements", got[0],
                   makeElements(format, half, want.elements));
      compareBytes(tally, text + "scales", got[1],
                   makeScales(format, {2, 2}, want.scales));
      compareFloats(tally, text, Plain::F32, got[2],
                    dequantize(want, half, 1, format));
    }
  };
  return {text, check};
}

//===----------------------------------------------------------------------===//
// Sweeps
//===----------------------------------------------------------------------===//

/// Compiles `cases` as one module and runs them all.
static void runCases(const std::vector<Case> &cases, Tally &tally) {
  std::unique_ptr<mlir::MLIRContext> context = makeContext();
  std::string source;
  for (size_t i = 0; i < cases.size(); ++i) {
    std::string text = cases[i].text;
    for (size_t at; (at = text.find("NAME")) != std::string::npos;)
      text.replace(at, 4, "f" + std::to_string(i));
    source += text;
  }
  std::unique_ptr<Jit> jit = Jit::compile(*context, source);
  ASSERT_TRUE(jit) << source;
  for (size_t i = 0; i < cases.size(); ++i)
    cases[i].check(*jit, "f" + std::to_string(i), tally);
}

/// `modules` modules of `size` random operations.
static void sweep(const char *what, uint64_t seed, int modules, int size,
                  llvm::function_ref<Case(Picker &)> make) {
  Picker pick(seed);
  Tally tally;
  for (int i = 0; i < modules; ++i) {
    std::vector<Case> cases;
    for (int j = 0; j < size; ++j)
      cases.push_back(make(pick));
    runCases(cases, tally);
    if (testing::Test::HasFatalFailure())
      return;
  }
  tally.report("values and sizes of " + std::to_string(modules * size) +
               " random " + what);
}

TEST(MXToLinalg, QuantizeMatchesForEveryFormatAndRule) {
  Picker pick(0);
  Tally tally;
  std::vector<QuantizeOptions> all = getAllOptions(pick);
  std::vector<Case> cases;
  for (const QuantizeOptions &options : all) {
    cases.push_back(makeQuantize(pick, options));
    if (cases.size() < 16 && &options != &all.back())
      continue;
    runCases(cases, tally);
    cases.clear();
    if (HasFatalFailure())
      return;
  }
  tally.report("bytes and shapes of " + std::to_string(all.size()) +
               " mx.quantize, every named format, scale rule, rounding and "
               "NaN rule");
}

TEST(MXToLinalg, QuantizeMatches) {
  sweep("mx.quantize", 1, 10, 16,
        [](Picker &pick) { return makeQuantize(pick, pickOptions(pick)); });
}

TEST(MXToLinalg, DequantizeMatches) {
  sweep("mx.dequantize", 2, 12, 16, makeDequantize);
}

TEST(MXToLinalg, ScaledMatmulMatches) {
  sweep("mx.scaled_matmul", 3, 16, 16, makeProduct);
}

TEST(MXToLinalg, TensorScaleMatches) {
  sweep("mx.tensor_scale", 4, 4, 16, makeTensorScale);
}

TEST(MXToLinalg, HadamardMatches) {
  sweep("mx.hadamard", 5, 6, 16, makeHadamard);
}

TEST(MXToLinalg, ConstantsCallsAndSlicesKeepTheirBytes) {
  Picker pick(6);
  Tally tally;
  std::vector<Case> cases;
  for (ElementKind kind : kAllElements)
    cases.push_back(makeDataFlow(pick, kind));
  runCases(cases, tally);
  tally.report("bytes and values of constants, arguments and slices");
}
