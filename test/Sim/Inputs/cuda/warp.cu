// Shuffles, votes, reductions and divergence: each thread of one warp writes what it
// got. `x` holds a word for each lane and each of 16 cases.
#include <cstdint>

#define LOOP                                                                   \
  for (int i = 0; i < 16; ++i)                                                 \
    if (int at = i * 32 + threadIdx.x; true)

// RUN-CASE: shuffle_idx grid=1 block=32 args=in:x.npy,in:y.npy,out:o.npy:uint32:1024
extern "C" __global__ void shuffle_idx(const uint32_t *x, const uint32_t *y, uint32_t *out) {
  LOOP {
    uint32_t r, p;
    asm volatile("{.reg .pred p; shfl.sync.idx.b32 %0|p, %2, %3, 0x1f, -1; selp.u32 %1, 1, 0, p;}"
                 : "=r"(r), "=r"(p) : "r"(x[at]), "r"(y[at]));
    out[2 * at] = r, out[2 * at + 1] = p;
  }
}

// RUN-CASE: shuffle_up grid=1 block=32 args=in:x.npy,in:y.npy,out:o.npy:uint32:1024
extern "C" __global__ void shuffle_up(const uint32_t *x, const uint32_t *y, uint32_t *out) {
  LOOP {
    uint32_t r, p;
    asm volatile("{.reg .pred p; shfl.sync.up.b32 %0|p, %2, %3, 0x0800, -1; selp.u32 %1, 1, 0, p;}"
                 : "=r"(r), "=r"(p) : "r"(x[at]), "r"(y[i * 32]));
    out[2 * at] = r, out[2 * at + 1] = p;
  }
}

// RUN-CASE: shuffle_down grid=1 block=32 args=in:x.npy,in:y.npy,out:o.npy:uint32:1024
extern "C" __global__ void shuffle_down(const uint32_t *x, const uint32_t *y, uint32_t *out) {
  LOOP {
    uint32_t r, p;
    asm volatile("{.reg .pred p; shfl.sync.down.b32 %0|p, %2, %3, 0x180f, -1; selp.u32 %1, 1, 0, p;}"
                 : "=r"(r), "=r"(p) : "r"(x[at]), "r"(y[at]));
    out[2 * at] = r, out[2 * at + 1] = p;
  }
}

// RUN-CASE: shuffle_bfly grid=1 block=32 args=in:x.npy,in:y.npy,out:o.npy:uint32:1024
extern "C" __global__ void shuffle_bfly(const uint32_t *x, const uint32_t *y, uint32_t *out) {
  LOOP {
    uint32_t r, p;
    asm volatile("{.reg .pred p; shfl.sync.bfly.b32 %0|p, %2, %3, 0x1c1f, -1; selp.u32 %1, 1, 0, p;}"
                 : "=r"(r), "=r"(p) : "r"(x[at]), "r"(y[at]));
    out[2 * at] = r, out[2 * at + 1] = p;
  }
}

// RUN-CASE: votes grid=1 block=32 args=in:x.npy,in:y.npy,out:o.npy:uint32:4096
extern "C" __global__ void votes(const uint32_t *x, const uint32_t *y, uint32_t *out) {
  LOOP {
    bool odd = x[at] & 1;
    int same;
    out[8 * at] = __ballot_sync(~0u, odd);
    out[8 * at + 1] = __all_sync(~0u, odd || i < 2);
    out[8 * at + 2] = __any_sync(~0u, odd && i > 2);
    out[8 * at + 3] = __uni_sync(~0u, odd && i > 4);
    out[8 * at + 4] = __match_any_sync(~0u, x[at] % 5);
    out[8 * at + 5] = __match_all_sync(~0u, i & 1 ? x[at] % 3 : 7, &same);
    out[8 * at + 6] = same;
    // Lanes that diverge vote among themselves.
    uint32_t mask = __ballot_sync(~0u, odd);
    out[8 * at + 7] = odd ? __ballot_sync(mask, y[at] & 2) : __ballot_sync(~mask, y[at] & 4);
  }
}

// RUN-CASE: reductions grid=1 block=32 args=in:x.npy,in:y.npy,out:o.npy:uint32:4096
extern "C" __global__ void reductions(const uint32_t *x, const uint32_t *y, uint32_t *out) {
  LOOP {
    out[8 * at] = __reduce_add_sync(~0u, x[at]);
    out[8 * at + 1] = __reduce_min_sync(~0u, x[at]);
    out[8 * at + 2] = __reduce_max_sync(~0u, x[at]);
    out[8 * at + 3] = __reduce_min_sync(~0u, (int)x[at]);
    out[8 * at + 4] = __reduce_max_sync(~0u, (int)x[at]);
    out[8 * at + 5] = __reduce_and_sync(~0u, x[at] | 0xF0F0F0F0);
    out[8 * at + 6] = __reduce_or_sync(~0u, x[at] & y[at]);
    out[8 * at + 7] = __reduce_xor_sync(~0u, x[at]);
  }
}

// Loops of different lengths, and a switch.
// RUN-CASE: diverging grid=2 block=64 args=in:x.npy,in:y.npy,out:o.npy:uint32:128
extern "C" __global__ void diverging(const uint32_t *x, const uint32_t *y, uint32_t *out) {
  int at = blockIdx.x * 64 + threadIdx.x;
  uint32_t state = x[at], steps = y[at] % 23;
  for (uint32_t i = 0; i < steps; ++i) {
    switch (state & 3) {
    case 0: state = state / 3 + i; break;
    case 1: state = state * 5 + 1; break;
    case 2: if (i == 7) goto end; state ^= i << 3; break;
    default: state = __popc(state) + (state >> 1);
    }
    if (__any_sync(__activemask(), false))
      state = 0;
  }
end:
  out[at] = state;
}

// Atomics of all CTAs whose results have no order.
// RUN-CASE: atomics grid=4 block=96 args=in:x.npy,zero:64,out:o.npy:uint32:16
extern "C" __global__ void atomics(const uint32_t *x, uint32_t *cells, uint32_t *out) {
  __shared__ uint32_t local[4], last;
  int at = blockIdx.x * 96 + threadIdx.x;
  if (threadIdx.x < 4)
    local[threadIdx.x] = 0;
  __syncthreads();
  atomicAdd(&local[0], x[at]);
  atomicMax(&local[1], x[at]);
  atomicXor(&local[2], x[at]);
  atomicInc(&local[3], 41);
  __syncthreads();
  if (threadIdx.x < 4)
    atomicAdd(&cells[threadIdx.x], local[threadIdx.x]);
  atomicMin((int *)&cells[4], (int)x[at]);
  atomicOr(&cells[5], x[at] & 0x0FF00FF0);
  atomicAnd(&cells[6], 0);
  atomicAdd((float *)&cells[7], (float)(x[at] & 1023));
  atomicAdd((unsigned long long *)&cells[8], (unsigned long long)x[at] << 8);
  uint32_t seen = cells[10], wanted;
  do {
    wanted = seen;
    seen = atomicCAS(&cells[10], wanted, wanted + (x[at] & 7));
  } while (seen != wanted);
  __threadfence();
  __syncthreads();
  if (threadIdx.x == 0)
    last = atomicAdd(&cells[15], 1) == 3;
  __syncthreads();
  if (last && threadIdx.x < 16)
    out[threadIdx.x] = ((volatile uint32_t *)cells)[threadIdx.x];
}
