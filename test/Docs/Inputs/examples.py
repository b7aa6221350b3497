"""Runs the examples of the operations in the dialect's reference page.

examples.py PAGE FOLDER

Each operation has two code blocks, a function and what it folds to. The first,
canonicalized, must be the second. Compiled for the CPU, with the constants as
arguments so that nothing folds, it must return the second's bits.
"""

import pathlib
import re
import subprocess
import sys

import numpy

CONSTANT = re.compile(r"^ *(%\w+) = arith\.constant .* : (\S+)\n", re.M)
HEADER = re.compile(r"func\.func @(\w+)\(\) -> (.*) \{\n")


def run(*command):
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(map(str, command))}:\n{result.stderr}")
    return result.stdout


def canonical(path):
    return run("mx-opt", path, "--canonicalize")


def call_with_constants(source):
    """The function with its constants as arguments, and a main that calls it."""
    name, results = HEADER.search(source).groups()
    constants = CONSTANT.findall(source)
    parameters = ", ".join(f"{value}: {kind}" for value, kind in constants)
    values = ", ".join(value for value, _ in constants)
    kinds = ", ".join(kind for _, kind in constants)
    function = HEADER.sub(f"func.func private @{name}({parameters}) -> {results} {{\n",
                          CONSTANT.sub("", source))
    count = len(results.strip("()").split(", "))
    definitions = "".join(match.group() for match in CONSTANT.finditer(source))
    returned = ", ".join(f"%r#{i}" for i in range(count)) if count > 1 else "%r"
    return (f"{function}\nfunc.func @main() -> {results} {{\n{definitions}"
            f"  %r{f':{count}' if count > 1 else ''} = call @{name}({values})"
            f" : ({kinds}) -> {results}\n"
            f"  return {returned} : {results.strip('()')}\n}}\n")


def outputs(path, entry):
    archive = path.with_suffix(".npz")
    run("mx-run", path, f"--entry={entry}", f"--outputs={archive}")
    with numpy.load(archive) as arrays:
        return {name: arrays[name].tobytes() for name in arrays.files}


def check(operation, example, folded, folder):
    paths = [folder / f"{operation}.{kind}.mlir" for kind in ("example", "folded", "call")]
    for path, text in zip(paths, (example, folded, call_with_constants(example))):
        path.write_text(text)
    if f"{operation} " not in example or "mx." in folded:
        sys.exit(f"expected {operation} in its example, and not in what that folds to")
    if canonical(paths[0]) != canonical(paths[1]):
        sys.exit(f"{operation} folds to\n{canonical(paths[0])}not to\n{canonical(paths[1])}")
    if outputs(paths[2], "main") != outputs(paths[1], HEADER.search(example).group(1)):
        sys.exit(f"{operation}: compiled and folded numbers differ")
    print(f"{operation}: folds and runs as documented")


def main(page, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    operations = pathlib.Path(page).read_text().split("\n## Operations\n")[1]
    operations = operations.split("\n## ")[0]
    for section in re.split(r"^### ", operations, flags=re.M)[1:]:
        operation = re.match(r"`([\w.]+)`", section).group(1)
        blocks = re.findall(r"^```mlir\n(.*?)^```", section, re.M | re.S)
        if len(blocks) != 2:
            sys.exit(f"{operation} has {len(blocks)} code blocks, expected 2")
        check(operation, *blocks, folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
