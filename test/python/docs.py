# REQUIRES: python-package
# RUN: %python %s
"""docs/Python.md against the package: its tour is python/examples/tour.py, cell by
cell, with what each prints, and its reference is the docstrings. Its first lines, and
those of the README, run.

With --write it writes both into the page.
"""

import contextlib
import difflib
import inspect
import io
import os
import pathlib
import re
import sys

import mx

ROOT = pathlib.Path(__file__).parents[2]
PAGE = ROOT / "docs" / "Python.md"
FUNCTIONS = (
    mx.quantize, mx.dequantize, mx.scaled_matmul, mx.tensor_scale, mx.hadamard, mx.pack_fp4, mx.unpack_fp4,
    mx.formats,
)  # fmt: skip
CLASSES = (mx.Quantized, mx.Format, mx.Module, mx.Function, mx.Value, mx.Program, mx.Diagnostic, mx.Error)


def make_tour():
    """Each cell: its title, its code, and what it prints."""
    parts = []
    names = {}
    for cell in (ROOT / "python" / "examples" / "tour.py").read_text().split("\n# %% ")[1:]:
        title, code = cell.split("\n", 1)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, names)
        parts.append(f"{title}\n\n```python\n{code.strip()}\n```\n\n```text\n{printed.getvalue()}```\n")
    return "\n".join(parts)


def describe(name, thing):
    # Annotations are text, and so in quotes.
    signature = re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(thing)))
    signature = re.sub(r"<class 'numpy\.(\w+)'>", r"np.\1", signature)
    text = inspect.cleandoc(thing.__doc__)
    return f"```text\n{name}{signature}\n\n{text}\n```\n"


def list_methods(cls):
    """What the class itself defines and documents, in the order of the source."""
    for name, member in vars(cls).items():
        function = getattr(member, "__func__", getattr(member, "fget", member))
        own = getattr(function, "__qualname__", "").startswith(cls.__name__ + ".")
        if own and function.__doc__ and (name == "__call__" or not name.startswith("_")):
            yield name, function, isinstance(member, property)


def describe_class(cls):
    parts = [f"### mx.{cls.__name__}\n\n```text\n{inspect.cleandoc(cls.__doc__)}\n```\n"]
    for name, function, is_property in list_methods(cls):
        if is_property:
            parts.append(f"```text\n{name}\n\n{inspect.cleandoc(function.__doc__)}\n```\n")
        else:
            parts.append(describe(name, function))
    return "\n".join(parts)


def make_reference():
    functions = [f"### mx.{f.__name__}\n\n{describe(f.__name__, f)}" for f in FUNCTIONS]
    return "\n".join(functions + [describe_class(cls) for cls in CLASSES])


def replace(page, name, text):
    """The page with what stands between the marks of `name` replaced."""
    start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    pattern = re.escape(start) + ".*?" + re.escape(end)
    assert len(re.findall(pattern, page, re.S)) == 1, f"no {name} in {PAGE}"
    return re.sub(pattern, lambda _: f"{start}\n{text}\n{end}", page, flags=re.S)


def run_first_block(path):
    """Runs the first block of Python, in the root of the repository."""
    names = {}
    exec(re.search(r"^```python\n(.*?)^```", path.read_text(encoding="utf-8"), re.M | re.S)[1], names)
    assert names["y"].shape == (32, 64), path


def main():
    os.chdir(ROOT)
    run_first_block(ROOT / "README.md")
    run_first_block(PAGE)
    page = PAGE.read_text(encoding="utf-8")
    want = replace(replace(page, "tour", make_tour()), "reference", make_reference())
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(want, encoding="utf-8")
    elif page != want:
        sys.stdout.writelines(difflib.unified_diff(page.splitlines(True), want.splitlines(True), "is", "should be"))
        sys.exit(f"{PAGE} is out of date: {__file__} --write")


if __name__ == "__main__":
    main()
