//===- Judge.cpp - What happened before what ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Judge.h"

#include <algorithm>

using namespace mxsim;

/// Marks an event of an asynchronous operation.
static constexpr uint32_t kAsyncMark = 1u << 31;
/// `Event::who` of a list of readers.
static constexpr uint32_t kManyReaders = ~0u;

//===----------------------------------------------------------------------===//
// Clocks
//===----------------------------------------------------------------------===//

void VectorClock::set(Agent agent, uint32_t time) {
  if (agent >= times.size())
    times.resize(agent + 1);
  times[agent] = time;
}

void VectorClock::join(const VectorClock &other) {
  if (times.size() < other.times.size())
    times.resize(other.times.size());
  for (size_t i = 0; i < other.times.size(); ++i)
    times[i] = std::max(times[i], other.times[i]);
}

void Shadow::forget(uint64_t first, uint64_t count) {
  for (uint64_t unit = first; unit < first + count; ++unit)
    cells[unit].writer = Event();
}

//===----------------------------------------------------------------------===//
// Asynchronous operations
//===----------------------------------------------------------------------===//

AsyncId Judge::begin(const Instruction &source, Agent issuer, Pipe pipe) {
  Operation operation = {&source, issuer, pipe, 0, {}};
  auto id = static_cast<AsyncId>(operations.size() + 1);
  if (pipe != Pipe::None) {
    if (lastInPipe.size() <= issuer)
      lastInPipe.resize(issuer + 1);
    AsyncId &last = lastInPipe[issuer][static_cast<size_t>(pipe)];
    operation.previous = last;
    last = id;
  }
  operations.push_back(std::move(operation));
  return id;
}

AsyncId Judge::lastOf(Agent issuer, Pipe pipe) const {
  return issuer < lastInPipe.size()
             ? lastInPipe[issuer][static_cast<size_t>(pipe)]
             : 0;
}

void Judge::observe(AsyncId id, Agent agent, uint32_t now) {
  while (id) {
    Operation &operation = operations[id - 1];
    for (const auto &observer : operation.observers)
      if (observer.first == agent)
        return;
    operation.observers.push_back({agent, now});
    id = operation.previous;
  }
}

bool Judge::isKnown(const Operation &operation,
                    const Accessor &accessor) const {
  for (auto [agent, time] : operation.observers)
    if (agent == accessor.agent || accessor.known->happened[agent] >= time)
      return true;
  return false;
}

/// True if the async proxy may rely on `writer`: it wrote through that proxy
/// itself, or a proxy fence followed it. cp.async belongs to the generic proxy.
bool Judge::isFenced(const Event &writer, const Accessor &accessor) const {
  const VectorClock &fenced = accessor.known->fenced;
  if (!(writer.who & kAsyncMark))
    return fenced[writer.who - 1] >= writer.when;
  const Operation &operation = operations[(writer.who & ~kAsyncMark) - 1];
  if (operation.pipe != Pipe::Copy)
    return true;
  for (auto [agent, time] : operation.observers)
    if (fenced[agent] >= time)
      return true;
  return false;
}

//===----------------------------------------------------------------------===//
// Accesses
//===----------------------------------------------------------------------===//

/// True if the access is ordered behind `event`.
bool Judge::isBehind(const Event &event, const Accessor &accessor) const {
  if (event.who == 0)
    return true;
  if (!(event.who & kAsyncMark))
    return event.who - 1 == accessor.agent ||
           accessor.known->happened[event.who - 1] >= event.when;
  AsyncId id = event.who & ~kAsyncMark;
  if (id == accessor.async)
    return true;
  const Operation &operation = operations[id - 1];
  if (accessor.async && operation.pipe != Pipe::None &&
      operation.pipe != Pipe::Bulk && operation.issuer == accessor.agent &&
      operations[accessor.async - 1].pipe == operation.pipe)
    return true;
  return isKnown(operation, accessor);
}

/// What is wrong with an access that is not behind `event`.
std::string Judge::explain(const Event &event, const Accessor &accessor,
                           const char *did, const char *does) const {
  if (event.who & kAsyncMark) {
    const Operation &operation = operations[(event.who & ~kAsyncMark) - 1];
    return std::string(does) + " what the asynchronous " +
           operation.source->opcode + " at line " +
           std::to_string(operation.source->line) + " " + did +
           ", whose completion it has not waited for";
  }
  return std::string(does) + " what warp " + std::to_string(event.who - 1) +
         " " + did + " at line " + std::to_string(event.line) +
         " without a barrier between them: a race";
}

static Event makeEvent(const Accessor &accessor) {
  return {accessor.async ? accessor.async | kAsyncMark : accessor.agent + 1,
          accessor.now, accessor.line};
}

void Judge::addReader(Shadow &shadow, Shadow::Cell &cell, const Event &event,
                      const Accessor &accessor) {
  if (cell.reader.who != kManyReaders) {
    if (cell.reader.who == event.who || isBehind(cell.reader, accessor)) {
      cell.reader = event;
      return;
    }
    if (shadow.freeReaders.empty()) {
      shadow.freeReaders.push_back(shadow.readers.size());
      shadow.readers.emplace_back();
    }
    uint32_t list = shadow.freeReaders.back();
    shadow.freeReaders.pop_back();
    shadow.readers[list].assign(1, cell.reader);
    cell.reader = {kManyReaders, list, 0};
  }
  std::vector<Event> &list = shadow.readers[cell.reader.when];
  // Who is behind the new event is behind those that it is behind.
  auto same = std::find_if(list.begin(), list.end(), [&](const Event &other) {
    return other.who == event.who || isBehind(other, accessor);
  });
  if (same != list.end())
    *same = event;
  else
    list.push_back(event);
}

void Judge::read(Shadow &shadow, Shadow::Cell &cell, const Accessor &accessor,
                 bool isStrong, Verdict &verdict) {
  const Event &writer = cell.writer;
  if (!writer.who)
    verdict.problem = "finds bytes that were never written";
  else if (!isBehind(writer, accessor))
    verdict.problem = explain(writer, accessor, "writes", "reads");
  else if (accessor.asyncProxy && !isFenced(writer, accessor))
    verdict.problem = "reads what was written through the generic proxy at "
                      "line " +
                      std::to_string(writer.line) +
                      " without a fence.proxy.async between them";
  else if (!isStrong)
    addReader(shadow, cell, makeEvent(accessor), accessor);
}

void Judge::write(Shadow &shadow, Shadow::Cell &cell, const Accessor &accessor,
                  Verdict &verdict) {
  if (cell.reader.who == kManyReaders) {
    for (const Event &reader : shadow.readers[cell.reader.when])
      if (!isBehind(reader, accessor))
        verdict.problem = explain(reader, accessor, "reads", "overwrites");
    shadow.freeReaders.push_back(cell.reader.when);
  } else if (!isBehind(cell.reader, accessor)) {
    verdict.problem = explain(cell.reader, accessor, "reads", "overwrites");
  }
  const Event &writer = cell.writer;
  if (!isBehind(writer, accessor)) {
    bool isAsync = accessor.async || writer.who & kAsyncMark;
    std::string &where = isAsync ? verdict.problem : verdict.writeRace;
    if (where.empty())
      where = explain(writer, accessor, "writes", "overwrites");
  }
  cell.writer = makeEvent(accessor);
  cell.reader = Event();
}

Verdict Judge::access(Shadow &shadow, uint64_t first, uint64_t count,
                      const Accessor &accessor, Access kind) {
  Verdict verdict;
  for (uint64_t unit = first; unit < first + count; ++unit) {
    Shadow::Cell &cell = shadow.cells[unit];
    if (kind != Access::Write)
      read(shadow, cell, accessor, kind == Access::StrongRead, verdict);
    if (!isRead(kind))
      write(shadow, cell, accessor, verdict);
    if (!verdict.problem.empty())
      break;
  }
  return verdict;
}
