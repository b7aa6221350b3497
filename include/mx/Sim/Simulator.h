//===- Simulator.h - Runs PTX kernels on a CPU ------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Device memory, programs and launches. The simulator is functional: it gives
// a kernel's results and says which rule a wrong kernel breaks; it does not
// predict time.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SIM_SIMULATOR_H
#define MX_SIM_SIMULATOR_H

#include "mx/Sim/PTX.h"

#include <map>
#include <memory>
#include <optional>

namespace mxsim {

/// Sizes or indices in x, y and z.
struct Dim3 {
  uint32_t x = 1, y = 1, z = 1;

  uint64_t count() const { return uint64_t(x) * y * z; }
};

/// Bytes with their addresses. `defined` holds 1 for each byte that was
/// written, so that reads of others can be reported.
struct MemoryRegion {
  uint64_t base = 0;
  std::vector<uint8_t> data;
  std::vector<uint8_t> defined;
  /// Memory of the host that takes the place of `data`, if not null.
  uint8_t *host = nullptr;

  uint8_t *bytes() { return host ? host : data.data(); }
  uint64_t size() const { return host ? defined.size() : data.size(); }
  bool contains(uint64_t address, uint64_t count) const {
    return address >= base && address - base <= size() &&
           count <= size() - (address - base);
  }
};

/// Global memory. Buffers lie apart, so that an access behind a buffer's end
/// meets no other.
class DeviceMemory {
public:
  /// A buffer of `size` bytes, none of them defined; its address is a multiple
  /// of 512.
  uint64_t allocate(uint64_t size);
  /// Makes memory of the host a buffer at its own address, all of it defined;
  /// false if another buffer has some of it. It must live until it is freed
  /// here.
  bool mapHost(void *host, uint64_t size);
  /// Returns false if no buffer starts at `address`.
  bool free(uint64_t address);
  /// Copies into or out of a buffer; false if it has no such bytes.
  bool write(uint64_t address, const void *data, uint64_t size);
  bool read(uint64_t address, void *data, uint64_t size) const;
  /// The buffer with `address` in it, or null.
  MemoryRegion *find(uint64_t address);

private:
  std::map<uint64_t, MemoryRegion> buffers;
  uint64_t next = 0x7000'0000'0000;
};

struct LaunchConfig {
  Dim3 grid, block, cluster;
  uint32_t dynamicSharedBytes = 0;
  /// Whether broken rules that do not stop the machine are looked for: bytes
  /// that were never written, races, results and sources of asynchronous
  /// operations that were not waited for, missing proxy and wgmma fences,
  /// tensor memory that is not freed.
  bool check = true;
  /// Whether memory accesses are counted.
  bool profile = false;
};

/// Which rule a kernel broke, and where.
struct Fault {
  std::string message;
  unsigned line = 0;
  Dim3 cta;
  int warp = -1, lane = -1;

  /// "line 12: CTA (0,0,0) warp 1 lane 3: MESSAGE", without what is unknown.
  std::string str() const;
};

/// How an instruction used the banks of shared memory. A wavefront is what the
/// banks serve at once; without conflicts there are `idealWavefronts`.
struct SharedSite {
  uint64_t accesses = 0, wavefronts = 0, idealWavefronts = 0;

  void add(const SharedSite &other);
};

/// Use of global memory. Sectors have 32 bytes; `idealSectors` would hold the
/// bytes of each warp access.
struct GlobalTraffic {
  uint64_t bytesRead = 0, bytesWritten = 0;
  uint64_t accesses = 0, sectors = 0, idealSectors = 0;

  void add(const GlobalTraffic &other);
};

/// What a launch did. The accesses are those of lanes; of asynchronous copies
/// only the global bytes count.
struct LaunchStats {
  /// Warp instructions, by opcode.
  std::map<std::string, uint64_t> instructions;
  /// By line, if `LaunchConfig::profile`.
  std::map<unsigned, SharedSite> sharedSites;
  GlobalTraffic global;

  void add(const LaunchStats &other);
  /// Warp instructions that multiply matrices: mma, wgmma and tcgen05.mma.
  uint64_t countMMA() const;
};

struct Code;

/// A loaded translation unit: every instruction is known and checked.
class Program {
public:
  Program();
  Program(Program &&);
  Program &operator=(Program &&);
  ~Program();

  /// Loads PTX text. Global variables are allocated in `memory`, which must
  /// outlive the program.
  static std::variant<Program, PTXError> load(std::string_view text,
                                              DeviceMemory &memory);

  const PTXModule &getModule() const;
  /// The entry called `name`, or null.
  const Function *findEntry(std::string_view name) const;
  /// Why `kernel` cannot be launched with these sizes and arguments, or "".
  std::string
  checkLaunch(const Function &kernel, const LaunchConfig &config,
              const std::vector<std::vector<uint8_t>> &arguments) const;
  /// Runs entry `kernel`, which `checkLaunch` allows. `arguments` holds the
  /// bytes of each parameter.
  std::optional<Fault>
  launch(const Function &kernel, const LaunchConfig &config,
         const std::vector<std::vector<uint8_t>> &arguments,
         LaunchStats *stats = nullptr) const;

private:
  std::unique_ptr<Code> code;
};

} // namespace mxsim

#endif // MX_SIM_SIMULATOR_H
