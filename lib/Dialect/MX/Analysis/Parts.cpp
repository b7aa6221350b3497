//===- Parts.cpp - Where in a model a product is --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Parts.h"

using namespace mlir;
using namespace mlir::mx;

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

namespace {
/// What the last two parts of a weight's name say, in lower case. Without a
/// `parent`, the last one alone.
struct PartName {
  llvm::StringLiteral parent, name;
  ModelPart part;
};
} // namespace

// The first row that fits counts. The names are those of the checkpoints of
// GPT-2, Llama, BERT, T5, ViT, Mixtral and GPT-NeoX.
static constexpr PartName kPartNames[] = {
    {"", "q", ModelPart::QKV},
    {"", "k", ModelPart::QKV},
    {"", "v", ModelPart::QKV},
    {"", "qkv", ModelPart::QKV},
    {"", "wq", ModelPart::QKV},
    {"", "wk", ModelPart::QKV},
    {"", "wv", ModelPart::QKV},
    {"", "wqkv", ModelPart::QKV},
    {"", "q_proj", ModelPart::QKV},
    {"", "k_proj", ModelPart::QKV},
    {"", "v_proj", ModelPart::QKV},
    {"", "qkv_proj", ModelPart::QKV},
    {"", "c_attn", ModelPart::QKV},
    {"", "query", ModelPart::QKV},
    {"", "key", ModelPart::QKV},
    {"", "value", ModelPart::QKV},
    {"", "query_key_value", ModelPart::QKV},
    {"", "in_proj", ModelPart::QKV},
    {"", "in_proj_weight", ModelPart::QKV},
    {"", "o", ModelPart::AttentionOutput},
    {"densereludense", "wo", ModelPart::FFNDown},
    {"", "wo", ModelPart::AttentionOutput},
    {"", "o_proj", ModelPart::AttentionOutput},
    {"", "out_proj", ModelPart::AttentionOutput},
    {"attn", "proj", ModelPart::AttentionOutput},
    {"attn", "c_proj", ModelPart::AttentionOutput},
    {"attention", "dense", ModelPart::AttentionOutput},
    {"attention", "output", ModelPart::AttentionOutput},
    {"", "gate", ModelPart::FFNGate},
    {"", "gate_proj", ModelPart::FFNGate},
    {"", "w1", ModelPart::FFNGate},
    {"", "wi_0", ModelPart::FFNGate},
    {"", "up", ModelPart::FFNUp},
    {"", "up_proj", ModelPart::FFNUp},
    {"", "gate_up_proj", ModelPart::FFNUp},
    {"", "w3", ModelPart::FFNUp},
    {"", "wi", ModelPart::FFNUp},
    {"", "wi_1", ModelPart::FFNUp},
    {"", "fc", ModelPart::FFNUp},
    {"", "c_fc", ModelPart::FFNUp},
    {"", "fc1", ModelPart::FFNUp},
    {"", "fc_in", ModelPart::FFNUp},
    {"", "linear1", ModelPart::FFNUp},
    {"intermediate", "dense", ModelPart::FFNUp},
    {"", "dense_h_to_4h", ModelPart::FFNUp},
    {"", "down", ModelPart::FFNDown},
    {"", "down_proj", ModelPart::FFNDown},
    {"", "w2", ModelPart::FFNDown},
    {"", "fc2", ModelPart::FFNDown},
    {"", "fc_out", ModelPart::FFNDown},
    {"", "linear2", ModelPart::FFNDown},
    {"mlp", "c_proj", ModelPart::FFNDown},
    {"mlp", "proj", ModelPart::FFNDown},
    {"", "dense_4h_to_h", ModelPart::FFNDown},
    {"", "head", ModelPart::LMHead},
    {"", "lm_head", ModelPart::LMHead},
    {"", "output", ModelPart::LMHead},
    {"", "embed_out", ModelPart::LMHead},
    {"", "unembed", ModelPart::LMHead},
    {"", "embed", ModelPart::Embedding},
    {"", "embedding", ModelPart::Embedding},
    {"", "embed_tokens", ModelPart::Embedding},
    {"", "tok_embeddings", ModelPart::Embedding},
    {"", "word_embeddings", ModelPart::Embedding},
    {"", "wte", ModelPart::Embedding},
    {"", "wpe", ModelPart::Embedding},
    {"", "patch", ModelPart::Embedding},
    {"", "patch_embed", ModelPart::Embedding},
    {"patch_embed", "proj", ModelPart::Embedding},
    {"patch_embeddings", "projection", ModelPart::Embedding},
};

ModelPart mlir::mx::getPartByName(StringRef name) {
  std::string lower = name.lower();
  StringRef rest = lower;
  rest.consume_back(".weight");
  auto [before, last] = rest.rsplit('.');
  if (last.empty())
    std::swap(before, last);
  StringRef parent = before.rsplit('.').second;
  parent = parent.empty() ? before : parent;
  for (const PartName &row : kPartNames)
    if (row.name == last && (row.parent.empty() || row.parent == parent))
      return row.part;
  return ModelPart::Other;
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

namespace {
/// Finds the parts of the forward products by what feeds what.
class PartFinder {
public:
  PartFinder(std::vector<ClassifiedContraction> &found, const Origins &origins)
      : found(found), origins(origins) {}
  void run(FunctionOpInterface function);

private:
  bool isLinear(unsigned n) const { return found[n].role == GemmRole::FProp; }
  /// The operand of a linear layer that is no weight.
  unsigned getData(unsigned n) const {
    return found[n].operands[0] == OperandKind::Weight ? 1 : 0;
  }
  const SourceSet &getSources(unsigned n) const {
    return origins.contractions[n].operands[getData(n)].sources;
  }
  void setPart(unsigned n, ModelPart part) {
    if (found[n].part == ModelPart::Other)
      found[n].part = part;
  }
  bool isHidden(const SourceSet &sources, int64_t layer) const;
  void findProjections(unsigned n);
  void findAttentionOutput(unsigned n);
  void findFeedForward(unsigned n);
  void findHead(StringRef name, const SourceSet &sources);

  std::vector<ClassifiedContraction> &found;
  const Origins &origins;
};
} // namespace

/// The one linear layer that made an operand of attention.
void PartFinder::findProjections(unsigned n) {
  if (found[n].role != GemmRole::AttentionScore &&
      found[n].role != GemmRole::AttentionValue)
    return;
  for (const Origin &operand : origins.contractions[n].operands)
    if (operand.sources.size() == 1)
      if (unsigned source = operand.sources[0].contraction; isLinear(source))
        setPart(source, ModelPart::QKV);
}

/// A layer that reads the result of attention, possibly times that of a gate.
void PartFinder::findAttentionOutput(unsigned n) {
  if (!isLinear(n) || getSources(n).size() > 2)
    return;
  const SourceSet &sources = getSources(n);
  for (unsigned i = 0; i < sources.size(); ++i)
    if (found[sources[i].contraction].role == GemmRole::AttentionValue)
      setPart(n, ModelPart::AttentionOutput);
}

/// True if `sources` are one layer with an activation function, or two layers
/// of one input: what a feed-forward network has between its layers. What names
/// put in another layer of the model than `layer` belongs to another network:
/// it is a chain of layers, which have no up and down.
bool PartFinder::isHidden(const SourceSet &sources, int64_t layer) const {
  if (sources.size() != 1 && sources.size() != 2)
    return false;
  for (unsigned i = 0; i < sources.size(); ++i) {
    unsigned n = sources[i].contraction, first = sources[0].contraction;
    bool isElsewhere =
        layer >= 0 && found[n].layer >= 0 && found[n].layer != layer;
    if (!isLinear(n) || isElsewhere || found[n].part != ModelPart::Other ||
        origins.contractions[n].roots[getData(n)] !=
            origins.contractions[first].roots[getData(first)])
      return false;
  }
  return sources.size() == 2 || sources[0].isBent;
}

void PartFinder::findFeedForward(unsigned n) {
  if (!isLinear(n) || found[n].part != ModelPart::Other ||
      !isHidden(getSources(n), found[n].layer))
    return;
  const SourceSet &sources = getSources(n);
  bool hasGate = sources.size() == 2 && sources[0].isBent != sources[1].isBent;
  for (unsigned i = 0; i < sources.size(); ++i)
    setPart(sources[i].contraction, hasGate && sources[i].isBent
                                        ? ModelPart::FFNGate
                                        : ModelPart::FFNUp);
  setPart(n, ModelPart::FFNDown);
}

/// The layer that alone made the logits, or a loss through a softmax.
void PartFinder::findHead(StringRef name, const SourceSet &sources) {
  if ((name == "logits" || name == "loss") && sources.size() == 1 &&
      isLinear(sources[0].contraction) &&
      (name == "logits" || sources[0].isBent))
    setPart(sources[0].contraction, ModelPart::LMHead);
}

void PartFinder::run(FunctionOpInterface function) {
  for (auto step :
       {&PartFinder::findProjections, &PartFinder::findAttentionOutput})
    for (unsigned n = 0, e = found.size(); n < e; ++n)
      (this->*step)(n);
  for (auto [i, origin] : llvm::enumerate(origins.results))
    if (auto name = function.getResultAttrOfType<StringAttr>(i, kNameAttr))
      findHead(name.getValue(), origin.sources);
  for (unsigned n = 0, e = found.size(); n < e; ++n)
    findFeedForward(n);
}

/// What the name of the weight of `c` says. An embedding that a linear layer
/// multiplies with is the tied weight of the head.
static ModelPart getPartOfLayer(const ClassifiedContraction &c) {
  StringAttr name = c.weightName;
  ModelPart part = name ? getPartByName(name.getValue()) : ModelPart::Other;
  bool isConvolution = c.contraction.operands[0].isSplit() ||
                       c.contraction.operands[1].isSplit();
  return part == ModelPart::Embedding && !isConvolution &&
                 !name.getValue().contains("patch")
             ? ModelPart::LMHead
             : part;
}

void mlir::mx::assignParts(std::vector<ClassifiedContraction> &found,
                           const Origins &origins,
                           FunctionOpInterface function) {
  PartFinder(found, origins).run(function);
  llvm::DenseMap<Value, ModelPart> parts;
  for (ClassifiedContraction &c : found) {
    if (c.role == GemmRole::FProp && c.part == ModelPart::Other)
      c.part = getPartOfLayer(c);
    if (c.role == GemmRole::FProp && c.weight)
      parts.try_emplace(c.weight, c.part);
  }
  for (ClassifiedContraction &c : found)
    if (c.role == GemmRole::DGrad || c.role == GemmRole::WGrad) {
      auto it = parts.find(c.weight);
      c.part = it == parts.end() ? getPartOfLayer(c) : it->second;
    }
}
