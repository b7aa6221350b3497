"""Transposes of FP4 codes, two a byte, against NumPy.

    transposed_fp4.py make MODULE DATA
    transposed_fp4.py compare DATA RESULTS

The first writes a module that transposes tensors of odd and even sizes, and its
arguments and expected results. Codes are arbitrary, so that each moves as it is. The
second compares bytes.
"""

import itertools
import sys

import numpy as np

# What is transposed by every permutation, and what by one.
SHAPES = [(5,), (4, 6), (5, 6), (4, 7), (5, 7), (1, 9), (0, 3), (3, 0), (3, 4, 5)]
CASES = [((2, 3, 1, 4), (3, 1, 0, 2)), ((2, 3, 5, 4), (1, 0, 3, 2))]


def pack(codes):
    """Two codes a byte, the first in the low nibble, each row from a byte on."""
    if codes.shape[-1] % 2:
        codes = np.pad(codes, [(0, 0)] * (codes.ndim - 1) + [(0, 1)])
    return np.ascontiguousarray(codes[..., 0::2] | codes[..., 1::2] << 4)


def type_of(shape, dynamic=()):
    sizes = ["?" if dim in dynamic else str(size) for dim, size in enumerate(shape)]
    return f"tensor<{'x'.join(sizes)}xf4E2M1FN>"


class Module:
    def __init__(self):
        self.generator = np.random.default_rng(0)
        self.inputs, self.outputs, self.arguments, self.results = [], [], [], []
        self.body = []

    def add(self, shape, permutation, is_dynamic):
        """With `is_dynamic`, all sizes but that of the input's last dimension, which
        bytes do not tell, are dynamic."""
        number, rank = len(self.inputs), len(shape)
        codes = self.generator.integers(0, 16, shape, np.uint8)
        self.inputs.append(pack(codes))
        self.outputs.append(pack(codes.transpose(permutation)))
        known = [rank - 1] if is_dynamic else range(rank)
        source = type_of(shape, [d for d in range(rank) if d not in known])
        moved = [d for d, old in enumerate(permutation) if old not in known]
        result = type_of([shape[d] for d in permutation], moved)
        for dim in moved:
            index = f"%i{number}_{dim}"
            self.body.append(f"  {index} = arith.constant {permutation[dim]} : index")
            self.body.append(f"  %s{number}_{dim} = tensor.dim %a{number}, {index} : {source}")
        sizes = ", ".join(f"%s{number}_{dim}" for dim in moved)
        self.body.append(f"  %o{number} = tensor.empty({sizes}) : {result}")
        self.body.append(
            f"  %t{number} = linalg.transpose ins(%a{number} : {source}) "
            f"outs(%o{number} : {result}) permutation = {list(permutation)}"
        )
        self.arguments.append(f"%a{number}: {source}")
        self.results.append(result)

    def write(self, module, data):
        types = ", ".join(self.results)
        values = ", ".join(f"%t{number}" for number in range(len(self.results)))
        with open(module, "w") as file:
            file.write(f"func.func @main({', '.join(self.arguments)}) -> ({types}) {{\n")
            file.write("\n".join(self.body) + f"\n  return {values} : {types}\n}}\n")
        arrays = {f"arg{i}": array for i, array in enumerate(self.inputs)}
        arrays |= {f"out{i}": array for i, array in enumerate(self.outputs)}
        np.savez(data, **arrays)


def make(path, data):
    module = Module()
    for shape in SHAPES:
        for permutation in itertools.permutations(range(len(shape))):
            module.add(shape, permutation, is_dynamic=False)
            if permutation[-1] != len(shape) - 1:
                module.add(shape, permutation, is_dynamic=True)
    for shape, permutation in CASES:
        module.add(shape, permutation, is_dynamic=False)
    module.write(path, data)


def compare(data, results):
    expected, found = np.load(data), np.load(results)
    names = [name for name in expected if name.startswith("out")]
    wrong = [
        name
        for name in names
        if expected[name].shape != found[name].shape
        or expected[name].tobytes() != found[name].tobytes()
    ]
    print(f"{len(names)} transposes, {sum(expected[name].size for name in names)} bytes, wrong: {wrong}")


{"make": make, "compare": compare}[sys.argv[1]](*sys.argv[2:])
