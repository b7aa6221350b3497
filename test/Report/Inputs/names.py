"""Holds the names in docs/Report.md and in the tests against the tables in code.

    names.py SOURCE_DIR
"""

import pathlib
import re
import sys


def read_table(text, kind):
    """The names of `{Kind::Enumerator, "name", ...}`, in order."""
    rows = re.findall(r"\{" + kind + r'::\w+,\s*"([^"]*)",\s*"([^"]*)"', text)
    enumerators = re.findall(r"\{" + kind + r"::(\w+),", text)
    assert len(rows) == len(enumerators), (kind, rows)
    return rows, enumerators


def read_conditions(text):
    """Meaning and hint of each name; a constant stands for its string."""
    constants = dict(re.findall(r'StringLiteral (k\w+) =\s*"([^"]*)"', text))
    string = r'((?:"(?:[^"\\]|\\.)*"\s*|k\w+)+)'
    row = r"\{Condition::\w+,\s*" + r",\s*".join([string] * 3) + r"\}"

    def get(literal):
        parts = re.findall(r'"((?:[^"\\]|\\.)*)"', literal)
        return constants.get(literal) or "".join(parts).replace('\\"', '"')

    rows = [[get(field) for field in fields] for fields in re.findall(row, text)]
    return {name: (meaning, hint) for name, meaning, hint in rows if name}


def read_enum(text, kind):
    body = re.search(r"enum class " + kind + r" : uint8_t \{(.*?)\};", text, re.S)
    body = re.sub(r"//.*", "", body.group(1))
    return [name.strip() for name in body.split(",") if name.strip()]


def main():
    source = pathlib.Path(sys.argv[1])
    code = (source / "lib/Report/Names.cpp").read_text()
    header = (source / "include/mx/Report/Names.h").read_text()
    doc = (source / "docs/Report.md").read_text()
    tests = "\n".join(
        path.read_text()
        for path in (source / "test").rglob("*.mlir")
        if "Inputs" not in path.parts
    )
    cells = re.findall(r"^\| `([\w-]+)` \| (.*?) \| (.*?) ?\|$", doc, re.M)
    cells = {name: (when, hint) for name, when, hint in cells}
    documented = re.findall(r"^\| `([\w-]+)` \| `?([\w-]+)?", doc, re.M)
    names = [name for name, _ in documented]
    wrong = []

    outcomes, enumerators = read_table(code, "Outcome")
    if enumerators != read_enum(header, "Outcome"):
        wrong.append("rows of outcomes are not in the order of the enumeration")
    spoken = [(name, category) for name, category in outcomes if category]
    for name, category in spoken:
        if (name, category) not in documented:
            wrong.append(f"outcome {name} of {category} is not documented")
        if f"] {name} | Category:{category}" not in tests:
            wrong.append(f"no test has the remark {name} of {category}")

    conditions, enumerators = read_table(code, "Condition")
    if enumerators != read_enum(header, "Condition"):
        wrong.append("rows of conditions are not in the order of the enumeration")
    conditions = [name for name, _ in conditions if name]
    texts = read_conditions(code)
    assert list(texts) == conditions, set(conditions) ^ set(texts)
    for name in conditions:
        if names.count(name) != 1:
            wrong.append(f"condition {name} is documented {names.count(name)} times")
        when, hint = (cell.replace("`", "") for cell in cells[name])
        # The document may go on, with an example.
        if not re.match(re.escape(texts[name][0]) + "(,|:|$)", when):
            wrong.append(f"{name} is {texts[name][0]!r} but documented as {when!r}")
        # The hint of a condition that has none of its own depends on more.
        if texts[name][1] not in ("", hint):
            wrong.append(f"{name} has {texts[name][1]!r} but {hint!r} is documented")
        if not re.search(f"(reason|condition)={name}[^\\w-]", tests):
            wrong.append(f"no test has a remark with the condition {name}")

    for line in wrong:
        print(line)
    if not wrong:
        print(
            f"{len(spoken)} outcomes and {len(conditions)} conditions are "
            "documented and tested"
        )


main()
