"""Writes scales, and their packed form by NumPy, as data for a program.

    scale_layout.py OUT.npz BATCHES ROWS BLOCKS FILL [ASKED_ROWS]
    scale_layout.py compare DATA.npz OUTPUTS.npz

arg0 and out1 are linear, out0 and arg1 packed. Padding is FILL in out0, which the
program makes, and noise in arg1, which it must not read. The form is that of a
padded reshape and transpose, [tiles, 4, 32, tiles, 4] -> [tiles, tiles, 32, 4, 4],
as cuBLAS and PyTorch describe it, and not a formula of indices.
"""

import sys

import numpy as np


def pack(scales, padding):
    batches, rows, blocks = scales.shape
    tiles_m, tiles_k = -(-rows // 128), -(-blocks // 4)
    padded = padding((batches, tiles_m * 128, tiles_k * 4))
    padded[:, :rows, :blocks] = scales
    tiles = padded.reshape(batches, tiles_m, 4, 32, tiles_k, 4)
    return np.ascontiguousarray(tiles.transpose(0, 1, 4, 3, 2, 5))


def compare(data, outputs):
    want, got = np.load(data), np.load(outputs)
    for key in ("out0", "out1"):
        np.testing.assert_array_equal(got[key], want[key], strict=True)


def main():
    path, *numbers = sys.argv[1:]
    if path == "compare":
        return compare(*numbers)
    batches, rows, blocks, fill, *asked = map(int, numbers)
    rng = np.random.default_rng(rows)

    def noise(shape):
        return rng.integers(0, 256, shape, dtype=np.uint8)

    scales = noise((batches, rows, blocks))
    np.savez(
        path,
        arg0=scales,
        out0=pack(scales, lambda shape: np.full(shape, fill, np.uint8)),
        arg1=pack(scales, noise),
        arg2=np.array(asked[0] if asked else rows),
        arg3=np.array(blocks),
        out1=scales,
    )


main()
