#!/usr/bin/env python3
"""Times the start of mx-opt on an empty module against LLVM's own mlir-opt, in pairs.

    bench/startup.py [--mx-opt build/bin/mx-opt] [--mlir-opt mlir-opt-22] [--runs N]

Both print the module again. What is compared is the median of the ratios of pairs, each pair one run of either right after
the other, the first of them in turns; wall time of whole processes, once in the file cache.
"""
import argparse
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
RATIO_LIMIT = 1.3


def time_start(tool):
    start = time.perf_counter()
    subprocess.run([tool], input=b"module {}", check=True, capture_output=True)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mx-opt", default=str(ROOT / "build" / "bin" / "mx-opt"))
    parser.add_argument("--mlir-opt", default="mlir-opt-22")
    parser.add_argument("--runs", type=int, default=41)
    options = parser.parse_args()
    tools = [options.mx_opt, options.mlir_opt]
    for tool in tools:
        time_start(tool)
    pairs = []
    for run in range(options.runs):
        order = tools if run % 2 == 0 else tools[::-1]
        seconds = {tool: time_start(tool) for tool in order}
        pairs.append([seconds[tool] for tool in tools])
    ours, peer = (statistics.median(times) * 1e3 for times in zip(*pairs))
    ratio = statistics.median(mine / other for mine, other in pairs)
    print(f"mx-opt {ours:.1f} ms, mlir-opt {peer:.1f} ms, ratio {ratio:.3f}, limit {RATIO_LIMIT:.2f}")
    sys.exit(ratio > RATIO_LIMIT)


if __name__ == "__main__":
    main()
