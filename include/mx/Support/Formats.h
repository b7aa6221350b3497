//===- Formats.h - The table of block formats -------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A block format is an element type, a block shape, a scale type and, for
// NVFP4, a second-level scale. The named formats are rows of one table; a new
// format is a new row.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SUPPORT_FORMATS_H
#define MX_SUPPORT_FORMATS_H

#include "mx/Support/Scales.h"

#include <limits>
#include <string>
#include <vector>

namespace mxnumerics {

/// A block size that spans the whole dimension (per-row, per-tensor).
inline constexpr int64_t kWholeDim = 0;
/// Larger blocks would overflow where sizes are rounded up to blocks.
inline constexpr int64_t kMaxBlockSize = std::numeric_limits<int32_t>::max();

/// A block-scaled format.
struct Format {
  ElementKind element = ElementKind::E2M1;
  ScaleKind scale = ScaleKind::E8M0;
  /// Block size across the rows (1 for a 1-D block) and along the axis of the
  /// contraction. `kWholeDim` in both means one scale for the whole tensor.
  int64_t blockRows = 1;
  int64_t blockCols = 32;
  /// Whether an FP32 scale per tensor multiplies the block scales.
  bool tensorScale = false;

  bool operator==(const Format &o) const {
    return element == o.element && scale == o.scale &&
           blockRows == o.blockRows && blockCols == o.blockCols &&
           tensorScale == o.tensorScale;
  }
  bool isPerTensor() const {
    return blockRows == kWholeDim && blockCols == kWholeDim;
  }
  /// Number of blocks in a dimension of `size`, the last one possibly short.
  static int64_t numBlocks(int64_t size, int64_t block) {
    return block == kWholeDim ? 1 : size / block + (size % block != 0);
  }
};

/// A row of the table of named formats.
struct NamedFormat {
  std::string_view name;
  Format format;
};

/// All named formats, in the order in which they are documented.
const std::vector<NamedFormat> &getNamedFormats();

/// The row called `name`, or null.
const NamedFormat *lookupFormat(std::string_view name);

/// The name of `format`, or "" if it is not in the table.
std::string_view getFormatName(const Format &format);

/// "mxfp4, mxfp6_e2m3, ...": for messages that list what is expected.
std::string listFormatNames();

/// The rule used for `format` when none is asked for.
ScaleRule getDefaultScaleRule(const Format &format);

} // namespace mxnumerics

#endif // MX_SUPPORT_FORMATS_H
