//===- Npy.h - The header of a .npy file ------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_RUNNER_NPY_H
#define MX_LIB_RUNNER_NPY_H

#include "mx/Runner/Array.h"

namespace mlir::mx {

/// Bytes before the header's text: magic, version, and 2 or 4 of length.
inline constexpr size_t kNpyPreludeSize = 10;

/// What the first `kNpyPreludeSize` bytes say.
struct NpyPrelude {
  /// Bytes of the prelude itself: 10, or 12 since version 2.
  size_t size;
  /// Bytes of the header's text, if `size` is 10.
  size_t textSize;
};

llvm::Expected<NpyPrelude> parseNpyPrelude(llvm::StringRef bytes);

/// The dtype and shape that the header's text gives; no data.
llvm::Expected<Array> parseNpyHeader(llvm::StringRef text);

/// Prelude and header of `array`, a multiple of 64 bytes long.
std::string makeNpyHeader(const Array &array);

} // namespace mlir::mx

#endif // MX_LIB_RUNNER_NPY_H
