"""Changes a bytecode file as a later version, or an error, would have it.

    patch_bytecode.py IN OUT version MAJOR MINOR
    patch_bytecode.py IN OUT string OLD NEW

MLIR's bytecode (mlir.llvm.org/docs/BytecodeFormat) writes a small number n as the
byte 2n + 1, and the version of a dialect as a section 7 of, here, two numbers.
"""

import pathlib
import sys


def number(text):
    return bytes([2 * int(text) + 1])


def main():
    source, target, what, old, new = sys.argv[1:]
    data = pathlib.Path(source).read_bytes()
    if what == "version":
        header = b"\x07" + number(2)
        before = header + number(1) + number(3)
        after = header + number(old) + number(new)
    else:
        before, after = old.encode() + b"\0", new.encode() + b"\0"
    assert data.count(before) == 1 and len(before) == len(after)
    pathlib.Path(target).write_bytes(data.replace(before, after))


main()
