"""Runs the commands of a page and compares what they print.

console.py PAGE BUILD

In a block of the language `console` a line that starts with "$ " is a command,
and what follows it is its output, but for empty lines at the end; a line "..." stands
for any lines. Commands run in the root of the repository, with BUILD for `build/`.
"""

import pathlib
import re
import subprocess
import sys


def commands(page):
    for block in re.findall(r"^```console\n(.*?)^```", page, re.M | re.S):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


def matches(expected, printed):
    expected, printed = expected.rstrip("\n") + "\n", printed.rstrip("\n") + "\n"
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", expected, flags=re.M)]
    return re.fullmatch("(?:.*\n)*?".join(parts), printed) is not None


def main(page, build):
    root = pathlib.Path(page).resolve().parents[1]
    count = 0
    for command, expected in commands(pathlib.Path(page).read_text()):
        result = subprocess.run(
            command.replace("build/", f"{build}/"), shell=True, cwd=root, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if result.returncode or not matches(expected, result.stdout):
            sys.exit(f"$ {command}\nexit status {result.returncode}\n{result.stdout}")
        count += 1
    print(f"{count} commands print what the page says")


if __name__ == "__main__":
    main(*sys.argv[1:])
