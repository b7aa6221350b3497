"""Checks that a report has the fields that docs/Report.md describes, and prints
a line for each entry, for FileCheck.

    check_report.py SOURCE_DIR REPORT

Sums are added up anew. A type that may be null is written with a question mark.
"""

import json
import pathlib
import re
import sys

PLACE = {"location": "str?", "function": "str?", "op": "str"}
OPERAND = {
    "format": "str?",
    "scale_rule": "str?",
    "rounding": "str?",
    "transform": "str?",
    "source": "str?",
    "gradient": "str?",
}
PATH = {
    "path": "str",
    "chip": "str",
    "ptx_version": "int?",
    "kernel": "str?",
    "instruction": "str?",
    "fastest": "bool",
    "condition": "str?",
    "detail": "str?",
    "hint": "str?",
    "operations": "int",
}
BYTES = {"bytes_before": "int?", "bytes_after": "int?", "bytes_quantization": "int?"}
STORAGE = {**BYTES, "tensor": "int", "copy": "int"}
TRAFFIC = {"read_before": "int?", "read_after": "int?", "written": "int?"}
CONTRACTION = {
    **PLACE,
    "id": "int",
    "role": "str",
    "part": "str",
    "weight": "str?",
    "batch": "int?",
    "m": "int?",
    "n": "int?",
    "k": "int?",
    "multiply_adds": "int?",
    "layer": "int?",
    "lhs": "dict?",
    "rhs": "dict?",
    "lhs_kind": "str",
    "rhs_kind": "str",
    "lhs_memory": "dict?",
    "rhs_memory": "dict?",
    "traffic": "dict?",
    "exchanged": "bool",
    "decision": "str",
    "reason": "str?",
    "detail": "str?",
    "hint": "str?",
    "paths": "list",
}
TOTALS = {
    "contractions": "int",
    "quantized": "int",
    "cast": "int",
    "left": "int",
    "given": "int",
    "other_level": "int",
    "unknown_sizes": "int",
    "multiply_adds": "int",
    "multiply_adds_by_format": "dict",
    "quantized_share": "float?",
    "operations_by_path": "dict",
    "memory": "dict",
    "traffic": "dict?",
}
REPORT = {
    "schema": "str",
    "version": "int",
    "totals": "dict",
    "contractions": "list",
    "operations": "list",
}
TYPES = {"str": str, "int": int, "bool": bool, "float": (int, float)}
TYPES.update({"dict": dict, "list": list})


def check(value, schema, where):
    assert isinstance(value, dict), where
    assert set(value) == set(schema), (where, set(value) ^ set(schema))
    for key, kind in schema.items():
        field = value[key]
        if field is None:
            assert kind.endswith("?"), f"{where}.{key} is null"
            continue
        kind = kind.rstrip("?")
        assert isinstance(field, TYPES[kind]), f"{where}.{key} is no {kind}"
        assert kind != "int" or not isinstance(field, bool), f"{where}.{key}"
        assert field != "", f"{where}.{key} is empty"


def check_names(report, doc):
    names = set(re.findall(r"^\| `([\w-]+)` \|", doc, re.M))
    for c in report["contractions"]:
        assert c["reason"] is None or c["reason"] in names, c["reason"]
        assert c["decision"] in ("quantized", "cast", "left", "given")
        assert (c["decision"] == "left") == (c["reason"] is not None), c
        assert f"`{c['role']}`" in doc, c["role"]
        assert f"`{c['part']}`" in doc, c["part"]
        for path in c["paths"]:
            check_path(path, names)
    for operation in report["operations"]:
        check_path(operation, names)


def check_path(path, names):
    assert path["path"] in names, path["path"]
    assert path["condition"] is None or path["condition"] in names
    assert path["fastest"] or path["condition"] is not None, path
    assert (path["path"] == "fallback-host") <= (not path["fastest"]), path


def has_format(contraction):
    operands = (contraction["lhs"], contraction["rhs"])
    return any(operand and operand["format"] for operand in operands)


def check_totals(report):
    totals = report["totals"]
    found = [c for c in report["contractions"] if c["reason"] != "other-level"]
    assert totals["contractions"] == len(found)
    assert totals["other_level"] == len(report["contractions"]) - len(found)
    for decision in ("quantized", "cast", "left", "given"):
        assert totals[decision] == sum(c["decision"] == decision for c in found)
    known = [c for c in found if c["multiply_adds"] is not None]
    assert totals["unknown_sizes"] == len(found) - len(known)
    for c in known:
        assert c["multiply_adds"] == c["batch"] * c["m"] * c["n"] * c["k"], c
    work = sum(c["multiply_adds"] for c in known)
    low = sum(c["multiply_adds"] for c in known if c["decision"] != "cast" and has_format(c))
    assert totals["multiply_adds"] == work
    assert sum(totals["multiply_adds_by_format"].values()) == work
    if totals["unknown_sizes"] or not work:
        assert totals["quantized_share"] is None
    else:
        assert abs(totals["quantized_share"] - low / work) < 1e-12
    paths = [p for c in found for p in c["paths"]] + report["operations"]
    for path, count in totals["operations_by_path"].items():
        assert count == sum(p["operations"] for p in paths if p["path"] == path)


def add(numbers):
    numbers = list(numbers)
    return None if None in numbers else sum(numbers)


def check_memory(report):
    """Each tensor, and each copy of it, counts once."""
    tensors, copies, kinds = {}, {}, set()
    known = [c for c in report["contractions"] if c["traffic"]]
    for c in known:
        for side in ("lhs", "rhs"):
            stored = c[f"{side}_memory"]
            first = (c[f"{side}_kind"], stored["bytes_before"])
            kind, before = tensors.setdefault(stored["tensor"], first)
            assert before == stored["bytes_before"], stored
            kinds.add(kind)
            copies.setdefault(stored["copy"], (kind, stored))
    for kind in kinds:
        mine = [stored for owner, stored in copies.values() if owner == kind]
        assert report["totals"]["memory"][kind] == {
            "bytes_before": add(size for owner, size in tensors.values() if owner == kind),
            "bytes_after": add(stored["bytes_after"] for stored in mine),
            "bytes_quantization": add(stored["bytes_quantization"] for stored in mine),
        }, kind
    assert set(report["totals"]["memory"]) == kinds
    assert sorted(tensors) == list(range(len(tensors)))
    assert sorted(copies) == list(range(len(copies)))
    traffic = report["totals"]["traffic"]
    assert (traffic is None) == (not known)
    for key in traffic or ():
        assert traffic[key] == add(c["traffic"][key] for c in known), key


def describe(size):
    return "?" if size is None else size


def show_path(path):
    print(
        "  ",
        path["path"],
        path["chip"],
        path["ptx_version"],
        f"x{path['operations']}",
        "fastest" if path["fastest"] else "not fastest",
        path["condition"],
        f"kernel={path['kernel']} instruction={path['instruction']}",
        f"detail={path['detail']} hint={path['hint']}",
    )


def show(report):
    for c in report["contractions"]:
        formats = [c[side] and c[side]["format"] for side in ("lhs", "rhs")]
        rules = [c[side] and c[side]["scale_rule"] for side in ("lhs", "rhs")]
        roundings = [c[side] and c[side]["rounding"] for side in ("lhs", "rhs")]
        sizes = "x".join(str(describe(c[key])) for key in ("batch", "m", "n", "k"))
        print(c["id"], c["location"], c["function"], c["op"], c["role"], c["weight"])
        print("  ", sizes, *formats, *rules, *roundings)
        print("  ", c["decision"], c["reason"], f"hint={c['hint']}")
        for path in c["paths"]:
            show_path(path)
    for operation in report["operations"]:
        print(operation["function"], operation["op"])
        show_path(operation)
    totals = report["totals"]
    share = totals.pop("quantized_share")
    print("share", None if share is None else f"{100 * share:.1f}%")
    for key, value in totals.items():
        print(key, json.dumps(value, sort_keys=True))


def main():
    doc = (pathlib.Path(sys.argv[1]) / "docs/Report.md").read_text()
    report = json.loads(pathlib.Path(sys.argv[2]).read_text())
    check(report, REPORT, "report")
    assert report["schema"] == "mx-report" and report["version"] == 2
    check(report["totals"], TOTALS, "totals")
    for i, c in enumerate(report["contractions"]):
        check(c, CONTRACTION, f"contractions[{i}]")
        assert c["id"] == i
        for side in ("lhs", "rhs"):
            if c[side]:
                check(c[side], OPERAND, f"contractions[{i}].{side}")
            stored = c[f"{side}_memory"]
            assert (stored is None) == (c["traffic"] is None), c
            if stored:
                check(stored, STORAGE, f"contractions[{i}].{side}_memory")
        if c["traffic"]:
            check(c["traffic"], TRAFFIC, f"contractions[{i}].traffic")
        for path in c["paths"]:
            check(path, PATH, f"contractions[{i}].paths")
    for i, operation in enumerate(report["operations"]):
        check(operation, {**PLACE, **PATH}, f"operations[{i}]")
    for kind, sizes in report["totals"]["memory"].items():
        check(sizes, BYTES, f"totals.memory.{kind}")
    if report["totals"]["traffic"]:
        check(report["totals"]["traffic"], TRAFFIC, "totals.traffic")
    for schema in (REPORT, TOTALS, CONTRACTION, OPERAND, PATH, STORAGE, TRAFFIC):
        for field in schema:
            assert f"`{field}`" in doc, f"{field} is not documented"
    check_names(report, doc)
    check_totals(report)
    check_memory(report)
    show(report)


main()
