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

# element type, largest value, block, scale type
FORMATS = {
    "mxfp4": (ml_dtypes.float4_e2m1fn, 6.0, 32, "e8m0"),
    "mxfp6_e2m3": (ml_dtypes.float6_e2m3fn, 7.5, 32, "e8m0"),
    "mxfp6_e3m2": (ml_dtypes.float6_e3m2fn, 28.0, 32, "e8m0"),
    "mxfp8_e4m3": (ml_dtypes.float8_e4m3fn, 448.0, 32, "e8m0"),
    "mxfp8_e5m2": (ml_dtypes.float8_e5m2, 57344.0, 32, "e8m0"),
    "mxint8": (np.int8, 127 / 64, 32, "e8m0"),
    "nvfp4": (ml_dtypes.float4_e2m1fn, 6.0, 16, "e4m3"),
    "fp8_e4m3_1x128": (ml_dtypes.float8_e4m3fn, 448.0, 128, "f32"),
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


def e8m0_codes(amax, maxpos, rule):
    """Unbiased exponents by exact comparisons, then the bias and the clamp."""
    mantissa, exponent = np.frexp(amax.astype(np.float64))  # amax = m 2^e, m in [.5, 1)
    log2_floor = exponent - 1
    emax = np.frexp(maxpos)[1] - 1
    if rule == "floor":
        unbiased = log2_floor - emax
    elif rule == "ceil":
        unbiased = np.where(mantissa == 0.5, log2_floor, log2_floor + 1) - emax
    elif rule == "rceil":
        # The smallest e with amax <= maxpos * 2^e.
        fits = np.ldexp(amax.astype(np.float64), -(log2_floor - emax)) <= maxpos
        unbiased = log2_floor - emax + ~fits
    else:
        raise ValueError(rule)
    codes = np.clip(unbiased + 127, 0, 254)
    return np.where(amax == 0, 0, codes).astype(np.uint8)


def cast(scaled, dtype, maxpos):
    """Round to nearest even and saturate; returns the codes, one a byte."""
    if dtype == np.int8:
        return np.clip(np.rint(scaled * 64), -127, 127).astype(np.int8).view(np.uint8)
    return np.clip(scaled, -maxpos, maxpos).astype(dtype).view(np.uint8)


def quantize(x, fmt, rule, tensor_scale):
    """Codes [..., K], scales [..., blocks] as stored, and their f32 values."""
    dtype, maxpos, block, scale_type = FORMATS[fmt]
    blocks = to_blocks(x, block)
    amax = np.abs(blocks).max(axis=-1)
    if scale_type == "e8m0":
        stored = e8m0_codes(amax, maxpos, rule)
        values = np.ldexp(F32(1), stored.astype(np.int32) - 127)
        # Exact: a power of two times an f32, in f64.
        scaled = np.ldexp(blocks.astype(np.float64), 127 - stored.astype(np.int32)[..., None])
    elif scale_type == "e4m3":
        ratio = (amax / F32(6)) / F32(tensor_scale)
        clamped = np.minimum(np.maximum(ratio, F32(2.0**-9)), F32(448))
        e4m3 = clamped.astype(ml_dtypes.float8_e4m3fn)
        stored, values = e4m3.view(np.uint8), e4m3.astype(F32)
        scaled = blocks * ((F32(1) / F32(tensor_scale)) / values)[..., None]
    else:
        values = np.where(amax == 0, F32(1), amax / F32(maxpos))
        stored = values
        scaled = blocks / values[..., None]
    codes = cast(scaled, dtype, maxpos)
    codes = codes.reshape(*codes.shape[:-2], -1)[..., : x.shape[-1]]
    return codes, stored, values


def pack(codes):
    """Two FP4 codes a byte, the lower index in the low nibble."""
    if codes.shape[-1] % 2:
        codes = np.pad(codes, [(0, 0)] * (codes.ndim - 1) + [(0, 1)])
    return codes[..., 0::2] | codes[..., 1::2] << 4


def decode(codes, dtype):
    if dtype == np.int8:
        return codes.view(np.int8).astype(np.float64) / 64
    return codes.view(dtype).astype(np.float64)


def tensor_scale_of(x):
    amax = np.abs(x).max(initial=F32(0))
    return F32(1) if amax == 0 else max(amax / F32(2688), F32(2.0**-117))


def product(a, sa, b, sb, alpha, block):
    """Section 7: f64 inside a block, f32 across blocks, in increasing k."""
    acc = np.zeros((*a.shape[:-1], b.shape[-2]), F32)
    for i in range(sa.shape[-1]):
        partial = np.zeros(acc.shape)
        for k in range(i * block, min((i + 1) * block, a.shape[-1])):
            partial += a[..., :, None, k] * b[..., None, :, k]
        scale = sa[..., :, None, i].astype(np.float64) * sb[..., None, :, i].astype(np.float64)
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
    for name in sorted({side for product_ in products for side in product_[1:]}):
        x = widen(traced[f"{name}.input"])
        ts = tensor_scale_of(x) if scale_type == "e4m3" else None
        if ts is not None:
            check(f"{name} tensor scale", traced[f"{name}.tensor_scale"], np.array(ts))
        codes, stored, values = quantize(x, fmt, rule, ts)
        is_fp4 = dtype == ml_dtypes.float4_e2m1fn
        elements += check(f"{name} elements", traced[f"{name}.elements"].view(np.uint8),
                          pack(codes) if is_fp4 else codes) * (2 if is_fp4 else 1)
        scales += check(f"{name} scales", traced[f"{name}.scales"], stored)
        operands[name] = (decode(codes, dtype), values, ts)
    results = 0
    for name, lhs, rhs in products:
        (a, sa, ta), (b, sb, tb) = operands[lhs], operands[rhs]
        alpha = None if ta is None else ta * tb
        want = product(a, sa, b, sb, alpha, block)
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
        default = "rceil" if FORMATS[fmt][3] == "e8m0" else "amax"
        compare(model, data, fmt, rule or default)


if __name__ == "__main__":
    main()
