"""Modules of any number of operations: of a model's layers, of products alone, and of shapes that are hard for passes.

    large_modules.py KIND SIZE    prints one
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[4]
# The last layer of models/llama_block.mlir reads %92, and nothing else of the layer before, and makes %141.
FIRST, LAST, INPUT, OUTPUT = "%93", "%141", "%92", "%141"


def count_operations(text):
    """The operations of a module that is written one a line, returns and yields included."""
    return len(re.findall(r"^\s*(?:%[^ ]+(?:, %[^ ]+)* = |\w+\.\w+ )", text, re.MULTILINE))


def find_line(lines, value):
    return next(i for i, line in enumerate(lines) if line.startswith(f"    {value} = "))


def replicate_layers(size):
    """The transformer of models/llama_block.mlir with as many layers as it takes."""
    lines = (ROOT / "models" / "llama_block.mlir").read_text().splitlines()
    begin, end = find_line(lines, FIRST), find_line(lines, LAST)
    while not lines[end].startswith("    }"):
        end += 1
    layer = "\n".join(lines[begin : end + 1])
    defined = set(re.findall(r"^ *(%\w+)(?::\d+)? = ", layer, re.MULTILINE))
    signature = next(i for i, line in enumerate(lines) if "func.func @main" in line)
    weights = re.findall(r'%arg1[0-8]: [^}]*}', lines[signature])
    copies, arguments, source = [], [], INPUT
    for copy in range(max(0, size // count_operations(layer) - 1)):
        def rename(match):
            name = match.group(0)
            if name == INPUT:
                return source
            return f"%c{copy}_{name[1:]}" if name in defined or re.fullmatch("%arg1[0-8]", name) else name

        copies.append(re.sub(r"%\w+", rename, layer))
        arguments += [re.sub(r"%arg\d+", rename, weight).replace("layers.1", f"copies.{copy}") for weight in weights]
        source = f"%c{copy}_{OUTPUT[1:]}"
    lines[signature] = lines[signature].replace("%arg21:", "".join(a + ", " for a in arguments) + "%arg21:")
    middle = re.sub(rf"{INPUT}\b", source, layer)
    return "\n".join(lines[:begin] + copies + [middle] + lines[end + 1 :]) + "\n"


def write_function(body, arguments, result, type_):
    return (f"func.func @main({', '.join(arguments)}) -> {type_} {{\n" + "\n".join(body)
            + f"\n  return {result} : {type_}\n}}\n")


def chain_products(size):
    """A chain of products with transposed weights, four operations each."""
    t, body, x = "tensor<32x32xf32>", [], "%x"
    arguments = [f"%x: {t}"] + [f'%w{i}: {t} {{mx.role = "weight"}}' for i in range(16)]
    body.append("  %z = arith.constant 0.0 : f32")
    for i in range(max(1, size // 4)):
        body += [f"  %e{i} = tensor.empty() : {t}",
                 f"  %t{i} = linalg.transpose ins(%w{i % 16} : {t}) outs(%e{i} : {t}) permutation = [1, 0]",
                 f"  %f{i} = linalg.fill ins(%z : f32) outs(%e{i} : {t}) -> {t}",
                 f"  %d{i} = linalg.matmul ins({x}, %t{i} : {t}, {t}) outs(%f{i} : {t}) -> {t}"]
        x = f"%d{i}"
    return write_function(body, arguments, x, t)


def chain_quantizations(size):
    """A chain of quantizations, each of what the one before gives back."""
    t, e, s, body, x = "tensor<4x32xf32>", "tensor<4x32xf8E4M3FN>", "tensor<4x1xf8E8M0FNU>", [], "%x"
    common = "axis = 1 : i64, format = #mx.format<mxfp8_e4m3>"
    for i in range(max(1, size // 2)):
        body += [f"  %e{i}:2 = mx.quantize {x} {{{common}, scale_rule = #mx.scale_rule<rceil>}} : {t} -> {e}, {s}",
                 f"  %y{i} = mx.dequantize %e{i}#0, %e{i}#1 {{{common}}} : {e}, {s} -> {t}"]
        x = f"%y{i}"
    return write_function(body, [f"%x: {t}"], x, t)


def chain_views(size):
    """Transposes of transposes of a weight, each of them a factor of a product."""
    t, body, w, x = "tensor<32x32xf32>", ["  %z = arith.constant dense<0.0> : tensor<32x32xf32>"], "%w", "%x"
    body.append(f"  %e = tensor.empty() : {t}")
    for i in range(max(1, size // 2)):
        body += [f"  %t{i} = linalg.transpose ins({w} : {t}) outs(%e : {t}) permutation = [1, 0]",
                 f"  %d{i} = linalg.matmul ins({x}, %t{i} : {t}, {t}) outs(%z : {t}) -> {t}"]
        w, x = f"%t{i}", f"%d{i}"
    return write_function(body, [f"%x: {t}", f'%w: {t} {{mx.role = "weight"}}'], x, t)


def chain_activations(size):
    """Products of two activations, each through an elementwise operation: none is a weight's gradient."""
    t, x = "tensor<4x4xf32>", "%x"
    body = ["  %z = arith.constant dense<0.0> : tensor<4x4xf32>", f"  %e = tensor.empty() : {t}"]
    for i in range(max(1, size // 2)):
        body += [f"  %d{i} = linalg.matmul ins({x}, %y : {t}, {t}) outs(%z : {t}) -> {t}",
                 f"  %n{i} = linalg.negf ins(%d{i} : {t}) outs(%e : {t}) -> {t}"]
        x = f"%n{i}"
    return write_function(body, [f"%x: {t}", f"%y: {t}", f'%w: {t} {{mx.role = "weight"}}'], x, t)


def sum_gradients(size):
    """Products of activations that are added up, element by element, to the gradient of a weight; a weight for each."""
    t, x = "tensor<4x4xf32>", "%x"
    body = ["  %z = arith.constant dense<0.0> : tensor<4x4xf32>", f"  %e = tensor.empty() : {t}"]
    for i in range(max(1, size // 2)):
        body += [f"  %d{i} = linalg.matmul ins({x}, %y : {t}, {t}) outs(%z : {t}) -> {t}",
                 f"  %n{i} = linalg.add ins(%d{i}, {x} : {t}, {t}) outs(%e : {t}) -> {t}"]
        x = f"%n{i}"
    arguments = [f"%x: {t}", f"%y: {t}"]
    arguments += [f'%w{i}: {t} {{mx.name = "w{i}", mx.role = "weight"}}' for i in range(max(1, size // 2))]
    return (f"func.func @main({', '.join(arguments)}) -> ({t} {{mx.name = \"grad.w0\"}}) {{\n" + "\n".join(body)
            + f"\n  return {x} : {t}\n}}\n")


def train_layers(size):
    """Linear layers in a chain, and the two gradients of each."""
    t, n = "tensor<32x32xf32>", max(1, size // 7)
    zero = f'  %z = arith.constant dense<0.0> : {t}'
    body, x = [zero, f"  %e = tensor.empty() : {t}"], "%x"
    for i in range(n):
        body.append(f"  %y{i} = linalg.matmul ins({x}, %w{i} : {t}, {t}) outs(%z : {t}) -> {t}")
        x = f"%y{i}"
    g = "%g"
    for i in reversed(range(n)):
        x = f"%y{i - 1}" if i else "%x"
        body += [f"  %v{i} = linalg.transpose ins(%w{i} : {t}) outs(%e : {t}) permutation = [1, 0]",
                 f"  %u{i} = linalg.transpose ins({x} : {t}) outs(%e : {t}) permutation = [1, 0]",
                 f"  %d{i} = linalg.matmul ins(%u{i}, {g} : {t}, {t}) outs(%z : {t}) -> {t}",
                 f"  %g{i} = linalg.matmul ins({g}, %v{i} : {t}, {t}) outs(%z : {t}) -> {t}"]
        g = f"%g{i}"
    arguments = [f"%x: {t}", f'%g: {t} {{mx.name = "grad.y"}}']
    arguments += [f'%w{i}: {t} {{mx.name = "layers.{i}.weight", mx.role = "weight"}}' for i in range(n)]
    names = ", ".join(f"%d{i}" for i in range(n))
    results = ", ".join(f'{t} {{mx.name = "grad.layers.{i}.weight"}}' for i in range(n))
    types = ", ".join([t] * n)
    return (f"func.func @main({', '.join(arguments)}) -> ({results}) {{\n" + "\n".join(body)
            + f"\n  return {names} : {types}\n}}\n")


def nest_loops(size):
    """Loops inside of each other, with a product in the innermost."""
    t, w = "tensor<4x32xf32>", "tensor<32x32xf32>"
    body = ["  %c0 = arith.constant 0 : index", "  %c1 = arith.constant 1 : index",
            f"  %z = arith.constant dense<0.0> : {w}"]
    x = "%x"
    for i in range(size):
        body.append(f"  %r{i} = scf.for %i{i} = %c0 to %n step %c1 iter_args(%a{i} = {x}) -> ({w}) {{")
        x = f"%a{i}"
    body += [f"  %d = linalg.matmul ins({x}, %w : {w}, {w}) outs(%z : {w}) -> {w}", f"  scf.yield %d : {w}"]
    for i in reversed(range(1, size)):
        body += ["  }", f"  scf.yield %r{i} : {w}"]
    body.append("  }")
    return write_function(body, [f"%x: {w}", "%n: index", f'%w: {w} {{mx.role = "weight"}}'], "%r0", w)


def many_functions(size):
    """Functions of one product, four operations each."""
    t = "tensor<32x32xf32>"
    return "\n".join(
        f'func.func @f{i}(%x: {t}, %w: {t} {{mx.role = "weight"}}) -> {t} {{\n'
        f"  %z = arith.constant dense<0.0> : {t}\n"
        f"  %d = linalg.matmul ins(%x, %w : {t}, {t}) outs(%z : {t}) -> {t}\n  return %d : {t}\n}}"
        for i in range(max(1, size // 4))) + "\n"


def wide_function(size):
    """Weights and products of one function, as many arguments as products and results."""
    t, n = "tensor<32x32xf32>", max(1, size // 2)
    arguments = [f"%x: {t}"] + [f'%w{i}: {t} {{mx.role = "weight"}}' for i in range(n)]
    body = [f"  %z = arith.constant dense<0.0> : {t}"]
    body += [f"  %d{i} = linalg.matmul ins(%x, %w{i} : {t}, {t}) outs(%z : {t}) -> {t}" for i in range(n)]
    names, types = ", ".join(f"%d{i}" for i in range(n)), ", ".join([t] * n)
    return (f"func.func @main({', '.join(arguments)}) -> ({types}) {{\n" + "\n".join(body)
            + f"\n  return {names} : {types}\n}}\n")


def doubled_index(size):
    """An FP4 slice at an offset that is a product of itself with itself, over and over."""
    t = "tensor<?xf4E2M1FN>"
    body = ["  %c2 = arith.constant 2 : index"]
    x = "%n"
    for i in range(size):
        body.append(f"  %p{i} = arith.muli {x}, {x} : index")
        x = f"%p{i}"
    body += [f"  %q = arith.muli {x}, %c2 : index",
             f"  %s = tensor.extract_slice %t[%q] [32] [1] : {t} to tensor<32xf4E2M1FN>"]
    return write_function(body, [f"%t: {t}", "%n: index"], "%s", "tensor<32xf4E2M1FN>")


def doubled_weight(size):
    """A weight joined to itself over and over, of one column, so that it stays small: its rows are empty."""
    w, body = "%w", []
    t = "tensor<0x32xf32>"
    for i in range(size):
        body.append(f"  %c{i} = tensor.concat dim(0) {w}, {w} : ({t}, {t}) -> {t}")
        w = f"%c{i}"
    body += ["  %z = arith.constant dense<0.0> : tensor<4x0xf32>", "  %e = tensor.empty() : tensor<32x0xf32>",
             f"  %t = linalg.transpose ins({w} : {t}) outs(%e : tensor<32x0xf32>) permutation = [1, 0]",
             "  %d = linalg.matmul ins(%x, %t : tensor<4x32xf32>, tensor<32x0xf32>) "
             "outs(%z : tensor<4x0xf32>) -> tensor<4x0xf32>"]
    return write_function(body, ["%x: tensor<4x32xf32>", f'%w: {t} {{mx.role = "weight"}}'], "%d", "tensor<4x0xf32>")


def doubled_body(size):
    """A product whose factor is a sum of itself with itself, over and over, in the body."""
    t = "tensor<4x4xf32>"
    maps = ", ".join(f"affine_map<(m, n, k) -> ({m})>" for m in ("m, k", "k, n", "m, n"))
    body = [f'  %d = linalg.generic {{indexing_maps = [{maps}], iterator_types = ["parallel", "parallel", '
            f'"reduction"]}} ins(%x, %w : {t}, {t}) outs(%y : {t}) {{', "  ^bb0(%a: f32, %b: f32, %out: f32):"]
    a = "%a"
    for i in range(size):
        body.append(f"    %s{i} = arith.addf {a}, {a} : f32")
        a = f"%s{i}"
    body += [f"    %p = arith.mulf {a}, %b : f32", "    %r = arith.addf %out, %p : f32", "    linalg.yield %r : f32",
             f"  }} -> {t}"]
    return write_function(body, [f"%x: {t}", f'%w: {t} {{mx.role = "weight"}}', f"%y: {t}"], "%d", t)


KINDS = {"layers": replicate_layers, "products": chain_products, "quantizations": chain_quantizations,
         "views": chain_views, "activations": chain_activations, "gradients": sum_gradients, "training": train_layers,
         "loops": nest_loops, "functions": many_functions, "wide": wide_function, "index": doubled_index,
         "weight": doubled_weight, "body": doubled_body}

if __name__ == "__main__":
    print(KINDS[sys.argv[1]](int(sys.argv[2])), end="")
