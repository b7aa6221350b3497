"""Data for forms.mlir, and a comparison of two results of it.

forms.py make CODES.npz BYTES.npz   narrow types as such, and as i8
forms.py compare FIRST.npz SECOND.npz
"""
import sys

import ml_dtypes
import numpy as np


def make(codes, as_bytes):
    rng = np.random.default_rng(5)
    integers = lambda dtype, *shape: rng.integers(-4, 5, shape).astype(dtype).view(np.uint8)
    scales = lambda *shape: rng.integers(120, 135, shape).astype(np.uint8)
    every = rng.integers(0, 256, (8, 2)).astype(np.uint8)
    every[0], every[1] = (0, 255), (1, 254)
    arrays = [
        rng.integers(0, 256, (8, 60)).astype(np.uint8), every,
        integers(ml_dtypes.float8_e4m3fn, 8, 60), integers(ml_dtypes.float6_e2m3fn, 4, 60),
        scales(8, 2), scales(4, 2), rng.integers(-9, 10, (8, 4)).astype(np.float32),
        integers(ml_dtypes.float6_e3m2fn, 2, 8, 2, 32),
        integers(ml_dtypes.float8_e4m3fn, 4, 2, 32), scales(2, 8, 2),
    ]  # fmt: skip
    signed = [a.view(np.int8) if a.dtype == np.uint8 else a for a in arrays]
    np.savez(codes, **{f"arg{i}": array for i, array in enumerate(arrays)})
    np.savez(as_bytes, **{f"arg{i}": array for i, array in enumerate(signed)})


def widen(array):
    if array.dtype == np.uint16:
        return (array.astype(np.uint32) << 16).view(np.float32)
    return array


def compare(first, second):
    for key in first.files:
        a, b = widen(first[key]), widen(second[key])
        same = (a.view(np.uint32) == b.view(np.uint32)) | (np.isnan(a) & np.isnan(b))
        print(f"{key}: {np.count_nonzero(~same)} of {a.size} differ, sum {np.nansum(a):.6e}")


def main():
    command, *paths = sys.argv[1:]
    if command == "make":
        make(*paths)
    else:
        compare(*(np.load(path) for path in paths))


main()
