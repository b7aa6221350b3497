"""Checks the bytes of a report against its formats and sizes.

    check_memory.py REPORT [MODULE]

Element and scale bits are written here anew. With MODULE, which mx-quantize made of
the same model, copies are counted in it too: one mx.quantize each.
"""

import json
import pathlib
import re
import sys

# Bits of an element, rows and columns of a block (0: all), bytes of a scale and of
# the scale of the tensor.
FORMATS = {
    "mxfp4": (4, 1, 32, 1, 0),
    "mxfp6_e2m3": (6, 1, 32, 1, 0),
    "mxfp8_e4m3": (8, 1, 32, 1, 0),
    "mxint8": (8, 1, 32, 1, 0),
    "nvfp4": (4, 1, 16, 1, 4),
    "nvfp4_16x16": (4, 16, 16, 1, 4),
    "fp8_e4m3_1x128": (8, 1, 128, 4, 0),
    "fp8_e4m3_128x128": (8, 128, 128, 4, 0),
    # Casts, which have no scales.
    "bf16": (16, 1, 1, 0, 0),
    "f16": (16, 1, 1, 0, 0),
}


def get_blocks(size, block):
    return -(-size // block) if block else 1


def count_bytes(name, batch, rows, k):
    bits, block_rows, block_columns, scale, tensor = FORMATS[name]
    scales = batch * get_blocks(rows, block_rows) * get_blocks(k, block_columns)
    return batch * rows * -(-k * bits // 8) + scales * scale + tensor


def check_operand(entry, side, rows):
    stored, operand = entry[f"{side}_memory"], entry[side]
    batch, k = entry["batch"], entry["k"]
    if None in (batch, rows, k):
        assert stored["bytes_before"] is None and stored["bytes_after"] is None, entry
        return
    assert stored["bytes_before"] in (batch * rows * k * 4, batch * rows * k * 2), entry
    is_made = entry["decision"] in ("quantized", "cast") and operand and operand["format"]
    if not is_made:
        assert stored["bytes_after"] == stored["bytes_before"], entry
        assert stored["bytes_quantization"] == 0, entry
        return
    assert stored["bytes_after"] == count_bytes(operand["format"], batch, rows, k), entry
    assert stored["bytes_after"] <= stored["bytes_before"], entry


def check_traffic(entry):
    traffic, sizes = entry["traffic"], [entry[size] for size in ("batch", "m", "n")]
    if None in sizes:
        assert traffic["written"] is None, entry
        return
    results = sizes[0] * sizes[1] * sizes[2]
    assert traffic["written"] in (4 * results, 2 * results), entry
    for when in ("before", "after"):
        operands = [entry[f"{side}_memory"][f"bytes_{when}"] for side in ("lhs", "rhs")]
        # Or plus what the sum starts from.
        if None not in operands:
            assert traffic[f"read_{when}"] - sum(operands) in (0, traffic["written"]), entry


def main():
    report = json.loads(pathlib.Path(sys.argv[1]).read_text())
    copies = set()
    for entry in report["contractions"]:
        for side, rows in (("lhs", entry["m"]), ("rhs", entry["n"])):
            check_operand(entry, side, rows)
            check_traffic(entry)
            if entry["decision"] in ("quantized", "cast") and entry[side] and entry[side]["format"]:
                copies.add(entry[f"{side}_memory"]["copy"])
    totals = report["totals"]
    for kind, sizes in totals["memory"].items():
        if not copies:
            assert sizes["bytes_before"] == sizes["bytes_after"], kind
    if not copies and totals["traffic"]:
        assert totals["traffic"]["read_before"] == totals["traffic"]["read_after"]
    if totals["left"] == 0 and totals["unknown_sizes"] == 0:
        for kind, sizes in totals["memory"].items():
            assert sizes["bytes_after"] <= sizes["bytes_before"], (kind, sizes)
    if len(sys.argv) > 2:
        module = pathlib.Path(sys.argv[2]).read_text()
        found = len(re.findall(r"= mx\.quantize ", module))
        if totals["cast"]:
            found += len(re.findall(r"arith\.truncf .* : f32 to b?f16", module))
        assert found == len(copies), (found, len(copies))
    print(f"{len(copies)} copies, {totals['quantized']} of {totals['contractions']} quantized")


main()
