//===- TensorCopy.cpp - cp.async.bulk.tensor ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Data Movement and Conversion Instructions: Bulk and Tensor copy".
// Copies land at once; that they are waited for is judged.
//
//===----------------------------------------------------------------------===//

#include "Bulk.h"
#include "Reduction.h"
#include "TensorTile.h"

#include <algorithm>

using namespace mxsim;

static constexpr ScalarType kB16 = {ScalarType::Bits, 16};
static constexpr ScalarType kS32 = {ScalarType::Signed, 32};
static constexpr unsigned kSharedAlignment = 128;

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

namespace {
/// One of the instructions with a tensor map and coordinates.
struct TensorForm {
  AddressSource map;
  unsigned rank = 0;
  std::vector<Source> coordinates;
  /// .tile::gather4 or .tile::scatter4.
  bool fours = false;
  /// The destination of loads, the source of stores.
  std::optional<SharedTarget> target;
  AddressSource source;
  std::string_view reduction;

  bool readMap(Step &step, TensorMap &out, unsigned lane) const;
  std::optional<Tile> makeTile(Step &step, const TensorMap &map,
                               unsigned lane) const;
  void load(Step &step, unsigned lane) const;
  void store(Step &step, unsigned lane) const;
};
} // namespace

bool TensorForm::readMap(Step &step, TensorMap &out, unsigned lane) const {
  auto refuse = [&](const std::string &why) {
    step.fault(why, static_cast<int>(lane));
    return false;
  };
  uint64_t address = map.get(step, lane), window = address & kWindowMask;
  if (window == kSharedWindow || window == kLocalWindow)
    return refuse("the tensor map is not in global, const or param memory");
  const uint8_t *bytes =
      step.access(address, kTensorMapBytes, 64, Access::Read, lane);
  if (!bytes)
    return false;
  if (!out.decode(bytes))
    return refuse("there is no tensor map at this address");
  std::string problem = out.check();
  if (!problem.empty())
    return refuse("the tensor map is illegal: " + problem);
  if (out.rank != rank)
    return refuse("the tensor map has " + std::to_string(out.rank) +
                  " dimensions, not " + std::to_string(rank));
  return true;
}

std::optional<Tile> TensorForm::makeTile(Step &step, const TensorMap &map,
                                         unsigned lane) const {
  std::vector<int64_t> at;
  for (const Source &coordinate : coordinates)
    at.push_back(step.get<int32_t>(coordinate, lane));
  const TensorElement &element = map.getElement();
  // Measured on an H100: other coordinates are an illegal instruction there,
  // loads, stores and reductions alike.
  // Of the gathers of sm_100 nothing was measured.
  int64_t whole = element.isPadded() ? map.box[0]
                  : fours            ? 1
                                     : 128 / element.globalBits;
  if (at[0] % whole == 0)
    return Tile(map, std::move(at), fours);
  step.fault("expected coordinate 0 to be a multiple of " +
                 std::to_string(whole) + " elements but got " +
                 std::to_string(at[0]),
             static_cast<int>(lane));
  return std::nullopt;
}

static bool checkAligned(Step &step, uint64_t address, unsigned lane) {
  if (address % kSharedAlignment == 0)
    return true;
  step.fault("expected a shared address aligned to 128 bytes but got offset " +
                 std::to_string(step.findShared(address).second),
             static_cast<int>(lane));
  return false;
}

//===----------------------------------------------------------------------===//
// Loads
//===----------------------------------------------------------------------===//

/// The box as it is without a swizzle; false after a fault.
static bool readTensor(Step &step, AsyncId id, const Tile &tile,
                       std::vector<uint8_t> &box, unsigned lane) {
  box = tile.makeFilled();
  for (unsigned i = 0; i < tile.countRows(); ++i) {
    Tile::Row row = tile.getRow(i);
    if (!row.count)
      continue;
    const uint8_t *data = step.accessAsync(
        id, row.address, row.count * tile.element.globalBits / 8, 1,
        Access::Read, lane);
    if (!data)
      return false;
    unpackElements(tile.element,
                   box.data() + i * tile.rowBytes +
                       row.first * tile.element.sharedBits / 8,
                   data, row.count);
  }
  return true;
}

static bool writeShared(Step &step, AsyncId id, const Tile &tile, uint64_t to,
                        const std::vector<uint8_t> &box, unsigned lane) {
  if (tile.isClosed()) {
    uint8_t *data =
        step.accessAsync(id, to, box.size(), 1, Access::Write, lane);
    if (!data)
      return false;
    for (size_t i = 0; i < box.size(); i += kTileChunk)
      std::memcpy(data + (tile.place(to, i) - to), box.data() + i, kTileChunk);
    return true;
  }
  for (size_t i = 0; i < box.size(); i += kTileChunk) {
    uint8_t *data = step.accessAsync(id, tile.place(to, i), kTileChunk, 1,
                                     Access::Write, lane);
    if (!data)
      return false;
    std::memcpy(data, box.data() + i, kTileChunk);
  }
  return true;
}

void TensorForm::load(Step &step, unsigned lane) const {
  TensorMap map;
  if (!readMap(step, map, lane))
    return;
  std::optional<Tile> tile = makeTile(step, map, lane);
  if (!tile)
    return;
  std::vector<uint8_t> box;
  for (const Landing &landing : target->resolve(step, lane)) {
    AsyncId id = step.beginAsync();
    if (!checkAligned(step, landing.address, lane) ||
        (box.empty() && !readTensor(step, id, *tile, box, lane)) ||
        !writeShared(step, id, *tile, landing.address, box, lane))
      return;
    completeBytes(step, landing, id, tile->getTransactionBytes(), lane);
  }
}

//===----------------------------------------------------------------------===//
// Stores
//===----------------------------------------------------------------------===//

/// Reads the bytes [first, end) of the box, chunk by chunk.
static bool readChunks(Step &step, AsyncId id, const Tile &tile, uint64_t from,
                       unsigned first, unsigned end, uint8_t *box,
                       unsigned lane) {
  for (unsigned i = first, next; i < end; i = next) {
    next = std::min(end, i / kTileChunk * kTileChunk + kTileChunk);
    uint64_t chunk = tile.place(from, i / kTileChunk * kTileChunk);
    const uint8_t *data = step.accessAsync(id, chunk + i % kTileChunk, next - i,
                                           1, Access::Read, lane);
    if (!data)
      return false;
    std::memcpy(box + i, data, next - i);
  }
  return true;
}

/// What the box without a swizzle is, where it is inside the tensor.
static bool readShared(Step &step, AsyncId id, const Tile &tile, uint64_t from,
                       std::vector<uint8_t> &box, unsigned lane) {
  box.resize(tile.getBytes());
  const TensorElement &element = tile.element;
  if (tile.isInside() && tile.isClosed() && !element.isPadded()) {
    const uint8_t *data =
        step.accessAsync(id, from, box.size(), 1, Access::Read, lane);
    for (size_t i = 0; data && i < box.size(); i += kTileChunk)
      std::memcpy(box.data() + i, data + (tile.place(from, i) - from),
                  kTileChunk);
    return data;
  }
  // Of a padded type, the data of each chunk alone.
  unsigned step16 = element.isPadded() ? kPadGroup : tile.map.box[0];
  for (unsigned i = 0; i < tile.countRows(); ++i) {
    Tile::Row row = tile.getRow(i);
    for (unsigned e = row.first; e < row.first + row.count; e += step16) {
      unsigned first = i * tile.rowBytes + e * element.sharedBits / 8;
      unsigned count = std::min(step16, row.first + row.count - e);
      if (!readChunks(step, id, tile, from, first,
                      first + count * element.globalBits / 8, box.data(), lane))
        return false;
    }
  }
  return true;
}

/// The type of a reduction, which has bits for .and, .or and .xor.
static ScalarType getReductionType(const TensorElement &element,
                                   std::string_view reduction) {
  bool isBitwise =
      reduction == "and" || reduction == "or" || reduction == "xor";
  ScalarType type = *parseScalarType(element.name);
  if (isBitwise)
    type.kind = ScalarType::Bits;
  return type;
}

/// The reduction of the tensor's elements, or null after a fault.
static Reduction findTensorReduction(Step &step, const TensorElement &element,
                                     std::string_view name, unsigned lane) {
  Reduction found = parseScalarType(element.name)
                        ? findReduction(name, getReductionType(element, name))
                        : nullptr;
  if (!found)
    step.fault("there is no reduction ." + std::string(name) + " of " +
                   std::string(element.name),
               static_cast<int>(lane));
  return found;
}

static void writeTensor(Step &step, AsyncId id, const Tile &tile,
                        const std::vector<uint8_t> &box, Reduction reduction,
                        unsigned lane) {
  const TensorElement &element = tile.element;
  for (unsigned i = 0; i < tile.countRows(); ++i) {
    Tile::Row row = tile.getRow(i);
    if (!row.count)
      continue;
    const uint8_t *from =
        box.data() + i * tile.rowBytes + row.first * element.sharedBits / 8;
    uint8_t *data =
        step.accessAsync(id, row.address, row.count * element.globalBits / 8, 1,
                         reduction ? Access::Atomic : Access::Write, lane);
    if (!data)
      return;
    if (reduction)
      reduction(data, from, row.count);
    else
      packElements(element, data, from, row.count);
  }
}

void TensorForm::store(Step &step, unsigned lane) const {
  TensorMap map;
  if (!readMap(step, map, lane))
    return;
  if (map.getElement().name == "u4x16_align16b")
    return step.fault("elements of u4x16_align16b can be loaded only",
                      static_cast<int>(lane));
  Reduction combine = nullptr;
  if (!reduction.empty() &&
      !(combine = findTensorReduction(step, map.getElement(), reduction, lane)))
    return;
  std::optional<Tile> tile = makeTile(step, map, lane);
  uint64_t from = source.get(step, lane);
  std::vector<uint8_t> box;
  if (!tile || !checkAligned(step, from, lane))
    return;
  // Measured on an H100: loads may begin in front of the tensor, but stores and
  // reductions that do are illegal instructions.
  if (!fours && tile->hasNegativeCoordinate())
    return step.fault("a coordinate of a store is negative",
                      static_cast<int>(lane));
  AsyncId id = step.beginAsync();
  if (!readShared(step, id, *tile, from, box, lane))
    return;
  writeTensor(step, id, *tile, box, combine, lane);
  addToGroup(step, id, lane);
}

//===----------------------------------------------------------------------===//
// Decoding
//===----------------------------------------------------------------------===//

static bool takeMap(Decoder &d, TensorForm &form, size_t index) {
  for (unsigned rank = 1; rank <= kMaxTensorRank; ++rank)
    if (d.take(std::to_string(rank) + "d"))
      form.rank = rank;
  d.take("tile");
  form.fours = d.take("tile::gather4") || d.take("tile::scatter4");
  form.map = d.address(index, "generic");
  for (const Operand &coordinate : d.operand(index).address.coordinates)
    form.coordinates.push_back(d.source(coordinate, kS32));
  size_t expected = form.fours ? 5 : form.rank;
  if (form.fours && form.rank != 2)
    d.refuse("expected .2d");
  else if (form.coordinates.size() != expected)
    d.refuse("expected " + std::to_string(expected) + " coordinates but got " +
             std::to_string(form.coordinates.size()));
  return form.rank && !d.isRefused();
}

/// cp.async.bulk.prefetch.tensor: a hint, which needs a legal map all the same.
static Run decodePrefetch(Decoder &d) {
  d.take("L2");
  d.take("global");
  TensorForm form;
  if (!takeMap(d, form, 0))
    return nullptr;
  size_t next = 1;
  takeCachePolicy(d, next);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      TensorMap map;
      form.readMap(step, map, lane);
    });
  };
}

static Run decodeLoad(Decoder &d, TensorForm form, bool isOwn) {
  if (d.hasPart("tile::scatter4") || !takeMap(d, form, 1))
    return nullptr;
  SharedTarget target;
  target.isOwn = isOwn;
  target.takeQualifiers(d);
  target.address = d.address(0, "shared::cluster");
  target.barrier = d.address(2, "shared::cluster");
  size_t next = 3;
  if (d.take("multicast::cluster"))
    target.ctaMask = d.source(next++, kB16);
  takeCachePolicy(d, next);
  form.target = target;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) { form.load(step, lane); });
  };
}

static Run decodeStore(Decoder &d, TensorForm form) {
  if (d.hasPart("tile::gather4") || !takeMap(d, form, 0))
    return nullptr;
  d.take("bulk_group");
  form.source = d.address(1, "shared::cta");
  size_t next = 2;
  takeCachePolicy(d, next);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) { form.store(step, lane); });
  };
}

Run mxsim::decodeTensorCopy(Decoder &d, bool reduces, bool prefetches) {
  if (prefetches)
    return decodePrefetch(d);
  TensorForm form;
  if (reduces && (form.reduction = takeReduction(d)).empty())
    return d.refuse("expected a reduction");
  std::vector<std::string_view> spaces = takeSpaces(d);
  if (spaces.size() != 2)
    return d.refuse("expected a destination and a source space");
  bool isOwn = spaces[0] == "shared::cta";
  if ((isOwn || spaces[0] == "shared::cluster") && spaces[1] == "global" &&
      !reduces)
    return decodeLoad(d, std::move(form), isOwn);
  if (spaces[0] == "global" && spaces[1] == "shared::cta")
    return decodeStore(d, std::move(form));
  return d.refuse("expected a destination and a source space");
}
