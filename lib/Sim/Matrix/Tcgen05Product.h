//===- Tcgen05Product.h - Execution of tcgen05.mma --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_TCGEN05PRODUCT_H
#define MX_LIB_SIM_TCGEN05PRODUCT_H

#include "InstructionDescriptor.h"
#include "Tcgen05.h"

namespace mxsim {

/// What a tcgen05.mma says by itself.
struct TensorMMAForm {
  MMAInstruction instruction;
  AddressSource d;
  /// A is at a descriptor or, if it is in tensor memory, at an address.
  bool aIsInTensor = false;
  Source aDescriptor, bDescriptor, descriptor;
  AddressSource aAddress;
  AddressSource scaleA, scaleB;
  /// A bit for each lane of D, of each CTA, that stays as it is; or empty.
  std::vector<Source> disabled;
  Source enableInput;
  /// The input is multiplied by two to the power of minus this.
  unsigned inputShift = 0;
};

/// Executes it for `thread`, with the shared and tensor memory of `ctas`.
void runTensorProduct(Step &step, const TensorMMAForm &form, unsigned thread,
                      std::vector<Cta *> ctas);

} // namespace mxsim

#endif // MX_LIB_SIM_TCGEN05PRODUCT_H
