# REQUIRES: python-package
# RUN: %python %s
"""The same bits from a call of NumPy arrays and from the compiled module: every
named format, along both axes, with the three roundings; products, the tensor scale
and the Hadamard transform."""

import unittest

import ml_dtypes
import numpy as np

import mx

ROWS, COLS = 40, 70
ROUNDINGS = ("nearest_even", "toward_zero", "stochastic")
FIXED = {"seed": 12345678901, "step": 3}


def mlir_type(dtype):
    names = {"float32": "f32", "bfloat16": "bf16", "float16": "f16", "int8": "i8", "int4": "i4"}
    if dtype.name in names:
        return names[dtype.name]
    width, letters = dtype.name.removeprefix("float").split("_")
    return f"f{width}{letters.upper()}"


def tensor(shape, dtype):
    return f"tensor<{'x'.join(map(str, shape))}x{mlir_type(np.dtype(dtype))}>"


def make_data(dtype=np.float32, finite=True):
    rng = np.random.default_rng(4)
    x = rng.normal(size=(ROWS, COLS)) * 2.0 ** rng.integers(-6, 6, (ROWS, 1))
    x[6, :32] = 0
    if not finite:
        x[3, 40], x[5, 3] = np.inf, np.nan
    return x.astype(dtype)


def quantize_op(i, fmt, rounding, axis, source):
    """Text of an mx.quantize and an mx.dequantize of %x, and their result types."""
    shape = (ROWS, COLS)
    data, elements = tensor(shape, source), tensor(shape, fmt.element)
    scales = tensor(fmt.scale_shape(shape, axis), fmt.scale)
    stochastic = rounding == "stochastic"
    ts = " tensor_scale(%ts)" if fmt.tensor_scale else ""
    rule = "amax" if fmt.scale != ml_dtypes.float8_e8m0fnu else "rceil"
    attributes = f"axis = {axis} : i64, format = #mx.format<{fmt.name}>"
    site = f", site = {i} : i32" if stochastic else ""
    text = (
        f"%e{i}, %s{i} = mx.quantize %x{ts}{' random(%seed, %step)' if stochastic else ''} "
        f"{{{attributes}, scale_rule = #mx.scale_rule<{rule}>, rounding = #mx.rounding<{rounding}>{site}}}"
        f" : {data} -> {elements}, {scales}\n"
        f"%d{i} = mx.dequantize %e{i}, %s{i}{ts} {{{attributes}}} : {elements}, {scales} -> {data}\n"
    )
    return text, [elements, scales, data]


def make_module(fmt, source):
    """A function that quantizes in all ways and returns everything."""
    types, names = [], []
    body = f"%ts = mx.tensor_scale %x : {tensor((ROWS, COLS), source)}\n" if fmt.tensor_scale else ""
    body += f"%seed = arith.constant {FIXED['seed']} : i64\n%step = arith.constant {FIXED['step']} : i32\n"
    for i, (rounding, axis) in enumerate((r, a) for r in ROUNDINGS for a in (0, 1)):
        text, result_types = quantize_op(i, fmt, rounding, axis, source)
        body, types = body + text, types + result_types
        names += [f"%e{i}", f"%s{i}", f"%d{i}"]
    # The product of the rows with themselves.
    alpha = " alpha(%alpha)" if fmt.tensor_scale else ""
    if fmt.tensor_scale:
        body += "%alpha = arith.mulf %ts, %ts : f32\n"
    operand = f"{types[3]}, {types[4]}"
    product = tensor((ROWS, ROWS), np.float32)
    formats = f"lhs_format = #mx.format<{fmt.name}>, rhs_format = #mx.format<{fmt.name}>"
    body += (
        f"%p = mx.scaled_matmul %e1 scales(%s1), %e1 scales(%s1){alpha} {{{formats}}} : "
        f"({operand}, {operand}{', f32' if alpha else ''}) -> {product}\n"
    )
    types, names = [*types, product], [*names, "%p"]
    return (
        f"func.func @main(%x: {tensor((ROWS, COLS), source)}) -> ({', '.join(types)}) {{\n"
        f"{body}return {', '.join(names)} : {', '.join(types)}\n}}"
    )


def same_bits(got, want):
    """Equal bits, or both NaN: the payload of a NaN is nobody's promise."""
    if got.dtype.itemsize == 1:
        return np.array_equal(got.view(np.uint8), want.view(np.uint8))
    bits = f"u{got.dtype.itemsize}"
    nans = np.isnan(got) & np.isnan(want)
    return got.dtype == want.dtype and bool(np.all((got.view(bits) == want.view(bits)) | nans))


class Compiled(unittest.TestCase):
    def check(self, name, source, finite=True):
        fmt, x = mx.Format.named(name), make_data(source, finite)
        program = mx.Module.parse(make_module(fmt, source)).compile()
        *results, product = program(x)
        for i, (rounding, axis) in enumerate((r, a) for r in ROUNDINGS for a in (0, 1)):
            elements, scales, values = results[3 * i : 3 * i + 3]
            if fmt.element == ml_dtypes.float4_e2m1fn:
                elements = mx.unpack_fp4(elements, COLS)
            random = {**FIXED, "site": i} if rounding == "stochastic" else {}
            q = mx.quantize(x, fmt, axis, rounding=rounding, **random)
            where = f"{name} {rounding} axis {axis}"
            self.assertTrue(same_bits(elements, q.elements), f"elements of {where}")
            self.assertTrue(same_bits(scales, q.scales), f"scales of {where}")
            self.assertTrue(same_bits(values, mx.dequantize(q, source)), f"values of {where}")
        q = mx.quantize(x, fmt)
        self.assertTrue(same_bits(product, mx.scaled_matmul(q, q)), f"product of {name}")

    def test_every_format(self):
        for name in mx.formats():
            with self.subTest(format=name):
                self.check(name, np.dtype(np.float32))

    def test_nan_and_infinity(self):
        for name in ("mxfp4", "mxint8", "nvfp4", "fp8_e4m3_row"):
            with self.subTest(format=name):
                self.check(name, np.dtype(np.float32), finite=False)

    def test_narrow_data(self):
        for dtype in (ml_dtypes.bfloat16, np.float16):
            for name in ("mxfp4", "nvfp4"):
                with self.subTest(format=name, dtype=dtype):
                    self.check(name, np.dtype(dtype))

    def test_hadamard(self):
        data = tensor((3, 64), np.float32)
        program = mx.Module.parse(f"""func.func @main(%x: {data}, %seed: i64) -> ({data}, {data}, {data}) {{
            %a = mx.hadamard %x {{axis = 1 : i64, size = 32 : i64}} : {data}
            %b = mx.hadamard %x seed(%seed) {{axis = 1 : i64, size = 64 : i64, sign_id = 9 : i32}} : {data}
            %c = mx.hadamard %x {{axis = 1 : i64, size = 4 : i64, signs = array<i8: 1, -1, -1, 1>}} : {data}
            return %a, %b, %c : {data}, {data}, {data}
            }}""").compile()
        x = np.random.default_rng(5).normal(size=(3, 64)).astype(np.float32)
        a, b, c = program(x, 77)
        self.assertTrue(same_bits(a, mx.hadamard(x, 32)))
        self.assertTrue(same_bits(b, mx.hadamard(x, 64, seed=77, sign_id=9)))
        self.assertTrue(same_bits(c, mx.hadamard(x, 4, signs=[1, -1, -1, 1])))

    def test_random_arguments(self):
        """A compiled training step takes its seed and its step as arrays of rank 0,
        or as numbers, and draws other numbers in another step."""
        x, types = make_data()[:4], [tensor((4, COLS), ml_dtypes.float8_e4m3fn), tensor((4, 3), ml_dtypes.float8_e8m0fnu)]
        program = mx.Module.parse(
            f"""func.func @main(%x: tensor<4x{COLS}xf32>, %seed: tensor<i64> {{mx.role = "seed"}},
                            %step: tensor<i32> {{mx.role = "step"}}) -> ({types[0]}, {types[1]}) {{
            %key = tensor.extract %seed[] : tensor<i64>
            %count = tensor.extract %step[] : tensor<i32>
            %e, %s = mx.quantize %x random(%key, %count) {{axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, site = 7 : i32,
              scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>}} : tensor<4x{COLS}xf32> -> {types[0]}, {types[1]}
            return %e, %s : {types[0]}, {types[1]}
            }}"""
        ).compile()
        first, second = (program(x, np.array(5), np.array(step, np.int32))[0] for step in (1, 2))
        self.assertFalse(same_bits(first, second))
        want = mx.quantize(x, "mxfp8_e4m3", rounding="stochastic", seed=5, step=1, site=7)
        self.assertTrue(same_bits(first, want.elements))
        self.assertTrue(same_bits(first, program(x, 5, 1)[0]))

    def test_mixed_product(self):
        """A quantized operand and a plain one, with c, alpha and a narrow result."""
        a, b = (make_data()[rows] for rows in (slice(8, 16), slice(16, 22)))
        c = np.random.default_rng(6).normal(size=(8, 6)).astype(ml_dtypes.bfloat16)
        types = [tensor((6, COLS), ml_dtypes.float8_e4m3fn), tensor((6, 3), ml_dtypes.float8_e8m0fnu)]
        lhs, result = tensor((8, COLS), ml_dtypes.bfloat16), tensor((8, 6), ml_dtypes.bfloat16)
        program = mx.Module.parse(
            f"""func.func @main(%a: {lhs}, %e: {types[0]}, %s: {types[1]}, %alpha: f32, %c: {result}) -> {result} {{
            %d = mx.scaled_matmul %a, %e scales(%s) alpha(%alpha) add(%c) {{rhs_format = #mx.format<mxfp8_e4m3>}}
              : ({lhs}, {types[0]}, {types[1]}, f32, {result}) -> {result}
            return %d : {result}
            }}"""
        ).compile()
        narrow, q = a.astype(ml_dtypes.bfloat16), mx.quantize(b, "mxfp8_e4m3")
        (got,) = program(narrow, q.elements, q.scales, 0.3, c)
        want = mx.scaled_matmul(narrow, q, c, alpha=0.3, dtype=ml_dtypes.bfloat16)
        self.assertTrue(same_bits(got, want))
        batches = mx.scaled_matmul(np.stack([narrow] * 2), mx.quantize(np.stack([b] * 2), "mxfp8_e4m3"))
        np.testing.assert_array_equal(batches[1], mx.scaled_matmul(narrow, q))


if __name__ == "__main__":
    unittest.main()
