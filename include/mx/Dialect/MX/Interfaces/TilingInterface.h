//===- TilingInterface.h - Tiling of mx operations --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `TilingInterface` for mx.quantize, mx.dequantize, mx.hadamard,
// mx.scaled_matmul, mx.pack_scales and mx.unpack_scales. The first three
// iterate over the elements of their data, mx.scaled_matmul over [batch..., M,
// N, K], the last two over linear scales; so tile sizes count elements, as
// those of a linalg operation beside them do. Tiled results have the bits of
// the untiled ones; a tile that could not have is refused with a remark.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_INTERFACES_TILINGINTERFACE_H
#define MX_DIALECT_MX_INTERFACES_TILINGINTERFACE_H

namespace mlir {
class DialectRegistry;

namespace mx {

/// Attaches the interface to the operations when their dialect is loaded.
void registerTilingInterfaceExternalModels(DialectRegistry &registry);

} // namespace mx
} // namespace mlir

#endif // MX_DIALECT_MX_INTERFACES_TILINGINTERFACE_H
