// What a module must be: PTX that the simulator knows, with the kernel and its
// parameters that the host means. The runtime's entry points are called as MLIR
// declares them.
// DEFINE: %{run} = mlir-runner -entry-point-result=void -shared-libs=%sim_runtime -shared-libs=%mlir_libs/libmlir_c_runner_utils.so
// RUN: %{run} %s | FileCheck %s
// CHECK: 7
// RUN: sed 's/@kernels::@store/@kernels::@load/' %s | not %{run} 2>&1 | FileCheck %s --check-prefix=NAME
// NAME: mx-sim: mgpuModuleGetFunction: no kernel 'load' in the module, which has store
// RUN: sed 's/, %%value : i32)/)/' %s | not %{run} 2>&1 | FileCheck %s --check-prefix=COUNT
// COUNT: mx-sim: kernel 'store': expected 2 arguments but got 1
// RUN: sed 's/st.global.b32/st.magic.b32/' %s | not %{run} 2>&1 | FileCheck %s --check-prefix=OPCODE
// OPCODE: mx-sim: mgpuModuleLoadJIT: PTX line 10: {{.*}}magic
// OPCODE-NEXT: st.magic.b32 [%rd1], %r1;
// RUN: sed 's/assembly = "/bin = "\\7FELF/' %s | not %{run} 2>&1 | FileCheck %s --check-prefix=BINARY
// BINARY: mx-sim: mgpuModuleLoad: the module holds machine code; the simulator runs PTX: compile for the format 'isa'
// PTX where machine code is expected is taken, as CUDA's driver does.
// RUN: sed 's/assembly = "/bin = "/' %s | %{run} | FileCheck %s
// RUN: sed 's/mgpuEventSynchronize(%%event)/mgpuEventSynchronize(%%stream)/' %s | not %{run} 2>&1 | FileCheck %s --check-prefix=HANDLE
// HANDLE: mx-sim: mgpuEventSynchronize: 0x{{[0-9a-f]+}} is no event, or no longer
// RUN: sed 's/mgpuEventSynchronize(%%event)/mgpuEventDestroy(%%event)/' %s | not %{run} 2>&1 | FileCheck %s --check-prefix=DESTROYED
// DESTROYED: mx-sim: mgpuEventDestroy: 0x{{[0-9a-f]+}} is no event, or no longer
module attributes {gpu.container_module} {
  gpu.binary @kernels [#gpu.object<#nvvm.target<chip = "sm_90">, assembly = ".version 8.0\0A.target sm_90\0A.address_size 64\0A.visible .entry store(.param .u64 out, .param .u32 value)\0A{\0A  .reg .b32 %r<2>;\0A  .reg .b64 %rd<2>;\0A  ld.param.b64 %rd1, [out];\0A  ld.param.b32 %r1, [value];\0A  st.global.b32 [%rd1], %r1;\0A  ret;\0A}\0A\00">]
  llvm.func @mgpuStreamCreate() -> !llvm.ptr
  llvm.func @mgpuStreamDestroy(!llvm.ptr)
  llvm.func @mgpuStreamSynchronize(!llvm.ptr)
  llvm.func @mgpuStreamWaitEvent(!llvm.ptr, !llvm.ptr)
  llvm.func @mgpuEventCreate() -> !llvm.ptr
  llvm.func @mgpuEventDestroy(!llvm.ptr)
  llvm.func @mgpuEventRecord(!llvm.ptr, !llvm.ptr)
  llvm.func @mgpuEventSynchronize(!llvm.ptr)
  llvm.func @mgpuMemAlloc(i64, !llvm.ptr, i8) -> !llvm.ptr
  llvm.func @mgpuMemFree(!llvm.ptr, !llvm.ptr)
  llvm.func @mgpuMemcpy(!llvm.ptr, !llvm.ptr, i64, !llvm.ptr)
  llvm.func @printI64(i64)
  llvm.func @main() {
    %one = llvm.mlir.constant(1 : index) : i64
    %zero = llvm.mlir.constant(0 : i64) : i64
    %device = llvm.mlir.constant(0 : i8) : i8
    %size = llvm.mlir.constant(4 : i64) : i64
    %value = llvm.mlir.constant(7 : i32) : i32
    %stream = llvm.call @mgpuStreamCreate() : () -> !llvm.ptr
    %other = llvm.call @mgpuStreamCreate() : () -> !llvm.ptr
    %event = llvm.call @mgpuEventCreate() : () -> !llvm.ptr
    %buffer = llvm.call @mgpuMemAlloc(%size, %stream, %device) : (i64, !llvm.ptr, i8) -> !llvm.ptr
    gpu.launch_func <%stream : !llvm.ptr> @kernels::@store blocks in (%one, %one, %one) threads in (%one, %one, %one) : i64 args(%buffer : !llvm.ptr, %value : i32)
    llvm.call @mgpuEventRecord(%event, %stream) : (!llvm.ptr, !llvm.ptr) -> ()
    llvm.call @mgpuStreamWaitEvent(%other, %event) : (!llvm.ptr, !llvm.ptr) -> ()
    llvm.call @mgpuEventSynchronize(%event) : (!llvm.ptr) -> ()
    llvm.call @mgpuEventDestroy(%event) : (!llvm.ptr) -> ()
    %host = llvm.alloca %one x i64 : (i64) -> !llvm.ptr
    llvm.store %zero, %host : i64, !llvm.ptr
    llvm.call @mgpuMemcpy(%host, %buffer, %size, %other) : (!llvm.ptr, !llvm.ptr, i64, !llvm.ptr) -> ()
    llvm.call @mgpuMemFree(%buffer, %other) : (!llvm.ptr, !llvm.ptr) -> ()
    llvm.call @mgpuStreamSynchronize(%stream) : (!llvm.ptr) -> ()
    llvm.call @mgpuStreamDestroy(%stream) : (!llvm.ptr) -> ()
    llvm.call @mgpuStreamDestroy(%other) : (!llvm.ptr) -> ()
    %result = llvm.load %host : !llvm.ptr -> i64
    llvm.call @printI64(%result) : (i64) -> ()
    llvm.return
  }
}
