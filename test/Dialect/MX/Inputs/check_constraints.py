"""Checks that every constraint is documented, enforced and tested by its label.

    check_constraints.py SOURCE_ROOT

The entities are the dialect (its discardable attributes), its attributes and
its operations: what the .td files of include/mx/Dialect/MX/IR define. For each,

* the labels C1, C2, ... of its documentation count up from 1;
* they are those of the comments where its verifier is: the section between two
  banners of a file of lib/Dialect/MX/IR, or the file if it has no banners;
* they are those of the comments of test/Dialect/MX/invalid-NAME.mlir, each of
  them in a case that expects an error;
* each place that emits an error stands under a comment with a label;
* no fewer errors are expected than there are such places, and each text that is
  emitted is expected somewhere.
"""

import pathlib
import re
import sys

LABEL = re.compile(r"\bC(\d+)\b")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
BANNER = re.compile(r"^//===-+===//\n//.*\n//===-+===//\n", re.M)
EXPECTED = re.compile(r"expected-error[^{]*\{\{(.*)\}\}")


class Entity:
    """What a def of a .td file says."""

    def __init__(self, cpp_class, test, body):
        self.cpp_class = cpp_class
        self.test = f"invalid-{test.replace('_', '-')}.mlir"
        self.has_verifier = bool(re.search(r"(hasVerifier|genVerifyDecl) = 1", body))
        constraints = body.partition("Constraints:")[2].partition("Example:")[0]
        self.labels = [int(n) for n in re.findall(r"^ *\* C(\d+):", constraints, re.M)]


def parse_entities(text):
    for definition in re.split(r"^(?=def )", text, flags=re.M)[1:]:
        name, base, arguments = re.match(
            r"def MX_(\w+) : (\w+)(?:<(.*))?", definition
        ).groups()
        if base == "Dialect":
            yield Entity("MXDialect", "attributes", definition)
        elif base == "AttrDef":
            mnemonic = re.search(r'mnemonic = "(\w+)"', definition)[1]
            yield Entity(name, mnemonic, definition)
        elif base == "MX_Op":
            yield Entity(name, re.match(r'"(\w+)"', arguments)[1], definition)


def get_sections(path):
    return BANNER.split(path.read_text())


def get_comment_labels(text):
    comments = re.findall(r"//.*", text)
    return {int(n) for comment in comments for n in LABEL.findall(comment)}


def get_pieces(statement):
    """The literals of a statement, adjacent ones joined, without alternatives."""
    pieces, end = [], None
    for match in LITERAL.finditer(statement):
        text = match[1].replace('\\"', '"')
        before = statement[:match.start()].rstrip()
        if end is not None and not statement[end : match.start()].strip():
            pieces[-1] += text
        elif not before.endswith(("?", ":")):
            pieces.append(text)
        else:
            continue
        end = match.end()
    return pieces


def get_error_sites(section):
    """Yields (offset, pieces of the message) for each place that emits an error."""
    for match in re.finditer(r"emit(?:Op)?Error\(", section):
        rest = section[match.start() :]
        # A semicolon in a literal does not end the statement.
        end = re.match(r'(?:"(?:[^"\\]|\\.)*"|[^;"])*', rest).end()
        pieces = get_pieces(rest[:end])
        if pieces:
            yield match.start(), pieces


def is_under_label(section, offset):
    """True if a comment of the function around `offset`, above it, has a label."""
    above = section[:offset]
    function = above[above.rfind("\n}\n") + 1 :]
    return bool(get_comment_labels(function))


class Checker:
    def __init__(self, root):
        self.definitions = root / "include/mx/Dialect/MX/IR"
        # What is wrong with a file is tested in bytecode.test.
        self.sources = [
            path
            for path in sorted((root / "lib/Dialect/MX/IR").glob("*.cpp"))
            if path.name != "Bytecode.cpp"
        ]
        self.tests = root / "test/Dialect/MX"
        self.expected = [
            text
            for path in self.tests.glob("invalid-*.mlir")
            for text in EXPECTED.findall(path.read_text())
        ]
        self.problems = []

    def check(self):
        entities = [
            entity
            for path in sorted(self.definitions.glob("*.td"))
            for entity in parse_entities(path.read_text())
        ]
        labels = 0
        for entity in entities:
            if entity.labels or entity.has_verifier:
                self.check_entity(entity)
                labels += len(entity.labels)
        sites = self.check_messages()
        print(
            f"{len(entities)} entities, {labels} labels, {sites} places of errors, "
            f"{len(self.expected)} expected errors"
        )

    def check_entity(self, entity):
        name, labels = entity.cpp_class, set(entity.labels)
        if entity.labels != list(range(1, len(labels) + 1)) or not labels:
            self.problems.append(f"{name} documents labels {entity.labels}")
        section = self.find_section(name)
        self.compare(f"the verifier of {name}", get_comment_labels(section), labels)
        path = self.tests / entity.test
        if not path.exists():
            self.problems.append(f"{name} has no {entity.test}")
            return
        cases = path.read_text().split("// -----")
        failing = "".join(case for case in cases if EXPECTED.search(case))
        self.compare(entity.test, get_comment_labels(failing), labels)
        sites = list(get_error_sites(section))
        if len(EXPECTED.findall(failing)) < len(sites):
            self.problems.append(f"{entity.test} expects less than {len(sites)} errors")
        for offset, pieces in sites:
            if not is_under_label(section, offset):
                self.problems.append(f'"{pieces[0]}..." of {name} is under no label')

    def find_section(self, cpp_class):
        verifier = re.compile(rf"\b{cpp_class}::verify\w*\(")
        sections = [
            section
            for path in self.sources
            for section in get_sections(path)
            if verifier.search(section)
        ]
        if len(sections) != 1:
            self.problems.append(f"{cpp_class} has {len(sections)} verifiers")
        return "".join(sections)

    def compare(self, where, found, expected):
        for label in sorted(expected - found):
            self.problems.append(f"{where} lacks C{label}")
        for label in sorted(found - expected):
            self.problems.append(f"{where} has C{label}, which is not documented")

    def check_messages(self):
        """Each text is expected somewhere; returns the number of places."""
        count = 0
        for path in self.sources:
            for _, pieces in get_error_sites(path.read_text()):
                count += 1
                pattern = re.compile(".*".join(map(re.escape, pieces)))
                if not any(pattern.search(text) for text in self.expected):
                    message = "...".join(pieces)
                    self.problems.append(f'{path.name}: no test expects "{message}"')
        return count


def main():
    checker = Checker(pathlib.Path(sys.argv[1]))
    checker.check()
    for problem in checker.problems:
        print(f"error: {problem}")
    return bool(checker.problems)


if __name__ == "__main__":
    sys.exit(main())
