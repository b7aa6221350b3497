// GPU programs as MLIR has them, lowered and run by MLIR's own tools, on the
// simulator behind MLIR's GPU runtime. Expected values are written by hand.
// RUN: mlir-opt %s \
// RUN:   --gpu-lower-to-nvvm-pipeline="cubin-chip=sm_90 cubin-features=+ptx80 cubin-format=isa" \
// RUN:   | mlir-runner -entry-point-result=void -shared-libs=%sim_runtime -shared-libs=%mlir_libs/libmlir_runner_utils.so \
// RUN:   | FileCheck %s

func.func private @printMemrefF32(memref<*xf32>)
func.func private @printMemrefI32(memref<*xi32>)

// 0, 1, 2, ... in host memory.
func.func @iota(%size: index) -> memref<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %data = memref.alloc(%size) : memref<?xf32>
  scf.for %i = %c0 to %size step %c1 {
    %bits = arith.index_cast %i : index to i32
    %value = arith.sitofp %bits : i32 to f32
    memref.store %value, %data[%i] : memref<?xf32>
  }
  return %data : memref<?xf32>
}

func.func @print(%data: memref<?xf32>) {
  %cast = memref.cast %data : memref<?xf32> to memref<*xf32>
  call @printMemrefF32(%cast) : (memref<*xf32>) -> ()
  return
}

// Device buffers, several blocks of which the last is not full, and copies to
// the device and back; a part of the host's buffer is registered meanwhile.
func.func @vector_add() {
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c3 = arith.constant 3 : index
  %c10 = arith.constant 10 : index
  %x = call @iota(%c10) : (index) -> memref<?xf32>
  %part = memref.subview %x[0] [4] [1] : memref<?xf32> to memref<4xf32, strided<[1]>>
  %u = memref.cast %part : memref<4xf32, strided<[1]>> to memref<*xf32>
  gpu.host_register %u : memref<*xf32>
  %t0 = gpu.wait async
  %a, %t1 = gpu.alloc async [%t0] (%c10) : memref<?xf32>
  %b, %t2 = gpu.alloc async [%t1] (%c10) : memref<?xf32>
  %t3 = gpu.memcpy async [%t2] %a, %x : memref<?xf32>, memref<?xf32>
  // From one device buffer to another.
  %t4 = gpu.memcpy async [%t3] %b, %a : memref<?xf32>, memref<?xf32>
  %t5 = gpu.launch async [%t4] blocks(%bx, %by, %bz) in (%gx = %c3, %gy = %c1, %gz = %c1)
      threads(%tx, %ty, %tz) in (%sx = %c4, %sy = %c1, %sz = %c1) {
    %base = arith.muli %bx, %sx : index
    %i = arith.addi %base, %tx : index
    %inside = arith.cmpi ult, %i, %c10 : index
    scf.if %inside {
      %l = memref.load %a[%i] : memref<?xf32>
      %r = memref.load %b[%i] : memref<?xf32>
      %sum = arith.addf %l, %r : f32
      memref.store %sum, %b[%i] : memref<?xf32>
    }
    gpu.terminator
  }
  %t6 = gpu.memcpy async [%t5] %x, %b : memref<?xf32>, memref<?xf32>
  %t7 = gpu.dealloc async [%t6] %a : memref<?xf32>
  %t8 = gpu.dealloc async [%t7] %b : memref<?xf32>
  gpu.wait [%t8]
  gpu.host_unregister %u : memref<*xf32>
  call @print(%x) : (memref<?xf32>) -> ()
  memref.dealloc %x : memref<?xf32>
  return
}

// A tree in shared memory: 4 warps, a barrier after each level; host memory that
// kernels reach; the host writes to it between two launches.
func.func @reduce() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c128 = arith.constant 128 : index
  %hundred = arith.constant 100.0 : f32
  %x = call @iota(%c128) : (index) -> memref<?xf32>
  %u = memref.cast %x : memref<?xf32> to memref<*xf32>
  gpu.host_register %u : memref<*xf32>
  scf.for %round = %c0 to %c2 step %c1 {
    gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
        threads(%tx, %ty, %tz) in (%sx = %c128, %sy = %c1, %sz = %c1)
        workgroup(%tile : memref<128xf32, #gpu.address_space<workgroup>>) {
      %value = memref.load %x[%tx] : memref<?xf32>
      memref.store %value, %tile[%tx] : memref<128xf32, #gpu.address_space<workgroup>>
      gpu.barrier
      %half = arith.constant 64 : index
      %end = scf.while (%width = %half) : (index) -> index {
        %more = arith.cmpi ugt, %width, %c0 : index
        scf.condition(%more) %width : index
      } do {
      ^bb0(%width: index):
        %active = arith.cmpi ult, %tx, %width : index
        scf.if %active {
          %other = arith.addi %tx, %width : index
          %l = memref.load %tile[%tx] : memref<128xf32, #gpu.address_space<workgroup>>
          %r = memref.load %tile[%other] : memref<128xf32, #gpu.address_space<workgroup>>
          %sum = arith.addf %l, %r : f32
          memref.store %sum, %tile[%tx] : memref<128xf32, #gpu.address_space<workgroup>>
        }
        gpu.barrier
        %next = arith.divui %width, %c2 : index
        scf.yield %next : index
      }
      %first = arith.cmpi eq, %tx, %c0 : index
      scf.if %first {
        %total = memref.load %tile[%c0] : memref<128xf32, #gpu.address_space<workgroup>>
        memref.store %total, %x[%c0] : memref<?xf32>
      }
      gpu.terminator
    }
    %view = memref.subview %x[0] [1] [1] : memref<?xf32> to memref<1xf32, strided<[1]>>
    %cast = memref.cast %view : memref<1xf32, strided<[1]>> to memref<*xf32>
    func.call @printMemrefF32(%cast) : (memref<*xf32>) -> ()
    memref.store %hundred, %x[%c0] : memref<?xf32>
  }
  gpu.host_unregister %u : memref<*xf32>
  memref.dealloc %x : memref<?xf32>
  return
}

// Memory of host and device; warp reductions; parameters of every size.
func.func @shared_memory_of_host() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c64 = arith.constant 64 : index
  %i8 = arith.constant -1 : i8
  %i16 = arith.constant 300 : i16
  %i64 = arith.constant 70000 : i64
  %f64 = arith.constant 1000000.0 : f64
  %true = arith.constant true
  %data = gpu.alloc host_shared () : memref<4xi32>
  %zero = arith.constant 0 : i32
  scf.for %i = %c0 to %c3 step %c1 {
    memref.store %zero, %data[%i] : memref<4xi32>
  }
  // Arguments are what the host has at run time, not constants of the kernel.
  %keep = arith.index_cast %c64 : index to i32
  call @launch_with_all_sizes(%data, %i8, %i16, %keep, %i64, %f64, %true)
      : (memref<4xi32>, i8, i16, i32, i64, f64, i1) -> ()
  %cast = memref.cast %data : memref<4xi32> to memref<*xi32>
  call @printMemrefI32(%cast) : (memref<*xi32>) -> ()
  %t0 = gpu.wait async
  %t1 = gpu.dealloc async [%t0] %data : memref<4xi32>
  gpu.wait [%t1]
  return
}

func.func @launch_with_all_sizes(%data: memref<4xi32>, %a: i8, %b: i16, %c: i32, %d: i64, %e: f64, %f: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c64 = arith.constant 64 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
      threads(%tx, %ty, %tz) in (%sx = %c64, %sy = %c1, %sz = %c1) {
    // 0 + ... + 63, by shuffles within warps and shared memory between them.
    %mine = arith.index_cast %tx : index to i32
    %sum = gpu.all_reduce add %mine uniform {} : (i32) -> (i32)
    %first = arith.cmpi eq, %tx, %c0 : index
    scf.if %first {
      memref.store %sum, %data[%c0] : memref<4xi32>
      %a32 = arith.extsi %a : i8 to i32
      %b32 = arith.extsi %b : i16 to i32
      %d32 = arith.trunci %d : i64 to i32
      %e32 = arith.fptosi %e : f64 to i32
      %f32 = arith.extui %f : i1 to i32
      %ab = arith.addi %a32, %b32 : i32
      %cd = arith.addi %c, %d32 : i32
      %ef = arith.addi %e32, %f32 : i32
      memref.store %ab, %data[%c1] : memref<4xi32>
      memref.store %cd, %data[%c2] : memref<4xi32>
      memref.store %ef, %data[%c3] : memref<4xi32>
    }
    gpu.terminator
  }
  return
}

// Two streams that join, fills of 4 and 2 bytes, and dynamic shared memory.
func.func @tokens() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %bytes = arith.constant 32 : i32
  %device = arith.constant 0 : i32
  %half = arith.constant 0.5 : f32
  %two = arith.constant 2.0 : f16
  %x = call @iota(%c8) : (index) -> memref<?xf32>
  gpu.set_default_device %device
  %t0 = gpu.wait async
  %a, %t1 = gpu.alloc async [%t0] () : memref<8xf32>
  %t2 = gpu.memset async [%t1] %a, %half : memref<8xf32>, f32
  %s0 = gpu.wait async
  %b, %s1 = gpu.alloc async [%s0] () : memref<8xf16>
  %s2 = gpu.memset async [%s1] %b, %two : memref<8xf16>, f16
  %joined = gpu.wait async [%t2, %s2]
  %t3 = gpu.launch async [%joined] blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
      threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c8, %sz = %c1) dynamic_shared_memory_size %bytes {
    %pool = gpu.dynamic_shared_memory : memref<?xi8, #gpu.address_space<workgroup>>
    %tile = memref.view %pool[%c0][] : memref<?xi8, #gpu.address_space<workgroup>>
        to memref<8xf32, #gpu.address_space<workgroup>>
    %h = memref.load %b[%ty] : memref<8xf16>
    %wide = arith.extf %h : f16 to f32
    %f = memref.load %a[%ty] : memref<8xf32>
    %i = arith.index_cast %ty : index to i32
    %fi = arith.sitofp %i : i32 to f32
    %p = arith.mulf %wide, %fi : f32
    %s = arith.addf %p, %f : f32
    memref.store %s, %tile[%ty] : memref<8xf32, #gpu.address_space<workgroup>>
    gpu.barrier
    %c7 = arith.constant 7 : index
    %mirror = arith.subi %c7, %ty : index
    %o = memref.load %tile[%mirror] : memref<8xf32, #gpu.address_space<workgroup>>
    memref.store %o, %a[%ty] : memref<8xf32>
    gpu.terminator
  }
  %out = memref.cast %x : memref<?xf32> to memref<8xf32>
  %t4 = gpu.memcpy async [%t3] %out, %a : memref<8xf32>, memref<8xf32>
  %t5 = gpu.dealloc async [%t4] %a : memref<8xf32>
  %t6 = gpu.dealloc async [%t5] %b : memref<8xf16>
  gpu.wait [%t6]
  call @print(%x) : (memref<?xf32>) -> ()
  memref.dealloc %x : memref<?xf32>
  return
}

// Two clusters of two blocks: each block writes its cluster and its place there.
func.func @clusters() {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c4 = arith.constant 4 : index
  %data = memref.alloc() : memref<4xi32>
  %u = memref.cast %data : memref<4xi32> to memref<*xi32>
  gpu.host_register %u : memref<*xi32>
  gpu.launch clusters(%cx, %cy, %cz) in (%nx = %c2, %ny = %c1, %nz = %c1)
      blocks(%bx, %by, %bz) in (%gx = %c4, %gy = %c1, %gz = %c1)
      threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %c10 = arith.constant 10 : index
    %tens = arith.muli %cx, %c10 : index
    %place = gpu.cluster_block_id x
    %both = arith.addi %tens, %place : index
    %value = arith.index_cast %both : index to i32
    memref.store %value, %data[%bx] : memref<4xi32>
    gpu.terminator
  }
  gpu.host_unregister %u : memref<*xi32>
  call @printMemrefI32(%u) : (memref<*xi32>) -> ()
  memref.dealloc %data : memref<4xi32>
  return
}

func.func @main() {
  // CHECK: sizes = [10]
  // CHECK-NEXT: [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]
  call @vector_add() : () -> ()
  // 128 * 127 / 2; then 100 is in place of 0.
  // CHECK: sizes = [1]
  // CHECK-NEXT: [8128]
  // CHECK: sizes = [1]
  // CHECK-NEXT: [8228]
  call @reduce() : () -> ()
  // 64 * 63 / 2, -1 + 300, 64 + 70000, 1000000 + 1.
  // CHECK: sizes = [4]
  // CHECK-NEXT: [2016, 299, 70064, 1000001]
  call @shared_memory_of_host() : () -> ()
  // 2 i + 0.5, backwards.
  // CHECK: sizes = [8]
  // CHECK-NEXT: [14.5, 12.5, 10.5, 8.5, 6.5, 4.5, 2.5, 0.5]
  call @tokens() : () -> ()
  // CHECK: sizes = [4]
  // CHECK-NEXT: [0, 1, 10, 11]
  call @clusters() : () -> ()
  return
}
