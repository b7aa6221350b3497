// Bulk and tensor copies. Loads into shared memory are written out as they lie there,
// behind a fill of 0xCD, with the bytes that the mbarrier was told; stores and
// reductions work through a list of boxes. What each launch must give is computed by
// ../tma.py.
#include <cstdint>
#include <cuda.h>

constexpr int kData = 1024;    // behind the mbarriers, where a swizzle's pattern begins
constexpr int kExpect = 65536; // more than a box has

extern __shared__ __align__(1024) uint8_t smem[];

#define MAP const __grid_constant__ CUtensorMap map

static __device__ uint32_t address(const void *p) { return (uint32_t)__cvta_generic_to_shared(p); }

static __device__ void init(int bar, int count) {
  asm volatile("mbarrier.init.shared::cta.b64 [%0], %1;" ::"r"(address(smem + bar)), "r"(count) : "memory");
}
static __device__ void expect(int bar, uint32_t bytes) {
  asm volatile("mbarrier.arrive.expect_tx.shared::cta.b64 _, [%0], %1;" ::"r"(address(smem + bar)), "r"(bytes)
               : "memory");
}
static __device__ bool ended(int bar, uint32_t parity) {
  uint32_t done;
  asm volatile("{.reg .pred p;\nmbarrier.test_wait.parity.shared::cta.b64 p, [%1], %2;\nselp.u32 %0, 1, 0, p;}"
               : "=r"(done)
               : "r"(address(smem + bar)), "r"(parity)
               : "memory");
  return done;
}
static __device__ void wait(int bar, uint32_t parity) {
  while (!ended(bar, parity)) {
  }
}
static __device__ void fence() { asm volatile("fence.proxy.async;" ::: "memory"); }
static __device__ void commit() { asm volatile("cp.async.bulk.commit_group;" ::: "memory"); }
static __device__ void wait_all() { asm volatile("cp.async.bulk.wait_group 0;" ::: "memory"); }

static __device__ void cluster_sync() {
  asm volatile("barrier.cluster.arrive.aligned;\nbarrier.cluster.wait.aligned;" ::: "memory");
}
static __device__ uint32_t rank() {
  uint32_t r;
  asm volatile("mov.u32 %0, %%cluster_ctarank;" : "=r"(r));
  return r;
}
static __device__ uint32_t in_cta(const void *p, uint32_t cta) {
  uint32_t r;
  asm volatile("mapa.shared::cluster.u32 %0, %1, %2;" : "=r"(r) : "r"(address(p)), "r"(cta));
  return r;
}

static __device__ void fill(int bytes) {
#pragma unroll 1
  for (int i = threadIdx.x; i < bytes; i += blockDim.x)
    smem[kData + i] = 0xCD;
  fence();
  __syncthreads();
}
static __device__ void dump(uint8_t *out, int bytes) {
#pragma unroll 1
  for (int i = threadIdx.x; i < bytes; i += blockDim.x)
    out[i] = smem[kData + i];
}

// The bytes that a copy told mbarrier 0, which expects kExpect: the phase ends when
// they have been made up for.
static __device__ int measure() {
#pragma unroll 1
  for (int i = 0; i < 100; ++i)
    __nanosleep(10000);
  int missing = 0;
#pragma unroll 1
  while (!ended(0, 0) && missing < kExpect) {
    asm volatile("mbarrier.complete_tx.relaxed.cta.shared::cta.b64 [%0], 16;" ::"r"(address(smem)) : "memory");
    missing += 16;
  }
  return kExpect - missing;
}

#define LOAD(RANK, COORDS, ...)                                                                                        \
  asm volatile("cp.async.bulk.tensor." RANK "d.shared::cluster.global.tile.mbarrier::complete_tx::bytes "              \
               "[%0], [%1, {" COORDS "}], [%2];" ::"r"(address(smem + kData + offset)),                               \
               "l"(&map), "r"(address(smem)), __VA_ARGS__                                                              \
               : "memory")

#define LOAD_KERNEL(NAME, PARAMS, DO)                                                                                  \
  extern "C" __global__ void NAME(MAP, uint8_t *out, int *bytes, int size, int offset, PARAMS) {                       \
    fill(size);                                                                                                        \
    if (threadIdx.x == 0) {                                                                                            \
      init(0, 1);                                                                                                      \
      fence();                                                                                                         \
      expect(0, kExpect);                                                                                              \
      DO;                                                                                                              \
      *bytes = measure();                                                                                              \
    }                                                                                                                  \
    __syncthreads();                                                                                                   \
    dump(out, size);                                                                                                   \
  }
#define COMMA ,

// Arguments: map, what shared memory becomes, bytes, their size, where in it the box
// goes, coordinates from the innermost on.
// RUN-CASE: load1 grid=1 block=64 smem=5120 args=tma:line_u8.npy:u8:128:none,out:o.npy:uint8:512,out:b.npy:int32:1,i32:512,i32:0,i32:304
// RUN-CASE: load1 grid=1 block=64 smem=5120 args=tma:line_u8.npy:u8:256:none,out:o.npy:uint8:512,out:b.npy:int32:1,i32:512,i32:128,i32:-112
// RUN-CASE: load1 grid=1 block=64 smem=5120 args=tma:line_u8.npy:u8:32:32,out:o.npy:uint8:512,out:b.npy:int32:1,i32:512,i32:128,i32:32
LOAD_KERNEL(load1, int x, LOAD("1", "%3", "r"(x)))
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u8.npy:u8:16,128:128,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:0,i32:0,i32:0
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u8.npy:u8:16,128:128,out:o.npy:uint8:4096,out:b.npy:int32:1,i32:4096,i32:384,i32:112,i32:30
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u8.npy:u8:40,64:64,out:o.npy:uint8:4096,out:b.npy:int32:1,i32:4096,i32:256,i32:-32,i32:-3
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u8.npy:u8:20,32:32,out:o.npy:uint8:1024,out:b.npy:int32:1,i32:1024,i32:128,i32:192,i32:5
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u8.npy:u8:8,240:none,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:0,i32:16,i32:1
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u8.npy:u8:8,256:none,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:0,i32:512,i32:1
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u16.npy:u16:24,64:128,out:o.npy:uint8:4096,out:b.npy:int32:1,i32:4096,i32:0,i32:8,i32:20
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u16.npy:f16:33,32:64,out:o.npy:uint8:4096,out:b.npy:int32:1,i32:4096,i32:0,i32:64,i32:-8
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u16.npy:bf16:7,16:32,out:o.npy:uint8:1024,out:b.npy:int32:1,i32:1024,i32:0,i32:-8,i32:0
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u32.npy:u32:16,32:128,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:0,i32:12,i32:9
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u32.npy:f32:5,100:none,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:0,i32:0,i32:36
// Rows that are narrower than the swizzle.
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u8.npy:u8:16,64:128,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:0,i32:0,i32:0
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u8.npy:u8:9,48:128,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:128,i32:16,i32:3
// RUN-CASE: load2 grid=1 block=64 smem=17408 args=tma:plane_u16.npy:u16:13,8:64,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:0,i32:8,i32:3
LOAD_KERNEL(load2, int x COMMA int y, LOAD("2", "%3, %4", "r"(x), "r"(y)))
// RUN-CASE: load3 grid=1 block=64 smem=17408 args=tma:cube_u16.npy:f16:3,5,32:64,out:o.npy:uint8:1024,out:b.npy:int32:1,i32:1024,i32:0,i32:24,i32:4,i32:1
// RUN-CASE: load3 grid=1 block=64 smem=17408 args=tma:cube_u16.npy:u16:2,9,40:none,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:0,i32:-8,i32:-2,i32:4
LOAD_KERNEL(load3, int x COMMA int y COMMA int z, LOAD("3", "%3, %4, %5", "r"(x), "r"(y), "r"(z)))
// RUN-CASE: load4 grid=1 block=64 smem=17408 args=tma:four_u8.npy:u8:2,3,4,128:128,out:o.npy:uint8:4096,out:b.npy:int32:1,i32:4096,i32:0,i32:-16,i32:1,i32:2,i32:2
// RUN-CASE: load4 grid=1 block=64 smem=17408 args=tma:four_u8.npy:u8:3,2,3,16:none,out:o.npy:uint8:512,out:b.npy:int32:1,i32:512,i32:0,i32:96,i32:-1,i32:-1,i32:-1
LOAD_KERNEL(load4, int x COMMA int y COMMA int z COMMA int u, LOAD("4", "%3, %4, %5, %6", "r"(x), "r"(y), "r"(z), "r"(u)))
// RUN-CASE: load5 grid=1 block=64 smem=17408 args=tma:five_u32.npy:f32:2,2,2,3,8:32,out:o.npy:uint8:1024,out:b.npy:int32:1,i32:1024,i32:0,i32:4,i32:1,i32:0,i32:1,i32:0
// RUN-CASE: load5 grid=1 block=64 smem=17408 args=tma:five_u32.npy:u32:2,3,1,3,12:none,out:o.npy:uint8:1024,out:b.npy:int32:1,i32:1024,i32:0,i32:-4,i32:-1,i32:1,i32:-1,i32:1
LOAD_KERNEL(load5, int x COMMA int y COMMA int z COMMA int u COMMA int v,
            LOAD("5", "%3, %4, %5, %6, %7", "r"(x), "r"(y), "r"(z), "r"(u), "r"(v)))

// Box `i` of a list lies at `at[i]` in dimensions 0 to RANK - 1 and looks like the next
// `size` bytes of `images` in shared memory.
#define STORE(WHAT, RANK, COORDS, ...)                                                                                 \
  asm volatile(WHAT ".bulk_group [%0, {" COORDS "}], [%1];" ::"l"(&map), "r"(address(smem + kData)), __VA_ARGS__       \
               : "memory")
#define STORE_KERNEL(NAME, DO)                                                                                         \
  extern "C" __global__ void NAME(MAP, const uint8_t *images, const int *at, const int *ops, int count, int size) {    \
    _Pragma("unroll 1")                                                                                                \
    for (int i = 0; i < count; ++i, at += 5) {                                                                         \
      _Pragma("unroll 1")                                                                                              \
      for (int j = threadIdx.x; j < size; j += blockDim.x)                                                             \
        smem[kData + j] = images[i * size + j];                                                                        \
      fence();                                                                                                         \
      __syncthreads();                                                                                                 \
      if (threadIdx.x == 0) {                                                                                          \
        DO;                                                                                                            \
        commit();                                                                                                      \
        wait_all();                                                                                                    \
      }                                                                                                                \
      __syncthreads();                                                                                                 \
    }                                                                                                                  \
  }
#define TENSOR(RANK) "cp.async.bulk.tensor." RANK "d.global.shared::cta.tile"
#define REDUCE(OP) "cp.reduce.async.bulk.tensor.2d.global.shared::cta." OP ".tile"

// RUN-CASE: store1 grid=1 block=64 smem=5120 args=tmaout:o.npy:u8:400:128:none,in:image1.npy,in:at1.npy,in:op1.npy,i32:5,i32:128
STORE_KERNEL(store1, STORE(TENSOR("1"), "1", "%2", "r"(at[0])))
// RUN-CASE: store3 grid=1 block=64 smem=5120 args=tmaout:o.npy:f16:5,6,40:2,3,32:64,in:image3.npy,in:at3.npy,in:op3.npy,i32:18,i32:384
STORE_KERNEL(store3, STORE(TENSOR("3"), "3", "%2, %3, %4", "r"(at[0]), "r"(at[1]), "r"(at[2])))
// RUN-CASE: store4 grid=1 block=64 smem=5120 args=tmaout:o.npy:u32:2,3,4,12:2,2,4,8:32,in:image4.npy,in:at4.npy,in:op4.npy,i32:6,i32:512
STORE_KERNEL(store4, STORE(TENSOR("4"), "4", "%2, %3, %4, %5", "r"(at[0]), "r"(at[1]), "r"(at[2]), "r"(at[3])))
// RUN-CASE: store5 grid=1 block=64 smem=5120 args=tmaout:o.npy:u8:2,2,2,3,48:1,2,2,3,32:none,in:image5.npy,in:at5.npy,in:op5.npy,i32:6,i32:384
STORE_KERNEL(store5, STORE(TENSOR("5"), "5", "%2, %3, %4, %5, %6", "r"(at[0]), "r"(at[1]), "r"(at[2]),
                                     "r"(at[3]), "r"(at[4])))

#define CASE(N, WHAT)                                                                                                  \
  case N:                                                                                                              \
    STORE(WHAT, "2", "%2, %3", "r"(at[0]), "r"(at[1]));                                                                \
    break

// Stores first, reductions of what they wrote then, by number.
// RUN-CASE: store2 grid=1 block=64 smem=17408 args=tmaout:o.npy:u8:20,144:8,64:64,in:image_u8.npy,in:at_u8.npy,in:op_u8.npy,i32:9,i32:512
// RUN-CASE: store2 grid=1 block=64 smem=17408 args=tmaout:o.npy:u32:20,36:8,16:64,in:image_u32.npy,in:at_u32.npy,in:op_u32.npy,i32:17,i32:512
// RUN-CASE: store2 grid=1 block=64 smem=17408 args=tmaout:o.npy:f16:20,72:8,32:none,in:image_f16.npy,in:at_f16.npy,in:op_f16.npy,i32:12,i32:512
// RUN-CASE: store2 grid=1 block=64 smem=17408 args=tmaout:o.npy:bf16:20,72:8,32:64,in:image_bf16.npy,in:at_bf16.npy,in:op_bf16.npy,i32:12,i32:512
// RUN-CASE: store2 grid=1 block=64 smem=17408 args=tmaout:o.npy:f32:20,36:8,16:none,in:image_f32.npy,in:at_f32.npy,in:op_f32.npy,i32:12,i32:512
STORE_KERNEL(
    store2, switch (ops[i]) {
      CASE(0, TENSOR("2"));
      CASE(1, REDUCE("add"));
      CASE(2, REDUCE("min"));
      CASE(3, REDUCE("max"));
      CASE(4, REDUCE("inc"));
      CASE(5, REDUCE("dec"));
      CASE(6, REDUCE("and"));
      CASE(7, REDUCE("or"));
      CASE(8, REDUCE("xor"));
    })

#define FIELD(NAME, TYPE, CONSTRAINT, VALUE)                                                                           \
  asm volatile("tensormap.replace.tile." NAME ".shared::cta.b1024." TYPE " [%0], %1;" ::"r"(address(smem + kData)),   \
               CONSTRAINT(VALUE)                                                                                       \
               : "memory")
#define ORDINAL(NAME, N, TYPE, CONSTRAINT, VALUE)                                                                      \
  asm volatile("tensormap.replace.tile." NAME ".shared::cta.b1024." TYPE " [%0], " #N ", %1;" ::"r"(                  \
                   address(smem + kData)),                                                                             \
               CONSTRAINT(VALUE)                                                                                       \
               : "memory")

// Copies the map out of shared memory for the async proxy.
static __device__ void publish(uint8_t *scratch) {
  __syncwarp();
  if (threadIdx.x < 32) {
    asm volatile("tensormap.cp_fenceproxy.global.shared::cta.tensormap::generic.release.gpu.sync.aligned [%0], [%1], "
                 "128;" ::"l"(scratch),
                 "r"(address(smem + kData))
                 : "memory");
    asm volatile("fence.proxy.tensormap::generic.acquire.gpu [%0], 128;" ::"l"(scratch) : "memory");
  }
  __syncthreads();
}

// Loads through a map of three dimensions that the kernel builds. `shape`: dimensions,
// byte strides, box, element strides, each from the innermost on.
template <int TYPE, int SWIZZLE, int FILL>
static __device__ void build(const uint8_t *data, const int *shape, uint8_t *scratch) {
  if (threadIdx.x < 32)
    reinterpret_cast<uint32_t *>(smem + kData)[threadIdx.x] = 0;
  __syncthreads();
  if (threadIdx.x == 0) {
    FIELD("global_address", "b64", "l", data);
    FIELD("rank", "b32", "r", 2);
    ORDINAL("global_dim", 0, "b32", "r", shape[0]);
    ORDINAL("global_dim", 1, "b32", "r", shape[1]);
    ORDINAL("global_dim", 2, "b32", "r", shape[2]);
    ORDINAL("global_stride", 0, "b64", "l", (uint64_t)shape[3]);
    ORDINAL("global_stride", 1, "b64", "l", (uint64_t)shape[4]);
    ORDINAL("box_dim", 0, "b32", "r", shape[5]);
    ORDINAL("box_dim", 1, "b32", "r", shape[6]);
    ORDINAL("box_dim", 2, "b32", "r", shape[7]);
    ORDINAL("element_stride", 0, "b32", "r", shape[8]);
    ORDINAL("element_stride", 1, "b32", "r", shape[9]);
    ORDINAL("element_stride", 2, "b32", "r", shape[10]);
    FIELD("elemtype", "b32", "n", TYPE);
    FIELD("interleave_layout", "b32", "n", 0);
    FIELD("swizzle_mode", "b32", "n", SWIZZLE);
    FIELD("fill_mode", "b32", "n", FILL);
  }
  publish(scratch);
}

static __device__ void load_built(const CUtensorMap &map, uint8_t *out, int *bytes, int size, int x, int y, int z) {
  constexpr int offset = 0;
  fill(size);
  if (threadIdx.x == 0) {
    init(0, 1);
    fence();
    expect(0, kExpect);
    LOAD("3", "%3, %4, %5", "r"(x), "r"(y), "r"(z));
    *bytes = measure();
  }
  __syncthreads();
  dump(out, size);
}

#define BUILT_KERNEL(NAME, TYPE, SWIZZLE, FILL)                                                                        \
  extern "C" __global__ void NAME(const uint8_t *data, const int *shape, uint8_t *scratch, uint8_t *out, int *bytes,   \
                                  int size, int x, int y, int z) {                                                     \
    build<TYPE, SWIZZLE, FILL>(data, shape, scratch);                                                                  \
    load_built(*reinterpret_cast<const CUtensorMap *>(scratch), out, bytes, size, x, y, z);                            \
  }
// RUN-CASE: built_u8 grid=1 block=64 smem=9216 args=in:plane_u8.npy,in:shape_u8.npy,zero:128,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:16,i32:2,i32:1
BUILT_KERNEL(built_u8, 0, 3, 0)
// Element strides.
// RUN-CASE: built_u16 grid=1 block=64 smem=9216 args=in:cube_u16.npy,in:shape_steps.npy,zero:128,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:8,i32:-2,i32:1
BUILT_KERNEL(built_u16, 1, 2, 0)
// NaN outside the tensor.
// RUN-CASE: built_f16 grid=1 block=64 smem=9216 args=in:cube_u16.npy,in:shape_nan16.npy,zero:128,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:-8,i32:5,i32:4
BUILT_KERNEL(built_f16, 6, 0, 1)
// RUN-CASE: built_bf16 grid=1 block=64 smem=9216 args=in:cube_u16.npy,in:shape_nan16.npy,zero:128,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:-8,i32:5,i32:4
BUILT_KERNEL(built_bf16, 10, 0, 1)
// RUN-CASE: built_f32 grid=1 block=64 smem=9216 args=in:five_u32.npy,in:shape_nan32.npy,zero:128,out:o.npy:uint8:2048,out:b.npy:int32:1,i32:2048,i32:8,i32:-1,i32:0
BUILT_KERNEL(built_f32, 7, 1, 1)

// A map of the host, moved to other data and cut to fewer rows.
// RUN-CASE: moved grid=1 block=64 smem=9216 args=tma:plane_u8.npy:u8:16,64:64,in:other_u8.npy,zero:128,out:o.npy:uint8:1024,out:b.npy:int32:1,i32:20,i32:32,i32:12
extern "C" __global__ void moved(MAP, const uint8_t *data, uint8_t *scratch, uint8_t *out, int *bytes, int rows, int x,
                                 int y) {
  if (threadIdx.x < 32)
    reinterpret_cast<uint32_t *>(smem + kData)[threadIdx.x] = reinterpret_cast<const uint32_t *>(&map)[threadIdx.x];
  __syncthreads();
  if (threadIdx.x == 0) {
    FIELD("global_address", "b64", "l", data);
    ORDINAL("global_dim", 1, "b32", "r", rows);
  }
  publish(scratch);
  fill(1024);
  if (threadIdx.x == 0) {
    constexpr int offset = 0;
    const CUtensorMap &map = *reinterpret_cast<const CUtensorMap *>(scratch);
    init(0, 1);
    fence();
    expect(0, kExpect);
    LOAD("2", "%3, %4", "r"(x), "r"(y));
    *bytes = measure();
  }
  __syncthreads();
  dump(out, 1024);
}

// Each CTA of a cluster loads 16 rows for all of it.
// RUN-CASE: multicast grid=2 block=64 cluster=2 smem=17408 args=tma:plane_u8.npy:u8:16,128:128,out:o.npy:uint8:2,4096
// RUN-CASE: multicast grid=4 block=64 cluster=4 smem=17408 args=tma:plane_u8.npy:u8:16,128:128,out:o.npy:uint8:4,8192
extern "C" __global__ void multicast(MAP, uint8_t *out) {
  uint32_t ctas, me = rank();
  asm volatile("mov.u32 %0, %%cluster_nctarank;" : "=r"(ctas));
  if (threadIdx.x == 0) {
    init(0, 1);
    fence();
    expect(0, ctas * 2048);
  }
  __syncthreads();
  cluster_sync();
  if (threadIdx.x == 0)
    asm volatile("cp.async.bulk.tensor.2d.shared::cluster.global.tile.mbarrier::complete_tx::bytes.multicast::cluster "
                 "[%0], [%1, {%2, %3}], [%4], %5;" ::"r"(address(smem + kData + me * 2048)),
                 "l"(&map), "r"(16), "r"((int)me * 8), "r"(address(smem)), "h"((uint16_t)((1 << ctas) - 1))
                 : "memory");
  wait(0, 0);
  dump(out + me * ctas * 2048, ctas * 2048);
  cluster_sync();
}

// CTA 0 of each four loads for CTAs 1 and 3 alone.
// RUN-CASE: multicast_some grid=4 block=64 cluster=4 smem=17408 args=in:line_u8.npy,out:o.npy:uint8:4,256
extern "C" __global__ void multicast_some(const uint8_t *data, uint8_t *out) {
  uint32_t me = rank();
  fill(256);
  if (threadIdx.x == 0) {
    init(0, 1);
    fence();
    expect(0, me & 1 ? 256 : 0);
  }
  __syncthreads();
  cluster_sync();
  if (threadIdx.x == 0 && me == 0)
    asm volatile("cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes.multicast::cluster "
                 "[%0], [%1], %2, [%3], %4;" ::"r"(address(smem + kData)),
                 "l"(data), "r"(256), "r"(address(smem)), "h"((uint16_t)10)
                 : "memory");
  wait(0, 0);
  dump(out + me * 256, 256);
  cluster_sync();
}

// Global to shared memory and back, in two groups.
// RUN-CASE: bulk grid=2 block=64 smem=9216 args=in:bulk_u8.npy,out:o.npy:uint8:2,512
extern "C" __global__ void bulk(const uint8_t *data, uint8_t *out) {
  out += blockIdx.x * 512;
  if (threadIdx.x == 0) {
    init(0, 1);
    fence();
    expect(0, 496);
    asm volatile("cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes [%0], [%1], %2, [%3];" ::"r"(
                     address(smem + kData)),
                 "l"(data + blockIdx.x * 16), "r"(480), "r"(address(smem))
                 : "memory");
    asm volatile("cp.async.bulk.shared::cta.global.mbarrier::complete_tx::bytes [%0], [%1], 16, [%2];" ::"r"(
                     address(smem + kData + 480)),
                 "l"(data), "r"(address(smem))
                 : "memory");
    wait(0, 0);
#pragma unroll 1
    for (int i = 496; i < 512; ++i)
      smem[kData + i] = i;
    fence();
    for (int i = 0; i < 2; ++i) {
      asm volatile("cp.async.bulk.global.shared::cta.bulk_group [%0], [%1], %2;" ::"l"(out + i * 256),
                   "r"(address(smem + kData + (1 - i) * 256)), "r"(256)
                   : "memory");
      commit();
    }
    asm volatile("cp.async.bulk.wait_group.read 1;" ::: "memory");
    smem[kData + 256] = 1;
    wait_all();
  }
}

// Each CTA copies into the next one, and reduces into CTA 0 in seven ways.
// RUN-CASE: shared_to_shared grid=4 block=64 cluster=4 smem=9216 args=in:words.npy,out:o.npy:uint32:4,64,out:r.npy:uint32:7,64
extern "C" __global__ void shared_to_shared(const uint32_t *data, uint32_t *out, uint32_t *reduced) {
  uint32_t me = rank();
  auto *mine = reinterpret_cast<uint32_t *>(smem + kData), *cells = mine + 128;
  mine[threadIdx.x] = data[me * 64 + threadIdx.x];
#pragma unroll 1
  for (int i = 0; i < 7; ++i)
    cells[i * 64 + threadIdx.x] = data[256 + i * 64 + threadIdx.x];
  if (threadIdx.x == 0) {
    init(0, 1);
    init(8, 1);
    expect(0, 256);
    expect(8, me == 0 ? 4 * 7 * 256 : 0);
  }
  fence();
  __syncthreads();
  cluster_sync();
  if (threadIdx.x == 0) {
    asm volatile("cp.async.bulk.shared::cluster.shared::cta.mbarrier::complete_tx::bytes [%0], [%1], 256, [%2];" ::"r"(
                     in_cta(mine + 64, (me + 1) % 4)),
                 "r"(address(mine)), "r"(in_cta(smem, (me + 1) % 4))
                 : "memory");
#define REDUCE_SHARED(N, OP)                                                                                           \
  asm volatile("cp.reduce.async.bulk.shared::cluster.shared::cta.mbarrier::complete_tx::bytes." OP                     \
               " [%0], [%1], 256, [%2];" ::"r"(in_cta(cells + N * 64, 0)),                                             \
               "r"(address(mine)), "r"(in_cta(smem + 8, 0))                                                            \
               : "memory")
    REDUCE_SHARED(0, "add.u32");
    REDUCE_SHARED(1, "min.s32");
    REDUCE_SHARED(2, "max.u32");
    REDUCE_SHARED(3, "and.b32");
    REDUCE_SHARED(4, "or.b32");
    REDUCE_SHARED(5, "xor.b32");
    REDUCE_SHARED(6, "max.s32");
  }
  wait(0, 0);
  wait(8, 0);
  out[me * 64 + threadIdx.x] = mine[64 + threadIdx.x];
  if (me == 0)
#pragma unroll 1
    for (int i = 0; i < 7; ++i)
      reduced[i * 64 + threadIdx.x] = cells[i * 64 + threadIdx.x];
  cluster_sync();
}

// Reductions in global memory: `init` is stored, then `data` comes on top.
#define REDUCE_GLOBAL(NAME, OP)                                                                                        \
  extern "C" __global__ void NAME(const uint8_t *init, const uint8_t *data, uint8_t *out) {                            \
    _Pragma("unroll 1")                                                                                                \
    for (int i = threadIdx.x; i < 512; i += blockDim.x) {                                                              \
      smem[kData + i] = init[i];                                                                                       \
      smem[kData + 512 + i] = data[i];                                                                                 \
    }                                                                                                                  \
    fence();                                                                                                           \
    __syncthreads();                                                                                                   \
    if (threadIdx.x == 0) {                                                                                            \
      asm volatile("cp.async.bulk.global.shared::cta.bulk_group [%0], [%1], 512;" ::"l"(out),                          \
                   "r"(address(smem + kData))                                                                          \
                   : "memory");                                                                                        \
      commit();                                                                                                        \
      wait_all();                                                                                                      \
      asm volatile("cp.reduce.async.bulk.global.shared::cta.bulk_group." OP " [%0], [%1], 512;" ::"l"(out),            \
                   "r"(address(smem + kData + 512))                                                                    \
                   : "memory");                                                                                        \
      commit();                                                                                                        \
      wait_all();                                                                                                      \
    }                                                                                                                  \
  }
// RUN-CASE: reduce_add_u32 grid=1 block=64 smem=9216 args=in:ints_a.npy,in:ints_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_add_u32, "add.u32")
// RUN-CASE: reduce_add_u64 grid=1 block=64 smem=9216 args=in:ints_a.npy,in:ints_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_add_u64, "add.u64")
// RUN-CASE: reduce_min_s64 grid=1 block=64 smem=9216 args=in:ints_a.npy,in:ints_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_min_s64, "min.s64")
// RUN-CASE: reduce_max_u64 grid=1 block=64 smem=9216 args=in:ints_a.npy,in:ints_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_max_u64, "max.u64")
// RUN-CASE: reduce_inc_u32 grid=1 block=64 smem=9216 args=in:small_a.npy,in:small_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_inc_u32, "inc.u32")
// RUN-CASE: reduce_dec_u32 grid=1 block=64 smem=9216 args=in:small_a.npy,in:small_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_dec_u32, "dec.u32")
// RUN-CASE: reduce_xor_b64 grid=1 block=64 smem=9216 args=in:ints_a.npy,in:ints_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_xor_b64, "xor.b64")
// RUN-CASE: reduce_add_f16 grid=1 block=64 smem=9216 args=in:half_a.npy,in:half_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_add_f16, "add.noftz.f16")
// RUN-CASE: reduce_add_bf16 grid=1 block=64 smem=9216 args=in:bfloat_a.npy,in:bfloat_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_add_bf16, "add.noftz.bf16")
// RUN-CASE: reduce_max_bf16 grid=1 block=64 smem=9216 args=in:bfloat_a.npy,in:bfloat_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_max_bf16, "max.bf16")
// RUN-CASE: reduce_min_f16 grid=1 block=64 smem=9216 args=in:half_a.npy,in:half_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_min_f16, "min.f16")
// Subnormals among them.
// RUN-CASE: reduce_add_f32 grid=1 block=64 smem=9216 args=in:single_a.npy,in:single_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_add_f32, "add.f32")
// RUN-CASE: reduce_add_f64 grid=1 block=64 smem=9216 args=in:double_a.npy,in:double_b.npy,out:o.npy:uint8:512
REDUCE_GLOBAL(reduce_add_f64, "add.f64")
