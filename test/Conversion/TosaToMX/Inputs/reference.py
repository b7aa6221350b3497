"""Compares imported TOSA with TOSA's reference model and with TOSA's text.

reference.py make REFERENCE.npz MODULE INPUTS.npz   a module of TOSA, and its inputs
reference.py compare REFERENCE.npz OUTPUTS.npz      one line a comparison

REFERENCE.npz is what make_reference.py kept of the reference model.
"""
import sys

import ml_dtypes
import numpy as np

# Name, type of MLIR, type of NumPy, largest value, and the last or the first value that
# a cast of the reference model takes for too large for its scale.
TYPES = {
    "e2m1": ("f4E2M1FN", ml_dtypes.float4_e2m1fn, 6.0, 7.0),
    "e2m3": ("f6E2M3FN", ml_dtypes.float6_e2m3fn, 7.5, 7.75),
    "e3m2": ("f6E3M2FN", ml_dtypes.float6_e3m2fn, 28.0, 30.0),
    "e4m3": ("f8E4M3FN", ml_dtypes.float8_e4m3fn, 448.0, 464.0),
    "e5m2": ("f8E5M2", ml_dtypes.float8_e5m2, 57344.0, 61440.0),
}

CAST = """
  %{n}_e, %{n}_s = tosa.cast_to_block_scaled %{n}_x {{block_size = BLOCK_SIZE_32}} : (tensor<40x64xf32>) -> (tensor<40x64x{t}>, tensor<40x2xf8E8M0FNU>)"""
REST = """
  %{n}_y = tosa.cast_from_block_scaled %{n}_e0, %{n}_s0 {{block_size = BLOCK_SIZE_32}} : (tensor<40x64x{t}>, tensor<40x2xf8E8M0FNU>) -> tensor<40x64xf32>
  %{n}_y16 = tosa.cast_from_block_scaled %{n}_e0, %{n}_s0 {{block_size = BLOCK_SIZE_32}} : (tensor<40x64x{t}>, tensor<40x2xf8E8M0FNU>) -> tensor<40x64xbf16>
  %{n}_d = tosa.matmul_t_block_scaled %{n}_ea, %{n}_sa, %{n}_eb, %{n}_sb {{block_size = BLOCK_SIZE_32}} : (tensor<2x8x64x{t}>, tensor<2x8x2xf8E8M0FNU>, tensor<2x4x64x{t}>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32>"""
INPUTS = [
    ("x", "tensor<40x64xf32>"), ("e0", "tensor<40x64x{t}>"), ("s0", "tensor<40x2xf8E8M0FNU>"),
    ("ea", "tensor<2x8x64x{t}>"), ("sa", "tensor<2x8x2xf8E8M0FNU>"),
    ("eb", "tensor<2x4x64x{t}>"), ("sb", "tensor<2x4x2xf8E8M0FNU>"),
]  # fmt: skip
OUTPUTS = [
    ("e", "tensor<40x64x{t}>"), ("s", "tensor<40x2xf8E8M0FNU>"), ("y", "tensor<40x64xf32>"),
    ("y16", "tensor<40x64xbf16>"), ("d", "tensor<2x8x4xf32>"),
]  # fmt: skip


def pack_fp4(codes):
    return codes[..., 0::2] | codes[..., 1::2] << 4


def make(reference, module, inputs):
    arguments, body, results, types, arrays = [], "", [], [], {}
    for name, (mlir_type, *_) in TYPES.items():
        for key, text in INPUTS:
            array = reference[f"{name}_{key.removesuffix('0')}"]
            if mlir_type == "f4E2M1FN" and key.startswith("e"):
                array = pack_fp4(array)
            arrays[f"arg{len(arguments)}"] = array
            arguments.append(f"%{name}_{key}: {text.format(t=mlir_type)}")
        body += (CAST + REST).format(n=name, t=mlir_type)
        results += [f"%{name}_{key}" for key, _ in OUTPUTS]
        types += [text.format(t=mlir_type) for _, text in OUTPUTS]
    np.savez(inputs, **arrays)
    with open(module, "w") as file:
        file.write(f"func.func @main({', '.join(arguments)})\n    -> ({', '.join(types)}) {{")
        file.write(f"{body}\n  return {', '.join(results)} : {', '.join(types)}\n}}\n")


def by_reference_model(amax, name):
    """The scale under which the largest magnitude is not rounded past its type."""
    *_, limit = TYPES[name]
    return choose(amax, limit, is_inclusive=name != "e4m3")


def by_text(amax, name):
    """calc_block_scale of the draft of TOSA 1.1."""
    return choose(amax, TYPES[name][2], is_inclusive=name != "e4m3")


def choose(amax, limit, is_inclusive):
    """ceil(log2(amax / limit)), or floor(...) + 1 if the limit is too large itself."""
    fraction, exponent = np.frexp(amax.astype(np.float64))
    limit_fraction, limit_exponent = np.frexp(limit)
    is_above = fraction >= limit_fraction if is_inclusive else fraction > limit_fraction
    codes = np.clip(exponent - limit_exponent + is_above + 127, 0, 254)
    codes = np.where(amax == 0, 0, codes)
    return np.where(np.isfinite(amax), codes, 255).astype(np.uint8)


def divide(x, scales, dtype):
    """The codes of x / 2^(scale - 127), rounded to nearest even."""
    exact = np.ldexp(x.astype(np.float64), 127 - np.repeat(scales.astype(int), 32, axis=-1))
    return exact.astype(np.float32).astype(dtype).view(np.uint8)


def show(name, what, got, expected, where=True):
    where = np.broadcast_to(where, got.shape)
    if got.dtype == np.float32:
        same = (got.view(np.uint32) == expected.view(np.uint32)) | (
            np.isnan(got) & np.isnan(expected)
        )
    else:
        same = got == expected
    print(f"{name} {what}: {np.count_nonzero(~same & where)} of {np.count_nonzero(where)} differ")


def widen(bf16):
    return (bf16.astype(np.uint32) << 16).view(np.float32)


def compare(reference, outputs):
    arrays = iter(outputs[f"out{i}"] for i in range(len(outputs.files)))
    for name, (mlir_type, dtype, *_) in TYPES.items():
        e, s, y, y16, d = (next(arrays) for _ in OUTPUTS)
        if mlir_type == "f4E2M1FN":
            e = np.stack([e & 15, e >> 4], axis=-1).reshape(40, 64)
        expected = {key: reference[f"{name}_{key}"] for key in ("x", "e", "s", "y", "y16", "d")}
        x = expected["x"]
        amax = np.abs(x.reshape(40, 2, 32)).max(axis=-1)
        show(name, "model, rule", by_reference_model(amax, name), expected["s"])
        is_number = np.repeat(s != 255, 32, axis=-1)
        show(name, "scales", s, expected["s"])
        show(name, "elements", e, expected["e"], is_number)
        show(name, "text, scales", s, by_text(amax, name))
        with np.errstate(invalid="ignore", over="ignore"):
            show(name, "text, elements", e, divide(x, by_text(amax, name), dtype), is_number)
        show(name, "from, f32", y, expected["y"])
        show(name, "from, bf16", widen(y16), widen(expected["y16"]))
        show(name, "product", d, expected["d"])


def main():
    command, reference, *paths = sys.argv[1:]
    if command == "make":
        make(np.load(reference), *paths)
    else:
        compare(np.load(reference), np.load(*paths))


main()
