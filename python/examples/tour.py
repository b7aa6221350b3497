"""A tour of mx on NumPy arrays, in cells, as a notebook has them.

docs/Python.md shows each cell with what it prints; test/python/docs.py runs them.
"""

# %% A tensor in MXFP4: one element a byte, and a power of two for each 32 of them.
import numpy as np

import mx

rng = np.random.default_rng(0)
x = rng.normal(size=(4, 64)).astype(np.float32)
q = mx.quantize(x, "mxfp4")
print(q.elements[0, :8], q.elements.dtype, q.elements.shape)
print(q.scales[0], q.scales.dtype, q.scales.shape)

# %% How far each format is from the tensor.
for name in ("mxint8", "mxfp8_e4m3", "mxfp6_e2m3", "nvfp4", "mxfp4"):
    error = np.linalg.norm(mx.dequantize(mx.quantize(x, name)) - x) / np.linalg.norm(x)
    print(f"{name:11} {error:.2e}")

# %% A recipe: NVFP4 with random signs before and stochastic rounding.
h = mx.hadamard(x, 16, seed=1, sign_id=0)
q = mx.quantize(h, "nvfp4", rounding="stochastic", seed=1, step=0, site=3, headroom=17 / 16)
print(f"tensor scale {q.tensor_scale:.6f}, block scales {q.scales[0]}")

# %% A product, in the order of docs/Numerics.md: scales and tensor scales are applied.
w = mx.quantize(mx.hadamard(rng.normal(size=(8, 64)).astype(np.float32), 16, seed=1, sign_id=0), "nvfp4")
y = mx.scaled_matmul(q, w, dtype=np.float32)
print(y.shape, y.dtype, y[0, :3])

# %% The compiler: a model, its arguments, and what quantization did to it.
model = mx.Module.parse(
    """
func.func @main(%x: tensor<4x64xf32> {mx.name = "x", mx.role = "activation"},
                %w: tensor<64x8xf32> {mx.name = "w", mx.role = "weight"}) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x64xf32>, tensor<64x8xf32>) outs(%init : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
""",
    "linear.mlir",
)
print(model.functions()["main"])
exact = model.compile()
model.run("builtin.module(mx-quantize{format=mxfp8_e4m3})")
for diagnostic in model.diagnostics:
    print(diagnostic)

# %% Compiled for this CPU it is a function of arrays, with the bits of mx.quantize.
program = model.compile()
w = rng.normal(size=(64, 8)).astype(np.float32)
(y,) = program(x, w)
want = mx.scaled_matmul(mx.quantize(x, "mxfp8_e4m3"), mx.quantize(w.T, "mxfp8_e4m3"))
print(np.array_equal(y, want), f"{np.abs(y - exact(x, w)[0]).max():.3f}")

# %% What is wrong is an exception with its place.
try:
    mx.Module.parse("func.func @main() {\n  %s = mx.tensor_scale %x : tensor<4xf32>\n  return\n}", "wrong.mlir")
except mx.Error as error:
    print(error)
try:
    mx.quantize(x, "mxfp4", scale_rule="amax")
except ValueError as error:
    print(error)
