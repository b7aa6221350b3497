#!/usr/bin/env python3
"""Inputs of scalar.cu: gen_scalar.py FOLDER"""
import sys

import numpy as np

N = 512
rng = np.random.default_rng(17)

INTEGERS = [0, 1, 2, 3, 5, 8, 31, 32, 33, 63, 64, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFF, 0x800000, 0xFFFFFF,
            0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFE, 0x12345678, 0x80018001, 0x7FFF8000]
SINGLES = [0, 1, 0x7FFFFF, 0x800000, 0x800001, 0x3F800000, 0x3F800001, 0x3F7FFFFF, 0x3F7FFFFE, 0x33800000, 0x34000000,
           0x4B800000, 0x7F7FFFFF, 0x7F800000, 0x7FC00000, 0x7F812345, 0x3F000000, 0x40490FDB, 0x5F000000, 0x00FFFFFF]
DOUBLES = [0, 1, 0xFFFFFFFFFFFFF, 0x10000000000000, 0x3FF0000000000000, 0x3FF0000000000001, 0x3FEFFFFFFFFFFFFF,
           0x3CA0000000000000, 0x4340000000000000, 0x7FEFFFFFFFFFFFFF, 0x7FF0000000000000, 0x7FF8000000000000,
           0x3FE0000000000000, 0x400921FB54442D18]
# Codes that are edge cases as f16, as bf16 or as both.
HALVES = [0, 1, 0x3FF, 0x400, 0x401, 0x7F, 0x80, 0x81, 0x3C00, 0x3C01, 0x3BFF, 0x3F80, 0x3F81, 0x3F7F, 0x1400, 0x6400, 0x7BFF,
          0x7C00, 0x7E00, 0x7C01, 0x7F7F, 0x7F80, 0x7FC0, 0x7F81, 0x4248, 0x4049, 0x3555, 0x3EAB]


def mix(special, bits, near=None):
    """N patterns: half special ones with either sign, the rest random, some of them of exponents near `near`."""
    sign = 1 << (bits - 1)
    values = rng.integers(0, 2**bits, N, dtype=np.uint64)
    if near is not None:
        low, high = near
        inner = rng.integers(low, high, N, dtype=np.uint64) | rng.integers(0, 2, N, dtype=np.uint64) * np.uint64(sign)
        values = np.where(rng.integers(0, 3, N) > 0, inner, values)
    chosen = np.array(special, dtype=np.uint64)[rng.integers(0, len(special), N)]
    chosen ^= rng.integers(0, 2, N, dtype=np.uint64) * np.uint64(sign)
    return np.where(rng.integers(0, 2, N) > 0, chosen, values)


def pairs():
    """Two halves in each word."""
    low, high = (mix(HALVES, 16, (0x3000, 0x4800)) for _ in range(2))
    return (high << np.uint64(16) | low).astype(np.uint32)


def save(name, data):
    np.save(f"{sys.argv[1]}/{name}.npy", data)


save("x", mix(INTEGERS, 32).astype(np.uint32))
# Divisors that are not zero, shifts and positions that are small in half of all cases.
y = mix(INTEGERS, 32)
save("y", np.where(y == 0, 7, y).astype(np.uint32))
z = mix(INTEGERS, 32)
save("z", np.where(rng.integers(0, 2, N) > 0, z % 41, z).astype(np.uint32))
for name in "fgh":
    save(name, mix(SINGLES, 32, (0x3E000000, 0x41000000)).astype(np.uint32))
for name in ("dx", "dy", "dz"):
    data = mix(DOUBLES, 64, (0x3FC0000000000000, 0x4020000000000000))
    save(name, np.where(data == 0, 3, data) if name == "dy" else data)
for name in "pqr":
    save(name, pairs())
save("e", np.concatenate([rng.uniform(-160, 135, N - 8), [0, -0.0, np.inf, -np.inf, np.nan, 1, -126, -149]]).astype(np.float32))
save("l", np.concatenate([2 ** rng.uniform(1.1, 120, N // 2), 2 ** rng.uniform(-120, -1.1, N // 2)]).astype(np.float32))
save("t", rng.uniform(0.1, 1.5, N).astype(np.float32))
save("v", (mix([0x7E800000, 0x7E800001, 0x7F000000, 0x7F7FFFFF, 0x7F800000, 0x7FC00000], 32) & np.uint64(0x81FFFFFF) |
           np.uint64(0x7E800000)).astype(np.uint32))
