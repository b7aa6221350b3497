//===- Signature.cpp - Functions as NumPy sees them -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Runner/Signature.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

using namespace mlir;
using namespace mlir::mx;

static llvm::Error fail(const Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

static std::string print(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

/// The dtype of a value of `type`; nothing if there is none.
static std::optional<DType> getDType(Type type) {
  if (type.isF64())
    return DType::Float64;
  if (type.isF32())
    return DType::Float32;
  if (type.isF16())
    return DType::Float16;
  if (type.isBF16())
    return DType::UInt16;
  if (isa<FloatType>(type) && type.getIntOrFloatBitWidth() <= 8)
    return DType::UInt8;
  if (type.isIndex() || type.isSignlessInteger(64))
    return DType::Int64;
  if (type.isSignlessInteger(32))
    return DType::Int32;
  if (type.isSignlessInteger(16))
    return DType::Int16;
  if (type.isSignlessInteger(4))
    return DType::UInt8;
  if (type.isSignlessInteger(8))
    return DType::Int8;
  if (type.isSignlessInteger(1))
    return DType::Bool;
  return std::nullopt;
}

static llvm::Expected<ValueSpec> getSpec(Type type, StringAttr name,
                                         const Twine &key) {
  ValueSpec spec;
  spec.key = key.str();
  spec.name = name ? name.str() : spec.key;
  auto tensor = dyn_cast<RankedTensorType>(type);
  spec.isScalar = !tensor;
  spec.element = tensor ? tensor.getElementType() : type;
  std::optional<DType> dtype = getDType(spec.element);
  bool isFP4 = isa<Float4E2M1FNType>(spec.element);
  if (!dtype || (isFP4 && (!tensor || tensor.getRank() == 0)))
    return fail(
        spec.key + ": unsupported type '" + print(type) +
        "', expected a scalar or ranked tensor of f64, f32, f16, bf16, "
        "a float of at most 8 bits, index, or i64, i32, i16, i8, i4, i1");
  spec.dtype = *dtype;
  if (isFP4)
    spec.isPadded = !tensor.isDynamicDim(tensor.getRank() - 1) &&
                    tensor.getShape().back() % 2 == 1;
  if (tensor)
    spec.shape = llvm::to_vector(isFP4 ? getPackedType(tensor).getShape()
                                       : tensor.getShape());
  return spec;
}

llvm::Expected<func::FuncOp> mlir::mx::findEntry(ModuleOp module,
                                                 StringRef entry) {
  Operation *op = module.lookupSymbol(entry);
  if (!op)
    return fail("no function @" + entry + " in the module");
  auto function = dyn_cast<func::FuncOp>(op);
  if (!function)
    return fail("expected @" + entry + " to be a func.func but it is a " +
                op->getName().getStringRef());
  if (function.isExternal())
    return fail("expected @" + entry + " to have a body");
  return function;
}

llvm::Expected<Signature> mlir::mx::getSignature(func::FuncOp function) {
  Signature signature;
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes())) {
    auto name = function.getArgAttrOfType<StringAttr>(index, kNameAttr);
    llvm::Expected<ValueSpec> spec = getSpec(type, name, "arg" + Twine(index));
    if (!spec)
      return spec.takeError();
    if (auto role = function.getArgAttrOfType<StringAttr>(index, kRoleAttr))
      spec->role = role.str();
    signature.arguments.push_back(std::move(*spec));
  }
  for (auto [index, type] : llvm::enumerate(function.getResultTypes())) {
    auto name = function.getResultAttrOfType<StringAttr>(index, kNameAttr);
    llvm::Expected<ValueSpec> spec = getSpec(type, name, "out" + Twine(index));
    if (!spec)
      return spec.takeError();
    signature.results.push_back(std::move(*spec));
  }
  return signature;
}

/// Checks that every code of `array`, a byte each, is below 2^`width`.
static llvm::Error verifyCodes(const Array &array, unsigned width) {
  for (auto [index, byte] : llvm::enumerate(array.data))
    if (static_cast<uint8_t>(byte) >> width)
      return fail("expected codes of " + Twine(width) + " bits but element " +
                  Twine(index) + " is " + Twine(unsigned(uint8_t(byte))));
  return llvm::Error::success();
}

/// Checks that the high nibble of the last byte of each row is zero: kernels
/// and lowered code compute with whole bytes.
static llvm::Error verifyPadding(const Array &array) {
  int64_t rowSize = array.shape.back(), numRows = array.data.size() / rowSize;
  for (int64_t row = 0; row < numRows; ++row)
    if (uint8_t byte = array.data[(row + 1) * rowSize - 1]; byte >> 4)
      return fail("expected 0 in the last nibble of row " + Twine(row) +
                  ", which is padding, but found " + Twine(byte >> 4));
  return llvm::Error::success();
}

llvm::Error ValueSpec::failHere(const Twine &message) const {
  std::string label = name == key ? key : key + " (" + name + ")";
  return fail(label + ": " + message);
}

llvm::Error ValueSpec::verifyType(const Array &array) const {
  const DTypeInfo &expected = getDTypeInfo(dtype),
                  &found = getDTypeInfo(array.dtype);
  bool isInteger = isa<IntegerType, IndexType>(element);
  bool sameBits = isInteger && found.kind == 'u' &&
                  found.size == expected.size && expected.kind == 'i';
  if (array.dtype != dtype && !sameBits)
    return failHere("expected dtype " + expected.name + " for '" +
                    print(element) + "' but found " + found.name);
  bool fits = array.shape.size() == shape.size();
  for (auto [want, have] : llvm::zip(shape, array.shape))
    fits = fits && (want < 0 || want == have);
  if (!fits)
    return failHere("expected shape " + printShape(shape) + " but found " +
                    printShape(array.shape));
  return llvm::Error::success();
}

llvm::Error ValueSpec::verify(const Array &array) const {
  if (llvm::Error error = verifyType(array))
    return error;
  unsigned width = element.isIndex() ? 64 : element.getIntOrFloatBitWidth();
  if (width < 8 && !isa<Float4E2M1FNType>(element))
    if (llvm::Error error = verifyCodes(array, width))
      return failHere(llvm::toString(std::move(error)));
  if (isPadded)
    if (llvm::Error error = verifyPadding(array))
      return failHere(llvm::toString(std::move(error)));
  return llvm::Error::success();
}
