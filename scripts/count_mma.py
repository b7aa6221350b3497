#!/usr/bin/env python3
"""Counts block-scaled MMA instructions in cubins for sm_120 and sm_121.

    count_mma.py CUBIN...

Prints "NAME: N block-scaled MMA (N OPCODE, ...)" for each file and the total.
No disassembler is needed: an instruction is 16 bytes, its opcode the low 12
bits. Which opcodes are meant was found by assembling kernels with k copies of
each MMA (ptxas 13.0.88): the number of exactly one opcode grew by k.
"""
import collections
import pathlib
import struct
import sys

# kind::mxf4 and kind::mxf4nvf4 (all scale_vec); kind::mxf8f6f4. The unscaled
# FP8 and F16 MMAs have other opcodes, 0x27a and 0x23c.
BLOCK_SCALED_OPCODES = {0x47F: "OMMA.SF", 0x47A: "QMMA.SF"}
INSTRUCTION_BYTES = 16


def text_sections(image):
    """The bytes of each .text section of a 64-bit little-endian ELF image."""
    if image[:6] != b"\x7fELF\x02\x01":
        raise ValueError("expected a 64-bit little-endian ELF file")
    (table,) = struct.unpack_from("<Q", image, 0x28)
    entry_size, count, names_index = struct.unpack_from("<HHH", image, 0x3A)
    headers = [
        struct.unpack_from("<IIQQQQ", image, table + i * entry_size)
        for i in range(count)
    ]
    names = headers[names_index][4]
    for name, _, _, _, offset, size in headers:
        start = names + name
        if image[start : image.index(b"\0", start)].startswith(b".text"):
            yield image[offset : offset + size]


def count_block_scaled(image):
    """How many of each block-scaled MMA instruction a cubin holds."""
    opcodes = (
        struct.unpack_from("<Q", code, offset)[0] & 0xFFF
        for code in text_sections(image)
        for offset in range(0, len(code), INSTRUCTION_BYTES)
    )
    return collections.Counter(
        BLOCK_SCALED_OPCODES[opcode]
        for opcode in opcodes
        if opcode in BLOCK_SCALED_OPCODES
    )


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    total = 0
    for path in map(pathlib.Path, sys.argv[1:]):
        try:
            counts = count_block_scaled(path.read_bytes())
        except (OSError, ValueError) as error:
            sys.exit(f"{path}: {error}")
        total += counts.total()
        kinds = ", ".join(f"{n} {name}" for name, n in sorted(counts.items()))
        detail = f" ({kinds})" if kinds else ""
        print(f"{path.name}: {counts.total()} block-scaled MMA{detail}")
    print(f"total: {total}")


if __name__ == "__main__":
    main()
