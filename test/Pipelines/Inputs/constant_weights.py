"""Writes a linear layer twice, with its weight as an argument and as a resource.

    constant_weights.py FOLDER

FOLDER gets argument.mlir and argument.npz, constant.mlir and constant.npz. The
weight has 512 x 256 elements, enough for what is made of it to be a resource too.
"""

import pathlib
import sys

import numpy as np

MODULE = """\
func.func @main(%x: tensor<32x256xf32> {{mx.role = "activation"}}{argument}) -> tensor<32x512xf32> {{
  %zero = arith.constant 0.0 : f32
{constant}\
  %e = tensor.empty() : tensor<256x512xf32>
  %t = linalg.transpose ins(%w : tensor<512x256xf32>) outs(%e : tensor<256x512xf32>) permutation = [1, 0]
  %o = tensor.empty() : tensor<32x512xf32>
  %z = linalg.fill ins(%zero : f32) outs(%o : tensor<32x512xf32>) -> tensor<32x512xf32>
  %y = linalg.matmul ins(%x, %t : tensor<32x256xf32>, tensor<256x512xf32>) outs(%z : tensor<32x512xf32>) -> tensor<32x512xf32>
  return %y : tensor<32x512xf32>
}}
"""
RESOURCES = '{{-# dialect_resources: {{ builtin: {{ w: "0x04000000{}" }} }} #-}}\n'

folder = pathlib.Path(sys.argv[1])
folder.mkdir(exist_ok=True)
random = np.random.default_rng(1)
x = random.standard_normal((32, 256), dtype=np.float32)
w = random.standard_normal((512, 256), dtype=np.float32)

argument = ', %w: tensor<512x256xf32> {mx.role = "weight"}'
constant = "  %w = arith.constant dense_resource<w> : tensor<512x256xf32>\n"
(folder / "argument.mlir").write_text(MODULE.format(argument=argument, constant=""))
(folder / "constant.mlir").write_text(
    MODULE.format(argument="", constant=constant)
    + RESOURCES.format(w.astype("<f4").tobytes().hex())
)
np.savez(folder / "argument.npz", arg0=x, arg1=w)
np.savez(folder / "constant.npz", arg0=x)
