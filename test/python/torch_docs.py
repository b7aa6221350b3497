# REQUIRES: python-package, torch
# RUN: %torch_python %s
"""docs/Torch.md shows python/examples/torch_compare.py and what it prints.

With --write it writes both into the page.
"""

import difflib
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]
PAGE = ROOT / "docs" / "Torch.md"
EXAMPLE = ROOT / "python" / "examples" / "torch_compare.py"


def replace(page, name, text):
    """The page with what stands between the marks of `name` replaced."""
    start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    pattern = re.escape(start) + ".*?" + re.escape(end)
    assert len(re.findall(pattern, page, re.S)) == 1, f"no {name} in {PAGE}"
    return re.sub(pattern, lambda _: f"{start}\n{text}\n{end}", page, flags=re.S)


def main():
    command = [sys.executable, EXAMPLE]
    printed = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
    page = PAGE.read_text(encoding="utf-8")
    code = EXAMPLE.read_text(encoding="utf-8")
    want = replace(page, "example", f"```python\n{code}```\n")
    want = replace(want, "output", f"```text\n{printed}```\n")
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(want, encoding="utf-8")
    elif page != want:
        lines = page.splitlines(True), want.splitlines(True)
        sys.stdout.writelines(difflib.unified_diff(*lines, "is", "should be"))
        sys.exit(f"{PAGE} is out of date: {__file__} --write")


if __name__ == "__main__":
    main()
