//===- Bytecode.h - Versions of mx in bytecode ------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/Bytecode.md has the policy. Properties of an operation are a dictionary:
// one that a later version adds is absent from older files, and has its
// default.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_IR_BYTECODE_H
#define MX_LIB_DIALECT_MX_IR_BYTECODE_H

#include "mlir/Bytecode/BytecodeImplementation.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

namespace mlir::mx::internal {

/// The version of a file. The table of what changed:
///
///   1.0  none is written; attributes are text, properties stand by place
///   1.1  a version; attributes are binary, properties stand by name;
///        mx.pack_scales, mx.unpack_scales, packed scales of mx.scaled_matmul
///   1.2  formats with elements of type i4, and with a grid
///   1.3  sites with a cast
struct VersionNumber {
  uint64_t majorNumber, minorNumber;

  bool operator==(const VersionNumber &o) const {
    return majorNumber == o.majorNumber && minorNumber == o.minorNumber;
  }
  bool operator<(const VersionNumber &o) const {
    return std::pair(majorNumber, minorNumber) <
           std::pair(o.majorNumber, o.minorNumber);
  }
};

/// What is written, and what a file without a version is.
inline constexpr VersionNumber kCurrentVersion{1, 3};
inline constexpr VersionNumber kUnversioned{1, 0};

/// The properties of an operation called `name`, from a file of any version; an
/// error if one is not among `known`.
FailureOr<DictionaryAttr> readPropertyDictionary(DialectBytecodeReader &reader,
                                                 StringRef name,
                                                 ArrayRef<StringRef> known);

/// `readProperties` of every operation.
template <typename OpTy>
LogicalResult readProperties(DialectBytecodeReader &reader,
                             OperationState &state) {
  FailureOr<DictionaryAttr> attributes = readPropertyDictionary(
      reader, OpTy::getOperationName(), OpTy::getAttributeNames());
  if (failed(attributes))
    return failure();
  return OpTy::setPropertiesFromAttr(
      state.getOrAddProperties<typename OpTy::Properties>(), *attributes,
      [&] { return reader.emitError(); });
}

/// `writeProperties` of every operation.
template <typename OpTy>
void writeProperties(DialectBytecodeWriter &writer, OpTy op) {
  writer.writeOptionalAttribute(
      OpTy::getPropertiesAsAttr(op.getContext(), op.getProperties()));
}

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_IR_BYTECODE_H
