// wgmma groups that overlap, and operands that are no numbers.
//
//   gen_wgmma_overlap.py FOLDER      writes the inputs, and the expected results
//   gen_wgmma_overlap.py --lines     prints the RUN-CASE lines below
//   nvcc -arch=sm_90a -ptx wgmma_overlap.cu -o wgmma_overlap.ptx
//
// RUN-CASE: bf16_n64_kk grid=1 block=128 smem=8192 args=in:bf16_n64_kk_64_64_special_image.npy,in:bf16_n64_kk_64_64_special_acc.npy,out:bf16_n64_kk_64_64_special.npy:uint32:4096,i32:8192,i64:-9223371899415756800,i64:-9223371899415756544,i32:32,i32:32,i32:2,i32:1
// RUN-CASE: f16f16_n64_mk grid=1 block=128 smem=12288 args=in:f16f16_n64_mk_128_128_special_image.npy,in:f16f16_n64_mk_128_128_special_acc.npy,out:f16f16_n64_mk_128_128_special.npy:uint32:2048,i32:12288,i64:4611686293309489152,i64:4611686293305360640,i32:2048,i32:32,i32:2,i32:1
// RUN-CASE: attention grid=1 block=128 smem=43008 args=in:attention_image.npy,out:attention.npy:uint32:4096,i32:43008,i64:-4611685949707845632,i64:-4611685949707845504,i64:4611686293309489792,i32:4
// RUN-CASE: attention_unrolled grid=1 block=128 smem=43008 args=in:attention_unrolled_image.npy,out:attention_unrolled.npy:uint32:4096,i32:43008,i64:-4611685949707845632,i64:-4611685949707845504,i64:4611686293309489792

#include "wgmma.h"

SHARED_KERNEL(bf16_n64_kk, 32, 32, 33, 34, "m64n64k16.f32.bf16.bf16", ", 1, 1, 0, 0")
SHARED_KERNEL(f16f16_n64_mk, 16, 16, 17, 18, "m64n64k16.f16.f16.f16", ", 1, 1, 1, 0")

// Two products in turn, as attention has them, with the next first product in
// flight beside the second one: out = sum over tiles of (q k^T) v, doubled
// behind each tile but the last. q is 64x16; k and v have 64 rows a tile.
#define S_MMA(P) MMA("m64n64k16.f32.bf16.bf16", T32, "%32", 33, P, ", 1, 1, 0, 0")
#define O_MMA(P) MMA("m64n64k16.f32.bf16.bf16", T32, "{%32, %33, %34, %35}", 36, P, ", 1, 1, 1")

__device__ void startScores(uint32_t (&d)[32], uint64_t q, uint64_t k) {
  asm volatile(S_MMA(34) : D32(0) : "l"(q), "l"(k), "r"(0));
  asm volatile("wgmma.commit_group.sync.aligned;" ::: "memory");
}

__device__ void startOutput(uint32_t (&d)[32], const uint32_t (&p)[16], uint64_t v) {
  for (int i = 0; i < 4; ++i)
    asm volatile(O_MMA(37)
                 : D32(0)
                 : "r"(p[4 * i]), "r"(p[4 * i + 1]), "r"(p[4 * i + 2]), "r"(p[4 * i + 3]), "l"(v + i * (2048 >> 4)),
                   "r"(1));
  asm volatile("wgmma.commit_group.sync.aligned;" ::: "memory");
}

template <int Allowed>
__device__ void wait(uint32_t (&d)[32]) {
  asm volatile("wgmma.wait_group.sync.aligned %32;" : D32(0) : "n"(Allowed) : "memory");
}

__device__ void pack(uint32_t (&p)[16], const uint32_t (&d)[32]) {
  for (int i = 0; i < 16; ++i)
    asm("cvt.rn.bf16x2.f32 %0, %1, %2;"
        : "=r"(p[i])
        : "f"(__uint_as_float(d[2 * i + 1])), "f"(__uint_as_float(d[2 * i])));
}

template <int Unroll>
__device__ void runAttention(const uint4 *image, uint32_t *out, int bytes, uint64_t q, uint64_t k, uint64_t v,
                             int tiles) {
  loadImage(image, bytes);
  q = getImageDescriptor(q);
  k = getImageDescriptor(k);
  v = getImageDescriptor(v);
  uint32_t s[32], o[32] = {}, p[16];
  fence();
  startScores(s, q, k);
  wait<0>(s);
  pack(p, s);
#pragma unroll Unroll
  for (int i = 0; i < tiles; ++i) {
    uint32_t next[16];
    fence();
    bool more = i + 1 < tiles;
    if (more)
      startScores(s, q, k + (i + 1) * (2048 >> 4));
    startOutput(o, p, v + i * (8192 >> 4));
    if (more) {
      wait<1>(s);
      pack(next, s);
    }
    wait<0>(o);
    for (int j = 0; j < 32 && more; ++j)
      o[j] = __float_as_uint(2 * __uint_as_float(o[j]));
    for (int j = 0; j < 16 && more; ++j)
      p[j] = next[j];
  }
  for (int j = 0; j < 32; ++j)
    out[threadIdx.x * 32 + j] = o[j];
}

extern "C" __global__ void attention(const uint4 *image, uint32_t *out, int bytes, uint64_t q, uint64_t k, uint64_t v,
                                     int tiles) {
  runAttention<1>(image, out, bytes, q, k, v, tiles);
}

extern "C" __global__ void attention_unrolled(const uint4 *image, uint32_t *out, int bytes, uint64_t q, uint64_t k,
                                              uint64_t v) {
  runAttention<4>(image, out, bytes, q, k, v, 4);
}
