//===- Context.cpp --------------------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Context.h"

#include "mlir-c/RegisterEverything.h"
#include "mx-c/Registration.h"

using namespace mxpython;

void mxpython::append(MlirStringRef text, void *string) {
  static_cast<std::string *>(string)->append(text.data, text.length);
}

//===----------------------------------------------------------------------===//
// Diagnostics
//===----------------------------------------------------------------------===//

/// The first place in a file of `location`, or a null location.
static MlirLocation findFile(MlirLocation location) {
  if (mlirLocationIsAFileLineColRange(location))
    return location;
  if (mlirLocationIsAName(location))
    return findFile(mlirLocationNameGetChildLoc(location));
  if (mlirLocationIsACallSite(location))
    return findFile(mlirLocationCallSiteGetCallee(location));
  if (!mlirLocationIsAFused(location))
    return {nullptr};
  std::vector<MlirLocation> parts(mlirLocationFusedGetNumLocations(location));
  mlirLocationFusedGetLocations(location, parts.data());
  for (MlirLocation part : parts)
    if (MlirLocation found = findFile(part); !mlirLocationIsNull(found))
      return found;
  return {nullptr};
}

static const char *getName(MlirDiagnosticSeverity severity) {
  switch (severity) {
  case MlirDiagnosticError:
    return "error";
  case MlirDiagnosticWarning:
    return "warning";
  case MlirDiagnosticNote:
    return "note";
  case MlirDiagnosticRemark:
    return "remark";
  }
  return "error";
}

static Diagnostic copyDiagnostic(MlirDiagnostic diagnostic) {
  Diagnostic copy;
  copy.severity = getName(mlirDiagnosticGetSeverity(diagnostic));
  mlirDiagnosticPrint(diagnostic, append, &copy.message);
  MlirLocation place = findFile(mlirDiagnosticGetLocation(diagnostic));
  if (!mlirLocationIsNull(place)) {
    copy.file = toString(
        mlirIdentifierStr(mlirLocationFileLineColRangeGetFilename(place)));
    copy.line = mlirLocationFileLineColRangeGetStartLine(place);
    copy.column = mlirLocationFileLineColRangeGetStartColumn(place);
  }
  for (intptr_t i = 0, e = mlirDiagnosticGetNumNotes(diagnostic); i < e; ++i)
    copy.notes.push_back(copyDiagnostic(mlirDiagnosticGetNote(diagnostic, i)));
  return copy;
}

static MlirLogicalResult collect(MlirDiagnostic diagnostic, void *diagnostics) {
  static_cast<std::vector<Diagnostic> *>(diagnostics)
      ->push_back(copyDiagnostic(diagnostic));
  return mlirLogicalResultSuccess();
}

//===----------------------------------------------------------------------===//
// Contexts
//===----------------------------------------------------------------------===//

static MlirContext createContext() {
  MlirDialectRegistry registry = mlirDialectRegistryCreate();
  mlirRegisterAllDialects(registry);
  mlirRegisterAllMXDialects(registry);
  MlirContext context =
      mlirContextCreateWithRegistry(registry, /*threadingEnabled=*/false);
  mlirDialectRegistryDestroy(registry);
  return context;
}

Context::Context() : context(createContext()) {}
Context::~Context() { mlirContextDestroy(context); }

Use::Use(Context &owner)
    : lock(owner.mutex), context(owner.context),
      handler(mlirContextAttachDiagnosticHandler(context, collect, &diagnostics,
                                                 /*deleteUserData=*/nullptr)) {}

Use::~Use() { mlirContextDetachDiagnosticHandler(context, handler); }
