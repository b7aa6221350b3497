//===- Report.cpp - What became of each contraction -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Report/Report.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <tuple>

using namespace mxreport;
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

std::string Position::str() const {
  if (file.empty())
    return "";
  return file + ":" + std::to_string(line) + ":" + std::to_string(column);
}

bool Position::operator<(const Position &other) const {
  return std::tie(file, line, column) <
         std::tie(other.file, other.line, other.column);
}

Why Why::get(Condition condition, std::string detail) {
  return get(condition, std::move(detail), getInfo(condition).hint.str());
}

Why Why::get(Condition condition, std::string detail, std::string hint) {
  return {condition, std::move(detail), std::move(hint)};
}

std::string Why::str() const {
  return hint.empty() ? detail : detail + "; " + hint;
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

static Value stringOrNull(llvm::StringRef text) {
  return text.empty() ? Value(nullptr) : Value(text.str());
}

static Value numberOrNull(std::optional<int64_t> number) {
  return number ? Value(*number) : Value(nullptr);
}

static Value toJSON(const std::optional<Operand> &operand) {
  if (!operand)
    return nullptr;
  return Object{{"format", stringOrNull(operand->format)},
                {"scale_rule", stringOrNull(operand->scaleRule)},
                {"rounding", stringOrNull(operand->rounding)},
                {"transform", stringOrNull(operand->transform)},
                {"source", stringOrNull(operand->source)},
                {"gradient", stringOrNull(operand->gradient)}};
}

/// `side` is "lhs" or "rhs".
static void addStorage(Object &object, const std::string &side,
                       const Storage &storage) {
  object[side + "_memory"] =
      Object{{"tensor", static_cast<int64_t>(storage.tensor)},
             {"copy", static_cast<int64_t>(storage.copy)},
             {"bytes_before", numberOrNull(storage.before)},
             {"bytes_after", numberOrNull(storage.after)},
             {"bytes_quantization", numberOrNull(storage.quantization)}};
}

static Value toJSON(const Traffic &traffic) {
  return Object{{"read_before", numberOrNull(traffic.readBefore)},
                {"read_after", numberOrNull(traffic.readAfter)},
                {"written", numberOrNull(traffic.written)}};
}

static void addFootprint(Object &object, const Contraction &c) {
  object["lhs_kind"] = c.lhsKind;
  object["rhs_kind"] = c.rhsKind;
  object["lhs_memory"] = object["rhs_memory"] = object["traffic"] = nullptr;
  if (!c.footprint)
    return;
  addStorage(object, "lhs", c.footprint->lhs);
  addStorage(object, "rhs", c.footprint->rhs);
  object["traffic"] = toJSON(getTraffic(*c.footprint));
}

static void addWhy(Object &object, llvm::StringRef key, const Why &why) {
  object[key] = stringOrNull(getInfo(why.condition).name);
  object["detail"] = stringOrNull(why.detail);
  object["hint"] = stringOrNull(why.hint);
}

static void addPlace(Object &object, const Place &place) {
  object["location"] = stringOrNull(place.position.str());
  object["function"] = stringOrNull(place.function);
  object["op"] = place.op;
}

static Object toJSON(const Path &path) {
  Object object{
      {"path", getInfo(path.outcome).name},
      {"chip", path.chip},
      {"ptx_version",
       path.ptxVersion ? Value(int64_t(path.ptxVersion)) : Value(nullptr)},
      {"kernel", stringOrNull(path.kernel)},
      {"instruction", stringOrNull(path.instruction)},
      {"fastest", path.fastest},
      {"operations", int64_t(path.operations)},
  };
  addWhy(object, "condition", path.why);
  return object;
}

static Object toJSON(const Contraction &c, int64_t id) {
  Object object{
      {"id", id},
      {"role", c.role},
      {"weight", stringOrNull(c.weight)},
      {"part", c.part},
      {"layer", c.layer < 0 ? Value(nullptr) : Value(c.layer)},
      {"batch", numberOrNull(c.batch)},
      {"m", numberOrNull(c.m)},
      {"n", numberOrNull(c.n)},
      {"k", numberOrNull(c.k)},
      {"multiply_adds", numberOrNull(c.multiplyAdds)},
      {"lhs", toJSON(c.lhs)},
      {"rhs", toJSON(c.rhs)},
      {"exchanged", c.isExchanged},
      {"decision", getInfo(c.decision).name},
  };
  addPlace(object, c.place);
  addFootprint(object, c);
  addWhy(object, "reason", c.why);
  Array paths;
  for (const Path &path : c.paths)
    paths.push_back(toJSON(path));
  object["paths"] = std::move(paths);
  return object;
}

static Object toJSON(const Operation &operation) {
  Object object = toJSON(operation.path);
  addPlace(object, operation.place);
  return object;
}

/// How many operations took the path `outcome`.
static int64_t countPath(llvm::ArrayRef<Contraction> contractions,
                         llvm::ArrayRef<Operation> operations,
                         Outcome outcome) {
  int64_t count = 0;
  for (const Contraction &c : contractions)
    for (const Path &path : c.paths)
      count += path.outcome == outcome ? path.operations : 0;
  for (const Operation &operation : operations)
    count += operation.path.outcome == outcome;
  return count;
}

static Object toJSON(const std::map<std::string, Memory> &memory) {
  Object object;
  for (const auto &[kind, bytes] : memory)
    object[kind] =
        Object{{"bytes_before", numberOrNull(bytes.before)},
               {"bytes_after", numberOrNull(bytes.after)},
               {"bytes_quantization", numberOrNull(bytes.quantization)}};
  return object;
}

static Object getTotals(llvm::ArrayRef<Contraction> contractions,
                        llvm::ArrayRef<Operation> operations) {
  Totals totals = sumUp(contractions);
  Object byFormat, byPath;
  for (const auto &[formats, work] : totals.multiplyAddsByFormat)
    byFormat[formats] = work;
  for (Outcome outcome :
       {Outcome::LoweredMMA, Outcome::LoweredQuantize, Outcome::FallbackHost,
        Outcome::CPUExact, Outcome::CPULoops})
    byPath[getInfo(outcome).name] =
        countPath(contractions, operations, outcome);
  std::optional<double> share = totals.getQuantizedShare();
  return Object{
      {"contractions", totals.found},
      {"quantized", totals.quantized},
      {"cast", totals.cast},
      {"left", totals.left},
      {"given", totals.given},
      {"other_level", totals.otherLevel},
      {"unknown_sizes", totals.unknownSizes},
      {"multiply_adds", totals.multiplyAdds},
      {"multiply_adds_by_format", std::move(byFormat)},
      {"quantized_share", share ? Value(*share) : Value(nullptr)},
      {"memory", toJSON(totals.memory)},
      {"traffic", totals.traffic ? toJSON(*totals.traffic) : Value(nullptr)},
      {"operations_by_path", std::move(byPath)}};
}

/// Orders what passes of several threads found: each of them looks at one
/// function, in program order.
template <typename T>
static void sortByFunction(std::vector<T> &entries) {
  std::vector<T> unsorted = std::move(entries);
  std::vector<const T *> order;
  for (const T &entry : unsorted)
    order.push_back(&entry);
  llvm::sort(order, [](const T *a, const T *b) {
    return std::tie(a->place.functionPosition, a->place.function, a) <
           std::tie(b->place.functionPosition, b->place.function, b);
  });
  entries.clear();
  for (const T *entry : order)
    entries.push_back(*entry);
}

/// Numbers tensors and copies in the order in which they are first read.
static void renumber(std::vector<Contraction> &contractions) {
  std::map<std::pair<const void *, uint64_t>, uint64_t> tensors, copies;
  for (Contraction &c : contractions) {
    if (!c.footprint)
      continue;
    for (Storage *storage : {&c.footprint->lhs, &c.footprint->rhs}) {
      const void *scope = c.footprint->scope.get();
      storage->tensor =
          tensors.try_emplace({scope, storage->tensor}, tensors.size())
              .first->second;
      storage->copy = copies.try_emplace({scope, storage->copy}, copies.size())
                          .first->second;
    }
  }
}

Value Report::toJSON() const {
  std::vector<Contraction> found;
  std::vector<Operation> others;
  {
    std::lock_guard<std::mutex> lock(mutex);
    for (const auto &[id, contraction] : contractions)
      found.push_back(contraction);
    others = operations;
  }
  sortByFunction(found);
  sortByFunction(others);
  renumber(found);
  Array list, otherList;
  for (auto [i, contraction] : llvm::enumerate(found))
    list.push_back(::toJSON(contraction, static_cast<int64_t>(i)));
  for (const Operation &operation : others)
    otherList.push_back(::toJSON(operation));
  return Object{{"schema", "mx-report"},
                {"version", kSchemaVersion},
                {"totals", getTotals(found, others)},
                {"contractions", std::move(list)},
                {"operations", std::move(otherList)}};
}

//===----------------------------------------------------------------------===//
// Collecting
//===----------------------------------------------------------------------===//

void Report::add(uint64_t id, Contraction contraction) {
  std::lock_guard<std::mutex> lock(mutex);
  contractions[id] = std::move(contraction);
}

bool Report::revise(uint64_t id, const Contraction &contraction) {
  std::lock_guard<std::mutex> lock(mutex);
  auto it = contractions.find(id);
  if (it == contractions.end() ||
      it->second.place.position.str() != contraction.place.position.str())
    return false;
  // What a quantized product became in high precision is no other one.
  if (it->second.decision != Outcome::Left)
    return it->second.decision == Outcome::Quantized &&
           contraction.decision == Outcome::Left;
  Contraction former = std::exchange(it->second, contraction);
  it->second.place.op = std::move(former.place.op);
  it->second.paths = std::move(former.paths);
  // Left as it was, it reads the tensors that it read.
  if (contraction.decision == Outcome::Left)
    it->second.footprint = std::move(former.footprint);
  return true;
}

void Report::add(Operation operation) {
  std::lock_guard<std::mutex> lock(mutex);
  operations.push_back(std::move(operation));
}

/// True if two operations went the same way.
static bool isSame(const Path &a, const Path &b) {
  return std::tie(a.outcome, a.chip, a.ptxVersion, a.kernel, a.instruction,
                  a.why.detail) == std::tie(b.outcome, b.chip, b.ptxVersion,
                                            b.kernel, b.instruction,
                                            b.why.detail);
}

bool Report::contains(uint64_t id, const Position &position) const {
  std::lock_guard<std::mutex> lock(mutex);
  auto it = contractions.find(id);
  return it != contractions.end() &&
         it->second.place.position.str() == position.str();
}

void Report::addPath(uint64_t id, const Path &path) {
  std::lock_guard<std::mutex> lock(mutex);
  std::vector<Path> &paths = contractions[id].paths;
  bool isOnHost = llvm::any_of(paths, [](const Path &other) {
    return other.outcome == Outcome::FallbackHost;
  });
  // The host of a GPU program runs the loops of the CPU: said already.
  if (isOnHost && path.chip == "cpu")
    return;
  auto same =
      llvm::find_if(paths, [&](const Path &p) { return isSame(p, path); });
  if (same != paths.end())
    ++same->operations;
  else
    paths.push_back(path);
}

/// True if `file` may be replaced by another of its name: a device, a pipe or
/// what a link leads to is somebody else's, and stays what it is.
static bool isReplaceable(llvm::StringRef file) {
  using namespace llvm::sys::fs;
  file_status status;
  return llvm::sys::fs::status(file, status, /*follow=*/false) ||
         status.type() == file_type::regular_file;
}

/// Writes through `file`, which is there.
static llvm::Error writeThrough(llvm::StringRef file, llvm::StringRef text) {
  std::error_code error;
  llvm::raw_fd_ostream os(file, error);
  if (error)
    return llvm::errorCodeToError(error);
  os << text;
  os.close();
  error = os.error();
  os.clear_error();
  return llvm::errorCodeToError(error);
}

llvm::Error Report::write(llvm::StringRef file) const {
  std::string text = llvm::formatv("{0:2}", toJSON()).str() + "\n";
  if (!isReplaceable(file))
    return writeThrough(file, text);
  return llvm::writeToOutput(file, [&](llvm::raw_ostream &os) {
    os << text;
    return llvm::Error::success();
  });
}
