#!/usr/bin/env python3
"""Inputs of wgmma.cu, and what its kernels have to write.

    gen_wgmma.py FOLDER      CASE_image.npy, CASE_acc.npy, CASE_words.npy and want_CASE.npy for each case
    gen_wgmma.py --lines     the RUN-CASE lines
    gen_wgmma.py --check     runs wgmma.ptx with mx-sim and compares

Operands are small integers, so that every sum is exact in every type. The layouts are written down as CUTLASS writes
them (include/cute/atom/mma_traits_sm90_gmma.hpp): strides of nested coordinates, then Swizzle<b,4,3> of the address.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy as np

HERE = pathlib.Path(__file__).parent
SWIZZLE_CODES = {0: 0, 32: 3, 64: 2, 128: 1}
BITS = {"bf16": 16, "f16": 16, "tf32": 32, "e4m3": 8, "e5m2": 8, "s8": 8, "u8": 8, "b1": 1}
THREADS = 128


# --- number formats --------------------------------------------------------------------------------------------


def encode(values, kind):
    """Codes of integers that the type has exactly."""
    if kind in ("s8", "u8", "b1"):
        return values.astype(np.int64).astype(np.uint8)
    if kind == "f16":
        return values.astype(np.float16).view(np.uint16)
    bits = values.astype(np.float32).view(np.uint32)
    if kind == "tf32":
        return bits
    if kind == "bf16":
        return (bits >> 16).astype(np.uint16)
    mantissa, bias = (3, 7) if kind == "e4m3" else (2, 15)
    code = (np.where(values < 0, 0x80, 0)
            | (((bits >> 23 & 0xFF).astype(np.int64) - 127 + bias) << mantissa)
            | (bits >> (23 - mantissa) & ((1 << mantissa) - 1)))
    return np.where(values == 0, 0, code).astype(np.uint8)


def draw(rng, kind, shape):
    ranges = {"s8": (-128, 128), "u8": (0, 256), "b1": (0, 2)}
    return rng.integers(*ranges.get(kind, (-3, 4)), size=shape)


# --- layouts ---------------------------------------------------------------------------------------------------


class Layout:
    """Where an operand of `rows` by `steps` times `k` elements lies in the image."""

    def __init__(self, kind, major, swizzle, rows, steps, row=0, roomy=False):
        self.kind, self.major, self.swizzle, self.row = kind, major, swizzle, row
        self.bits, self.k = BITS[kind], 256 // BITS[kind]
        self.width = max(swizzle // 16, 1)
        unit, pad = 128 * self.width, 128 * self.width if roomy else 0
        chunk = 128 // self.bits
        if major == "k":
            groups = rows // 8
            if swizzle:
                self.leading, self.stride = 16, unit + pad
                self.step = 32 if 2 * steps <= self.width else self.stride * groups
            elif roomy:
                self.leading, self.stride, self.step = 128, 256 * steps, 256
            else:
                self.leading, self.stride = 128 * groups + 128, 128
                self.step = 2 * self.leading
        else:
            across = -(-rows // (chunk * self.width))
            if roomy:
                self.near, self.far = unit * steps * self.k // 8, unit
            else:
                self.near, self.far = unit, unit * across
            # Without a swizzle, the leading offset is that along K.
            self.leading, self.stride = (self.near, self.far) if swizzle else (self.far, self.near)
            self.step = self.far * self.k // 8

    def base(self):
        """Behind the address of the whole operand; the swizzle's pattern begins in that row of 128 bytes."""
        return 128 * self.row

    def offset(self, row, k):
        """In bits, from the operand's place, of element (row, k)."""
        step, k = divmod(k, self.k)
        chunk = 128 // self.bits
        if self.major == "k":
            inner = row % 8 * 16 * self.width + row // 8 * self.stride
            inner += k // chunk * (16 if self.swizzle else self.leading)
            within = k % chunk
        else:
            across = row // chunk
            inner = k % 8 * 16 * self.width + k // 8 * self.far
            inner += across % self.width * 16 + across // self.width * self.near
            within = row % chunk
        linear = step * self.step + inner
        # Swizzle<b,4,3>, counted from where the pattern begins.
        linear ^= (linear >> 7 & self.width - 1) << 4
        return 8 * (linear + self.base()) + within * self.bits

    def descriptor(self, place):
        start = place + self.base()
        return (start >> 4 | self.leading >> 4 << 16 | self.stride >> 4 << 32 | self.row << 49
                | SWIZZLE_CODES[self.swizzle] << 62)

    def write(self, image, place, values):
        """Writes `values` into the bits of the image; returns the end in bytes."""
        codes = encode(values, self.kind).astype(np.uint64)
        end = 0
        for row in range(values.shape[0]):
            for k in range(values.shape[1]):
                at = self.offset(row, k) + 8 * place
                assert not image.used[at], "two elements at one place"
                image.used[at] = True
                for bit in range(self.bits):
                    image.bits[at + bit] = codes[row, k] >> np.uint64(bit) & np.uint64(1)
                end = max(end, at + self.bits)
        return -(-end // 8)


class Image:
    def __init__(self, size):
        self.bits = np.zeros(8 * size, np.uint8)
        self.used = np.zeros(8 * size, bool)

    def bytes(self, size):
        return np.packbits(self.bits[: 8 * size], bitorder="little")


# --- fragments -------------------------------------------------------------------------------------------------


def place_result(n):
    """Row and column of element e of thread t, as two arrays [t][e]: PTX ISA, figure of the fragment of D."""
    t, e = np.meshgrid(np.arange(THREADS), np.arange(n // 2), indexing="ij")
    warp, lane = t // 32, t % 32
    return 16 * warp + lane // 4 + np.where(e % 4 >= 2, 8, 0), e // 4 * 8 + lane % 4 * 2 + e % 2


def make_words(values, kind, k):
    """A in registers: [step][thread][4]."""
    bits, per = BITS[kind], 32 // BITS[kind]
    codes = encode(values, kind).astype(np.uint32)
    words = np.zeros((values.shape[1] // k, THREADS, 4), np.uint32)
    for t in range(THREADS):
        group, member = t % 32 // 4, t % 4
        for r, (down, right) in enumerate([(0, 0), (8, 0), (0, 4 * per), (8, 4 * per)]):
            row = t // 32 * 16 + group + down
            for j in range(per):
                words[:, t, r] |= codes[row, right + per * member + j :: k] << np.uint32(bits * j)
    return words


def pack_result(values, result):
    """The 32-bit registers of a thread's elements."""
    if result == "s32":
        return values.astype(np.int64).astype(np.uint32)
    if result == "f16":
        halves = np.where(np.isnan(values), 0x7FFF, values.astype(np.float16).view(np.uint16))
        return np.ascontiguousarray(halves.astype(np.uint16)).view(np.uint32)
    return np.where(np.isnan(values), 0x7FFFFFFF, values.astype(np.float32).view(np.uint32)).astype(np.uint32)


# --- cases -----------------------------------------------------------------------------------------------------


class Case:
    def __init__(self, kernel, swizzles=(128, 128), steps=2, rows=(0, 0), roomy=False, scale=1, label="",
                 family="wgmma"):
        text = (HERE / f"{family}.cu").read_text()
        found = re.search(rf'KERNEL\({kernel}, .*"m64n(\d+)k\d+\.(\w+)\.(\w+)\.(\w+?)(?:\.(\S+))?", "(.*)"\)', text)
        n, self.result, self.a, self.b, extra, rest = found.groups()
        self.kernel, self.n, self.steps, self.scale = kernel, int(n), steps, scale
        self.special = label == "special"
        self.saturates = extra == "satfinite"
        self.sign = np.prod([int(x) for x in rest.split(",")[1:3]] or [1]).astype(int)
        self.inRegisters = kernel[-2] == "r"
        self.k = 256 // BITS[self.a]
        self.left = Layout(self.a, kernel[-2], swizzles[0], 64, steps, rows[0], roomy)
        self.right = Layout(self.b, kernel[-1], swizzles[1], self.n, steps, rows[1], roomy)
        parts = ["roomy"] * roomy + [f"base{rows[0]}{rows[1]}"] * any(rows) + [label] * bool(label)
        self.name = "_".join([kernel, *map(str, swizzles[self.inRegisters :]), *parts])

    def make(self):
        """Makes the data; returns the arrays by name, and what the arguments say."""
        rng = np.random.default_rng(int.from_bytes(self.name.encode(), "little") % 2**63)
        a = draw(rng, self.a, (64, self.k * self.steps))
        b = draw(rng, self.b, (self.n, self.k * self.steps))
        if self.special:
            a = a.astype(float)
            a[0, 0], a[9, 3], a[20, 5] = np.nan, np.inf, -np.inf
            a[33, 0], a[33, 1], b[:, 0], b[:, 1] = np.inf, -np.inf, 1, 1
        image, place = Image(160 * 1024), 0
        if not self.inRegisters:
            place = -(-self.left.write(image, 0, a) // 1024) * 1024
        end = self.right.write(image, place, b)
        self.size = -(-end // 16) * 16
        limit = 2**31 if self.saturates else 100
        acc = rng.integers(-limit, limit, (64, self.n))
        if self.saturates:
            acc = np.where(acc < 0, -(2**31), 2**31 - 1)
        want = acc if self.scale else np.zeros_like(acc)
        for step in range(0, a.shape[1], self.k):
            want = want + self.sign * (a[:, step : step + self.k] @ b[:, step : step + self.k].T)
            if self.saturates:
                want = np.clip(want, -(2**31), 2**31 - 1)
        at = place_result(self.n)
        self.descriptors = self.left.descriptor(0), self.right.descriptor(place)
        arrays = {f"{self.name}_image": image.bytes(self.size),
                  f"{self.name}_acc": pack_result(acc[at], self.result),
                  f"want_{self.name}": pack_result(want[at], self.result).reshape(-1)}
        if self.inRegisters:
            arrays[f"{self.name}_words"] = make_words(a, self.a, self.k)
        return arrays

    def arguments(self, arrays):
        left, right = (d if d < 2**63 else d - 2**64 for d in self.descriptors)
        args = [f"in:{self.name}_image.npy", f"in:{self.name}_acc.npy"]
        if self.inRegisters:
            args.append(f"in:{self.name}_words.npy")
        args += [f"out:{self.name}.npy:uint32:{arrays[f'want_{self.name}'].size}", f"i32:{self.size}"]
        if not self.inRegisters:
            args.append(f"i64:{left}")
        args.append(f"i64:{right}")
        if not self.inRegisters:
            args.append(f"i32:{self.left.step}")
        return args + [f"i32:{self.right.step}", f"i32:{self.steps}", f"i32:{self.scale}"]



def make_cases():
    """One of each layout and type."""
    cases = []
    for majors in ("kk", "km", "mk", "mm"):
        for swizzle in (0, 32, 64, 128):
            for roomy in (False, True):
                cases.append(Case(f"bf16_n64_{majors}", (swizzle, swizzle), roomy=roomy))
    cases += [
        Case("bf16_n64_kk", (128, 64), steps=4, label="mixed"),
        Case("bf16_n64_mk", (32, 0), scale=0, label="fresh"),
        Case("bf16_n64_kk", (128, 128), rows=(3, 5)),
        Case("bf16_n64_mm", (128, 128), rows=(1, 6)),
        Case("bf16_n64_kk", (64, 32), rows=(1, 1)),
        Case("bf16_n8_kk"), Case("bf16_n8_kk", (0, 0)), Case("bf16_n8_mm", (64, 0)), Case("bf16_n8_mm", (128, 128)),
        Case("bf16_n24_km", (128, 32)), Case("bf16_n24_km", (64, 0)), Case("bf16_n40_kk", (64, 64)),
        Case("bf16_n128_km"), Case("bf16_n128_km", (0, 64)), Case("bf16_n256_kk", steps=4),
        Case("bf16_n256_mm"), Case("bf16_n256_mm", roomy=True),
        Case("bf16_n64_rk", (0, 128)), Case("bf16_n64_rk", (0, 0)), Case("bf16_n64_rm", (0, 64), scale=0),
        Case("f16_n64_kk"), Case("f16f16_n64_mk", (64, 32)), Case("f16f16_n64_rm", (0, 32)), Case("f16f16_n256_kk"),
        Case("tf32_n64_kk"), Case("tf32_n64_kk", (0, 32)), Case("tf32_n64_rk", (0, 64)),
        Case("e4m3_n64_kk"), Case("e4m3_n64_kk", (0, 64)), Case("e4m3e5m2_n128_kk", (32, 128)),
        Case("e5m2e4m3f16_n64_kk"), Case("e5m2_n64_rk", (0, 32)),
        Case("s8_n64_kk"), Case("s8_n64_kk", (0, 0), scale=0, label="fresh"), Case("s8sat_n64_kk"),
        Case("u8s8_n128_kk", (64, 32)), Case("s8u8_n64_rk", (0, 128)), Case("u8_n24_rk", (0, 64)),
        Case("b1_n64_kk"), Case("b1_n64_kk", (0, 32)), Case("b1_n128_rk", (0, 64)),
    ]
    return cases


def round_up(size):
    return -(-size // 1024) * 1024


def make_line(case, arrays):
    return (f"// RUN-CASE: {case.kernel} grid=1 block={THREADS} smem={round_up(case.size)} "
            f"args={','.join(case.arguments(arrays))}")


def simulate(family, case, arrays, folder):
    """None, or what is wrong."""
    args = [re.sub(r"^(in|out):", rf"\1:{folder}/", arg) for arg in case.arguments(arrays)]
    command = ["mx-sim", str(HERE / f"{family}.ptx"), "--kernel", case.kernel, "--grid", "1", "--block", str(THREADS),
               "--dynamic-smem", str(round_up(case.size))]
    done = subprocess.run(command + args, capture_output=True, text=True)
    if done.returncode:
        return done.stderr.strip()
    got, want = np.load(f"{folder}/{case.name}.npy"), arrays[f"want_{case.name}"]
    return None if (got == want).all() else f"{(got != want).sum()} of {want.size} registers differ"


def main(family, cases):
    mode = sys.argv[1]
    with tempfile.TemporaryDirectory() as scratch:
        folder = scratch if mode.startswith("--") else mode
        failed = 0
        for case in cases:
            arrays = case.make()
            if mode == "--lines":
                print(make_line(case, arrays))
                continue
            for name, array in arrays.items():
                np.save(f"{folder}/{name}.npy", array)
            if mode == "--check" and (wrong := simulate(family, case, arrays, folder)):
                failed += 1
                print(f"{case.name}: {wrong}")
        if mode == "--check":
            print(f"{len(cases) - failed} of {len(cases)} cases agree bit for bit")
        sys.exit(failed != 0)


if __name__ == "__main__":
    main("wgmma", make_cases())
