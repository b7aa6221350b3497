# REQUIRES: python-package
# RUN: %python %s
"""What mx.torch takes from diagnostics, and writes into pipelines; without torch."""

import unittest

import numpy as np

import mx
from mx.torch._remarks import get_text, print_options

PRODUCT = """func.func @main(%x: tensor<4x64xf32> {mx.role = "activation"}, %y: tensor<64x8xf32> {mx.role = "activation"}) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<4x8xf32>) -> tensor<4x8xf32>
  %p = linalg.matmul ins(%x, %y : tensor<4x64xf32>, tensor<64x8xf32>) outs(%init : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %p : tensor<4x8xf32>
}"""


class Remarks(unittest.TestCase):
    def test_as_the_passes_write_them(self):
        module = mx.Module.parse(PRODUCT).run("builtin.module(mx-quantize)")
        said = [d.message for d in module.diagnostics]
        self.assertIn('hint="', said[0])
        texts = list(map(get_text, module.diagnostics))
        self.assertEqual(texts[0], "left linalg.matmul M=4 N=8 K=64: product of two activations")
        self.assertTrue(texts[-1].startswith("quantized 0 of 1 contractions"), texts)

    def test_any_text(self):
        def remark(message):
            return get_text(mx.Diagnostic("remark", message))

        start = "[Missed] left | Category:mx-quantize | "
        self.assertEqual(remark(f'{start}Remark="a b", batch=8, hint="write c, d=1"'), "a b")
        self.assertEqual(remark(f'{start}Remark="a b"'), "a b")
        self.assertEqual(remark(f'{start}Remark="a \n "b", c", k=64'), 'a \n "b", c')
        self.assertEqual(remark("plain"), "plain")
        self.assertEqual(get_text(mx.Diagnostic("warning", 'Remark="a"')), 'warning: Remark="a"')


class Options(unittest.TestCase):
    def test_printed(self):
        options = {"format": "nvfp4", "scale_rule": "ceil", "seed": np.int64(3), "margin": 1e-9, "all": True}
        self.assertEqual(print_options(options), "format=nvfp4 scale-rule=ceil seed=3 margin=1e-09 all=true")
        self.assertEqual(print_options({"report": "/tmp/a-b.json"}), "report=/tmp/a-b.json")

    def test_refused(self):
        for value in ("mxfp4},canonicalize{", "mxfp4 seed=1", "a\0", "'a'", '"a"', "a)", "{a", "a\n"):
            with self.assertRaisesRegex(ValueError, "expected format to have no spaces"):
                print_options({"format": value})
        for value in (None, ["mxfp4"], b"mxfp4"):
            with self.assertRaisesRegex(TypeError, "expected format to be a string, a number or a bool"):
                print_options({"format": value})
        for name in ("format=nvfp4},cse{a", "", "a b", "1"):
            with self.assertRaisesRegex(ValueError, "expected the name of an option"):
                print_options({name: "x"})


if __name__ == "__main__":
    unittest.main()
