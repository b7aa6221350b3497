//===- Instrument.cpp - Measure what quantization does to data ------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Entry.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Dialect/MX/Analysis/Products.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

#include <limits>
#include <map>

namespace mlir::mx {
#define GEN_PASS_DEF_MXINSTRUMENT
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXInstrument final : mx::impl::MXInstrumentBase<MXInstrument> {
  using MXInstrumentBase::MXInstrumentBase;
  void runOnOperation() override;
};
} // namespace

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

/// "fprop.activation.layers.0.attn.q.weight", or, without a weight,
/// "attention_score.activation.layer0.lhs": where the kinds of both operands
/// are equal, the side tells them apart.
static std::string getSiteName(ContractionAttr contraction, bool isLhs) {
  OperandKind lhs = contraction.getLhs(), rhs = contraction.getRhs();
  std::string name = stringifyGemmRole(contraction.getRole()).str() + "." +
                     stringifyOperandKind(isLhs ? lhs : rhs).str();
  if (StringAttr weight = contraction.getWeight())
    name += "." + weight.str();
  else if (contraction.getLayer() >= 0)
    name += ".layer" + std::to_string(contraction.getLayer());
  if (lhs == rhs)
    name += isLhs ? ".lhs" : ".rhs";
  return name;
}

namespace {
/// For each quantization of a function, the sites that it serves, joined by
/// "+".
class SiteNames {
public:
  explicit SiteNames(func::FuncOp function);
  /// "quantize3", for number `index`, if no product tells what it is for.
  std::string get(QuantizeOp op, size_t index) const;

private:
  void add(ContractionAttr contraction, QuantizeOp lhs, QuantizeOp rhs);

  llvm::DenseMap<Operation *, std::string> names;
  /// How many products there are for each role, weight and layer.
  std::map<std::tuple<GemmRole, const void *, int64_t>, unsigned> counts;
};
} // namespace

/// The quantization that `value`, an operand of a product in high precision, is
/// made of, as the option `fake` of `mx-quantize-contractions` has it: what is
/// dequantized, perhaps divided by what it was multiplied by before.
static QuantizeOp findDequantized(Value value) {
  if (!isa<RankedTensorType>(value.getType()))
    return {};
  value = seeThroughViews(getIdentityAccess(value)).value;
  auto generic = value.getDefiningOp<linalg::GenericOp>();
  if (generic && linalg::isElementwise(generic) &&
      generic.getNumDpsInputs() == 1)
    value = generic.getDpsInputs().front();
  auto op = value.getDefiningOp<DequantizeOp>();
  return op ? findQuantization(op.getElements()).op : QuantizeOp();
}

// Products in loops count, as they do in the report, though what only they read
// is not measured.
SiteNames::SiteNames(func::FuncOp function) {
  function.walk([&](Operation *op) {
    auto contraction = op->getAttrOfType<ContractionAttr>(kContractionAttr);
    if (!contraction || op->getNumOperands() < 2)
      return;
    if (auto product = dyn_cast<ScaledMatmulOp>(op))
      return add(contraction, findQuantization(product.getLhs()).op,
                 findQuantization(product.getRhs()).op);
    QuantizeOp lhs = findDequantized(op->getOperand(0));
    QuantizeOp rhs = findDequantized(op->getOperand(1));
    if (lhs || rhs)
      add(contraction, lhs, rhs);
  });
}

void SiteNames::add(ContractionAttr contraction, QuantizeOp lhs,
                    QuantizeOp rhs) {
  StringAttr weight = contraction.getWeight();
  unsigned count = ++counts[{contraction.getRole(), weight.getAsOpaquePointer(),
                             weight ? -1 : contraction.getLayer()}];
  std::string suffix = count > 1 ? "#" + std::to_string(count) : "";
  for (bool isLhs : {true, false}) {
    Operation *source = isLhs ? lhs : rhs;
    if (!source)
      continue;
    std::string &name = names[source];
    name +=
        (name.empty() ? "" : "+") + getSiteName(contraction, isLhs) + suffix;
  }
}

std::string SiteNames::get(QuantizeOp op, size_t index) const {
  auto it = names.find(op);
  return it == names.end() ? "quantize" + std::to_string(index) : it->second;
}

//===----------------------------------------------------------------------===//
// Statistics
//===----------------------------------------------------------------------===//

/// The elements of `op` without their scales, as f32.
static Value decodeElements(OpBuilder &builder, QuantizeOp op) {
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op.getElements().getType());
  Type f32 = builder.getF32Type();
  // One scale of 1 for each row.
  FormatAttr format = FormatAttr::get(
      op.getContext(), op.getFormat().getElementType(), /*blockRows=*/1,
      /*blockCols=*/::mxnumerics::kWholeDim, f32, /*hasTensorScale=*/false,
      op.getFormat().getGrid());
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, loc, op.getInput());
  sizes[op.getAxis()] = builder.getIndexAttr(1);
  Value one =
      arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(1));
  Value scales = tensor::EmptyOp::create(builder, loc, sizes, f32);
  scales = linalg::FillOp::create(builder, loc, one, scales).getResult(0);
  return DequantizeOp::create(builder, loc, type.clone(f32), op.getElements(),
                              scales, /*tensor_scale=*/Value(),
                              /*last_dim=*/Value(), op.getAxis(), format);
}

/// Adds what one element contributes to `sums`: the input, what it became, and
/// its element without scale.
static void buildBody(OpBuilder &b, Location loc, ValueRange arguments,
                      float maxpos) {
  Type f32 = b.getF32Type(), f64 = b.getF64Type();
  Value x = arguments[0], y = arguments[1], element = arguments[2];
  ValueRange sums = arguments.drop_front(3);
  if (x.getType() != f32)
    x = arith::ExtFOp::create(b, loc, f32, x);
  auto constant = [&](Type type, double value) -> Value {
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value));
  };
  auto compare = [&](arith::CmpFPredicate predicate, Value l,
                     Value r) -> Value {
    return arith::CmpFOp::create(b, loc, predicate, l, r);
  };
  auto both = [&](Value l, Value r) -> Value {
    return arith::AndIOp::create(b, loc, l, r);
  };
  Value absX = math::AbsFOp::create(b, loc, x);
  Value absY = math::AbsFOp::create(b, loc, y);
  Value absElement = math::AbsFOp::create(b, loc, element);
  Value wideX = arith::ExtFOp::create(b, loc, f64, x);
  Value wideY = arith::ExtFOp::create(b, loc, f64, y);
  Value error = arith::SubFOp::create(b, loc, wideX, wideY);
  Value isSaturated = both(
      compare(arith::CmpFPredicate::OEQ, absElement, constant(f32, maxpos)),
      compare(arith::CmpFPredicate::OGT, absX, absY));
  Value zero = constant(f32, 0);
  Value isZeroed = both(compare(arith::CmpFPredicate::OEQ, y, zero),
                        compare(arith::CmpFPredicate::ONE, x, zero));
  Value isNaN = compare(arith::CmpFPredicate::UNO, y, y);
  auto count = [&](Value flag) -> Value {
    return arith::SelectOp::create(b, loc, flag, constant(f64, 1),
                                   constant(f64, 0));
  };
  // One NaN or infinity would hide all other errors.
  Value infinity = constant(f32, std::numeric_limits<float>::infinity());
  Value isFinite = both(compare(arith::CmpFPredicate::OLT, absX, infinity),
                        compare(arith::CmpFPredicate::OLT, absY, infinity));
  auto square = [&](Value value) -> Value {
    Value squared = arith::MulFOp::create(b, loc, value, value);
    return arith::SelectOp::create(b, loc, isFinite, squared, constant(f64, 0));
  };
  Value terms[] = {constant(f64, 1),   square(error),   square(wideX),
                   count(isSaturated), count(isZeroed), count(isNaN)};
  SmallVector<Value> results;
  for (auto [sum, term] : llvm::zip_equal(sums, terms))
    results.push_back(arith::AddFOp::create(b, loc, sum, term));
  linalg::YieldOp::create(b, loc, results);
}

/// The statistics of `op`, tensor<6xf64>.
static Value measure(OpBuilder &builder, QuantizeOp op) {
  constexpr unsigned kNumSums = 6;
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op.getInput().getType());
  auto f32Type = type.clone(builder.getF32Type());
  Value y =
      DequantizeOp::create(builder, loc, f32Type, op.getElements(),
                           op.getScales(), op.getTensorScale(),
                           /*last_dim=*/Value(), op.getAxis(), op.getFormat());
  Value element = decodeElements(builder, op);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getF64FloatAttr(0));
  auto sumType = RankedTensorType::get({}, builder.getF64Type());
  Value init = tensor::FromElementsOp::create(builder, loc, sumType, zero);
  SmallVector<AffineMap> maps(3,
                              builder.getMultiDimIdentityMap(type.getRank()));
  maps.append(kNumSums,
              AffineMap::get(type.getRank(), 0, builder.getContext()));
  SmallVector<utils::IteratorType> iterators(type.getRank(),
                                             utils::IteratorType::reduction);
  SmallVector<Type> types(kNumSums, sumType);
  float maxpos =
      ::mxnumerics::getElementInfo(op.getFormat().getFormat().element).maxpos;
  auto sums = linalg::GenericOp::create(
      builder, loc, types, ValueRange{op.getInput(), y, element},
      SmallVector<Value>(kNumSums, init), maps, iterators,
      [&](OpBuilder &b, Location bodyLoc, ValueRange arguments) {
        buildBody(b, bodyLoc, arguments, maxpos);
      });
  SmallVector<Value> scalars;
  for (Value sum : sums.getResults())
    scalars.push_back(
        tensor::ExtractOp::create(builder, loc, sum, ValueRange()));
  return tensor::FromElementsOp::create(builder, loc, scalars);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Fails where one of `names` is that of a result of `function`, as it is after
/// the pass has run.
static LogicalResult checkNames(func::FuncOp function,
                                ArrayRef<StringAttr> names) {
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i) {
    auto name = function.getResultAttrOfType<StringAttr>(i, kNameAttr);
    if (name && llvm::is_contained(names, name))
      return function.emitError("result ")
             << i << " is named " << name
             << " already: run mx-instrument once, after all that quantizes";
  }
  return success();
}

LogicalResult mlir::mx::instrument(func::FuncOp function) {
  auto terminator = dyn_cast<func::ReturnOp>(function.front().getTerminator());
  auto module = function->getParentOfType<ModuleOp>();
  if (!terminator || !function.getBody().hasOneBlock() ||
      !SymbolTable::symbolKnownUseEmpty(function, module))
    return function.emitError("cannot add results to a function that is called "
                              "or has several blocks");
  SiteNames sites(function);
  Builder attributes(function.getContext());
  SmallVector<QuantizeOp> ops(function.front().getOps<QuantizeOp>());
  SmallVector<StringAttr> names;
  for (auto [index, op] : llvm::enumerate(ops)) {
    if (op.isPacked())
      return op.emitError("cannot measure packed elements: run mx-instrument "
                          "before mx-pack-fp4");
    names.push_back(
        attributes.getStringAttr("statistics." + sites.get(op, index)));
  }
  if (failed(checkNames(function, names)))
    return failure();
  SmallVector<Value> values;
  SmallVector<DictionaryAttr> resultAttributes;
  for (auto [op, name] : llvm::zip_equal(ops, names)) {
    OpBuilder builder(op);
    builder.setInsertionPointAfter(op);
    values.push_back(measure(builder, op));
    resultAttributes.push_back(
        attributes.getDictionaryAttr(attributes.getNamedAttr(kNameAttr, name)));
  }
  SmallVector<unsigned> indices(values.size(), function.getNumResults());
  terminator.getOperandsMutable().append(values);
  return function.insertResults(indices, TypeRange(ValueRange(values)),
                                resultAttributes);
}

void MXInstrument::runOnOperation() {
  func::FuncOp function = internal::findEntry(getOperation(), entry, "measure");
  if (!function || failed(instrument(function)))
    signalPassFailure();
}
