//===- Programs.h - Random programs of mx operations ------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Pieces of random programs, as text, and the comparison of two compilations of
// them: as they are, and after what must not change a bit.
//
//===----------------------------------------------------------------------===//

#ifndef MX_UNITTESTS_CONVERSION_PROGRAMS_H
#define MX_UNITTESTS_CONVERSION_PROGRAMS_H

#include "../Support/TestUtils.h"
#include "Jit.h"

#include "mx/Support/Quantize.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir {
class PassManager;
} // namespace mlir

namespace mxtest {

struct Picker : Generator {
  using Generator::Generator;
  uint32_t below(uint32_t bound) { return next() % bound; }
  bool chance(uint32_t percent) { return below(100) < percent; }
};

/// A function called NAME, its arguments (f32) and its results.
struct Program {
  std::string text;
  std::vector<mxnumerics::Shape> arguments;
  std::vector<ResultType> results;
};

/// "tensor<2x?xf32>"; the first dimension is dynamic if asked for.
std::string typeOf(const mxnumerics::Shape &shape, std::string_view element,
                   bool dynamic = false);

std::string_view nameOf(const mxnumerics::Format &format);
std::string_view elementName(const mxnumerics::Format &format);
unsigned scaleBytes(const mxnumerics::Format &format);

/// The type of the scales of a tensor of `shape`.
std::string scalesOf(const mxnumerics::Format &format,
                     const mxnumerics::Shape &shape, int64_t axis,
                     bool dynamic);

/// A linalg producer of `%NAMEp` from `%NAME`, of type `type`.
std::string negate(const std::string &name, const std::string &type);

/// `%NAMEe, %NAMEs = mx.quantize %NAMEp`, with what it needs.
std::string quantize(Picker &pick, const std::string &name,
                     const mxnumerics::Format &format,
                     const mxnumerics::Shape &shape, int64_t axis, bool dynamic,
                     const std::string &tiles);

/// `mx.dequantize` of elements and scales of `shape`, called `%NAMEe` and
/// `%NAMEs`, to `%y`.
std::string dequantize(const mxnumerics::Format &format,
                       const mxnumerics::Shape &shape, int64_t axis,
                       const std::string &name = "x");

/// "[1, 2]".
std::string print(const mxnumerics::Shape &values);

const mxnumerics::Format &pickFormat(Picker &pick);
int64_t pickAxis(Picker &pick, const mxnumerics::Format &format, int64_t rank);

/// Sizes that blocks do not divide, and some that they do.
mxnumerics::Shape pickShape(Picker &pick, int64_t rank);

/// A module of the functions of `programs`, called f0, f1, ...
std::string getSource(const std::vector<Program> &programs);

mlir::LogicalResult
runPasses(mlir::ModuleOp module,
          llvm::function_ref<void(mlir::PassManager &)> add);

/// Compiles two modules of `programs` and compares their results byte for byte.
void compareRuns(const std::vector<Program> &programs, mlir::ModuleOp plain,
                 mlir::ModuleOp changed, uint64_t seed, Tally &tally);

/// Runs `count` random programs of bytes of `what` before and after `add`, and
/// returns the module after it; null, and a failed test, if that does not work.
mlir::OwningOpRef<mlir::ModuleOp>
sweepRewrite(mlir::MLIRContext &context, const char *what, uint64_t seed,
             unsigned count, Program (*make)(Picker &),
             void (*add)(mlir::PassManager &));

} // namespace mxtest

#endif // MX_UNITTESTS_CONVERSION_PROGRAMS_H
