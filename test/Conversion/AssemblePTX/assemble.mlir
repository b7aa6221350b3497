// REQUIRES: ptxas
// RUN: rm -rf %t && mx-opt %s -mx-assemble-ptx="output-dir=%t/deep ptxas=%ptxas" | FileCheck %s
// RUN: ls %t/deep | FileCheck %s --check-prefix=FILES
// RUN: head -c 4 %t/deep/kernels.cubin | FileCheck %s --check-prefix=ELF

// CHECK: gpu.binary @kernels [#gpu.object<#nvvm.target<chip = "sm_120a">, bin = "\7FELF
// CHECK-SAME: , #gpu.object<#nvvm.target<chip = "sm_90">, bin = "kept"
// FILES: kernels.cubin
// FILES-NEXT: kernels.ptx
// ELF: ELF
gpu.binary @kernels [
  #gpu.object<#nvvm.target<chip = "sm_120a">, assembly = "\0A.version 8.7\0A.target sm_120a\0A.address_size 64\0A.visible .entry k()\0A{\0A ret;\0A}\0A">,
  #gpu.object<#nvvm.target<chip = "sm_90">, bin = "kept">]
