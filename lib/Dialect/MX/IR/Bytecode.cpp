//===- Bytecode.cpp - Versions of mx in bytecode --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Bytecode.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;

//===----------------------------------------------------------------------===//
// Properties
//===----------------------------------------------------------------------===//

namespace {
/// A property in the order of version 1.0.
struct Place {
  StringRef name;
  bool isOptional = false;
};

/// What version 1.0 wrote of an operation.
struct Places {
  StringRef operation;
  SmallVector<Place> properties;
  /// The groups of operands, if their sizes are a property.
  unsigned numSegments = 0;
};
} // namespace

static constexpr StringLiteral kSegments = "operandSegmentSizes";

/// Version 1.0 is frozen, and so is this.
static const Places *lookupPlaces(StringRef operation) {
  static const Places table[] = {
      {"mx.quantize",
       {{"axis"},
        {"format"},
        {"headroom", true},
        {"nan_rule", true},
        {kSegments},
        {"rounding", true},
        {"scale_min", true},
        {"scale_round_up", true},
        {"scale_rule"},
        {"site", true},
        {"sr_bits", true},
        {"static_offsets", true},
        {"static_sizes", true}},
       6},
      {"mx.dequantize", {{"axis"}, {"format"}, {kSegments}}, 4},
      {"mx.scaled_matmul",
       {{"lhs_format", true}, {kSegments}, {"rhs_format", true}},
       6},
      {"mx.tensor_scale", {{"e4m3_max", true}, {"nan_rule", true}}},
      {"mx.hadamard", {{"axis"}, {"sign_id", true}, {"signs", true}, {"size"}}},
  };
  const auto *row = llvm::find_if(table, [&](const Places &places) {
    return places.operation == operation;
  });
  return row == std::end(table) ? nullptr : row;
}

/// MLIR's bytecode has the sizes of segments at the end since its version 6.
static constexpr uint64_t kSegmentsAtEnd = 6;

static LogicalResult readPlace(DialectBytecodeReader &reader, Place place,
                               NamedAttrList &attributes) {
  if (place.name == kSegments && reader.getBytecodeVersion() >= kSegmentsAtEnd)
    return success();
  Attribute attribute;
  if (failed(place.isOptional ? reader.readOptionalAttribute(attribute)
                              : reader.readAttribute(attribute)))
    return failure();
  if (attribute)
    attributes.append(place.name, attribute);
  return success();
}

/// The properties in a file of version 1.0.
static FailureOr<DictionaryAttr> readByPlace(DialectBytecodeReader &reader,
                                             StringRef name) {
  const Places *places = lookupPlaces(name);
  if (!places)
    return reader.emitError()
           << "expected no '" << name << "' in a file of version 1.0 of mx";
  NamedAttrList attributes;
  for (Place place : places->properties)
    if (failed(readPlace(reader, place, attributes)))
      return failure();
  if (places->numSegments && reader.getBytecodeVersion() >= kSegmentsAtEnd) {
    SmallVector<int32_t> sizes(places->numSegments);
    if (failed(reader.readSparseArray(MutableArrayRef(sizes))))
      return failure();
    attributes.append(kSegments,
                      DenseI32ArrayAttr::get(reader.getContext(), sizes));
  }
  return attributes.getDictionary(reader.getContext());
}

namespace {
/// The version of the file that is being read, as the reader keeps it.
struct FileVersion final : DialectVersion {
  explicit FileVersion(VersionNumber number) : number(number) {}

  VersionNumber number;
};
} // namespace

static VersionNumber getVersion(DialectBytecodeReader &reader) {
  FailureOr<const DialectVersion *> version =
      reader.getDialectVersion<MXDialect>();
  return failed(version) ? kUnversioned
                         : static_cast<const FileVersion *>(*version)->number;
}

FailureOr<DictionaryAttr>
internal::readPropertyDictionary(DialectBytecodeReader &reader, StringRef name,
                                 ArrayRef<StringRef> known) {
  if (getVersion(reader) == kUnversioned)
    return readByPlace(reader, name);
  auto attributes = DictionaryAttr::get(reader.getContext());
  if (failed(reader.readOptionalAttribute(attributes)))
    return failure();
  for (NamedAttribute attribute : attributes)
    if (!llvm::is_contained(known, attribute.getName()))
      return reader.emitError() << "unknown property " << attribute.getName()
                                << " of '" << name << "'";
  return attributes;
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

namespace {
/// The first number of an attribute. Numbers are never used again.
enum class AttributeCode : uint64_t {
  Format = 0,
  Quantization = 1,
  ScaleRule = 2,
  Rounding = 3,
  NaNRule = 4,
  GridFormat = 5,
};

struct MXBytecode final : BytecodeDialectInterface {
  explicit MXBytecode(Dialect *dialect) : BytecodeDialectInterface(dialect) {}

  LogicalResult writeAttribute(Attribute attribute,
                               DialectBytecodeWriter &writer) const final;
  Attribute readAttribute(DialectBytecodeReader &reader) const final;
  void writeVersion(DialectBytecodeWriter &writer) const final;
  std::unique_ptr<DialectVersion>
  readVersion(DialectBytecodeReader &reader) const final;
};
} // namespace

static void writeCode(DialectBytecodeWriter &writer, AttributeCode code) {
  writer.writeVarInt(static_cast<uint64_t>(code));
}

template <typename EnumT>
static void writeEnum(DialectBytecodeWriter &writer, EnumT value) {
  writer.writeVarInt(static_cast<uint64_t>(value));
}

static void writeFormat(DialectBytecodeWriter &writer, FormatAttr format) {
  writer.writeType(format.getElementType());
  writer.writeVarInt(format.getBlockRows());
  writer.writeVarInt(format.getBlockCols());
  writer.writeType(format.getScaleType());
  writer.writeVarInt(format.getHasTensorScale());
}

static void writeQuantization(DialectBytecodeWriter &writer,
                              QuantizationAttr quantization) {
  writer.writeAttribute(quantization.getFormat());
  writeEnum(writer, quantization.getScaleRule());
  writeEnum(writer, quantization.getRounding());
  writeEnum(writer, quantization.getNanRule());
}

LogicalResult MXBytecode::writeAttribute(Attribute attribute,
                                         DialectBytecodeWriter &writer) const {
  return llvm::TypeSwitch<Attribute, LogicalResult>(attribute)
      .Case([&](FormatAttr format) {
        bool hasGrid = !format.getGrid().empty();
        writeCode(writer,
                  hasGrid ? AttributeCode::GridFormat : AttributeCode::Format);
        if (hasGrid)
          writer.writeOwnedString(format.getGrid());
        writeFormat(writer, format);
        return success();
      })
      .Case([&](QuantizationAttr quantization) {
        writeCode(writer, AttributeCode::Quantization);
        writeQuantization(writer, quantization);
        return success();
      })
      .Case([&](ScaleRuleAttr rule) {
        writeCode(writer, AttributeCode::ScaleRule);
        writeEnum(writer, rule.getValue());
        return success();
      })
      .Case([&](RoundingAttr rounding) {
        writeCode(writer, AttributeCode::Rounding);
        writeEnum(writer, rounding.getValue());
        return success();
      })
      .Case([&](NaNRuleAttr rule) {
        writeCode(writer, AttributeCode::NaNRule);
        writeEnum(writer, rule.getValue());
        return success();
      })
      .Default(failure());
}

/// Reads an enumeration called `name`.
template <typename EnumT>
static LogicalResult readEnum(DialectBytecodeReader &reader, StringRef name,
                              std::optional<EnumT> (*symbolize)(uint32_t),
                              EnumT &value) {
  uint64_t number;
  if (failed(reader.readVarInt(number)))
    return failure();
  std::optional<EnumT> found;
  if (number <= std::numeric_limits<uint32_t>::max())
    found = symbolize(static_cast<uint32_t>(number));
  if (!found)
    return reader.emitError()
           << "unknown value " << number << " of #mx." << name;
  value = *found;
  return success();
}

/// Reads an attribute that is an enumeration called `name`.
template <typename AttrT, typename EnumT>
static Attribute readEnumAttr(DialectBytecodeReader &reader, StringRef name,
                              std::optional<EnumT> (*symbolize)(uint32_t)) {
  EnumT value;
  if (failed(readEnum(reader, name, symbolize, value)))
    return {};
  return AttrT::get(reader.getContext(), value);
}

static Attribute readFormat(DialectBytecodeReader &reader, StringRef grid) {
  Type element, scale;
  uint64_t rows, cols, tensorScale;
  if (failed(reader.readType(element)) || failed(reader.readVarInt(rows)) ||
      failed(reader.readVarInt(cols)) || failed(reader.readType(scale)) ||
      failed(reader.readVarInt(tensorScale)))
    return {};
  return FormatAttr::getChecked(
      [&] { return reader.emitError(); }, reader.getContext(), element,
      static_cast<int64_t>(rows), static_cast<int64_t>(cols), scale,
      tensorScale != 0, grid);
}

static Attribute readGridFormat(DialectBytecodeReader &reader) {
  StringRef grid;
  return succeeded(reader.readString(grid)) ? readFormat(reader, grid)
                                            : Attribute();
}

static Attribute readQuantization(DialectBytecodeReader &reader) {
  FormatAttr format;
  ScaleRule rule;
  Rounding rounding;
  NaNRule nanRule;
  if (failed(reader.readAttribute(format)) ||
      failed(readEnum(reader, "scale_rule", symbolizeScaleRule, rule)) ||
      failed(readEnum(reader, "rounding", symbolizeRounding, rounding)) ||
      failed(readEnum(reader, "nan_rule", symbolizeNaNRule, nanRule)))
    return {};
  return QuantizationAttr::getChecked([&] { return reader.emitError(); },
                                      reader.getContext(), format, rule,
                                      rounding, nanRule);
}

Attribute MXBytecode::readAttribute(DialectBytecodeReader &reader) const {
  uint64_t code;
  if (failed(reader.readVarInt(code)))
    return {};
  switch (static_cast<AttributeCode>(code)) {
  case AttributeCode::Format:
    return readFormat(reader, /*grid=*/{});
  case AttributeCode::GridFormat:
    return readGridFormat(reader);
  case AttributeCode::Quantization:
    return readQuantization(reader);
  case AttributeCode::ScaleRule:
    return readEnumAttr<ScaleRuleAttr, ScaleRule>(reader, "scale_rule",
                                                  symbolizeScaleRule);
  case AttributeCode::Rounding:
    return readEnumAttr<RoundingAttr, Rounding>(reader, "rounding",
                                                symbolizeRounding);
  case AttributeCode::NaNRule:
    return readEnumAttr<NaNRuleAttr, NaNRule>(reader, "nan_rule",
                                              symbolizeNaNRule);
  }
  reader.emitError() << "unknown kind " << code << " of an attribute of mx";
  return {};
}

//===----------------------------------------------------------------------===//
// Versions
//===----------------------------------------------------------------------===//

void MXBytecode::writeVersion(DialectBytecodeWriter &writer) const {
  writer.writeVarInt(kCurrentVersion.majorNumber);
  writer.writeVarInt(kCurrentVersion.minorNumber);
}

std::unique_ptr<DialectVersion>
MXBytecode::readVersion(DialectBytecodeReader &reader) const {
  VersionNumber number;
  if (failed(reader.readVarInt(number.majorNumber)) ||
      failed(reader.readVarInt(number.minorNumber)))
    return nullptr;
  if (!(kCurrentVersion < number))
    return std::make_unique<FileVersion>(number);
  reader.emitError() << "the file is of version " << number.majorNumber << "."
                     << number.minorNumber
                     << " of the mx dialect, but this program knows versions "
                        "up to "
                     << kCurrentVersion.majorNumber << "."
                     << kCurrentVersion.minorNumber;
  return nullptr;
}

void MXDialect::registerBytecode() { addInterfaces<MXBytecode>(); }
