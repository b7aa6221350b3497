#!/usr/bin/env python3
"""Times what gives the other orientation of a quantized weight: its FP4 codes transposed, or the weight quantized again.

    PYTHONPATH=build/python bench/transposes.py [--runs N] [--sizes 1024x1024 768x3072...]

Milliseconds on one core, the least of N calls, all in turns: of a transpose of codes as mx-pack-fp4 makes it, of a
transpose of the numbers in f32, and of that and mx.quantize (nvfp4_16x16). Ratios are to the transpose of codes.
"""
import argparse
import time

import mx
import numpy as np

TRANSPOSE = """
func.func @main(%x: tensor<{m}x{n}x{t}>) -> tensor<{n}x{m}x{t}> {{
  %e = tensor.empty() : tensor<{n}x{m}x{t}>
  %y = linalg.transpose ins(%x : tensor<{m}x{n}x{t}>) outs(%e : tensor<{n}x{m}x{t}>) permutation = [1, 0]
  return %y : tensor<{n}x{m}x{t}>
}}
"""
QUANTIZE = """
func.func @main(%x: tensor<{m}x{n}xf32>) -> (tensor<{n}x{m}xf4E2M1FN>, tensor<{sn}x{sm}xf8E4M3FN>) {{
  %e = tensor.empty() : tensor<{n}x{m}xf32>
  %y = linalg.transpose ins(%x : tensor<{m}x{n}xf32>) outs(%e : tensor<{n}x{m}xf32>) permutation = [1, 0]
  %s = mx.tensor_scale %y : tensor<{n}x{m}xf32>
  %c, %b = mx.quantize %y tensor_scale(%s) {{axis = 1 : i64, format = #mx.format<nvfp4_16x16>,
    scale_rule = #mx.scale_rule<amax>}} : tensor<{n}x{m}xf32> -> tensor<{n}x{m}xf4E2M1FN>, tensor<{sn}x{sm}xf8E4M3FN>
  return %c, %b : tensor<{n}x{m}xf4E2M1FN>, tensor<{sn}x{sm}xf8E4M3FN>
}}
"""


def compile_text(text, m, n, element="f32"):
    text = text.format(m=m, n=n, sm=-(-m // 16), sn=-(-n // 16), t=element)
    return mx.Module.parse(text).compile(many_calls=True)


def measure(m, n, runs):
    numbers = np.random.default_rng(0).standard_normal((m, n)).astype(np.float32)
    codes = mx.quantize(numbers, "nvfp4_16x16").elements
    ways = {"codes": (compile_text(TRANSPOSE, m, n, "f4E2M1FN"), codes), "f32": (compile_text(TRANSPOSE, m, n), numbers),
            "quantize again": (compile_text(QUANTIZE, m, n), numbers)}
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(runs):
        for way, (program, argument) in ways.items():
            start = time.perf_counter()
            program(argument)
            best[way] = min(best[way], time.perf_counter() - start)
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--sizes", nargs="+", default=["1024x1024", "768x3072"])
    options = parser.parse_args()
    for size in options.sizes:
        best = measure(*map(int, size.split("x")), options.runs)
        print(f"{size}: " + ", ".join(f"{way} {seconds * 1e3:.2f} ms, ratio {seconds / best['codes']:.1f}"
                                      for way, seconds in best.items()))


if __name__ == "__main__":
    main()
