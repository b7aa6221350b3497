# REQUIRES: python-package
# RUN: %python %s
"""Arguments that are wrong say so; arrays of any layout and size are right."""

import pickle
import threading
import time
import unittest

import ml_dtypes
import numpy as np

import mx

X = np.random.default_rng(0).normal(size=(4, 64)).astype(np.float32)
Q = mx.quantize(X, "mxfp4")


class Refused(unittest.TestCase):
    def refuses(self, kind, message, function, *args, **kwargs):
        with self.assertRaises(kind) as caught:
            function(*args, **kwargs)
        self.assertIn(message, str(caught.exception))

    def test_formats(self):
        self.refuses(ValueError, "expected one of mxfp4, ", mx.quantize, X, "mxfp5")
        self.refuses(ValueError, "but got 'mxfp5'", mx.Format.named, "mxfp5")
        self.refuses(TypeError, "expected a format or its name but got int", mx.quantize, X, 4)
        self.refuses(ValueError, r"but got 'mxfp4\x00'", mx.quantize, X, "mxfp4\0")
        self.refuses(ValueError, r"but got 'mxfp4\x005'", mx.Format.named, "mxfp4\x005")
        e2m1, e4m3 = ml_dtypes.float4_e2m1fn, ml_dtypes.float8_e4m3fn
        self.refuses(ValueError, "expected element to be one of float4_e2m1fn, ", mx.Format, np.float64, e4m3)
        grids = "expected grid to be one of e3m0, radix4_even, radix4_odd, with elements of int4, but got "
        self.refuses(ValueError, grids + "'e2m1' with int4", mx.Format, ml_dtypes.int4, np.float32, grid="e2m1")
        self.refuses(ValueError, grids + "'e3m0' with int8", mx.Format, np.int8, np.float32, grid="e3m0")
        self.assertEqual(mx.Format(ml_dtypes.int4, np.float32, (0, 0), grid="e3m0").name, "e3m0")
        self.assertEqual(mx.Format.named("radix4_odd").grid, "radix4_odd")
        self.assertIsNone(mx.Format.named("int4").grid)
        self.refuses(ValueError, "expected E2M1 elements with E4M3 scales", mx.Format, e4m3, e4m3)
        self.refuses(ValueError, "expected block sizes in [1, ", mx.Format, e2m1, e4m3, (1, -1))
        self.refuses(
            ValueError, "expected block_cols to be 0 where block_rows is, but got 8", mx.Format, e2m1, e4m3, (0, 8)
        )

    def test_data(self):
        self.refuses(
            TypeError, "expected x of one of float32, bfloat16, float16 but got float64", mx.quantize, [1.0], "mxfp4"
        )
        self.refuses(TypeError, "but got int64", mx.quantize, np.arange(4), "mxfp4")
        self.refuses(ValueError, "expected a rank of at least 1 but got 0", mx.quantize, np.float32(1), "mxfp4")
        self.refuses(ValueError, "expected axis in [0, 2) but got 2", mx.quantize, X, "mxfp4", 2)
        self.refuses(ValueError, "expected axis in [0, 2) but got -3", mx.quantize, X, "mxfp4", -3)
        self.refuses(
            ValueError, "since blocks have 32 rows, but got axis 0 of rank 1", mx.quantize, X[0], "mxfp4_32x32"
        )

    def test_options(self):
        for message, options in {
            "expected scale_rule to be one of floor, ceil, even, rceil, amax, pre34, quest but got 'up'": {"scale_rule": "up"},
            "scale rule amax is not defined for f8E8M0FNU scales of f4E2M1FN elements": {"scale_rule": "amax"},
            "expected rounding to be one of nearest_even, toward_zero, stochastic but got 'up'": {"rounding": "up"},
            "expected nan_rule to be one of nan_scale, saturate but got 'none'": {"nan_rule": "none"},
            "expected a seed exactly with rounding 'stochastic' but got None": {"rounding": "stochastic"},
            "expected a seed exactly with rounding 'stochastic' but got 1 with 'nearest_even'": {"seed": 1},
            "expected seed in [0, 2^64) but got -1": {"rounding": "stochastic", "seed": -1},
            "expected step in [0, 2^32) but got 4294967296": {"step": 1 << 32},
            "expected sr_bits in [1, 32] but got 33": {"sr_bits": 33},
            "expected the default scale_min, headroom and scale_round_up": {"headroom": 2.0},
            "expected no tensor_scale for mxfp4 but got 1.0": {"tensor_scale": 1.0},
        }.items():
            with self.subTest(message):
                self.refuses(ValueError, message, mx.quantize, X, "mxfp4", **options)
        self.refuses(ValueError, "expected scale_min in [0, 448] but got 449", mx.quantize, X, "nvfp4", scale_min=449)
        self.refuses(ValueError, "expected e4m3_max to be 448 or 256 but got 100", mx.tensor_scale, X, e4m3_max=100)

    def test_parts(self):
        e, s, _, _, _ = Q
        wrong = mx.Quantized
        self.refuses(TypeError, "expected q to be a Quantized but got int", mx.dequantize, 5)
        self.refuses(TypeError, "expected q to be a Quantized but got ndarray", mx.dequantize, X)
        self.refuses(
            TypeError,
            "expected elements of q of dtype float4_e2m1fn but got uint8",
            mx.dequantize,
            wrong(e.view(np.uint8), s, None, "mxfp4"),
        )
        self.refuses(
            TypeError,
            "expected scales of q of dtype float8_e8m0fnu but got uint8",
            mx.dequantize,
            wrong(e, s.view(np.uint8), None, "mxfp4"),
        )
        self.refuses(
            ValueError,
            "expected scales of q of shape (4, 2) for elements of shape (4, 64) along axis 1 but got (4, 1)",
            mx.dequantize,
            wrong(e, s[:, :1], None, "mxfp4"),
        )
        self.refuses(
            ValueError,
            "expected a tensor_scale for nvfp4 but got None",
            mx.dequantize,
            mx.quantize(X, "nvfp4")._replace(tensor_scale=None),
        )
        self.refuses(
            TypeError,
            "expected dtype to be one of float32, bfloat16, float16 but got float64",
            mx.dequantize,
            Q,
            np.float64,
        )

    def test_products(self):
        self.refuses(ValueError, "expected at least one operand with a format", mx.scaled_matmul, X, X)
        self.refuses(
            ValueError,
            "expected [..., M, K] and [..., N, K] but got (4, 64) and (4, 32)",
            mx.scaled_matmul,
            Q,
            X[:, :32],
        )
        self.refuses(ValueError, "but got (4, 64) and (1, 4, 64)", mx.scaled_matmul, Q, X[None])
        self.refuses(ValueError, "expected b of rank at least 2 but got 1", mx.scaled_matmul, Q, X[0])
        self.refuses(
            ValueError,
            "expected a to be quantized along axis 1 but got 0",
            mx.scaled_matmul,
            mx.quantize(X, "mxfp4", 0),
            Q,
        )
        self.refuses(
            ValueError,
            "expected equal block_cols but got 32 (lhs) and 16 (rhs)",
            mx.scaled_matmul,
            Q,
            mx.quantize(X, "nvfp4"),
        )
        self.refuses(ValueError, "expected c of shape (4, 4) but got (4,)", mx.scaled_matmul, Q, Q, X[:, 0])
        self.refuses(TypeError, "expected c of one of float32, ", mx.scaled_matmul, Q, Q, np.ones((4, 4)))

    def test_hadamard(self):
        self.refuses(ValueError, "expected size to be a power of two but got 3", mx.hadamard, X, 3)
        self.refuses(ValueError, "expected size to divide dimension 0 of size 4 but got 8", mx.hadamard, X, 8, 0)
        self.refuses(ValueError, "expected axis in [0, 2) but got 2", mx.hadamard, X, 2, 2)
        self.refuses(ValueError, "expected 2 signs of 1 or -1 but got [1 0]", mx.hadamard, X, 2, signs=[1, 0])
        self.refuses(ValueError, "expected seed and sign_id together but got 1 and None", mx.hadamard, X, 2, seed=1)
        self.refuses(ValueError, "but got both", mx.hadamard, X, 2, seed=1, sign_id=1, signs=[1, 1])

    def test_integers(self):
        for message, function, args in (
            ("expected axis to be an integer but got 1.5", mx.quantize, (X, "mxfp4", 1.5)),
            ("expected axis to be an integer but got '0'", mx.hadamard, (X, 2, "0")),
            ("expected size to be an integer but got 2.0", mx.hadamard, (X, 2.0)),
            ("expected size to be an integer but got 2.0", mx.unpack_fp4, (np.zeros(1, np.int8), 2.0)),
            ("expected a size to be an integer but got 2.5", mx.Format.named("mxfp4").scale_shape, ((2.5,),)),
            ("expected block_cols to be an integer but got 1.5", mx.Format, ("int8", "float32", (1, 1.5))),
            ("expected block to be two sizes but got 5", mx.Format, ("int8", "float32", 5)),
        ):
            with self.subTest(message):
                self.refuses(TypeError, message, function, *args)
        huge = 1 << 70
        for message, function, args in (
            (f"expected axis in [-2^63, 2^63) but got {huge}", mx.quantize, (X, "mxfp4", huge)),
            (f"expected size in [-2^63, 2^63) but got {huge}", mx.hadamard, (X, huge)),
            (f"expected size in [-2^63, 2^63) but got -{huge}", mx.unpack_fp4, (np.zeros(1, np.int8), -huge)),
            (f"expected a size in [-2^63, 2^63) but got {huge}", mx.Format.named("mxfp4").scale_shape, ((huge,),)),
            (f"expected block_rows in [-2^63, 2^63) but got {huge}", mx.Format, ("int8", "float32", (huge, 1))),
            ("expected block to be two sizes but got (1, 2, 3)", mx.Format, ("int8", "float32", (1, 2, 3))),
        ):
            with self.subTest(message):
                self.refuses(ValueError, message, function, *args)
        self.refuses(
            TypeError, "expected seed to be an integer but got 1.5", mx.quantize, X, "mxfp4", rounding="stochastic", seed=1.5
        )

    def test_numbers(self):
        huge = 10**400
        held = "to be a number that float32 holds but got 1"
        self.refuses(ValueError, f"expected alpha {held}", mx.scaled_matmul, Q, Q, alpha=huge)
        self.refuses(ValueError, f"expected alpha {held}", mx.scaled_matmul, Q, Q, alpha=1e39)
        self.refuses(ValueError, f"expected tensor_scale {held}", mx.quantize, X, "nvfp4", tensor_scale=huge)
        self.refuses(ValueError, f"expected scale_min {held}", mx.quantize, X, "nvfp4", scale_min=huge)
        self.refuses(ValueError, f"expected headroom {held}", mx.quantize, X, "nvfp4", headroom=huge)
        self.refuses(ValueError, f"expected e4m3_max {held}", mx.tensor_scale, X, e4m3_max=huge)
        self.refuses(TypeError, "expected alpha to be a number but got '2'", mx.scaled_matmul, Q, Q, alpha="2")
        self.refuses(TypeError, "expected headroom to be a number but got [1]", mx.quantize, X, "nvfp4", headroom=[1])

    def test_packing(self):
        self.refuses(TypeError, "expected elements of dtype float4_e2m1fn but got float32", mx.pack_fp4, X)
        self.refuses(TypeError, "expected packed of dtype int8 or uint8 but got float32", mx.unpack_fp4, X)
        self.refuses(
            ValueError, "expected size to take 2 bytes but got 5, which takes 3", mx.unpack_fp4, np.zeros(2, np.int8), 5
        )
        self.refuses(ValueError, "expected a rank of at least 1 but got 0", mx.pack_fp4, Q.elements[0, 0])


class Accepted(unittest.TestCase):
    def same(self, got, want):
        for g, w in zip(got[:2], want[:2]):
            np.testing.assert_array_equal(g.astype(np.float32), w.astype(np.float32))

    def test_any_strides(self):
        big = np.random.default_rng(1).normal(size=(64, 8)).astype(np.float32)
        for view in (big.T, big[::2], big[::-1, ::-1], big[:, 3:5], np.broadcast_to(big[:, :1], (64, 4))):
            self.assertFalse(view.flags.c_contiguous)
            self.same(mx.quantize(view, "mxfp4"), mx.quantize(view.copy(order="C"), "mxfp4"))
            np.testing.assert_array_equal(mx.hadamard(view, 2), mx.hadamard(view.copy(order="C"), 2))
        fortran = mx.Quantized(np.asfortranarray(Q.elements), np.asfortranarray(Q.scales), None, "mxfp4", 1)
        np.testing.assert_array_equal(mx.dequantize(fortran), mx.dequantize(Q))
        np.testing.assert_array_equal(mx.scaled_matmul(fortran, Q), mx.scaled_matmul(Q, Q))

    def test_byte_order_and_read_only(self):
        frozen = X.copy()
        frozen.flags.writeable = False
        self.same(mx.quantize(frozen, "mxfp4"), Q)
        self.same(mx.quantize(X.astype(">f4"), "mxfp4"), Q)

    def test_unaligned(self):
        def shift(array):
            """The array at an odd address."""
            memory = bytearray(array.nbytes + 2)
            start = 1 + np.frombuffer(memory, np.uint8).ctypes.data % 2
            moved = np.ndarray(array.shape, array.dtype, memory, start)
            moved[...] = array
            self.assertFalse(array.dtype.itemsize > 1 and moved.flags.aligned)
            return moved

        for dtype in (np.float32, np.float16, ml_dtypes.bfloat16):
            x = X.astype(dtype)
            self.same(mx.quantize(shift(x), "mxfp4"), mx.quantize(x, "mxfp4"))
            self.assertEqual(mx.tensor_scale(shift(x)), mx.tensor_scale(x))
            np.testing.assert_array_equal(mx.hadamard(shift(x), 4), mx.hadamard(x, 4))
        signs = np.array([1, -1], np.float32)
        np.testing.assert_array_equal(mx.hadamard(X, 2, signs=shift(signs)), mx.hadamard(X, 2, signs=signs))
        q = mx.quantize(X, "fp8_e4m3_1x128")
        moved = q._replace(elements=shift(q.elements), scales=shift(q.scales))
        np.testing.assert_array_equal(mx.dequantize(moved), mx.dequantize(q))
        c = np.ones((4, 4), np.float32)
        np.testing.assert_array_equal(mx.scaled_matmul(moved, shift(X), shift(c)), mx.scaled_matmul(q, X, c))
        packed = mx.pack_fp4(Q.elements)
        np.testing.assert_array_equal(mx.pack_fp4(shift(Q.elements)), packed)
        np.testing.assert_array_equal(mx.unpack_fp4(shift(packed)), Q.elements)

    def test_numbers_of_numpy(self):
        i = np.int64
        self.same(mx.quantize(X, "mxfp4", i(-1)), Q)
        random = dict(rounding="stochastic", seed=i(3), step=i(1), site=i(2), sr_bits=i(8))
        plain = dict(rounding="stochastic", seed=3, step=1, site=2, sr_bits=8)
        self.same(mx.quantize(X, "mxfp4", **random), mx.quantize(X, "mxfp4", **plain))
        np.testing.assert_array_equal(mx.hadamard(X, i(4), i(1)), mx.hadamard(X, 4, 1))
        fmt = mx.Format("float6_e2m3fn", "float8_e8m0fnu", np.array([1, 7]))
        self.assertEqual(fmt, mx.Format("float6_e2m3fn", "float8_e8m0fnu", (1, 7)))
        self.assertEqual(fmt.scale_shape(np.array([4, 64]), i(-1)), (4, 10))
        scaled = mx.scaled_matmul(Q, Q, alpha=np.float64(0.5))
        np.testing.assert_array_equal(scaled, mx.scaled_matmul(Q, Q, alpha=np.array(0.5, np.float32)))
        infinite = mx.scaled_matmul(Q, Q, alpha=float("inf"))
        self.assertFalse(np.isfinite(infinite).any())

    def test_empty(self):
        for shape in ((0,), (0, 64), (4, 0), (2, 0, 3)):
            for name in ("mxfp4", "nvfp4", "fp8_e4m3_tensor"):
                q = mx.quantize(np.zeros(shape, np.float32), name)
                self.assertEqual(q.elements.shape, shape)
                self.assertEqual(mx.dequantize(q).shape, shape)
        empty = mx.quantize(np.zeros((3, 0), np.float32), "mxfp4")
        np.testing.assert_array_equal(mx.scaled_matmul(empty, empty), np.zeros((3, 3), np.float32))
        self.assertEqual(mx.tensor_scale(np.zeros(0, np.float32)), 1)
        self.assertEqual(mx.pack_fp4(np.zeros((2, 0), ml_dtypes.float4_e2m1fn)).shape, (2, 0))

    def test_odd_sizes(self):
        q = mx.quantize(X[:3, :33], "mxfp4")
        self.assertEqual((q.elements.shape, q.scales.shape), ((3, 33), (3, 2)))
        self.assertEqual(mx.pack_fp4(q.elements).shape, (3, 17))
        self.assertEqual(mx.quantize(X[:3], "nvfp4_16x16", 0).scales.shape, (1, 4))

    def test_pickle(self):
        for q in (Q, mx.quantize(X, "nvfp4")):
            copy = pickle.loads(pickle.dumps(q))
            self.assertEqual(copy.format, q.format)
            np.testing.assert_array_equal(mx.dequantize(copy), mx.dequantize(q))

    def test_other_threads_run(self):
        """A call of a moment leaves Python to others; one of several tries is enough
        on a machine that is busy."""
        q = mx.quantize(np.ones((256, 512), np.float32), "mxfp4")
        for _ in range(20):
            started, ran = threading.Event(), []
            thread = threading.Thread(target=lambda: started.wait() and ran.append(time.perf_counter()))
            thread.start()
            started.set()
            start = time.perf_counter()
            mx.scaled_matmul(q, q)
            end = time.perf_counter()
            thread.join()
            # Not before the call, nor when it has ended.
            if start < ran[0] < (start + end) / 2:
                return
        self.fail("no other thread ran")

    def test_arguments_stay(self):
        before = X.copy()
        mx.hadamard(X, 4)
        mx.quantize(X, "nvfp4", rounding="stochastic", seed=1)
        np.testing.assert_array_equal(X, before)

    def test_formats(self):
        for name in mx.formats():
            self.assertEqual(mx.Format.named(name).name, name)
        fmt = mx.Format(ml_dtypes.float6_e2m3fn, ml_dtypes.float8_e8m0fnu, (1, 7))
        self.assertIsNone(fmt.name)
        self.assertEqual(mx.quantize(X, fmt).scales.shape, (4, 10))
        self.assertEqual(fmt, mx.Format("float6_e2m3fn", "float8_e8m0fnu", (1, 7)))


if __name__ == "__main__":
    unittest.main()
