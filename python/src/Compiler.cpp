//===- Compiler.cpp - mx._compiler ----------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Modules and programs for Python, over MLIR's C API and mx's. What can fail
// gives None and what was said; mx/*.py makes an exception of it.
//
//===----------------------------------------------------------------------===//

#include "Context.h"
#include "Nesting.h"
#include "mlir-c/BuiltinAttributes.h"
#include "mlir-c/Pass.h"
#include "mlir-c/RegisterEverything.h"
#include "mx-c/Registration.h"
#include "mx-c/Runner.h"
#include "mx-c/Tools.h"

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

namespace py = pybind11;
using namespace mxpython;

namespace {
/// An object, or nothing, and what was said.
template <typename T>
using Outcome = std::pair<T, std::vector<Diagnostic>>;

/// mlir::mx::ValueSpec.
struct Value {
  std::string name, role, element, dtype;
  std::vector<int64_t> shape;
};

struct Function {
  std::string name;
  std::vector<Value> arguments, results;
};

/// The number of a dtype, and a contiguous array of it.
using Argument = std::pair<unsigned, py::buffer>;

/// A dtype, a shape and the data of a result.
using Result = std::tuple<std::string, std::vector<int64_t>, py::bytearray>;

class Program {
public:
  Program(std::shared_ptr<Context> context, MlirMXProgram program)
      : context(std::move(context)), program(program) {}
  ~Program();
  Program(const Program &) = delete;

  Outcome<std::optional<std::vector<Result>>>
  call(const std::vector<Argument> &arguments);

private:
  std::shared_ptr<Context> context;
  MlirMXProgram program;
};

class Module {
public:
  Module(std::shared_ptr<Context> context, MlirModule module)
      : context(std::move(context)), module(module) {}
  ~Module();
  Module(const Module &) = delete;

  static Outcome<std::unique_ptr<Module>> parse(const std::string &source,
                                                const std::string &name);
  std::string print(bool locations);
  std::unique_ptr<Module> clone();
  Outcome<bool> run(const std::string &pipeline, const std::string &remarks);
  std::vector<Function> getFunctions();
  Outcome<std::unique_ptr<Program>> compile(const std::string &entry,
                                            bool manyCalls);

private:
  std::shared_ptr<Context> context;
  MlirModule module;
};
} // namespace

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

Module::~Module() {
  py::gil_scoped_release release;
  {
    Use use(*context);
    mlirModuleDestroy(module);
  }
  context.reset();
}

/// Parses, unless the parser would run out of stack.
static MlirModule parseModule(MlirContext context, const std::string &source,
                              const std::string &name) {
  std::optional<Place> deep = findDeepNesting(source);
  if (!deep)
    return mlirMXModuleCreateParse(context, toRef(source), toRef(name));
  MlirLocation location = mlirLocationFileLineColGet(context, toRef(name),
                                                     deep->line, deep->column);
  std::string limit = std::to_string(maxNesting);
  mlirEmitError(location,
                ("expected at most " + limit + " levels of nesting").c_str());
  return {nullptr};
}

Outcome<std::unique_ptr<Module>> Module::parse(const std::string &source,
                                               const std::string &name) {
  py::gil_scoped_release release;
  auto context = std::make_shared<Context>();
  Use use(*context);
  MlirModule module = parseModule(context->context, source, name);
  std::unique_ptr<Module> result;
  if (!mlirModuleIsNull(module))
    result = std::make_unique<Module>(context, module);
  return {std::move(result), std::move(use.diagnostics)};
}

std::string Module::print(bool locations) {
  py::gil_scoped_release release;
  Use use(*context);
  std::string text;
  MlirOpPrintingFlags flags = mlirOpPrintingFlagsCreate();
  mlirOpPrintingFlagsEnableDebugInfo(flags, locations, /*prettyForm=*/false);
  mlirOperationPrintWithFlags(mlirModuleGetOperation(module), flags, append,
                              &text);
  mlirOpPrintingFlagsDestroy(flags);
  return text;
}

/// A copy of `module` in the same context.
static MlirModule copyModule(MlirModule module) {
  return mlirModuleFromOperation(
      mlirOperationClone(mlirModuleGetOperation(module)));
}

std::unique_ptr<Module> Module::clone() {
  py::gil_scoped_release release;
  Use use(*context);
  return std::make_unique<Module>(context, copyModule(module));
}

/// "PARSER:1:1: error: WHAT" and a picture of where, as WHAT. LLVM writes what
/// is wrong with a number to the standard error of the process, and WHAT is
/// empty.
static std::string cutMistake(const std::string &text) {
  const std::string mark = "error: ";
  size_t start = text.find(mark);
  start = start == std::string::npos ? 0 : start + mark.size();
  std::string what = text.substr(start, text.find('\n', start) - start);
  return what.empty() ? "an option does not take its value in the pipeline; "
                        "standard error has its name"
                      : what;
}

/// Runs `pipeline`, whose mistakes become diagnostics.
static bool runPipeline(MlirModule module, const std::string &pipeline) {
  MlirContext context = mlirModuleGetContext(module);
  MlirPassManager manager = mlirPassManagerCreate(context);
  std::string mistake;
  bool succeeded = mlirLogicalResultIsSuccess(
      mlirParsePassPipeline(mlirPassManagerGetAsOpPassManager(manager),
                            toRef(pipeline), append, &mistake));
  if (!succeeded)
    mlirEmitError(mlirLocationUnknownGet(context), cutMistake(mistake).c_str());
  else
    succeeded = mlirLogicalResultIsSuccess(
        mlirPassManagerRunOnOp(manager, mlirModuleGetOperation(module)));
  mlirPassManagerDestroy(manager);
  return succeeded;
}

Outcome<bool> Module::run(const std::string &pipeline,
                          const std::string &remarks) {
  py::gil_scoped_release release;
  Use use(*context);
  // A pipeline that fails leaves a module that is neither the one nor the
  // other: that is a copy.
  MlirModule copy = copyModule(module);
  bool succeeded = mlirLogicalResultIsSuccess(mlirMXContextSetRemarks(
                       context->context, toRef(remarks))) &&
                   runPipeline(copy, pipeline);
  if (succeeded)
    std::swap(module, copy);
  mlirModuleDestroy(copy);
  return {succeeded, std::move(use.diagnostics)};
}

//===----------------------------------------------------------------------===//
// Signatures
//===----------------------------------------------------------------------===//

static Value copyValue(const MlirMXValueSpec &spec) {
  Value value;
  value.name = toString(spec.name);
  value.role = toString(spec.role);
  mlirTypePrint(spec.element, append, &value.element);
  value.dtype = mxGetDTypeName(spec.dtype);
  value.shape.assign(spec.shape, spec.shape + spec.rank);
  return value;
}

/// The function called `name`, if it can be called.
static std::optional<Function> getFunction(MlirModule module,
                                           MlirStringRef name) {
  MlirMXSignature signature = mlirMXSignatureGet(module, name);
  if (mlirMXSignatureIsNull(signature))
    return std::nullopt;
  Function function;
  function.name = toString(name);
  for (intptr_t i = 0, e = mlirMXSignatureGetNumArguments(signature); i < e;
       ++i)
    function.arguments.push_back(
        copyValue(mlirMXSignatureGetArgument(signature, i)));
  for (intptr_t i = 0, e = mlirMXSignatureGetNumResults(signature); i < e; ++i)
    function.results.push_back(
        copyValue(mlirMXSignatureGetResult(signature, i)));
  mlirMXSignatureDestroy(signature);
  return function;
}

std::vector<Function> Module::getFunctions() {
  py::gil_scoped_release release;
  Use use(*context);
  std::vector<Function> functions;
  MlirStringRef nameAttr = mlirStringRefCreateFromCString("sym_name");
  for (MlirOperation op = mlirBlockGetFirstOperation(mlirModuleGetBody(module));
       !mlirOperationIsNull(op); op = mlirOperationGetNextInBlock(op)) {
    MlirAttribute name = mlirOperationGetAttributeByName(op, nameAttr);
    if (mlirAttributeIsNull(name) || !mlirAttributeIsAString(name))
      continue;
    if (auto function = getFunction(module, mlirStringAttrGetValue(name)))
      functions.push_back(std::move(*function));
  }
  return functions;
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

Outcome<std::unique_ptr<Program>> Module::compile(const std::string &entry,
                                                  bool manyCalls) {
  py::gil_scoped_release release;
  Use use(*context);
  MlirModule copy = copyModule(module);
  MlirMXProgram program = mlirMXProgramCompile(copy, toRef(entry), manyCalls);
  mlirModuleDestroy(copy);
  std::unique_ptr<Program> result;
  if (!mlirMXProgramIsNull(program))
    result = std::make_unique<Program>(context, program);
  return {std::move(result), std::move(use.diagnostics)};
}

Program::~Program() {
  py::gil_scoped_release release;
  {
    Use use(*context);
    mlirMXProgramDestroy(program);
  }
  context.reset();
}

/// Appends a result to a vector. Runs inside of a call, without Python's lock.
static void keepResult(const MxArray *array, void *results) {
  std::vector<int64_t> shape(array->shape, array->shape + array->rank);
  size_t size = mxGetDTypeBytes(array->dtype);
  for (int64_t extent : shape)
    size *= extent;
  py::gil_scoped_acquire acquire;
  static_cast<std::vector<Result> *>(results)->emplace_back(
      mxGetDTypeName(array->dtype), std::move(shape),
      py::bytearray(static_cast<const char *>(array->data), size));
}

/// A view of `argument`, whose memory `info` keeps alive.
static MxArray viewArgument(const Argument &argument, py::buffer_info &info) {
  auto dtype = static_cast<MxDType>(argument.first);
  info = argument.second.request();
  if (static_cast<size_t>(info.itemsize) != mxGetDTypeBytes(dtype) ||
      !PyBuffer_IsContiguous(info.view(), 'C'))
    throw py::type_error("expected a contiguous array of the dtype");
  return {dtype, info.ndim, info.shape.data(), info.ptr};
}

Outcome<std::optional<std::vector<Result>>>
Program::call(const std::vector<Argument> &arguments) {
  std::vector<py::buffer_info> infos(arguments.size());
  std::vector<MxArray> arrays;
  for (size_t i = 0; i < arguments.size(); ++i)
    arrays.push_back(viewArgument(arguments[i], infos[i]));
  std::vector<Result> results;
  std::vector<Diagnostic> diagnostics;
  bool succeeded;
  {
    py::gil_scoped_release release;
    Use use(*context);
    succeeded = mlirLogicalResultIsSuccess(mlirMXProgramCall(
        program, arrays.size(), arrays.data(), keepResult, &results));
    diagnostics = std::move(use.diagnostics);
  }
  if (!succeeded)
    return {std::nullopt, std::move(diagnostics)};
  return {std::move(results), std::move(diagnostics)};
}

//===----------------------------------------------------------------------===//
// The Python module
//===----------------------------------------------------------------------===//

static void defineStructs(py::module_ &m) {
  py::class_<Diagnostic>(m, "Diagnostic")
      .def_readonly("severity", &Diagnostic::severity)
      .def_readonly("message", &Diagnostic::message)
      .def_readonly("file", &Diagnostic::file)
      .def_readonly("line", &Diagnostic::line)
      .def_readonly("column", &Diagnostic::column)
      .def_readonly("notes", &Diagnostic::notes);
  py::class_<Value>(m, "Value")
      .def_readonly("name", &Value::name)
      .def_readonly("role", &Value::role)
      .def_readonly("element", &Value::element)
      .def_readonly("dtype", &Value::dtype)
      .def_readonly("shape", &Value::shape);
  py::class_<Function>(m, "Function")
      .def_readonly("name", &Function::name)
      .def_readonly("arguments", &Function::arguments)
      .def_readonly("results", &Function::results);
}

static std::vector<std::string> listDTypes() {
  std::vector<std::string> names;
  for (unsigned i = 0;
       const char *name = mxGetDTypeName(static_cast<MxDType>(i)); ++i)
    names.push_back(name);
  return names;
}

PYBIND11_MODULE(_compiler, m) {
  m.doc() = "MLIR's C API and mx's: modules, pipelines, compiled programs.";
  mlirRegisterAllPasses();
  mlirRegisterAllMXPasses();
  m.attr("DTYPES") = py::tuple(py::cast(listDTypes()));
  defineStructs(m);
  py::class_<Program>(m, "Program").def("call", &Program::call);
  py::class_<Module>(m, "Module")
      .def_static("parse", &Module::parse)
      .def("print", &Module::print)
      .def("clone", &Module::clone)
      .def("run", &Module::run)
      .def("get_functions", &Module::getFunctions)
      .def("compile", &Module::compile);
}
