//===- MXAttrs.cpp - Attributes of the mx dialect -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mx;
using ::mxnumerics::ElementKind;
using ::mxnumerics::kWholeDim;
using ::mxnumerics::ScaleKind;

//===----------------------------------------------------------------------===//
// Types and kinds
//===----------------------------------------------------------------------===//

std::optional<ElementKind> mlir::mx::getElementKind(Type type, StringRef grid) {
  for (unsigned index = 0; index < ::mxnumerics::kNumElementKinds; ++index) {
    auto kind = static_cast<ElementKind>(index);
    if (::mxnumerics::getElementInfo(kind).gridName == std::string_view(grid) &&
        getElementType(type.getContext(), kind) == type)
      return kind;
  }
  return std::nullopt;
}

std::optional<ScaleKind> mlir::mx::getScaleKind(Type type) {
  return llvm::TypeSwitch<Type, std::optional<ScaleKind>>(type)
      .Case([](Float8E8M0FNUType) { return ScaleKind::E8M0; })
      .Case([](Float8E4M3FNType) { return ScaleKind::E4M3; })
      .Case([](Float32Type) { return ScaleKind::F32; })
      .Default(std::nullopt);
}

Type mlir::mx::getElementType(MLIRContext *context, ElementKind kind) {
  switch (kind) {
  case ElementKind::E2M1:
    return Float4E2M1FNType::get(context);
  case ElementKind::E2M3:
    return Float6E2M3FNType::get(context);
  case ElementKind::E3M2:
    return Float6E3M2FNType::get(context);
  case ElementKind::E4M3:
    return Float8E4M3FNType::get(context);
  case ElementKind::E5M2:
    return Float8E5M2Type::get(context);
  case ElementKind::INT8:
    return IntegerType::get(context, 8);
  case ElementKind::INT4:
  case ElementKind::E3M0:
  case ElementKind::Radix4Even:
  case ElementKind::Radix4Odd:
    return IntegerType::get(context, 4);
  }
  llvm_unreachable("all element kinds are handled");
}

Type mlir::mx::getScaleType(MLIRContext *context, ScaleKind kind) {
  switch (kind) {
  case ScaleKind::E8M0:
    return Float8E8M0FNUType::get(context);
  case ScaleKind::E4M3:
    return Float8E4M3FNType::get(context);
  case ScaleKind::F32:
    return Float32Type::get(context);
  }
  llvm_unreachable("all scale kinds are handled");
}

std::string mlir::mx::listScaleRules(const ::mxnumerics::Format &format) {
  std::string list;
  for (::mxnumerics::ScaleRule rule : ::mxnumerics::kAllScaleRules)
    if (::mxnumerics::isLegalScaleRule(format.scale, format.element, rule))
      list += (list.empty() ? "" : ", ") +
              stringifyScaleRule(static_cast<ScaleRule>(rule)).str();
  return list;
}

//===----------------------------------------------------------------------===//
// FormatAttr
//===----------------------------------------------------------------------===//

FormatAttr FormatAttr::get(MLIRContext *context,
                           const ::mxnumerics::Format &format) {
  return get(context, mx::getElementType(context, format.element),
             format.blockRows, format.blockCols,
             mx::getScaleType(context, format.scale), format.tensorScale,
             ::mxnumerics::getElementInfo(format.element).gridName);
}

::mxnumerics::Format FormatAttr::getFormat() const {
  return {*getElementKind(getElementType(), getGrid()),
          *getScaleKind(getScaleType()), getBlockRows(), getBlockCols(),
          getHasTensorScale()};
}

std::string mlir::mx::printBlockSize(int64_t size) {
  return size == kWholeDim ? "all" : std::to_string(size);
}

/// Writes the general form, without the angle brackets.
static void printForm(raw_ostream &os, FormatAttr format) {
  os << "element = " << format.getElementType();
  if (!format.getGrid().empty())
    os << ", grid = " << format.getGrid();
  os << ", block = [" << printBlockSize(format.getBlockRows()) << ", "
     << printBlockSize(format.getBlockCols())
     << "], scale = " << format.getScaleType();
  if (format.getHasTensorScale())
    os << ", tensor_scale";
}

std::string FormatAttr::getNameOrForm() const {
  std::string_view name = ::mxnumerics::getFormatName(getFormat());
  if (!name.empty())
    return std::string(name);
  std::string form;
  llvm::raw_string_ostream os(form);
  printForm(os, *this);
  return form;
}

void FormatAttr::print(AsmPrinter &printer) const {
  printer << "<" << getNameOrForm() << ">";
}

/// C4, in the text: `all` or a positive block size.
static ParseResult parseBlockSize(AsmParser &parser, int64_t &size) {
  if (succeeded(parser.parseOptionalKeyword("all"))) {
    size = kWholeDim;
    return success();
  }
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseInteger(size))
    return failure();
  if (size <= 0)
    return parser.emitError(loc)
           << "expected a positive block size or `all` but got " << size;
  return success();
}

/// Parses the general form after `element`.
static Attribute parseForm(AsmParser &parser) {
  Type element, scale;
  StringRef grid;
  int64_t rows, cols;
  bool tensorScale = false;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseEqual() || parser.parseType(element) || parser.parseComma())
    return {};
  bool hasGrid = succeeded(parser.parseOptionalKeyword("grid"));
  if ((hasGrid && (parser.parseEqual() || parser.parseKeyword(&grid) ||
                   parser.parseComma())) ||
      parser.parseKeyword("block") || parser.parseEqual() ||
      parser.parseLSquare() || parseBlockSize(parser, rows) ||
      parser.parseComma() || parseBlockSize(parser, cols) ||
      parser.parseRSquare() || parser.parseComma() ||
      parser.parseKeyword("scale") || parser.parseEqual() ||
      parser.parseType(scale))
    return {};
  if (succeeded(parser.parseOptionalComma())) {
    if (parser.parseKeyword("tensor_scale"))
      return {};
    tensorScale = true;
  }
  if (parser.parseGreater())
    return {};
  return parser.getChecked<FormatAttr>(loc, parser.getContext(), element, rows,
                                       cols, scale, tensorScale, grid);
}

/// C1: a name is one of the table.
Attribute FormatAttr::parse(AsmParser &parser, Type) {
  SMLoc loc = parser.getCurrentLocation();
  StringRef keyword;
  if (parser.parseLess() || parser.parseKeyword(&keyword))
    return {};
  if (keyword == "element")
    return parseForm(parser);
  const auto *row = ::mxnumerics::lookupFormat(
      std::string_view(keyword.data(), keyword.size()));
  if (!row) {
    parser.emitError(loc) << "unknown format '" << keyword << "': expected "
                          << ::mxnumerics::listFormatNames()
                          << ", or element = ...";
    return {};
  }
  if (parser.parseGreater())
    return {};
  return FormatAttr::get(parser.getContext(), row->format);
}

LogicalResult
FormatAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                   Type elementType, int64_t blockRows, int64_t blockCols,
                   Type scaleType, bool hasTensorScale, StringRef grid) {
  // C2: the type of elements.
  if (!getElementKind(elementType))
    return emitError() << "expected element type f4E2M1FN, f6E2M3FN, f6E3M2FN, "
                          "f8E4M3FN, f8E5M2, i8 or i4 but got "
                       << elementType;
  // C3: the type of scales.
  std::optional<ScaleKind> scale = getScaleKind(scaleType);
  if (!scale)
    return emitError()
           << "expected scale type f8E8M0FNU, f8E4M3FN or f32 but got "
           << scaleType;
  // C4: sizes of blocks.
  constexpr int64_t maxBlock = ::mxnumerics::kMaxBlockSize;
  if (blockRows < 0 || blockCols < 0 || blockRows > maxBlock ||
      blockCols > maxBlock)
    return emitError() << "expected block sizes in [1, " << maxBlock
                       << "] but got [" << blockRows << ", " << blockCols
                       << "]";
  // C5: no blocks of whole columns.
  if (blockRows == kWholeDim && blockCols != kWholeDim)
    return emitError() << "expected block cols to be `all` where block rows "
                          "are, but got "
                       << blockCols;
  // C6: E4M3 scales are NVFP4's.
  if (*scale == ScaleKind::E4M3 && !isa<Float4E2M1FNType>(elementType))
    return emitError() << "expected f4E2M1FN elements with f8E4M3FN scales but "
                          "got "
                       << elementType;
  // C7: the second level is above E4M3 scales.
  if (hasTensorScale && *scale != ScaleKind::E4M3)
    return emitError() << "expected f8E4M3FN scales with tensor_scale but got "
                       << scaleType;
  // C8: what codes mean.
  if (!getElementKind(elementType, grid))
    return emitError() << "expected grid e3m0, radix4_even or radix4_odd, of "
                          "elements of type i4, but got '"
                       << grid << "' of " << elementType;
  return success();
}

//===----------------------------------------------------------------------===//
// QuantizationAttr
//===----------------------------------------------------------------------===//

QuantizationAttr QuantizationAttr::get(FormatAttr format) {
  auto rule = static_cast<ScaleRule>(
      ::mxnumerics::getDefaultScaleRule(format.getFormat()));
  return get(format.getContext(), format, rule, Rounding::NearestEven,
             NaNRule::NaNScale);
}

/// C1: the scale rule is the format's.
LogicalResult
QuantizationAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                         FormatAttr format, ScaleRule scaleRule, Rounding,
                         NaNRule) {
  return internal::verifyScaleRule(emitError, scaleRule, format);
}

//===----------------------------------------------------------------------===//
// ContractionAttr
//===----------------------------------------------------------------------===//

ContractionAttr ContractionAttr::getExchanged() const {
  return get(getContext(), getRole(), getRhs(), getLhs(), getWeight(),
             getPart(), getLayer(), getLayers());
}

/// C1: the place among the layers.
LogicalResult
ContractionAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                        GemmRole, OperandKind, OperandKind, StringAttr,
                        ModelPart, int64_t layer, int64_t layers) {
  if (layer >= -1 && (layer == -1 || layer < layers) && layers >= 0)
    return success();
  return emitError()
         << "expected layer to be -1 or in [0, layers) but layer is " << layer
         << " and layers is " << layers;
}

//===----------------------------------------------------------------------===//
// Generated
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/IR/MXEnums.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "mx/Dialect/MX/IR/MXAttrs.cpp.inc"

void MXDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "mx/Dialect/MX/IR/MXAttrs.cpp.inc"
      >();
}
