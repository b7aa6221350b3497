#!/usr/bin/env python3
"""Holds the rewrite of one linear layer, forward and backward, against NumPy.

    sites.py CASE[:fake]...

A case gives each of the six operands of the three products a site. From it this
program writes a module and runs it with mx-opt and mx-run, and computes the three
results again from docs/Numerics.md. It shares no code with mx. Prints which are
equal bit for bit, and which within 1e-5 of the largest: those that took a power, or
another order of sums. With `fake`, the results of `fake=true` are compared too, with
those of block-scaled products.
Exits with 1 on anything else.
"""
import pathlib
import subprocess
import sys
import tempfile

import ml_dtypes
import numpy as np
import numpy_reference as ref

CASTS = {"bf16": ml_dtypes.bfloat16, "f16": np.float16}
F32, U32, U64 = np.float32, np.uint32, np.uint64
M, N, K = 32, 48, 64
SEED, STEP = 0x0123456789ABCDEF, 3

# ---------------------------------------------------------------------------
# Random numbers and transforms: sections 5 and 6
# ---------------------------------------------------------------------------


def philox(counter, seed):
    """Philox4x32-10 of arrays of four u32 words."""
    c = [np.broadcast_to(np.asarray(word, U64), np.broadcast_shapes(*map(np.shape, counter))) for word in counter]
    k0, k1 = seed & 0xFFFFFFFF, seed >> 32
    low = U64(0xFFFFFFFF)
    for _ in range(10):
        p0, p1 = c[0] * U64(0xD2511F53), c[2] * U64(0xCD9E8D57)
        c = [(p1 >> U64(32)) ^ c[1] ^ U64(k0), p1 & low, (p0 >> U64(32)) ^ c[3] ^ U64(k1), p0 & low]
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return np.stack(c)


def random_words(shape, site):
    index = np.arange(np.prod(shape), dtype=U64)
    words = philox((index >> U64(2), 0, site, STEP), SEED)
    return words[index % U64(4), np.arange(index.size)].reshape(shape)


def signs(size):
    j = np.arange(size, dtype=U64)
    words = philox((j >> U64(7), 0, 0, 0xFFFFFFFF), SEED)
    bits = words[(j >> U64(5)) & U64(3), np.arange(size)] >> (j % U64(32)) & U64(1)
    return np.where(bits == 1, F32(-1), F32(1))


def butterflies(x, size):
    """The transform without signs, of groups of `size` along the last axis."""
    y = x.reshape(*x.shape[:-1], -1, size).astype(F32)
    stride = 1
    while stride < size:
        pairs = y.reshape(*y.shape[:-1], -1, 2, stride)
        u, v = pairs[..., 0, :], pairs[..., 1, :]
        y = np.stack([u + v, u - v], axis=-2).reshape(y.shape)
        stride *= 2
    return (y * F32(1 / np.sqrt(size))).reshape(x.shape)


def rotate(x, site):
    size = site.get("hadamard")
    if not size:
        return x
    s = np.tile(signs(size), x.shape[-1] // size) if site.get("random") else F32(1)
    return butterflies(x * s, size)


def rotate_back(x, site):
    size = site.get("hadamard")
    if not size:
        return x
    s = np.tile(signs(size), x.shape[-1] // size) if site.get("random") else F32(1)
    return butterflies(x, size) * s


# ---------------------------------------------------------------------------
# Operands
# ---------------------------------------------------------------------------


def grid(dtype):
    values = np.arange(256, dtype=np.uint8)
    values = ref.decode(values[:8] if dtype == ref.E2M1[0] else values[:127], dtype)
    return np.sort(values)


def round_stochastically(scaled, dtype, site):
    points = grid(dtype)
    m = np.minimum(np.abs(scaled.astype(np.float64)), points[-1])
    below = np.minimum(np.searchsorted(points, m, side="right") - 1, points.size - 2)
    lower, upper = points[below], points[below + 1]
    fraction = np.floor((m - lower) / (upper - lower) * 2.0**32).astype(U64)
    at_top = m == points[-1]
    up = (fraction + random_words(scaled.shape, site) >= U64(1) << U64(32)) | at_top
    return np.copysign(np.where(up, upper, lower), scaled)


class Operand:
    """One operand, [rows, K], as its product reads it."""

    def __init__(self, x, site, number):
        self.site, self.quantized = site, "fmt" in site
        if "cast" in site:
            x = x.astype(CASTS[site["cast"]]).astype(F32)
        self.input = self.whole = self.clamped = x
        self.residual = None
        if not self.quantized:
            self.values, self.scales, self.alpha = x.astype(np.float64), np.ones(x.shape, F32), None
            return
        fmt = site["fmt"]
        dtype, maxpos, self.block, kind = ref.FORMATS[fmt]
        self.whole = self.clamped = rotate(x, site)
        if "permille" in site:
            rank = -(-x.size * site["permille"] // 1000)
            limit = np.sort(np.abs(self.whole), axis=None)[rank - 1]
            self.clamped = np.clip(self.whole, -limit, limit)
            self.residual = self.whole - self.clamped
        self.input = self.clamped * F32(site.get("pre", 1))
        self.alpha = ref.tensor_scale_of(self.input) if kind == "e4m3" else None
        rule = site.get("rule", "amax" if kind == "e4m3" else "rceil")
        scaled, _, scales = ref.scale(self.input, fmt, rule, self.alpha)
        if site.get("rounding") == "stochastic":
            self.values = round_stochastically(scaled, dtype, number)
        else:
            self.values = ref.decode(ref.cast(scaled, dtype, maxpos), dtype)
        self.scales = ref.spread(scales, x.shape, fmt)

    def dequantized(self):
        if not self.quantized:
            return self.input
        value = self.values.astype(F32) * self.scales
        value = value if self.alpha is None else value * self.alpha
        return value if "pre" not in self.site else value * F32(1 / F32(self.site["pre"]))

    def read_back(self):
        """What the forward product read, in the space of the operand."""
        read = self.dequantized()
        return rotate_back(read if self.residual is None else read + self.residual, self.site)

    def pass_gradient(self, gradient):
        """Clipped: zero where the operand saturates. DGE: times the slope of the
        estimator, from the bins of the grid."""
        rule = self.site.get("gradient")
        if not rule or not self.quantized:
            return gradient
        dtype, maxpos, _, _ = ref.FORMATS[self.site["fmt"]]
        scales = self.scales if self.alpha is None else self.scales * self.alpha
        rotated = rotate(gradient, self.site)
        if rule == "clipped":
            rotated = np.where(np.abs(self.input) <= F32(maxpos) * scales, rotated, F32(0))
        else:
            points = grid(dtype)
            t = np.minimum(np.abs(self.input.astype(np.float64) / scales), points[-1])
            below = np.minimum(np.searchsorted(points, t, side="right") - 1, points.size - 2)
            share = (t - points[below]) / (points[below + 1] - points[below])
            with np.errstate(divide="ignore"):
                slope = np.abs(2 * share - 1) ** (1 / 5 - 1) / 5
            rotated = (rotated * np.minimum(slope, 3)).astype(F32)
        return rotate_back(rotated, self.site)


def multiply_plain(a, b, acc):
    for k in range(a.shape[-1]):
        acc = acc + a[:, None, k].astype(F32) * b[None, :, k].astype(F32)
    return acc


def multiply(a, b):
    zeros = np.zeros((len(a.values), len(b.values)), F32)
    if not a.quantized and not b.quantized:
        return multiply_plain(a.values, b.values, zeros)
    block = a.block if a.quantized else b.block
    alphas = [F32(o.alpha) for o in (a, b) if o.alpha is not None]
    alphas += [F32(1 / F32(o.site["pre"])) for o in (a, b) if "pre" in o.site]
    alpha = None
    for factor in alphas:
        alpha = factor if alpha is None else alpha * factor
    c = zeros if a.residual is None else multiply_plain(a.residual, b.whole, zeros)
    c = c if b.residual is None else multiply_plain(a.clamped, b.residual, c)
    return ref.product(a.values, a.scales, b.values, b.scales, alpha, block) + c


def compute(case, w, x, g):
    """y, dx and dw."""
    number = 0
    made = {}

    def operand(name, data):
        nonlocal number
        site = case.get(name, {})
        if site.get("source"):
            data = made[name[0] + "@f"].read_back()
            data = data.T if data.shape != DATA_SHAPES[name] else data
        made[name] = Operand(np.ascontiguousarray(data), site, number)
        number += site.get("rounding") == "stochastic"
        return made[name]

    y = multiply(operand("x@f", x), operand("w@f", w))
    dx = made["x@f"].pass_gradient(multiply(operand("g@d", g), operand("w@d", w.T)))
    dw = made["w@f"].pass_gradient(multiply(operand("g@w", g.T), operand("x@w", x.T)))
    return y, dx, dw


DATA_SHAPES = {"w@d": (K, N), "x@w": (K, M)}

# ---------------------------------------------------------------------------
# The module
# ---------------------------------------------------------------------------

MODULE = """
func.func @main(%w: tensor<48x64xf32> {{mx.name = "w", mx.role = "weight"}}, %x: tensor<32x64xf32> {{mx.role = "activation"}},
    %g: tensor<32x48xf32>, %seed: tensor<i64> {{mx.role = "seed"}}, %step: tensor<{step}> {{mx.role = "step"}})
    -> (tensor<32x48xf32>, tensor<32x64xf32>, tensor<48x64xf32> {{mx.name = "grad.w"}}) {{
  %y0 = arith.constant dense<0.0> : tensor<32x48xf32>
  %dx0 = arith.constant dense<0.0> : tensor<32x64xf32>
  %dw0 = arith.constant dense<0.0> : tensor<48x64xf32>
  %wte = tensor.empty() : tensor<64x48xf32>
  %gte = tensor.empty() : tensor<48x32xf32>
  %wt = linalg.transpose ins(%w : tensor<48x64xf32>) outs(%wte : tensor<64x48xf32>) permutation = [1, 0]
  %gt = linalg.transpose ins(%g : tensor<32x48xf32>) outs(%gte : tensor<48x32xf32>) permutation = [1, 0]
  %y = linalg.matmul {{mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">{x@f}{w@f}}}
      ins(%x, %wt : tensor<32x64xf32>, tensor<64x48xf32>) outs(%y0 : tensor<32x48xf32>) -> tensor<32x48xf32>
  %dx = linalg.matmul {{mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, weight = "w">{g@d}{w@d}}}
      ins(%g, %w : tensor<32x48xf32>, tensor<48x64xf32>) outs(%dx0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  %dw = linalg.matmul {{mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation, weight = "w">{g@w}{x@w}}}
      ins(%gt, %x : tensor<48x32xf32>, tensor<32x64xf32>) outs(%dw0 : tensor<48x64xf32>) -> tensor<48x64xf32>
  return %y, %dx, %dw : tensor<32x48xf32>, tensor<32x64xf32>, tensor<48x64xf32>
}}
"""


def print_site(name, side, site):
    if site is None:
        return ""
    parts = []
    if "fmt" in site:
        rule = site.get("rule", "amax" if site["fmt"].startswith("nvfp4") else "rceil")
        rounding = site.get("rounding", "nearest_even")
        parts.append(f"quantization = <format = <{site['fmt']}>, scale_rule = {rule}, rounding = {rounding}>")
    for key in ("cast", "hadamard", "source", "gradient"):
        if key in site:
            parts.append(f"{key} = {site[key]}")
    if "permille" in site:
        parts.append(f"outlier_permille = {site['permille']}")
    if site.get("random"):
        parts.append("random_signs = true")
    if "pre" in site:
        parts.append(f"premultiplier = {site['pre']:e} : f32")
    return f", mx.{side} = #mx.site<{', '.join(parts)}>"


def print_module(case, step_type):
    sides = {"x@f": "lhs", "w@f": "rhs", "g@d": "lhs", "w@d": "rhs", "g@w": "lhs", "x@w": "rhs"}
    return MODULE.format(step=step_type, **{name: print_site(name, side, case.get(name)) for name, side in sides.items()})


RANDOM = {"hadamard": 16, "random": True}
SR = {"fmt": "mxfp4", "rounding": "stochastic", **RANDOM}
BACK = {**SR, "source": "dequantized_forward"}
CASES = {
    # One quantization of each operand and product.
    "plain": {name: {"fmt": "mxfp4"} for name in ("x@f", "w@f", "g@d", "w@d", "g@w", "x@w")},
    # All at once: random transforms, stochastic rounding, and backward products of
    # what the forward product read.
    "double": {"x@f": {"fmt": "mxfp4", "hadamard": 32, "random": True},
               "w@f": {"fmt": "mxfp4", "hadamard": 32, "random": True},
               "g@d": SR, "w@d": BACK, "g@w": SR, "x@w": BACK},
    # The forward pass is quantized, the backward pass reads what it read.
    "qat": {"x@f": {"fmt": "nvfp4"}, "w@f": {"fmt": "nvfp4_16x16"},
            "w@d": {"source": "dequantized_forward"}, "x@w": {"source": "dequantized_forward"}},
    # The published recipe of NVFP4: square blocks for weights.
    "nvfp4": {"x@f": {"fmt": "nvfp4"}, "w@f": {"fmt": "nvfp4_16x16"},
              "g@d": {"fmt": "nvfp4", "rounding": "stochastic"}, "w@d": {"fmt": "nvfp4_16x16"},
              "g@w": {"fmt": "nvfp4", "rounding": "stochastic", **RANDOM}, "x@w": {"fmt": "nvfp4", **RANDOM}},
    "premultiplier": {"x@f": {"fmt": "mxfp4", "rule": "floor", "pre": 0.75},
                      "w@f": {"fmt": "mxfp4", "rule": "floor", "pre": 0.75},
                      "g@d": {"fmt": "mxfp4", "rule": "floor", "pre": 0.75, "hadamard": 16},
                      "w@d": {"fmt": "mxfp4", "hadamard": 16, "source": "dequantized_forward"}},
    "outliers": {"x@f": {"fmt": "mxfp4", "permille": 990, "hadamard": 16}, "w@f": {"fmt": "mxfp4", "permille": 950, "hadamard": 16},
                 "g@d": {"fmt": "nvfp4", "permille": 900}, "x@w": {"source": "dequantized_forward"}},
    # All sums are exact, so that the order does not matter.
    "exact": {"x@f": {"fmt": "mxfp4", "hadamard": 16}, "w@f": {"fmt": "mxfp4", "hadamard": 16},
              "g@d": {"fmt": "mxfp4", "rounding": "stochastic"}, "w@d": {"fmt": "mxfp4", "source": "dequantized_forward"},
              "g@w": {"fmt": "mxfp4", "rounding": "stochastic", "hadamard": 16}, "x@w": {"fmt": "mxfp4", "hadamard": 16}},
    "clipped": {"x@f": {"fmt": "mxfp4", "rule": "floor", "gradient": "clipped", "hadamard": 32, "random": True},
                "w@f": {"fmt": "mxfp4", "rule": "floor", "gradient": "clipped", "hadamard": 32, "random": True},
                "g@d": {"fmt": "mxfp4"}, "w@d": {"fmt": "mxfp4"}},
    "dge": {"x@f": {"fmt": "mxfp4"}, "w@f": {"fmt": "mxfp4", "gradient": "dge"},
            "g@w": {"fmt": "mxfp4"}, "x@w": {"fmt": "mxfp4"}},
    # Both operands are cast; one is, and the other stays or is quantized; and the
    # backward pass reads in bf16 what the forward pass read.
    "bf16": {name: {"cast": "bf16"} for name in ("x@f", "w@f", "g@d", "w@d", "g@w", "x@w")},
    "casts": {"x@f": {"cast": "bf16"}, "w@f": {"cast": "f16"}, "g@d": {"cast": "bf16"},
              "g@w": {"cast": "f16"}, "x@w": {"cast": "f16"}},
    "w4a16": {"x@f": {"cast": "bf16"}, "w@f": {"fmt": "mxfp4"}, "g@d": {"fmt": "nvfp4"}, "w@d": {"cast": "bf16"}},
    "qat_bf16": {"x@f": {"fmt": "nvfp4"}, "w@f": {"fmt": "nvfp4_16x16", "gradient": "dge"},
                 "g@d": {"cast": "bf16"}, "w@d": {"cast": "bf16", "source": "dequantized_forward"},
                 "g@w": {"cast": "bf16"}, "x@w": {"cast": "bf16", "source": "dequantized_forward"}},
    "dge_nvfp4": {"x@f": {"fmt": "nvfp4"}, "w@f": {"fmt": "nvfp4", "gradient": "dge"}},
}


def run(case, data, step_type, options=""):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "in.mlir").write_text(print_module(case, step_type))
        np.savez(folder / "in.npz", **{f"arg{i}": array for i, array in enumerate(data)})
        subprocess.run(["mx-opt", folder / "in.mlir", f"-mx-quantize-contractions={options}",
                        "-mx-optimize", "-canonicalize", "-cse", "-o", folder / "out.mlir"], check=True)
        subprocess.run(["mx-run", folder / "out.mlir", f"--inputs={folder / 'in.npz'}", f"--outputs={folder / 'out.npz'}"], check=True)
        arrays = np.load(folder / "out.npz")
        return [arrays[f"out{i}"] for i in range(3)]


def make_data(name):
    rng = np.random.default_rng(7)
    w, x, g = (rng.normal(size=size).astype(F32) for size in ((N, K), (M, K), (M, N)))
    x[3] *= 20
    if name == "exact":
        w, x, g = (np.rint(array * 3) for array in (w, x, g))
    step_type, step = {"double": ("f32", F32), "nvfp4": ("i64", np.int64)}.get(name, ("i32", np.int32))
    return (w, x, g, np.array(SEED, np.int64), np.array(STEP, step)), step_type


def compare(name, got, want):
    report = []
    for result, have, expect in zip(("y", "dx", "dw"), got, want):
        wrong = np.count_nonzero(have.view(U32) != np.ascontiguousarray(expect).view(U32))
        error = np.abs(have - expect).max() / np.abs(expect).max()
        report.append(f"{result} {'close' if wrong else 'equal'}")
        if error >= 1e-5 or not have.any():
            sys.exit(f"{name}: {result}: {wrong} of {have.size} differ, by up to {error:.2e} of the largest")
    print(f"{name}: {', '.join(report)}")


def main():
    for name in sys.argv[1:]:
        name, _, fake = name.partition(":")
        data, step_type = make_data(name)
        got = run(CASES[name], data, step_type)
        compare(name, got, compute(CASES[name], *data[:3]))
        if fake:
            compare(f"{name} fake", run(CASES[name], data, step_type, "fake=true"), got)


if __name__ == "__main__":
    main()
