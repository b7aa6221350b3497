#!/usr/bin/env python3
"""Holds elements of four bits against NumPy, every code and every rounding.

    four_bits.py FORMAT...

Quantized are, under the scale 1, all bf16 numbers up to the largest one and the
numbers of f32 at and beside each element and each midpoint of two: to nearest, toward
zero, and stochastically with 32, 8 and 1 random bits. Decoded are all 16 codes.
Then, with nan_rule saturate, the elements and midpoints under the scale that infinity
makes, beside infinities and NaN. Two programs do it, compiled code and the constant
folder; this one does it again from docs/Numerics.md, in exact arithmetic, and compares
bits. It shares no code with mx.
"""
import fractions
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import sites

F32, F64 = np.float32, np.float64
SITE = 7

# The magnitudes of codes 0 to 7, and where the scale puts the largest number.
ZERO, INDEX = np.zeros(1), np.arange(7)
GRIDS = {
    "int4": (np.arange(8), 7),
    "e3m0": (np.append(ZERO, 2.0**INDEX), 64),
    "radix4_even": (np.append(ZERO, 4.0**INDEX), 4096),
    "radix4_odd": (np.append(ZERO, 2 * 4.0**INDEX), 4096),
}
SR_BITS = (32, 8, 1)


def points(fmt):
    return GRIDS[fmt][0].astype(F64)


def get_edges(fmt):
    """Elements, midpoints of two, and the numbers beside them."""
    grid = points(fmt)
    edges = np.concatenate([grid, (grid[1:] + grid[:-1]) / 2]).astype(F32)
    return np.concatenate([edges, np.nextafter(edges, F32(-1)), np.nextafter(edges, F32(1e9))])


def get_inputs(fmt):
    largest = GRIDS[fmt][1]
    numbers = np.arange(0x7F80, dtype=np.uint32) << 16
    x = np.concatenate([numbers.view(F32), get_edges(fmt)])
    x = x[x <= largest]
    # Several words for each of those that stochastic rounding may move.
    x = np.concatenate([x, -x, np.repeat(x[x > 0.25], 2)])
    return np.append(x, F32(largest))


def get_scale_of_infinity(fmt):
    """Infinity counts as the largest number of f32."""
    return np.finfo(F32).max / F32(GRIDS[fmt][1])


def get_inputs_beside_infinity(fmt):
    edges = get_edges(fmt)
    x = edges[edges <= GRIDS[fmt][1]] * get_scale_of_infinity(fmt)
    return np.concatenate([x, -x, F32([np.inf, -np.inf, np.nan, -np.nan, 1, -1])])


# ---------------------------------------------------------------------------
# NumPy
# ---------------------------------------------------------------------------


def is_integer(fmt):
    return fmt == "int4"


def to_codes(fmt, number, negative):
    """Two's complement, or a sign bit."""
    return np.where(negative, -number & 0xF if is_integer(fmt) else number | 8, number).astype(np.uint8)


def round_up(fmt, m, lower, grid, rounding):
    """Whether magnitudes above `grid[lower]` go to the next point."""
    low, high = grid[lower], grid[lower + 1]
    if rounding == "toward_zero":
        return np.zeros(m.shape, bool)
    if rounding == "nearest_even":
        # Of integers the even one; of powers, all odd, the larger.
        tie_goes_up = lower % 2 == 1 if is_integer(fmt) else lower > 0
        return (2 * m > low + high) | ((2 * m == low + high) & tie_goes_up)
    dropped = 32 - rounding
    shares = [int(fractions.Fraction(a) * 2**32 / int(d)) for a, d in zip(m - low, high - low)]
    words = sites.random_words(m.shape, SITE)
    return (np.array(shares, np.uint64) >> np.uint64(dropped)) + (words >> np.uint64(dropped)) >> np.uint64(rounding) > 0


def encode(fmt, x, rounding):
    grid, m = points(fmt), np.abs(x.astype(F64))
    lower = np.minimum(np.searchsorted(grid, m, side="right") - 1, 6)
    up = round_up(fmt, m, lower, grid, rounding)
    return to_codes(fmt, np.where(m == grid[lower + 1], lower + 1, lower + up), np.signbit(x))


def encode_saturating(fmt, x, rounding):
    largest = F32(points(fmt)[-1])
    scaled = np.clip(x / get_scale_of_infinity(fmt), -largest, largest)
    return encode(fmt, np.where(np.isnan(x), largest, scaled), rounding)


def decode(fmt, codes):
    if is_integer(fmt):
        return (codes.astype(np.int32) - 16 * (codes >= 8)).astype(F32)
    return np.where(codes >= 8, -1, 1).astype(F32) * points(fmt)[codes & 7].astype(F32)


# ---------------------------------------------------------------------------
# mx
# ---------------------------------------------------------------------------


def write_attributes(fmt, rounding, nan_rule):
    text = f"axis = 0, format = #mx.format<{fmt}>, scale_rule = #mx.scale_rule<amax>, nan_rule = #mx.nan_rule<{nan_rule}>"
    if isinstance(rounding, str):
        return "", f"{{{text}, rounding = #mx.rounding<{rounding}>}}"
    return (
        " random(%seed, %step)",
        f"{{{text}, rounding = #mx.rounding<stochastic>, site = {SITE} : i32, sr_bits = {rounding} : i32}}",
    )


def write_module(fmt, nan_rule, roundings, size, constants):
    """A function of data and codes, or, with `constants`, of nothing."""
    types = {"x": f"tensor<{size}xf32>", "codes": "tensor<16xi4>"}
    lines = [
        f"%seed = arith.constant {sites.SEED} : i64",
        f"%step = arith.constant {sites.STEP} : i32",
        "%one = arith.constant dense<1.0> : tensor<1xf32>",
    ]
    if constants:
        lines += [f"%{name} = arith.constant {value} : {types[name]}" for name, value in constants.items()]
    for i, rounding in enumerate(roundings):
        random, attributes = write_attributes(fmt, rounding, nan_rule)
        lines.append(f"%e{i}, %s{i} = mx.quantize %x{random} {attributes} : {types['x']} -> tensor<{size}xi4>, tensor<1xf32>")
    lines.append(
        f"%y = mx.dequantize %codes, %one {{axis = 0, format = #mx.format<{fmt}>}}"
        " : tensor<16xi4>, tensor<1xf32> -> tensor<16xf32>"
    )
    results = [f"%e{i}" for i in range(len(roundings))] + ["%s0", "%y"]
    result_types = [f"tensor<{size}xi4>"] * len(roundings) + ["tensor<1xf32>", "tensor<16xf32>"]
    parameters = "" if constants else ", ".join(f"%{name}: {type_}" for name, type_ in types.items())
    lines.append(f"return {', '.join(results)} : {', '.join(result_types)}")
    body = "".join(f"  {line}\n" for line in lines)
    return f"func.func @main({parameters}) -> ({', '.join(result_types)}) {{\n{body}}}\n"


def to_dense(array):
    return f'dense<"0x{array.tobytes().hex().upper()}">'


def run(folder, module, inputs):
    path, out = folder / "module.mlir", folder / "out.npz"
    path.write_text(module)
    np.savez(folder / "in.npz", **inputs)
    subprocess.run(["mx-run", path, f"--inputs={folder / 'in.npz'}", f"--outputs={out}"], check=True)
    arrays = np.load(out)
    return [arrays[f"out{i}"] for i in range(len(arrays.files))]


def fold(module):
    done = subprocess.run(
        ["mx-opt", "--canonicalize", "-"], input=module, check=True, capture_output=True, text=True
    ).stdout
    if "mx." in done:
        sys.exit("not everything folds")
    return done


def check(fmt, nan_rule, x, want):
    """Runs the two programs on `x`; `want` are elements by rounding, then the scale."""
    roundings = list(want)[:-1]
    codes = np.arange(16, dtype=np.uint8)
    constants = {"x": to_dense(x), "codes": to_dense(codes)}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        module = write_module(fmt, nan_rule, roundings, x.size, None)
        folded = fold(write_module(fmt, nan_rule, roundings, x.size, constants))
        programs = {
            "compiled": run(folder, module, {"arg0": x, "arg1": codes}),
            "folded": run(folder, folded, {}),
        }
    arrays = [*want.values(), decode(fmt, codes)]
    for program, got in programs.items():
        wrong = sum(np.count_nonzero(g.view(np.uint8) != w.view(np.uint8)) for g, w in zip(got, arrays, strict=True))
        reached = len(np.unique(np.concatenate(got[: len(roundings)])))
        print(f"{fmt}, {nan_rule}, {program}: {len(roundings)} x {x.size} elements, {reached} codes, {wrong} mismatches")
        if wrong:
            sys.exit(1)


def main():
    roundings = ("nearest_even", "toward_zero", *SR_BITS)
    for fmt in sys.argv[1:]:
        x = get_inputs(fmt)
        want = {rounding: encode(fmt, x, rounding) for rounding in roundings}
        check(fmt, "nan_scale", x, want | {"scale": np.ones(1, F32)})
        x = get_inputs_beside_infinity(fmt)
        want = {rounding: encode_saturating(fmt, x, rounding) for rounding in roundings}
        check(fmt, "saturate", x, want | {"scale": np.array([get_scale_of_infinity(fmt)])})


if __name__ == "__main__":
    main()
