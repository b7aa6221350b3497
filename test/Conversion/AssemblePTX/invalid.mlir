// REQUIRES: ptxas
// RUN: not mx-opt %s -mx-assemble-ptx=ptxas=%ptxas 2>&1 | FileCheck %s

// CHECK: error: ptxas failed on @wrong: ptxas {{.*}}, line 4; error : {{.*}} 'mov'
gpu.binary @wrong [#gpu.object<#nvvm.target<chip = "sm_120a">, assembly = ".version 8.7\0A.target sm_120a\0A.visible .entry k() {\0A mov.u32 %tid.x, 0f00000000;\0A}\0A">]
