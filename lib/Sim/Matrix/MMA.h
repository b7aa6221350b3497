//===- MMA.h - Warp-level matrix products -----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What mma, mma.sp and wmma share: forms, fragments, sums and accumulators.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_MMA_H
#define MX_LIB_SIM_MMA_H

#include "Machine/Decode.h"
#include "MatrixTypes.h"
#include "Scalar/SmallFloat.h"

#include <algorithm>

namespace mxsim {

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

/// The sizes of D = A B + C: A is m x k, B k x n.
struct MatrixShape {
  unsigned m = 0, n = 0, k = 0;
};

/// The shape written as `name` ("m16n8k32"), if it is one.
std::optional<MatrixShape> parseMatrixShape(std::string_view name);

/// How codes of a type stand in registers: one in each `slotBits`, above
/// `shift` bits of padding.
struct OperandType {
  const MatrixType *type = nullptr;
  unsigned slotBits = 0, shift = 0;

  unsigned perWord() const { return 32 / slotBits; }
};

/// The types of C and D.
enum class Accumulator : uint8_t { F16, F32, S32, F64 };
std::optional<Accumulator> parseAccumulator(std::string_view name);

/// How a block-scaled form reads its scales; without `type` it is not one.
struct ScaleForm {
  const ScaleType *type = nullptr;
  unsigned perRow = 0;
};

/// Whether half of A's elements are left out, and metadata says which.
enum class Sparsity : uint8_t { Dense, Sparse, Ordered };

/// The form of an mma instruction; PTX has it.
struct MMAForm {
  MatrixShape shape;
  OperandType a, b;
  Accumulator c = Accumulator::F32, d = Accumulator::F32;
  ScaleForm scale;
  Sparsity sparsity = Sparsity::Dense;
  /// Of m8n8k4 with f16 alone; other forms are `.row.col`.
  bool aIsColumnMajor = false, bIsRowMajor = false;
  /// Of integers.
  bool saturate = false;
  /// Of single bits: `.xor` instead of `.and`.
  bool isXor = false;
  /// Of f64.
  RoundingMode rounding = RoundingMode::NearestEven;
};

/// True if `word` is one of `words`, which spaces separate.
bool hasWord(std::string_view words, std::string_view word);

/// The parts that `isWanted`, in their order.
template <typename F>
std::vector<std::string> takeAll(Decoder &d, F isWanted) {
  std::vector<std::string> found;
  for (const std::string &part : d.parts())
    if (isWanted(part) && d.take(part))
      found.push_back(part);
  return found;
}

/// The only part that `isWanted`, or nothing.
template <typename F>
std::string takeOne(Decoder &d, F isWanted) {
  std::vector<std::string> found = takeAll(d, isWanted);
  return found.size() == 1 ? found.front() : "";
}

/// Takes `.sync.aligned`, or refuses.
bool takeAligned(Decoder &d);

/// What the parts of the opcode say; otherwise the decoder has refused.
std::optional<MMAForm> takeMMAForm(Decoder &d);

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

/// The registers of A, B, C and D.
struct MMAOperands {
  std::vector<Source> a, b, c;
  std::vector<Destination> d;
};

/// How many registers of A, B, C and D a lane has.
struct RegisterCounts {
  size_t a, b, c, d;
};

/// Operands 0 to 3: D, A, B, C. Refuses other numbers of registers.
MMAOperands takeMMAOperands(Decoder &d, const RegisterCounts &counts,
                            Accumulator c, ScalarType codes);

std::vector<Source> takeSources(Decoder &d, size_t operand, ScalarType type);
std::vector<Destination> takeDestinations(Decoder &d, size_t operand);

/// True once the whole warp has arrived. `.aligned` instructions are executed
/// by all lanes of a warp; that some do not is a fault.
bool gatherWarp(Step &step);

/// Decodes the registers of an operand to rows of `stride` values. With w slots
/// in a word and lane 4 g + p, slot j of word r is in row g + 8 (r % rowGroups)
/// at w p + j + 4 w (r / rowGroups): A's rows, with rowGroups = m / 8, and B's
/// columns, with rowGroups = 1.
void decodeFragment(Step &step, const std::vector<Source> &words,
                    const OperandType &type, unsigned rowGroups,
                    unsigned stride, float *values);

/// The place of accumulator `index` of a lane in D.
inline std::pair<unsigned, unsigned> placeAccumulator(unsigned lane,
                                                      unsigned index) {
  return {lane / 4 + 8 * (index / 2), 2 * (lane % 4) + index % 2};
}

/// Accumulator `index` of a lane; f16 stands in pairs.
double getAccumulator(const Step &step, const std::vector<Source> &words,
                      Accumulator type, unsigned lane, unsigned index);

/// `sum` as the bits of an accumulator, rounded once; NaN is the canonical one.
/// Integers wrap around, or saturate.
uint64_t encodeAccumulator(double sum, Accumulator type, bool saturate);

/// D = sums + C of every lane, where sums has n columns.
void writeAccumulators(Step &step, const MMAForm &form,
                       const MMAOperands &operands, const double *sums);

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

/// sums[i * n + j] is the sum of a[i * stride + x] * b[j * stride + x] over
/// x < k, in f64 and in the order of x. A product is exact in f64, whatever its
/// types. So is a sum whose terms lie within 53 bits: always, for e4m3, e2m3,
/// e3m2, e2m1 and integers; for the others unless magnitudes differ widely.
/// `n` is a multiple of 8, `k` at most 128.
void multiply(const MatrixShape &shape, unsigned stride, const float *a,
              const float *b, double *sums);

/// The operands of block-scaled forms besides the matrices.
struct ScaleOperand {
  Source scale, byteId, threadId;
};
struct ScaleOperands {
  ScaleOperand a, b;
};

/// Two operands for each of A and B, from operand `first` on.
ScaleOperands takeScales(Decoder &d, size_t first);

/// `multiply`, with the scales of blocks.
void multiplyScaled(Step &step, const MMAForm &form,
                    const ScaleOperands &operands, const float *a,
                    const float *b, double *sums);

/// The metadata of mma.sp.
struct SparseOperands {
  Source metadata;
  unsigned selector = 0;
};

/// Operands 4 and 5 of mma.sp.
SparseOperands takeSparse(Decoder &d, const MMAForm &form);

/// Puts the k / 2 stored elements of A's rows to their places among k.
void expandSparse(Step &step, const MMAForm &form,
                  const SparseOperands &operands, const float *stored,
                  float *a);

/// The forms that differ in more than their types.
Run decodeQuadPairs(Decoder &d, const MMAForm &form);
Run decodeDoubles(Decoder &d, const MMAForm &form);
Run decodeBits(Decoder &d, const MMAForm &form);

} // namespace mxsim

#endif // MX_LIB_SIM_MMA_H
