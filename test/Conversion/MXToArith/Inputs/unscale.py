"""Gives scaling operations their meaning in plain arith, without arith-expand.

A filter of text: narrow floating point types become i8, codes one a byte.
`arith.scaling_extf` becomes the product of two values that are looked up in tables
of ml_dtypes, `arith.scaling_truncf` a quotient and the number of midpoints of
ml_dtypes' values that it is beyond, a tie going to the even code.
"""
import re
import sys

import ml_dtypes
import numpy as np

TYPES = {
    "f4E2M1FN": (ml_dtypes.float4_e2m1fn, 4),
    "f6E2M3FN": (ml_dtypes.float6_e2m3fn, 6),
    "f6E3M2FN": (ml_dtypes.float6_e3m2fn, 6),
    "f8E4M3FN": (ml_dtypes.float8_e4m3fn, 8),
    "f8E5M2": (ml_dtypes.float8_e5m2, 8),
    "f8E8M0FNU": (ml_dtypes.float8_e8m0fnu, 8),
}
NAMES = "|".join(TYPES)
EXTF = re.compile(rf"(%\w+) = arith\.scaling_extf (%\w+), (%\w+) : ({NAMES}), f8E8M0FNU to (\w+)")
TRUNCF = re.compile(rf"(%\w+) = arith\.scaling_truncf (%\w+), (%\w+) : f32, f8E8M0FNU to ({NAMES})")


def get_values(name):
    dtype, bits = TYPES[name]
    return np.arange(2**bits, dtype=np.uint8).view(dtype).astype(np.float32)


def emit_tables(text):
    lines = []
    for name in TYPES:
        if name in text:
            values = np.resize(get_values(name), 256).view(np.uint32)
            items = ", ".join(f"0x{value:08X}" for value in values)
            lines.append(f"%table_{name} = arith.constant dense<[{items}]> : tensor<256xf32>")
    return "\n".join(lines)


def get_prefix(value):
    """A name to make others from: those of digits cannot be continued."""
    return f"%of_{value[1:]}"


def emit_load(result, code, name):
    return f"""{result}_wide = arith.extui {code} : i8 to i32
{result}_at = arith.index_cast {result}_wide : i32 to index
{result} = tensor.extract %table_{name}[{result}_at] : tensor<256xf32>
"""


def emit_extf(match):
    result, code, scale, name, wide = match.groups()
    r = get_prefix(result)
    product = f"{r}_f32" if wide != "f32" else result
    text = emit_load(f"{r}_e", code, name) + emit_load(f"{r}_s", scale, "f8E8M0FNU")
    text += f"{product} = arith.mulf {r}_e, {r}_s : f32\n"
    if wide != "f32":
        text += f"{result} = arith.truncf {product} : f32 to {wide}\n"
    return text


def emit_truncf(match):
    result, value, scale, name = match.groups()
    r, bits = get_prefix(result), TYPES[name][1]
    text = emit_load(f"{r}_s", scale, "f8E8M0FNU")
    text += f"{r}_q = arith.divf {value}, {r}_s : f32\n{r}_m = math.absf {r}_q : f32\n"
    text += f"{r}_n0 = arith.constant 0 : i8\n"
    positive = get_values(name)[: 2 ** (bits - 1)]
    positive = positive[np.isfinite(positive)]
    for i, (low, high) in enumerate(zip(positive, positive[1:])):
        midpoint = (low + high) / np.float32(2)
        predicate = "ogt" if i % 2 == 0 else "oge"
        text += f"""{r}_p{i} = arith.constant 0x{midpoint.view(np.uint32):08X} : f32
{r}_c{i} = arith.cmpf {predicate}, {r}_m, {r}_p{i} : f32
{r}_i{i} = arith.extui {r}_c{i} : i1 to i8
{r}_n{i + 1} = arith.addi {r}_n{i}, {r}_i{i} : i8
"""
    return text + f"""{r}_b = arith.bitcast {r}_q : f32 to i32
{r}_31 = arith.constant 31 : i32
{r}_sign = arith.shrui {r}_b, {r}_31 : i32
{r}_sign8 = arith.trunci {r}_sign : i32 to i8
{r}_place = arith.constant {bits - 1} : i8
{r}_shifted = arith.shli {r}_sign8, {r}_place : i8
{result} = arith.ori {r}_n{len(positive) - 1}, {r}_shifted : i8
"""


def main():
    text = sys.stdin.read()
    assert "mx." not in text, "expected no operation of mx"
    tables = emit_tables(text)
    text = TRUNCF.sub(emit_truncf, EXTF.sub(emit_extf, text))
    text = re.sub(rf"(?<!table_)\b({NAMES})\b|(?<=x)({NAMES})\b", "i8", text)
    head = text.index("{", text.index("func.func"))
    sys.stdout.write(text[: head + 1] + "\n" + tables + text[head + 1 :])


main()
