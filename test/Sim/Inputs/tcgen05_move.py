#!/usr/bin/env python3
"""Loads and stores of tensor memory in all shapes, against CUTLASS's layouts.

    tcgen05_move.py [--ptxas PATH]

The layouts are the DstLayout and ValID of include/cute/atom/copy_traits_sm100.hpp,
written as its shapes and strides, in bits.
"""
import argparse

import numpy as np

import tcgen05 as t5


def evaluate(shape, stride, index):
    """A layout of CuTe at a linear index: the first mode goes fastest."""
    total = 0
    for size, step in zip(shape, stride):
        total += index % size * step
        index //= size
    return total


def get_layout(shape, n):
    """Threads and 32-bit registers to a bit of 16 (or 32) lanes of `n` repetitions:
    thread shape and strides, register shape and strides, bits of a lane."""
    if shape == "32x32b":
        return (32,), (32 * n,), (n,), (32,), 32 * n
    if shape == "16x64b":
        bits = 64 * n
        return (2, 2, 8), (8 * bits, 32, bits), (n,), (64,), bits
    if shape == "16x128b":
        bits = 128 * n
        return (4, 8), (32, bits), (2, n), (8 * bits, 128), bits
    if shape == "16x256b":
        bits = 256 * n
        return (4, 8), (64, bits), (2, 2, n), (32, 8 * bits, 256), bits
    # 16x32bx2 with the second half behind the first.
    bits = 64 * n
    return (16, 2), (bits, 32 * n), (n,), (32,), bits


def locate(shape, n):
    """For each thread and register the lane and the column."""
    threads, thread_strides, regs, reg_strides, bits = get_layout(shape, n)
    count = int(np.prod(regs))
    at = np.array([[evaluate(threads, thread_strides, t) + evaluate(regs, reg_strides, r) for r in range(count)]
                   for t in range(32)])
    return at // bits, at % bits // 32, bits // 32


def make_move(kind, shape, n, count, packed, lane):
    """The instruction and, for 16x32bx2, the offset of its second half."""
    modifier = "" if not packed else ".pack::16b" if kind == "ld" else ".unpack::16b"
    name = f"tcgen05.{kind}.sync.aligned.{shape}.x{n}{modifier}.b32"
    address = f"[%r9+{lane << 16}]"
    half = f", {n * (2 if packed else 1)}" if shape == "16x32bx2" else ""
    vector = t5.registers("v", count)
    return f"\t{name} {vector}, {address}{half};\n" if kind == "ld" else f"\t{name} {address}{half}, {vector};\n"


def check_load(runner, shape, n, packed, lane, rng):
    lanes, columns, width = locate(shape, n)
    count = lanes.shape[1]
    before = rng.integers(0, 2**32, (1, 128, 512), dtype=np.uint32)
    body = t5.fill_tensor(512) + make_move("ld", shape, n, count, packed, lane)
    body += "\ttcgen05.wait::ld.sync.aligned;\n" + t5.store_words(count)
    image = np.zeros((1, 16), np.uint8)
    got = runner.run(t5.make_kernel(body, 1, 16, 512), [image, before], (128, 512), shared=16)
    warps = before[0].reshape(4, 32, 512)[:, lane:]
    if packed:
        low, high = warps[:, lanes, 2 * columns] & 0xFFFF, warps[:, lanes, 2 * columns + 1] & 0xFFFF
        want = low | high << 16
    else:
        want = warps[:, lanes, columns]
    np.testing.assert_array_equal(got.reshape(4, 32, 512)[:, :, :count], want, f"ld {shape} x{n} {packed} {lane}")


def check_store(runner, shape, n, packed, lane, rng):
    lanes, columns, width = locate(shape, n)
    count = lanes.shape[1]
    before = rng.integers(0, 2**32, (1, 128, 512), dtype=np.uint32)
    # The values are the first columns of each thread's lane.
    body = t5.fill_tensor(512) + t5.load_words(count) + make_move("st", shape, n, count, packed, lane)
    body += "\ttcgen05.wait::st.sync.aligned;\n" + t5.return_tensor(512)
    image = np.zeros((1, 16), np.uint8)
    got = runner.run(t5.make_kernel(body, 1, 16, 512), [image, before], (128, 512), shared=16)
    want = before[0].copy().reshape(4, 32, 512)
    values = want[:, :, :count].copy()
    for warp in range(4):
        if packed:
            want[warp, lane + lanes, 2 * columns] = values[warp] & 0xFFFF
            want[warp, lane + lanes, 2 * columns + 1] = values[warp] >> 16
        else:
            want[warp, lane + lanes, columns] = values[warp]
    np.testing.assert_array_equal(got, want.reshape(128, 512), f"st {shape} x{n} {packed} {lane}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ptxas")
    runner = t5.Runner(parser.parse_args().ptxas)
    rng = np.random.default_rng(5)
    largest = {"32x32b": 128, "16x64b": 128, "16x128b": 64, "16x256b": 32, "16x32bx2": 128}
    for shape, most in largest.items():
        for n in (1, 2, 4, 8, 16, 32, 64, 128):
            if n > most:
                continue
            for packed in (False, True):
                lane = 16 if shape != "32x32b" and n in (2, 16) else 0
                check_load(runner, shape, n, packed, lane, rng)
                check_store(runner, shape, n, packed, lane, rng)
    print(f"{runner.count} loads and stores agree")


main()
