"""Compares the recipes of recipes/ with the table of docs/Recipes.md.

    check_recipes.py SOURCE_ROOT MX_OPT

The table is written by hand from the papers' tables of six sites, never from the
files. mx-opt parses and verifies each file; what it prints is brought to the
notation of the table. Each is loaded by its name too.
"""

import pathlib
import re
import subprocess
import sys

SITES = ["x_fprop", "w_fprop", "g_dgrad", "w_dgrad", "g_wgrad", "x_wgrad"]
FORMS = {
    "element = f4E2M1FN, block = [1, all], scale = f32": "fp4_row",
}
DEFAULT_RULE = {"mx": "rceil"}
NOTED = {"7.500000e-01 : f32": "3/4"}


def split(text):
    """The fields of `<a = ..., b = <...>>`, which may be nested."""
    fields, depth, quoted, start = [], 0, False, 0
    body = text.strip()[1:-1]
    for i, c in enumerate(body + ","):
        depth += (c in "<[") - (c in ">]")
        quoted ^= c == '"'
        if c == "," and depth == 0 and not quoted:
            fields.append(body[start:i])
            start = i + 1
    return dict(map(str.strip, f.split("=", 1)) for f in fields if f.strip())


def note(site):
    """A site as a cell of the table."""
    fields = split(site)
    words = []
    if "quantization" in fields:
        quantization = split(fields["quantization"])
        form = quantization["format"][1:-1]
        name = FORMS.get(form, form)
        words.append(name)
        rule = quantization["scale_rule"]
        if rule != DEFAULT_RULE.get(name[:2], "amax"):
            words.append(rule)
        if quantization.get("rounding") == "stochastic":
            words.append("SR")
    if "cast" in fields:
        words.append(fields["cast"])
    if "hadamard" in fields:
        kind = "R" if "random_signs" in fields else "H"
        words.append(kind + fields["hadamard"])
    if fields.get("source") == "dequantized_forward":
        words.append("dq")
    if "gradient" in fields:
        power = fields.get("dge_power", "5")
        words.append({"dge": "DGE" + power}.get(fields["gradient"], fields["gradient"]))
    if "outlier_permille" in fields:
        words.append("OCC" + fields["outlier_permille"])
    if "premultiplier" in fields:
        words.append(NOTED[fields["premultiplier"]])
    return " ".join(words)


def print_recipe(mx_opt, path):
    """The recipe's fields, aliases written out."""
    done = subprocess.run([mx_opt, path], check=True, capture_output=True, text=True)
    aliases, module = {}, done.stdout
    for name, value in re.findall(r"^(#\w+) = #mx\.\w+(<.*>)$", module, re.M):
        for known, meaning in aliases.items():
            value = re.sub(rf"{known}\b", lambda _: meaning, value)
        aliases[name] = value
    used = re.search(r"mx\.recipe = (#\w+)", module)[1]
    return split(aliases[used])


def load(mx_opt, name):
    command = [mx_opt, f"-mx-assign-precision=recipe={name}", "-"]
    return subprocess.run(command, input="", capture_output=True, text=True).stderr


def read_table(page):
    rows = re.findall(r"^\| `(\w+)` \|(.*)\|$", page, re.M)
    cells = ((name, [c.strip() for c in row.split("|")]) for name, row in rows)
    return {name: row for name, row in cells if len(row) == len(SITES)}


def main():
    root, mx_opt = pathlib.Path(sys.argv[1]), sys.argv[2]
    table = read_table((root / "docs/Recipes.md").read_text())
    files = {path.stem: path for path in (root / "recipes").glob("*.mlir")}
    problems = [f"{name} is in one place only" for name in set(table) ^ set(files)]
    for name in sorted(set(table) & set(files)):
        recipe = print_recipe(mx_opt, files[name])
        if recipe["name"] != f'"{name}"':
            problems.append(f"{name}.mlir has the name {recipe['name']}")
        problems += load(mx_opt, name).splitlines()
        sites = split(recipe["sites"]) if "sites" in recipe else {}
        for site, expected in zip(SITES, table[name]):
            found = note(sites[site]) if site in sites else ""
            if found != expected:
                problems.append(f"{site} of {name}: {found!r}, not {expected!r}")
    print(f"{len(files)} recipes")
    for problem in problems:
        print(f"error: {problem}")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
