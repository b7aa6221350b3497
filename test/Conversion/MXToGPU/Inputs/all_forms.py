"""Prints a module with a product for every form of block-scaled MMA.

    all_forms.py KIND    KIND is mxf8f6f4 (the 25 pairs of element types), mxf4
                         or mxf4nvf4 (FP4 with E8M0 and with E4M3 scales)
"""
import itertools
import sys

# Format, type of an element in memory, elements in a byte.
NARROW = [
    ("mxfp4", "i8", 2),
    ("mxfp6_e2m3", "f6E2M3FN", 1),
    ("mxfp6_e3m2", "f6E3M2FN", 1),
    ("mxfp8_e4m3", "f8E4M3FN", 1),
    ("mxfp8_e5m2", "f8E5M2", 1),
]
NVFP4 = ("nvfp4", "i8", 2)
PAIRS = {
    "mxf8f6f4": list(itertools.product(NARROW, NARROW)),
    "mxf4": [(NARROW[0], NARROW[0])],
    "mxf4nvf4": [(NARROW[0], NARROW[0]), (NVFP4, NVFP4)],
}
M, N, K = 17, 9, 70


def operand(rows, form):
    name, element, per_byte = form
    block, scale = (16, "f8E4M3FN") if name == "nvfp4" else (32, "f8E8M0FNU")
    return (
        f"tensor<{rows}x{K // per_byte}x{element}>",
        f"tensor<{rows}x{-(-K // block)}x{scale}>",
    )


for lhs, rhs in PAIRS[sys.argv[1]]:
    a, sa = operand(M, lhs)
    b, sb = operand(N, rhs)
    print(
        f"""func.func @{lhs[0]}_{rhs[0]}(%a: {a}, %sa: {sa}, %b: {b}, %sb: {sb}) -> tensor<{M}x{N}xf32> {{
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb)
      {{lhs_format = #mx.format<{lhs[0]}>, rhs_format = #mx.format<{rhs[0]}>}}
      : ({a}, {sa}, {b}, {sb}) -> tensor<{M}x{N}xf32>
  return %d : tensor<{M}x{N}xf32>
}}"""
    )
