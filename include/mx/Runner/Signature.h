//===- Signature.h - Functions as NumPy sees them ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_RUNNER_SIGNATURE_H
#define MX_RUNNER_SIGNATURE_H

#include "mlir/IR/BuiltinOps.h"
#include "mx/Runner/Array.h"

namespace mlir::func {
class FuncOp;
} // namespace mlir::func

namespace mlir::mx {

/// An argument or a result of a function, and the array that holds it: bf16 as
/// its bits in uint16, elements and scales as codes in uint8, two FP4 codes a
/// byte as `mx-pack-fp4` makes them.
struct ValueSpec {
  /// "arg0" or "out0".
  std::string key;
  /// `mx.name`, or `key` without one.
  std::string name;
  /// `mx.role` of an argument, or nothing.
  std::string role;
  /// The element type as declared, or the type of a scalar.
  Type element;
  bool isScalar = false;
  /// The shape of the array, sizes of the type: packed, dynamic ones < 0.
  SmallVector<int64_t> shape;
  DType dtype = DType::Float32;
  /// Of FP4 in rows of an odd number: the last nibble of a row is no element.
  bool isPadded = false;

  unsigned getRank() const { return shape.size(); }
  /// Checks that `array` can be passed: dtype (of a signless integer, either
  /// signedness), shape, that codes fit their width and padding is zero.
  llvm::Error verify(const Array &array) const;
  /// Of these, dtype and shape: does not read the data, which may be absent.
  llvm::Error verifyType(const Array &array) const;

private:
  llvm::Error failHere(const Twine &message) const;
};

/// All arguments and results of a function, in order.
struct Signature {
  std::vector<ValueSpec> arguments, results;
};

/// The function of `module` that can be called as `entry`: a `func.func` with a
/// body. The error says which of these is missing.
llvm::Expected<func::FuncOp> findEntry(ModuleOp module, StringRef entry);

/// The signature of `function`, as declared above `mx-pack-fp4`. The error
/// names a type that no array can hold.
llvm::Expected<Signature> getSignature(func::FuncOp function);

} // namespace mlir::mx

#endif // MX_RUNNER_SIGNATURE_H
