//===- Tools.cpp - What tools in C need beside MLIR's C API ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx-c/Tools.h"

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Support.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;

MlirModule mlirMXModuleCreateParse(MlirContext context, MlirStringRef source,
                                   MlirStringRef name) {
  // The parser wants a zero behind the text, which a buffer of its own has.
  auto buffer =
      llvm::MemoryBuffer::getMemBufferCopy(unwrap(source), unwrap(name));
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  return wrap(parseSourceFile<ModuleOp>(sources, unwrap(context)).release());
}

MlirLogicalResult mlirMXContextSetRemarks(MlirContext context,
                                          MlirStringRef categories) {
  MLIRContext &ctx = *unwrap(context);
  std::string message, text = unwrap(categories).str();
  if (text.empty()) {
    ctx.setRemarkEngine(nullptr);
    return mlirLogicalResultSuccess();
  }
  if (!llvm::Regex(text).isValid(message)) {
    emitError(UnknownLoc::get(&ctx))
        << "'" << text << "' is no regular expression: " << message;
    return mlirLogicalResultFailure();
  }
  // `all` would only be added to those of the four that are there.
  remark::RemarkCategories filter;
  filter.passed = filter.missed = filter.analysis = filter.failed =
      "^(" + text + ")$";
  return wrap(remark::enableOptimizationRemarks(
      ctx, /*streamer=*/nullptr,
      std::make_unique<remark::RemarkEmittingPolicyAll>(), filter,
      /*printAsEmitRemarks=*/true));
}
