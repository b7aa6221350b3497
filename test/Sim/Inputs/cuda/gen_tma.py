#!/usr/bin/env python3
"""Inputs of tma.cu: gen_tma.py FOLDER"""
import itertools
import sys

import numpy as np

rng = np.random.default_rng(34)


def save(name, data):
    np.save(f"{sys.argv[1]}/{name}.npy", data)


def bits(dtype, *shape):
    """Random bits."""
    return rng.integers(0, 256, (*shape, np.dtype(dtype).itemsize), dtype=np.uint8).view(dtype)[..., 0]


def floats(dtype, low, high, *shape):
    """Random signs and mantissas, with exponent fields from `low` to `high`."""
    mantissa = {"float16": 10, "bfloat16": 7, "float32": 23, "float64": 52}[dtype]
    word = {"float16": np.uint16, "bfloat16": np.uint16, "float32": np.uint32, "float64": np.uint64}[dtype]
    width = np.dtype(word).itemsize * 8
    sign = rng.integers(0, 2, shape, dtype=np.uint64) << np.uint64(width - 1)
    exponent = rng.integers(low, high, shape, dtype=np.uint64, endpoint=True) << np.uint64(mantissa)
    return (sign | exponent | rng.integers(0, 2**mantissa, shape, dtype=np.uint64)).astype(word)


def boxes(grid, extra, lows, highs, unit=1):
    """Coordinates, from the innermost on: those of `grid`, which cover the tensor, and random ones. The innermost are
    multiples of `unit`, 16 bytes, and none is negative: an H100 has no other stores."""
    at = [list(reversed(point)) for point in itertools.product(*reversed(grid))]
    for _ in range(extra):
        point = [max(0, int(rng.integers(low, high))) for low, high in zip(lows, highs)]
        at.append([point[0] // unit * unit] + point[1:])
    return np.array([point + [0] * (5 - len(point)) for point in at], np.int32)


def store(name, images, at, ops=()):
    save(f"image{name}", images)
    save(f"at{name}", at)
    save(f"op{name}", np.array([0] * (len(at) - len(ops)) + list(ops), np.int32))


save("line_u8", bits(np.uint8, 400))
save("bulk_u8", bits(np.uint8, 528))
save("plane_u8", bits(np.uint8, 40, 208))
save("other_u8", bits(np.uint8, 40, 208))
save("plane_u16", bits(np.uint16, 30, 72))
save("plane_u32", bits(np.uint32, 20, 40))
save("cube_u16", bits(np.uint16, 6, 10, 48))
save("four_u8", bits(np.uint8, 3, 4, 5, 112))
save("five_u32", bits(np.uint32, 2, 2, 3, 4, 12))
# Dimensions, byte strides, box, element strides.
save("shape_u8", np.array([208, 8, 5, 208, 1664, 128, 4, 2, 1, 1, 1], np.int32))
save("shape_steps", np.array([48, 10, 6, 96, 960, 32, 7, 5, 1, 3, 2], np.int32))
save("shape_nan16", np.array([48, 10, 6, 96, 960, 32, 6, 2, 1, 1, 1], np.int32))
save("shape_nan32", np.array([12, 8, 6, 48, 384, 8, 3, 2, 1, 1, 1], np.int32))

store("1", bits(np.uint8, 5, 128), boxes([[0, 128, 256, 384]], 1, [-100], [-10], 16))
store("3", bits(np.uint8, 18, 384), boxes([[0, 32], [0, 3], [0, 2, 4]], 6, [-20, -2, -1], [39, 5, 4], 8))
store("4", bits(np.uint8, 6, 512), boxes([[0, 8], [0], [0, 2], [0]], 2, [-4, -2, -1, -1], [10, 3, 2, 1], 4))
store("5", bits(np.uint8, 6, 384), boxes([[0, 32], [0], [0], [0], [0, 1]], 2, [-20, -1, -1, -1, 0], [40, 2, 1, 1, 2], 16))
store("_u8", bits(np.uint8, 9, 512), boxes([[0, 64, 128], [0, 8, 16]], 0, [], []))
store("_u32", bits(np.uint8, 17, 512), boxes([[0, 16, 32], [0, 8, 16]], 8, [-9, -5], [30, 18], 4), range(1, 9))
for dtype, low, high, width in (("float16", 3, 28, 32), ("bfloat16", 120, 128, 32), ("float32", 100, 150, 16)):
    name = {"float16": "_f16", "bfloat16": "_bf16", "float32": "_f32"}[dtype]
    at = boxes([[0, width, 2 * width], [0, 8, 16]], 3, [-9, -5], [30, 18], width // 4)
    store(name, floats(dtype, low, high, 12, 8 * width), at, [1, 1, 1] if dtype == "float32" else [1, 2, 3])

save("words", bits(np.uint32, 704))
for name in "ab":
    save(f"ints_{name}", bits(np.uint64, 64))
    save(f"small_{name}", rng.integers(0, 6, 128).astype(np.uint32))
    save(f"half_{name}", floats("float16", 0, 30, 256))
    save(f"bfloat_{name}", floats("bfloat16", 120, 128, 256))
    save(f"single_{name}", np.concatenate([floats("float32", 0, 1, 64), floats("float32", 120, 140, 64)]))
    save(f"double_{name}", floats("float64", 1000, 1050, 64))
