#!/usr/bin/env python3
"""Runs a quantized model on the simulator, host code included, and compares.

    end_to_end.py RUNTIME.so MLIR_LIBRARIES MODEL.mlir DATA.npz FORMAT [exact]

The model is quantized and traced with mx-opt, lowered with --mx-to-gpu and run by
mlir-runner over the simulator's GPU runtime; the same model is run on the CPU by
mx-run. Each product of the simulated run is held against docs/Numerics.md section
7, computed with NumPy from the run's own operands: to the tolerance for tensor
cores, and bit for bit where all sums are exact. With `exact` the data are replaced
by such whose sums are all exact, and both runs must agree in every bit.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "Integration"))
import numpy_reference as reference  # noqa: E402


def parse_signature(text):
    """The types of the arguments of @main, and names and types of its results."""
    arguments, results = text[text.index("@main(") :].split(" attributes {mx.trace", 1)[0].split(" -> ", 1)
    return (re.findall(r"%arg\d+: (tensor<\S+>)", arguments),
            re.findall(r'(tensor<\S+>|f32) {mx\.name = "([^"]*)"}', results))


def make_driver(text, arrays):
    """A function that calls @main on constants and prints bits of f32 results."""
    arguments, results = parse_signature(text)
    lines = ["func.func private @printMemrefI32(tensor<*xi32>)", "func.func @driver() {"]
    for i, kind in enumerate(arguments):
        data = arrays[f"arg{i}"].tobytes().hex()
        lines.append(f'  %a{i} = arith.constant dense<"0x{data}"> : {kind}')
    values = ", ".join(f"%a{i}" for i in range(len(arguments)))
    lines.append(f"  %r:{len(results)} = call @main({values}) : ({', '.join(arguments)}) -> "
                 f"({', '.join(kind for kind, _ in results)})")
    printed = []
    for i, (kind, name) in enumerate(results):
        if not kind.endswith("xf32>"):
            continue
        bits = kind.replace("xf32>", "xi32>")
        shape = [int(size) for size in re.findall(r"(\d+)x", kind)]
        printed.append((name, shape))
        lines += [f"  %b{i} = arith.bitcast %r#{i} : {kind} to {bits}",
                  f"  %u{i} = tensor.cast %b{i} : {bits} to tensor<*xi32>",
                  f"  call @printMemrefI32(%u{i}) : (tensor<*xi32>) -> ()"]
    return "\n".join(lines + ["  return", "}"]), printed


def simulate(model, arrays, fmt, libraries):
    """The f32 results of the traced model by name."""
    traced = subprocess.run(["mx-opt", model, f"--mx-quantize=format={fmt}", "--mx-trace"],
                            check=True, capture_output=True, text=True).stdout
    driver, printed = make_driver(traced, arrays)
    end = traced.rindex("}")
    lowered = subprocess.run(["mx-opt", "--mx-to-gpu=chip=sm_120a emit=isa"], check=True, stdout=subprocess.PIPE,
                             text=True, input=f"{traced[:end]}{driver}\n}}\n").stdout
    launches = lowered.count("gpu.launch_func")
    command = ["mlir-runner", "-e", "driver", "-entry-point-result=void"]
    done = subprocess.run(command + [f"-shared-libs={library}" for library in libraries], input=lowered,
                          capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"mlir-runner: {done.stderr}")
    blocks = done.stdout.split("Unranked Memref")[1:]
    words = [re.findall(r"-?\d+", block.split("data =", 1)[1]) for block in blocks]
    print(f"{fmt}: {launches} launches")
    return {name: np.array(bits, "i8").astype("u4").view("f4").reshape(shape)
            for (name, shape), bits in zip(printed, words, strict=True)}


def is_exact(terms):
    """Whether f32 holds every sum of some of the terms, along the last axis."""
    mantissa, exponent = np.frexp(terms)
    last = np.ldexp(mantissa, 53).astype("i8")
    last_bit = np.ldexp((last & -last).astype("f8"), exponent - 53)
    unit = np.where(terms == 0, np.inf, last_bit).min(axis=-1)
    return np.abs(terms).sum(axis=-1) <= 2.0**24 * unit


def check_product(name, got, lhs, rhs, fmt):
    """Holds one product against its operands; counts elements and exact ones."""
    dtype, _, block, scale_type = reference.FORMATS[fmt]
    sides, alpha = [], np.float32(1)
    for x in (lhs, rhs):
        tensor_scale = reference.tensor_scale_of(x) if scale_type == "e4m3" else np.float32(1)
        codes, _, scales = reference.quantize(x, fmt, "rceil", tensor_scale)
        sides.append(reference.decode(codes, dtype) * reference.spread(scales, x.shape, fmt))
        alpha *= tensor_scale
    terms = sides[0][:, None, :] * sides[1][None, :, :]
    partials = reference.to_blocks(terms, block).sum(axis=-1)
    tolerance = partials.shape[-1] * 2.0**-22 * np.abs(partials).sum(axis=-1)
    want = alpha * partials.sum(axis=-1).astype("f4")
    exact = is_exact(terms)
    # Two roundings more, of `want` and of what is compared with it.
    bound = alpha * tolerance + 2.0**-22 * np.abs(want)
    wrong = np.count_nonzero(np.abs(got - want.astype("f8")) > np.where(exact, 0, bound))
    if wrong:
        sys.exit(f"{name}: {wrong} of {got.size} are wrong")
    return got.size, np.count_nonzero(exact)


def get_operand(got, name):
    """What a product reads, before it was quantized: blocks that are transposed are square."""
    x = got[f"{name.removesuffix('.transposed')}.input"]
    return x.swapaxes(-1, -2) if name.endswith(".transposed") else x


def make_exact(arrays):
    """Small FP4 numbers, so that scales of a row differ little."""
    random = np.random.default_rng(4)
    grid = np.array([0, 0.5, 1, 1.5, 2, 3, 4, 6], "f4")
    return {key: (random.choice(grid, value.shape) * random.choice([-0.125, 0.125], value.shape)).astype("f4")
            for key, value in arrays.items() if key.startswith("arg")}


def main():
    runtime, folder, model, data, fmt = sys.argv[1:6]
    libraries = [runtime, f"{folder}/libmlir_runner_utils.so", f"{folder}/libmlir_c_runner_utils.so"]
    want_exact = sys.argv[6:] == ["exact"]
    with tempfile.TemporaryDirectory() as scratch:
        arrays = dict(np.load(data))
        if want_exact:
            arrays, data = make_exact(arrays), f"{scratch}/exact.npz"
            np.savez(data, **arrays)
        got = simulate(model, arrays, fmt, libraries)
        rule = "rceil" if reference.FORMATS[fmt][-1] == "e8m0" else "amax"
        cpu, products = reference.run_traced(model, data, fmt, rule)
    total = exact = 0
    for name, lhs, rhs in products:
        counts = check_product(name, got[f"{name}.result"], get_operand(got, lhs), get_operand(got, rhs), fmt)
        total, exact = total + counts[0], exact + counts[1]
    print(f"{fmt}: {len(products)} products, {exact} of {total} elements exact, all within the tolerance")
    computed = {name: value for name, value in got.items() if not name.endswith(".input")}
    same = sum(np.count_nonzero(value.view("u4") == cpu[name].view("u4")) for name, value in computed.items())
    print(f"{fmt}: {same} of {sum(value.size for value in computed.values())} results are the CPU's, bit for bit")
    final = next(iter(got))
    error = np.linalg.norm(got[final] - cpu[final]) / np.linalg.norm(cpu[final])
    print(f"{fmt}: {final} differs from the CPU's by {error:.1e}")


if __name__ == "__main__":
    main()
