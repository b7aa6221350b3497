//===- Tcgen05Product.cpp - Execution of tcgen05.mma ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "tcgen05.mma": D = A B + D in tensor memory. A and B lie in shared
// memory, A also in tensor memory; with two CTAs each has half the rows of A
// and of D, and half the columns of B.
//
// Where things are in tensor memory, from the operand's address on (PTX ISA
// "Data Path Layout Organization", "Block Scaling for tcgen05.mma"; CUTLASS,
// include/cute/atom/mma_traits_sm100.hpp):
//
//   D   128 rows a CTA     row m in lane m, column n
//   D   64 rows, one CTA   row m in lane m % 16 + 32 (m / 16), column n
//   D   64 rows of a pair  row m in lanes m (columns below N / 2) and m + 64
//   A   in the lanes of D, where a pair's 64 rows are there twice
//   scales of row (or column) x, block i of the instruction
//       lane x % 32 + 32 w for each w in 0..3, column x / 32, byte SF_ID + i
//
// Products are summed exactly in f64 and rounded once, which is more than the
// hardware promises and agrees wherever sums are exact.
//
//===----------------------------------------------------------------------===//

#include "Tcgen05Product.h"

#include "Scalar/SmallFloat.h"

#include <cmath>

using namespace mxsim;

/// Bytes, and words of tensor memory, of a row of A.
static constexpr unsigned kRowBytes = 32, kRowWords = 8;

namespace {
/// A lane of D: the row of A that it takes, and its columns of B.
struct OutputRow {
  unsigned lane, row, firstColumn, numColumns;
};

/// One execution.
class Product {
public:
  Product(Step &step, const TensorMMAForm &form, unsigned thread,
          std::vector<Cta *> ctas)
      : step(step), form(form), thread(thread), ctas(std::move(ctas)),
        kind(*form.instruction.kind) {}

  void run();

private:
  bool decodeDescriptors();
  bool isAddress(const char *what, const TensorAddress &address) const;
  unsigned getRows() const { return idesc.m / ctas.size(); }

  bool readShared(Cta &cta, const SharedOperand &operand,
                  const MatrixType &type, unsigned rows,
                  std::vector<float> &values);
  bool readTensorA(Cta &cta, std::vector<float> &values);
  bool readLeft(Cta &cta);
  bool readRight();
  bool readScales(Cta &cta, const AddressSource &source, unsigned rows,
                  unsigned scaleId, std::vector<double> &scales);

  std::vector<OutputRow> getOutputRows() const;
  bool isDisabled(unsigned half, unsigned lane) const;
  bool writeHalf(unsigned half);
  void multiply(const OutputRow &out);
  void accumulate(uint32_t *words, unsigned count) const;

  Step &step;
  const TensorMMAForm &form;
  unsigned thread;
  std::vector<Cta *> ctas;
  const MMAKind &kind;
  AsyncId async = 0;

  InstructionDescriptor idesc;
  SharedOperand aOperand, bOperand;
  TensorAddress d;
  bool hasInput = false;
  /// Element (row, i) of A is `left[row * k + i]`, (i, n) of B
  /// `right[i * N + n]`.
  std::vector<float> left;
  std::vector<double> right;
  /// Block b of row x is `scales[b * rows + x]`.
  std::vector<double> scalesA, scalesB;
  std::vector<double> partial, sums;
};
} // namespace

//===----------------------------------------------------------------------===//
// Descriptors
//===----------------------------------------------------------------------===//

/// A descriptor of an operand in shared memory; false after a fault.
static bool decodeOperand(Step &step, const char *name, uint64_t bits,
                          bool isTransposed, SharedOperand &operand) {
  operand.major = isTransposed ? Major::MN : Major::K;
  std::string problem = decodeSharedDescriptor(bits, operand);
  if (!problem.empty())
    step.fault("the descriptor of " + std::string(name) + ": " + problem);
  return problem.empty();
}

bool Product::decodeDescriptors() {
  auto bits = step.get<uint32_t>(form.descriptor, thread);
  std::string problem =
      decodeInstructionDescriptor(bits, form.instruction, idesc);
  if (problem.empty() && form.aIsInTensor && idesc.transposeA)
    problem = "the transposition of A (bit 15) is 1, expected 0 with A in "
              "tensor memory";
  if (!problem.empty()) {
    step.fault(problem);
    return false;
  }
  if (!form.aIsInTensor &&
      !decodeOperand(step, "A", step.bits(form.aDescriptor, thread),
                     idesc.transposeA, aOperand))
    return false;
  d = TensorAddress(form.d.get(step, thread));
  return isAddress("D", d) &&
         decodeOperand(step, "B", step.bits(form.bDescriptor, thread),
                       idesc.transposeB, bOperand);
}

/// Matrices begin in lane 0, or, if they have 64 rows, in lane 0 or 16.
bool Product::isAddress(const char *what, const TensorAddress &address) const {
  bool isHalf = ctas.size() == 1 && idesc.m == 64;
  if (address.lane == 0 || (isHalf && address.lane == 16))
    return true;
  step.fault("the address of " + std::string(what) + " names lane " +
             std::to_string(address.lane) + " of tensor memory, expected 0" +
             (isHalf ? " or 16" : ""));
  return false;
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

/// Decodes rows of 32 bytes in which 16 elements of less than 8 bits take 16
/// bytes, with the padding behind them.
static void decodePadded(const MatrixType &type,
                         const std::vector<uint8_t> &bytes,
                         std::vector<float> &values) {
  values.resize(bytes.size());
  for (size_t at = 0; at < bytes.size(); at += kChunkBytes)
    decodePacked(type, &bytes[at], kChunkBytes, &values[at]);
}

bool Product::readShared(Cta &cta, const SharedOperand &operand,
                         const MatrixType &type, unsigned rows,
                         std::vector<float> &values) {
  uint64_t shared = getSharedBase(cta);
  if (type.bits < 8 && !kind.isPacked) {
    std::vector<uint8_t> bytes(size_t(rows) * kRowBytes);
    if (!readChunks(
            step, async, shared, operand,
            {0, rows, 0, kRowBytes / kChunkBytes, kChunkBytes * type.bits / 8},
            bytes.data()))
      return false;
    decodePadded(type, bytes, values);
    return true;
  }
  unsigned perChunk = 8 * kChunkBytes / type.bits;
  if (operand.major == Major::MN && rows % perChunk) {
    step.fault(std::to_string(rows) + " rows of " + std::string(type.name) +
               " are not whole chunks of 16 bytes, as a transposed matrix "
               "needs");
    return false;
  }
  return readRows(step, async, shared, operand, type, 0, rows, kind.k, values);
}

/// Decodes a row of A in tensor memory. Types of 6 and 4 bits stand in bytes as
/// those of mma do: a code of 6 bits in bits 0 to 5, E2M1 in bits 2 to 5.
static void decodeTensorRow(const MMAKind &kind, const MatrixType &type,
                            const uint32_t *words, float *values) {
  if (type.bits < 8 && !kind.isPacked)
    decodeContainers(type, 6 - type.bits, words, kind.k, values);
  else
    decodePacked(type, words, kind.k, values);
}

bool Product::readTensorA(Cta &cta, std::vector<float> &values) {
  TensorAddress a(form.aAddress.get(step, thread));
  if (!isAddress("A", a))
    return false;
  if (a.lane != d.lane) {
    step.fault("A begins in lane " + std::to_string(a.lane) +
               " of tensor memory, but D in lane " + std::to_string(d.lane));
    return false;
  }
  std::vector<OutputRow> rows = getOutputRows();
  values.resize(rows.size() * kind.k);
  for (size_t i = 0; i < rows.size(); ++i) {
    const uint32_t *words = accessTensor(
        step, cta, {rows[i].lane, a.column, kRowWords}, Access::Read, async);
    if (!words)
      return false;
    decodeTensorRow(kind, *idesc.a, words, &values[i * kind.k]);
  }
  return true;
}

bool Product::readLeft(Cta &cta) {
  bool isRead = form.aIsInTensor
                    ? readTensorA(cta, left)
                    : readShared(cta, aOperand, *idesc.a, getRows(), left);
  if (isRead && idesc.negateA)
    for (float &value : left)
      value = -value;
  return isRead;
}

bool Product::readRight() {
  unsigned columns = idesc.n / ctas.size();
  right.resize(size_t(kind.k) * idesc.n);
  std::vector<float> values;
  for (size_t half = 0; half < ctas.size(); ++half) {
    if (!readShared(*ctas[half], bOperand, *idesc.b, columns, values))
      return false;
    double sign = idesc.negateB ? -1 : 1;
    for (unsigned n = 0; n < columns; ++n)
      for (unsigned i = 0; i < kind.k; ++i)
        right[size_t(i) * idesc.n + half * columns + n] =
            sign * values[size_t(n) * kind.k + i];
  }
  return true;
}

/// Reads the scales of `rows` rows, which each quarter of the lanes must have.
bool Product::readScales(Cta &cta, const AddressSource &source, unsigned rows,
                         unsigned scaleId, std::vector<double> &scales) {
  // CUTLASS keeps the scale ID in the upper two bits of the address.
  TensorAddress at(source.get(step, thread) & 0x3FFFFFFF);
  unsigned count = form.instruction.scales;
  scales.resize(size_t(count) * rows);
  unsigned quarters = step.checks() ? kTensorLanes / kTensorPartition : 1;
  for (unsigned row = 0; row < std::min(rows, kTensorPartition); ++row) {
    unsigned words = (rows - row + kTensorPartition - 1) / kTensorPartition;
    const uint32_t *copies[4];
    for (unsigned q = 0; q < quarters; ++q) {
      TensorRow place = {at.lane + q * kTensorPartition + row, at.column,
                         words};
      if (!(copies[q] = accessTensor(step, cta, place, Access::Read, async)))
        return false;
    }
    for (unsigned w = 0; w < words; ++w)
      for (unsigned i = 0; i < count; ++i) {
        unsigned x = w * kTensorPartition + row;
        unsigned shift = 8 * (scaleId + i);
        uint32_t code = copies[0][w] >> shift & 0xFF;
        for (unsigned q = 1; q < quarters; ++q)
          if ((copies[q][w] >> shift & 0xFF) != code) {
            step.fault("the scale of row " + std::to_string(x) +
                       " is not the same in tensor memory lanes " +
                       std::to_string(row) + " and " +
                       std::to_string(row + q * kTensorPartition));
            return false;
          }
        scales[size_t(i) * rows + x] = idesc.scale->values[code];
      }
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

/// The lanes of D in one CTA.
std::vector<OutputRow> Product::getOutputRows() const {
  std::vector<OutputRow> rows;
  unsigned count = getRows();
  bool isSplit = ctas.size() == 2 && count == 64;
  for (unsigned m = 0; m < count; ++m)
    rows.push_back({count == 128 || isSplit ? m : d.lane + m % 16 + m / 16 * 32,
                    m, 0, isSplit ? idesc.n / 2 : idesc.n});
  for (unsigned m = 0; isSplit && m < count; ++m)
    rows.push_back(
        {m + 64, form.aIsInTensor ? m + 64 : m, idesc.n / 2, idesc.n / 2});
  return rows;
}

bool Product::isDisabled(unsigned half, unsigned lane) const {
  if (form.disabled.empty())
    return false;
  const Source &mask = form.disabled[4 * half + lane / 32];
  return step.get<uint32_t>(mask, thread) >> lane % 32 & 1;
}

/// Sums the products of a row of A with its columns of B into `sums`.
void Product::multiply(const OutputRow &out) {
  unsigned n = out.numColumns, k = kind.k;
  unsigned blocks = std::max(form.instruction.scales, 1u);
  const float *a = &left[size_t(out.row) * k];
  std::fill_n(sums.begin(), n, 0.0);
  for (unsigned block = 0; block < blocks; ++block) {
    double *to = kind.isScaled ? partial.data() : sums.data();
    std::fill_n(to, n, 0.0);
    for (unsigned i = block * k / blocks; i < (block + 1) * k / blocks; ++i) {
      double value = a[i];
      const double *b = &right[size_t(i) * idesc.n + out.firstColumn];
      for (unsigned j = 0; j < n; ++j)
        to[j] += value * b[j];
    }
    if (!kind.isScaled)
      continue;
    double scale = scalesA[size_t(block) * getRows() + out.row];
    const double *scales = &scalesB[size_t(block) * idesc.n + out.firstColumn];
    for (unsigned j = 0; j < n; ++j)
      sums[j] += to[j] * (scale * scales[j]);
  }
}

/// Adds 32-bit integers, which wrap unless they saturate.
static uint32_t addInteger(uint32_t input, double sum, bool saturates) {
  int64_t total = static_cast<int32_t>(input) + static_cast<int64_t>(sum);
  if (saturates)
    total = std::min<int64_t>(std::max<int64_t>(total, INT32_MIN), INT32_MAX);
  return static_cast<uint32_t>(total);
}

static float toFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
/// Adds `sums` to what the words of D hold. An f16 has a word of its own.
void Product::accumulate(uint32_t *words, unsigned count) const {
  double factor = std::ldexp(1.0, -static_cast<int>(form.inputShift));
  for (unsigned j = 0; j < count; ++j) {
    uint32_t input = hasInput ? words[j] : 0;
    switch (idesc.accumulator) {
    case AccumulatorType::S32:
      words[j] = addInteger(input, sums[j], idesc.saturates);
      break;
    case AccumulatorType::F32:
      words[j] = encodeSingle(toFloat(input) * factor + sums[j]);
      break;
    case AccumulatorType::F16:
      words[j] = encodeHalf(decodeHalf(static_cast<uint16_t>(input)) * factor +
                                sums[j],
                            RoundingMode::NearestEven);
      break;
    }
  }
}

/// The half of D that one of the CTAs has.
bool Product::writeHalf(unsigned half) {
  Cta &cta = *ctas[half];
  if (!readLeft(cta))
    return false;
  if (kind.isScaled &&
      (!readScales(cta, form.scaleA, getRows(), idesc.scaleIdA, scalesA) ||
       !readScales(cta, form.scaleB, idesc.n, idesc.scaleIdB, scalesB)))
    return false;
  for (const OutputRow &out : getOutputRows()) {
    if (isDisabled(half, out.lane))
      continue;
    uint32_t *words =
        accessTensor(step, cta, {out.lane, d.column, out.numColumns},
                     hasInput ? Access::Atomic : Access::Write, async);
    if (!words)
      return false;
    multiply(out);
    accumulate(words, out.numColumns);
  }
  return true;
}

void Product::run() {
  if (!decodeDescriptors())
    return;
  hasInput = step.bits(form.enableInput, thread) & 1;
  async = step.beginAsync(Pipe::Tensor);
  partial.resize(idesc.n);
  sums.resize(idesc.n);
  if (!readRight())
    return;
  for (unsigned half = 0; half < ctas.size(); ++half)
    if (!writeHalf(half))
      return;
}

void mxsim::runTensorProduct(Step &step, const TensorMMAForm &form,
                             unsigned thread, std::vector<Cta *> ctas) {
  Product(step, form, thread, std::move(ctas)).run();
}
