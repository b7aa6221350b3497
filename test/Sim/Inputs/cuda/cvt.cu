// Conversions: as scalar.cu.
#include <cstdint>

#define THREAD (blockIdx.x * blockDim.x + threadIdx.x)
// Of an f32, whose bits are a, or of two; a result of 32, 64 or 16 bits.
#define R(text)                                                                \
  {                                                                            \
    uint32_t r;                                                                \
    asm volatile(text : "=r"(r) : "r"(a), "r"(b), "r"(c));                     \
    *o++ = r;                                                                  \
  }
#define L(text)                                                                \
  {                                                                            \
    uint64_t r;                                                                \
    asm volatile(text : "=l"(r) : "r"(a), "r"(b));                             \
    *o++ = r, *o++ = r >> 32;                                                  \
  }
#define H(text)                                                                \
  {                                                                            \
    uint16_t r;                                                                \
    asm volatile(text : "=h"(r) : "r"(a), "r"(b));                             \
    *o++ = r;                                                                  \
  }
// Of a half or of 16 bits.
#define RH(text)                                                               \
  {                                                                            \
    uint32_t r;                                                                \
    asm volatile(text : "=r"(r) : "h"(uint16_t(a)));                           \
    *o++ = r;                                                                  \
  }
#define LH(text)                                                               \
  {                                                                            \
    uint64_t r;                                                                \
    asm volatile(text : "=l"(r) : "h"(uint16_t(a)));                           \
    *o++ = r, *o++ = r >> 32;                                                  \
  }
#define HH(text)                                                               \
  {                                                                            \
    uint16_t r;                                                                \
    asm volatile(text : "=h"(r) : "h"(uint16_t(a)));                           \
    *o++ = r;                                                                  \
  }
// Of 64 bits.
#define RD(text)                                                               \
  {                                                                            \
    uint32_t r;                                                                \
    asm volatile(text : "=r"(r) : "l"(a));                                     \
    *o++ = r;                                                                  \
  }
#define LD(text)                                                               \
  {                                                                            \
    uint64_t r;                                                                \
    asm volatile(text : "=l"(r) : "l"(a));                                     \
    *o++ = r, *o++ = r >> 32;                                                  \
  }
#define HD(text)                                                               \
  {                                                                            \
    uint16_t r;                                                                \
    asm volatile(text : "=h"(r) : "l"(a));                                     \
    *o++ = r;                                                                  \
  }
#define ALL_MODES(M, rest) M("cvt.rn" rest) M("cvt.rz" rest) M("cvt.rm" rest) M("cvt.rp" rest)
#define ALL_INTEGRAL(M, rest) M("cvt.rni" rest) M("cvt.rzi" rest) M("cvt.rmi" rest) M("cvt.rpi" rest)

#define KERNEL(name, T, count)                                                 \
  extern "C" __global__ void name(const T *x, const T *y, uint32_t *out) {     \
    [[maybe_unused]] const T a = x[THREAD], b = y[THREAD], c = a ^ b;          \
    uint32_t *o = out + THREAD * count;
#define END }

// RUN-CASE: single_to_half grid=2 block=512 args=in:f.npy,in:g.npy,out:o.npy:uint32:30720
KERNEL(single_to_half, uint32_t, 30)
  ALL_MODES(H, ".f16.f32 %0, %1;") ALL_MODES(H, ".bf16.f32 %0, %1;")
  H("cvt.rn.ftz.f16.f32 %0, %1;") H("cvt.rn.sat.f16.f32 %0, %1;") H("cvt.rn.relu.f16.f32 %0, %1;") H("cvt.rz.relu.bf16.f32 %0, %1;")
  H("cvt.rn.satfinite.f16.f32 %0, %1;") H("cvt.rn.satfinite.bf16.f32 %0, %1;") H("cvt.rn.relu.satfinite.bf16.f32 %0, %1;")
  R("cvt.rn.f16x2.f32 %0, %1, %2;") R("cvt.rz.f16x2.f32 %0, %1, %2;") R("cvt.rn.relu.f16x2.f32 %0, %1, %2;")
  R("cvt.rn.bf16x2.f32 %0, %1, %2;") R("cvt.rz.relu.bf16x2.f32 %0, %1, %2;") R("cvt.rn.satfinite.f16x2.f32 %0, %1, %2;")
  R("cvt.rna.tf32.f32 %0, %1;") R("cvt.rn.tf32.f32 %0, %1;") R("cvt.rz.tf32.f32 %0, %1;") R("cvt.rn.relu.tf32.f32 %0, %1;")
  R("cvt.sat.f32.f32 %0, %1;") R("cvt.rzi.f32.f32 %0, %1;") R("cvt.rni.ftz.f32.f32 %0, %1;") R("cvt.ftz.f32.f32 %0, %1;")
  R("cvt.rpi.sat.f32.f32 %0, %1;")
END

// RUN-CASE: single_to_fp8 grid=2 block=512 args=in:f.npy,in:g.npy,out:o.npy:uint32:8192
KERNEL(single_to_fp8, uint32_t, 8)
  H("cvt.rn.satfinite.e4m3x2.f32 %0, %1, %2;") H("cvt.rn.satfinite.relu.e4m3x2.f32 %0, %1, %2;")
  H("cvt.rn.satfinite.e5m2x2.f32 %0, %1, %2;") H("cvt.rn.satfinite.relu.e5m2x2.f32 %0, %1, %2;")
  H("cvt.rn.satfinite.e4m3x2.f16x2 %0, %1;") H("cvt.rn.satfinite.relu.e4m3x2.f16x2 %0, %1;")
  H("cvt.rn.satfinite.e5m2x2.f16x2 %0, %1;") H("cvt.rn.satfinite.relu.e5m2x2.f16x2 %0, %1;")
END

// All codes of two bytes that have one of the edge cases in the upper one.
// RUN-CASE: fp8_to_half grid=2 block=512 args=in:b.npy,in:b.npy,out:o.npy:uint32:4096
KERNEL(fp8_to_half, uint32_t, 4)
  RH("cvt.rn.f16x2.e4m3x2 %0, %1;") RH("cvt.rn.relu.f16x2.e4m3x2 %0, %1;")
  RH("cvt.rn.f16x2.e5m2x2 %0, %1;") RH("cvt.rn.relu.f16x2.e5m2x2 %0, %1;")
END

// RUN-CASE: half_to_all grid=2 block=512 f64low=4,6/35 args=in:p.npy,in:p.npy,out:o.npy:uint32:35840
KERNEL(half_to_all, uint32_t, 35)
  RH("cvt.f32.f16 %0, %1;") RH("cvt.f32.bf16 %0, %1;") RH("cvt.ftz.f32.f16 %0, %1;") RH("cvt.sat.f32.f16 %0, %1;")
  LH("cvt.f64.f16 %0, %1;") LH("cvt.f64.bf16 %0, %1;") HH("cvt.rn.bf16.f16 %0, %1;") HH("cvt.rz.f16.bf16 %0, %1;")
  ALL_INTEGRAL(HH, ".f16.f16 %0, %1;") ALL_INTEGRAL(HH, ".bf16.bf16 %0, %1;")
  ALL_INTEGRAL(RH, ".s32.f16 %0, %1;") RH("cvt.rni.u32.bf16 %0, %1;") RH("cvt.rzi.s32.bf16 %0, %1;")
  HH("cvt.rni.s16.f16 %0, %1;") HH("cvt.rzi.u16.bf16 %0, %1;") LH("cvt.rzi.s64.f16 %0, %1;") LH("cvt.rni.u64.bf16 %0, %1;")
  HH("cvt.rn.f16.u16 %0, %1;") HH("cvt.rp.f16.s16 %0, %1;") HH("cvt.rm.bf16.s16 %0, %1;") RH("cvt.rn.f32.u16 %0, %1;")
  RH("cvt.s32.s16 %0, %1;")
END

// RUN-CASE: single_to_integer grid=2 block=512 f64low=31/33 args=in:f.npy,in:g.npy,out:o.npy:uint32:33792
KERNEL(single_to_integer, uint32_t, 33)
  ALL_INTEGRAL(R, ".s32.f32 %0, %1;") ALL_INTEGRAL(R, ".u32.f32 %0, %1;") ALL_INTEGRAL(L, ".s64.f32 %0, %1;")
  ALL_INTEGRAL(L, ".u64.f32 %0, %1;") H("cvt.rzi.s16.f32 %0, %1;") H("cvt.rni.u16.f32 %0, %1;") R("cvt.rzi.s8.f32 %0, %1;")
  R("cvt.rni.u8.f32 %0, %1;") R("cvt.rzi.ftz.s32.f32 %0, %1;") R("cvt.rpi.ftz.u32.f32 %0, %1;") R("cvt.rni.sat.s8.f32 %0, %1;")
  L("cvt.f64.f32 %0, %1;")
END

// RUN-CASE: integer32 grid=2 block=512 f64low=16/37 args=in:x.npy,in:y.npy,out:o.npy:uint32:37888
KERNEL(integer32, uint32_t, 37)
  ALL_MODES(R, ".f32.s32 %0, %1;") ALL_MODES(R, ".f32.u32 %0, %1;") ALL_MODES(H, ".f16.s32 %0, %1;")
  ALL_MODES(H, ".bf16.u32 %0, %1;") L("cvt.rn.f64.s32 %0, %1;") R("cvt.s32.s8 %0, %1;") R("cvt.u32.u8 %0, %1;")
  R("cvt.s8.s32 %0, %1;") R("cvt.sat.s8.s32 %0, %1;") R("cvt.sat.u8.s32 %0, %1;") R("cvt.sat.s16.u32 %0, %1;")
  R("cvt.sat.u32.s32 %0, %1;") R("cvt.rn.f32.s8 %0, %1;") L("cvt.sat.u64.s32 %0, %1;") L("cvt.s64.s16 %0, %1;")
  R("cvt.pack.sat.u16.s32 %0, %1, %2;") R("cvt.pack.sat.s16.s32 %0, %1, %2;") R("cvt.pack.sat.u8.s32.b32 %0, %1, %2, %3;")
  R("cvt.pack.sat.s8.s32.b32 %0, %1, %2, %3;") R("cvt.pack.sat.s4.s32.b32 %0, %1, %2, %3;")
  R("cvt.pack.sat.u4.s32.b32 %0, %1, %2, %3;") R("cvt.pack.sat.u2.s32.b32 %0, %1, %2, %3;")
END

// RUN-CASE: integer64 grid=2 block=512 f64low=8,10,12,14,16,18,20,22/30 args=in:d.npy,in:d.npy,out:o.npy:uint32:30720
KERNEL(integer64, uint64_t, 30)
  ALL_MODES(RD, ".f32.s64 %0, %1;") ALL_MODES(RD, ".f32.u64 %0, %1;") ALL_MODES(LD, ".f64.u64 %0, %1;")
  ALL_MODES(LD, ".f64.s64 %0, %1;") HD("cvt.rz.f16.u64 %0, %1;") HD("cvt.rn.bf16.s64 %0, %1;") RD("cvt.sat.s32.u64 %0, %1;")
  RD("cvt.sat.u32.s64 %0, %1;") LD("cvt.s8.s64 %0, %1;")
END

// RUN-CASE: double_to_all grid=2 block=512 f64low=30,32,34,36/42 args=in:e.npy,in:e.npy,out:o.npy:uint32:43008
KERNEL(double_to_all, uint64_t, 42)
  ALL_MODES(RD, ".f32.f64 %0, %1;") ALL_MODES(RD, ".ftz.f32.f64 %0, %1;") RD("cvt.rn.sat.f32.f64 %0, %1;")
  ALL_MODES(HD, ".f16.f64 %0, %1;") HD("cvt.rn.bf16.f64 %0, %1;") ALL_INTEGRAL(RD, ".s32.f64 %0, %1;")
  ALL_INTEGRAL(RD, ".u32.f64 %0, %1;") ALL_INTEGRAL(LD, ".s64.f64 %0, %1;") ALL_INTEGRAL(LD, ".f64.f64 %0, %1;")
  LD("cvt.rzi.u64.f64 %0, %1;") HD("cvt.rzi.s16.f64 %0, %1;") RD("cvt.rni.u8.f64 %0, %1;")
END
