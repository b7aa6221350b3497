#!/usr/bin/env python3
"""Times --mx-quantize on modules of 1e3 to 1e6 operations, against canonicalize and cse of the same tool on the same module.

    bench/passes.py [--mx-opt build/bin/mx-opt] [--runs N] [--sizes 1000 10000...] [KIND...]

Modules are made by test/Dialect/MX/Inputs/large_modules.py: "layers", the transformer of models/llama_block.mlir with
more layers, and "products", a chain of products and nothing else. Times are those that --mlir-timing gives to passes:
verification between them is part of it, parsing and printing are not. The least of N runs counts, the two ways in turns.
The exponent is that of the time as a power of the number of operations, by least squares on logarithms.
"""
import argparse
import math
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "test" / "Dialect" / "MX" / "Inputs"))
import large_modules  # noqa: E402

RATIO_LIMIT, EXPONENT_LIMIT = 2.0, 1.05
WAYS = {"mx-quantize": ["--mx-quantize"], "canonicalize,cse": ["--canonicalize", "--cse"]}
NOT_PASSES = {"root", "Parser", "Output", "Rest", "Total"}


def time_passes(tool, path, passes):
    """The seconds of each pass, by its name."""
    command = [tool, path, "-o", "/dev/null", "--mlir-timing", "--mlir-timing-display=list", *passes]
    report = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    rows = re.findall(r"^\s*([\d.]+) \(\s*[\d.]+%\)  (.+)$", report, re.MULTILINE)
    return {name: float(seconds) for seconds, name in rows if name not in NOT_PASSES and not name.startswith("(A)")}


def fit_exponent(sizes, times):
    x, y = [math.log(s) for s in sizes], [math.log(t) for t in times]
    mx, my = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mx) * (b - my) for a, b in zip(x, y)) / sum((a - mx) ** 2 for a in x)


def measure(options, kind, size, folder):
    """The number of operations, and for each way the passes of the fastest run."""
    text = large_modules.KINDS[kind](size)
    path = pathlib.Path(folder) / f"{kind}.mlir"
    path.write_text(text)
    best = {}
    for _ in range(options.runs if size < 1000000 else max(1, options.runs // 3)):
        for way, passes in WAYS.items():
            times = time_passes(options.mx_opt, path, passes)
            if way not in best or sum(times.values()) < sum(best[way].values()):
                best[way] = times
    return large_modules.count_operations(text), best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mx-opt", default=str(ROOT / "build" / "bin" / "mx-opt"))
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000, 100000, 1000000])
    parser.add_argument("--verbose", action="store_true", help="print the time of each pass")
    parser.add_argument("kinds", nargs="*", default=[], help="layers and products if not given")
    options = parser.parse_args()
    failed = False
    for kind in options.kinds or ["layers", "products"]:
        counts, totals = [], {way: [] for way in WAYS}
        for size in options.sizes:
            with tempfile.TemporaryDirectory() as folder:
                count, best = measure(options, kind, size, folder)
            counts.append(count)
            for way, times in best.items():
                totals[way].append(sum(times.values()))
                if options.verbose:
                    print(f"    {way}: " + ", ".join(f"{name} {seconds:.4f}" for name, seconds in times.items()))
            ours, peer = (totals[way][-1] for way in WAYS)
            failed |= ours / peer > RATIO_LIMIT
            print(f"{kind:10} {count:8} operations: {ours / count * 1e6:6.2f} us each, canonicalize,cse "
                  f"{peer / count * 1e6:6.2f} us, ratio {ours / peer:.2f}, limit {RATIO_LIMIT:.2f}", flush=True)
        if len(counts) > 1:
            ours, peer = (fit_exponent(counts, totals[way]) for way in WAYS)
            failed |= ours > EXPONENT_LIMIT
            print(f"{kind:10} exponent {ours:.3f}, limit {EXPONENT_LIMIT:.2f}; canonicalize,cse {peer:.3f}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
