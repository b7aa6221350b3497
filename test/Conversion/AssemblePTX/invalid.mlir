// REQUIRES: ptxas
// RUN: not mx-opt %s -split-input-file -mx-assemble-ptx="ptxas=%ptxas output-dir=%t" 2>&1 | FileCheck %s

// CHECK: error: ptxas failed on @wrong: ptxas {{.*}}, line 4; error : {{.*}} 'mov'
gpu.binary @wrong [#gpu.object<#nvvm.target<chip = "sm_120a">, assembly = ".version 8.7\0A.target sm_120a\0A.visible .entry k() {\0A mov.u32 %tid.x, 0f00000000;\0A}\0A">]

// -----

// CHECK: error: expected PTX with a .target in @garbage
gpu.binary @garbage [#gpu.object<#nvvm.target<chip = "sm_120a">, assembly = "no PTX at all">]

// -----

// CHECK: error: the name '../outside' is a path, not the name of a file in output-dir
gpu.binary @"../outside" [#gpu.object<#nvvm.target<chip = "sm_120a">, assembly = ".version 8.7\0A.target sm_120a\0A">]
