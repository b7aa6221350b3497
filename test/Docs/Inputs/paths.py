"""Checks that what a page names exists: links, and paths in backquotes.

paths.py PAGE...

A path in backquotes counts if it begins with a folder of the repository. A name
with a capital placeholder, a wildcard or a brace is not looked for.
"""

import pathlib
import re
import sys

FOLDERS = "bench|cmake|docs|examples|include|lib|models|python|recipes|scripts|test|tools|unittests"
QUOTED = re.compile(rf"`((?:{FOLDERS})/[\w./+-]+)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def missing(page):
    page = pathlib.Path(page).resolve()
    root = next(folder for folder in page.parents if (folder / "CMakeLists.txt").exists())
    text = re.sub(r"^```.*?^```", "", page.read_text(), flags=re.M | re.S)
    for link in LINK.findall(text):
        if not (page.parent / link).exists():
            yield link
    for path in QUOTED.findall(text):
        if not re.search(r"\b[A-Z]{3,}\b", path) and not (root / path).exists():
            yield path


def main(pages):
    broken = [(page, name) for page in pages for name in missing(page)]
    for page, name in broken:
        print(f"{page}: {name} does not exist")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main(sys.argv[1:])
