#!/usr/bin/env python3
"""tcgen05.cp in all shapes and formats and tcgen05.shift, against NumPy.

    tcgen05_copy.py [--ptxas PATH]

Where rows go is written from the shapes' names: PTX ISA "tcgen05.cp", with the warps
that .warpx2 and .warpx4 name.
"""
import argparse
import itertools

import numpy as np

import tcgen05 as t5

# Rows, bytes, and for each group of 32 rows the warps whose lanes get them.
SHAPES = {
    "128x256b": (128, 32, [[0], [1], [2], [3]]),
    "128x128b": (128, 16, [[0], [1], [2], [3]]),
    "64x128b.warpx2::02_13": (64, 16, [[0, 2], [1, 3]]),
    "64x128b.warpx2::01_23": (64, 16, [[0, 1], [2, 3]]),
    "32x128b.warpx4": (32, 16, [[0, 1, 2, 3]]),
}
COLUMN = 40


def widen(rows, bits):
    """16 elements in each 16 bytes become bytes, with the lowest bit of a 6-bit type's place at bit 0."""
    chunks = rows.reshape(rows.shape[0], -1, 16)
    ones = np.unpackbits(chunks, axis=-1, bitorder="little")[..., : 16 * bits].reshape(*chunks.shape, bits)
    codes = (ones * (1 << np.arange(bits))).sum(-1) << (6 - bits)
    return codes.astype(np.uint8).reshape(rows.shape)


def expect(shape, data, after):
    """Fills `after[lane, column]`."""
    words = np.ascontiguousarray(data).view(np.uint32)
    if shape == "4x256b":
        for warp in range(4):
            after[32 * warp, COLUMN : COLUMN + 8] = words[warp]
        return
    for i, warps in enumerate(SHAPES[shape][2]):
        for warp in warps:
            after[32 * warp : 32 * warp + 32, COLUMN : COLUMN + words.shape[1]] = words[32 * i : 32 * i + 32]


def check_copy(runner, shape, bits, swizzle, group, rng):
    rows, size = (4, 32) if shape == "4x256b" else SHAPES[shape][:2]
    image = rng.integers(0, 256, (group, 40 * 1024), dtype=np.uint8)
    before = rng.integers(0, 2**32, (group, 128, 64), dtype=np.uint32)
    width = {"none": 16, "32B": 32, "64B": 64, "128B": 128}[swizzle]
    leading, stride = (2304, 128) if swizzle == "none" else (16, 8 * width)
    matrix = t5.SharedMatrix(t5.SHARED_BASE + t5.IMAGE, swizzle, leading, stride)
    after = before.copy()
    for cta in range(group):
        data = rng.integers(0, 256, (rows, size), dtype=np.uint8)
        matrix.store(image[cta], data, False)
        expect(shape, widen(data, bits) if bits < 8 else data, after[cta])
    form = {8: "", 6: ".b8x16.b6x16_p32", 4: ".b8x16.b4x16_p64"}[bits]
    copy = f"tcgen05.cp.cta_group::{group}.{shape}{form} [%t+{COLUMN}], {matrix.describe()}"
    np.testing.assert_array_equal(runner.execute([copy], image, before, group), after, copy)


def check_shift(runner, rng, group):
    """Each quarter's lanes take what the next lane had; the last keeps its own, and cp fills it."""
    image = np.zeros((group, 1024), np.uint8)
    before = rng.integers(0, 2**32, (group, 128, 64), dtype=np.uint32)
    data = rng.integers(0, 256, (4, 32), dtype=np.uint8)
    matrix = t5.SharedMatrix(t5.SHARED_BASE + t5.IMAGE, "none", 128, 128)
    after = before.copy()
    quarters = after.reshape(group, 4, 32, 64)
    quarters[:, :, :31, 16:24] = quarters[:, :, 1:, 16:24].copy()
    quarters[:, :, 31, 16:24] = data.view(np.uint32)
    for cta in range(group):
        matrix.store(image[cta], data, False)
    instructions = [f"tcgen05.shift.cta_group::{group}.down [%t+16]",
                    f"tcgen05.cp.cta_group::{group}.4x256b [%t+{31 << 16 | 16}], {matrix.describe()}"]
    np.testing.assert_array_equal(runner.execute(instructions, image, before, group), after)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ptxas")
    runner = t5.Runner(parser.parse_args().ptxas)
    rng = np.random.default_rng(3)
    for shape, bits, group in itertools.product([*SHAPES, "4x256b"], (8, 6, 4), (1, 2)):
        check_copy(runner, shape, bits, "none", group, rng)
    for shape, swizzle in itertools.product(SHAPES, ("32B", "64B", "128B")):
        check_copy(runner, shape, 8, swizzle, 1, rng)
    for group in (1, 2):
        check_shift(runner, rng, group)
    print(f"{runner.count} copies agree")


main()
