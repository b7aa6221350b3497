// PTX is written without an assembler, and is there when one is asked for and
// missing.
// RUN: rm -rf %t && mx-opt %s -mx-assemble-ptx="emit=isa output-dir=%t" | FileCheck %s
// RUN: FileCheck %s --check-prefix=PTX <%t/kernels.ptx
// RUN: rm -rf %t && not mx-opt %s -mx-assemble-ptx="ptxas=no-such-ptxas output-dir=%t" 2>&1 | FileCheck %s --check-prefix=MISSING
// RUN: FileCheck %s --check-prefix=PTX <%t/kernels.ptx
// RUN: not mx-opt %s -mx-assemble-ptx=emit=sass 2>&1 | FileCheck %s --check-prefix=EMIT
// RUN: not mx-opt %s -mx-assemble-ptx="emit=isa output-dir=%s/sub" 2>&1 | FileCheck %s --check-prefix=DIR

// CHECK: gpu.binary @kernels [#gpu.object<#nvvm.target<chip = "sm_120a">, assembly =
// PTX: .target sm_120a
// MISSING: error: 'no-such-ptxas' is missing: it comes with the CUDA toolkit and is expected on the PATH; without it use emit=isa, which stops at PTX
// EMIT: error: expected emit to be isa or cubin, but got 'sass'
// DIR: error: cannot create output-dir '{{.*}}/sub': {{[A-Z]}}
gpu.binary @kernels [
  #gpu.object<#nvvm.target<chip = "sm_120a">, assembly = "\0A.version 8.7\0A.target sm_120a\0A.address_size 64\0A.visible .entry k()\0A{\0A ret;\0A}\0A">]
