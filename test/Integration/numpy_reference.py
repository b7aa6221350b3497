#!/usr/bin/env python3
"""Holds every quantized GEMM of a model against an independent NumPy program.

    numpy_reference.py MODEL.mlir DATA.npz FORMAT[:SCALE_RULE]...

For each format the model is quantized with mx-opt and traced with mx-trace, and run with mx-run.
From the operands of that run this program computes elements and scales again,
with ml_dtypes' casts and docs/Numerics.md, and compares them bit for bit; the
product is recomputed in the order of section 7 and compared bit for bit too.
It shares no code with mx. Prints what it compared; exits with 1 on a mismatch.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import ml_dtypes
import numpy as np

F32 = np.float32

E2M1 = (ml_dtypes.float4_e2m1fn, 6.0)
E4M3 = (ml_dtypes.float8_e4m3fn, 448.0)
E5M2 = (ml_dtypes.float8_e5m2, 57344.0)
# A block size that is the whole dimension.
ALL = None
# Magnitudes of codes of four bits that no type of NumPy has.
POWERS = {
    "e3m0": np.array([0, 1, 2, 4, 8, 16, 32, 64], np.float64),
    "radix4_even": np.array([0, 1, 4, 16, 64, 256, 1024, 4096], np.float64),
    "radix4_odd": np.array([0, 2, 8, 32, 128, 512, 2048, 8192], np.float64),
}

# element type (or a name of POWERS), what a scale brings the largest magnitude to,
# columns of a block, scale type
FORMATS = {
    "mxfp4": (*E2M1, 32, "e8m0"),
    "mxfp6_e2m3": (ml_dtypes.float6_e2m3fn, 7.5, 32, "e8m0"),
    "mxfp6_e3m2": (ml_dtypes.float6_e3m2fn, 28.0, 32, "e8m0"),
    "mxfp8_e4m3": (*E4M3, 32, "e8m0"),
    "mxfp8_e5m2": (*E5M2, 32, "e8m0"),
    "mxint8": (np.int8, 127 / 64, 32, "e8m0"),
    "nvfp4": (*E2M1, 16, "e4m3"),
    "fp8_e4m3_1x128": (*E4M3, 128, "f32"),
    "fp8_e4m3_128x128": (*E4M3, 128, "f32"),
    "fp8_e4m3_row": (*E4M3, ALL, "f32"),
    "fp8_e4m3_tensor": (*E4M3, ALL, "f32"),
    "fp8_e5m2_1x128": (*E5M2, 128, "f32"),
    "fp8_e5m2_128x128": (*E5M2, 128, "f32"),
    "fp8_e5m2_row": (*E5M2, ALL, "f32"),
    "fp8_e5m2_tensor": (*E5M2, ALL, "f32"),
    "mxfp4_32x32": (*E2M1, 32, "e8m0"),
    "mxfp8_e4m3_32x32": (*E4M3, 32, "e8m0"),
    "nvfp4_16x16": (*E2M1, 16, "e4m3"),
    "int4": (ml_dtypes.int4, 7.0, ALL, "f32"),
    "e3m0": ("e3m0", 64.0, ALL, "f32"),
    "radix4_even": ("radix4_even", 4096.0, ALL, "f32"),
    "radix4_odd": ("radix4_odd", 4096.0, ALL, "f32"),
}
# Rows of a block, where it has more than one.
ROWS = {
    "fp8_e4m3_128x128": 128,
    "fp8_e5m2_128x128": 128,
    "fp8_e4m3_tensor": ALL,
    "fp8_e5m2_tensor": ALL,
    "mxfp4_32x32": 32,
    "mxfp8_e4m3_32x32": 32,
    "nvfp4_16x16": 16,
    "int4": ALL,
    "e3m0": ALL,
    "radix4_even": ALL,
    "radix4_odd": ALL,
}


def widen(array):
    """bf16 arrives as its bits."""
    if array.dtype == np.uint16:
        return (array.astype(np.uint32) << 16).view(F32)
    return array.astype(F32)


def to_blocks(x, block):
    """[..., K] -> [..., blocks, block], the last block padded with zeros."""
    pad = -x.shape[-1] % block
    x = np.pad(x, [(0, 0)] * (x.ndim - 1) + [(0, pad)])
    return x.reshape(*x.shape[:-1], -1, block)


def largest(x, fmt):
    """The largest magnitude of each block of the last two dimensions, or of all
    of them if a block has all rows."""
    rows, cols = ROWS.get(fmt, 1), FORMATS[fmt][2]
    if rows is ALL:
        return np.abs(x).max(keepdims=True)
    amax = np.abs(to_blocks(x, cols or x.shape[-1])).max(axis=-1)
    return amax if rows == 1 else np.maximum.reduceat(amax, np.arange(0, x.shape[-2], rows), axis=-2)


def spread(scales, shape, fmt):
    """The scale of each element of a tensor of `shape`."""
    rows, cols = ROWS.get(fmt, 1), FORMATS[fmt][2]
    if rows is ALL:
        return np.broadcast_to(scales, shape)
    scales = np.repeat(scales, cols or shape[-1], axis=-1)[..., : shape[-1]]
    return scales if rows == 1 else np.repeat(scales, rows, axis=-2)[..., : shape[-2], :]


def mean_square(x, fmt):
    """The mean of the squares of each block, of zeros too where it is short: f64
    sums in row-major order."""
    rows, cols = ROWS.get(fmt, 1), FORMATS[fmt][2]
    padding = [(0, 0)] * (x.ndim - 2) + [(0, -x.shape[-2] % rows), (0, -x.shape[-1] % cols)]
    x = np.pad(x.astype(np.float64), padding)
    total = 0
    for row, col in np.ndindex(rows, cols):
        total = total + x[..., row::rows, col::cols] ** 2
    return total / (rows * cols)


def mantissa_bits(dtype):
    if isinstance(dtype, str):
        return 0
    integers = {np.dtype(np.int8): 6, np.dtype(ml_dtypes.int4): 2}
    return integers.get(np.dtype(dtype)) or ml_dtypes.finfo(dtype).nmant


def e8m0_codes(amax, dtype, maxpos, rule):
    """Unbiased exponents by exact comparisons, then the bias and the clamp."""
    mantissa, exponent = np.frexp(amax.astype(np.float64))  # amax = m 2^e, m in [.5, 1)
    log2_floor = exponent - 1
    emax = np.frexp(maxpos)[1] - 1
    if rule == "floor":
        unbiased = log2_floor - emax
    elif rule == "ceil":
        unbiased = np.where(mantissa == 0.5, log2_floor, log2_floor + 1) - emax
    elif rule == "even":
        # The binade of amax rounded, ties up, to the mantissa of the elements.
        steps = 2.0 ** (mantissa_bits(dtype) + 1)
        rounds_up = np.floor(mantissa * steps + 0.5) == steps
        unbiased = log2_floor + rounds_up - emax
    elif rule == "rceil":
        # The smallest e with amax <= maxpos * 2^e.
        fits = np.ldexp(amax.astype(np.float64), -(log2_floor - emax)) <= maxpos
        unbiased = log2_floor - emax + ~fits
    elif rule == "pre34":
        # The largest e with 2^e <= 4/3 amax / 2^emax.
        unbiased = log2_floor + (4 * mantissa >= 3) - emax
    else:
        raise ValueError(rule)
    codes = np.clip(unbiased + 127, 0, 254)
    return np.where(amax == 0, 0, codes).astype(np.uint8)


def quest_codes(mean):
    """The largest powers of two that are at most 2.92247856/6 of the roots."""
    factor = 2.92247856 / 6.0
    exponent = np.frexp(mean * (factor * factor))[1] - 1
    return np.where(mean == 0, 0, np.clip(exponent // 2 + 127, 0, 254)).astype(np.uint8)


def cast_to_powers(scaled, powers):
    """To the nearest power; half of the smallest to 0, other ties up."""
    middles = (powers[1:] + powers[:-1]) / 2
    magnitude = np.abs(scaled.astype(np.float64))
    codes = np.searchsorted(middles, magnitude, side="right") - (magnitude == middles[0])
    return (codes | np.where(np.signbit(scaled), 8, 0)).astype(np.uint8)


def cast(scaled, dtype, maxpos):
    """Round to nearest even and saturate; returns the codes, one a byte."""
    if isinstance(dtype, str):
        return cast_to_powers(scaled, POWERS[dtype])
    if dtype == np.int8:
        return np.clip(np.rint(scaled * 64), -127, 127).astype(np.int8).view(np.uint8)
    if dtype == ml_dtypes.int4:
        return np.clip(np.rint(scaled), -7, 7).astype(np.int8).view(np.uint8) & 0xF
    return np.clip(scaled, -maxpos, maxpos).astype(dtype).view(np.uint8)


def scale(x, fmt, rule, tensor_scale):
    """What is rounded to elements, scales [..., blocks] as stored, and their f32
    values."""
    dtype, maxpos, _, scale_type = FORMATS[fmt]
    amax = largest(x, fmt)
    if scale_type == "e8m0":
        stored = quest_codes(mean_square(x, fmt)) if rule == "quest" else e8m0_codes(amax, dtype, maxpos, rule)
        exponents = stored.astype(np.int32) - 127
        values = np.ldexp(F32(1), exponents)
        # Exact: a power of two times an f32, in f64.
        scaled = np.ldexp(x.astype(np.float64), -spread(exponents, x.shape, fmt))
    elif scale_type == "e4m3":
        ratio = (amax / F32(6)) / F32(tensor_scale)
        clamped = np.minimum(np.maximum(ratio, F32(2.0**-9)), F32(448))
        e4m3 = clamped.astype(ml_dtypes.float8_e4m3fn)
        stored, values = e4m3.view(np.uint8), e4m3.astype(F32)
        scaled = x * spread((F32(1) / F32(tensor_scale)) / values, x.shape, fmt)
    else:
        scales = amax / F32(maxpos)
        if rule == "rceil":
            codes = e8m0_codes(amax, dtype, maxpos, rule)
            scales = np.ldexp(F32(1), codes.astype(np.int32) - 127)
        stored = values = np.where(amax == 0, F32(1), scales)
        scaled = x / spread(values, x.shape, fmt)
    return scaled, stored, values


def quantize(x, fmt, rule, tensor_scale):
    """Codes [..., K], scales [..., blocks] as stored, and their f32 values."""
    scaled, stored, values = scale(x, fmt, rule, tensor_scale)
    dtype, maxpos, _, _ = FORMATS[fmt]
    return cast(scaled, dtype, maxpos), stored, values


def pack(codes):
    """Two FP4 codes a byte, the lower index in the low nibble."""
    if codes.shape[-1] % 2:
        codes = np.pad(codes, [(0, 0)] * (codes.ndim - 1) + [(0, 1)])
    return codes[..., 0::2] | codes[..., 1::2] << 4


def decode(codes, dtype):
    if isinstance(dtype, str):
        return np.where(codes >= 8, -1, 1) * POWERS[dtype][codes & 7]
    if dtype == np.int8:
        return codes.view(np.int8).astype(np.float64) / 64
    if dtype == ml_dtypes.int4:
        return codes.astype(np.float64) - 16 * (codes >= 8)
    return codes.view(dtype).astype(np.float64)


def tensor_scale_of(x):
    amax = np.abs(x).max(initial=F32(0))
    return F32(1) if amax == 0 else max(amax / F32(2688), F32(2.0**-117))


def product(a, sa, b, sb, alpha, block):
    """Section 7: f64 inside a block, f32 across blocks, in increasing k. `sa` and
    `sb` are the scales of each element."""
    acc = np.zeros((*a.shape[:-1], b.shape[-2]), F32)
    for start in range(0, a.shape[-1], block):
        partial = np.zeros(acc.shape)
        for k in range(start, min(start + block, a.shape[-1])):
            partial += a[..., :, None, k] * b[..., None, :, k]
        scale = sa[..., :, None, start].astype(np.float64) * sb[..., None, :, start].astype(np.float64)
        acc = acc + (scale * partial).astype(F32)
    return acc if alpha is None else F32(alpha) * acc


def run_traced(model, data, fmt, rule):
    """Every traced array by its name, and the products."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        module, out = folder / "traced.mlir", folder / "out.npz"
        subprocess.run(
            ["mx-opt", model, f"--mx-quantize=format={fmt} scale-rule={rule}", "--mx-trace", "-o", module],
            check=True,
        )
        text = module.read_text()
        subprocess.run(["mx-run", module, f"--inputs={data}", f"--outputs={out}"], check=True)
        arrays = np.load(out)
        results = text[text.index("@main(") :].split(" -> ", 1)[1].split("attributes {mx.trace", 1)
        names = re.findall(r'mx\.name = "([^"]*)"', results[0])
        products = re.findall(r'"(\w+) = (\S+) \* (\S+)"', results[1].split("]", 1)[0])
        return {name: arrays[f"out{i}"] for i, name in enumerate(names)}, products


def check(what, got, want):
    got, want = np.ascontiguousarray(got), np.ascontiguousarray(want)
    if got.shape != want.shape:
        sys.exit(f"{what}: shape {got.shape}, expected {want.shape}")
    bits = f"u{got.dtype.itemsize}"
    wrong = np.count_nonzero(got.view(bits) != want.view(bits))
    if wrong:
        sys.exit(f"{what}: {wrong} of {got.size} differ")
    return got.size


def compare(model, data, fmt, rule):
    dtype, _, block, scale_type = FORMATS[fmt]
    traced, products = run_traced(model, data, fmt, rule)
    operands, elements, scales = {}, 0, 0
    sides = {side.removesuffix(".transposed") for product_ in products for side in product_[1:]}
    for name in sorted(sides):
        x = widen(traced[f"{name}.input"])
        ts = tensor_scale_of(x) if scale_type == "e4m3" else None
        if ts is not None:
            check(f"{name} tensor scale", traced[f"{name}.tensor_scale"], np.array(ts))
        codes, stored, values = quantize(x, fmt, rule, ts)
        is_fp4 = dtype == ml_dtypes.float4_e2m1fn
        elements += check(f"{name} elements", traced[f"{name}.elements"].view(np.uint8),
                          pack(codes) if is_fp4 else codes) * (2 if is_fp4 else 1)
        scales += check(f"{name} scales", traced[f"{name}.scales"], stored)
        operand, factor = decode(codes, dtype), spread(values, x.shape, fmt)
        operands[name] = (operand, factor, ts)
        operands[name + ".transposed"] = (operand.swapaxes(-1, -2), factor.swapaxes(-1, -2), ts)
    results = 0
    for name, lhs, rhs in products:
        (a, sa, ta), (b, sb, tb) = operands[lhs], operands[rhs]
        alpha = None if ta is None else ta * tb
        want = product(a, sa, b, sb, alpha, block or a.shape[-1])
        got = traced[f"{name}.result"]
        if got.dtype == np.uint16:
            want = want.astype(ml_dtypes.bfloat16).view(np.uint16)
        results += check(f"{name} result", got, want)
    if not products:
        sys.exit("no quantized product found")
    print(f"{pathlib.Path(model).stem} {fmt} {rule}: {len(products)} products, {elements} elements, "
          f"{scales} scales, {results} results compared bit for bit: 0 mismatches")


def main():
    model, data = sys.argv[1:3]
    for asked in sys.argv[3:]:
        fmt, _, rule = asked.partition(":")
        default = "rceil" if FORMATS[fmt][-1] == "e8m0" else "amax"
        compare(model, data, fmt, rule or default)


if __name__ == "__main__":
    main()
