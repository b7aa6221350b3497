//===- Profile.cpp - Counts of memory accesses ----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Profile.h"

#include <algorithm>
#include <set>

using namespace mxsim;

void SharedSite::add(const SharedSite &other) {
  accesses += other.accesses;
  wavefronts += other.wavefronts;
  idealWavefronts += other.idealWavefronts;
}

void GlobalTraffic::add(const GlobalTraffic &other) {
  bytesRead += other.bytesRead;
  bytesWritten += other.bytesWritten;
  accesses += other.accesses;
  sectors += other.sectors;
  idealSectors += other.idealSectors;
}

void LaunchStats::add(const LaunchStats &other) {
  for (const auto &[opcode, count] : other.instructions)
    instructions[opcode] += count;
  for (const auto &[line, site] : other.sharedSites)
    sharedSites[line].add(site);
  global.add(other.global);
}

uint64_t LaunchStats::countMMA() const {
  uint64_t total = 0;
  for (const auto &[opcode, count] : instructions)
    for (std::string_view name : {"mma.", "wgmma.mma", "tcgen05.mma."})
      if (opcode.compare(0, name.size(), name) == 0)
        total += count;
  return total;
}

static constexpr unsigned kBanks = 32, kBankBytes = 4, kSectorBytes = 32;

/// Lanes of one wavefront: those whose accesses together are as wide as all
/// banks.
static size_t getLanesAtOnce(unsigned bytes) {
  return kBanks * kBankBytes / std::max(bytes, kBankBytes);
}

/// Lanes that read the same word of a bank share it; each further word of a
/// bank is a wavefront of its own.
void LaneAccesses::countShared(SharedSite &site) const {
  ++site.accesses;
  size_t atOnce = getLanesAtOnce(list.front().size);
  for (size_t first = 0; first < list.size(); first += atOnce) {
    std::set<uint64_t> words[kBanks];
    for (size_t i = first; i < std::min(first + atOnce, list.size()); ++i)
      for (uint64_t word = list[i].address / kBankBytes;
           word * kBankBytes < list[i].address + list[i].size; ++word)
        words[word % kBanks].insert(word);
    size_t wavefronts = 0;
    for (const std::set<uint64_t> &bank : words)
      wavefronts = std::max(wavefronts, bank.size());
    site.wavefronts += wavefronts;
    ++site.idealWavefronts;
  }
}

void LaneAccesses::countGlobal(GlobalTraffic &traffic, bool isRead) const {
  std::set<uint64_t> sectors;
  uint64_t bytes = 0;
  for (const Range &range : list) {
    bytes += range.size;
    for (uint64_t sector = range.address / kSectorBytes;
         sector * kSectorBytes < range.address + range.size; ++sector)
      sectors.insert(sector);
  }
  (isRead ? traffic.bytesRead : traffic.bytesWritten) += bytes;
  ++traffic.accesses;
  traffic.sectors += sectors.size();
  traffic.idealSectors += (bytes + kSectorBytes - 1) / kSectorBytes;
}
