#!/usr/bin/env python3
"""Every form of mma and mma.sp; forms.py has the command line.

Each kernel loads the operand registers of its 32 lanes, executes one mma and
stores D. The maps from registers to matrices are the tables of the PTX ISA,
"Matrix Fragments for mma" and "for sparse mma", shape by shape: g is
groupID, t threadID_in_group and i the index of an element. Sums are exact, so
that a GPU must agree too.
"""
import itertools
import math
from fractions import Fraction

import forms
import ml_dtypes
import numpy as np

# Elements of A: (row, column).
PLACE_A = {
    ("m8n8k4", 64): lambda g, t, i: (g, t),
    ("m16n8k4", 64): lambda g, t, i: (g + 8 * i, t),
    ("m16n8k8", 64): lambda g, t, i: (g + 8 * (i in (1, 3)), t + 4 * (i >= 2)),
    ("m16n8k16", 64): lambda g, t, i: (g + 8 * (i % 2), (2 * i if i % 2 == 0 else 2 * i - 2) + t),
    ("m16n8k4", 32): lambda g, t, i: (g + 8 * (i == 1), t),
    ("m16n8k8", 32): lambda g, t, i: (g + 8 * (i in (1, 3)), t + 4 * (i in (2, 3))),
    ("m16n8k8", 16): lambda g, t, i: (g + 8 * (i >= 2), 2 * t + (i & 1)),
    ("m16n8k16", 16): lambda g, t, i: (g + 8 * (i in (2, 3, 6, 7)), 2 * t + (i & 1) + 8 * (i >= 4)),
    ("m8n8k16", 8): lambda g, t, i: (g, 4 * t + i),
    ("m16n8k16", 8): lambda g, t, i: (g + 8 * (i >= 4), 4 * t + (i & 3)),
    ("m16n8k32", 8): lambda g, t, i: (g + 8 * (4 <= i < 8 or i >= 12), 4 * t + (i & 3) + 16 * (i >= 8)),
    ("m8n8k32", 4): lambda g, t, i: (g, 8 * t + i),
    ("m16n8k32", 4): lambda g, t, i: (g + 8 * (i >= 8), 8 * t + (i & 7)),
    ("m16n8k64", 4): lambda g, t, i: (g + 8 * (8 <= i < 16 or i >= 24), 8 * t + (i & 7) + 32 * (i >= 16)),
    ("m8n8k128", 1): lambda g, t, i: (g, 32 * t + i),
    ("m16n8k128", 1): lambda g, t, i: (g + 8 * (i >= 32), 32 * t + (i & 31)),
    ("m16n8k256", 1): lambda g, t, i: (g + 8 * (32 <= i < 64 or i >= 96), 32 * t + (i & 31) + 128 * (i >= 64)),
}
# Elements of B: (row, column), by k and bits.
PLACE_B = {
    (4, 64): lambda g, t, i: (t, g),
    (8, 64): lambda g, t, i: (t + 4 * (i == 1), g),
    (16, 64): lambda g, t, i: (t + 4 * i, g),
    (4, 32): lambda g, t, i: (t, g),
    (8, 32): lambda g, t, i: (t + 4 * (i == 1), g),
    (16, 32): lambda g, t, i: (t + 4 * i, g),
    (8, 16): lambda g, t, i: (2 * t + i, g),
    (16, 16): lambda g, t, i: (2 * t + (i & 1) + 8 * (i >= 2), g),
    (32, 16): lambda g, t, i: (2 * t + (i & 1) + 8 * (i // 2), g),
    (16, 8): lambda g, t, i: (4 * t + i, g),
    (32, 8): lambda g, t, i: (4 * t + (i & 3) + 16 * (i >= 4), g),
    (64, 8): lambda g, t, i: (4 * t + (i & 3) + 16 * (i // 4), g),
    (32, 4): lambda g, t, i: (8 * t + i, g),
    (64, 4): lambda g, t, i: (8 * t + (i & 7) + 32 * (i >= 8), g),
    (128, 4): lambda g, t, i: (8 * t + (i & 7) + 32 * (i // 8), g),
    (128, 1): lambda g, t, i: (32 * t + i, g),
    (256, 1): lambda g, t, i: (32 * t + (i & 31) + 128 * (i >= 32), g),
}
# Stored elements of a sparse A: (row, first column of its chunk, which of the chunk's stored elements).
PLACE_SPARSE = {
    ("m16n8k8", 32): lambda g, t, i: (g + 8 * (i == 1), 2 * t, 0),
    ("m16n8k16", 32): lambda g, t, i: (g + 8 * (i in (1, 3)), 2 * t + 8 * (i >= 2), 0),
    ("m16n8k16", 16): lambda g, t, i: (g + 8 * (i >= 2), 4 * t, i & 1),
    ("m16n8k32", 16): lambda g, t, i: (g + 8 * (i in (2, 3, 6, 7)), 4 * t + 16 * (i >= 4), i & 1),
    ("m16n8k32", 8): lambda g, t, i: (g + 8 * (i >= 4), 8 * t + 4 * ((i & 3) >= 2), i & 1),
    ("m16n8k64", 8): lambda g, t, i: (g + 8 * (4 <= i < 8 or i >= 12),
                                      8 * t + 4 * ((i & 3) >= 2) + 32 * (i >= 8), i & 1),
    ("m16n8k64", 4): lambda g, t, i: (g + 8 * (i >= 8), 16 * t + 8 * ((i & 7) >= 4), i & 3),
    ("m16n8k128", 4): lambda g, t, i: (g + 8 * (8 <= i < 16 or i >= 24),
                                       16 * t + 8 * ((i & 7) >= 4) + 64 * (i >= 16), i & 3),
}


def place_c(g, t, i):
    return g + 8 * (i >= 2), 2 * t + (i & 1)


# mma.m8n8k4 with f16: lanes 4 q to 4 q + 3 and 16 more hold product q.
def quad_place_a(lane, i, layout):
    half = 4 * (lane >= 16)
    return (lane % 4 + half, i) if layout == "row" else (i % 4 + half, lane % 4)


def quad_place_b(lane, i, layout):
    half = 4 * (lane >= 16)
    return (lane % 4, i + half) if layout == "row" else (i, lane % 4 + half)


def quad_place_c(lane, i, kind):
    half = 4 * (lane >= 16)
    if kind == "f16":
        return lane % 4 + half, i
    return (lane & 1) + (i & 2) + half, (i & 4) + (lane & 2) + (i & 1)


BITS = {"f16": 16, "bf16": 16, "tf32": 32, "f64": 64, "s8": 8, "u8": 8, "s4": 4, "u4": 4, "b1": 1,
        "e4m3": 8, "e5m2": 8, "e2m3": 6, "e3m2": 6, "e2m1": 4}
NARROW = {"e4m3": ml_dtypes.float8_e4m3fn, "e5m2": ml_dtypes.float8_e5m2, "e2m3": ml_dtypes.float6_e2m3fn,
          "e3m2": ml_dtypes.float6_e3m2fn, "e2m1": ml_dtypes.float4_e2m1fn}
WIDE = {"f16": (np.float16, np.uint16), "bf16": (ml_dtypes.bfloat16, np.uint16), "tf32": (np.float32, np.uint32),
        "f64": (np.float64, np.uint64)}


def draw(rng, kind, shape, small):
    """Codes and values; sums of products are exact in f32 and, if `small`, in f16."""
    if kind in ("s8", "s4"):
        values = rng.integers(-2 ** (BITS[kind] - 1), 2 ** (BITS[kind] - 1), shape)
        return values % 2 ** BITS[kind], values
    if kind in ("u8", "u4", "b1"):
        values = rng.integers(0, 2 ** BITS[kind], shape)
        return values, values
    if kind in WIDE:
        real, integer = WIDE[kind]
        values = rng.integers(-6, 7, shape) / 2 if small else rng.integers(-64, 65, shape) / 8
        return values.astype(real).view(integer).astype(np.uint64), values
    table = np.arange(2 ** BITS[kind], dtype=np.uint8).view(NARROW[kind]).astype(np.float64)
    limit, unit = (3, 0.5) if small else (30, 0.0625 if BITS[kind] < 8 else 0.125)
    table[~(np.abs(table) <= limit)] = 0.01
    legal = np.flatnonzero(table % unit == 0)
    codes = rng.choice(legal, shape)
    return codes, table[codes]


def draw_c(rng, kind, shape):
    if kind == "s32":
        # Near the limits, so that sums wrap around or saturate.
        near = rng.integers(-20000, 20000, shape)
        return np.where(near < 0, 2 ** 31 + near, near - 2 ** 31)
    return rng.integers(-50, 51, shape) / (2 if kind == "f16" else 8)


def encode_c(values, kind):
    if kind == "s32":
        return values.astype(np.int64).astype(np.uint32)
    types = {"f16": (np.float16, np.uint16), "f32": (np.float32, np.uint32), "f64": (np.float64, np.uint64)}
    real, integer = types[kind]
    return values.astype(real).view(integer)


def pack(codes, slot, place, count):
    """The registers of 32 lanes, from `place(lane, i)` of their `count` elements."""
    width = max(slot, 32)
    words = np.zeros((count * slot // width, 32), np.uint64)
    for lane in range(32):
        for i in range(count):
            code = int(codes[place(lane, i)]) << (i * slot % width)
            words[i * slot // width, lane] |= np.uint64(code)
    return words


class Form:
    """One opcode. `slot` is the bits that an element of A and B takes."""

    def __init__(self, shape, a, b, c="f32", d=None, kind="", scale=None, sparse="", selector=0, modifier="",
                 layouts=("row", "col"), operation="", target="sm_90a"):
        self.shape, self.a, self.b, self.c, self.d = shape, a, b, c, d or c
        self.m, self.n, self.k = (int(x) for x in shape[1:].replace("n", " ").replace("k", " ").split())
        self.kind, self.scale, self.sparse, self.selector = kind, scale, sparse, selector
        self.modifier, self.layouts, self.operation, self.target = modifier, layouts, operation, target
        self.slot = {kind: 8 for kind in ("f8f6f4", "mxf8f6f4")}.get(kind, BITS[a])
        self.quads = shape == "m8n8k4" and a == "f16"

    def opcode(self):
        parts = ["mma" + (f".{self.sparse}" if self.sparse else ""), "sync.aligned", self.shape, *self.layouts]
        parts += [self.modifier] if self.modifier else []
        parts += [f"kind::{self.kind}"] if self.kind else []
        if self.scale:
            parts += ["block_scale", f"scale_vec::{self.scale[0]}X"] if self.scale[2] else ["block_scale"]
        parts += [self.d, self.a, self.b, self.c] + ([self.operation] if self.operation else [])
        parts += [self.scale[1]] if self.scale else []
        return ".".join(parts)

    def name(self):
        name = self.opcode().replace("sync.aligned.", "").replace("::", "_").replace(".", "_")
        return f"{name}_{self.selector}" if self.sparse else name

    def counts(self):
        """Registers of A, B, C, D."""
        if self.quads:
            return [2, 2] + [4 if kind == "f16" else 8 for kind in (self.c, self.d)]
        width = max(self.slot, 32)
        stored = self.k // 2 if self.sparse else self.k
        return [self.m * stored * self.slot // width // 32, self.n * self.k * self.slot // width // 32] + [
            self.m * self.n // 32 // (2 if kind == "f16" else 1) for kind in (self.c, self.d)]

    def kernel(self):
        return print_kernel(self)

    def data(self, rng):
        """The selectors and operand registers, and D's registers."""
        registers, selectors, d = make_quads(rng, self) if self.quads else make_data(rng, self)
        dtype = np.uint64 if self.a == "f64" else np.uint32
        return [np.array((selectors + [0] * 4)[:4], np.uint16), np.concatenate(registers).astype(dtype)], d.astype(dtype)


# -- data --------------------------------------------------------------------------------------------------------------

def container(codes, kind, form):
    """FP4 in a byte stands in bits 2 to 5."""
    return codes * 4 if kind == "e2m1" and form.slot == 8 else codes


def spoil(rng, words):
    """Random words for the lanes that are not read."""
    return np.where(words < 0, rng.integers(0, 2 ** 32, words.shape), words).astype(np.uint64)


def make_sparse(rng, form, small):
    """Registers of A and of metadata, and A's values."""
    bits, place = form.slot, PLACE_SPARSE[form.shape, form.slot]
    chunk = 2 if bits == 32 else 8 if bits == 4 else 4
    values = np.zeros((16, form.k))
    meta = np.zeros((16, form.k // chunk), int)
    columns = {}
    for row in range(16):
        for c in range(form.k // chunk):
            if chunk == 2:
                meta[row, c] = rng.choice([0b0100, 0b1110])
                columns[row, c] = [int(meta[row, c] == 0b1110)]
                continue
            low, high = sorted(rng.choice(4, 2, replace=False))
            meta[row, c] = low | high << 2
            size = chunk // 4
            columns[row, c] = [index * size + e for index in (low, high) for e in range(size)]
    codes, stored = draw(rng, form.a, (16, form.k // 2), small)
    lookup = {}
    for row in range(16):
        for x in range(form.k // 2):
            c, position = divmod(x, chunk // 2)
            values[row, c * chunk + columns[row, c][position]] = stored[row, x]
            lookup[row, c * chunk, position] = (row, x)
    count = 16 * form.k // 2 // 32
    words = pack(container(codes, form.a, form), bits, lambda lane, i: lookup[place(lane // 4, lane % 4, i)], count)
    return words, spoil(rng, place_metadata(form, meta)), values


def place_metadata(form, meta):
    """The metadata register of each lane; -1 where it is not read."""
    words = np.full((1, 32), -1, np.int64)
    row_words = [sum(int(v) << 4 * i for i, v in enumerate(row)) for row in meta]
    bits = 4 * meta.shape[1]
    for g in range(8):
        low, high = row_words[g], row_words[g + 8]
        if form.slot >= 16:
            # Halves of a register: row g, row g + 8; registers: along k.
            parts = [(low >> s & 0xFFFF) | (high >> s & 0xFFFF) << 16 for s in range(0, bits, 16)]
        else:
            parts = [row >> s & 0xFFFFFFFF for s in range(0, bits, 32) for row in (low, high)]
        first = 4 * g + form.selector * len(parts)
        words[0, first:first + len(parts)] = parts
    return words


def make_scales(rng, form):
    """Scale registers, selectors, and the scales as factors of whole matrices."""
    count, kind, _ = form.scale
    registers, selectors, factors = [], [], []
    for rows, threads in ((16, 2), (8, 4)):
        byte = int(rng.integers(0, 4 // count)) * count
        thread = int(rng.integers(0, threads))
        codes = rng.integers(125, 130, (rows, count)) if kind == "ue8m0" else rng.integers(0x28, 0x48, (rows, count))
        if kind == "ue8m0":
            values = 2.0 ** (codes - 127)
        else:
            values = codes.astype(np.uint8).view(ml_dtypes.float8_e4m3fn).astype(np.float64)
        words = rng.integers(0, 2 ** 32, (1, 32))
        for row in range(rows):
            lane = 4 * (row % 8) + 2 * thread + row // 8 if rows == 16 else 4 * row + thread
            for i in range(count):
                shift = 8 * (byte + i)
                words[0, lane] = (int(words[0, lane]) & ~(0xFF << shift)) | int(codes[row, i]) << shift
        registers.append(words.astype(np.uint64))
        selectors += [byte, thread]
        factors.append(np.repeat(values, form.k // count, axis=1))
    return registers, selectors, factors


def add(form, products, c):
    """What D holds, as bits."""
    total = products + c
    if form.d != "s32":
        return encode_c(total, form.d)
    limits = np.iinfo(np.int32)
    return encode_c(np.clip(total, limits.min, limits.max) if form.modifier else total, "s32")


def make_data(rng, form):
    """The registers of all operands, the selectors, and D's registers."""
    # Hopper sums products of FP8 in fewer bits than f32 has (DeepSeek-V3 technical report, section 3.3.2).
    small = form.d == "f16" or (form.a in ("e4m3", "e5m2") and not form.kind)
    metadata = []
    rounded = make_rounding(rng, form) if form.a == "f64" and form.modifier else None
    if form.sparse:
        a_words, meta_words, a = make_sparse(rng, form, small)
        metadata = [meta_words]
    else:
        place = PLACE_A[form.shape, form.slot]
        codes, a = (rounded[0].view(np.uint64), None) if rounded else draw(rng, form.a, (form.m, form.k), small)
        a_words = pack(container(codes, form.a, form), form.slot, lambda lane, i: place(lane // 4, lane % 4, i),
                       form.m * form.k // 32)
    place_b = PLACE_B[form.k, form.slot]
    codes, b = (rounded[1].view(np.uint64), None) if rounded else draw(rng, form.b, (form.k, form.n), small)
    b_words = pack(container(codes, form.b, form), form.slot, lambda lane, i: place_b(lane // 4, lane % 4, i),
                   form.n * form.k // 32)
    c = rounded[2] if rounded else draw_c(rng, form.c, (form.m, form.n))
    slot_c, slot_d = ({"f16": 16, "f64": 64}.get(kind, 32) for kind in (form.c, form.d))
    count = form.m * form.n // 32

    def place(lane, i):
        return place_c(lane // 4, lane % 4, i)

    c_words = pack(encode_c(c, form.c), slot_c, place, count)
    scales, selectors = [], []
    if form.scale:
        scales, selectors, (factor_a, factor_b) = make_scales(rng, form)
        a, b = a * factor_a, b * factor_b.T
    if form.operation.startswith("xor"):
        products = (a[:, :, None] != b[None]).sum(1)
    else:
        products = None if rounded else a @ b
    d = rounded[3].view(np.uint64) if rounded else add(form, products, c)
    d_words = pack(d, slot_d, place, count)
    return [a_words, b_words, c_words, *metadata, *scales], selectors, d_words


def round_double(exact, mode):
    nearest = float(exact)
    low = nearest if nearest <= exact else math.nextafter(nearest, -math.inf)
    high = nearest if nearest >= exact else math.nextafter(nearest, math.inf)
    return {"rn": nearest, "rm": low, "rp": high, "rz": low if exact > 0 else high}[mode]


def make_rounding(rng, form):
    """A's and B's values, C, and A B + C: rounded, but of one product alone, so that no order of sums matters."""
    a, b, c = (rng.standard_normal(shape) for shape in ((form.m, form.k), (form.k, form.n), (form.m, form.n)))
    used = rng.integers(0, form.k, form.m)
    a[np.arange(form.k) != used[:, None]] = 0
    exact = [[Fraction(a[i, used[i]]) * Fraction(b[used[i], j]) + Fraction(c[i, j]) for j in range(form.n)]
             for i in range(form.m)]
    return a, b, c, np.array([[round_double(value, form.modifier) for value in row] for row in exact])


def make_quads(rng, form):
    """Four products of m8n8k4."""
    codes_a, a = draw(rng, "f16", (4, 8, 4), True)
    codes_b, b = draw(rng, "f16", (4, 4, 8), True)
    c = draw_c(rng, form.c, (4, 8, 8))
    d = encode_c(a @ b + c, form.d)

    def words(codes, slot, place, option, count):
        return pack(codes, slot, lambda lane, i: (lane % 16 // 4, *place(lane, i, option)), count)

    bits = {"f16": 16, "f32": 32}
    return [words(codes_a, 16, quad_place_a, form.layouts[0], 4), words(codes_b, 16, quad_place_b, form.layouts[1], 4),
            words(encode_c(c, form.c), bits[form.c], quad_place_c, form.c, 8)], [], \
        words(d, bits[form.d], quad_place_c, form.d, 8)


# -- kernels -----------------------------------------------------------------------------------------------------------

def print_kernel(form):
    """A kernel of (selectors, registers, D's registers)."""
    na, nb, nc, nd = form.counts()
    wide = form.a == "f64"
    size = 8 if wide else 4
    names = iter(range(100))
    lists = {key: [f"%r{next(names)}" for _ in range(count)] for key, count in
             (("A", na), ("B", nb), ("C", nc), ("E", 1 if form.sparse else 0), ("S", 2 if form.scale else 0))}
    outs = [f"%r{50 + i}" for i in range(nd)]
    lines = [f".version 9.0\n.target {form.target}\n.address_size 64\n",
             f".visible .entry {form.name()}(.param .u64 selectors, .param .u64 in, .param .u64 out)\n{{",
             f"\t.reg .b{8 * size} %r<60>;\n\t.reg .b32 %t;\n\t.reg .b16 %rs<4>;\n\t.reg .b64 %p<4>;",
             "\tld.param.u64 %p0, [in];\n\tld.param.u64 %p1, [out];\n\tld.param.u64 %p2, [selectors];",
             f"\tmov.u32 %t, %tid.x;\n\tmul.wide.u32 %p3, %t, {size};",
             "\tadd.s64 %p0, %p0, %p3;\n\tadd.s64 %p1, %p1, %p3;"]
    loads = sum(lists.values(), [])
    lines += [f"\tld.global.b{8 * size} {name}, [%p0+{32 * size * i}];" for i, name in enumerate(loads)]
    lines += [f"\tld.global.b16 %rs{i}, [%p2+{2 * i}];" for i in range(4)]
    vector = {key: "{" + ", ".join(names) + "}" for key, names in lists.items()}
    operands = ["{" + ", ".join(outs) + "}", vector["A"], vector["B"], vector["C"]]
    operands += [lists["E"][0], str(form.selector)] if form.sparse else []
    if form.scale:
        operands += [lists["S"][0], "{%rs0, %rs1}", lists["S"][1], "{%rs2, %rs3}"]
    lines += [f"\t{form.opcode()} {', '.join(operands)};"]
    lines += [f"\tst.global.b{8 * size} [%p1+{32 * size * i}], {name};" for i, name in enumerate(outs)]
    return "\n".join(lines + ["\tret;\n}\n"])


# -- forms -------------------------------------------------------------------------------------------------------------

def dense_forms():
    for (a, b), (c, d) in itertools.product(itertools.product(("row", "col"), repeat=2),
                                            (("f16", "f16"), ("f16", "f32"), ("f32", "f32"))):
        yield Form("m8n8k4", "f16", "f16", c, d, layouts=(a, b))
    for shape, c in itertools.product(("m16n8k8", "m16n8k16"), ("f16", "f32")):
        yield Form(shape, "f16", "f16", c)
    for shape in ("m16n8k8", "m16n8k16"):
        yield Form(shape, "bf16", "bf16")
    for shape in ("m16n8k4", "m16n8k8"):
        yield Form(shape, "tf32", "tf32")
    for shape, mode in itertools.product(("m8n8k4", "m16n8k4", "m16n8k8", "m16n8k16"), ("", "rn", "rz", "rm", "rp")):
        yield Form(shape, "f64", "f64", "f64", modifier=mode)
    for types, shapes in ((("s8", "u8"), ("m8n8k16", "m16n8k16", "m16n8k32")),
                          (("s4", "u4"), ("m8n8k32", "m16n8k32", "m16n8k64"))):
        for a, b, shape, saturate in itertools.product(types, types, shapes, ("", "satfinite")):
            yield Form(shape, a, b, "s32", modifier=saturate)
    for shape, operation in itertools.product(("m8n8k128", "m16n8k128", "m16n8k256"), ("and.popc", "xor.popc")):
        yield Form(shape, "b1", "b1", "s32", operation=operation)
    for shape, a, b, c in itertools.product(("m16n8k16", "m16n8k32"), ("e4m3", "e5m2"), ("e4m3", "e5m2"), ("f16", "f32")):
        yield Form(shape, a, b, c)
        if shape == "m16n8k16":
            yield Form(shape, a, b, c, kind="f8f6f4", target="sm_120a")
    for a, b, c in itertools.product(NARROW, NARROW, ("f16", "f32")):
        yield Form("m16n8k32", a, b, c, kind="f8f6f4", target="sm_120a")


def scaled_forms():
    for sparse, k in (("", 1), ("sp::ordered_metadata", 2)):
        for a, b in itertools.product(NARROW, NARROW):
            yield Form(f"m16n8k{32 * k}", a, b, kind="mxf8f6f4", scale=(1, "ue8m0", a == b), sparse=sparse, target="sm_120a")
        for kind, scale in (("mxf4", (2, "ue8m0", True)), ("mxf4", (2, "ue8m0", False)),
                            ("mxf4nvf4", (2, "ue8m0", True)), ("mxf4nvf4", (4, "ue4m3", True))):
            yield Form(f"m16n8k{64 * k}", "e2m1", "e2m1", kind=kind, scale=scale, sparse=sparse, target="sm_120a")


def sparse_forms():
    for sparse in ("sp", "sp::ordered_metadata"):
        for a, shape, selectors, kinds in (
                ("f16", "m16n8k16", 4, ("f16", "f32")), ("f16", "m16n8k32", 2, ("f16", "f32")),
                ("bf16", "m16n8k16", 4, ("f32",)), ("bf16", "m16n8k32", 2, ("f32",)),
                ("tf32", "m16n8k8", 4, ("f32",)), ("tf32", "m16n8k16", 2, ("f32",)),
                ("s8", "m16n8k32", 2, ("s32",)), ("u8", "m16n8k64", 1, ("s32",)),
                ("s4", "m16n8k64", 2, ("s32",)), ("u4", "m16n8k128", 1, ("s32",))):
            for selector, c in itertools.product(range(selectors), kinds):
                b = {"s8": "u8", "u8": "s8", "s4": "u4", "u4": "s4"}.get(a, a)
                yield Form(shape, a, b, c, sparse=sparse, selector=selector)
        for a, b, c in itertools.product(("e4m3", "e5m2"), ("e4m3", "e5m2"), ("f16", "f32")):
            if c == "f32" or sparse != "sp":
                yield Form("m16n8k64", a, b, c, sparse=sparse, target="sm_120a" if c == "f16" else "sm_90a")
    for a, b, c in itertools.product(NARROW, NARROW, ("f16", "f32")):
        yield Form("m16n8k64", a, b, c, kind="f8f6f4", sparse="sp::ordered_metadata", target="sm_120a")


if __name__ == "__main__":
    forms.main([*dense_forms(), *scaled_forms(), *sparse_forms()])
