//===- Device.cpp - The device that the runtime drives --------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Device.h"

using namespace mxsim;

void *mxsim::makeHandle() {
  static uintptr_t last = 0;
  return reinterpret_cast<void *>(++last);
}

/// Never destroyed: modules are unloaded by destructors of the program, which
/// run late.
Device::Locked Device::get() {
  static Device &device = *new Device;
  return device;
}

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

/// The text of a line, which counts from 1, without its indentation.
static std::string getLine(const std::string &text, unsigned line) {
  size_t start = 0;
  for (; line > 1 && start != std::string::npos; --line)
    start = text.find('\n', start) + 1;
  start = text.find_first_not_of(" \t", start);
  return text.substr(start, text.find('\n', start) - start);
}

void *Device::load(const char *function, const char *text) {
  // The first byte of an ELF file, or of a fat binary (0xBA55ED50).
  if (text[0] == 0x7F || text[0] == 0x50)
    stopBadUse(std::string(function) +
               ": the module holds machine code; the simulator runs PTX: "
               "compile for the format 'isa'");
  auto loaded = Program::load(text, memory.getDevice());
  if (auto *error = std::get_if<PTXError>(&loaded))
    stopBadUse(std::string(function) + ": PTX line " +
               std::to_string(error->line) + ": " + error->message + "\n  " +
               getLine(text, error->line));
  auto module = std::make_unique<Module>();
  module->text = text;
  module->program = std::move(std::get<Program>(loaded));
  return modules.add(std::move(module));
}

void Device::unload(void *handle) {
  const char *function = "mgpuModuleUnload";
  for (auto &[name, kernel] : modules.get(function, handle)->kernels)
    kernels.remove(function, kernel);
  modules.remove(function, handle);
}

/// Names of a module's kernels.
static std::string listEntries(const PTXModule &module) {
  std::string names;
  for (const Function &function : module.functions)
    if (function.isEntry)
      names += (names.empty() ? "" : ", ") + function.name;
  return names.empty() ? "none" : names;
}

void *Device::getKernel(void *handle, const char *name) {
  Module &module = *modules.get("mgpuModuleGetFunction", handle);
  void *&kernel = module.kernels[name];
  if (kernel)
    return kernel;
  const Function *function = module.program.findEntry(name);
  if (!function)
    stopBadUse("mgpuModuleGetFunction: no kernel '" + std::string(name) +
               "' in the module, which has " +
               listEntries(module.program.getModule()));
  return kernel = kernels.add({&module, function});
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

/// The bytes of each argument, as many as the kernel's parameter has.
static std::vector<std::vector<uint8_t>> readArguments(const Function &kernel,
                                                       void **params) {
  std::vector<std::vector<uint8_t>> arguments;
  for (const Variable &param : kernel.params) {
    const auto *bytes = static_cast<const uint8_t *>(*params++);
    arguments.emplace_back(bytes, bytes + param.size);
  }
  return arguments;
}

void Device::launch(const char *function, void *handle,
                    const LaunchConfig &config, void **params,
                    std::optional<size_t> count) {
  const Kernel &kernel = kernels.get(function, handle);
  const Function &entry = *kernel.function;
  std::string label = "kernel '" + entry.name + "': ";
  if (count && *count != entry.params.size())
    stopBadUse(label + "expected " + std::to_string(entry.params.size()) +
               " arguments but got " + std::to_string(*count));
  auto arguments = readArguments(entry, params);
  const Program &program = kernel.module->program;
  std::string problem = program.checkLaunch(entry, config, arguments);
  if (!problem.empty())
    stopBadUse(label + problem);
  if (auto fault = program.launch(entry, config, arguments))
    stopBrokenRule(label + fault->str() + "\n  " +
                   getLine(kernel.module->text, fault->line));
}
