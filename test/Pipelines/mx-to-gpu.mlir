// Host code around a launch becomes calls of the mgpu* runtime, and the kernel
// PTX; device memory is not freed as if it was the host's.
// RUN: rm -rf %t && mx-opt %s --mx-to-gpu="emit=isa output-dir=%t" | FileCheck %s
// RUN: FileCheck %s --check-prefix=PTX <%t/kernels.ptx

// PTX: .target sm_120a
// PTX: .entry twice(
// PTX: add.rn.f32

// CHECK: gpu.binary @kernels [#gpu.object<#nvvm.target<chip = "sm_120a">, {{.*}} assembly =
// CHECK-LABEL: llvm.func @main
// CHECK: %[[DEVICE:.*]] = llvm.call @mgpuMemAlloc
// CHECK: llvm.call @mgpuMemcpy
// CHECK: gpu.launch_func <{{.*}}> @kernels::@twice
// CHECK: llvm.call @mgpuMemcpy
// CHECK: llvm.call @mgpuMemFree
// CHECK-NOT: llvm.call @free
// CHECK: llvm.return
module attributes {gpu.container_module} {
gpu.module @kernels [#nvvm.target<chip = "sm_120a">] {
  gpu.func @twice(%data: !llvm.ptr, %size: index) kernel attributes {known_block_size = array<i32: 32, 1, 1>} {
    %thread = gpu.thread_id x
    %inside = arith.cmpi ult, %thread, %size : index
    scf.if %inside {
      %offset = arith.index_cast %thread : index to i64
      %address = llvm.getelementptr %data[%offset] : (!llvm.ptr, i64) -> !llvm.ptr, f32
      %value = llvm.load %address : !llvm.ptr -> f32
      %sum = arith.addf %value, %value : f32
      llvm.store %sum, %address : f32, !llvm.ptr
    }
    gpu.return
  }
}
func.func @main(%x: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c32 = arith.constant 32 : index
  %input = bufferization.to_buffer %x read_only : tensor<?xf32> to memref<?xf32>
  %size = memref.dim %input, %c0 : memref<?xf32>
  %device = gpu.alloc (%size) {bufferization.manual_deallocation} : memref<?xf32>
  gpu.memcpy %device, %input : memref<?xf32>, memref<?xf32>
  %index = memref.extract_aligned_pointer_as_index %device : memref<?xf32> -> index
  %integer = arith.index_cast %index : index to i64
  %pointer = llvm.inttoptr %integer : i64 to !llvm.ptr
  gpu.launch_func @kernels::@twice blocks in (%c1, %c1, %c1) threads in (%c32, %c1, %c1)
      args(%pointer : !llvm.ptr, %size : index)
  %output = memref.alloc(%size) : memref<?xf32>
  gpu.memcpy %output, %device : memref<?xf32>, memref<?xf32>
  gpu.dealloc %device {bufferization.manual_deallocation} : memref<?xf32>
  %result = bufferization.to_tensor %output restrict writable : memref<?xf32> to tensor<?xf32>
  return %result : tensor<?xf32>
}
}
