//===- Quantize.h - Reference quantizer -------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Quantization and dequantization of whole tensors: the definition that the
// folders use and that every lowering is compared with, bit for bit.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SUPPORT_QUANTIZE_H
#define MX_SUPPORT_QUANTIZE_H

#include "mx/Support/Formats.h"
#include "mx/Support/Philox.h"

namespace mxnumerics {

/// Row-major sizes of a tensor.
using Shape = std::vector<int64_t>;

/// Everything that decides the bits of a quantized tensor besides its data.
struct QuantizeOptions {
  Format format;
  ScaleRule scaleRule = ScaleRule::RCeil;
  Rounding rounding = Rounding::NearestEven;
  NaNRule nanRule = NaNRule::NaNScale;
  /// Used if `format.tensorScale`.
  float tensorScale = 1.0f;
  TwoLevelOptions twoLevel;
  /// Used for stochastic rounding.
  RandomStream random;
  unsigned srBits = 32;
  /// Where the data lies in the tensor whose elements the random words belong
  /// to, and the shape of that; both empty if the data is the whole tensor.
  Shape tileOffsets, tensorShape;
};

/// How a tensor is cut into blocks: `axis` is the dimension of the block's
/// `blockCols`; its `blockRows` lie along `rowAxis`, the other one of the last
/// two dimensions (-1 where the format has no row blocks).
struct BlockAxes {
  int64_t axis;
  int64_t rowAxis;
};

/// The axes for a tensor of `rank` quantized along `axis`. A format with row
/// blocks takes one of the last two dimensions of a tensor of rank 2 or more;
/// a tensor of rank 1 has no rows, hence no row blocks.
BlockAxes getBlockAxes(const Format &format, int64_t rank, int64_t axis);

/// The size of a block in each dimension of a tensor of `rank` quantized along
/// `axis`: 1 where it spans no more than one element, `kWholeDim` where it
/// spans the dimension (every one, for a per-tensor format).
Shape getBlockSizes(const Format &format, int64_t rank, int64_t axis);

/// The shape of the scales of a tensor of `shape` quantized along `axis`: the
/// number of blocks along the block axes, the tensor's own size elsewhere, and
/// all ones for a per-tensor format. The last block of a dimension may be
/// short; it is quantized as if padded with zeros.
Shape getScaleShape(const Format &format, const Shape &shape, int64_t axis);

/// Element codes, one per byte whatever their width, and scales. `scales`
/// holds codes for E8M0 and E4M3 and `bits(s)` for F32.
struct QuantizedTensor {
  std::vector<uint8_t> elements;
  std::vector<uint32_t> scales;
};

/// Quantizes `data` (row-major, `shape`) along `axis`. The random word of an
/// element is that of its row-major index in the tensor that `options`
/// describe, `shape` itself if they describe none. `options.scaleRule` is legal
/// for the format's scale type (E4M3 scales have only one rule). A zero scale,
/// which an E4M3 scale without a minimum or the f32 quotient `amax / maxpos` of
/// tiny values can be, makes every element zero with the sign of its value. The
/// arithmetic on f32 scales needs gradual underflow.
QuantizedTensor quantize(const float *data, const Shape &shape, int64_t axis,
                         const QuantizeOptions &options);

/// The f32 value of a scale as `QuantizedTensor` stores it.
float decodeScale(ScaleKind kind, uint32_t bits);

/// `element * scale`, then `* tensorScale` if the format has one, in f32 with
/// gradual underflow; an overflow gives infinity, a NaN scale NaN.
std::vector<float> dequantize(const QuantizedTensor &tensor, const Shape &shape,
                              int64_t axis, const Format &format,
                              float tensorScale = 1.0f);

/// NVFP4's tensor scale of `count` values: the largest magnitude under
/// `nanRule`, then `selectTensorScale`.
float computeTensorScale(const float *data, int64_t count,
                         float e4m3Max = 448.0f,
                         NaNRule nanRule = NaNRule::NaNScale);

/// Packs 4-bit codes two per byte along the last dimension, the lower index in
/// the low nibble, each row starting on a byte; a row of odd length ends with a
/// zero nibble.
std::vector<uint8_t> packNibbles(const std::vector<uint8_t> &codes,
                                 const Shape &shape);

/// The inverse of `packNibbles`; `shape` is the unpacked shape.
std::vector<uint8_t> unpackNibbles(const std::vector<uint8_t> &bytes,
                                   const Shape &shape);

} // namespace mxnumerics

#endif // MX_SUPPORT_QUANTIZE_H
