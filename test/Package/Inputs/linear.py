"""Writes arguments of examples/toy/linear.mlir, and the results by NumPy.

Every block holds the largest element, 6 or -6 times its scale, so that the elements
are exact: the scales of MXFP4 are 1, those of NVFP4 448 and the tensor's 1.
"""

import sys

import numpy as np

grid = np.array([0, 0.5, 1, 1.5, 2, 3, 4, 6], np.float32)
random = np.random.default_rng(5)


def operand(rows, scale):
    values = random.choice(grid, (rows, 64)) * random.choice([-1, 1], (rows, 64))
    values[:, ::16] = 6
    return (scale * values).astype(np.float32)


x, w = operand(4, 1), operand(8, 1)
y, v = operand(4, 448), operand(8, 448)
np.savez(
    sys.argv[1], arg0=x, arg1=w, arg2=y, arg3=v, out0=x @ w.T, out1=y @ v.T
)
