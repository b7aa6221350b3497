"""scale.py MX_OPT: checks that passes take linear time in large modules, and no more stack than there is.

Prints a line for each check. The time is that of passes of mx, as --mlir-timing gives it; the least of a few runs.
GROWTH times the operations take as many times as long if the time is linear, and the square of that if it is quadratic:
the limit is far from both, so that a machine may be busy.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import large_modules

QUANTIZE = ["--mx-quantize"]
LOWER = ["--mx-pack-fp4", "--mx-check-operands", "--convert-mx-to-linalg"]
# What must be linear: a kind of module, a number of operations, passes.
LINEAR = [("layers", 600, QUANTIZE), ("products", 500, QUANTIZE), ("functions", 500, QUANTIZE), ("views", 1000, QUANTIZE),
          ("activations", 500, QUANTIZE), ("gradients", 500, QUANTIZE), ("wide", 300, QUANTIZE + ["--mx-split-weights"]),
          ("wide", 300, QUANTIZE + ["--mx-trace"]), ("wide", 2000, ["--mx-strip-attributes"]),
          ("quantizations", 100, LOWER), ("training", 500, ["--mx-quantize=recipe=tetrajet"])]
# What must end at all: depths that recursion does not stand, and doubling that is exponential if followed twice.
ENDS = [("index", 20000, ["--mx-pack-fp4"]), ("weight", 5000, QUANTIZE), ("body", 20000, QUANTIZE),
        ("loops", 1000, QUANTIZE + LOWER), ("quantizations", 20000, LOWER)]
GROWTH, LIMIT = 16, 64


def run(tool, kind, size, passes, folder):
    """What --mlir-timing says of a run."""
    path = pathlib.Path(folder) / f"{kind}-{size}.mlir"
    if not path.exists():
        path.write_text(large_modules.KINDS[kind](size))
    command = [tool, path, "-o", "/dev/null", "--mlir-timing", "--mlir-timing-display=list", *passes]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stderr


def time_passes(runs, *arguments):
    def once():
        rows = re.findall(r"^\s*([\d.]+) \(\s*[\d.]+%\)  (?:MX|ConvertMX)", run(*arguments), re.MULTILINE)
        return sum(float(seconds) for seconds in rows)

    return min(once() for _ in range(runs))


def main():
    tool = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        for kind, size, passes in LINEAR:
            small = time_passes(3, tool, kind, size, passes, folder)
            growth = time_passes(1, tool, kind, GROWTH * size, passes, folder) / small
            if growth >= LIMIT:
                growth = time_passes(3, tool, kind, GROWTH * size, passes, folder) / small
            print(f"{'linear' if growth < LIMIT else 'not linear'}: {kind} {' '.join(passes)}: {growth:.1f}")
        for kind, size, passes in ENDS:
            run(tool, kind, size, passes, folder)
            print(f"ends: {kind} {' '.join(passes)}")


main()
