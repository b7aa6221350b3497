//===- Runner.cpp - C API that compiles and calls -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx-c/Runner.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Support.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mx/Runner/Program.h"
#include <mutex>

using namespace mlir;
using namespace mlir::mx;

// The cases stand in the order of the enum of mx/Runner.
static_assert(MX_DTYPE_BOOL == static_cast<int>(DType::Bool) &&
              MX_DTYPE_UINT8 == static_cast<int>(DType::UInt8) &&
              MX_DTYPE_FLOAT64 == static_cast<int>(DType::Float64));

/// The row of `dtype`, or null.
static const DTypeInfo *lookupDType(MxDType dtype) {
  return dtype > MX_DTYPE_FLOAT64 ? nullptr
                                  : &getDTypeInfo(static_cast<DType>(dtype));
}

const char *mxGetDTypeName(MxDType dtype) {
  const DTypeInfo *info = lookupDType(dtype);
  return info ? info->name.data() : nullptr;
}

size_t mxGetDTypeBytes(MxDType dtype) {
  const DTypeInfo *info = lookupDType(dtype);
  return info ? info->size : 0;
}

//===----------------------------------------------------------------------===//
// Signatures
//===----------------------------------------------------------------------===//

DEFINE_C_API_PTR_METHODS(MlirMXSignature, Signature)

/// The signature of a function, or an error at the function or the module.
static std::optional<Signature> getSignature(ModuleOp module, StringRef entry,
                                             Location &loc) {
  llvm::Expected<func::FuncOp> function = findEntry(module, entry);
  if (!function) {
    emitError(loc) << llvm::toString(function.takeError());
    return std::nullopt;
  }
  loc = function->getLoc();
  llvm::Expected<Signature> signature = mx::getSignature(*function);
  if (signature)
    return std::move(*signature);
  emitError(loc) << llvm::toString(signature.takeError());
  return std::nullopt;
}

MlirMXSignature mlirMXSignatureGet(MlirModule module, MlirStringRef entry) {
  Location loc = unwrap(module).getLoc();
  auto signature = getSignature(unwrap(module), unwrap(entry), loc);
  return wrap(signature ? new Signature(std::move(*signature)) : nullptr);
}

void mlirMXSignatureDestroy(MlirMXSignature signature) {
  delete unwrap(signature);
}

static MlirMXValueSpec wrapSpec(const ValueSpec &spec) {
  return {wrap(StringRef(spec.name)),
          wrap(StringRef(spec.role)),
          wrap(spec.element),
          static_cast<MxDType>(spec.dtype),
          static_cast<intptr_t>(spec.getRank()),
          spec.shape.data()};
}

intptr_t mlirMXSignatureGetNumArguments(MlirMXSignature signature) {
  return unwrap(signature)->arguments.size();
}

MlirMXValueSpec mlirMXSignatureGetArgument(MlirMXSignature signature,
                                           intptr_t i) {
  return wrapSpec(unwrap(signature)->arguments[i]);
}

intptr_t mlirMXSignatureGetNumResults(MlirMXSignature signature) {
  return unwrap(signature)->results.size();
}

MlirMXValueSpec mlirMXSignatureGetResult(MlirMXSignature signature,
                                         intptr_t i) {
  return wrapSpec(unwrap(signature)->results[i]);
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

namespace {
/// A program with one entry, and where that was defined.
struct EntryProgram {
  std::unique_ptr<Program> program;
  std::string entry;
  Location loc;
};
} // namespace

DEFINE_C_API_PTR_METHODS(MlirMXProgram, EntryProgram)

MlirMXProgram mlirMXProgramCompile(MlirModule module, MlirStringRef entry,
                                   bool manyCalls) {
  Location loc = unwrap(module).getLoc();
  if (!getSignature(unwrap(module), unwrap(entry), loc))
    return {nullptr};
  DialectRegistry registry;
  registerProgramDialects(registry);
  loc.getContext()->appendDialectRegistry(registry);
  auto program = Program::compile(unwrap(module), {unwrap(entry)}, manyCalls);
  if (!program) {
    emitError(loc) << llvm::toString(program.takeError());
    return {nullptr};
  }
  return wrap(new EntryProgram{std::move(*program), unwrap(entry).str(), loc});
}

void mlirMXProgramDestroy(MlirMXProgram program) { delete unwrap(program); }

/// `array`, which nobody has checked, without its data.
static llvm::Expected<Array> describeArray(const MxArray &array) {
  auto fail = [](const Twine &message) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
  };
  const DTypeInfo *info = lookupDType(array.dtype);
  if (!info)
    return fail("expected an MxDType but got " + Twine(array.dtype));
  Array described;
  described.dtype = info->dtype;
  described.shape.assign(array.shape, array.shape + array.rank);
  bool isNegative =
      llvm::any_of(described.shape, [](int64_t n) { return n < 0; });
  if (isNegative || !getNumElements(described.shape, info->size))
    return fail("no array has shape " + printShape(described.shape));
  return described;
}

/// Checks and copies an argument. The data is read only if it has the size that
/// is expected.
static llvm::Expected<Array> copyArgument(const ValueSpec &spec,
                                          const MxArray &argument) {
  llvm::Expected<Array> array = describeArray(argument);
  if (!array)
    return array.takeError();
  if (llvm::Error error = spec.verifyType(*array))
    return std::move(error);
  unsigned size = getDTypeInfo(array->dtype).size;
  const char *bytes = static_cast<const char *>(argument.data);
  array->data.assign(bytes, bytes + *getNumElements(array->shape, size) * size);
  if (llvm::Error error = spec.verify(*array))
    return std::move(error);
  return array;
}

/// Checks and copies the arguments of a call.
static llvm::Expected<std::vector<Array>>
copyArguments(const Signature &signature, ArrayRef<MxArray> arguments) {
  if (arguments.size() != signature.arguments.size())
    return llvm::createStringError(
        llvm::inconvertibleErrorCode(), "expected %zu arguments but got %zu",
        signature.arguments.size(), arguments.size());
  std::vector<Array> arrays;
  for (auto [spec, argument] :
       llvm::zip_equal(signature.arguments, arguments)) {
    llvm::Expected<Array> array = copyArgument(spec, argument);
    if (!array)
      return array.takeError();
    arrays.push_back(std::move(*array));
  }
  return arrays;
}

static llvm::Expected<std::vector<Array>> call(EntryProgram &program,
                                               ArrayRef<MxArray> arguments) {
  const Signature &signature = program.program->getSignature(program.entry);
  llvm::Expected<std::vector<Array>> arrays =
      copyArguments(signature, arguments);
  if (!arrays)
    return arrays;
  std::vector<const Array *> pointers;
  for (const Array &array : *arrays)
    pointers.push_back(&array);
  // Calls find their runtime, and signals their handlers, in one place.
  static std::mutex oneAtATime;
  std::lock_guard<std::mutex> lock(oneAtATime);
  return program.program->call(program.entry, pointers);
}

/// The location that `text` begins with, which is taken from it; or null.
static LocationAttr takeLocation(MLIRContext *context, StringRef &text) {
  size_t length = 0;
  auto place = text.starts_with("loc(")
                   ? dyn_cast_or_null<LocationAttr>(
                         parseAttribute(text, context, Type(), &length))
                   : nullptr;
  text = text.drop_front(length);
  return place;
}

/// Emits the error that ended a call: at the operation that it names, as checks
/// at run time do (mx's before the message, upstream's behind), or at `loc`.
static void emitCallError(Location loc, const std::string &message) {
  auto [text, behind] = StringRef(message).rsplit("\nLocation: ");
  LocationAttr place = takeLocation(loc.getContext(), text);
  if (!place)
    place = takeLocation(loc.getContext(), behind);
  text.consume_front(": ");
  text.consume_front("ERROR: ");
  emitError(place ? Location(place) : loc) << text;
}

MlirLogicalResult mlirMXProgramCall(MlirMXProgram program,
                                    intptr_t numArguments,
                                    const MxArray *arguments,
                                    MxArrayCallback callback, void *userData) {
  auto results = call(*unwrap(program), {arguments, size_t(numArguments)});
  if (!results) {
    emitCallError(unwrap(program)->loc, llvm::toString(results.takeError()));
    return mlirLogicalResultFailure();
  }
  for (const Array &array : *results) {
    MxArray result = {static_cast<MxDType>(array.dtype),
                      static_cast<intptr_t>(array.shape.size()),
                      array.shape.data(), array.data.data()};
    callback(&result, userData);
  }
  return mlirLogicalResultSuccess();
}
