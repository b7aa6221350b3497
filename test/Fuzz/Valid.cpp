//===- Valid.cpp - Folded and compiled modules agree ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/Runner/Program.h"
#include "mx/Support/Quantize.h"

using namespace mlir;
using namespace mxfuzz;
using mlir::mx::Array;
using mlir::mx::Program;
using mlir::mx::ValueSpec;

//===----------------------------------------------------------------------===//
// Data
//===----------------------------------------------------------------------===//

/// `bits` as they lie in an array of `spec`, whose sizes are `shape`.
static Array makeArray(const ValueSpec &spec, ArrayRef<int64_t> shape,
                       ArrayRef<uint64_t> bits) {
  Array array;
  array.dtype = spec.dtype;
  array.shape.assign(shape.begin(), shape.end());
  if (isa<Float4E2M1FNType>(spec.element) && !spec.isScalar) {
    std::vector<uint8_t> bytes = mxnumerics::packNibbles(
        std::vector<uint8_t>(bits.begin(), bits.end()), shape.vec());
    array.shape.back() = (array.shape.back() + 1) / 2;
    array.data.assign(bytes.begin(), bytes.end());
    return array;
  }
  unsigned size = mx::getDTypeInfo(spec.dtype).size;
  for (uint64_t word : bits)
    for (unsigned byte = 0; byte < size; ++byte)
      array.data.push_back(static_cast<char>(word >> (8 * byte)));
  return array;
}

static TypedAttr makeScalar(Type type, uint64_t bits) {
  if (auto floatType = dyn_cast<FloatType>(type))
    return FloatAttr::get(type, APFloat(floatType.getFloatSemantics(),
                                        APInt(floatType.getWidth(), bits)));
  return IntegerAttr::get(type, APInt(type.getIntOrFloatBitWidth(), bits));
}

static TypedAttr makeConstant(Type element, const Argument &argument) {
  if (argument.isScalar)
    return makeScalar(element, argument.bits[0]);
  SmallVector<Attribute> values;
  for (uint64_t bits : argument.bits)
    values.push_back(makeScalar(element, bits));
  return DenseElementsAttr::get(RankedTensorType::get(argument.shape, element),
                                values);
}

/// The bits of a constant, as a run gives them.
static Array readConstant(const ValueSpec &spec, Attribute constant) {
  auto bitsOf = [](Attribute value) {
    if (auto number = dyn_cast<FloatAttr>(value))
      return number.getValue().bitcastToAPInt().getZExtValue();
    return cast<IntegerAttr>(value).getValue().getZExtValue();
  };
  auto dense = dyn_cast<DenseElementsAttr>(constant);
  if (!dense)
    return makeArray(spec, {}, {bitsOf(constant)});
  SmallVector<uint64_t> bits;
  for (Attribute value : dense.getValues<Attribute>())
    bits.push_back(bitsOf(value));
  return makeArray(spec, dense.getType().getShape(), bits);
}

/// The place of the first value that differs. NaN are equal, as nothing is said
/// of their payload; in codes they are not.
static std::optional<size_t> findDifference(const ValueSpec &spec,
                                            const Array &a, const Array &b) {
  unsigned size = mx::getDTypeInfo(spec.dtype).size;
  auto type = dyn_cast<FloatType>(spec.element);
  bool isPlain = type && type.getWidth() >= 16;
  auto isNaN = [&](const Array &array, size_t index) {
    uint64_t bits = 0;
    std::memcpy(&bits, array.data.data() + index * size, size);
    return APFloat(type.getFloatSemantics(), APInt(type.getWidth(), bits))
        .isNaN();
  };
  for (size_t i = 0; i < a.data.size() / size; ++i)
    if (std::memcmp(a.data.data() + i * size, b.data.data() + i * size, size) &&
        !(isPlain && isNaN(a, i) && isNaN(b, i)))
      return i;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// The two ways
//===----------------------------------------------------------------------===//

static func::FuncOp getMain(ModuleOp module) {
  return module.lookupSymbol<func::FuncOp>("main");
}

static uint64_t countOperations(ModuleOp module) {
  uint64_t count = 0;
  module.walk([&](Operation *op) {
    count += isa_and_present<mx::MXDialect>(op->getDialect());
  });
  return count;
}

/// Reads constants instead of the arguments, and folds.
static LogicalResult foldArguments(ModuleOp module,
                                   ArrayRef<Argument> arguments) {
  func::FuncOp function = getMain(module);
  OpBuilder builder = OpBuilder::atBlockBegin(&function.front());
  Location loc = function.getLoc();
  for (auto [value, argument] :
       llvm::zip_equal(function.getArguments(), arguments)) {
    Value constant = arith::ConstantOp::create(
        builder, loc,
        makeConstant(getElementTypeOrSelf(value.getType()), argument));
    if (constant.getType() != value.getType())
      constant =
          tensor::CastOp::create(builder, loc, value.getType(), constant);
    value.replaceAllUsesWith(constant);
  }
  PassManager pm(module.getContext(), ModuleOp::getOperationName());
  pm.addPass(createCanonicalizerPass());
  return pm.run(module);
}

static llvm::Expected<std::vector<Array>>
compileAndCall(ModuleOp module, ArrayRef<Argument> arguments) {
  auto program = Program::compile(module, {"main"}, /*manyCalls=*/false);
  if (!program)
    return program.takeError();
  std::vector<Array> arrays;
  std::vector<const Array *> pointers;
  for (auto [spec, argument] :
       llvm::zip_equal((*program)->getSignature("main").arguments, arguments)) {
    arrays.push_back(makeArray(spec, argument.shape, argument.bits));
    if (llvm::Error error = spec.verify(arrays.back()))
      return std::move(error);
  }
  for (const Array &array : arrays)
    pointers.push_back(&array);
  return (*program)->call("main", pointers);
}

/// The results, if all of them are constants.
static std::optional<std::vector<Array>>
readResults(ModuleOp module, ArrayRef<ValueSpec> specs) {
  std::vector<Array> arrays;
  Operation *terminator = getMain(module).front().getTerminator();
  for (auto [value, spec] : llvm::zip_equal(terminator->getOperands(), specs)) {
    while (auto cast = value.getDefiningOp<tensor::CastOp>())
      value = cast.getSource();
    Attribute constant;
    if (!matchPattern(value, m_Constant(&constant)))
      return std::nullopt;
    arrays.push_back(readConstant(spec, constant));
  }
  return arrays;
}

static std::string compareResults(ArrayRef<ValueSpec> specs,
                                  ArrayRef<Array> compiled,
                                  ArrayRef<Array> folded) {
  for (auto [index, spec] : llvm::enumerate(specs)) {
    const Array &a = compiled[index], &b = folded[index];
    std::string where = "result " + std::to_string(index);
    if (a.shape != b.shape || a.data.size() != b.data.size())
      return where + ": shape " + mx::printShape(a.shape) +
             " if compiled but " + mx::printShape(b.shape) + " if folded";
    if (std::optional<size_t> place = findDifference(spec, a, b))
      return where + ": differs in value " + std::to_string(*place);
  }
  return "";
}

//===----------------------------------------------------------------------===//
// The check
//===----------------------------------------------------------------------===//

static LogicalResult quantize(ModuleOp module, StringRef pipeline) {
  PassManager pm(module.getContext(), ModuleOp::getOperationName());
  if (!pipeline.empty() && failed(parsePassPipeline(pipeline, pm)))
    return failure();
  return pm.run(module);
}

Report mxfuzz::checkValid(const Generated &input,
                          const DialectRegistry &registry) {
  auto fail = [](std::string why) { return Report{Outcome::Failed, why, {}}; };
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.loadDialect<arith::ArithDialect, tensor::TensorDialect>();
  std::string errors;
  ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
    llvm::raw_string_ostream(errors) << diagnostic << "\n";
  });
  auto module = parseSourceString<ModuleOp>(input.text, &context);
  if (!module || failed(quantize(*module, input.pipeline)))
    return fail("refused: " + errors);
  Report report;
  report.counts[kOperations] = countOperations(*module);
  auto signature = mx::getSignature(getMain(*module));
  if (!signature)
    return fail(llvm::toString(signature.takeError()));

  OwningOpRef<ModuleOp> constant = module->clone();
  if (failed(foldArguments(*constant, input.arguments)))
    return fail("not folded: " + errors);
  uint64_t numLeft = countOperations(*constant);
  report.counts[kFolded] = report.counts[kOperations] -
                           std::min(numLeft, report.counts[kOperations]);
  auto compiled = compileAndCall(*module, input.arguments);
  if (!compiled)
    return fail(llvm::toString(compiled.takeError()) + ": " + errors);
  auto folded = readResults(*constant, signature->results);
  if (!folded) {
    auto rest = compileAndCall(*constant, input.arguments);
    if (!rest)
      return fail("folded: " + llvm::toString(rest.takeError()) + ": " +
                  errors);
    folded = std::move(*rest);
  }
  for (const Array &array : *compiled)
    report.counts[kValues] +=
        array.data.size() / mx::getDTypeInfo(array.dtype).size;
  report.text = compareResults(signature->results, *compiled, *folded);
  report.outcome = report.text.empty() ? Outcome::Passed : Outcome::Failed;
  return report;
}
