"""Runs TOSA's reference model and keeps what it computed.

make_reference.py BIN_DIR OUTPUT.npz

BIN_DIR holds tosa-opt and tosa_reference_model, of the Python package tosa-tools
(2026.8.0 made reference_model.npz). For each element type there are blocks x, their
elements e and scales s by CAST_TO_BLOCK_SCALED, y and y16 (bf16) by
CAST_FROM_BLOCK_SCALED, and the product d of two casts (ea, sa) and (eb, sb) by
MATMUL_T_BLOCK_SCALED, whose sums inside a block are exact. Elements are codes, one a
byte.
"""
import os
import subprocess
import sys
import tempfile

import numpy as np

# Name, type of MLIR, bits, largest value, and the least one that is rounded past it.
TYPES = [
    ("e2m1", "f4E2M1FN", 4, 6.0, 7.0),
    ("e2m3", "f6E2M3FN", 6, 7.5, 7.75),
    ("e3m2", "f6E3M2FN", 6, 28.0, 30.0),
    ("e4m3", "f8E4M3FN", 8, 448.0, 464.0),
    ("e5m2", "f8E5M2", 8, 57344.0, 61440.0),
]
ROWS, COLS = 40, 64

MODULE = """
func.func @main(%x: tensor<{r}x{c}xf32>, %a: tensor<2x8x{c}xf32>, %b: tensor<2x4x{c}xf32>)
    -> (tensor<{r}x{c}x{t}>, tensor<{r}x{k}xf8E8M0FNU>, tensor<{r}x{c}xf32>, tensor<{r}x{c}xbf16>,
        tensor<2x8x{c}x{t}>, tensor<2x8x{k}xf8E8M0FNU>, tensor<2x4x{c}x{t}>,
        tensor<2x4x{k}xf8E8M0FNU>, tensor<2x8x4xf32>) {{
  %e, %s = tosa.cast_to_block_scaled %x {{block_size = BLOCK_SIZE_32}} : (tensor<{r}x{c}xf32>) -> (tensor<{r}x{c}x{t}>, tensor<{r}x{k}xf8E8M0FNU>)
  %y = tosa.cast_from_block_scaled %e, %s {{block_size = BLOCK_SIZE_32}} : (tensor<{r}x{c}x{t}>, tensor<{r}x{k}xf8E8M0FNU>) -> tensor<{r}x{c}xf32>
  %y16 = tosa.cast_from_block_scaled %e, %s {{block_size = BLOCK_SIZE_32}} : (tensor<{r}x{c}x{t}>, tensor<{r}x{k}xf8E8M0FNU>) -> tensor<{r}x{c}xbf16>
  %ea, %sa = tosa.cast_to_block_scaled %a {{block_size = BLOCK_SIZE_32}} : (tensor<2x8x{c}xf32>) -> (tensor<2x8x{c}x{t}>, tensor<2x8x{k}xf8E8M0FNU>)
  %eb, %sb = tosa.cast_to_block_scaled %b {{block_size = BLOCK_SIZE_32}} : (tensor<2x4x{c}xf32>) -> (tensor<2x4x{c}x{t}>, tensor<2x4x{k}xf8E8M0FNU>)
  %d = tosa.matmul_t_block_scaled %ea, %sa, %eb, %sb {{block_size = BLOCK_SIZE_32}} : (tensor<2x8x{c}x{t}>, tensor<2x8x{k}xf8E8M0FNU>, tensor<2x4x{c}x{t}>, tensor<2x4x{k}xf8E8M0FNU>) -> tensor<2x8x4xf32>
  return %e, %s, %y, %y16, %ea, %sa, %eb, %sb, %d : tensor<{r}x{c}x{t}>, tensor<{r}x{k}xf8E8M0FNU>, tensor<{r}x{c}xf32>, tensor<{r}x{c}xbf16>, tensor<2x8x{c}x{t}>, tensor<2x8x{k}xf8E8M0FNU>, tensor<2x4x{c}x{t}>, tensor<2x4x{k}xf8E8M0FNU>, tensor<2x8x4xf32>
}}
"""


def next_to(value):
    value = np.float32(value)
    return [np.nextafter(value, np.float32(0)), value, np.nextafter(value, np.float32("inf"))]


def make_blocks(rng, largest, limit):
    """Blocks whose maxima are special: zeros, NaN, the edges of rules and of f32."""
    maxima = [0.0, -0.0, np.nan, np.inf, -np.inf, 2.0**-149, 2.0**-133, 2.0**-126]
    maxima += [np.finfo(np.float32).max, 1.0, 3.0]
    for power in (-100, 0, 7):
        for edge in (largest, limit, 2.0 ** np.floor(np.log2(largest)), 1.25):
            maxima += next_to(edge * 2.0**power)
    for power in (-128, -127, -126, -125, -124):
        maxima += [v for e in (largest, limit) for v in next_to(e * 2.0**power)]
    count = ROWS * COLS // 32
    assert len(maxima) <= count, len(maxima)
    maxima += list(np.exp2(rng.uniform(-30, 30, count - len(maxima))))
    maxima = np.array(maxima, np.float32)
    # bf16 factors: few bits, so that products are near midpoints at times.
    factors = rng.uniform(-1, 1, (count, 32)).astype(np.float32)
    factors = (factors.view(np.uint32) & 0xFFFF0000).view(np.float32)
    factors[:, 5] = 0
    with np.errstate(invalid="ignore", over="ignore"):
        x = maxima[:, None] * factors
    x[~np.isfinite(x)] = -0.0
    x[np.arange(count), rng.integers(0, 32, count)] = maxima
    return x.reshape(ROWS, COLS)


def make_matrix(rng, shape, bits):
    """Of FP8, small integers under powers of two; sums of FP4 and FP6 are exact anyway."""
    if bits < 8:
        return rng.standard_normal(shape).astype(np.float32)
    values = rng.integers(-7, 8, shape).astype(np.float32)
    powers = rng.integers(-4, 5, shape[:-1] + (shape[-1] // 32,))
    return values * np.exp2(np.repeat(powers, 32, axis=-1)).astype(np.float32)


def unpack(data, bits, cols):
    """Codes of `bits` each, packed from the low bit of the first byte on."""
    stream = np.unpackbits(data.view(np.uint8), axis=-1, bitorder="little")
    codes = stream[..., : cols * bits].reshape(data.shape[:-1] + (cols, bits))
    return (codes << np.arange(bits, dtype=np.uint8)).sum(-1).astype(np.uint8)


def run(bin_dir, mlir_type, inputs):
    with tempfile.TemporaryDirectory() as folder:
        path = lambda name: os.path.join(folder, name)
        with open(path("m.mlir"), "w") as file:
            file.write(MODULE.format(r=ROWS, c=COLS, k=COLS // 32, t=mlir_type))
        serialize = f"--tosa-serialize=tosa-flatbuffer-filename={path('m.tosa')}"
        tool = os.path.join(bin_dir, "tosa-opt")
        subprocess.run([tool, path("m.mlir"), serialize, "-o", os.devnull], check=True)
        for index, array in enumerate(inputs):
            np.save(path(f"i{index}.npy"), array)
        names = lambda text, count: ",".join(text.format(i) for i in range(count))
        subprocess.run(
            [
                os.path.join(bin_dir, "tosa_reference_model"),
                f"--tosa_file={path('m.tosa')}",
                "--tosa_level=NONE",
                "--ifm_name=" + names("TosaInput_{}", 3),
                "--ifm_file=" + names(path("i{}.npy"), 3),
                "--ofm_name=" + names("TosaOutput_{}", 9),
                "--ofm_file=" + names(path("o{}.npy"), 9),
            ],
            check=True,
        )
        return [np.load(path(f"o{i}.npy")) for i in range(9)]


def main():
    bin_dir, output = sys.argv[1:]
    rng = np.random.default_rng(7)
    result = {}
    for name, mlir_type, bits, largest, limit in TYPES:
        x = make_blocks(rng, largest, limit)
        a, b = make_matrix(rng, (2, 8, COLS), bits), make_matrix(rng, (2, 4, COLS), bits)
        e, s, y, y16, ea, sa, eb, sb, d = run(bin_dir, mlir_type, [x, a, b])
        arrays = {"x": x, "e": unpack(e, bits, COLS), "s": s.view(np.uint8), "y": y}
        arrays |= {"y16": y16.view(np.uint16), "d": d}
        arrays |= {"ea": unpack(ea, bits, COLS), "sa": sa.view(np.uint8)}
        arrays |= {"eb": unpack(eb, bits, COLS), "sb": sb.view(np.uint8)}
        result |= {f"{name}_{key}": array for key, array in arrays.items()}
    np.savez_compressed(output, **result)


main()
