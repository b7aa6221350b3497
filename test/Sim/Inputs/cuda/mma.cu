//===- mma.cu - Matrix instructions of a warp on sm_90a -------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Kernels of one instruction each, to run on a GPU and in the simulator. An mma
// kernel takes the operand registers A, B, C (and metadata) of 32 lanes,
// register by register, and writes those of D.
//
//===----------------------------------------------------------------------===//

#include <cstdint>
#include <mma.h>

#define IN(i) "r"(in[32 * (i) + threadIdx.x])
#define IN2(i) IN(i), IN((i) + 1)
#define IN4(i) IN2(i), IN2((i) + 2)
#define IN8(i) IN4(i), IN4((i) + 4)
#define OUT(i) "=r"(d[i])
#define OUT2(i) OUT(i), OUT((i) + 1)
#define OUT4(i) OUT2(i), OUT2((i) + 2)
#define OUT8(i) OUT4(i), OUT4((i) + 4)

// The instruction's operands as text, and as operands of the assembly.
#define MMA(name, opcode, count, operands, outputs, ...)                       \
  extern "C" __global__ void name(const uint32_t *in, uint32_t *out) {         \
    uint32_t d[count];                                                         \
    asm volatile(opcode " " operands ";" : outputs : __VA_ARGS__);             \
    for (int i = 0; i < count; ++i)                                            \
      out[32 * i + threadIdx.x] = d[i];                                        \
  }

#define MMA_4_2_2_4(name, opcode)                                              \
  MMA(name, opcode, 4,                                                         \
      "{%0, %1, %2, %3}, {%4, %5}, {%6, %7}, {%8, %9, %10, %11}",              \
      OUT4(0), IN2(0), IN2(2), IN4(4))
#define MMA_8_2_2_4(name, opcode)                                              \
  MMA(name, opcode, 8,                                                         \
      "{%0, %1, %2, %3, %4, %5, %6, %7}, {%8, %9}, {%10, %11}, {%12, %13, %14, %15}",\
      OUT8(0), IN2(0), IN2(2), IN4(4))
#define MMA_8_2_2_8(name, opcode)                                              \
  MMA(name, opcode, 8,                                                         \
      "{%0, %1, %2, %3, %4, %5, %6, %7}, {%8, %9}, {%10, %11}, {%12, %13, %14, %15, %16, %17, %18, %19}",\
      OUT8(0), IN2(0), IN2(2), IN8(4))
#define MMA_2_2_1_2(name, opcode)                                              \
  MMA(name, opcode, 2,                                                         \
      "{%0, %1}, {%2, %3}, {%4}, {%5, %6}",                                    \
      OUT2(0), IN2(0), IN(2), IN2(3))
#define MMA_4_2_1_4(name, opcode)                                              \
  MMA(name, opcode, 4,                                                         \
      "{%0, %1, %2, %3}, {%4, %5}, {%6}, {%7, %8, %9, %10}",                   \
      OUT4(0), IN2(0), IN(2), IN4(3))
#define MMA_2_4_2_2(name, opcode)                                              \
  MMA(name, opcode, 2,                                                         \
      "{%0, %1}, {%2, %3, %4, %5}, {%6, %7}, {%8, %9}",                        \
      OUT2(0), IN4(0), IN2(4), IN2(6))
#define MMA_4_4_2_4(name, opcode)                                              \
  MMA(name, opcode, 4,                                                         \
      "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13}",    \
      OUT4(0), IN4(0), IN2(4), IN4(6))
#define MMA_2_1_1_2(name, opcode)                                              \
  MMA(name, opcode, 2,                                                         \
      "{%0, %1}, {%2}, {%3}, {%4, %5}",                                        \
      OUT2(0), IN(0), IN(1), IN2(2))
#define MMA_2_2_2_2_SPARSE(name, opcode, selector)                             \
  MMA(name, opcode, 2,                                                         \
      "{%0, %1}, {%2, %3}, {%4, %5}, {%6, %7}, %8, " #selector,                \
      OUT2(0), IN2(0), IN2(2), IN2(4), IN(6))
#define MMA_4_2_2_4_SPARSE(name, opcode, selector)                             \
  MMA(name, opcode, 4,                                                         \
      "{%0, %1, %2, %3}, {%4, %5}, {%6, %7}, {%8, %9, %10, %11}, %12, " #selector,\
      OUT4(0), IN2(0), IN2(2), IN4(4), IN(8))
#define MMA_2_4_4_2_SPARSE(name, opcode, selector)                             \
  MMA(name, opcode, 2,                                                         \
      "{%0, %1}, {%2, %3, %4, %5}, {%6, %7, %8, %9}, {%10, %11}, %12, " #selector,\
      OUT2(0), IN4(0), IN4(4), IN2(8), IN(10))
#define MMA_4_4_4_4_SPARSE(name, opcode, selector)                             \
  MMA(name, opcode, 4,                                                         \
      "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9, %10, %11}, {%12, %13, %14, %15}, %16, " #selector,\
      OUT4(0), IN4(0), IN4(4), IN4(8), IN(12))

// clang-format off
// RUN-CASE: mma_m8n8k4_row_row_f16_f16_f16_f16 grid=1 block=32 args=in:mma_m8n8k4_row_row_f16_f16_f16_f16.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4(mma_m8n8k4_row_row_f16_f16_f16_f16, "mma.sync.aligned.m8n8k4.row.row.f16.f16.f16.f16")
// RUN-CASE: mma_m8n8k4_row_row_f32_f16_f16_f16 grid=1 block=32 args=in:mma_m8n8k4_row_row_f32_f16_f16_f16.1.npy,out:o.npy:uint32:8,32
MMA_8_2_2_4(mma_m8n8k4_row_row_f32_f16_f16_f16, "mma.sync.aligned.m8n8k4.row.row.f32.f16.f16.f16")
// RUN-CASE: mma_m8n8k4_row_row_f32_f16_f16_f32 grid=1 block=32 args=in:mma_m8n8k4_row_row_f32_f16_f16_f32.1.npy,out:o.npy:uint32:8,32
MMA_8_2_2_8(mma_m8n8k4_row_row_f32_f16_f16_f32, "mma.sync.aligned.m8n8k4.row.row.f32.f16.f16.f32")
// RUN-CASE: mma_m8n8k4_row_col_f16_f16_f16_f16 grid=1 block=32 args=in:mma_m8n8k4_row_col_f16_f16_f16_f16.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4(mma_m8n8k4_row_col_f16_f16_f16_f16, "mma.sync.aligned.m8n8k4.row.col.f16.f16.f16.f16")
// RUN-CASE: mma_m8n8k4_row_col_f32_f16_f16_f16 grid=1 block=32 args=in:mma_m8n8k4_row_col_f32_f16_f16_f16.1.npy,out:o.npy:uint32:8,32
MMA_8_2_2_4(mma_m8n8k4_row_col_f32_f16_f16_f16, "mma.sync.aligned.m8n8k4.row.col.f32.f16.f16.f16")
// RUN-CASE: mma_m8n8k4_row_col_f32_f16_f16_f32 grid=1 block=32 args=in:mma_m8n8k4_row_col_f32_f16_f16_f32.1.npy,out:o.npy:uint32:8,32
MMA_8_2_2_8(mma_m8n8k4_row_col_f32_f16_f16_f32, "mma.sync.aligned.m8n8k4.row.col.f32.f16.f16.f32")
// RUN-CASE: mma_m8n8k4_col_row_f16_f16_f16_f16 grid=1 block=32 args=in:mma_m8n8k4_col_row_f16_f16_f16_f16.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4(mma_m8n8k4_col_row_f16_f16_f16_f16, "mma.sync.aligned.m8n8k4.col.row.f16.f16.f16.f16")
// RUN-CASE: mma_m8n8k4_col_row_f32_f16_f16_f16 grid=1 block=32 args=in:mma_m8n8k4_col_row_f32_f16_f16_f16.1.npy,out:o.npy:uint32:8,32
MMA_8_2_2_4(mma_m8n8k4_col_row_f32_f16_f16_f16, "mma.sync.aligned.m8n8k4.col.row.f32.f16.f16.f16")
// RUN-CASE: mma_m8n8k4_col_row_f32_f16_f16_f32 grid=1 block=32 args=in:mma_m8n8k4_col_row_f32_f16_f16_f32.1.npy,out:o.npy:uint32:8,32
MMA_8_2_2_8(mma_m8n8k4_col_row_f32_f16_f16_f32, "mma.sync.aligned.m8n8k4.col.row.f32.f16.f16.f32")
// RUN-CASE: mma_m8n8k4_col_col_f16_f16_f16_f16 grid=1 block=32 args=in:mma_m8n8k4_col_col_f16_f16_f16_f16.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4(mma_m8n8k4_col_col_f16_f16_f16_f16, "mma.sync.aligned.m8n8k4.col.col.f16.f16.f16.f16")
// RUN-CASE: mma_m8n8k4_col_col_f32_f16_f16_f16 grid=1 block=32 args=in:mma_m8n8k4_col_col_f32_f16_f16_f16.1.npy,out:o.npy:uint32:8,32
MMA_8_2_2_4(mma_m8n8k4_col_col_f32_f16_f16_f16, "mma.sync.aligned.m8n8k4.col.col.f32.f16.f16.f16")
// RUN-CASE: mma_m8n8k4_col_col_f32_f16_f16_f32 grid=1 block=32 args=in:mma_m8n8k4_col_col_f32_f16_f16_f32.1.npy,out:o.npy:uint32:8,32
MMA_8_2_2_8(mma_m8n8k4_col_col_f32_f16_f16_f32, "mma.sync.aligned.m8n8k4.col.col.f32.f16.f16.f32")
// RUN-CASE: mma_m16n8k8_row_col_f16_f16_f16_f16 grid=1 block=32 args=in:mma_m16n8k8_row_col_f16_f16_f16_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_2_1_2(mma_m16n8k8_row_col_f16_f16_f16_f16, "mma.sync.aligned.m16n8k8.row.col.f16.f16.f16.f16")
// RUN-CASE: mma_m16n8k8_row_col_f32_f16_f16_f32 grid=1 block=32 args=in:mma_m16n8k8_row_col_f32_f16_f16_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k8_row_col_f32_f16_f16_f32, "mma.sync.aligned.m16n8k8.row.col.f32.f16.f16.f32")
// RUN-CASE: mma_m16n8k16_row_col_f16_f16_f16_f16 grid=1 block=32 args=in:mma_m16n8k16_row_col_f16_f16_f16_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_4_2_2(mma_m16n8k16_row_col_f16_f16_f16_f16, "mma.sync.aligned.m16n8k16.row.col.f16.f16.f16.f16")
// RUN-CASE: mma_m16n8k16_row_col_f32_f16_f16_f32 grid=1 block=32 args=in:mma_m16n8k16_row_col_f32_f16_f16_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k16_row_col_f32_f16_f16_f32, "mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32")
// RUN-CASE: mma_m16n8k8_row_col_f32_bf16_bf16_f32 grid=1 block=32 args=in:mma_m16n8k8_row_col_f32_bf16_bf16_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k8_row_col_f32_bf16_bf16_f32, "mma.sync.aligned.m16n8k8.row.col.f32.bf16.bf16.f32")
// RUN-CASE: mma_m16n8k16_row_col_f32_bf16_bf16_f32 grid=1 block=32 args=in:mma_m16n8k16_row_col_f32_bf16_bf16_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k16_row_col_f32_bf16_bf16_f32, "mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32")
// RUN-CASE: mma_m16n8k4_row_col_f32_tf32_tf32_f32 grid=1 block=32 args=in:mma_m16n8k4_row_col_f32_tf32_tf32_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k4_row_col_f32_tf32_tf32_f32, "mma.sync.aligned.m16n8k4.row.col.f32.tf32.tf32.f32")
// RUN-CASE: mma_m16n8k8_row_col_f32_tf32_tf32_f32 grid=1 block=32 args=in:mma_m16n8k8_row_col_f32_tf32_tf32_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k8_row_col_f32_tf32_tf32_f32, "mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32")
// RUN-CASE: mma_m8n8k16_row_col_s32_s8_s8_s32 grid=1 block=32 args=in:mma_m8n8k16_row_col_s32_s8_s8_s32.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k16_row_col_s32_s8_s8_s32, "mma.sync.aligned.m8n8k16.row.col.s32.s8.s8.s32")
// RUN-CASE: mma_m16n8k16_row_col_s32_s8_s8_s32 grid=1 block=32 args=in:mma_m16n8k16_row_col_s32_s8_s8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k16_row_col_s32_s8_s8_s32, "mma.sync.aligned.m16n8k16.row.col.s32.s8.s8.s32")
// RUN-CASE: mma_m16n8k32_row_col_s32_s8_s8_s32 grid=1 block=32 args=in:mma_m16n8k32_row_col_s32_s8_s8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k32_row_col_s32_s8_s8_s32, "mma.sync.aligned.m16n8k32.row.col.s32.s8.s8.s32")
// RUN-CASE: mma_m8n8k16_row_col_s32_s8_u8_s32 grid=1 block=32 args=in:mma_m8n8k16_row_col_s32_s8_u8_s32.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k16_row_col_s32_s8_u8_s32, "mma.sync.aligned.m8n8k16.row.col.s32.s8.u8.s32")
// RUN-CASE: mma_m8n8k16_row_col_satfinite_s32_s8_u8_s32 grid=1 block=32 args=in:mma_m8n8k16_row_col_satfinite_s32_s8_u8_s32.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k16_row_col_satfinite_s32_s8_u8_s32, "mma.sync.aligned.m8n8k16.row.col.satfinite.s32.s8.u8.s32")
// RUN-CASE: mma_m16n8k16_row_col_s32_s8_u8_s32 grid=1 block=32 args=in:mma_m16n8k16_row_col_s32_s8_u8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k16_row_col_s32_s8_u8_s32, "mma.sync.aligned.m16n8k16.row.col.s32.s8.u8.s32")
// RUN-CASE: mma_m16n8k16_row_col_satfinite_s32_s8_u8_s32 grid=1 block=32 args=in:mma_m16n8k16_row_col_satfinite_s32_s8_u8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k16_row_col_satfinite_s32_s8_u8_s32, "mma.sync.aligned.m16n8k16.row.col.satfinite.s32.s8.u8.s32")
// RUN-CASE: mma_m16n8k32_row_col_s32_s8_u8_s32 grid=1 block=32 args=in:mma_m16n8k32_row_col_s32_s8_u8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k32_row_col_s32_s8_u8_s32, "mma.sync.aligned.m16n8k32.row.col.s32.s8.u8.s32")
// RUN-CASE: mma_m16n8k32_row_col_satfinite_s32_s8_u8_s32 grid=1 block=32 args=in:mma_m16n8k32_row_col_satfinite_s32_s8_u8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k32_row_col_satfinite_s32_s8_u8_s32, "mma.sync.aligned.m16n8k32.row.col.satfinite.s32.s8.u8.s32")
// RUN-CASE: mma_m8n8k16_row_col_s32_u8_s8_s32 grid=1 block=32 args=in:mma_m8n8k16_row_col_s32_u8_s8_s32.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k16_row_col_s32_u8_s8_s32, "mma.sync.aligned.m8n8k16.row.col.s32.u8.s8.s32")
// RUN-CASE: mma_m8n8k16_row_col_satfinite_s32_u8_s8_s32 grid=1 block=32 args=in:mma_m8n8k16_row_col_satfinite_s32_u8_s8_s32.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k16_row_col_satfinite_s32_u8_s8_s32, "mma.sync.aligned.m8n8k16.row.col.satfinite.s32.u8.s8.s32")
// RUN-CASE: mma_m16n8k16_row_col_s32_u8_s8_s32 grid=1 block=32 args=in:mma_m16n8k16_row_col_s32_u8_s8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k16_row_col_s32_u8_s8_s32, "mma.sync.aligned.m16n8k16.row.col.s32.u8.s8.s32")
// RUN-CASE: mma_m16n8k16_row_col_satfinite_s32_u8_s8_s32 grid=1 block=32 args=in:mma_m16n8k16_row_col_satfinite_s32_u8_s8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k16_row_col_satfinite_s32_u8_s8_s32, "mma.sync.aligned.m16n8k16.row.col.satfinite.s32.u8.s8.s32")
// RUN-CASE: mma_m16n8k32_row_col_s32_u8_s8_s32 grid=1 block=32 args=in:mma_m16n8k32_row_col_s32_u8_s8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k32_row_col_s32_u8_s8_s32, "mma.sync.aligned.m16n8k32.row.col.s32.u8.s8.s32")
// RUN-CASE: mma_m16n8k32_row_col_satfinite_s32_u8_s8_s32 grid=1 block=32 args=in:mma_m16n8k32_row_col_satfinite_s32_u8_s8_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k32_row_col_satfinite_s32_u8_s8_s32, "mma.sync.aligned.m16n8k32.row.col.satfinite.s32.u8.s8.s32")
// RUN-CASE: mma_m8n8k32_row_col_s32_s4_s4_s32 grid=1 block=32 args=in:mma_m8n8k32_row_col_s32_s4_s4_s32.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k32_row_col_s32_s4_s4_s32, "mma.sync.aligned.m8n8k32.row.col.s32.s4.s4.s32")
// RUN-CASE: mma_m16n8k32_row_col_s32_s4_s4_s32 grid=1 block=32 args=in:mma_m16n8k32_row_col_s32_s4_s4_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k32_row_col_s32_s4_s4_s32, "mma.sync.aligned.m16n8k32.row.col.s32.s4.s4.s32")
// RUN-CASE: mma_m16n8k64_row_col_s32_s4_s4_s32 grid=1 block=32 args=in:mma_m16n8k64_row_col_s32_s4_s4_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k64_row_col_s32_s4_s4_s32, "mma.sync.aligned.m16n8k64.row.col.s32.s4.s4.s32")
// RUN-CASE: mma_m8n8k32_row_col_s32_u4_s4_s32 grid=1 block=32 args=in:mma_m8n8k32_row_col_s32_u4_s4_s32.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k32_row_col_s32_u4_s4_s32, "mma.sync.aligned.m8n8k32.row.col.s32.u4.s4.s32")
// RUN-CASE: mma_m8n8k32_row_col_satfinite_s32_u4_s4_s32 grid=1 block=32 args=in:mma_m8n8k32_row_col_satfinite_s32_u4_s4_s32.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k32_row_col_satfinite_s32_u4_s4_s32, "mma.sync.aligned.m8n8k32.row.col.satfinite.s32.u4.s4.s32")
// RUN-CASE: mma_m16n8k32_row_col_s32_u4_s4_s32 grid=1 block=32 args=in:mma_m16n8k32_row_col_s32_u4_s4_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k32_row_col_s32_u4_s4_s32, "mma.sync.aligned.m16n8k32.row.col.s32.u4.s4.s32")
// RUN-CASE: mma_m16n8k32_row_col_satfinite_s32_u4_s4_s32 grid=1 block=32 args=in:mma_m16n8k32_row_col_satfinite_s32_u4_s4_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k32_row_col_satfinite_s32_u4_s4_s32, "mma.sync.aligned.m16n8k32.row.col.satfinite.s32.u4.s4.s32")
// RUN-CASE: mma_m16n8k64_row_col_s32_u4_s4_s32 grid=1 block=32 args=in:mma_m16n8k64_row_col_s32_u4_s4_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k64_row_col_s32_u4_s4_s32, "mma.sync.aligned.m16n8k64.row.col.s32.u4.s4.s32")
// RUN-CASE: mma_m16n8k64_row_col_satfinite_s32_u4_s4_s32 grid=1 block=32 args=in:mma_m16n8k64_row_col_satfinite_s32_u4_s4_s32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k64_row_col_satfinite_s32_u4_s4_s32, "mma.sync.aligned.m16n8k64.row.col.satfinite.s32.u4.s4.s32")
// RUN-CASE: mma_m8n8k128_row_col_s32_b1_b1_s32_and_popc grid=1 block=32 args=in:mma_m8n8k128_row_col_s32_b1_b1_s32_and_popc.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k128_row_col_s32_b1_b1_s32_and_popc, "mma.sync.aligned.m8n8k128.row.col.s32.b1.b1.s32.and.popc")
// RUN-CASE: mma_m8n8k128_row_col_s32_b1_b1_s32_xor_popc grid=1 block=32 args=in:mma_m8n8k128_row_col_s32_b1_b1_s32_xor_popc.1.npy,out:o.npy:uint32:2,32
MMA_2_1_1_2(mma_m8n8k128_row_col_s32_b1_b1_s32_xor_popc, "mma.sync.aligned.m8n8k128.row.col.s32.b1.b1.s32.xor.popc")
// RUN-CASE: mma_m16n8k128_row_col_s32_b1_b1_s32_and_popc grid=1 block=32 args=in:mma_m16n8k128_row_col_s32_b1_b1_s32_and_popc.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k128_row_col_s32_b1_b1_s32_and_popc, "mma.sync.aligned.m16n8k128.row.col.s32.b1.b1.s32.and.popc")
// RUN-CASE: mma_m16n8k128_row_col_s32_b1_b1_s32_xor_popc grid=1 block=32 args=in:mma_m16n8k128_row_col_s32_b1_b1_s32_xor_popc.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k128_row_col_s32_b1_b1_s32_xor_popc, "mma.sync.aligned.m16n8k128.row.col.s32.b1.b1.s32.xor.popc")
// RUN-CASE: mma_m16n8k256_row_col_s32_b1_b1_s32_and_popc grid=1 block=32 args=in:mma_m16n8k256_row_col_s32_b1_b1_s32_and_popc.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k256_row_col_s32_b1_b1_s32_and_popc, "mma.sync.aligned.m16n8k256.row.col.s32.b1.b1.s32.and.popc")
// RUN-CASE: mma_m16n8k256_row_col_s32_b1_b1_s32_xor_popc grid=1 block=32 args=in:mma_m16n8k256_row_col_s32_b1_b1_s32_xor_popc.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k256_row_col_s32_b1_b1_s32_xor_popc, "mma.sync.aligned.m16n8k256.row.col.s32.b1.b1.s32.xor.popc")
// RUN-CASE: mma_m16n8k16_row_col_f16_e4m3_e4m3_f16 grid=1 block=32 args=in:mma_m16n8k16_row_col_f16_e4m3_e4m3_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_2_1_2(mma_m16n8k16_row_col_f16_e4m3_e4m3_f16, "mma.sync.aligned.m16n8k16.row.col.f16.e4m3.e4m3.f16")
// RUN-CASE: mma_m16n8k16_row_col_f32_e4m3_e4m3_f32 grid=1 block=32 args=in:mma_m16n8k16_row_col_f32_e4m3_e4m3_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k16_row_col_f32_e4m3_e4m3_f32, "mma.sync.aligned.m16n8k16.row.col.f32.e4m3.e4m3.f32")
// RUN-CASE: mma_m16n8k16_row_col_f16_e4m3_e5m2_f16 grid=1 block=32 args=in:mma_m16n8k16_row_col_f16_e4m3_e5m2_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_2_1_2(mma_m16n8k16_row_col_f16_e4m3_e5m2_f16, "mma.sync.aligned.m16n8k16.row.col.f16.e4m3.e5m2.f16")
// RUN-CASE: mma_m16n8k16_row_col_f32_e4m3_e5m2_f32 grid=1 block=32 args=in:mma_m16n8k16_row_col_f32_e4m3_e5m2_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k16_row_col_f32_e4m3_e5m2_f32, "mma.sync.aligned.m16n8k16.row.col.f32.e4m3.e5m2.f32")
// RUN-CASE: mma_m16n8k16_row_col_f16_e5m2_e4m3_f16 grid=1 block=32 args=in:mma_m16n8k16_row_col_f16_e5m2_e4m3_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_2_1_2(mma_m16n8k16_row_col_f16_e5m2_e4m3_f16, "mma.sync.aligned.m16n8k16.row.col.f16.e5m2.e4m3.f16")
// RUN-CASE: mma_m16n8k16_row_col_f32_e5m2_e4m3_f32 grid=1 block=32 args=in:mma_m16n8k16_row_col_f32_e5m2_e4m3_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k16_row_col_f32_e5m2_e4m3_f32, "mma.sync.aligned.m16n8k16.row.col.f32.e5m2.e4m3.f32")
// RUN-CASE: mma_m16n8k16_row_col_f16_e5m2_e5m2_f16 grid=1 block=32 args=in:mma_m16n8k16_row_col_f16_e5m2_e5m2_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_2_1_2(mma_m16n8k16_row_col_f16_e5m2_e5m2_f16, "mma.sync.aligned.m16n8k16.row.col.f16.e5m2.e5m2.f16")
// RUN-CASE: mma_m16n8k16_row_col_f32_e5m2_e5m2_f32 grid=1 block=32 args=in:mma_m16n8k16_row_col_f32_e5m2_e5m2_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_2_1_4(mma_m16n8k16_row_col_f32_e5m2_e5m2_f32, "mma.sync.aligned.m16n8k16.row.col.f32.e5m2.e5m2.f32")
// RUN-CASE: mma_m16n8k32_row_col_f16_e4m3_e4m3_f16 grid=1 block=32 args=in:mma_m16n8k32_row_col_f16_e4m3_e4m3_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_4_2_2(mma_m16n8k32_row_col_f16_e4m3_e4m3_f16, "mma.sync.aligned.m16n8k32.row.col.f16.e4m3.e4m3.f16")
// RUN-CASE: mma_m16n8k32_row_col_f32_e4m3_e4m3_f32 grid=1 block=32 args=in:mma_m16n8k32_row_col_f32_e4m3_e4m3_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k32_row_col_f32_e4m3_e4m3_f32, "mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e4m3.f32")
// RUN-CASE: mma_m16n8k32_row_col_f16_e4m3_e5m2_f16 grid=1 block=32 args=in:mma_m16n8k32_row_col_f16_e4m3_e5m2_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_4_2_2(mma_m16n8k32_row_col_f16_e4m3_e5m2_f16, "mma.sync.aligned.m16n8k32.row.col.f16.e4m3.e5m2.f16")
// RUN-CASE: mma_m16n8k32_row_col_f32_e4m3_e5m2_f32 grid=1 block=32 args=in:mma_m16n8k32_row_col_f32_e4m3_e5m2_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k32_row_col_f32_e4m3_e5m2_f32, "mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e5m2.f32")
// RUN-CASE: mma_m16n8k32_row_col_f16_e5m2_e4m3_f16 grid=1 block=32 args=in:mma_m16n8k32_row_col_f16_e5m2_e4m3_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_4_2_2(mma_m16n8k32_row_col_f16_e5m2_e4m3_f16, "mma.sync.aligned.m16n8k32.row.col.f16.e5m2.e4m3.f16")
// RUN-CASE: mma_m16n8k32_row_col_f32_e5m2_e4m3_f32 grid=1 block=32 args=in:mma_m16n8k32_row_col_f32_e5m2_e4m3_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k32_row_col_f32_e5m2_e4m3_f32, "mma.sync.aligned.m16n8k32.row.col.f32.e5m2.e4m3.f32")
// RUN-CASE: mma_m16n8k32_row_col_f16_e5m2_e5m2_f16 grid=1 block=32 args=in:mma_m16n8k32_row_col_f16_e5m2_e5m2_f16.1.npy,out:o.npy:uint32:2,32
MMA_2_4_2_2(mma_m16n8k32_row_col_f16_e5m2_e5m2_f16, "mma.sync.aligned.m16n8k32.row.col.f16.e5m2.e5m2.f16")
// RUN-CASE: mma_m16n8k32_row_col_f32_e5m2_e5m2_f32 grid=1 block=32 args=in:mma_m16n8k32_row_col_f32_e5m2_e5m2_f32.1.npy,out:o.npy:uint32:4,32
MMA_4_4_2_4(mma_m16n8k32_row_col_f32_e5m2_e5m2_f32, "mma.sync.aligned.m16n8k32.row.col.f32.e5m2.e5m2.f32")
// RUN-CASE: mma_sp_m16n8k16_row_col_f16_f16_f16_f16_0 grid=1 block=32 args=in:mma_sp_m16n8k16_row_col_f16_f16_f16_f16_0.1.npy,out:o.npy:uint32:2,32
MMA_2_2_2_2_SPARSE(mma_sp_m16n8k16_row_col_f16_f16_f16_f16_0, "mma.sp.sync.aligned.m16n8k16.row.col.f16.f16.f16.f16", 0)
// RUN-CASE: mma_sp_m16n8k16_row_col_f32_f16_f16_f32_0 grid=1 block=32 args=in:mma_sp_m16n8k16_row_col_f32_f16_f16_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_m16n8k16_row_col_f32_f16_f16_f32_0, "mma.sp.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32", 0)
// RUN-CASE: mma_sp_m16n8k32_row_col_f16_f16_f16_f16_0 grid=1 block=32 args=in:mma_sp_m16n8k32_row_col_f16_f16_f16_f16_0.1.npy,out:o.npy:uint32:2,32
MMA_2_4_4_2_SPARSE(mma_sp_m16n8k32_row_col_f16_f16_f16_f16_0, "mma.sp.sync.aligned.m16n8k32.row.col.f16.f16.f16.f16", 0)
// RUN-CASE: mma_sp_m16n8k32_row_col_f32_f16_f16_f32_0 grid=1 block=32 args=in:mma_sp_m16n8k32_row_col_f32_f16_f16_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_m16n8k32_row_col_f32_f16_f16_f32_0, "mma.sp.sync.aligned.m16n8k32.row.col.f32.f16.f16.f32", 0)
// RUN-CASE: mma_sp_m16n8k8_row_col_f32_tf32_tf32_f32_0 grid=1 block=32 args=in:mma_sp_m16n8k8_row_col_f32_tf32_tf32_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_m16n8k8_row_col_f32_tf32_tf32_f32_0, "mma.sp.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32", 0)
// RUN-CASE: mma_sp_m16n8k16_row_col_f32_tf32_tf32_f32_0 grid=1 block=32 args=in:mma_sp_m16n8k16_row_col_f32_tf32_tf32_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_m16n8k16_row_col_f32_tf32_tf32_f32_0, "mma.sp.sync.aligned.m16n8k16.row.col.f32.tf32.tf32.f32", 0)
// RUN-CASE: mma_sp_m16n8k32_row_col_s32_s8_u8_s32_0 grid=1 block=32 args=in:mma_sp_m16n8k32_row_col_s32_s8_u8_s32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_m16n8k32_row_col_s32_s8_u8_s32_0, "mma.sp.sync.aligned.m16n8k32.row.col.s32.s8.u8.s32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_0.1.npy,out:o.npy:uint32:2,32
MMA_2_2_2_2_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f16.f16.f16.f16", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_1.1.npy,out:o.npy:uint32:2,32
MMA_2_2_2_2_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f16.f16.f16.f16", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_1.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_2 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_2.1.npy,out:o.npy:uint32:2,32
MMA_2_2_2_2_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_2, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f16.f16.f16.f16", 2)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_2 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_2.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_2, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32", 2)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_3 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_3.1.npy,out:o.npy:uint32:2,32
MMA_2_2_2_2_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f16_f16_f16_f16_3, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f16.f16.f16.f16", 3)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_3 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_3.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_f16_f16_f32_3, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32", 3)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k32_row_col_f16_f16_f16_f16_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k32_row_col_f16_f16_f16_f16_0.1.npy,out:o.npy:uint32:2,32
MMA_2_4_4_2_SPARSE(mma_sp_ordered_metadata_m16n8k32_row_col_f16_f16_f16_f16_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k32.row.col.f16.f16.f16.f16", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k32_row_col_f32_f16_f16_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k32_row_col_f32_f16_f16_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k32_row_col_f32_f16_f16_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k32.row.col.f32.f16.f16.f32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k32_row_col_f16_f16_f16_f16_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k32_row_col_f16_f16_f16_f16_1.1.npy,out:o.npy:uint32:2,32
MMA_2_4_4_2_SPARSE(mma_sp_ordered_metadata_m16n8k32_row_col_f16_f16_f16_f16_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k32.row.col.f16.f16.f16.f16", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k32_row_col_f32_f16_f16_f32_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k32_row_col_f32_f16_f16_f32_1.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k32_row_col_f32_f16_f16_f32_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k32.row.col.f32.f16.f16.f32", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_1.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_2 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_2.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_2, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32", 2)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_3 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_3.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_bf16_bf16_f32_3, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32", 3)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k32_row_col_f32_bf16_bf16_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k32_row_col_f32_bf16_bf16_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k32_row_col_f32_bf16_bf16_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k32.row.col.f32.bf16.bf16.f32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k32_row_col_f32_bf16_bf16_f32_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k32_row_col_f32_bf16_bf16_f32_1.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k32_row_col_f32_bf16_bf16_f32_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k32.row.col.f32.bf16.bf16.f32", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_1.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_2 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_2.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_2, "mma.sp::ordered_metadata.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32", 2)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_3 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_3.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k8_row_col_f32_tf32_tf32_f32_3, "mma.sp::ordered_metadata.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32", 3)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_tf32_tf32_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_tf32_tf32_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_tf32_tf32_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.tf32.tf32.f32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k16_row_col_f32_tf32_tf32_f32_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k16_row_col_f32_tf32_tf32_f32_1.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k16_row_col_f32_tf32_tf32_f32_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k16.row.col.f32.tf32.tf32.f32", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k32_row_col_s32_s8_u8_s32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k32_row_col_s32_s8_u8_s32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k32_row_col_s32_s8_u8_s32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k32.row.col.s32.s8.u8.s32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k32_row_col_s32_s8_u8_s32_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k32_row_col_s32_s8_u8_s32_1.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k32_row_col_s32_s8_u8_s32_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k32.row.col.s32.s8.u8.s32", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k64_row_col_s32_u8_s8_s32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k64_row_col_s32_u8_s8_s32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k64_row_col_s32_u8_s8_s32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k64.row.col.s32.u8.s8.s32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k64_row_col_s32_s4_u4_s32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k64_row_col_s32_s4_u4_s32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k64_row_col_s32_s4_u4_s32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k64.row.col.s32.s4.u4.s32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k64_row_col_s32_s4_u4_s32_1 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k64_row_col_s32_s4_u4_s32_1.1.npy,out:o.npy:uint32:4,32
MMA_4_2_2_4_SPARSE(mma_sp_ordered_metadata_m16n8k64_row_col_s32_s4_u4_s32_1, "mma.sp::ordered_metadata.sync.aligned.m16n8k64.row.col.s32.s4.u4.s32", 1)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k128_row_col_s32_u4_s4_s32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k128_row_col_s32_u4_s4_s32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k128_row_col_s32_u4_s4_s32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k128.row.col.s32.u4.s4.s32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k64_row_col_f32_e4m3_e4m3_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k64_row_col_f32_e4m3_e4m3_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k64_row_col_f32_e4m3_e4m3_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k64.row.col.f32.e4m3.e4m3.f32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k64_row_col_f32_e4m3_e5m2_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k64_row_col_f32_e4m3_e5m2_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k64_row_col_f32_e4m3_e5m2_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k64.row.col.f32.e4m3.e5m2.f32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k64_row_col_f32_e5m2_e4m3_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k64_row_col_f32_e5m2_e4m3_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k64_row_col_f32_e5m2_e4m3_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k64.row.col.f32.e5m2.e4m3.f32", 0)
// RUN-CASE: mma_sp_ordered_metadata_m16n8k64_row_col_f32_e5m2_e5m2_f32_0 grid=1 block=32 args=in:mma_sp_ordered_metadata_m16n8k64_row_col_f32_e5m2_e5m2_f32_0.1.npy,out:o.npy:uint32:4,32
MMA_4_4_4_4_SPARSE(mma_sp_ordered_metadata_m16n8k64_row_col_f32_e5m2_e5m2_f32_0, "mma.sp::ordered_metadata.sync.aligned.m16n8k64.row.col.f32.e5m2.e5m2.f32", 0)

#define IND(i) "d"(in[32 * (i) + threadIdx.x])
#define IND2(i) IND(i), IND((i) + 1)
#define IND4(i) IND2(i), IND2((i) + 2)
#define IND8(i) IND4(i), IND4((i) + 4)
#define OUTD2 "=d"(d[0]), "=d"(d[1])
#define OUTD4 OUTD2, "=d"(d[2]), "=d"(d[3])
#define MMA_F64(name, opcode, count, operands, outputs, ...)                   \
  extern "C" __global__ void name(const double *in, double *out) {             \
    double d[count];                                                           \
    asm volatile(opcode " " operands ";" : outputs : __VA_ARGS__);             \
    for (int i = 0; i < count; ++i)                                            \
      out[32 * i + threadIdx.x] = d[i];                                        \
  }
// RUN-CASE: mma_m8n8k4_row_col_f64_f64_f64_f64 grid=1 block=32 args=in:mma_m8n8k4_row_col_f64_f64_f64_f64.1.npy,out:o.npy:uint64:2,32
MMA_F64(mma_m8n8k4_row_col_f64_f64_f64_f64, "mma.sync.aligned.m8n8k4.row.col.f64.f64.f64.f64", 2, "{%0, %1}, {%2}, {%3}, {%4, %5}", OUTD2, IND(0), IND(1), IND2(2))
// RUN-CASE: mma_m8n8k4_row_col_rz_f64_f64_f64_f64 grid=1 block=32 args=in:mma_m8n8k4_row_col_rz_f64_f64_f64_f64.1.npy,out:o.npy:uint64:2,32
MMA_F64(mma_m8n8k4_row_col_rz_f64_f64_f64_f64, "mma.sync.aligned.m8n8k4.row.col.rz.f64.f64.f64.f64", 2, "{%0, %1}, {%2}, {%3}, {%4, %5}", OUTD2, IND(0), IND(1), IND2(2))
// RUN-CASE: mma_m16n8k4_row_col_f64_f64_f64_f64 grid=1 block=32 args=in:mma_m16n8k4_row_col_f64_f64_f64_f64.1.npy,out:o.npy:uint64:4,32
MMA_F64(mma_m16n8k4_row_col_f64_f64_f64_f64, "mma.sync.aligned.m16n8k4.row.col.f64.f64.f64.f64", 4, "{%0, %1, %2, %3}, {%4, %5}, {%6}, {%7, %8, %9, %10}", OUTD4, IND2(0), IND(2), IND4(3))
// RUN-CASE: mma_m16n8k4_row_col_rz_f64_f64_f64_f64 grid=1 block=32 args=in:mma_m16n8k4_row_col_rz_f64_f64_f64_f64.1.npy,out:o.npy:uint64:4,32
MMA_F64(mma_m16n8k4_row_col_rz_f64_f64_f64_f64, "mma.sync.aligned.m16n8k4.row.col.rz.f64.f64.f64.f64", 4, "{%0, %1, %2, %3}, {%4, %5}, {%6}, {%7, %8, %9, %10}", OUTD4, IND2(0), IND(2), IND4(3))
// RUN-CASE: mma_m16n8k8_row_col_f64_f64_f64_f64 grid=1 block=32 args=in:mma_m16n8k8_row_col_f64_f64_f64_f64.1.npy,out:o.npy:uint64:4,32
MMA_F64(mma_m16n8k8_row_col_f64_f64_f64_f64, "mma.sync.aligned.m16n8k8.row.col.f64.f64.f64.f64", 4, "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13}", OUTD4, IND4(0), IND2(4), IND4(6))
// RUN-CASE: mma_m16n8k8_row_col_rz_f64_f64_f64_f64 grid=1 block=32 args=in:mma_m16n8k8_row_col_rz_f64_f64_f64_f64.1.npy,out:o.npy:uint64:4,32
MMA_F64(mma_m16n8k8_row_col_rz_f64_f64_f64_f64, "mma.sync.aligned.m16n8k8.row.col.rz.f64.f64.f64.f64", 4, "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13}", OUTD4, IND4(0), IND2(4), IND4(6))
// RUN-CASE: mma_m16n8k16_row_col_f64_f64_f64_f64 grid=1 block=32 args=in:mma_m16n8k16_row_col_f64_f64_f64_f64.1.npy,out:o.npy:uint64:4,32
MMA_F64(mma_m16n8k16_row_col_f64_f64_f64_f64, "mma.sync.aligned.m16n8k16.row.col.f64.f64.f64.f64", 4, "{%0, %1, %2, %3}, {%4, %5, %6, %7, %8, %9, %10, %11}, {%12, %13, %14, %15}, {%16, %17, %18, %19}", OUTD4, IND8(0), IND4(8), IND4(12))
// RUN-CASE: mma_m16n8k16_row_col_rz_f64_f64_f64_f64 grid=1 block=32 args=in:mma_m16n8k16_row_col_rz_f64_f64_f64_f64.1.npy,out:o.npy:uint64:4,32
MMA_F64(mma_m16n8k16_row_col_rz_f64_f64_f64_f64, "mma.sync.aligned.m16n8k16.row.col.rz.f64.f64.f64.f64", 4, "{%0, %1, %2, %3}, {%4, %5, %6, %7, %8, %9, %10, %11}, {%12, %13, %14, %15}, {%16, %17, %18, %19}", OUTD4, IND8(0), IND4(8), IND4(12))

// Loads and stores of shared memory: its content, where each lane points, and
// registers.
__device__ uint32_t fill(const uint32_t *memory, uint32_t *shared) {
  for (int i = 0; i < 8; ++i)
    shared[32 * i + threadIdx.x] = memory[32 * i + threadIdx.x];
  __syncthreads();
  return static_cast<uint32_t>(__cvta_generic_to_shared(shared));
}
#define LDMATRIX(name, opcode, count, operands, outputs)                       \
  extern "C" __global__ void name(const uint32_t *memory,                      \
                                  const uint32_t *offsets, const uint32_t *,   \
                                  uint32_t *out) {                             \
    __shared__ alignas(16) uint32_t shared[256];                               \
    uint32_t address = fill(memory, shared) + offsets[threadIdx.x], d[count];  \
    asm volatile(opcode " " operands : outputs : "r"(address) : "memory");     \
    for (int i = 0; i < count; ++i)                                            \
      out[32 * i + threadIdx.x] = d[i];                                        \
  }
#define STMATRIX(name, opcode, operands, ...)                                  \
  extern "C" __global__ void name(const uint32_t *memory,                      \
                                  const uint32_t *offsets, const uint32_t *in, \
                                  uint32_t *out) {                             \
    __shared__ alignas(16) uint32_t shared[256];                               \
    uint32_t address = fill(memory, shared) + offsets[threadIdx.x];            \
    asm volatile(opcode " " operands : : "r"(address), __VA_ARGS__ : "memory");\
    __syncthreads();                                                           \
    for (int i = 0; i < 8; ++i)                                                \
      out[32 * i + threadIdx.x] = shared[32 * i + threadIdx.x];                \
  }
// RUN-CASE: ldmatrix_m8n8_x1_shared_b16 grid=1 block=32 args=in:ldmatrix_m8n8_x1_shared_b16.0.npy,in:ldmatrix_m8n8_x1_shared_b16.1.npy,in:ldmatrix_m8n8_x1_shared_b16.2.npy,out:o.npy:uint32:1,32
LDMATRIX(ldmatrix_m8n8_x1_shared_b16, "ldmatrix.sync.aligned.m8n8.x1.shared.b16", 1, "{%0}, [%1];", OUT(0))
// RUN-CASE: ldmatrix_m8n8_x1_trans_shared_b16 grid=1 block=32 args=in:ldmatrix_m8n8_x1_trans_shared_b16.0.npy,in:ldmatrix_m8n8_x1_trans_shared_b16.1.npy,in:ldmatrix_m8n8_x1_trans_shared_b16.2.npy,out:o.npy:uint32:1,32
LDMATRIX(ldmatrix_m8n8_x1_trans_shared_b16, "ldmatrix.sync.aligned.m8n8.x1.trans.shared.b16", 1, "{%0}, [%1];", OUT(0))
// RUN-CASE: ldmatrix_m8n8_x2_shared_b16 grid=1 block=32 args=in:ldmatrix_m8n8_x2_shared_b16.0.npy,in:ldmatrix_m8n8_x2_shared_b16.1.npy,in:ldmatrix_m8n8_x2_shared_b16.2.npy,out:o.npy:uint32:2,32
LDMATRIX(ldmatrix_m8n8_x2_shared_b16, "ldmatrix.sync.aligned.m8n8.x2.shared.b16", 2, "{%0, %1}, [%2];", OUT2(0))
// RUN-CASE: ldmatrix_m8n8_x2_trans_shared_b16 grid=1 block=32 args=in:ldmatrix_m8n8_x2_trans_shared_b16.0.npy,in:ldmatrix_m8n8_x2_trans_shared_b16.1.npy,in:ldmatrix_m8n8_x2_trans_shared_b16.2.npy,out:o.npy:uint32:2,32
LDMATRIX(ldmatrix_m8n8_x2_trans_shared_b16, "ldmatrix.sync.aligned.m8n8.x2.trans.shared.b16", 2, "{%0, %1}, [%2];", OUT2(0))
// RUN-CASE: ldmatrix_m8n8_x4_shared_b16 grid=1 block=32 args=in:ldmatrix_m8n8_x4_shared_b16.0.npy,in:ldmatrix_m8n8_x4_shared_b16.1.npy,in:ldmatrix_m8n8_x4_shared_b16.2.npy,out:o.npy:uint32:4,32
LDMATRIX(ldmatrix_m8n8_x4_shared_b16, "ldmatrix.sync.aligned.m8n8.x4.shared.b16", 4, "{%0, %1, %2, %3}, [%4];", OUT4(0))
// RUN-CASE: ldmatrix_m8n8_x4_trans_shared_b16 grid=1 block=32 args=in:ldmatrix_m8n8_x4_trans_shared_b16.0.npy,in:ldmatrix_m8n8_x4_trans_shared_b16.1.npy,in:ldmatrix_m8n8_x4_trans_shared_b16.2.npy,out:o.npy:uint32:4,32
LDMATRIX(ldmatrix_m8n8_x4_trans_shared_b16, "ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16", 4, "{%0, %1, %2, %3}, [%4];", OUT4(0))
// RUN-CASE: stmatrix_m8n8_x1_shared_b16 grid=1 block=32 args=in:stmatrix_m8n8_x1_shared_b16.0.npy,in:stmatrix_m8n8_x1_shared_b16.1.npy,in:stmatrix_m8n8_x1_shared_b16.2.npy,out:o.npy:uint32:64,4
STMATRIX(stmatrix_m8n8_x1_shared_b16, "stmatrix.sync.aligned.m8n8.x1.shared.b16", "[%0], {%1};", IN(0))
// RUN-CASE: stmatrix_m8n8_x1_trans_shared_b16 grid=1 block=32 args=in:stmatrix_m8n8_x1_trans_shared_b16.0.npy,in:stmatrix_m8n8_x1_trans_shared_b16.1.npy,in:stmatrix_m8n8_x1_trans_shared_b16.2.npy,out:o.npy:uint32:64,4
STMATRIX(stmatrix_m8n8_x1_trans_shared_b16, "stmatrix.sync.aligned.m8n8.x1.trans.shared.b16", "[%0], {%1};", IN(0))
// RUN-CASE: stmatrix_m8n8_x2_shared_b16 grid=1 block=32 args=in:stmatrix_m8n8_x2_shared_b16.0.npy,in:stmatrix_m8n8_x2_shared_b16.1.npy,in:stmatrix_m8n8_x2_shared_b16.2.npy,out:o.npy:uint32:64,4
STMATRIX(stmatrix_m8n8_x2_shared_b16, "stmatrix.sync.aligned.m8n8.x2.shared.b16", "[%0], {%1, %2};", IN2(0))
// RUN-CASE: stmatrix_m8n8_x2_trans_shared_b16 grid=1 block=32 args=in:stmatrix_m8n8_x2_trans_shared_b16.0.npy,in:stmatrix_m8n8_x2_trans_shared_b16.1.npy,in:stmatrix_m8n8_x2_trans_shared_b16.2.npy,out:o.npy:uint32:64,4
STMATRIX(stmatrix_m8n8_x2_trans_shared_b16, "stmatrix.sync.aligned.m8n8.x2.trans.shared.b16", "[%0], {%1, %2};", IN2(0))
// RUN-CASE: stmatrix_m8n8_x4_shared_b16 grid=1 block=32 args=in:stmatrix_m8n8_x4_shared_b16.0.npy,in:stmatrix_m8n8_x4_shared_b16.1.npy,in:stmatrix_m8n8_x4_shared_b16.2.npy,out:o.npy:uint32:64,4
STMATRIX(stmatrix_m8n8_x4_shared_b16, "stmatrix.sync.aligned.m8n8.x4.shared.b16", "[%0], {%1, %2, %3, %4};", IN4(0))
// RUN-CASE: stmatrix_m8n8_x4_trans_shared_b16 grid=1 block=32 args=in:stmatrix_m8n8_x4_trans_shared_b16.0.npy,in:stmatrix_m8n8_x4_trans_shared_b16.1.npy,in:stmatrix_m8n8_x4_trans_shared_b16.2.npy,out:o.npy:uint32:64,4
STMATRIX(stmatrix_m8n8_x4_trans_shared_b16, "stmatrix.sync.aligned.m8n8.x4.trans.shared.b16", "[%0], {%1, %2, %3, %4};", IN4(0))
// RUN-CASE: movmatrix grid=1 block=32 args=in:movmatrix.2.npy,out:o.npy:uint32:8,4
MMA(movmatrix, "movmatrix.sync.aligned.m8n8.trans.b16", 1, "%0, %1", OUT(0), IN(0))

// The warp matrix functions of CUDA C++.
template <int M, int N, int K, typename AB, typename C, typename D, typename LA,
          typename LB>
__device__ void multiply(const void *a, const void *b, const void *c, void *d,
                         nvcuda::wmma::layout_t layout) {
  using namespace nvcuda::wmma;
  using Element =
      typename fragment<matrix_a, M, N, K, AB, LA>::storage_element_type;
  fragment<matrix_a, M, N, K, AB, LA> fa;
  fragment<matrix_b, M, N, K, AB, LB> fb;
  fragment<accumulator, M, N, K, C> fc;
  fragment<accumulator, M, N, K, D> fd;
  load_matrix_sync(fa, static_cast<const Element *>(a), 48);
  load_matrix_sync(fb, static_cast<const Element *>(b), 48);
  load_matrix_sync(fc, static_cast<const C *>(c), 48, layout);
  mma_sync(fd, fa, fb, fc);
  store_matrix_sync(static_cast<D *>(d), fd, layout == mem_row_major ? N : M,
                    layout);
}
#define WMMA(name, m, n, k, ab, c, d, la, lb, layout)                          \
  extern "C" __global__ void name(const void *pa, const void *pb,              \
                                  const void *pc, void *pd) {                  \
    using namespace nvcuda::wmma;                                              \
    multiply<m, n, k, ab, c, d, la, lb>(pa, pb, pc, pd, layout);               \
  }
// RUN-CASE: wmma_mma_row_col_m16n16k16_f16_f16_row grid=1 block=32 args=in:wmma_mma_row_col_m16n16k16_f16_f16_row.0.npy,in:wmma_mma_row_col_m16n16k16_f16_f16_row.1.npy,in:wmma_mma_row_col_m16n16k16_f16_f16_row.2.npy,out:o.npy:uint32:16,8
WMMA(wmma_mma_row_col_m16n16k16_f16_f16_row, 16, 16, 16, __half, __half, __half, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_col_row_m16n16k16_f16_f16_col grid=1 block=32 args=in:wmma_mma_col_row_m16n16k16_f16_f16_col.0.npy,in:wmma_mma_col_row_m16n16k16_f16_f16_col.1.npy,in:wmma_mma_col_row_m16n16k16_f16_f16_col.2.npy,out:o.npy:uint32:16,8
WMMA(wmma_mma_col_row_m16n16k16_f16_f16_col, 16, 16, 16, __half, __half, __half, col_major, row_major, mem_col_major)
// RUN-CASE: wmma_mma_row_col_m16n16k16_f32_f16_row grid=1 block=32 args=in:wmma_mma_row_col_m16n16k16_f32_f16_row.0.npy,in:wmma_mma_row_col_m16n16k16_f32_f16_row.1.npy,in:wmma_mma_row_col_m16n16k16_f32_f16_row.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_row_col_m16n16k16_f32_f16_row, 16, 16, 16, __half, __half, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_col_row_m16n16k16_f32_f16_col grid=1 block=32 args=in:wmma_mma_col_row_m16n16k16_f32_f16_col.0.npy,in:wmma_mma_col_row_m16n16k16_f32_f16_col.1.npy,in:wmma_mma_col_row_m16n16k16_f32_f16_col.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_col_row_m16n16k16_f32_f16_col, 16, 16, 16, __half, __half, float, col_major, row_major, mem_col_major)
// RUN-CASE: wmma_mma_row_col_m16n16k16_f16_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m16n16k16_f16_f32_row.0.npy,in:wmma_mma_row_col_m16n16k16_f16_f32_row.1.npy,in:wmma_mma_row_col_m16n16k16_f16_f32_row.2.npy,out:o.npy:uint32:16,8
WMMA(wmma_mma_row_col_m16n16k16_f16_f32_row, 16, 16, 16, __half, float, __half, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_col_row_m16n16k16_f16_f32_col grid=1 block=32 args=in:wmma_mma_col_row_m16n16k16_f16_f32_col.0.npy,in:wmma_mma_col_row_m16n16k16_f16_f32_col.1.npy,in:wmma_mma_col_row_m16n16k16_f16_f32_col.2.npy,out:o.npy:uint32:16,8
WMMA(wmma_mma_col_row_m16n16k16_f16_f32_col, 16, 16, 16, __half, float, __half, col_major, row_major, mem_col_major)
// RUN-CASE: wmma_mma_row_col_m16n16k16_f32_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m16n16k16_f32_f32_row.0.npy,in:wmma_mma_row_col_m16n16k16_f32_f32_row.1.npy,in:wmma_mma_row_col_m16n16k16_f32_f32_row.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_row_col_m16n16k16_f32_f32_row, 16, 16, 16, __half, float, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_col_row_m16n16k16_f32_f32_col grid=1 block=32 args=in:wmma_mma_col_row_m16n16k16_f32_f32_col.0.npy,in:wmma_mma_col_row_m16n16k16_f32_f32_col.1.npy,in:wmma_mma_col_row_m16n16k16_f32_f32_col.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_col_row_m16n16k16_f32_f32_col, 16, 16, 16, __half, float, float, col_major, row_major, mem_col_major)
// RUN-CASE: wmma_mma_row_col_m8n32k16_f16_f16_row grid=1 block=32 args=in:wmma_mma_row_col_m8n32k16_f16_f16_row.0.npy,in:wmma_mma_row_col_m8n32k16_f16_f16_row.1.npy,in:wmma_mma_row_col_m8n32k16_f16_f16_row.2.npy,out:o.npy:uint32:8,16
WMMA(wmma_mma_row_col_m8n32k16_f16_f16_row, 8, 32, 16, __half, __half, __half, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m8n32k16_f32_f16_row grid=1 block=32 args=in:wmma_mma_row_col_m8n32k16_f32_f16_row.0.npy,in:wmma_mma_row_col_m8n32k16_f32_f16_row.1.npy,in:wmma_mma_row_col_m8n32k16_f32_f16_row.2.npy,out:o.npy:uint32:8,32
WMMA(wmma_mma_row_col_m8n32k16_f32_f16_row, 8, 32, 16, __half, __half, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m8n32k16_f16_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m8n32k16_f16_f32_row.0.npy,in:wmma_mma_row_col_m8n32k16_f16_f32_row.1.npy,in:wmma_mma_row_col_m8n32k16_f16_f32_row.2.npy,out:o.npy:uint32:8,16
WMMA(wmma_mma_row_col_m8n32k16_f16_f32_row, 8, 32, 16, __half, float, __half, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m8n32k16_f32_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m8n32k16_f32_f32_row.0.npy,in:wmma_mma_row_col_m8n32k16_f32_f32_row.1.npy,in:wmma_mma_row_col_m8n32k16_f32_f32_row.2.npy,out:o.npy:uint32:8,32
WMMA(wmma_mma_row_col_m8n32k16_f32_f32_row, 8, 32, 16, __half, float, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m32n8k16_f16_f16_row grid=1 block=32 args=in:wmma_mma_row_col_m32n8k16_f16_f16_row.0.npy,in:wmma_mma_row_col_m32n8k16_f16_f16_row.1.npy,in:wmma_mma_row_col_m32n8k16_f16_f16_row.2.npy,out:o.npy:uint32:32,4
WMMA(wmma_mma_row_col_m32n8k16_f16_f16_row, 32, 8, 16, __half, __half, __half, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m32n8k16_f32_f16_row grid=1 block=32 args=in:wmma_mma_row_col_m32n8k16_f32_f16_row.0.npy,in:wmma_mma_row_col_m32n8k16_f32_f16_row.1.npy,in:wmma_mma_row_col_m32n8k16_f32_f16_row.2.npy,out:o.npy:uint32:32,8
WMMA(wmma_mma_row_col_m32n8k16_f32_f16_row, 32, 8, 16, __half, __half, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m32n8k16_f16_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m32n8k16_f16_f32_row.0.npy,in:wmma_mma_row_col_m32n8k16_f16_f32_row.1.npy,in:wmma_mma_row_col_m32n8k16_f16_f32_row.2.npy,out:o.npy:uint32:32,4
WMMA(wmma_mma_row_col_m32n8k16_f16_f32_row, 32, 8, 16, __half, float, __half, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m32n8k16_f32_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m32n8k16_f32_f32_row.0.npy,in:wmma_mma_row_col_m32n8k16_f32_f32_row.1.npy,in:wmma_mma_row_col_m32n8k16_f32_f32_row.2.npy,out:o.npy:uint32:32,8
WMMA(wmma_mma_row_col_m32n8k16_f32_f32_row, 32, 8, 16, __half, float, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m16n16k16_f32_bf16_bf16_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m16n16k16_f32_bf16_bf16_f32_row.0.npy,in:wmma_mma_row_col_m16n16k16_f32_bf16_bf16_f32_row.1.npy,in:wmma_mma_row_col_m16n16k16_f32_bf16_bf16_f32_row.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_row_col_m16n16k16_f32_bf16_bf16_f32_row, 16, 16, 16, __nv_bfloat16, float, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_col_row_m16n16k16_f32_bf16_bf16_f32_col grid=1 block=32 args=in:wmma_mma_col_row_m16n16k16_f32_bf16_bf16_f32_col.0.npy,in:wmma_mma_col_row_m16n16k16_f32_bf16_bf16_f32_col.1.npy,in:wmma_mma_col_row_m16n16k16_f32_bf16_bf16_f32_col.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_col_row_m16n16k16_f32_bf16_bf16_f32_col, 16, 16, 16, __nv_bfloat16, float, float, col_major, row_major, mem_col_major)
// RUN-CASE: wmma_mma_row_col_m8n32k16_f32_bf16_bf16_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m8n32k16_f32_bf16_bf16_f32_row.0.npy,in:wmma_mma_row_col_m8n32k16_f32_bf16_bf16_f32_row.1.npy,in:wmma_mma_row_col_m8n32k16_f32_bf16_bf16_f32_row.2.npy,out:o.npy:uint32:8,32
WMMA(wmma_mma_row_col_m8n32k16_f32_bf16_bf16_f32_row, 8, 32, 16, __nv_bfloat16, float, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m32n8k16_f32_bf16_bf16_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m32n8k16_f32_bf16_bf16_f32_row.0.npy,in:wmma_mma_row_col_m32n8k16_f32_bf16_bf16_f32_row.1.npy,in:wmma_mma_row_col_m32n8k16_f32_bf16_bf16_f32_row.2.npy,out:o.npy:uint32:32,8
WMMA(wmma_mma_row_col_m32n8k16_f32_bf16_bf16_f32_row, 32, 8, 16, __nv_bfloat16, float, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m16n16k8_f32_tf32_tf32_f32_row grid=1 block=32 args=in:wmma_mma_row_col_m16n16k8_f32_tf32_tf32_f32_row.0.npy,in:wmma_mma_row_col_m16n16k8_f32_tf32_tf32_f32_row.1.npy,in:wmma_mma_row_col_m16n16k8_f32_tf32_tf32_f32_row.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_row_col_m16n16k8_f32_tf32_tf32_f32_row, 16, 16, 8, precision::tf32, float, float, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_col_row_m16n16k8_f32_tf32_tf32_f32_col grid=1 block=32 args=in:wmma_mma_col_row_m16n16k8_f32_tf32_tf32_f32_col.0.npy,in:wmma_mma_col_row_m16n16k8_f32_tf32_tf32_f32_col.1.npy,in:wmma_mma_col_row_m16n16k8_f32_tf32_tf32_f32_col.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_col_row_m16n16k8_f32_tf32_tf32_f32_col, 16, 16, 8, precision::tf32, float, float, col_major, row_major, mem_col_major)
// RUN-CASE: wmma_mma_row_col_m16n16k16_s32_s8_s8_s32_row grid=1 block=32 args=in:wmma_mma_row_col_m16n16k16_s32_s8_s8_s32_row.0.npy,in:wmma_mma_row_col_m16n16k16_s32_s8_s8_s32_row.1.npy,in:wmma_mma_row_col_m16n16k16_s32_s8_s8_s32_row.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_row_col_m16n16k16_s32_s8_s8_s32_row, 16, 16, 16, signed char, int, int, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_col_row_m16n16k16_s32_s8_s8_s32_col grid=1 block=32 args=in:wmma_mma_col_row_m16n16k16_s32_s8_s8_s32_col.0.npy,in:wmma_mma_col_row_m16n16k16_s32_s8_s8_s32_col.1.npy,in:wmma_mma_col_row_m16n16k16_s32_s8_s8_s32_col.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_col_row_m16n16k16_s32_s8_s8_s32_col, 16, 16, 16, signed char, int, int, col_major, row_major, mem_col_major)
// RUN-CASE: wmma_mma_row_col_m16n16k16_s32_u8_u8_s32_row grid=1 block=32 args=in:wmma_mma_row_col_m16n16k16_s32_u8_u8_s32_row.0.npy,in:wmma_mma_row_col_m16n16k16_s32_u8_u8_s32_row.1.npy,in:wmma_mma_row_col_m16n16k16_s32_u8_u8_s32_row.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_row_col_m16n16k16_s32_u8_u8_s32_row, 16, 16, 16, unsigned char, int, int, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_col_row_m16n16k16_s32_u8_u8_s32_col grid=1 block=32 args=in:wmma_mma_col_row_m16n16k16_s32_u8_u8_s32_col.0.npy,in:wmma_mma_col_row_m16n16k16_s32_u8_u8_s32_col.1.npy,in:wmma_mma_col_row_m16n16k16_s32_u8_u8_s32_col.2.npy,out:o.npy:uint32:16,16
WMMA(wmma_mma_col_row_m16n16k16_s32_u8_u8_s32_col, 16, 16, 16, unsigned char, int, int, col_major, row_major, mem_col_major)
// RUN-CASE: wmma_mma_row_col_m8n32k16_s32_s8_s8_s32_row grid=1 block=32 args=in:wmma_mma_row_col_m8n32k16_s32_s8_s8_s32_row.0.npy,in:wmma_mma_row_col_m8n32k16_s32_s8_s8_s32_row.1.npy,in:wmma_mma_row_col_m8n32k16_s32_s8_s8_s32_row.2.npy,out:o.npy:uint32:8,32
WMMA(wmma_mma_row_col_m8n32k16_s32_s8_s8_s32_row, 8, 32, 16, signed char, int, int, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m8n32k16_s32_u8_u8_s32_row grid=1 block=32 args=in:wmma_mma_row_col_m8n32k16_s32_u8_u8_s32_row.0.npy,in:wmma_mma_row_col_m8n32k16_s32_u8_u8_s32_row.1.npy,in:wmma_mma_row_col_m8n32k16_s32_u8_u8_s32_row.2.npy,out:o.npy:uint32:8,32
WMMA(wmma_mma_row_col_m8n32k16_s32_u8_u8_s32_row, 8, 32, 16, unsigned char, int, int, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m32n8k16_s32_s8_s8_s32_row grid=1 block=32 args=in:wmma_mma_row_col_m32n8k16_s32_s8_s8_s32_row.0.npy,in:wmma_mma_row_col_m32n8k16_s32_s8_s8_s32_row.1.npy,in:wmma_mma_row_col_m32n8k16_s32_s8_s8_s32_row.2.npy,out:o.npy:uint32:32,8
WMMA(wmma_mma_row_col_m32n8k16_s32_s8_s8_s32_row, 32, 8, 16, signed char, int, int, row_major, col_major, mem_row_major)
// RUN-CASE: wmma_mma_row_col_m32n8k16_s32_u8_u8_s32_row grid=1 block=32 args=in:wmma_mma_row_col_m32n8k16_s32_u8_u8_s32_row.0.npy,in:wmma_mma_row_col_m32n8k16_s32_u8_u8_s32_row.1.npy,in:wmma_mma_row_col_m32n8k16_s32_u8_u8_s32_row.2.npy,out:o.npy:uint32:32,8
WMMA(wmma_mma_row_col_m32n8k16_s32_u8_u8_s32_row, 32, 8, 16, unsigned char, int, int, row_major, col_major, mem_row_major)
