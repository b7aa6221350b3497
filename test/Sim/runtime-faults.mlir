// A program that does what it must not ends with a message, after what it printed.
// RUN: mlir-opt %s --gpu-lower-to-nvvm-pipeline="cubin-chip=sm_90 cubin-features=+ptx80 cubin-format=isa" -o %t.mlir
// DEFINE: %{entry} =
// DEFINE: %{run} = not mlir-runner %t.mlir -e %{entry} -entry-point-result=void \
// DEFINE:   -shared-libs=%sim_runtime -shared-libs=%mlir_libs/libmlir_c_runner_utils.so 2>&1 | FileCheck %s --check-prefix=%{entry}

// The status is that of mx-sim: 1 for a kernel, 2 for the program.
// RUN: sh -c 'mlir-runner %t.mlir -e never_written -entry-point-result=void -shared-libs=%sim_runtime -shared-libs=%mlir_libs/libmlir_c_runner_utils.so; echo status $?' | FileCheck %s --check-prefix=KERNEL
// KERNEL: status 1
// RUN: sh -c 'mlir-runner %t.mlir -e freed_twice -entry-point-result=void -shared-libs=%sim_runtime -shared-libs=%mlir_libs/libmlir_c_runner_utils.so; echo status $?' | FileCheck %s --check-prefix=PROGRAM
// PROGRAM: status 2

func.func private @printI64(i64)
func.func private @printNewline()

// REDEFINE: %{entry} = out_of_bounds
// RUN: %{run}
// out_of_bounds: 42
// out_of_bounds-NEXT: mx-sim: kernel 'out_of_bounds_kernel': line {{[0-9]+}}: CTA (0,0,0) warp 0 lane 4: global write of 4 bytes at {{0x[0-9a-f]+}} is out of bounds
// out_of_bounds-NEXT: st.global.b32
// out_of_bounds-NOT: 43
func.func @out_of_bounds() {
  %before = arith.constant 42 : i64
  %after = arith.constant 43 : i64
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  call @printI64(%before) : (i64) -> ()
  call @printNewline() : () -> ()
  %t0 = gpu.wait async
  %a, %t1 = gpu.alloc async [%t0] () : memref<4xi32>
  gpu.wait [%t1]
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
      threads(%tx, %ty, %tz) in (%sx = %c5, %sy = %c1, %sz = %c1) {
    %i = arith.index_cast %tx : index to i32
    memref.store %i, %a[%tx] : memref<4xi32>
    gpu.terminator
  }
  call @printI64(%after) : (i64) -> ()
  return
}

// REDEFINE: %{entry} = never_written
// RUN: %{run}
// never_written: mx-sim: kernel 'never_written_kernel': {{.*}} lane 0: global read of 4 bytes at {{.*}} finds bytes that were never written
func.func @never_written() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %t0 = gpu.wait async
  %a, %t1 = gpu.alloc async [%t0] () : memref<4xi32>
  %b, %t2 = gpu.alloc async [%t1] () : memref<4xi32>
  // A copy of undefined bytes defines nothing.
  %t3 = gpu.memcpy async [%t2] %b, %a : memref<4xi32>, memref<4xi32>
  gpu.wait [%t3]
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
      threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %i = memref.load %b[%c0] : memref<4xi32>
    memref.store %i, %a[%c0] : memref<4xi32>
    gpu.terminator
  }
  return
}

// Host memory must be registered.
// REDEFINE: %{entry} = host_memory
// RUN: %{run}
// host_memory: mx-sim: kernel 'host_memory_kernel': {{.*}} global write of 4 bytes at {{.*}} is out of bounds
func.func @host_memory() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %one = arith.constant 1 : i32
  %a = memref.alloc() : memref<4xi32>
  %u = memref.cast %a : memref<4xi32> to memref<*xi32>
  gpu.host_register %u : memref<*xi32>
  gpu.host_unregister %u : memref<*xi32>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
      threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    memref.store %one, %a[%c0] : memref<4xi32>
    gpu.terminator
  }
  return
}

// REDEFINE: %{entry} = too_many_threads
// RUN: %{run}
// too_many_threads: mx-sim: kernel 'launch_empty_kernel': expected 1 to 1024 threads a block but got 2000
func.func @too_many_threads() {
  %c1 = arith.constant 1 : index
  %c1000 = arith.constant 1000 : index
  %c2 = arith.constant 2 : index
  %t0 = gpu.wait async
  %a, %t1 = gpu.alloc async [%t0] () : memref<4xi32>
  gpu.wait [%t1]
  call @launch_empty(%a, %c1, %c1000, %c2) : (memref<4xi32>, index, index, index) -> ()
  return
}
func.func @launch_empty(%a: memref<4xi32>, %grid: index, %x: index, %y: index) {
  %c1 = arith.constant 1 : index
  %one = arith.constant 1 : i32
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %grid, %gy = %c1, %gz = %c1)
      threads(%tx, %ty, %tz) in (%sx = %x, %sy = %y, %sz = %c1) {
    memref.store %one, %a[%bx] : memref<4xi32>
    gpu.terminator
  }
  return
}

// REDEFINE: %{entry} = no_blocks
// RUN: %{run}
// no_blocks: mx-sim: kernel 'launch_empty_kernel': expected a grid of at least one block
func.func @no_blocks() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %t0 = gpu.wait async
  %a, %t1 = gpu.alloc async [%t0] () : memref<4xi32>
  gpu.wait [%t1]
  call @launch_empty(%a, %c0, %c1, %c1) : (memref<4xi32>, index, index, index) -> ()
  return
}

// REDEFINE: %{entry} = negative_grid
// RUN: %{run}
// negative_grid: mx-sim: mgpuLaunchKernel: expected a size of the grid but got -1
func.func @negative_grid() {
  %n1 = arith.constant -1 : index
  %c1 = arith.constant 1 : index
  %t0 = gpu.wait async
  %a, %t1 = gpu.alloc async [%t0] () : memref<4xi32>
  gpu.wait [%t1]
  call @launch_empty(%a, %n1, %c1, %c1) : (memref<4xi32>, index, index, index) -> ()
  return
}

// REDEFINE: %{entry} = freed_twice
// RUN: %{run}
// freed_twice: mx-sim: mgpuMemFree: {{0x[0-9a-f]+}} was freed before
func.func @freed_twice() {
  %t0 = gpu.wait async
  %a, %t1 = gpu.alloc async [%t0] () : memref<4xi32>
  %t2 = gpu.dealloc async [%t1] %a : memref<4xi32>
  %t3 = gpu.dealloc async [%t2] %a : memref<4xi32>
  gpu.wait [%t3]
  return
}

// REDEFINE: %{entry} = not_allocated
// RUN: %{run}
// not_allocated: mx-sim: mgpuMemFree: {{0x[0-9a-f]+}} was not allocated on the device
func.func @not_allocated() {
  %a = memref.alloc() : memref<4xi32>
  %t0 = gpu.wait async
  %t1 = gpu.dealloc async [%t0] %a : memref<4xi32>
  gpu.wait [%t1]
  return
}

// REDEFINE: %{entry} = out_of_memory
// RUN: %{run}
// out_of_memory: mx-sim: out of memory: 1125899906842624 bytes asked for, of {{[0-9]+}} are 16 in use
func.func @out_of_memory() {
  %huge = arith.constant 1125899906842624 : index
  %t0 = gpu.wait async
  %a, %t1 = gpu.alloc async [%t0] () : memref<4xi32>
  %b, %t2 = gpu.alloc async [%t1] () : memref<8xi32>
  %t3 = gpu.dealloc async [%t2] %b : memref<8xi32>
  %c, %t4 = gpu.alloc async [%t3] (%huge) : memref<?xi8>
  %t5 = gpu.dealloc async [%t4] %c : memref<?xi8>
  %t6 = gpu.dealloc async [%t5] %a : memref<4xi32>
  gpu.wait [%t6]
  return
}

// REDEFINE: %{entry} = copy_too_long
// RUN: %{run}
// copy_too_long: mx-sim: mgpuMemcpy: 32 bytes at {{0x[0-9a-f]+}} exceed the buffer of 16 bytes at {{0x[0-9a-f]+}}
func.func @copy_too_long() {
  %c4 = arith.constant 4 : index
  %a = memref.alloc() : memref<8xi32>
  %cast = memref.cast %a : memref<8xi32> to memref<?xi32>
  %t0 = gpu.wait async
  %b, %t1 = gpu.alloc async [%t0] (%c4) : memref<?xi32>
  %t2 = gpu.memcpy async [%t1] %b, %cast : memref<?xi32>, memref<?xi32>
  %t3 = gpu.memcpy async [%t2] %cast, %b : memref<?xi32>, memref<?xi32>
  gpu.wait [%t3]
  return
}

// REDEFINE: %{entry} = copy_freed
// RUN: %{run}
// copy_freed: mx-sim: mgpuMemcpy: 32 bytes at {{0x[0-9a-f]+}} are in no buffer; one there was freed
func.func @copy_freed() {
  %c0 = arith.constant 0 : index
  %a = memref.alloc() : memref<4xi64>
  %t0 = gpu.wait async
  %b, %t1 = gpu.alloc async [%t0] () : memref<4xi64>
  %t2 = gpu.dealloc async [%t1] %b : memref<4xi64>
  %t3 = gpu.memcpy async [%t2] %a, %b : memref<4xi64>, memref<4xi64>
  gpu.wait [%t3]
  %value = memref.load %a[%c0] : memref<4xi64>
  call @printI64(%value) : (i64) -> ()
  return
}

// REDEFINE: %{entry} = registered_twice
// RUN: %{run}
// registered_twice: mx-sim: mgpuMemHostRegister: some of the 16 bytes at {{0x[0-9a-f]+}} are registered already
func.func @registered_twice() {
  %a = memref.alloc() : memref<4xi32>
  %u = memref.cast %a : memref<4xi32> to memref<*xi32>
  gpu.host_register %u : memref<*xi32>
  gpu.host_register %u : memref<*xi32>
  return
}

// REDEFINE: %{entry} = not_registered
// RUN: %{run}
// not_registered: mx-sim: mgpuMemHostUnregister: {{0x[0-9a-f]+}} is not registered
func.func @not_registered() {
  %a = memref.alloc() : memref<4xi32>
  %u = memref.cast %a : memref<4xi32> to memref<*xi32>
  gpu.host_unregister %u : memref<*xi32>
  return
}

// REDEFINE: %{entry} = not_dense
// RUN: %{run}
// not_dense: mx-sim: mgpuMemHostRegisterMemRef: expected stride 4 of dimension 0 but got 8
func.func @not_dense() {
  %a = memref.alloc() : memref<4x8xi32>
  %v = memref.subview %a[0, 0] [4, 4] [1, 1] : memref<4x8xi32> to memref<4x4xi32, strided<[8, 1]>>
  %u = memref.cast %v : memref<4x4xi32, strided<[8, 1]>> to memref<*xi32>
  gpu.host_register %u : memref<*xi32>
  return
}

// REDEFINE: %{entry} = other_device
// RUN: %{run}
// other_device: mx-sim: mgpuSetDefaultDevice: there is device 0 alone but got 1
func.func @other_device() {
  %device = arith.constant 1 : i32
  gpu.set_default_device %device
  return
}
