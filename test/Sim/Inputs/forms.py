"""Runs kernels of one instruction each, and compares what they write with NumPy.

    PROGRAM run [--target sm_90a] [--runner COMMAND]    mx-sim is the default COMMAND
    PROGRAM print FOLDER                                the kernels as PTX, one file a form

A form has `target`, `opcode()`, `name()`, `kernel()` (PTX) and `data(rng)`: the
arrays that the kernel reads and the one that it writes, which are its arguments.
COMMAND may be a program that runs kernels on a GPU and has mx-sim's command line.
"""
import argparse
import pathlib
import shlex
import subprocess
import sys
import tempfile

import numpy as np


def run_form(form, runner, folder, seed):
    """None, or what is wrong."""
    inputs, want = form.data(np.random.default_rng(seed))
    (folder / "kernel.ptx").write_text(form.kernel())
    command = [*runner, str(folder / "kernel.ptx"), "--kernel", form.name(), "--grid", "1", "--block", "32"]
    for i, array in enumerate(inputs):
        np.save(folder / f"in{i}.npy", array)
        command.append(f"in:{folder}/in{i}.npy")
    command.append(f"out:{folder}/out.npy:{want.dtype}:{','.join(map(str, want.shape))}")
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return done.stderr.strip()
    got = np.load(folder / "out.npy")
    different = got != want
    if not different.any():
        return None
    first = tuple(int(x) for x in np.argwhere(different)[0])
    return (f"{different.sum()} of {different.size} words differ, the first at {first}: "
            f"{got[first]:#x} instead of {want[first]:#x}")


def main(forms):
    parser = argparse.ArgumentParser()
    parser.add_argument("mode", choices=("run", "print"))
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--target")
    parser.add_argument("--runner", default="mx-sim", type=shlex.split)
    args = parser.parse_args()
    forms = [form for form in forms if args.target in (None, form.target)]
    if args.mode == "print":
        args.folder.mkdir(parents=True, exist_ok=True)
        for form in forms:
            (args.folder / f"{form.name()}.{form.target}.ptx").write_text(form.kernel())
        return
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed, form in enumerate(forms):
            wrong = run_form(form, args.runner, pathlib.Path(folder), seed)
            failed += wrong is not None
            if wrong:
                print(f"{form.opcode()}: {wrong}")
    print(f"{len(forms) - failed} of {len(forms)} forms agree bit for bit")
    sys.exit(failed != 0)
