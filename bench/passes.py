#!/usr/bin/env python3
"""Times --mx-quantize on modules of 1e3 to 1e6 operations, against canonicalize and cse of the same tool on the same module.

    bench/passes.py [--mx-opt build/bin/mx-opt] [--runs N] [--sizes 1000 10000...] [KIND...]

Modules are made by test/Dialect/MX/Inputs/large_modules.py: "layers", the transformer of models/llama_block.mlir with
more layers, and "products", a chain of products and nothing else: one of four operations is one. Times are those that
--mlir-timing gives to passes, without parsing and printing: with MLIR's verifier, which looks at all operations after a
pass that changed one, and "alone", without it (--verify-each=false). The least of N runs counts, the ways in turns. The
exponent is that of the time as a power of the number of operations, by least squares on logarithms. Limits are on the
ratio and the exponent with the verifier, and on the time of layers alone.
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

RATIO_LIMIT, EXPONENT_LIMIT, MICROSECONDS_LIMIT = 2.0, 1.05, 2.0
OURS, PEER, ALONE = "mx-quantize", "canonicalize,cse", " alone"
PASSES = {OURS: ["--mx-quantize"], PEER: ["--canonicalize", "--cse"]}
WAYS = PASSES | {name + ALONE: passes + ["--verify-each=false"] for name, passes in PASSES.items()}
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


def print_row(kind, count, seconds):
    """One size: the microseconds an operation of each way. True if limits are kept."""
    each = {way: seconds[way] / count * 1e6 for way in WAYS}
    ratio = each[OURS] / each[PEER]
    print(f"{kind:8} {count:7} operations: {each[OURS]:5.2f} us each, alone {each[OURS + ALONE]:5.2f}; {PEER} "
          f"{each[PEER]:5.2f}, alone {each[PEER + ALONE]:5.2f}; ratio {ratio:.2f}", flush=True)
    return ratio <= RATIO_LIMIT and (kind != "layers" or each[OURS + ALONE] <= MICROSECONDS_LIMIT)


def print_exponents(kind, counts, rows):
    exponents = {way: fit_exponent(counts, [seconds[way] for seconds in rows]) for way in WAYS}
    print(f"{kind:8} exponent {exponents[OURS]:.3f}, alone {exponents[OURS + ALONE]:.3f}; {PEER} {exponents[PEER]:.3f}, "
          f"alone {exponents[PEER + ALONE]:.3f}")
    return exponents[OURS] <= EXPONENT_LIMIT


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mx-opt", default=str(ROOT / "build" / "bin" / "mx-opt"))
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000, 100000, 1000000])
    parser.add_argument("--verbose", action="store_true", help="print the time of each pass")
    parser.add_argument("kinds", nargs="*", default=[], help="layers and products if not given")
    options = parser.parse_args()
    kept = True
    print(f"limits: ratio {RATIO_LIMIT}, exponent {EXPONENT_LIMIT}, layers alone {MICROSECONDS_LIMIT} us")
    for kind in options.kinds or ["layers", "products"]:
        counts, rows = [], []
        for size in options.sizes:
            with tempfile.TemporaryDirectory() as folder:
                count, best = measure(options, kind, size, folder)
            for way, times in best.items() if options.verbose else ():
                print(f"    {way}: " + ", ".join(f"{name} {seconds:.4f}" for name, seconds in times.items()))
            counts.append(count)
            rows.append({way: sum(times.values()) for way, times in best.items()})
            kept &= print_row(kind, count, rows[-1])
        if len(counts) > 1:
            kept &= print_exponents(kind, counts, rows)
    sys.exit(not kept)


if __name__ == "__main__":
    main()
