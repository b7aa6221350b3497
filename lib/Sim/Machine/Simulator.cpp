//===- Simulator.cpp - Device memory, programs and launches ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Sim/Simulator.h"

#include "Decode.h"
#include "Globals.h"

#include <algorithm>

using namespace mxsim;

/// CTAs of a cluster, at most: the size that needs an attribute of the kernel.
static constexpr uint64_t kMaxClusterSize = 16;
/// CUDA C++ Programming Guide, "Technical Specifications per Compute
/// Capability".
static constexpr unsigned kMaxGridX = INT32_MAX, kMaxGridYZ = 65535,
                          kMaxBlockZ = 64;
static constexpr uint64_t kMaxSharedBytes = 227 << 10,
                          kMaxLocalBytes = 512 << 10;

//===----------------------------------------------------------------------===//
// Device memory
//===----------------------------------------------------------------------===//

uint64_t DeviceMemory::allocate(uint64_t size) {
  constexpr uint64_t alignment = 512, gap = 1 << 16;
  MemoryRegion region;
  region.base = next;
  region.data.assign(size, 0xCD);
  region.defined.resize(size);
  next += (size + gap + alignment - 1) / alignment * alignment;
  uint64_t base = region.base;
  buffers.emplace(base, std::move(region));
  return base;
}

bool DeviceMemory::mapHost(void *host, uint64_t size) {
  MemoryRegion region;
  region.base = reinterpret_cast<uint64_t>(host);
  region.host = static_cast<uint8_t *>(host);
  region.defined.assign(size, 1);
  // The only buffer that can reach into this one is the last before its end.
  auto after = buffers.lower_bound(region.base + std::max<uint64_t>(size, 1));
  if (after != buffers.begin()) {
    const MemoryRegion &last = std::prev(after)->second;
    if (last.base >= region.base || region.base - last.base < last.size())
      return false;
  }
  buffers.emplace(region.base, std::move(region));
  return true;
}

bool DeviceMemory::free(uint64_t address) { return buffers.erase(address); }

MemoryRegion *DeviceMemory::find(uint64_t address) {
  auto after = buffers.upper_bound(address);
  if (after == buffers.begin())
    return nullptr;
  MemoryRegion &region = std::prev(after)->second;
  return region.contains(address, 0) ? &region : nullptr;
}

bool DeviceMemory::write(uint64_t address, const void *data, uint64_t size) {
  MemoryRegion *region = find(address);
  if (!region || !region->contains(address, size))
    return false;
  uint64_t offset = address - region->base;
  if (size)
    std::memcpy(region->bytes() + offset, data, size);
  std::fill_n(region->defined.begin() + offset, size, 1);
  return true;
}

bool DeviceMemory::read(uint64_t address, void *data, uint64_t size) const {
  MemoryRegion *region = const_cast<DeviceMemory *>(this)->find(address);
  if (!region || !region->contains(address, size))
    return false;
  if (size)
    std::memcpy(data, region->bytes() + (address - region->base), size);
  return true;
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

namespace mxsim {
struct Code {
  PTXModule module;
  std::map<std::string, DecodedFunction> functions;
  DeviceMemory *memory = nullptr;
};
} // namespace mxsim

Program::Program() : code(std::make_unique<Code>()) {}
Program::Program(Program &&) = default;
Program &Program::operator=(Program &&) = default;
Program::~Program() = default;

const PTXModule &Program::getModule() const { return code->module; }

const Function *Program::findEntry(std::string_view name) const {
  const Function *function = code->module.findFunction(name);
  return function && function->isEntry ? function : nullptr;
}

/// Allocates the global and constant variables of a module.
static std::map<std::string, uint64_t> allocateGlobals(const PTXModule &module,
                                                       DeviceMemory &memory) {
  std::map<std::string, uint64_t> addresses;
  for (const Variable &variable : module.variables) {
    if (variable.space != Space::Global && variable.space != Space::Const)
      continue;
    uint64_t address = memory.allocate(variable.size);
    std::vector<uint8_t> bytes(variable.size);
    std::copy_n(variable.initial.begin(),
                std::min(variable.initial.size(), bytes.size()), bytes.begin());
    memory.write(address, bytes.data(), bytes.size());
    addresses[variable.name] = address;
  }
  storeInitialAddresses(module, addresses, memory);
  return addresses;
}

std::variant<Program, PTXError> Program::load(std::string_view text,
                                              DeviceMemory &memory) {
  auto parsed = parsePTX(text);
  if (auto *error = std::get_if<PTXError>(&parsed))
    return *error;
  Program program;
  program.code->module = std::move(std::get<PTXModule>(parsed));
  program.code->memory = &memory;
  const PTXModule &module = program.code->module;
  std::map<std::string, uint64_t> globals = allocateGlobals(module, memory);
  for (const Function &function : module.functions) {
    auto decoded = decodeFunction(module, function, globals);
    if (auto *error = std::get_if<PTXError>(&decoded))
      return *error;
    program.code->functions[function.name] =
        std::move(std::get<DecodedFunction>(decoded));
  }
  return program;
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

/// Why these are not the arguments of `kernel`, or "".
static std::string
checkArguments(const Function &kernel,
               const std::vector<std::vector<uint8_t>> &arguments) {
  if (arguments.size() != kernel.params.size())
    return "expected " + std::to_string(kernel.params.size()) +
           " arguments but got " + std::to_string(arguments.size());
  for (size_t i = 0; i < arguments.size(); ++i)
    if (arguments[i].size() != kernel.params[i].size)
      return "expected argument " + std::to_string(i) + " of " +
             std::to_string(kernel.params[i].size) + " bytes but got " +
             std::to_string(arguments[i].size());
  return "";
}

/// The parameters' bytes where the kernel reads them.
static MemoryRegion
placeArguments(const DecodedFunction &function,
               const std::vector<std::vector<uint8_t>> &arguments) {
  MemoryRegion params;
  params.data.resize(function.layout.paramBytes);
  params.defined.resize(function.layout.paramBytes, 1);
  for (size_t i = 0; i < arguments.size(); ++i)
    std::copy(arguments[i].begin(), arguments[i].end(),
              params.data.begin() +
                  function.layout.params.at(function.source->params[i].name));
  return params;
}

static std::string print(unsigned x, unsigned y, unsigned z) {
  return std::to_string(x) + "x" + std::to_string(y) + "x" + std::to_string(z);
}

/// Why clusters of this size are illegal, or "".
static std::string checkCluster(const Function &kernel,
                                const LaunchConfig &config) {
  const unsigned *required = kernel.requiredCluster;
  const Dim3 &cluster = config.cluster, &grid = config.grid;
  if (required[0] && (required[0] != cluster.x || required[1] != cluster.y ||
                      required[2] != cluster.z))
    return "the kernel requires clusters of " +
           print(required[0], required[1], required[2]) + " CTAs";
  if (cluster.count() == 0 || cluster.count() > kMaxClusterSize)
    return "expected 1 to " + std::to_string(kMaxClusterSize) +
           " CTAs a cluster but got " + std::to_string(cluster.count());
  if (grid.x % cluster.x || grid.y % cluster.y || grid.z % cluster.z)
    return "expected a grid of whole clusters of " +
           print(cluster.x, cluster.y, cluster.z) + " CTAs but got " +
           print(grid.x, grid.y, grid.z);
  return "";
}

/// Why a launch of these sizes is illegal, or "".
static std::string checkSizes(const Function &kernel,
                              const LaunchConfig &config) {
  const unsigned *required = kernel.requiredThreads;
  uint64_t threads = config.block.count();
  if (threads == 0 || threads > 1024)
    return "expected 1 to 1024 threads a block but got " +
           std::to_string(threads);
  if (required[0] &&
      (required[0] != config.block.x || required[1] != config.block.y ||
       required[2] != config.block.z))
    return "the kernel requires a block of " +
           print(required[0], required[1], required[2]) + " threads";
  if (config.block.z > kMaxBlockZ)
    return "expected at most " + std::to_string(kMaxBlockZ) +
           " threads in z but got " + std::to_string(config.block.z);
  if (config.grid.count() == 0)
    return "expected a grid of at least one block";
  if (config.grid.x > kMaxGridX || config.grid.y > kMaxGridYZ ||
      config.grid.z > kMaxGridYZ)
    return "expected a grid of at most " +
           print(kMaxGridX, kMaxGridYZ, kMaxGridYZ) + " blocks but got " +
           print(config.grid.x, config.grid.y, config.grid.z);
  return checkCluster(kernel, config);
}

/// Why a CTA or a thread would take too much memory, or "".
static std::string checkMemory(const Layout &layout,
                               const LaunchConfig &config) {
  uint64_t local = layout.localBytes;
  uint64_t shared =
      layout.sharedBytes - kSharedReserved + config.dynamicSharedBytes;
  if (shared > kMaxSharedBytes)
    return "expected at most " + std::to_string(kMaxSharedBytes) +
           " bytes of shared memory but got " + std::to_string(shared);
  if (local > kMaxLocalBytes)
    return "expected at most " + std::to_string(kMaxLocalBytes) +
           " bytes of local memory a thread but got " + std::to_string(local);
  return "";
}

std::string
Program::checkLaunch(const Function &kernel, const LaunchConfig &config,
                     const std::vector<std::vector<uint8_t>> &arguments) const {
  std::string problem = checkSizes(kernel, config);
  if (problem.empty())
    problem = checkMemory(code->functions.at(kernel.name).layout, config);
  return problem.empty() ? checkArguments(kernel, arguments) : problem;
}

std::optional<Fault>
Program::launch(const Function &kernel, const LaunchConfig &config,
                const std::vector<std::vector<uint8_t>> &arguments,
                LaunchStats *stats) const {
  Launch launch;
  launch.function = &code->functions.at(kernel.name);
  launch.config = config;
  launch.memory = code->memory;
  launch.params = placeArguments(*launch.function, arguments);
  LaunchStats ignored;
  return runGrid(launch, stats ? *stats : ignored);
}
