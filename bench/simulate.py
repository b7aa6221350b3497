#!/usr/bin/env python3
"""Times mx-sim on products that Triton compiled, with and without judgement, on one core.

    bench/simulate.py [--mx-sim build/bin/mx-sim] [--runs N] [FOLDER...]

A folder (test/Sim/Triton) holds cases, each a folder with case.json. Times are of whole processes, divided by the
number of CTAs. The peer in the same run is NumPy's f64 product of 128x128x256, which is what one CTA computes, and
nothing else. Memory is the largest resident set. Simulated time is no time of a GPU.
"""
import argparse
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy is loaded
import numpy as np  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[1]
CASES = ROOT / "test" / "Sim" / "Triton"
sys.path.insert(0, str(ROOT / "test" / "Sim" / "Inputs"))
import cases  # noqa: E402

# The bounds that the simulator keeps on one core: seconds without and with judgement, and bytes.
LIMITS = {False: 2.0, True: 10.0}
MEMORY_LIMIT = 1 << 30


def time_command(command, runs):
    """The median seconds of a command."""
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def time_numpy(runs, m=128, n=128, k=256):
    """The median seconds of a product of random matrices."""
    rng = np.random.default_rng(0)
    a, b = rng.random((m, k)), rng.random((n, k))
    seconds = []
    for _ in range(10 * runs):
        start = time.perf_counter()
        np.matmul(a, b.T)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mx-sim", default=str(ROOT / "build" / "bin" / "mx-sim"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("folders", nargs="*", default=[str(CASES)], help="folders of cases")
    options = parser.parse_args()
    os.sched_setaffinity(0, {0})  # one core, for the peer too
    peer = time_numpy(options.runs)
    print(f"numpy f64 product 128x128x256: {peer * 1e3:.2f} ms")
    failed = False
    for case_file in sorted(path for folder in options.folders for path in pathlib.Path(folder).rglob("case.json")):
        case = json.loads(case_file.read_text())
        with tempfile.TemporaryDirectory() as scratch:
            command = cases.make_command(case_file.parent, case, scratch, options.mx_sim)
            for check in (False, True):
                seconds = time_command(command + ([] if check else ["--no-check"]), options.runs) / np.prod(case["grid"])
                failed |= seconds > LIMITS[check]
                print(f"{case_file.parent.name:28} judgement {'on ' if check else 'off'} {seconds:7.3f} s a CTA, "
                      f"{seconds / peer:8.1f} times numpy, limit {LIMITS[check]:.0f} s")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(f"largest resident set: {peak / 2**20:.0f} MiB, limit {MEMORY_LIMIT >> 20} MiB")
    sys.exit(failed or peak > MEMORY_LIMIT)


if __name__ == "__main__":
    main()
