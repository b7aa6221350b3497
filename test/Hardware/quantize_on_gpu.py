#!/usr/bin/env python3
"""Runs the mx.quantize kernels of convert-mx-to-gpu and compares their bits.

A manual test: it needs an NVIDIA GPU with its driver, and NumPy, nothing else.
The kernels are compiled on any machine:

    for chip in sm_80 sm_90a sm_120a; do
      quantize_on_gpu.py --print-module |
        mx-opt --mx-to-gpu="chip=$chip output-dir=ptx/$chip" >/dev/null
    done
    quantize_on_gpu.py ptx/*                                   # on the GPU

A GPU runs the PTX of its own chip and of earlier ones as it is. If it is older
than sm_100, each `cvt.rn.satfinite` to FP4 or FP6 becomes a call of a function
that compares with the midpoints of neighbouring codes, as the PTX ISA document
(section "cvt") defines the instruction, and `.target` becomes sm_90; everything
else in the kernel runs as it is.

Each kernel runs over shapes with odd edges and over data with ties, subnormals,
the whole range of exponents, zeros of both signs, NaN and Inf, between bytes that
must not be written. Elements and scales must be those of docs/Numerics.md, which
this file implements on its own, in f64 and by its definitions (a rounded value
is looked up in the list of all codes), bit for bit.

    --rewrite FILE    write the rewritten PTX of one folder instead of running it
    --self-test       plant faults in the reference; each must be noticed

On an H100 (driver 580) all cases of the kernels for sm_80, sm_90a and sm_120a
agree, in half a minute, and every fault is noticed.
"""
import argparse
import ctypes as C
import itertools
import pathlib
import re
import sys

import numpy as np

from emulate_block_scale import GPU, GUARD, read_kernels

F32 = np.float32

# ---------------------------------------------------------------------------
# Element types
# ---------------------------------------------------------------------------


class Element:
    """An element type by the list of its magnitudes, whose places are codes."""

    def __init__(self, mlir, exponent_bits, mantissa_bits, bias, largest, emax, nan=None):
        self.mlir, self.mantissa_bits, self.emax = mlir, mantissa_bits, emax
        self.integer = exponent_bits == 0
        self.bits = 8 if self.integer else 1 + exponent_bits + mantissa_bits
        if self.integer:
            grid = np.arange(128) / 64
        else:
            codes = np.arange(1 << (self.bits - 1))
            exponent, mantissa = codes >> mantissa_bits, codes & (1 << mantissa_bits) - 1
            fraction = mantissa / 2.0**mantissa_bits
            grid = np.where(exponent == 0, fraction * 2.0 ** (1 - bias), (1 + fraction) * 2.0 ** (exponent - bias))
        self.grid = grid[grid <= largest]
        self.nan = len(self.grid) - 1 if nan is None else nan

    def encode(self, value, rounding="nearest_even", random=None, sr_bits=32):
        """Codes (u8) of f64 values."""
        nan = np.isnan(value)
        size = np.minimum(np.where(nan, 0, np.abs(value)), self.grid[-1])
        low = np.searchsorted(self.grid, size, side="right") - 1
        high = np.minimum(low + 1, len(self.grid) - 1)
        step = np.where(high > low, self.grid[high] - self.grid[low], 1)
        fraction = (size - self.grid[low]) / step
        if rounding == "nearest_even":
            up = (fraction > 0.5) | (fraction == 0.5) & (low % 2 == 1)
        elif rounding == "toward_zero":
            up = np.zeros_like(nan)
        else:
            bits = np.trunc(fraction * 2.0**32).astype(np.uint64)
            drop = np.uint64(32 - sr_bits)
            up = (bits >> drop) + (random.astype(np.uint64) >> drop) >= 1 << sr_bits
        code = np.where(up, high, low)
        if self.integer:
            code = np.where(np.signbit(value), -code, code)
        else:
            code = code | np.signbit(value).astype(np.int64) << (self.bits - 1)
        return np.where(nan, self.nan, code).astype(np.uint8)


ELEMENTS = {
    "e2m1": Element("f4E2M1FN", 2, 1, 1, 6, 2),
    "e2m3": Element("f6E2M3FN", 2, 3, 1, 7.5, 2),
    "e3m2": Element("f6E3M2FN", 3, 2, 3, 28, 4),
    "e4m3": Element("f8E4M3FN", 4, 3, 7, 448, 8, nan=0x7F),
    "e5m2": Element("f8E5M2", 5, 2, 15, 57344, 15, nan=0x7F),
    "int8": Element("i8", 0, 6, 0, 127 / 64, 0),
}

# ---------------------------------------------------------------------------
# `cvt` on a GPU that lacks it
# ---------------------------------------------------------------------------

CVT = re.compile(r"cvt\.rn\.satfinite\.(e2m1|e2m3|e3m2)x2\.f32\s+(%\w+), (%\w+), (%\w+);")


def cvt_function(kind):
    """PTX that converts one f32: a code is the number of midpoints passed."""
    element, lines = ELEMENTS[kind], []
    for code, (low, high) in enumerate(zip(element.grid, element.grid[1:])):
        # At the midpoint an even code stays, an odd one moves on to an even one.
        bits = F32((low + high) / 2).view(np.uint32)
        lines.append(f"setp.{'ge' if code % 2 else 'gt'}.f32 %p, %size, 0f{bits:08X};\n@%p add.u32 %code, %code, 1;")
    return (f".func (.reg .b32 %code) convert_{kind}(.reg .f32 %value)\n{{\n.reg .pred %p; .reg .f32 %size; "
            f".reg .b32 %sign;\nabs.f32 %size, %value;\nmov.b32 %code, 0;\n" + "\n".join(lines) +
            f"\nmov.b32 %sign, %value;\nshr.u32 %sign, %sign, 31;\nshl.b32 %sign, %sign, {element.bits - 1};\n"
            f"or.b32 %code, %code, %sign;\nsetp.nan.f32 %p, %value, %value;\n"
            f"@%p mov.b32 %code, {element.nan};\nret;\n}}\n")


def rewrite(ptx):
    """The PTX with `cvt` to FP4 and FP6 emulated, for sm_90."""
    kinds = sorted(set(match[0] for match in CVT.findall(ptx)))

    def call(match):
        kind, out, upper, lower = match.groups()
        half = 4 if kind == "e2m1" else 8
        narrow = f"cvt.u8.u32 {out}, %a" if kind == "e2m1" else f"cvt.u16.u32 {out}, %a"
        return (f"{{ .reg .b32 %a, %b;\ncall (%a), convert_{kind}, ({upper});\n"
                f"call (%b), convert_{kind}, ({lower});\nshl.b32 %a, %a, {half};\nor.b32 %a, %a, %b;\n{narrow}; }}")

    body = CVT.sub(call, ptx)
    if kinds:
        body = re.sub(r"\.target sm_\w+", ".target sm_90", body)
    header, rest = body.split(".address_size 64", 1)
    return header + ".address_size 64\n" + "".join(cvt_function(kind) for kind in kinds) + rest


# ---------------------------------------------------------------------------
# Configurations: a kernel's name says all of it
# ---------------------------------------------------------------------------

# Element, block rows, block columns (0: the whole dimension), scale.
FORMATS = {
    "mxfp4": ("e2m1", 1, 32, "e8m0"), "mxfp6_e2m3": ("e2m3", 1, 32, "e8m0"),
    "mxfp6_e3m2": ("e3m2", 1, 32, "e8m0"), "mxfp8_e4m3": ("e4m3", 1, 32, "e8m0"),
    "mxfp8_e5m2": ("e5m2", 1, 32, "e8m0"), "mxint8": ("int8", 1, 32, "e8m0"),
    "mxfp4_32x32": ("e2m1", 32, 32, "e8m0"), "mxfp8_e4m3_32x32": ("e4m3", 32, 32, "e8m0"),
    "nvfp4": ("e2m1", 1, 16, "e4m3"), "nvfp4_16x16": ("e2m1", 16, 16, "e4m3"),
    "fp8_e4m3_1x128": ("e4m3", 1, 128, "f32"), "fp8_e5m2_1x128": ("e5m2", 1, 128, "f32"),
    "fp8_e4m3_128x128": ("e4m3", 128, 128, "f32"), "fp8_e5m2_128x128": ("e5m2", 128, 128, "f32"),
    "fp8_e4m3_row": ("e4m3", 1, 0, "f32"), "fp8_e5m2_row": ("e5m2", 1, 0, "f32"),
    "fp8_e4m3_tensor": ("e4m3", 0, 0, "f32"), "fp8_e5m2_tensor": ("e5m2", 0, 0, "f32"),
    # Written out: blocks of an odd size, of one element, and that span rows.
    "f4E2M1FN_1x5_f8E8M0FNU": ("e2m1", 1, 5, "e8m0"), "f8E5M2_1x1_f8E8M0FNU": ("e5m2", 1, 1, "e8m0"),
    "f4E2M1FN_16xall_f32": ("e2m1", 16, 0, "f32"), "i8_3x7_f32": ("int8", 3, 7, "f32"),
    "f6E3M2FN_1xall_f8E8M0FNU": ("e3m2", 1, 0, "e8m0"), "f4E2M1FN_1x16_f8E4M3FN": ("e2m1", 1, 16, "e4m3"),
}
SCALE_TYPES = {"e8m0": "f8E8M0FNU", "e4m3": "f8E4M3FN", "f32": "f32"}
E8M0_RULES = ["floor", "ceil", "even", "rceil", "pre34"]


class Config:
    def __init__(self, type_, format_, rule, along_m=False, rounding="nearest_even", sr_bits=32, saturate=False,
                 scale_min=2.0**-9, headroom=1.0, up=False):
        self.type, self.format, self.rule, self.along_m = type_, format_, rule, along_m
        self.rounding, self.sr_bits, self.saturate = rounding, sr_bits, saturate
        self.scale_min, self.headroom, self.up = F32(scale_min), F32(headroom), up
        kind, rows, columns, self.scale = FORMATS[format_]
        self.element, self.kind = ELEMENTS[kind], kind
        self.block = (columns, rows) if along_m else (rows, columns)
        self.tensor_scale = format_.startswith("nvfp4")
        self.stochastic = rounding == "stochastic"

    NAME = re.compile(r"quantize_(f32|bf16|f16)_(\w+?)_(amax|floor|ceil|even|rceil|pre34)(_along_m)?"
                      r"(?:_(toward_zero|stochastic)(\d*))?(_saturate)?(?:_min([0-9a-f]+))?"
                      r"(?:_headroom([0-9a-f]+))?(_up)?")

    @staticmethod
    def parse(name):
        match = Config.NAME.fullmatch(name)
        if not match or match[2] not in FORMATS:
            sys.exit(f"quantize_on_gpu.py: cannot tell the configuration of kernel {name}")
        of_bits = lambda text: np.uint32(int(text, 16)).view(F32)
        return Config(match[1], match[2], match[3], bool(match[4]), match[5] or "nearest_even",
                      int(match[6] or 32), bool(match[7]), of_bits(match[8]) if match[8] else 2.0**-9,
                      of_bits(match[9]) if match[9] else 1.0, bool(match[10]))

    def format_text(self):
        if "x" not in self.format or self.format.startswith(("mx", "nv", "fp8")):
            return self.format
        element, block, scale = re.fullmatch(r"(\w+?)_(\w+)_(\w+)", self.format).groups()
        rows, columns = block.split("x")
        return f"element = {element}, block = [{rows}, {columns}], scale = {scale}"

    def op(self, index):
        """A function with one mx.quantize of this configuration."""
        rank = 3 if self.along_m else 2
        shape = "?x" * rank
        packed = "i8" if self.kind == "e2m1" else self.element.mlir
        sizes = ["?"] * rank
        m, n = self.block
        if m == 0 and n == 0:
            sizes = ["1"] * rank
        else:
            sizes[-1] = "1" if n == 0 else "?"
            sizes[-2] = "1" if m == 0 else "?"
        scales = "x".join(sizes) + "x" + SCALE_TYPES[self.scale]
        arguments = ["%x: tensor<" + shape + self.type + ">"]
        operands = ""
        if self.tensor_scale:
            arguments.append("%ts: f32")
            operands += " tensor_scale(%ts)"
        attributes = [f"axis = {rank - 1 - self.along_m} : i64", f"format = #mx.format<{self.format_text()}>",
                      f"scale_rule = #mx.scale_rule<{self.rule}>", f"rounding = #mx.rounding<{self.rounding}>"]
        if self.stochastic:
            arguments += ["%seed: i64", "%step: i32"]
            operands += " random(%seed, %step)"
            attributes += [f"site = {index} : i32", f"sr_bits = {self.sr_bits} : i32"]
        if self.saturate:
            attributes.append("nan_rule = #mx.nan_rule<saturate>")
        if self.scale == "e4m3":
            attributes += [f"scale_min = {float(self.scale_min):e} : f32", f"headroom = {float(self.headroom):e} : f32"]
        if self.up:
            attributes.append("scale_round_up")
        results = f"tensor<{shape}{packed}>, tensor<{scales}>"
        return (f"func.func @f{index}({', '.join(arguments)}) -> ({results}) {{\n"
                f"  %e, %s = mx.quantize %x{operands} {{{', '.join(attributes)}}}\n"
                f"      : tensor<{shape}{self.type}> -> {results}\n  return %e, %s : {results}\n}}\n")


def configs():
    rule_of = {"e8m0": "rceil", "e4m3": "amax", "f32": "amax"}
    default = {name: rule_of[row[3]] for name, row in FORMATS.items()}
    mx = [name for name, row in FORMATS.items() if row[3] == "e8m0" and row[2] == 32 and row[1] == 1]
    some = mx + ["nvfp4", "fp8_e4m3_1x128"]
    result = [Config("f32", name, rule) for name in mx for rule in E8M0_RULES]
    result += [Config("f32", name, rule) for name, rule in default.items() if name not in mx]
    result += [Config(type_, name, default[name]) for name in some for type_ in ("bf16", "f16")]
    result += [Config("f32", name, "rceil") for name in ("fp8_e4m3_1x128", "fp8_e5m2_row", "i8_3x7_f32")]
    result += [Config("f32", name, default[name], along_m=True) for name in FORMATS if "tensor" not in name]
    result += [Config("bf16", name, default[name], rounding="toward_zero") for name in some]
    result += [Config("f32", name, default[name], rounding="stochastic", sr_bits=bits)
               for name in some for bits in (32, 8)]
    result += [Config("f16", "mxfp4", "floor", along_m=True, rounding="stochastic", saturate=True),
               Config("f32", "nvfp4", "amax", rounding="stochastic", headroom=17 / 16, scale_min=2.0**-6, up=True)]
    result += [Config("f32", name, default[name], saturate=True) for name in some + ["fp8_e5m2_row"]]
    result += [Config("f32", "nvfp4", "amax", scale_min=value) for value in (2.0**-6, 0)]
    result += [Config("f32", "nvfp4", "amax", scale_min=0, saturate=True), Config("f32", "nvfp4", "amax", up=True),
               Config("f32", "nvfp4", "amax", headroom=17 / 16)]
    return result


def module():
    return "".join(config.op(index) for index, config in enumerate(configs()))


# ---------------------------------------------------------------------------
# Reference: docs/Numerics.md
# ---------------------------------------------------------------------------

# What --self-test changes in the reference: each entry is a wrong rule.
FAULTS = ["", "half-away", "truncated-amax", "swapped-nibbles", "wrong-step", "scale-of-row-0"]


def philox(counter, key):
    """Philox4x32-10 of u32 arrays."""
    mask = np.uint64(0xFFFFFFFF)
    c = [np.asarray(word, np.uint64) for word in counter]
    k = [int(word) for word in key]
    for _ in range(10):
        a, b = np.uint64(0xD2511F53) * c[0], np.uint64(0xCD9E8D57) * c[2]
        c = [b >> np.uint64(32) ^ c[1] ^ np.uint64(k[0]), b & mask,
             a >> np.uint64(32) ^ c[3] ^ np.uint64(k[1]), a & mask]
        k = [(k[0] + 0x9E3779B9) & 0xFFFFFFFF, (k[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return c


def random_words(count, seed, site, step):
    index = np.arange(count, dtype=np.uint64)
    group, zero = index >> np.uint64(2), np.zeros(count, np.uint64)
    words = philox([group & np.uint64(0xFFFFFFFF), group >> np.uint64(32), zero + np.uint64(site), zero + np.uint64(step)],
                   [seed & 0xFFFFFFFF, seed >> 32])
    return np.choose((index % np.uint64(4)).astype(np.int64), words)


def spread(blocks, config, shape):
    """A value for each block, repeated for each element."""
    for axis, size in ((1, config.block[0]), (3, config.block[1])):
        blocks = np.repeat(blocks, size or max(shape[axis], 1), axis)
    return blocks[:, :shape[1], :, :shape[3]]


def block_amax(x, config):
    """The bits of each block's largest magnitude; a NaN or Inf is above all."""
    bits = x.view(np.uint32) & np.uint32(0x7FFFFFFF)
    if config.saturate:
        bits = np.where(np.isnan(x), np.uint32(0), np.minimum(bits, np.uint32(0x7F7FFFFF)))
    for axis, size in ((1, config.block[0]), (3, config.block[1])):
        size = size or max(bits.shape[axis], 1)
        blocks = -(-bits.shape[axis] // size) if config.block[axis // 2] else 1
        padding = [(0, 0)] * 4
        padding[axis] = (0, blocks * size - bits.shape[axis])
        bits = np.pad(bits, padding)
        bits = bits.reshape(bits.shape[:axis] + (blocks, size) + bits.shape[axis + 1:]).max(axis + 1)
    return bits


def e8m0_codes(amax, config):
    """Section 1, by the definitions of the rules; `amax` is exact in f64."""
    mantissa, exponent = np.frexp(np.where(amax == 0, 1, amax))
    mantissa, exponent = 2 * mantissa, exponent - 1  # 1 <= mantissa < 2
    element = config.element
    largest = element.grid[-1] / 2.0**element.emax
    more = {"floor": np.zeros_like(mantissa, bool), "ceil": mantissa > 1,
            "even": mantissa >= 2 - 2.0 ** -(element.mantissa_bits + 1), "rceil": mantissa > largest,
            "pre34": mantissa >= 1.5}[config.rule]
    code = np.clip(exponent + more - element.emax + 127, 0, 254)
    return np.where(amax == 0, 0, code)


def select_scales(bits, config, tensor_scale):
    """(stored, decoded, is NaN) of each block's scale."""
    poisoned = bits >= 0x7F800000
    amax = np.where(poisoned, np.uint32(0), bits).view(F32)
    if config.scale == "e8m0":
        code = np.where(poisoned, 255, e8m0_codes(amax.astype(np.float64), config))
        return code.astype(np.uint8), 2.0 ** (code - 127.0), poisoned
    if config.scale == "f32":
        if config.rule == "rceil":
            scale = (2.0 ** (e8m0_codes(amax.astype(np.float64), config) - 127.0)).astype(F32)
        else:
            scale = np.where(amax == 0, F32(1), amax / F32(config.element.grid[-1]))
        stored = np.where(poisoned, np.uint32(0x7FC00000), scale.view(np.uint32))
        return stored, scale, poisoned
    e4m3 = ELEMENTS["e4m3"]
    scale = amax / F32(6) / tensor_scale * config.headroom
    poisoned = poisoned | np.isnan(scale)
    scale = np.minimum(np.maximum(scale, config.scale_min), F32(448))
    code = e4m3.encode(scale.astype(np.float64))
    below = ~poisoned & (e4m3.grid[np.minimum(code, 126)] < scale)
    code = np.where(poisoned, 0x7F, code + (below & config.up)).astype(np.uint8)
    return code, e4m3.grid[np.minimum(code, 126)].astype(F32), poisoned


def reference(config, x, tensor_scale, random, fault=""):
    """(elements as stored, scales as stored) of f32 `x`, [outer, M, inner, N]."""
    with np.errstate(all="ignore"):
        bits = block_amax(x, config)
        if fault == "truncated-amax":
            bits = bits & np.uint32(0xFFFFFFFE)
        stored, scale, poisoned = select_scales(bits, config, tensor_scale)
        scale, poisoned = spread(scale, config, x.shape), spread(poisoned, config, x.shape)
        if fault == "scale-of-row-0":
            scale = scale[:, :1] + 0 * scale
        if config.scale == "e8m0":
            value = x.astype(np.float64) / scale
        elif config.scale == "f32":
            value = x / scale
        else:
            value = x * (F32(1) / tensor_scale / scale)
        value = value.astype(np.float64)
        if fault == "half-away":
            value = value * (1 + 2.0**-40)
        code = config.element.encode(value, config.rounding, random, config.sr_bits)
        # An NVFP4 scale of 0, or an f32 one that underflowed: zeros with signs.
        code = np.where(scale == 0, config.element.encode(np.copysign(0.0, x)), code)
        code = np.where(np.isnan(x) & (scale != 0), len(config.element.grid) - 1, code)
        code = np.where(poisoned, 0, code).astype(np.uint8)
    if config.kind == "e2m1":
        code = np.pad(code, ((0, 0), (0, 0), (0, 0), (0, x.shape[3] % 2)))
        low, high = code[..., 0::2], code[..., 1::2]
        code = high | low << 4 if fault == "swapped-nibbles" else low | high << 4
    return code, stored


# ---------------------------------------------------------------------------
# Data
# ---------------------------------------------------------------------------

ROWS = [(1, 1, 1, 1), (1, 3, 1, 31), (1, 5, 1, 32), (1, 33, 1, 70), (1, 2, 1, 300), (1, 140, 1, 9)]
ALONG_M = [(1, 1, 1, 1), (2, 35, 3, 5), (1, 70, 1, 9), (1, 33, 4, 64), (3, 130, 1, 2)]
MODES = ["normal", "range", "ties", "special"]


def make_data(rng, config, shape, mode):
    """Data as stored (u32 or u16 bits), and as f32."""
    count = int(np.prod(shape))
    if mode == "normal":
        values = rng.normal(size=count) * 2.0 ** rng.integers(-3, 4, count)
    elif mode == "ties":  # midpoints of neighbours, and neighbours of midpoints
        grid = np.concatenate([config.element.grid, (config.element.grid[1:] + config.element.grid[:-1]) / 2])
        values = rng.choice(grid, count) * rng.choice([1, -1], count) * rng.choice([1, 1 + 2.0**-23, 1 - 2.0**-24], count)
        values = values * 2.0 ** int(rng.integers(-10, 5))
    else:  # every exponent, but similar ones in a block
        exponents = np.repeat(rng.integers(-150, 128, count // 16 + 1), 16)[:count] - rng.integers(0, 14, count)
        values = rng.uniform(-2, 2, count) * 2.0**exponents
    with np.errstate(all="ignore"):
        if config.type == "f32":
            stored = np.clip(values, -3.4028234e38, 3.4028234e38).astype(F32).view(np.uint32)
            sign, infinity = np.uint32(1 << 31), 0x7F800000
        elif config.type == "bf16":
            stored = (np.clip(values, -3.38e38, 3.38e38).astype(F32).view(np.uint32) >> np.uint32(16)).astype(np.uint16)
            sign, infinity = np.uint16(1 << 15), 0x7F80
        else:
            stored = np.clip(values, -65504, 65504).astype(np.float16).view(np.uint16)
            sign, infinity = np.uint16(1 << 15), 0x7C00
    if mode == "special":
        special = np.array([0, 1, 2, infinity // 2, infinity - 1, infinity, infinity + 1, infinity | infinity >> 1],
                           np.uint32).astype(stored.dtype)
        special = np.concatenate([special, special | sign])
        usable = special if rng.random() < 0.5 else special[(special & ~sign) < infinity]
        stored = np.where(rng.random(count) < 0.1, rng.choice(usable, count), stored)
        stored = np.where(np.repeat(rng.random(count // 32 + 1) < 0.2, 32)[:count], stored & sign, stored)
    stored = np.ascontiguousarray(stored.reshape(shape))
    if config.type == "f32":
        return stored, stored.view(F32)
    if config.type == "bf16":
        return stored, (stored.astype(np.uint32) << 16).view(F32)
    return stored, stored.view(np.float16).astype(F32)


# ---------------------------------------------------------------------------
# Runs
# ---------------------------------------------------------------------------

THREADS, ELEMENTS_PER_LANE = 128, 8


def count_threads(config, shape):
    """How many threads share the tensor: see QuantizeKernel.h."""
    m, n = config.block
    blocks_n = -(-shape[3] // n) if n else 1
    odd = n % 2 == 1
    tiles = shape[0] * (-(-shape[1] // m) if m else 1) * shape[2] * (-(-blocks_n // 2) if odd else blocks_n)
    if odd:
        return tiles
    lanes = 1  # a power of two, and at least 8 elements to a lane
    while lanes < 32 and (n == 0 or 2 * lanes * ELEMENTS_PER_LANE <= n):
        lanes *= 2
    return tiles * lanes


def launch(gpu, function, config, data, shape, scalars, results):
    """What the kernel makes of `results`, or None if it wrote beside them."""
    buffers = [gpu.buffer(data, 0)] + [gpu.buffer(result, offset) for result, offset in results]
    values = [address for _, address in buffers] + scalars + [C.c_int64(size) for size in shape]
    pointers = (C.c_void_p * len(values))(*[C.addressof(value) for value in values])
    blocks = -(-count_threads(config, shape) // THREADS)
    gpu.call("cuLaunchKernel", function, blocks, 1, 1, THREADS, 1, 1, 0, None, pointers, None)
    gpu.call("cuCtxSynchronize")
    found = []
    for (pointer, _), (result, offset) in zip(buffers[1:], results):
        image = np.empty(result.nbytes + offset + 2 * GUARD, np.uint8)
        gpu.call("cuMemcpyDtoH_v2", image.ctypes.data_as(C.c_void_p), pointer, C.c_size_t(image.nbytes))
        start, end = GUARD + offset, GUARD + offset + result.nbytes
        if (image[:start] != 0xFF).any() or (image[end:] != 0xFF).any():
            return None
        found.append(np.frombuffer(image[start:end].tobytes(), result.dtype).reshape(result.shape))
    for pointer, _ in buffers:
        gpu.call("cuMemFree_v2", pointer)
    return found


def run_case(gpu, function, config, shape, mode, seed, fault):
    """None, or what is wrong."""
    rng = np.random.default_rng(seed)
    if config.block == (0, 0):
        shape = (1, shape[0] * shape[1] * shape[2], 1, shape[3])
    data, x = make_data(rng, config, shape, mode)
    finite = np.abs(x[np.isfinite(x)]).max(initial=0)
    tensor_scale = np.maximum(F32(finite) / F32(2688), F32(2.0**-117)) if finite else F32(1)
    if mode == "special" and rng.random() < 0.1:
        tensor_scale = F32(np.nan)
    if not config.tensor_scale:
        tensor_scale = F32(1)
    key, site, step = int(rng.integers(0, 1 << 63)), int(rng.integers(0, 1 << 31)), int(rng.integers(0, 1 << 31))
    random = None
    if config.stochastic:
        random = random_words(x.size, key, site, step + (fault == "wrong-step")).reshape(shape)
    want = reference(config, x, tensor_scale, random, fault)
    scalars = [C.c_float(tensor_scale)] if config.tensor_scale else []
    if config.stochastic:
        scalars += [C.c_int64(key), C.c_int32(site), C.c_int32(step)]
    # Bytes need no alignment; f32 scales do.
    results = [(np.full_like(want[0], 0xA5), 1), (np.full_like(want[1], 0xA5), 0 if config.scale == "f32" else 3)]
    got = launch(gpu, function, config, data, shape, scalars, results)
    if got is None:
        return "wrote outside the results"
    for name, g, w in zip(("elements", "scales"), got, want):
        if (g != w).any():
            index = tuple(int(i) for i in np.argwhere(g != w)[0])
            return f"{name}: {(g != w).sum()} of {g.size} differ, first at {index}: got {g[index]:#x}, want {w[index]:#x}"
    return None


def run_folder(gpu, path, fault=""):
    """(cases, failures) of all kernels of a folder."""
    ptx = read_kernels(path)
    newest = int(re.search(r"\.target sm_(\d+)", ptx)[1]) >= 100
    handle = gpu.load(rewrite(ptx) if newest and not gpu.is_blackwell() else ptx)
    cases = failures = 0
    for name in re.findall(r"\.entry (quantize\w+)\(", ptx):
        function, config = gpu.function(handle, name), Config.parse(name)
        shapes = ALONG_M if config.along_m else ROWS + [(2, 35, 1, 67)] * (config.block[0] != 1)
        for (index, shape), mode in itertools.product(enumerate(shapes), MODES):
            wrong = run_case(gpu, function, config, shape, mode, 1000 * index + len(name), fault)
            cases += 1
            failures += wrong is not None
            if wrong and not fault:
                print(f"FAIL {path} {name} {shape} {mode}: {wrong}")
    gpu.call("cuModuleUnload", handle)
    return cases, failures


class QuantizeGPU(GPU):
    def is_blackwell(self):
        major, compute_capability_major = C.c_int(), 75
        self.call("cuDeviceGetAttribute", C.byref(major), compute_capability_major, 0)
        return major.value >= 10


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ptx", nargs="*", type=pathlib.Path)
    parser.add_argument("--print-module", action="store_true")
    parser.add_argument("--rewrite", type=pathlib.Path)
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.print_module:
        print(module())
        return
    if not options.ptx:
        parser.error("expected folders of PTX files")
    if options.rewrite:
        options.rewrite.write_text(rewrite(read_kernels(options.ptx[0])))
        return
    gpu = QuantizeGPU()
    failed = 0
    for path in options.ptx:
        cases, failures = run_folder(gpu, path)
        print(f"{path}: {cases - failures} of {cases} cases agree bit for bit")
        failed += failures
    if options.self_test:
        for fault in FAULTS[1:]:
            cases, failures = run_folder(gpu, options.ptx[0], fault)
            print(f"fault {fault}: noticed in {failures} of {cases} cases")
            failed += failures == 0
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
