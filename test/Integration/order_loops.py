#!/usr/bin/env python3
"""Holds products that mx-run compiles against sums in order in NumPy, bit for bit.

Sizes are odd. Each element is what a loop makes that adds the products of f32, rounded
one by one, in the order of k: no order of loops may change that, and no transpose.
"""
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

F32 = np.float32
GENERIC = """
  %{name} = linalg.generic {{indexing_maps = [#lhs, #{rhs}, #result], iterator_types = ["parallel", "parallel", "reduction"]}}
      ins(%x{i}, %w{i} : {x}, {w}) outs(%c{i} : {c}) {{
  ^bb0(%l: f32, %r: f32, %s: f32):
    %p = arith.mulf %l, %r : f32
    %t = arith.addf %s, %p : f32
    linalg.yield %t : f32
  }} -> {c}"""
CONTRACT = """
  %{name} = linalg.contract indexing_maps = [#lhs, #{rhs}, #result]
      ins(%x{i}, %w{i} : {x}, {w}) outs(%c{i} : {c}) -> {c}"""
MAPS = """#lhs = affine_map<(m, n, k) -> (m, k)>
#plain = affine_map<(m, n, k) -> (k, n)>
#transposed = affine_map<(m, n, k) -> (n, k)>
#result = affine_map<(m, n, k) -> (m, n)>
"""
# Rows, columns, terms; whether the right operand is stored by columns; rows dynamic.
SHAPES = [
    (1, 1, 1, False, False),
    (7, 5, 33, False, False),
    (3, 17, 31, True, False),
    (4, 17, 31, True, False),
    (5, 9, 13, True, True),
]


def make_type(*sizes):
    return f"tensor<{'x'.join(str(size) for size in sizes)}xf32>"


def sum_in_order(x, w, c):
    for k in range(x.shape[1]):
        c = c + x[:, k : k + 1] * w[k]
    return c


def main():
    random = np.random.default_rng(7)
    cases = [(template, *shape) for template in (GENERIC, CONTRACT) for shape in SHAPES]
    parameters, body, inputs, want = [], "", {}, []
    for i, (template, m, n, k, is_transposed, is_dynamic) in enumerate(cases):
        arrays = [random.standard_normal(size).astype(F32) for size in ((m, k), (k, n), (m, n))]
        want.append(sum_in_order(*arrays))
        if is_transposed:
            arrays[1] = np.ascontiguousarray(arrays[1].T)
        inputs |= {f"arg{3 * i + j}": array for j, array in enumerate(arrays)}
        rows = "?" if is_dynamic else m
        types = {"x": make_type(rows, k), "w": make_type(*arrays[1].shape), "c": make_type(rows, n)}
        parameters += [f"%{name}{i}: {type_}" for name, type_ in types.items()]
        rhs = "transposed" if is_transposed else "plain"
        body += template.format(name=f"y{i}", i=i, rhs=rhs, **types)
    results = ", ".join(parameter.split(": ")[1] for parameter in parameters[2::3])
    returned = ", ".join(f"%y{i}" for i in range(len(cases)))
    module = f"{MAPS}func.func @main({', '.join(parameters)}) -> ({results}) {{{body}\n  return {returned} : {results}\n}}\n"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "module.mlir").write_text(module)
        np.savez(folder / "in.npz", **inputs)
        command = ["mx-run", folder / "module.mlir", f"--inputs={folder / 'in.npz'}", f"--outputs={folder / 'out.npz'}"]
        subprocess.run(command, check=True)
        arrays = np.load(folder / "out.npz")
        got = [arrays[f"out{i}"] for i in range(len(want))]
    wrong = sum(np.count_nonzero(g.view(np.uint32) != w.view(np.uint32)) for g, w in zip(got, want, strict=True))
    print(f"{len(want)} products, {wrong} mismatches")
    if wrong:
        sys.exit(1)


if __name__ == "__main__":
    main()
