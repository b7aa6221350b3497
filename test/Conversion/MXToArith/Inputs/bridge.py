"""A module of mx that scaled arith can say, and what both compute.

bridge.py make MODULE PACKED.npz BYTES.npz   the module; its inputs with FP4 two a byte
                                             and one a byte
bridge.py compare MX.npz ARITH.npz           one line for each result
"""
import sys

import ml_dtypes
import numpy as np

FORMATS = [
    ("mxfp4", "f4E2M1FN", ml_dtypes.float4_e2m1fn, 4, "even"),
    ("mxfp6_e2m3", "f6E2M3FN", ml_dtypes.float6_e2m3fn, 6, "rceil"),
    ("mxfp6_e3m2", "f6E3M2FN", ml_dtypes.float6_e3m2fn, 6, "ceil"),
    ("mxfp8_e4m3", "f8E4M3FN", ml_dtypes.float8_e4m3fn, 8, "rceil"),
    ("mxfp8_e5m2", "f8E5M2", ml_dtypes.float8_e5m2, 8, "even"),
]
ARGUMENTS = (
    "%{f}_x: tensor<16x64xf32>, %{f}_e: tensor<8x64x{t}>, %{f}_s: tensor<8x2xf8E8M0FNU>, "
    "%{f}_a: tensor<2x8x64x{t}>, %{f}_p: tensor<2x8x2xf8E8M0FNU>, %{f}_b: tensor<2x4x64x{t}>, "
    "%{f}_q: tensor<2x4x2xf8E8M0FNU>, %{f}_c: tensor<2x8x4xf32>"
)
BODY = """
  %{f}_qe, %{f}_qs = mx.quantize %{f}_x {{axis = 1 : i64, format = #mx.format<{f}>, scale_rule = #mx.scale_rule<{r}>}}
      : tensor<16x64xf32> -> tensor<16x64x{t}>, tensor<16x2xf8E8M0FNU>
  %{f}_y = mx.dequantize %{f}_e, %{f}_s {{axis = 1 : i64, format = #mx.format<{f}>}}
      : tensor<8x64x{t}>, tensor<8x2xf8E8M0FNU> -> tensor<8x64xf32>
  %{f}_y16 = mx.dequantize %{f}_e, %{f}_s {{axis = 1 : i64, format = #mx.format<{f}>}}
      : tensor<8x64x{t}>, tensor<8x2xf8E8M0FNU> -> tensor<8x64xbf16>
  %{f}_h = mx.dequantize %{f}_e, %{f}_s {{axis = 1 : i64, format = #mx.format<{f}>}}
      : tensor<8x64x{t}>, tensor<8x2xf8E8M0FNU> -> tensor<8x64xf16>
  %{f}_d = mx.scaled_matmul %{f}_a scales(%{f}_p), %{f}_b scales(%{f}_q) {{lhs_format = #mx.format<{f}>, rhs_format = #mx.format<{f}>}}
      : (tensor<2x8x64x{t}>, tensor<2x8x2xf8E8M0FNU>, tensor<2x4x64x{t}>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32>
  %{f}_dc = mx.scaled_matmul %{f}_a scales(%{f}_p), %{f}_b scales(%{f}_q) add(%{f}_c) {{lhs_format = #mx.format<{f}>, rhs_format = #mx.format<{f}>}}
      : (tensor<2x8x64x{t}>, tensor<2x8x2xf8E8M0FNU>, tensor<2x4x64x{t}>, tensor<2x4x2xf8E8M0FNU>, tensor<2x8x4xf32>) -> tensor<2x8x4xf32>"""
RESULTS = [
    ("qe", "tensor<16x64x{t}>"), ("qs", "tensor<16x2xf8E8M0FNU>"), ("y", "tensor<8x64xf32>"),
    ("y16", "tensor<8x64xbf16>"), ("h", "tensor<8x64xf16>"), ("d", "tensor<2x8x4xf32>"),
    ("dc", "tensor<2x8x4xf32>"),
]  # fmt: skip


def make_data(rng):
    """Blocks of many magnitudes, and of zeros, subnormals, NaN and Inf."""
    x = rng.standard_normal((32, 32)) * np.exp2(rng.uniform(-140, 126, (32, 1)))
    x = x.astype(np.float32)
    x[0], x[1] = 0, -0.0
    x[2, 7], x[3, 7], x[4, 7] = np.nan, np.inf, -np.inf
    x[5] = np.float32(2.0**-149) * np.arange(32, dtype=np.float32)
    return x.reshape(16, 64)


def make_arrays(rng, dtype, bits):
    integers = lambda shape: rng.integers(-4, 5, shape).astype(dtype).view(np.uint8)
    scales = lambda shape: rng.integers(120, 135, shape).astype(np.uint8)
    every = rng.integers(0, 256, (8, 2)).astype(np.uint8)
    every[0], every[1] = (0, 255), (1, 254)
    return [
        make_data(rng),
        rng.integers(0, 2**bits, (8, 64)).astype(np.uint8), every,
        integers((2, 8, 64)), scales((2, 8, 2)), integers((2, 4, 64)), scales((2, 4, 2)),
        rng.integers(-9, 10, (2, 8, 4)).astype(np.float32),
    ]  # fmt: skip


def make(module, packed, bytes_path):
    rng = np.random.default_rng(3)
    arguments, body, results, types, narrow, wide = [], "", [], [], [], []
    for name, mlir_type, dtype, bits, rule in FORMATS:
        arguments.append(ARGUMENTS.format(f=name, t=mlir_type))
        body += BODY.format(f=name, t=mlir_type, r=rule)
        results += [f"%{name}_{key}" for key, _ in RESULTS]
        types += [text.format(t=mlir_type) for _, text in RESULTS]
        arrays = make_arrays(rng, dtype, bits)
        wide += [a.view(np.int8) if a.dtype == np.uint8 else a for a in arrays]
        if bits == 4:
            pack = lambda a: a[..., 0::2] | a[..., 1::2] << 4
            arrays = [pack(a) if i in (1, 3, 5) else a for i, a in enumerate(arrays)]
        narrow += arrays
    np.savez(packed, **{f"arg{i}": array for i, array in enumerate(narrow)})
    np.savez(bytes_path, **{f"arg{i}": array for i, array in enumerate(wide)})
    with open(module, "w") as file:
        file.write(f"func.func @main({', '.join(arguments)})\n    -> ({', '.join(types)}) {{")
        file.write(f"{body}\n  return {', '.join(results)} : {', '.join(types)}\n}}\n")


def get_differences(a, b):
    """Where two arrays differ in more than the bits of a NaN."""
    if a.dtype == np.uint16:
        widen = lambda bf16: (bf16.astype(np.uint32) << 16).view(np.float32)
        a, b = widen(a), widen(b)
    unsigned = {1: np.uint8, 2: np.uint16, 4: np.uint32}[a.dtype.itemsize]
    different = a.view(unsigned) != b.view(unsigned)
    if np.issubdtype(a.dtype, np.floating):
        different &= ~(np.isnan(a) & np.isnan(b))
    return different


def compare(first, second):
    index = 0
    for name, _, _, bits, _ in FORMATS:
        for key, _ in RESULTS:
            a, b = first[f"out{index}"], second[f"out{index}"]
            if key == "qe":
                if bits == 4:
                    a = np.stack([a & 15, a >> 4], axis=-1).reshape(16, 64)
                # Elements of a block whose scale is NaN are whatever they are.
                is_nan = first[f"out{index + 1}"] == 255
                a = np.where(np.repeat(is_nan, 32, axis=-1), b.view(np.uint8), a)
            count = np.count_nonzero(get_differences(a, b))
            print(f"{name} {key}: {count} of {a.size} differ")
            index += 1


def main():
    command, *paths = sys.argv[1:]
    if command == "make":
        make(*paths)
    else:
        compare(*(np.load(path) for path in paths))


main()
