#!/usr/bin/env python3
"""Inputs of cvt.cu: gen_cvt.py FOLDER"""
import sys

import numpy as np

N = 1024
rng = np.random.default_rng(19)
# Midpoints beyond the largest f32, and NaNs that signal, are as good as others.
np.seterr(over="ignore", invalid="ignore")


def patterns(special, others, dtype):
    """The special values with both signs, and enough of the others."""
    special = np.array(special, dtype=dtype)
    data = np.concatenate([special, special ^ dtype(1 << (8 * special.itemsize - 1)), others.astype(dtype)])
    data = data[rng.permutation(len(data))] if len(data) >= N else np.resize(data, N)
    return data[:N]


def halfway(code_bits, mantissa, bias):
    """f32 values at, below and above the midpoints of a narrow format, some of each."""
    codes = rng.integers(0, 1 << code_bits, 64)
    exponent, fraction = codes >> mantissa, codes & ((1 << mantissa) - 1)
    low = np.where(exponent > 0, 1 + fraction / 2**mantissa, 2 * fraction / 2**mantissa)
    step = 2.0**-mantissa * np.where(exponent > 0, 1, 2)
    middle = ((low + step / 2) * 2.0**(np.maximum(exponent, 0) - bias)).astype(np.float32)
    bits = middle.view(np.uint32).astype(np.int64)
    beside = np.concatenate([bits, bits - 1, bits + 1]) & 0x7FFFFFFF
    return beside | rng.integers(0, 2, beside.size) << 31


def save(name, data):
    np.save(f"{sys.argv[1]}/{name}.npy", data)


SINGLES = [0, 1, 0x7FFFFF, 0x800000, 0x3F800000, 0x7F7FFFFF, 0x7F800000, 0x7FC00000, 0x7F812345, 0x3EFFFFFF, 0x3F000000,
           0x3F000001, 0x3FC00000, 0x40200000, 0x42FF0000, 0x42FF8000, 0x43000000, 0x437F8000, 0x43808000, 0x47000000,
           0x477FE000, 0x477FEFFF, 0x477FF000, 0x477FFF80, 0x4EFFFFFF, 0x4F000000, 0x4F7FFFFF, 0x4F800000, 0x5EFFFFFF,
           0x5F000000, 0x5F800000, 0x33000000, 0x33000001, 0x33800000, 0x387FC000, 0x387FE000, 0x43E00000, 0x43E80000,
           0x43E80001, 0x47600000, 0x47700000, 0x47700001, 0x7F7F8000, 0x7F7F7FFF, 0x7F7FF000, 0x7F7FEFFF]
near = np.concatenate([halfway(15, 10, 15), halfway(15, 7, 127), halfway(7, 3, 7), halfway(7, 2, 15),
                       rng.integers(0, 2**32, 300)])
for name in "fg":
    save(name, patterns(SINGLES, rng.permutation(near), np.uint32))
INTEGERS = [0, 1, 2, 3, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFF, 0xFFFFFF, 0x1000001, 0x1000003, 0x7FFFFFBF,
            0x7FFFFFC0, 0x7FFFFFFF, 0x12345678, 2047, 2049, 2051, 65504, 65519, 65520]
small = rng.integers(0, 2**32, 700) >> rng.integers(0, 32, 700)
for name in "xy":
    save(name, patterns(INTEGERS, rng.permutation(np.concatenate([small, -small])) & 0xFFFFFFFF, np.uint32))
WIDE = INTEGERS + [0x7FFFFFFFFFFFFFFF, 0x4000004000000000, 0x4000004000000001, 0x0020000000000001, 0x7FFFFFFFFFFFFDFF,
                   0x7FFFFFFFFFFFFE00, 0x7FFFFFFFFFFFFE01, 0x80000000, 0xFFFFFFFF, 0x100000000]
wide = rng.integers(0, 2**63, 500).astype(np.uint64) >> rng.integers(0, 63, 500).astype(np.uint64)
save("d", patterns(WIDE, np.concatenate([wide, np.uint64(0) - wide]), np.uint64))
DOUBLES = [0, 1, 0xFFFFFFFFFFFFF, 0x10000000000000, 0x7FEFFFFFFFFFFFFF, 0x7FF0000000000000, 0x7FF8000000000000,
           0x7FF8000000000123, 0x7FF0000000000001, 0x36A0000000000000, 0x3690000000000000, 0x3690000000000001,
           0x380FFFFFE0000000, 0x380FFFFFF0000000, 0x380FFFFFEFFFFFFF, 0x47EFFFFFE0000000, 0x47EFFFFFF0000000,
           0x47EFFFFFEFFFFFFF, 0x41DFFFFFFFC00000, 0x41E0000000000000, 0x41EFFFFFFFE00000, 0x41F0000000000000,
           0x43E0000000000000, 0x43F0000000000000, 0x3FE0000000000000, 0x3FDFFFFFFFFFFFFF, 0x3FF8000000000000, 0x4004000000000000]
singles = np.resize(near, 700).astype(np.uint32).view(np.float32)
around = singles.astype(np.float64).view(np.uint64) + rng.integers(-1, 2, 700).astype(np.int64).view(np.uint64)
save("e", patterns(DOUBLES, np.where(np.isfinite(singles), around, 0x7FF0000000000000), np.uint64))
HALVES = [0, 1, 0x3FF, 0x400, 0x3C00, 0x3BFF, 0x3800, 0x3E00, 0x4100, 0x7BFF, 0x7C00, 0x7E00, 0x7C01, 0x7F7F, 0x7F80, 0x7FC0,
          0x7F81, 0x3F00, 0x3FC0, 0x4020, 0x4700, 0x4680, 0x5BFF, 0x4F00, 0x5F00, 0x5EFF]
halves = patterns(HALVES, rng.integers(0, 2**16, 1024), np.uint16)
save("p", halves.astype(np.uint32))
bytes_ = np.tile(np.arange(256, dtype=np.uint32), 4)
save("b", bytes_ | np.repeat(np.array([0x00, 0x7F, 0x80, 0x3C], np.uint32), 256) << 8)
