"""Takes the numbers out of what `--mx-quantize` wrote, and leaves the graph.

Each mx.quantize becomes its input and each mx.scaled_matmul a plain product, so
that what is left computes what the original model does, if every operand was
read along the right axes. Filter from stdin to stdout; formats without a tensor
scale only.
"""

import re
import sys

NAME = r"%[\w#]+"
QUANTIZE = re.compile(
    rf"^\s*({NAME}), ({NAME}) = mx\.quantize ({NAME}) .* : (tensor<\S+>) -> "
)
MATMUL = re.compile(
    rf"^(\s*)({NAME}) = mx\.scaled_matmul ({NAME}) scales\({NAME}\), ({NAME}) "
    rf"scales\({NAME}\)(?: add\(({NAME})\))? .* -> (tensor<\S+>)$"
)


def maps(rank):
    """The indexing maps of a product of that many dimensions."""
    batch = "".join(f"b{i}, " for i in range(rank - 2))
    results = (f"{batch}m, k", f"{batch}n, k", f"{batch}m, n")
    return ", ".join(f"affine_map<({batch}m, n, k) -> ({r})>" for r in results)


def zeros(name, a, b, result):
    """Lines that make `name` a `result` of zeros. All its dimensions but the
    last are those of `a`; that is the second to last of `b`."""
    *shape, element = re.match(r"tensor<(.*)>", result)[1].split("x")
    lines, sizes = [f"{name}z = arith.constant 0.0 : {element}"], []
    for i, size in enumerate(shape):
        if size != "?":
            continue
        value, type_, dim = (*a, i) if i < len(shape) - 1 else (*b, i - 1)
        lines.append(f"{name}i{i} = arith.constant {dim} : index")
        lines.append(f"{name}d{i} = tensor.dim {value}, {name}i{i} : {type_}")
        sizes.append(f"{name}d{i}")
    lines.append(f"{name}e = tensor.empty({', '.join(sizes)}) : {result}")
    lines.append(
        f"{name}f = linalg.fill ins({name}z : {element}) "
        f"outs({name}e : {result}) -> {result}"
    )
    return lines


def main():
    inputs = {}
    for line in sys.stdin:
        if match := QUANTIZE.match(line):
            inputs[match[1]] = (match[3], match[4])
        elif match := MATMUL.match(line.rstrip()):
            indent, name, lhs, rhs, c, result = match.groups()
            a, b = inputs[lhs], inputs[rhs]
            init = c or f"%u{name[1:]}f"
            lines = [] if c else zeros(f"%u{name[1:]}", a, b, result)
            lines.append(
                f"{name} = linalg.contract "
                f"indexing_maps = [{maps(result.count('x'))}] "
                f"ins({a[0]}, {b[0]} : {a[1]}, {b[1]}) "
                f"outs({init} : {result}) -> {result}"
            )
            print("\n".join(indent + text for text in lines))
        else:
            assert " mx.quantize " not in line and "mx.scaled_matmul " not in line
            print(line, end="")


main()
