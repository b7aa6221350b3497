// cp.async, mbarrier, named barriers and clusters: pipelines whose results show that
// each stage read what it should.
#include <cstdint>

static __device__ uint32_t address(const void *p) { return (uint32_t)__cvta_generic_to_shared(p); }

static __device__ void init(uint64_t *bar, int count) {
  asm volatile("mbarrier.init.shared::cta.b64 [%0], %1;" ::"r"(address(bar)), "r"(count));
}
static __device__ void arrive(uint64_t *bar) {
  asm volatile("mbarrier.arrive.shared::cta.b64 _, [%0];" ::"r"(address(bar)) : "memory");
}
static __device__ void wait(uint64_t *bar, int parity) {
  asm volatile("{.reg .pred p;\nL_%=: mbarrier.try_wait.parity.shared::cta.b64 p, [%0], %1;\n@!p bra L_%=;}" ::"r"(
                   address(bar)), "r"(parity) : "memory");
}

// Four stages of copies, with a source size that is cut at the end.
// RUN-CASE: copies grid=2 block=64 args=in:x.npy,out:o.npy:uint32:128,i32:1000
extern "C" __global__ void copies(const uint32_t *x, uint32_t *out, int count) {
  __shared__ __align__(16) uint32_t stage[4][256];
  auto issue = [&](int step) {
    int at = (blockIdx.x * 8 + step) * 256 + threadIdx.x * 4;
    int bytes = max(0, min(16, (count - at) * 4));
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(address(&stage[step % 4][threadIdx.x * 4])),
                 "l"(x + (bytes ? at : 0)), "r"(bytes) : "memory");
    asm volatile("cp.async.commit_group;" ::: "memory");
  };
  uint32_t sum = 0;
  for (int step = 0; step < 3; ++step)
    issue(step);
  for (int step = 0; step < 8; ++step) {
    asm volatile("cp.async.wait_group 2;" ::: "memory");
    __syncthreads();
    for (int i = 0; i < 4; ++i)
      sum = sum * 3 + stage[step % 4][(threadIdx.x * 7 + i * 64) % 256];
    if (step + 3 < 8)
      issue(step + 3);
    else
      asm volatile("cp.async.commit_group;" ::: "memory");
  }
  out[blockIdx.x * 64 + threadIdx.x] = sum;
}

// A warp produces, two consume, through full and empty mbarriers.
// RUN-CASE: specialized grid=1 block=96 args=in:x.npy,out:o.npy:uint32:64
extern "C" __global__ void specialized(const uint32_t *x, uint32_t *out) {
  __shared__ uint32_t stage[3][64];
  __shared__ uint64_t full[3], empty[3];
  if (threadIdx.x == 0)
    for (int i = 0; i < 3; ++i)
      init(&full[i], 32), init(&empty[i], 64);
  __syncthreads();
  if (threadIdx.x < 32) {
    for (int step = 0; step < 10; ++step) {
      int s = step % 3;
      if (step >= 3)
        wait(&empty[s], (step / 3 - 1) & 1);
      stage[s][threadIdx.x] = x[step * 64 + threadIdx.x];
      stage[s][threadIdx.x + 32] = x[step * 64 + threadIdx.x + 32];
      arrive(&full[s]);
    }
  } else {
    int me = threadIdx.x - 32;
    uint32_t sum = 0;
    for (int step = 0; step < 10; ++step) {
      int s = step % 3;
      wait(&full[s], step / 3 & 1);
      sum = sum * 5 + stage[s][(me * 13 + step) % 64];
      arrive(&empty[s]);
    }
    out[me] = sum;
  }
}

// Asynchronous copies that arrive at an mbarrier.
// RUN-CASE: copy_arrives grid=1 block=64 args=in:x.npy,out:o.npy:uint32:64
extern "C" __global__ void copy_arrives(const uint32_t *x, uint32_t *out) {
  __shared__ __align__(16) uint32_t stage[256];
  __shared__ uint64_t full;
  if (threadIdx.x == 0)
    init(&full, 64);
  __syncthreads();
  asm volatile("cp.async.ca.shared.global [%0], [%1], 16;" ::"r"(address(&stage[threadIdx.x * 4])),
               "l"(x + threadIdx.x * 4) : "memory");
  asm volatile("cp.async.mbarrier.arrive.noinc.shared::cta.b64 [%0];" ::"r"(address(&full)) : "memory");
  wait(&full, 0);
  out[threadIdx.x] = stage[(threadIdx.x * 5 + 17) % 256];
}

// Barriers that reduce, and named ones.
// RUN-CASE: reducing grid=1 block=128 args=in:x.npy,out:o.npy:uint32:512
extern "C" __global__ void reducing(const uint32_t *x, uint32_t *out) {
  __shared__ uint32_t cell[4];
  uint32_t v = x[threadIdx.x], *mine = out + threadIdx.x * 4;
  mine[0] = __syncthreads_count(v & 1);
  mine[1] = __syncthreads_and(v != 0x12345);
  mine[2] = __syncthreads_or((v & 0xFF) == 3);
  int pair = threadIdx.x / 64;
  if (threadIdx.x % 64 == 0)
    cell[pair] = v;
  asm volatile("bar.sync %0, 64;" ::"r"(pair + 1) : "memory");
  mine[3] = cell[pair];
}

// Each CTA of a cluster adds up what all of them hold.
// RUN-CASE: neighbours grid=8 block=32 cluster=4 args=in:x.npy,out:o.npy:uint32:256
extern "C" __global__ void neighbours(const uint32_t *x, uint32_t *out) {
  __shared__ uint32_t mine[32];
  int at = blockIdx.x * 32 + threadIdx.x;
  mine[threadIdx.x] = x[at];
  asm volatile("barrier.cluster.arrive.release.aligned;\nbarrier.cluster.wait.acquire.aligned;" ::: "memory");
  uint32_t sum = 0, rank;
  asm("mov.u32 %0, %%cluster_ctarank;" : "=r"(rank));
  for (uint32_t other = 0; other < 4; ++other) {
    uint32_t remote, value;
    asm volatile("mapa.shared::cluster.u32 %0, %1, %2;" : "=r"(remote) : "r"(address(&mine[(threadIdx.x + other) % 32])), "r"(other));
    asm volatile("ld.shared::cluster.u32 %0, [%1];" : "=r"(value) : "r"(remote) : "memory");
    sum = sum * 7 + value + rank;
  }
  out[at] = sum;
  asm volatile("barrier.cluster.arrive.aligned;\nbarrier.cluster.wait.aligned;" ::: "memory");
}

// st.async to the next CTA of the cluster.
// RUN-CASE: ring grid=4 block=32 cluster=4 args=in:x.npy,out:o.npy:uint32:128
extern "C" __global__ void ring(const uint32_t *x, uint32_t *out) {
  __shared__ __align__(16) uint32_t box[32];
  __shared__ uint64_t full;
  uint32_t rank, next;
  asm("mov.u32 %0, %%cluster_ctarank;" : "=r"(rank));
  next = (rank + 1) % 4;
  if (threadIdx.x == 0) {
    init(&full, 1);
    asm volatile("mbarrier.arrive.expect_tx.shared::cta.b64 _, [%0], 128;" ::"r"(address(&full)) : "memory");
  }
  asm volatile("barrier.cluster.arrive.aligned;\nbarrier.cluster.wait.aligned;" ::: "memory");
  uint32_t to, bar;
  asm volatile("mapa.shared::cluster.u32 %0, %1, %2;" : "=r"(to) : "r"(address(&box[threadIdx.x])), "r"(next));
  asm volatile("mapa.shared::cluster.u32 %0, %1, %2;" : "=r"(bar) : "r"(address(&full)), "r"(next));
  asm volatile("st.async.shared::cluster.mbarrier::complete_tx::bytes.b32 [%0], %1, [%2];" ::"r"(to),
               "r"(x[blockIdx.x * 32 + threadIdx.x] + rank), "r"(bar) : "memory");
  wait(&full, 0);
  out[blockIdx.x * 32 + threadIdx.x] = box[31 - threadIdx.x];
  asm volatile("barrier.cluster.arrive.aligned;\nbarrier.cluster.wait.aligned;" ::: "memory");
}
