// What the kernels of wgmma have in common.
//
#pragma once

#include <cstdint>

// Operands of an asm statement: registers %0 and up, and their names.
#define D4(i) "+r"(d[i]), "+r"(d[i + 1]), "+r"(d[i + 2]), "+r"(d[i + 3])
#define D8(i) D4(i), D4(i + 4)
#define D12(i) D8(i), D4(i + 8)
#define D16(i) D8(i), D8(i + 8)
#define D20(i) D16(i), D4(i + 16)
#define D32(i) D16(i), D16(i + 16)
#define D64(i) D32(i), D32(i + 32)
#define D128(i) D64(i), D64(i + 64)
#define T4 "%0, %1, %2, %3"
#define T8 T4 ", %4, %5, %6, %7"
#define T12 T8 ", %8, %9, %10, %11"
#define T16 T12 ", %12, %13, %14, %15"
#define T20 T16 ", %16, %17, %18, %19"
#define T32 T16                                                                                                       \
  ", %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %29, %30, %31"
#define T64 T32                                                                                                       \
  ", %32, %33, %34, %35, %36, %37, %38, %39, %40, %41, %42, %43, %44, %45, %46, %47"                                  \
  ", %48, %49, %50, %51, %52, %53, %54, %55, %56, %57, %58, %59, %60, %61, %62, %63"
#define T128 T64                                                                                                      \
  ", %64, %65, %66, %67, %68, %69, %70, %71, %72, %73, %74, %75, %76, %77, %78, %79"                                  \
  ", %80, %81, %82, %83, %84, %85, %86, %87, %88, %89, %90, %91, %92, %93, %94, %95"                                  \
  ", %96, %97, %98, %99, %100, %101, %102, %103, %104, %105, %106, %107, %108, %109, %110, %111"                      \
  ", %112, %113, %114, %115, %116, %117, %118, %119, %120, %121, %122, %123, %124, %125, %126, %127"

// scale-d is a predicate: register %p of the statement.
#define MMA(INSTRUCTION, TEXT, A, B, P, REST)                                                                          \
  "{\n.reg .pred p;\nsetp.ne.b32 p, %" #P ", 0;\n"                                                                     \
  "wgmma.mma_async.sync.aligned." INSTRUCTION " {" TEXT "}, " A ", %" #B ", p" REST ";\n}\n"

extern __shared__ __align__(1024) uint4 shared[];

__device__ uint64_t getImageDescriptor(uint64_t fields) {
  return fields + (__cvta_generic_to_shared(shared) >> 4);
}

__device__ void loadImage(const uint4 *image, int bytes) {
  for (int i = threadIdx.x; i < bytes / 16; i += blockDim.x)
    shared[i] = image[i];
  asm volatile("fence.proxy.async;" ::: "memory");
  __syncthreads();
}

__device__ void fence() { asm volatile("wgmma.fence.sync.aligned;" ::: "memory"); }

__device__ void commitAndWait() {
  asm volatile("wgmma.commit_group.sync.aligned;\nwgmma.wait_group.sync.aligned 0;" ::: "memory");
}

// A and B in shared memory. N counts the registers of D; A, B and P are the
// numbers of the next operands.
#define SHARED_KERNEL(NAME, N, A, B, P, INSTRUCTION, REST)                                                             \
  extern "C" __global__ void NAME(const uint4 *image, const uint32_t *acc, uint32_t *out, int bytes, uint64_t left,    \
                                  uint64_t right, int leftStep, int rightStep, int steps, int scale) {                 \
    loadImage(image, bytes);                                                                                           \
    uint32_t d[N];                                                                                                     \
    for (int i = 0; i < N; ++i)                                                                                        \
      d[i] = acc[threadIdx.x * N + i];                                                                                 \
    left = getImageDescriptor(left);                                                                                   \
    right = getImageDescriptor(right);                                                                                 \
    fence();                                                                                                           \
    for (int i = 0; i < steps; ++i) {                                                                                  \
      asm volatile(MMA(INSTRUCTION, T##N, "%" #A, B, P, REST) : D##N(0) : "l"(left), "l"(right), "r"(scale));          \
      left += leftStep >> 4;                                                                                           \
      right += rightStep >> 4;                                                                                         \
      scale = 1;                                                                                                       \
    }                                                                                                                  \
    commitAndWait();                                                                                                   \
    for (int i = 0; i < N; ++i)                                                                                        \
      out[threadIdx.x * N + i] = d[i];                                                                                 \
  }

// A in registers.
#define REGISTER_KERNEL(NAME, N, A0, A1, A2, A3, B, P, INSTRUCTION, REST)                                              \
  extern "C" __global__ void NAME(const uint4 *image, const uint32_t *acc, const uint4 *words, uint32_t *out,          \
                                  int bytes, uint64_t right, int rightStep, int steps, int scale) {                    \
    loadImage(image, bytes);                                                                                           \
    uint32_t d[N];                                                                                                     \
    for (int i = 0; i < N; ++i)                                                                                        \
      d[i] = acc[threadIdx.x * N + i];                                                                                 \
    right = getImageDescriptor(right);                                                                                 \
    for (int i = 0; i < steps; ++i) {                                                                                  \
      uint4 a = words[i * 128 + threadIdx.x];                                                                          \
      fence();                                                                                                         \
      asm volatile(MMA(INSTRUCTION, T##N, "{%" #A0 ", %" #A1 ", %" #A2 ", %" #A3 "}", B, P, REST)                      \
                   : D##N(0)                                                                                           \
                   : "r"(a.x), "r"(a.y), "r"(a.z), "r"(a.w), "l"(right), "r"(scale));                                  \
      commitAndWait();                                                                                                 \
      right += rightStep >> 4;                                                                                         \
      scale = 1;                                                                                                       \
    }                                                                                                                  \
    for (int i = 0; i < N; ++i)                                                                                        \
      out[threadIdx.x * N + i] = d[i];                                                                                 \
  }
