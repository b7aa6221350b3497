#!/usr/bin/env python3
"""Runs the kernels of language.cu, compiled to PTX, and compares with Python: language.py FILE.ptx"""
import subprocess
import sys
import tempfile

import numpy as np

FILE = sys.argv[1]
CODE = b"ccc"


def launch(folder, kernel, block, *arguments):
    command = ["mx-sim", FILE, "--kernel", kernel, "--grid", "1", "--block", str(block), *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stderr


def check(name, got, want):
    if not np.array_equal(got, want):
        sys.exit(f"{name}: got {got}, expected {want}")


def use(record, k):
    values = list(record)
    values[k & 3] += 5
    return values[k] + record[1]


def choose(i, n):
    local = [k * i for k in range(20)]
    r = {0: local[n], 1: (n & 15) * 3 + 3, 2: 4 + n % 3 + 7, 3: [6, 2][n & 1], 4: CODE[n % 3],
         5: bin(n).count("1")}.get(n % 7, -2)
    return r + n * sum(range(n)) + local[n * 7 % 20]


def update(v):
    z = np.float32(v[2] + v[1])
    return z, np.float32(z * v[3])


def transform(v, s):
    z, r = update([v[0] * s, v[1], v[2], v[3]])
    return np.array([v[0] * s, v[1] + r, z, v[3]], np.float32)


def main():
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out.npy"
        for n in range(5):
            if wrong := launch(folder, "records", 2, f"out:{out}:int32:2", f"i32:{n}"):
                sys.exit(wrong)
            record = [n * k for k in range(6)]
            want = use(record, n) + use(record, 2)
            check("records", np.load(out), [want + 6, want + 2])
        print(launch(folder, "records", 2, f"out:{out}:int32:2", "i32:5"))
        for n in range(20):
            if wrong := launch(folder, "choose", 4, f"out:{out}:int32:4", f"i32:{n}"):
                sys.exit(wrong)
            check("choose", np.load(out), [choose(i, n) for i in range(4)])
        data = np.arange(8, dtype=np.float32).reshape(2, 4)
        np.save(f"{folder}/v.npy", data)
        if wrong := launch(folder, "vectors", 2, f"inout:{folder}/v.npy:{out}", "f32:3"):
            sys.exit(wrong)
        check("vectors", np.load(out), [transform(transform(v, 3), 6) for v in data])
        a, b = 123456789 << 80 | 98765, 55 << 70 | 12345
        words = [0, 0, 0, 0] + [x >> shift & (2**64 - 1) for x in (a, b) for shift in (0, 64)]
        np.save(f"{folder}/w.npy", np.array(words, dtype=np.uint64))
        if wrong := launch(folder, "wide", 1, f"inout:{folder}/w.npy:{out}"):
            sys.exit(wrong)
        words = [int(word) for word in np.load(out)[:4]]
        want = [(a * b + a // b) % 2**128, -(a % b) % 2**128]
        check("wide", [words[0] | words[1] << 64, words[2] | words[3] << 64], want)
    print("all right")


if __name__ == "__main__":
    main()
