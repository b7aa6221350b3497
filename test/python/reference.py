# REQUIRES: python-package
# RUN: %python %s
"""Quantization and products against the NumPy program of test/Integration, which
shares no code with mx, and against docs/Numerics.md where that has numbers."""

import pathlib
import sys
import unittest

import ml_dtypes
import numpy as np

import mx

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "Integration"))
import numpy_reference as reference  # noqa: E402

RULES = {"e8m0": ("floor", "ceil", "even", "rceil", "pre34"), "e4m3": ("amax",), "f32": ("amax", "rceil")}


def make_data(rows, cols):
    """Normal numbers of many magnitudes, a block of zeros, tiny and large ones."""
    rng = np.random.default_rng(1)
    x = rng.normal(size=(rows, cols)) * 2.0 ** rng.integers(-12, 12, (rows, 1))
    x[1, :40] = 0
    x[2] *= 2.0**-100
    x[3] *= 2.0**90
    return x.astype(np.float32)


def codes(array):
    return array if array.dtype == np.float32 else array.view(np.uint8)


class Reference(unittest.TestCase):
    def check(self, got, want):
        np.testing.assert_array_equal(codes(got), want)

    def test_every_format_and_rule(self):
        self.assertEqual(set(mx.formats()), set(reference.FORMATS))
        x = make_data(40, 150)
        for name, (dtype, _, _, scale_type) in reference.FORMATS.items():
            quest = ("quest",) if dtype == ml_dtypes.float4_e2m1fn and scale_type == "e8m0" else ()
            for rule in RULES[scale_type] + quest:
                with self.subTest(format=name, rule=rule):
                    ts = reference.tensor_scale_of(x) if scale_type == "e4m3" else None
                    elements, scales, values = reference.quantize(x, name, rule, ts)
                    q = mx.quantize(x, name, scale_rule=rule)
                    self.check(q.elements, elements)
                    self.check(q.scales, scales)
                    self.assertEqual(q.tensor_scale, ts)
                    decoded = reference.decode(elements, dtype).astype(np.float32)
                    want = decoded * reference.spread(values, x.shape, name)
                    want = want if ts is None else want * ts
                    self.check(mx.dequantize(q), want)
                    other = mx.quantize(x.T, name, axis=0, scale_rule=rule)
                    self.check(other.elements, elements.T)
                    self.check(other.scales, scales.T)

    def test_toward_zero(self):
        """The largest number of the grid that is not above the scaled one."""
        x = make_data(8, 64)
        for name in ("mxfp4", "mxfp6_e2m3", "mxfp6_e3m2", "mxfp8_e4m3", "mxfp8_e5m2"):
            dtype = reference.FORMATS[name][0]
            grid = np.arange(1 << 7, dtype=np.uint8)[: 1 << (ml_dtypes.finfo(dtype).bits - 1)].view(dtype)
            grid = np.unique(grid.astype(np.float64)[np.isfinite(grid.astype(np.float64))])
            q = mx.quantize(x, name, rounding="toward_zero")
            scaled = x / np.repeat(q.scales.astype(np.float64), 32, axis=1)
            want = grid[np.searchsorted(grid, np.abs(scaled), side="right") - 1]
            got = q.elements.astype(np.float64)
            np.testing.assert_array_equal(np.abs(got), want)
            np.testing.assert_array_equal(np.signbit(got), np.signbit(x))

    def test_stochastic_numbers_of_the_document(self):
        x = np.array([0.3, 2.6, -4.5, 0.9999999, 6.0], np.float32)
        fmt = mx.Format(ml_dtypes.float4_e2m1fn, ml_dtypes.float8_e8m0fnu, (1, 8))
        q = mx.quantize(x, fmt, rounding="stochastic", seed=0x0123456789ABCDEF, site=7, step=3)
        self.assertEqual(float(q.scales[0]), 1)
        self.assertEqual(q.elements.astype(float).tolist(), [0.5, 2, -6, 1, 6])

    def test_product(self):
        a, b = make_data(6, 100), make_data(8, 100)
        for name, (dtype, _, block, scale_type) in reference.FORMATS.items():
            with self.subTest(format=name):
                q, r = mx.quantize(a, name), mx.quantize(b, name)
                factors = []
                for x, p in ((a, q), (b, r)):
                    factors += [
                        reference.decode(codes(p.elements), dtype),
                        reference.spread(p.scales.astype(np.float32), x.shape, name),
                    ]
                with np.errstate(over="ignore", invalid="ignore"):
                    alpha = q.tensor_scale * r.tensor_scale if scale_type == "e4m3" else None
                    want = reference.product(*factors, alpha, block or a.shape[1])
                self.check(mx.scaled_matmul(q, r), want)

    def test_hadamard(self):
        """Sums of integers are exact, and 1 / sqrt(64) is."""
        x = np.random.default_rng(2).integers(-8, 8, (3, 128, 2)).astype(np.float32)
        signs = np.where(np.arange(64) % 3 == 0, -1, 1)
        matrix = np.array([[1.0]])
        while len(matrix) < 64:
            matrix = np.block([[matrix, matrix], [matrix, -matrix]])
        groups = x.reshape(3, 2, 64, 2) * signs[:, None]
        want = (np.einsum("ij,agjb->agib", matrix, groups) / 8).reshape(x.shape)
        self.check(mx.hadamard(x, 64, axis=1, signs=signs), want.astype(np.float32))
        half = mx.hadamard(x.astype(ml_dtypes.bfloat16), 64, axis=1, signs=signs)
        np.testing.assert_array_equal(half, want.astype(np.float32).astype(ml_dtypes.bfloat16))

    def test_packing(self):
        values = np.array([[0, 0.5, 1], [1.5, -2, 6]], ml_dtypes.float4_e2m1fn)
        packed = mx.pack_fp4(values)
        self.assertEqual(packed.view(np.uint8).tolist(), [[0x10, 0x02], [0xC3, 0x07]])
        np.testing.assert_array_equal(mx.unpack_fp4(packed, 3), values)


if __name__ == "__main__":
    unittest.main()
