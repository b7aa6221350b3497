"""random_contractions.py SEED COUNT DATA: prints a module of COUNT random
products that ask to be quantized, one result each, and writes arguments for it.

The loops of a product have random roles, order and sizes (1 among them); each
operand comes through a random chain of transposes, broadcasts, reshapes and
generics that copy; half of the sums start from values. Values are small integers,
so that sums are exact in any order.
"""

import random
import sys

import numpy as np

UNIT = None
PARALLEL, REDUCTION = '"parallel"', '"reduction"'


def affine(rank, dims):
    names = [f"d{i}" for i in range(rank)]
    picked = [names[d] for d in dims]
    return f"affine_map<({', '.join(names)}) -> ({', '.join(picked)})>"


class Product:
    """Writes the lines of one product into `module`."""

    def __init__(self, module, rng):
        self.module, self.rng = module, rng
        counts = {"batch": [0, 0, 1, 2], "m": [0, 1, 1, 2], "n": [0, 1, 1, 2], "k": [1, 1, 2]}
        self.roles = [r for r, c in counts.items() for _ in range(rng.choice(c))]
        if not {"m", "n"} & set(self.roles):
            self.roles.append("m")
        rng.shuffle(self.roles)
        self.sizes = [rng.choice([1, 2, 3, 4, 5]) for _ in self.roles]
        lhs = self.operand(self.pick("batch", "m", "k"))
        rhs = self.operand(self.pick("batch", "n", "k"))
        self.result(lhs, rhs, self.pick("batch", "m", "n"))

    def pick(self, *roles):
        loops = [i for i, role in enumerate(self.roles) if role in roles]
        self.rng.shuffle(loops)
        return loops

    def shape(self, loops):
        return [1 if l is UNIT else self.sizes[l] for l in loops]

    def type(self, loops):
        return "tensor<" + "".join(f"{s}x" for s in self.shape(loops)) + "f32>"

    def operand(self, loops):
        """A value that `loops` index, behind views. They are chosen from the
        product backwards, and written from the argument on."""
        views, inner = [], loops
        for _ in range(self.rng.randrange(4)):
            view = self.rng.choice(["transpose", "broadcast", "expand", "collapse", "copy"])
            source, how = getattr(self, "before_" + view)(inner)
            if source:
                views.append((view, source, how, inner))
                inner = source
        value = self.module.argument(self.shape(inner))
        for view, source, how, target in reversed(views):
            value = getattr(self, "write_" + view)(value, source, how, target)
        return value, loops

    def before_transpose(self, loops):
        permutation = list(range(len(loops)))
        self.rng.shuffle(permutation)
        source = list(loops)
        for i, p in enumerate(permutation):
            source[p] = loops[i]
        return source, permutation

    def before_broadcast(self, loops):
        added = [i for i, l in enumerate(loops) if l is not UNIT and self.roles[l] != "k"]
        if not added:
            return None, None
        i = self.rng.choice(added)
        return loops[:i] + loops[i + 1 :], i

    def before_expand(self, loops):
        units = [i for i, size in enumerate(self.shape(loops)) if size == 1]
        if not units or len(loops) < 2:
            return None, None
        i = self.rng.choice(units)
        return loops[:i] + loops[i + 1 :], i

    def before_collapse(self, loops):
        i = self.rng.randrange(len(loops) + 1)
        return loops[:i] + [UNIT] + loops[i:], i

    def before_copy(self, loops):
        dims = [list(range(len(loops))) for _ in range(2)]
        for d in dims:
            self.rng.shuffle(d)
        return [loops[dims[1].index(d)] for d in dims[0]], dims

    def empty(self, loops):
        return self.module.emit(f"tensor.empty() : {self.type(loops)}")

    def write_transpose(self, value, source, permutation, target):
        return self.module.emit(
            f"linalg.transpose ins({value} : {self.type(source)}) "
            f"outs({self.empty(target)} : {self.type(target)}) permutation = {permutation}"
        )

    def write_broadcast(self, value, source, i, target):
        return self.module.emit(
            f"linalg.broadcast ins({value} : {self.type(source)}) "
            f"outs({self.empty(target)} : {self.type(target)}) dimensions = [{i}]"
        )

    def groups(self, small, i):
        """The reassociation that a dimension of size 1 at `i` belongs to."""
        with_unit, groups, next_dim = min(i, small - 1), [], 0
        for dim in range(small):
            width = 2 if dim == with_unit else 1
            groups.append(list(range(next_dim, next_dim + width)))
            next_dim += width
        return groups

    def write_expand(self, value, source, i, target):
        return self.module.emit(
            f"tensor.expand_shape {value} {self.groups(len(source), i)} output_shape "
            f"{self.shape(target)} : {self.type(source)} into {self.type(target)}"
        )

    def write_collapse(self, value, source, i, target):
        return self.module.emit(
            f"tensor.collapse_shape {value} {self.groups(len(target), i)} "
            f": {self.type(source)} into {self.type(target)}"
        )

    def write_copy(self, value, source, dims, target):
        rank = len(target)
        return self.module.emit(
            f"linalg.generic {{indexing_maps = [{affine(rank, dims[0])}, {affine(rank, dims[1])}], "
            f"iterator_types = [{', '.join([PARALLEL] * rank)}]}} "
            f"ins({value} : {self.type(source)}) outs({self.empty(target)} : {self.type(target)}) {{\n"
            f"^bb0(%in: f32, %out: f32):\n  linalg.yield %in : f32\n}} -> {self.type(target)}"
        )

    def result(self, lhs, rhs, loops):
        if self.rng.random() < 0.5:
            init = self.module.argument(self.shape(loops))
        else:
            init = self.module.emit(f"arith.constant dense<0.0> : {self.type(loops)}")
        maps = [affine(len(self.roles), l) for l in (lhs[1], rhs[1], loops)]
        iterators = [REDUCTION if role == "k" else PARALLEL for role in self.roles]
        value = self.module.emit(
            f"linalg.generic {{mx.lhs = #q, mx.rhs = #q, indexing_maps = [{', '.join(maps)}], "
            f"iterator_types = [{', '.join(iterators)}]}} "
            f"ins({lhs[0]}, {rhs[0]} : {self.type(lhs[1])}, {self.type(rhs[1])}) "
            f"outs({init} : {self.type(loops)}) {{\n^bb0(%a: f32, %b: f32, %out: f32):\n"
            "  %p = arith.mulf %a, %b : f32\n  %s = arith.addf %out, %p : f32\n"
            f"  linalg.yield %s : f32\n}} -> {self.type(loops)}"
        )
        self.module.results.append((value, self.type(loops)))


class Module:
    def __init__(self):
        self.lines, self.shapes, self.results = [], [], []

    def emit(self, text):
        self.lines.append(text)
        return f"%v{len(self.lines) - 1}"

    def argument(self, shape):
        self.shapes.append(shape)
        return f"%arg{len(self.shapes) - 1}"

    def print(self):
        arguments = ", ".join(
            f"%arg{i}: tensor<{''.join(f'{d}x' for d in s)}f32>" for i, s in enumerate(self.shapes)
        )
        types = ", ".join(t for _, t in self.results)
        print("#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>")
        print(f"func.func @main({arguments}) -> ({types}) {{")
        for i, line in enumerate(self.lines):
            print(f"%v{i} = {line}")
        print(f"return {', '.join(v for v, _ in self.results)} : {types}\n}}")


def main():
    seed, count, data = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    rng, values, module = random.Random(seed), np.random.default_rng(seed), Module()
    for _ in range(count):
        Product(module, rng)
    module.print()
    arrays = [values.integers(-4, 5, s).astype(np.float32) for s in module.shapes]
    np.savez(data, **{f"arg{i}": a for i, a in enumerate(arrays)})


main()
