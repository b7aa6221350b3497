//===- Layers.cpp - The number of a layer ---------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Parts.h"
#include "mlir/IR/Location.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::mx;

namespace {
/// "encoder.layers" and 3.
struct LayerName {
  StringRef stack;
  unsigned number = 0;
};

/// Numbers the layers of a function. A model may have several stacks of them,
/// and a function may have the last layers of a model: they are counted anew.
class LayerTable {
public:
  void add(const LayerName &name) { stacks[name.stack].insert(name.number); }
  void finish();
  int64_t getSize() const { return size; }
  int64_t lookup(const LayerName &name) const;

private:
  llvm::MapVector<StringRef, llvm::SmallDenseSet<unsigned>> stacks;
  llvm::DenseMap<std::pair<StringRef, unsigned>, int64_t> layers;
  int64_t size = 0;
};
} // namespace

/// The first number among the parts of `name`, which follows a name:
/// "layers.3.mlp.up.weight" or "model/h/3/mlp".
static std::optional<LayerName> parse(StringRef name) {
  size_t begin = 0;
  while (begin < name.size()) {
    size_t end = std::min(name.find_first_of("./", begin), name.size());
    LayerName layer;
    if (begin > 0 && !name.slice(begin, end).getAsInteger(10, layer.number)) {
      layer.stack = name.take_front(begin - 1);
      return layer;
    }
    begin = end + 1;
  }
  return std::nullopt;
}

/// The same of the first name in `loc`, from the outermost scope inwards.
static std::optional<LayerName> parse(Location loc) {
  std::optional<LayerName> layer;
  loc->walk([&](Location inner) {
    if (auto named = dyn_cast<NameLoc>(inner))
      layer = parse(named.getName().getValue());
    return layer ? WalkResult::interrupt() : WalkResult::advance();
  });
  return layer;
}

void LayerTable::finish() {
  for (auto &[stack, numbers] : stacks) {
    SmallVector<unsigned> sorted(numbers.begin(), numbers.end());
    llvm::sort(sorted);
    for (unsigned number : sorted)
      layers[{stack, number}] = size++;
  }
}

int64_t LayerTable::lookup(const LayerName &name) const {
  auto it = layers.find({name.stack, name.number});
  return it == layers.end() ? -1 : it->second;
}

/// The layer that `c` names itself.
static std::optional<LayerName> getLayerName(const ClassifiedContraction &c) {
  if (StringAttr name = c.weightName)
    return parse(name.getValue());
  return parse(c.contraction.op->getLoc());
}

/// The layer of a product of attention is that of the weights that made its
/// operands, or that of the forward product.
static int64_t inherit(const std::vector<ClassifiedContraction> &found,
                       const TracedContraction &traced,
                       const ClassifiedContraction &c) {
  if (c.forward)
    return found[*c.forward].layer;
  if (c.role == GemmRole::AttentionScore)
    for (const Origin &operand : traced.operands)
      for (unsigned s = 0; s < operand.sources.size(); ++s)
        if (int64_t layer = found[operand.sources[s].contraction].layer;
            layer >= 0)
          return layer;
  return -1;
}

void mlir::mx::assignLayers(std::vector<ClassifiedContraction> &found,
                            const Origins &origins,
                            FunctionOpInterface function) {
  LayerTable table;
  SmallVector<std::optional<LayerName>> names;
  for (ClassifiedContraction &c : found)
    names.push_back(getLayerName(c));
  for (const std::optional<LayerName> &name : names)
    if (name)
      table.add(*name);
  table.finish();
  for (auto [c, name] : llvm::zip(found, names))
    c.layer = name ? table.lookup(*name) : -1;
  for (auto [c, traced] : llvm::zip(found, origins.contractions)) {
    if (c.layer < 0)
      c.layer = inherit(found, traced, c);
    c.layers = c.layer < 0 ? 0 : table.getSize();
  }
}
