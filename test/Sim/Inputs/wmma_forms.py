#!/usr/bin/env python3
"""Forms of wmma: A, B and C are loaded and D is stored; forms.py has the command line.

Strides go beyond the matrices but for D's. What a fragment's registers hold is
not looked at, since the PTX ISA does not say it.
"""
import itertools

import forms
import ml_dtypes
import numpy as np

TYPES = {"f16": np.float16, "bf16": ml_dtypes.bfloat16, "tf32": np.float32, "f32": np.float32, "s32": np.int32,
         "s8": np.int8, "u8": np.uint8}
STRIDE = 48

KERNEL = """.version 9.0
.target sm_90a
.address_size 64

.visible .entry {name}(.param .u64 a, .param .u64 b, .param .u64 c, .param .u64 d)
{{
	.reg .b32 %r<40>, %stride;
	.reg .b64 %p<4>;
	ld.param.u64 %p0, [a];
	ld.param.u64 %p1, [b];
	ld.param.u64 %p2, [c];
	ld.param.u64 %p3, [d];
	mov.b32 %stride, {stride};
	wmma.load.a.sync.aligned.{layouts[0]}.{shape}.{kind} {a}, [%p0], {stride};
	wmma.load.b.sync.aligned.{layouts[1]}.{shape}.global.{kind} {b}, [%p1], %stride;
	wmma.load.c.sync.aligned.{layouts[2]}.{shape}.global.{c_kind} {c}, [%p2], {stride};
	{opcode} {d}, {a}, {b}, {c};
	wmma.store.d.sync.aligned.{layouts[2]}.{shape}.global.{d_kind} [%p3], {d}{d_stride};
	ret;
}}
"""


class Product:
    target = "sm_90a"

    def __init__(self, shape, kind, c, d, layouts, saturate=False):
        self.shape, self.kind, self.c, self.d, self.layouts, self.saturate = shape, kind, c, d, layouts, saturate
        self.m, self.n, self.k = (int(x) for x in shape[1:].replace("n", " ").replace("k", " ").split())

    def opcode(self):
        types = f"{self.d}.{self.c}" if self.kind == "f16" else f"{self.d}.{self.kind}.{self.kind}.{self.c}"
        return (f"wmma.mma.sync.aligned.{self.layouts[0]}.{self.layouts[1]}.{self.shape}.{types}"
                f"{'.satfinite' if self.saturate else ''}")

    def name(self):
        return f"{self.opcode()}.{self.layouts[2]}".replace("sync.aligned.", "").replace(".", "_")

    def kernel(self):
        def registers(first, elements, kind):
            count = 8 if elements is None else elements * np.dtype(TYPES[kind]).itemsize // 128
            return "{" + ", ".join(f"%r{first + i}" for i in range(count)) + "}"

        a, b = (registers(first, None if self.kind == "f16" else rows * self.k, self.kind)
                for first, rows in ((0, self.m), (8, self.n)))
        c, d = (registers(first, self.m * self.n, kind) for first, kind in ((16, self.c), (24, self.d)))
        natural = self.n if self.layouts[2] == "row" else self.m
        return KERNEL.format(name=self.name(), layouts=self.layouts, shape=self.shape, kind=self.kind, c_kind=self.c,
                             d_kind=self.d, a=a, b=b, c=c, d=d, opcode=self.opcode(), stride=STRIDE,
                             d_stride="" if self.layouts[0] == "row" else f", {natural}")

    def data(self, rng):
        def place(matrix, layout, kind):
            lines = matrix if layout == "row" else matrix.T
            padded = np.full((lines.shape[0], STRIDE), 77, TYPES[kind])
            padded[:, :lines.shape[1]] = lines.astype(TYPES[kind])
            return padded.view(np.uint8)

        low = 0 if self.kind == "u8" else -4
        a, b = rng.integers(low, 5, (self.m, self.k)), rng.integers(low, 5, (self.k, self.n))
        c = rng.integers(-9, 10, (self.m, self.n))
        if self.saturate:
            c = np.where(c < 0, c - 2 ** 31 + 9, c + 2 ** 31 - 10)
        d = a @ b + c
        if self.saturate:
            d = np.clip(d, -2 ** 31, 2 ** 31 - 1)
        d = (d if self.layouts[2] == "row" else d.T).astype(TYPES[self.d])
        inputs = [place(matrix, layout, kind) for matrix, layout, kind in
                  zip((a, b, c), self.layouts, (self.kind, self.kind, self.c))]
        return inputs, np.ascontiguousarray(d).view(np.uint32)


def all_forms():
    shapes = ("m16n16k16", "m8n32k16", "m32n8k16")
    layouts = list(itertools.product(("row", "col"), repeat=3))
    for shape, c, d, order in itertools.product(shapes, ("f16", "f32"), ("f16", "f32"), layouts):
        yield Product(shape, "f16", c, d, order)
    for shape, order in itertools.product(shapes, layouts):
        yield Product(shape, "bf16", "f32", "f32", order)
    for order in layouts:
        yield Product("m16n16k8", "tf32", "f32", "f32", order)
    for shape, kind, saturate, order in itertools.product(shapes, ("s8", "u8"), (False, True), layouts):
        yield Product(shape, kind, "s32", "s32", order, saturate)


if __name__ == "__main__":
    forms.main(list(all_forms()))
