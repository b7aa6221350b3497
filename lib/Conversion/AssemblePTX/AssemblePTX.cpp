//===- AssemblePTX.cpp - PTX in GPU binaries to machine code --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Conversion/AssemblePTX.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXASSEMBLEPTX
#include "mx/Conversion/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXAssemblePTX final : mx::impl::MXAssemblePTXBase<MXAssemblePTX> {
  using MXAssemblePTXBase::MXAssemblePTXBase;
  void runOnOperation() override;

private:
  LogicalResult assembleBinary(gpu::BinaryOp binary);
  FailureOr<std::string> assembleText(gpu::BinaryOp binary, StringRef text);
  LogicalResult writeOutput(gpu::BinaryOp binary, StringRef extension,
                            StringRef content);
};
} // namespace

/// The chip that PTX is for: the first word of its `.target` directive.
static StringRef getTargetChip(StringRef text) {
  StringRef rest = text.split("\n.target ").second;
  return rest.take_until([](char c) { return c == ',' || llvm::isSpace(c); });
}

/// Where the CUDA toolkit installs ptxas when it is not on the PATH.
static llvm::ErrorOr<std::string> findPtxas(StringRef name) {
  if (llvm::ErrorOr<std::string> found = llvm::sys::findProgramByName(name))
    return found;
  return llvm::sys::findProgramByName(name, {"/usr/local/cuda/bin"});
}

static LogicalResult writeFile(Operation *op, StringRef path,
                               StringRef content) {
  std::error_code error;
  llvm::raw_fd_ostream stream(path, error);
  if (!error) {
    stream << content;
    stream.close();
    error = stream.error();
    stream.clear_error();
  }
  if (error)
    return emitError(op->getLoc(), "cannot write '")
           << path << "': " << error.message();
  return success();
}

static FailureOr<std::string> readFile(Operation *op, StringRef path) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer)
    return emitError(op->getLoc(), "cannot read '")
           << path << "': " << buffer.getError().message();
  return (*buffer)->getBuffer().str();
}

LogicalResult MXAssemblePTX::writeOutput(gpu::BinaryOp binary,
                                         StringRef extension,
                                         StringRef content) {
  if (outputDir.empty())
    return success();
  if (llvm::sys::path::filename(binary.getName()) != binary.getName())
    return emitError(binary.getLoc(), "the name '")
           << binary.getName() << "' is a path, not the name of a file in "
           << "output-dir";
  if (std::error_code error = llvm::sys::fs::create_directories(outputDir))
    return emitError(binary.getLoc(), "cannot create output-dir '")
           << outputDir << "': " << error.message();
  llvm::SmallString<128> path(outputDir);
  llvm::sys::path::append(path, binary.getName() + extension);
  return writeFile(binary, path, content);
}

/// Runs ptxas on `text` and returns the cubin.
FailureOr<std::string> MXAssemblePTX::assembleText(gpu::BinaryOp binary,
                                                   StringRef text) {
  llvm::ErrorOr<std::string> program = findPtxas(ptxas);
  if (!program)
    return emitError(binary.getLoc(), "'")
           << ptxas
           << "' is missing: it comes with the CUDA toolkit and is expected on "
              "the PATH; without it use emit=isa, which stops at PTX";
  StringRef chip = getTargetChip(text);
  if (chip.empty())
    return emitError(binary.getLoc(), "expected PTX with a .target in @")
           << binary.getName();
  llvm::SmallString<128> input, output, messages;
  for (auto [path, suffix] :
       {std::pair(&input, "ptx"), std::pair(&output, "cubin"),
        std::pair(&messages, "txt")})
    if (std::error_code error =
            llvm::sys::fs::createTemporaryFile("mx", suffix, *path))
      return emitError(binary.getLoc(), "cannot create a temporary file: ")
             << error.message();
  llvm::FileRemover removeInput(input), removeOutput(output),
      removeMessages(messages);
  if (failed(writeFile(binary, input, text)))
    return failure();
  std::string arch = ("-arch=" + chip).str();
  std::string why;
  int status = llvm::sys::ExecuteAndWait(
      *program, {*program, arch, input, "-o", output}, /*Env=*/std::nullopt,
      {std::nullopt, messages.str(), messages.str()}, /*SecondsToWait=*/0,
      /*MemoryLimit=*/0, &why);
  if (status != 0) {
    FailureOr<std::string> said = readFile(binary, messages);
    return emitError(binary.getLoc(), "ptxas failed on @")
           << binary.getName() << ": " << why
           << (succeeded(said) ? *said : std::string());
  }
  FailureOr<std::string> cubin = readFile(binary, output);
  if (succeeded(cubin) && cubin->empty())
    return emitError(binary.getLoc(), "'") << ptxas << "' wrote no cubin";
  return cubin;
}

LogicalResult MXAssemblePTX::assembleBinary(gpu::BinaryOp binary) {
  SmallVector<Attribute> objects;
  for (auto object : binary.getObjects().getAsRange<gpu::ObjectAttr>()) {
    if (object.getFormat() != gpu::CompilationTarget::Assembly) {
      objects.push_back(object);
      continue;
    }
    StringRef text = object.getObject().getValue();
    if (failed(writeOutput(binary, ".ptx", text)))
      return failure();
    if (emit == "isa") {
      objects.push_back(object);
      continue;
    }
    FailureOr<std::string> cubin = assembleText(binary, text);
    if (failed(cubin) || failed(writeOutput(binary, ".cubin", *cubin)))
      return failure();
    objects.push_back(gpu::ObjectAttr::get(
        object.getContext(), object.getTarget(), gpu::CompilationTarget::Binary,
        StringAttr::get(object.getContext(), *cubin), object.getProperties(),
        object.getKernels()));
  }
  binary.setObjectsAttr(ArrayAttr::get(binary.getContext(), objects));
  return success();
}

void MXAssemblePTX::runOnOperation() {
  if (emit != "isa" && emit != "cubin") {
    emitError(getOperation()->getLoc(),
              "expected emit to be isa or cubin, but got '")
        << emit << "'";
    return signalPassFailure();
  }
  auto result = getOperation()->walk([&](gpu::BinaryOp binary) {
    return failed(assembleBinary(binary)) ? WalkResult::interrupt()
                                          : WalkResult::advance();
  });
  if (result.wasInterrupted())
    signalPassFailure();
}
