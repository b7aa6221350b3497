"""Runs every pass and pipeline of the plugin on several anchors.

anchors.py SOURCE_DIR COMMAND
"""

import pathlib
import re
import shlex
import subprocess
import sys

source, command = pathlib.Path(sys.argv[1]), shlex.split(sys.argv[2])
transforms = [f"Dialect/MX/Transforms/{name}.td" for name in ("Checks", "Observers", "Passes")]
files = (*transforms, "Conversion/Passes.td")
text = "".join((source / "include/mx" / name).read_text() for name in files)
passes = re.findall(r'^def \w+ : Pass<"([\w-]+)"(, "ModuleOp")?>', text, re.M)
assert len(passes) == text.count(" : Pass<"), "a pass is written another way"
pipelines = re.findall(
    r'"(mx-[\w-]+)"', (source / "lib/Pipelines/Pipelines.cpp").read_text()
)


def run(pipeline):
    line = command + ["-o", "/dev/null", "--pass-pipeline=" + pipeline]
    result = subprocess.run(line, capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(f"{pipeline}: status {result.returncode}\n{result.stderr}")
    return result


def refuse(names):
    for name in names:
        result = run(f"builtin.module(func.func({name}))")
        told = re.search(r"error: .*'func\.func'", result.stderr)
        if result.returncode != 1 or not told:
            sys.exit(f"{name} on func.func: {result.stderr}")


# On everything at once: an error is the pass's own, as of mx-verify-packed.
everywhere = [name for name, module in passes if not module]
for name in everywhere:
    parts = (f"{p}({name})" for p in ("func.func", "gpu.module", "any"))
    inner = "builtin.module(func.func(linalg.generic(%s),linalg.contract(%s)))"
    run("builtin.module(%s,%s)" % (",".join(parts), inner % (name, name)))
print(len(everywhere), "passes of any operation ran")
modules = [name for name, module in passes if module]
refuse(modules)
for name in modules:
    run(f"any({name})")
print(len(modules), "passes of modules refused")
refuse(pipelines)
print(len(pipelines), "pipelines refused")
