//===- BufferizableOpInterface.h - Bufferization of mx ----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `BufferizableOpInterface` for all operations of mx: they read their operands,
// and each result is a new buffer. They become the loops of linalg on buffers
// that convert-mx-to-linalg would have led to. There are no operations of mx on
// buffers. FP4 must have been packed.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_BUFFERIZATION_BUFFERIZABLEOPINTERFACE_H
#define MX_DIALECT_MX_BUFFERIZATION_BUFFERIZABLEOPINTERFACE_H

namespace mlir {
class DialectRegistry;

namespace mx {

/// Attaches the interface to the operations when their dialect is loaded. The
/// models of arith, linalg and tensor are needed as well.
void registerBufferizableOpInterfaceExternalModels(DialectRegistry &registry);

} // namespace mx
} // namespace mlir

#endif // MX_DIALECT_MX_BUFFERIZATION_BUFFERIZABLEOPINTERFACE_H
