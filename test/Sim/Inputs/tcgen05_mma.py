#!/usr/bin/env python3
"""tcgen05.mma in all kinds, types, shapes and layouts, against NumPy, bit for bit.

    tcgen05_mma.py [--ptxas PATH] [--only TEXT]

Descriptors and places in tensor memory are written from the PTX ISA ("Instruction
descriptor", "Data Path Layout Organization", "Block Scaling for tcgen05.mma"). Sums
are exact in float64 and rounded to the accumulator's type once.
"""
import argparse
import itertools

import ml_dtypes
import numpy as np

import tcgen05 as t5

F8_TYPES = ["e4m3", "e5m2", "e2m3", "e3m2", "e2m1"]
SMALL = {"e4m3": ml_dtypes.float8_e4m3fn, "e5m2": ml_dtypes.float8_e5m2, "e2m3": ml_dtypes.float6_e2m3fn,
         "e3m2": ml_dtypes.float6_e3m2fn, "e2m1": ml_dtypes.float4_e2m1fn}
BITS = {"f16": 16, "bf16": 16, "tf32": 32, "e4m3": 8, "e5m2": 8, "e2m3": 6, "e3m2": 6, "e2m1": 4, "u8": 8, "s8": 8}
# Type codes of the instruction descriptor, by kind.
CODES = {"f16": {"f16": 0, "bf16": 1}, "tf32": {"tf32": 2}, "i8": {"u8": 0, "s8": 1},
         "f8f6f4": {"e4m3": 0, "e5m2": 1, "e2m3": 3, "e3m2": 4, "e2m1": 5}, "mxf4": {"e2m1": 1}}
CODES["mxf8f6f4"], CODES["mxf4nvf4"] = CODES["f8f6f4"], CODES["mxf4"]


def draw(rng, name, shape):
    """Codes, and their values in float64."""
    if name in SMALL:
        codes = rng.integers(0, 1 << BITS[name], shape).astype(np.uint8)
        if name == "e5m2":
            codes = codes & 0x83 | rng.integers(13, 18, shape).astype(np.uint8) << 2
        if name == "e4m3":
            codes[(codes & 0x7F) == 0x7F] = 0
        return codes, codes.view(SMALL[name]).astype(np.float64)
    if name in ("u8", "s8"):
        codes = rng.integers(0, 256, shape).astype(np.uint8)
        return codes, codes.view(np.uint8 if name == "u8" else np.int8).astype(np.float64)
    values = rng.integers(-64, 65, shape) / 8
    if name == "tf32":
        codes = values.astype(np.float32).view(np.uint32) | rng.integers(0, 1 << 13, shape).astype(np.uint32)
        return codes, values
    return values.astype(np.float16 if name == "f16" else ml_dtypes.bfloat16).view(np.uint16), values


def pack_chunk(codes, bits):
    """Bytes with codes of `bits` bits one behind the other, along the last axis."""
    ones = (codes[..., None] >> np.arange(bits)) & 1
    return np.packbits(ones.reshape(*codes.shape[:-1], -1).astype(np.uint8), axis=-1, bitorder="little")


def make_rows(codes, name, kind):
    """Rows of bytes in shared memory."""
    if BITS[name] >= 8:
        return np.ascontiguousarray(codes).view(np.uint8)
    if kind in ("mxf4", "mxf4nvf4"):
        return pack_chunk(codes, 4)
    # 16 elements in 16 bytes, with padding of other bits behind them.
    packed = pack_chunk(codes.reshape(*codes.shape[:-1], -1, 16), BITS[name])
    padded = np.full((*packed.shape[:-1], 16), 0xA5, np.uint8)
    padded[..., : packed.shape[-1]] = packed
    return padded.reshape(*codes.shape[:-1], -1)


class Case:
    """One tcgen05.mma; unnamed options have their plain values."""

    def __init__(self, kind, a, b, m=128, n=64, group=1, **options):
        self.kind, self.a, self.b, self.m, self.n, self.group = kind, a, b, m, n, group
        defaults = dict(swizzle_a="128B", swizzle_b="128B", mn_a=False, mn_b=False, tensor_a=False, negate_a=0, negate_b=0,
                        d="s32" if kind == "i8" else "f32", saturate=0, shift=0, has_input=True, disabled=None, block=32,
                        sf="ue8m0", sfa_id=0, sfb_id=0, spelling=None, lane=0, collector="")
        assert not set(options) - set(defaults)
        self.__dict__.update(defaults | options)
        self.k = {"f16": 16, "tf32": 8, "mxf4": 64, "mxf4nvf4": 64}.get(kind, 32)
        self.scaled = kind.startswith("mx")
        self.name = f"{kind} {a} {b} m{m} n{n} group{group} " + " ".join(f"{k}={v}" for k, v in options.items())

    # ---- Descriptors ----

    def describe(self):
        codes = CODES[self.kind]
        value = codes[self.a] << 7 | codes[self.b] << 10 | self.negate_a << 13 | self.negate_b << 14
        value |= int(self.mn_a) << 15 | int(self.mn_b) << 16 | (self.n >> 3) << 17
        if self.scaled:
            value |= self.sfb_id << 4 | (self.sf == "ue8m0") << 23 | (self.m >> 7) << 27 | self.sfa_id << 29
        else:
            value |= self.saturate << 3 | {"f16": 0, "f32": 1, "s32": 2}[self.d] << 4 | (self.m >> 4) << 24
        return value

    def make_instruction(self, a_operand, b_operand, columns):
        kind = f"kind::{self.kind}"
        if self.scaled:
            default = f".block{self.block}"
            kind += ".block_scale" + (default if self.spelling is None else self.spelling)
        enable = "%p6" if self.has_input else "%p7"
        operands = [f"[%t+{self.lane << 16}]", a_operand, str(b_operand), str(self.describe())]
        if self.scaled:
            operands += [f"[%t+{columns['sfa']}]", f"[%t+{columns['sfb']}]"]
        if self.disabled is not None:
            operands.append("{" + ", ".join(f"%v{i}" for i in range(4 * self.group)) + "}")
        operands.append(enable)
        if self.shift:
            operands.append(str(self.shift))
        lines = [f"mov.b32 %v{i}, {word}" for i, word in enumerate(self.disabled or [])]
        return lines + [f"tcgen05.mma.cta_group::{self.group}.{kind}{self.collector} {', '.join(operands)}"]

    # ---- Shared memory ----

    def place(self, codes, name, mn, swizzle, start, image):
        """Stores one CTA's part of A or B; returns its descriptor and its end."""
        rows = make_rows(codes.T if mn else codes, name, self.kind)
        _, chunks, lines, _ = t5.SWIZZLES[swizzle]
        width, (count, size) = 16 * chunks, rows.shape
        groups = -(-count // lines)
        if not mn:
            # Rows are 32 bytes long; a swizzled row has room for `width`.
            if swizzle == "none":
                leading, stride = 128 * groups + 64, 128
                leading -= leading % 16
            else:
                leading, stride = 16, 8 * width
            end = start + max(groups * stride, leading * 2 + groups * 128)
        elif swizzle == "none":
            stride, leading = 128 * groups, 128
            end = start + size // 16 * stride
        else:
            leading, stride = lines * width * groups, lines * width
            end = start + -(-size // width) * leading
        matrix = t5.SharedMatrix(start, swizzle, leading, stride)
        matrix.store(image, rows, mn)
        return matrix.describe(), -(-end // 1024) * 1024

    # ---- Tensor memory ----

    def d_places(self):
        """For each row and column of D: CTA, lane, column."""
        m, n = np.indices((self.m, self.n))
        if self.group == 1 and self.m == 64:
            return 0 * m, self.lane + m % 16 + 32 * (m // 16), n
        if self.group == 2 and self.m == 128:
            return m // 64, m % 64 + 64 * (n >= self.n // 2), n % (self.n // 2)
        return m // 128, m % 128, n

    def store_a(self, codes, before, column):
        """A in tensor memory: 32-bit words of a row one behind the other."""
        name = self.a
        if BITS[name] < 8 and self.kind in ("f8f6f4", "mxf8f6f4"):
            codes = codes << (2 if name == "e2m1" else 0)
            rows = codes
        else:
            rows = make_rows(codes, name, self.kind)
        words = np.ascontiguousarray(rows).view(np.uint32)
        rows_of_cta = self.m // self.group
        for m in range(self.m):
            cta, row = m // rows_of_cta, m % rows_of_cta
            lanes = [self.lane + row % 16 + 32 * (row // 16)] if self.group == 1 and self.m == 64 else [row]
            if self.group == 2 and self.m == 128:
                lanes.append(row + 64)
            for lane in lanes:
                before[cta, lane, column : column + 8] = words[m]

    def store_scales(self, rng, rows, ctas, per_cta, before, column, first_byte):
        """Random scales [row][block]; their places in tensor memory hold others around them."""
        count = self.k // self.block
        shape = (rows, count)
        if self.sf == "ue8m0":
            codes = rng.integers(124, 131, shape).astype(np.uint8)
            values = 2.0 ** (codes.astype(np.float64) - 127)
        else:
            codes = rng.integers(0x20, 0x50, shape).astype(np.uint8)
            values = codes.view(ml_dtypes.float8_e4m3fn).astype(np.float64)
        data = before.view(np.uint8).reshape(*before.shape, 4)
        for cta, row, block, quarter in itertools.product(range(ctas), range(per_cta), range(count), range(4)):
            source = row if per_cta == rows else cta * per_cta + row
            data[cta, row % 32 + 32 * quarter, column + row // 32, first_byte + block] = codes[source, block]
        return values

    # ---- Everything ----

    def build(self, rng):
        a_codes, a = draw(rng, self.a, (self.m, self.k))
        b_codes, b = draw(rng, self.b, (self.n, self.k))
        image = rng.integers(0, 256, (self.group, 96 * 1024), dtype=np.uint8)
        before = rng.integers(0, 2**32, (self.group, t5.LANES, t5.COLUMNS), dtype=np.uint32)
        columns = {"a": 264, "sfa": 288, "sfb": 300}
        start = t5.SHARED_BASE + t5.IMAGE
        for cta in range(self.group):
            rows, cols = self.m // self.group, self.n // self.group
            a_desc, end = self.place(a_codes[cta * rows : (cta + 1) * rows], self.a, self.mn_a, self.swizzle_a, start,
                                     image[cta])
            b_desc, end = self.place(b_codes[cta * cols : (cta + 1) * cols], self.b, self.mn_b, self.swizzle_b, end,
                                     image[cta])
        used = end - start
        if self.tensor_a:
            self.store_a(a_codes, before, columns["a"])
        self.a_values, self.b_values = a * (1 - 2 * self.negate_a), b * (1 - 2 * self.negate_b)
        self.scale_a = self.scale_b = None
        if self.scaled:
            self.scale_a = self.store_scales(rng, self.m, self.group, self.m // self.group, before, columns["sfa"], self.sfa_id)
            self.scale_b = self.store_scales(rng, self.n, self.group, self.n, before, columns["sfb"], self.sfb_id)
        self.store_input(rng, before)
        instruction = self.make_instruction(f"[%t+{columns['a'] + (self.lane << 16)}]" if self.tensor_a else str(a_desc),
                                            b_desc, columns)
        return instruction, image[:, :used].copy(), before

    def store_input(self, rng, before):
        values = rng.integers(-1000, 1000, (self.m, self.n))
        if self.d == "s32":
            values = values * 2**21
            words = values.astype(np.int32).view(np.uint32)
        elif self.d == "f32":
            words = values.astype(np.float32).view(np.uint32)
        else:
            words = values.astype(np.float16).view(np.uint16).astype(np.uint32) | 0xBEEF0000
        self.input = values.astype(np.float64)
        before[self.d_places()] = words

    def expect(self, before):
        """Tensor memory after the instruction."""
        a, b = self.a_values, self.b_values
        if self.scaled:
            a = a * np.repeat(self.scale_a, self.block, axis=1)
            b = b * np.repeat(self.scale_b, self.block, axis=1)
        total = a @ b.T + (self.input * 2.0**-self.shift if self.has_input else 0)
        if self.d == "s32":
            integers = total.astype(np.int64)
            words = (np.clip(integers, -(2**31), 2**31 - 1) if self.saturate else integers).astype(np.uint64).astype(np.uint32)
        elif self.d == "f32":
            words = total.astype(np.float32).view(np.uint32)
        else:
            words = total.astype(np.float16).view(np.uint16).astype(np.uint32)
        after = before.copy()
        after[self.d_places()] = words
        for i, mask in enumerate(self.disabled or []):
            for bit in range(32):
                if mask >> bit & 1:
                    after[i // 4, i % 4 * 32 + bit] = before[i // 4, i % 4 * 32 + bit]
        return after


# ---- Cases -----------------------------------------------------------------------


def list_types():
    """All pairs of types of all kinds."""
    yield from (Case("f16", name, name) for name in ("f16", "bf16"))
    yield Case("f16", "f16", "f16", d="f16")
    yield Case("tf32", "tf32", "tf32")
    for a, b in itertools.product(("u8", "s8"), repeat=2):
        yield Case("i8", a, b)
        yield Case("i8", a, b, saturate=1)
    for a, b in itertools.product(F8_TYPES, repeat=2):
        yield Case("f8f6f4", a, b)
        yield Case("mxf8f6f4", a, b, sfa_id=1, sfb_id=2)
    for ids in itertools.product((0, 2), repeat=2):
        yield Case("mxf4", "e2m1", "e2m1", sfa_id=ids[0], sfb_id=ids[1])
    for spelling in ("", ".scale_vec::2X"):
        yield Case("mxf4", "e2m1", "e2m1", spelling=spelling)
    yield Case("mxf8f6f4", "e4m3", "e4m3", spelling="", sfa_id=3, sfb_id=3)
    yield Case("mxf8f6f4", "e4m3", "e4m3", spelling=".scale_vec::1X", collector=".collector::a::fill")
    yield Case("mxf4nvf4", "e2m1", "e2m1", block=32, sfb_id=2)
    yield Case("mxf4nvf4", "e2m1", "e2m1", block=16, sf="ue4m3")
    yield Case("mxf4nvf4", "e2m1", "e2m1", block=16, sf="ue4m3", spelling=".scale_vec::4X")


def list_shapes():
    for n in (8, 24, 40, 128, 256):
        for m in (64, 128):
            yield Case("f16", "bf16", "bf16", m=m, n=n)
    yield Case("f8f6f4", "e4m3", "e5m2", m=64, n=96, lane=16)
    yield Case("i8", "s8", "s8", m=64, n=48)
    yield Case("tf32", "tf32", "tf32", m=64, n=256)
    for n in (8, 40, 128, 192, 256):
        yield Case("mxf8f6f4", "e4m3", "e2m1", n=n)
        yield Case("mxf4nvf4", "e2m1", "e2m1", n=n, block=16, sf="ue4m3")
    for group_case in (("f16", "bf16", "bf16"), ("i8", "s8", "u8"), ("tf32", "tf32", "tf32"), ("f8f6f4", "e2m3", "e4m3")):
        for m, n in ((128, 32), (256, 64), (128, 256), (256, 256)):
            yield Case(*group_case, m=m, n=n, group=2)
    for n in (16, 80, 256):
        yield Case("mxf8f6f4", "e5m2", "e4m3", m=256, n=n, group=2, sfa_id=3)
        yield Case("mxf4nvf4", "e2m1", "e2m1", m=256, n=n, group=2, block=16, sf="ue4m3")
        yield Case("mxf4", "e2m1", "e2m1", m=256, n=n, group=2)


K_MAJOR = (("f16", "bf16"), ("tf32", "tf32"), ("mxf8f6f4", "e4m3"), ("mxf8f6f4", "e3m2"), ("mxf4", "e2m1"))


def list_layouts():
    for swizzle in t5.SWIZZLES:
        for kind, a in K_MAJOR if swizzle != "128B-32B" else ():
            yield Case(kind, a, a, n=128, swizzle_a=swizzle, swizzle_b="64B")
            yield Case(kind, a, a, n=128, swizzle_b=swizzle, swizzle_a="none")
        for kind, a in (("f16", "f16"), ("tf32", "tf32"), ("f8f6f4", "e5m2"), ("i8", "s8"), ("mxf8f6f4", "e4m3")):
            yield Case(kind, a, a, n=128, swizzle_a=swizzle, mn_a=True)
            yield Case(kind, a, a, n=128, swizzle_b=swizzle, mn_b=True)
            yield Case(kind, a, a, n=64, swizzle_a=swizzle, swizzle_b=swizzle, mn_a=True, mn_b=True)
    yield Case("f16", "bf16", "bf16", m=256, n=128, group=2, mn_a=True, mn_b=True)


def list_options():
    for kind, a in (("f16", "bf16"), ("tf32", "tf32"), ("i8", "u8"), ("f8f6f4", "e4m3"), ("f8f6f4", "e2m1"),
                    ("f8f6f4", "e3m2"), ("mxf8f6f4", "e2m3"), ("mxf8f6f4", "e2m1"), ("mxf4", "e2m1")):
        yield Case(kind, a, a, tensor_a=True)
        if not kind.startswith("mx"):
            yield Case(kind, a, a, m=64, tensor_a=True, lane=16)
            yield Case(kind, a, a, m=128, group=2, tensor_a=True)
        yield Case(kind, a, a, m=256, group=2, tensor_a=True)
        yield Case(kind, a, a, has_input=False)
        if kind != "i8":
            yield Case(kind, a, a, negate_a=1)
            yield Case(kind, a, a, negate_b=1)
    lanes = [0x80000001, 0, 0xFFFFFFFF, 0x1234]
    yield Case("f16", "f16", "f16", disabled=lanes)
    yield Case("f16", "f16", "f16", disabled=lanes, shift=15)
    yield Case("f8f6f4", "e4m3", "e4m3", m=64, disabled=lanes)
    yield Case("i8", "s8", "s8", m=256, group=2, disabled=lanes + [7, 0, 0xF0F0F0F0, 1])
    yield Case("f16", "f16", "f16", shift=3)
    yield Case("tf32", "tf32", "tf32", shift=1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ptxas")
    parser.add_argument("--only", default="")
    parser.add_argument("--no-check", action="store_true")
    arguments = parser.parse_args()
    runner = t5.Runner(arguments.ptxas, ["--no-check"] if arguments.no_check else [])
    for title, cases in (("types", list_types()), ("shapes", list_shapes()), ("layouts", list_layouts()),
                         ("options", list_options())):
        count = 0
        for case in cases:
            if arguments.only not in case.name:
                continue
            instructions, image, before = case.build(np.random.default_rng(count))
            got = runner.execute(instructions, image, before, case.group)
            np.testing.assert_array_equal(got, case.expect(before), case.name)
            count += 1
        print(f"{title}: {count} products agree")


if __name__ == "__main__":
    main()
