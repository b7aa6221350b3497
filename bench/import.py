#!/usr/bin/env python3
"""Times `import mx`, as a ratio to `import numpy` in the same run.

    PYTHONPATH=build/python bench/import.py [--runs N]

A time is that of a whole process, less that of one that imports nothing: seconds on
the clock, and of the CPU, which on an idle machine are the same. Runs of the commands
alternate. The last line is the first use of the compiler.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time

# What a process does, and the bound in seconds that the project keeps, on an idle core.
COMMANDS = {"nothing": "pass", "numpy": "import numpy", "mx": "import mx", "mx.Module": "import mx; mx.Module"}
LIMIT = 0.3


def get_cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def time_command(code):
    start, cpu = time.perf_counter(), get_cpu()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - start, get_cpu() - cpu


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    times = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, code in COMMANDS.items():
            times[name].append(time_command(code))
    for kind, name in enumerate(("clock", "CPU")):
        medians = {what: statistics.median(pair[kind] for pair in pairs) for what, pairs in times.items()}
        numpy, mx, module = (medians[what] - medians["nothing"] for what in ("numpy", "mx", "mx.Module"))
        print(f"{name}: import numpy {numpy:.3f} s, import mx {mx:.3f} s (bound {LIMIT} s), {mx / numpy:.2f} x numpy")
        print(f"{name}: import mx; mx.Module {module:.3f} s")


if __name__ == "__main__":
    main()
