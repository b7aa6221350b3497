// Scalar arithmetic: each thread runs every instruction of a family on its operands
// and writes the bits of the results one behind the other. Operands are bit patterns
// with many edge cases among them.
#include <cstdint>

#define THREAD (blockIdx.x * blockDim.x + threadIdx.x)
// One instruction on operands of 32 or 64 bits, or on the low 16 of 32.
#define R(text)                                                                \
  {                                                                            \
    uint32_t r;                                                                \
    asm volatile(text : "=r"(r) : "r"(a), "r"(b), "r"(c));                     \
    *o++ = r;                                                                  \
  }
#define D(text)                                                                \
  {                                                                            \
    uint64_t r;                                                                \
    asm volatile(text : "=l"(r) : "l"(a), "l"(b), "l"(c));                     \
    *o++ = r;                                                                  \
  }
#define H(text)                                                                \
  {                                                                            \
    uint16_t r;                                                                \
    asm volatile(text                                                          \
                 : "=h"(r)                                                     \
                 : "h"(uint16_t(a)), "h"(uint16_t(b)), "h"(uint16_t(c)));      \
    *o++ = r;                                                                  \
  }
// A predicate as 0 or 1.
#define P(text)                                                                \
  {                                                                            \
    uint32_t r;                                                                \
    asm volatile("{.reg .pred p, q; " text " selp.u32 %0, 1, 0, p;}"           \
                 : "=r"(r)                                                     \
                 : "r"(a), "r"(b), "r"(c));                                    \
    *o++ = r;                                                                  \
  }
#define ALL_MODES(M, op, rest) M(op ".rn" rest) M(op ".rz" rest) M(op ".rm" rest) M(op ".rp" rest)

#define OPERANDS(T, count)                                                     \
  T a = x[THREAD], b = y[THREAD], c = z[THREAD];                               \
  T *o = out + THREAD * count;
#define KERNEL(name, T)                                                        \
  extern "C" __global__ void name(const T *x, const T *y, const T *z, T *out)

// RUN-CASE: sums32 grid=2 block=256 args=in:x.npy,in:y.npy,in:z.npy,out:o.npy:uint32:12288
KERNEL(sums32, uint32_t) {
  OPERANDS(uint32_t, 24)
  R("add.sat.s32 %0, %1, %2;") R("sub.sat.s32 %0, %1, %2;") R("sad.s32 %0, %1, %2, %3;") R("sad.u32 %0, %1, %2, %3;")
  R("mul.hi.s32 %0, %1, %2;") R("mul.hi.u32 %0, %1, %2;") R("mad.lo.s32 %0, %1, %2, %3;") R("mad.hi.u32 %0, %1, %2, %3;")
  R("mad.hi.sat.s32 %0, %1, %2, %3;") R("mul24.lo.s32 %0, %1, %2;") R("mul24.hi.s32 %0, %1, %2;")
  R("mul24.hi.u32 %0, %1, %2;") R("mad24.hi.sat.s32 %0, %1, %2, %3;") R("max.relu.s32 %0, %1, %2;") R("abs.s32 %0, %1;")
  R("add.u16x2 %0, %1, %2;") R("min.s16x2 %0, %1, %2;") R("max.relu.s16x2 %0, %1, %2;") R("dp4a.s32.u32 %0, %1, %2, %3;")
  R("dp4a.u32.s32 %0, %1, %2, %3;") R("dp2a.lo.s32.s32 %0, %1, %2, %3;") R("dp2a.hi.u32.s32 %0, %1, %2, %3;")
  R("div.s32 %0, %1, %2;") R("rem.u32 %0, %1, %2;")
}

// RUN-CASE: wide64 grid=2 block=256 args=in:dx.npy,in:dy.npy,in:dz.npy,out:o.npy:uint64:8192
KERNEL(wide64, uint64_t) {
  OPERANDS(uint64_t, 16)
  D("mul.hi.s64 %0, %1, %2;") D("mul.hi.u64 %0, %1, %2;") D("mad.lo.s64 %0, %1, %2, %3;") D("mad.hi.s64 %0, %1, %2, %3;")
  D("sad.s64 %0, %1, %2, %3;") D("abs.s64 %0, %1;") D("div.s64 %0, %1, %2;") D("rem.s64 %0, %1, %2;")
  D("{add.cc.u64 %0, %1, %2; addc.u64 %0, 0, 0;}") D("{sub.cc.u64 %0, %1, %2; subc.u64 %0, %3, 0;}")
  D("{sub.cc.u64 %0, %1, %2; addc.u64 %0, 0, 0;}") D("{mad.lo.cc.u64 %0, %1, %2, %3; madc.hi.u64 %0, %1, %2, 0;}")
  D("brev.b64 %0, %1;") D("cnot.b64 %0, %1;") D("{.reg .b32 t; cvt.u32.u64 t, %2; shl.b64 %0, %1, t;}")
  D("{.reg .b32 t; cvt.u32.u64 t, %2; shr.s64 %0, %1, t;}")
}

// RUN-CASE: logic32 grid=2 block=256 args=in:x.npy,in:y.npy,in:z.npy,out:o.npy:uint32:18432
KERNEL(logic32, uint32_t) {
  OPERANDS(uint32_t, 36)
  R("lop3.b32 %0, %1, %2, %3, 0xE8;") R("lop3.b32 %0, %1, %2, %3, 0x1B;")
  P("lop3.or.b32 _|p, %1, %2, %3, 0x80, 0; ") P("setp.ne.u32 q, %1, 0; lop3.and.b32 _|p, %1, %2, %3, 0x96, !q;")
  R("shf.l.wrap.b32 %0, %1, %2, %3;") R("shf.r.wrap.b32 %0, %1, %2, %3;") R("shf.l.clamp.b32 %0, %1, %2, %3;")
  R("shf.r.clamp.b32 %0, %1, %2, %3;") R("shl.b32 %0, %1, %2;") R("shr.u32 %0, %1, %2;") R("shr.s32 %0, %1, %2;")
  R("bfe.s32 %0, %1, %2, %3;") R("bfe.u32 %0, %1, %2, %3;") R("bfi.b32 %0, %1, %2, %3, 5;") R("bfi.b32 %0, %1, %2, 3, %3;")
  R("bmsk.clamp.b32 %0, %2, %3;") R("bmsk.wrap.b32 %0, %2, %3;") R("szext.clamp.s32 %0, %1, %3;") R("szext.wrap.s32 %0, %1, %3;")
  R("szext.clamp.u32 %0, %1, %3;") R("szext.wrap.u32 %0, %1, %3;") R("prmt.b32 %0, %1, %2, %3;") R("prmt.b32.f4e %0, %1, %2, %3;")
  R("prmt.b32.b4e %0, %1, %2, %3;") R("prmt.b32.rc8 %0, %1, %2, %3;") R("prmt.b32.ecl %0, %1, %2, %3;")
  R("prmt.b32.ecr %0, %1, %2, %3;") R("prmt.b32.rc16 %0, %1, %2, %3;") R("popc.b32 %0, %1;") R("clz.b32 %0, %1;")
  R("bfind.s32 %0, %1;") R("bfind.shiftamt.u32 %0, %1;") R("brev.b32 %0, %1;") R("fns.b32 %0, %1, 5, %3;") R("cnot.b32 %0, %1;")
  R("vabsdiff4.u32.u32.u32.add %0, %1, %2, %3;")
}

// RUN-CASE: single grid=2 block=256 args=in:f.npy,in:g.npy,in:h.npy,out:o.npy:uint32:22528
KERNEL(single, uint32_t) {
  OPERANDS(uint32_t, 44)
  ALL_MODES(R, "add", ".f32 %0, %1, %2;") ALL_MODES(R, "sub", ".ftz.f32 %0, %1, %2;")
  ALL_MODES(R, "mul", ".f32 %0, %1, %2;") ALL_MODES(R, "mul", ".ftz.f32 %0, %1, %2;")
  ALL_MODES(R, "fma", ".f32 %0, %1, %2, %3;") ALL_MODES(R, "fma", ".ftz.f32 %0, %1, %2, %3;")
  ALL_MODES(R, "fma", ".sat.f32 %0, %1, %2, %3;") ALL_MODES(R, "div", ".f32 %0, %1, %2;")
  ALL_MODES(R, "rcp", ".ftz.f32 %0, %1;") ALL_MODES(R, "sqrt", ".f32 %0, %1;") ALL_MODES(R, "div", ".ftz.f32 %0, %1, %2;")
}

// RUN-CASE: extrema grid=2 block=256 args=in:f.npy,in:g.npy,in:h.npy,out:o.npy:uint32:10240
KERNEL(extrema, uint32_t) {
  OPERANDS(uint32_t, 20)
  R("min.f32 %0, %1, %2;") R("max.f32 %0, %1, %2;") R("min.NaN.f32 %0, %1, %2;") R("max.ftz.f32 %0, %1, %2;")
  R("min.xorsign.abs.f32 %0, %1, %2;") R("max.NaN.xorsign.abs.f32 %0, %1, %2;") R("copysign.f32 %0, %1, %2;")
  R("min.f16x2 %0, %1, %2;") R("max.NaN.f16x2 %0, %1, %2;") R("max.ftz.f16x2 %0, %1, %2;") R("min.xorsign.abs.f16x2 %0, %1, %2;")
  R("min.bf16x2 %0, %1, %2;") R("max.NaN.bf16x2 %0, %1, %2;") R("min.NaN.xorsign.abs.bf16x2 %0, %1, %2;") R("neg.f16x2 %0, %1;")
  P("testp.subnormal.f32 p, %1;") P("testp.normal.f32 p, %1;") P("testp.infinite.f32 p, %1;") P("testp.notanumber.f32 p, %1;")
  R("slct.ftz.b32.f32 %0, %1, %2, %3;")
}

// RUN-CASE: compares grid=2 block=256 args=in:f.npy,in:g.npy,in:h.npy,out:o.npy:uint32:13312
KERNEL(compares, uint32_t) {
  OPERANDS(uint32_t, 26)
#define SET(op) R("set." op ".u32.f32 %0, %1, %2;")
  SET("eq") SET("ne") SET("lt") SET("le") SET("gt") SET("ge") SET("equ") SET("neu") SET("ltu") SET("leu") SET("gtu") SET("geu")
  SET("num") SET("nan")
  R("set.lt.ftz.f32.f32 %0, %1, %2;") R("set.geu.f16x2.f16x2 %0, %1, %2;") R("set.lt.u32.f16x2 %0, %1, %2;")
  R("set.ne.bf16x2.bf16x2 %0, %1, %2;") R("set.leu.s32.bf16x2 %0, %1, %2;")
  P("setp.gt.f16x2 p|q, %1, %2;") P("setp.gt.f16x2 q|p, %1, %2;") P("setp.nan.bf16x2 p|q, %1, %2;")
  P("setp.ne.u32 q, %3, 0; setp.lt.and.f32 p|q, %1, %2, !q;") P("setp.ne.u32 p, %3, 0; setp.lt.xor.f32 q|p, %1, %2, p;")
  R("set.hs.u32.u32 %0, %1, %2;") R("set.lt.f32.s32 %0, %1, %2;")
}

// RUN-CASE: doubles grid=2 block=256 args=in:dx.npy,in:dy.npy,in:dz.npy,out:o.npy:uint64:16384
KERNEL(doubles, uint64_t) {
  OPERANDS(uint64_t, 32)
  ALL_MODES(D, "add", ".f64 %0, %1, %2;") ALL_MODES(D, "sub", ".f64 %0, %1, %2;") ALL_MODES(D, "mul", ".f64 %0, %1, %2;")
  ALL_MODES(D, "fma", ".f64 %0, %1, %2, %3;") ALL_MODES(D, "div", ".f64 %0, %1, %2;") ALL_MODES(D, "rcp", ".f64 %0, %1;")
  ALL_MODES(D, "sqrt", ".f64 %0, %1;")
  D("min.f64 %0, %1, %2;") D("max.f64 %0, %1, %2;") D("copysign.f64 %0, %1, %2;") D("neg.f64 %0, %1;")
}

// RUN-CASE: halves grid=2 block=256 args=in:p.npy,in:q.npy,in:r.npy,out:o.npy:uint32:14336
KERNEL(halves, uint32_t) {
  OPERANDS(uint32_t, 28)
  H("add.f16 %0, %1, %2;") H("sub.f16 %0, %1, %2;") H("mul.f16 %0, %1, %2;") H("fma.rn.f16 %0, %1, %2, %3;")
  H("add.ftz.sat.f16 %0, %1, %2;") H("mul.ftz.f16 %0, %1, %2;") H("fma.rn.ftz.f16 %0, %1, %2, %3;")
  H("fma.rn.relu.f16 %0, %1, %2, %3;") H("mul.sat.f16 %0, %1, %2;") R("add.f16x2 %0, %1, %2;") R("mul.ftz.f16x2 %0, %1, %2;")
  R("fma.rn.sat.f16x2 %0, %1, %2, %3;") R("sub.sat.f16x2 %0, %1, %2;")
  H("add.bf16 %0, %1, %2;") H("sub.bf16 %0, %1, %2;") H("mul.bf16 %0, %1, %2;") H("fma.rn.bf16 %0, %1, %2, %3;")
  H("fma.rn.relu.bf16 %0, %1, %2, %3;") R("add.bf16x2 %0, %1, %2;") R("mul.bf16x2 %0, %1, %2;") R("fma.rn.bf16x2 %0, %1, %2, %3;")
  R("fma.rn.relu.bf16x2 %0, %1, %2, %3;") H("abs.f16 %0, %1;") H("neg.bf16 %0, %1;") H("min.f16 %0, %1, %2;")
  H("max.ftz.NaN.f16 %0, %1, %2;") H("min.bf16 %0, %1, %2;") H("abs.ftz.f16 %0, %1;")
}

// Within the errors that the PTX ISA states, in units in the last place.
#define APPROX(name, text)                                                     \
  extern "C" __global__ void name(const float *x, const float *y, float *out) { \
    float r;                                                                   \
    asm volatile(text : "=f"(r) : "f"(x[THREAD]), "f"(y[THREAD]));             \
    out[THREAD] = r;                                                           \
  }
// RUN-CASE: approx_rcp grid=2 block=256 ulp=1 args=in:f.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_rcp, "rcp.approx.f32 %0, %1;")
// RUN-CASE: approx_rcp_ftz grid=2 block=256 ulp=1 args=in:f.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_rcp_ftz, "rcp.approx.ftz.f32 %0, %1;")
// RUN-CASE: approx_sqrt grid=2 block=256 ulp=2 args=in:f.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_sqrt, "sqrt.approx.f32 %0, %1;")
// RUN-CASE: approx_rsqrt grid=2 block=256 ulp=2 args=in:f.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_rsqrt, "rsqrt.approx.f32 %0, %1;")
// RUN-CASE: approx_ex2 grid=2 block=256 ulp=3 args=in:e.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_ex2, "ex2.approx.f32 %0, %1;")
// RUN-CASE: approx_ex2_ftz grid=2 block=256 ulp=3 args=in:e.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_ex2_ftz, "ex2.approx.ftz.f32 %0, %1;")
// RUN-CASE: approx_lg2 grid=2 block=256 ulp=4 args=in:l.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_lg2, "lg2.approx.f32 %0, %1;")
// RUN-CASE: approx_sin grid=2 block=256 ulp=64 args=in:t.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_sin, "sin.approx.f32 %0, %1;")
// RUN-CASE: approx_cos grid=2 block=256 ulp=64 args=in:t.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_cos, "cos.approx.f32 %0, %1;")
// RUN-CASE: approx_tanh grid=2 block=256 ulp=8192 args=in:t.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_tanh, "tanh.approx.f32 %0, %1;")
// RUN-CASE: approx_div grid=2 block=256 ulp=2 args=in:l.npy,in:t.npy,out:o.npy:float32:512
APPROX(approx_div, "div.approx.f32 %0, %1, %2;")
// RUN-CASE: approx_div_special grid=2 block=256 ulp=2 args=in:f.npy,in:v.npy,out:o.npy:float32:512
APPROX(approx_div_special, "div.approx.f32 %0, %1, %2;")
// RUN-CASE: approx_div_full grid=2 block=256 ulp=2 args=in:f.npy,in:g.npy,out:o.npy:float32:512
APPROX(approx_div_full, "div.full.f32 %0, %1, %2;")
