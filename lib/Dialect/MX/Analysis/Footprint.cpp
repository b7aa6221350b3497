//===- Footprint.cpp - What contractions take in memory -------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Footprint.h"

#include "mx/Dialect/MX/Analysis/Sites.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

#include <map>

using namespace mlir;
using namespace mlir::mx;
using mxreport::add;
using mxreport::Bytes;
using mxreport::Footprint;
using mxreport::multiply;
using mxreport::Storage;

//===----------------------------------------------------------------------===//
// Bytes
//===----------------------------------------------------------------------===//

static Bytes getKnown(int64_t size) {
  return ShapedType::isDynamic(size) ? std::nullopt : Bytes(size);
}

/// The bytes of rows of `columns` values of `bits`, each of which starts on a
/// byte.
static Bytes getRowBytes(Bytes rows, Bytes columns, unsigned bits) {
  if (bits % 8 == 0)
    return multiply(rows, multiply(columns, bits / 8));
  Bytes rowBits = add(multiply(columns, bits), 7);
  return multiply(rows, rowBits ? Bytes(*rowBits / 8) : std::nullopt);
}

/// The bytes of a tensor of `type`.
static Bytes getBytes(RankedTensorType type) {
  if (!type.getElementType().isIntOrFloat())
    return std::nullopt;
  Bytes size = 1;
  for (int64_t dim : type.getShape())
    size = multiply(size, getKnown(dim));
  return getRowBytes(1, size, type.getElementTypeBitWidth());
}

/// The shape that operand `i` is brought to, to be quantized along its last
/// dimension.
static SmallVector<int64_t> getArrangedShape(const Contraction &c, unsigned i) {
  SmallVector<int64_t> shape;
  for (int64_t loop : c.batch)
    shape.push_back(c.getSize(loop));
  shape.push_back(c.getSize(c.rows[i]));
  shape.push_back(c.getSize(c.reduction));
  return shape;
}

/// The elements at their bits, the scales, and the scale of the tensor.
static Bytes getQuantizedBytes(ArrayRef<int64_t> shape, FormatAttr format) {
  Bytes rows = 1;
  for (int64_t size : shape.drop_back())
    rows = multiply(rows, getKnown(size));
  unsigned bits = ::mxnumerics::getElementInfo(format.getFormat().element).bits;
  Bytes bytes = getRowBytes(rows, getKnown(shape.back()), bits);
  bytes = add(bytes, getBytes(getScalesType(format, shape, shape.size() - 1)));
  return add(bytes, format.getHasTensorScale() ? 4 : 0);
}

//===----------------------------------------------------------------------===//
// Tensors and copies
//===----------------------------------------------------------------------===//

/// What `value` is a reshape of: the same elements in the same order.
static Value getReshapeRoot(Value value) {
  for (unsigned count = 0; count < kMaxViews; ++count) {
    Operation *op = value.getDefiningOp();
    if (!isa_and_present<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                         tensor::ReshapeOp, tosa::ReshapeOp, tensor::CastOp>(
            op) ||
        !isa<RankedTensorType>(op->getOperand(0).getType()))
      break;
    value = op->getOperand(0);
  }
  return value;
}

/// Runs of elements that are equally far from each other.
struct Run {
  int64_t stride, size;

  bool operator<(const Run &other) const {
    return std::tie(stride, size) < std::tie(other.stride, other.size);
  }
};

/// The sizes of the dimensions that loops index, in row-major order.
static SmallVector<int64_t> getIndexedSizes(const Access &access) {
  SmallVector<int64_t> sizes;
  for (auto [i, size] : llvm::enumerate(access.getType().getShape())) {
    if (!access.isSplit()) {
      sizes.push_back(size);
      continue;
    }
    int64_t inner = access.innerSizes[i];
    bool isKnown =
        !ShapedType::isDynamic(size) && !ShapedType::isDynamic(inner);
    sizes.append({isKnown ? size / inner : ShapedType::kDynamic, inner});
  }
  return sizes;
}

/// How far the elements of each of `sizes` are from each other. Where that is
/// not known, a negative number that no other dimension of the tensor has.
static SmallVector<int64_t> getStrides(ArrayRef<int64_t> sizes) {
  SmallVector<int64_t> strides(sizes.size());
  Bytes stride = 1;
  for (size_t i = sizes.size(); i-- > 0;) {
    strides[i] = stride.value_or(-1 - static_cast<int64_t>(i));
    stride = multiply(stride, getKnown(sizes[i]));
  }
  return strides;
}

/// The elements that `loops` reach in the tensor of `access`, the last loop
/// innermost: equal for all reshapes of a tensor, but for those that have a
/// dynamic size after a dimension of `loops`.
static SmallVector<Run> getRuns(const Access &access, ArrayRef<int64_t> loops) {
  SmallVector<Run> runs;
  SmallVector<int64_t> sizes = getIndexedSizes(access);
  SmallVector<int64_t> strides = getStrides(sizes);
  int64_t previous = -1;
  // Neighbours but for dimensions of one element are one run.
  auto isNeighbour = [&](int64_t i) {
    int64_t next = previous + 1;
    while (next < i && sizes[next] == 1)
      ++next;
    return next == i;
  };
  for (int64_t loop : loops) {
    int64_t i = access.find(loop);
    if (i < 0 || sizes[i] == 1)
      continue;
    bool joins = !runs.empty() && isNeighbour(i);
    Bytes size = joins
                     ? multiply(getKnown(runs.back().size), getKnown(sizes[i]))
                     : getKnown(sizes[i]);
    if (joins)
      runs.pop_back();
    runs.push_back({strides[i], size.value_or(ShapedType::kDynamic)});
    previous = i;
  }
  return runs;
}

/// True if the same elements and scales serve a tensor and its transpose.
static bool isSquare(FormatAttr format) {
  return format.getBlockRows() == format.getBlockCols() &&
         format.getBlockRows() != 1;
}

namespace {
/// Tells tensors and their copies apart.
class StorageTable {
public:
  Storage describe(const Contraction &contraction, unsigned i);

private:
  void quantize(Storage &storage, const Contraction &contraction, unsigned i,
                SiteAttr site);

  llvm::DenseMap<Value, uint64_t> tensors;
  /// By tensor, what is read of it, how it is quantized, and what is summed.
  using Key =
      std::tuple<uint64_t, OperandSource, const void *, std::vector<Run>>;
  std::map<Key, uint64_t> copies;
};
} // namespace

template <typename Map>
static uint64_t getNumber(Map &numbers, const typename Map::key_type &key) {
  auto [it, isNew] = numbers.insert({key, 0});
  if (isNew)
    it->second = numbers.size() - 1;
  return it->second;
}

/// Makes `storage`, which is plain, what `site` asks for.
void StorageTable::quantize(Storage &storage, const Contraction &contraction,
                            unsigned i, SiteAttr site) {
  FormatAttr format = site.getQuantization().getFormat();
  storage.after = getQuantizedBytes(getArrangedShape(contraction, i), format);
  // What outliers leave is a tensor as large as the operand.
  if (site.getOutlierPermille() != 0)
    storage.after = add(storage.after, storage.before);
  // The largest magnitude is known after a pass of its own.
  int64_t passes = format.getHasTensorScale() ? 2 : 1;
  storage.quantization = add(multiply(passes, storage.before), storage.after);
}

Storage StorageTable::describe(const Contraction &contraction, unsigned i) {
  const Access &access = contraction.operands[i];
  Operation *op = contraction.op;
  SiteAttr site = op->hasAttr(kSkipAttr) ? SiteAttr() : getSite(op, i);
  Storage storage;
  storage.tensor = getNumber(tensors, getReshapeRoot(access.value));
  storage.before = storage.after = getBytes(access.getType());
  Key key(storage.tensor, OperandSource::Original, nullptr, {});
  if (site)
    std::get<1>(key) = site.getSource();
  if (Type type = getCast(site, access)) {
    storage.after = getBytes(access.getType().clone(type));
    storage.quantization = add(storage.before, storage.after);
    std::get<2>(key) = type.getAsOpaquePointer();
  }
  if (site && site.getQuantization()) {
    quantize(storage, contraction, i, site);
    std::get<2>(key) = site.getQuantizing().getAsOpaquePointer();
    if (!isSquare(site.getQuantization().getFormat()))
      llvm::append_range(std::get<3>(key),
                         getRuns(access, contraction.reduction));
  }
  storage.copy = getNumber(copies, key);
  return storage;
}

std::vector<Footprint>
mlir::mx::computeFootprints(ArrayRef<ClassifiedContraction> contractions) {
  StorageTable table;
  auto scope = std::make_shared<char>();
  std::vector<Footprint> footprints;
  for (const ClassifiedContraction &c : contractions) {
    Footprint &footprint = footprints.emplace_back();
    footprint.lhs = table.describe(c.contraction, 0);
    footprint.rhs = table.describe(c.contraction, 1);
    footprint.result = getBytes(c.contraction.getResultType());
    if (c.contraction.init)
      footprint.addend = getBytes(c.contraction.result.getType());
    footprint.scope = scope;
  }
  return footprints;
}
