//===- TensorMapReplace.cpp - Tensor maps that kernels make ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA: tensormap.replace and tensormap.cp_fenceproxy.
//
//===----------------------------------------------------------------------===//

#include "Machine/Decode.h"
#include "TensorMap.h"

using namespace mxsim;

static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};
static constexpr unsigned kMapAlignment = 64, kCopyAlignment = 128;

static void replace(Step &step, uint64_t address, const TensorFieldInfo &field,
                    uint32_t ordinal, uint64_t value, unsigned lane) {
  uint8_t *bytes =
      step.access(address, kTensorMapBytes, kMapAlignment, Access::Read, lane);
  if (!bytes)
    return;
  TensorMap map;
  if (!map.decode(bytes))
    return step.fault("there is no tensor map at this address", lane);
  std::string problem = map.set(field, ordinal, value);
  if (!problem.empty())
    return step.fault(problem, lane);
  if (uint8_t *to = step.access(address, kTensorMapBytes, kMapAlignment,
                                Access::Write, lane))
    map.encode(to);
}

/// tensormap.replace.tile.FIELD{.space}.b1024.TYPE [address], {ordinal,} value.
static Run decodeReplace(Decoder &d) {
  if (!d.take("tile"))
    return nullptr;
  const TensorFieldInfo *field = nullptr;
  for (const std::string &part : d.parts())
    if (const TensorFieldInfo *found = findTensorField(part))
      field = d.take(part) ? found : nullptr;
  if (!field)
    return d.refuse("expected a field of a tensor map");
  std::string_view space = d.take("shared::cta") ? "shared::cta"
                           : d.take("global")    ? "global"
                                                 : "generic";
  if (!d.take("b1024") || !d.take("b" + std::to_string(field->bits)))
    return d.refuse("expected .b1024.b" + std::to_string(field->bits));
  AddressSource address = d.address(0, space);
  Source ordinal;
  if (field->count)
    ordinal = d.source(1, kU32);
  Source value =
      d.source(field->count ? 2 : 1, {ScalarType::Bits, field->bits});
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t bits = step.bits(value, lane);
      replace(step, address.get(step, lane), *field,
              step.get<uint32_t>(ordinal, lane),
              field->bits == 32 ? static_cast<uint32_t>(bits) : bits, lane);
    });
  };
}

/// tensormap.cp_fenceproxy ... [to], [from], 128: one copy by a whole warp,
/// and a fence.
static Run decodeCopy(Decoder &d) {
  for (std::string_view part :
       {"global", "shared::cta", "tensormap::generic", "release", "cta",
        "cluster", "gpu", "sys", "sync", "aligned"})
    d.take(part);
  AddressSource to = d.address(0, "global"), from = d.address(1, "shared::cta");
  if (d.operand(2).integer != int64_t(kTensorMapBytes))
    return d.refuse("expected 128 bytes");
  return [=](Step &step) {
    if (!step.gather(kAllLanes))
      return;
    const uint8_t *data = step.access(from.get(step, 0), kTensorMapBytes,
                                      kCopyAlignment, Access::Read, 0);
    uint8_t *copy = data ? step.access(to.get(step, 0), kTensorMapBytes,
                                       kCopyAlignment, Access::Write, 0)
                         : nullptr;
    if (copy)
      std::memcpy(copy, data, kTensorMapBytes);
  };
}

static Run decodeTensorMap(Decoder &d) {
  if (d.take("replace"))
    return decodeReplace(d);
  return d.take("cp_fenceproxy") ? decodeCopy(d) : nullptr;
}

void mxsim::registerTensorMap(DecoderTable &table) {
  table["tensormap"] = decodeTensorMap;
}
