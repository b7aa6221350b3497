#!/usr/bin/env python3
"""Runs kernels with mx-sim as their case.json says, and compares the results.

    cases.py FOLDER...

A folder holds kernel.ptx, case.json, inputs and expected results.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np


def make_command(folder, case, scratch, program="mx-sim"):
    """The command that runs a case of `folder`, with its results in `scratch`."""
    command = [program, str(folder / "kernel.ptx"), "--kernel", case["kernel"],
               "--grid", ",".join(map(str, case["grid"])), "--block", ",".join(map(str, case["block"])),
               "--dynamic-smem", str(case["dynamic_smem"])]
    if case.get("cluster"):
        command += ["--cluster", ",".join(map(str, case["cluster"]))]
    for argument in case["args"]:
        kind, _, rest = argument.partition(":")
        if kind in ("in", "inout", "tma"):
            rest = f"{folder}/{rest}"
        if kind == "inout":
            source, out = rest.rsplit(":", 1)
            rest = f"{source}:{scratch}/{out}"
        if kind in ("out", "tmaout"):
            rest = f"{scratch}/{rest}"
        command.append(f"{kind}:{rest}" if rest else kind)
    return command


def run_case(folder):
    """None, or what is wrong."""
    case = json.loads((folder / "case.json").read_text())
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(make_command(folder, case, scratch), capture_output=True, text=True)
        if done.returncode:
            return done.stderr
        for name, expected in case["expected"].items():
            got, want = np.load(f"{scratch}/{name}"), np.load(folder / expected)
            if case["compare"] == "exact":
                same = got == want
            else:
                same = np.isclose(got, want, rtol=case["compare"]["rtol"], atol=case["compare"]["atol"])
            if not same.all():
                return f"{name}: {(~same).sum()} of {same.size} differ"
    return None


def main():
    failed = 0
    for folder in map(pathlib.Path, sys.argv[1:]):
        wrong = run_case(folder)
        failed += wrong is not None
        print(f"{folder.name}: {wrong or 'ok'}")
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
