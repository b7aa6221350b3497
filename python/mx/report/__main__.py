"""python -m mx.report report.json [--statistics results.npz --module FILE] [--html FILE]"""

import argparse
import pathlib
import re
import sys
import zipfile
from collections.abc import Mapping
from typing import Any

from mx.report import load, to_html, to_text

_RESULT_NAME = re.compile(r'mx\.name = "([^"]*)"')


def _name_results(module: str, results: Mapping[str, Any]) -> dict[str, Any]:
    """The arrays `out0`, `out1`, ... of mx-run by the names that @main of `module` gives."""
    heads = [line for line in module.splitlines() if "func.func @main" in line and ") -> " in line]
    if not heads:
        raise ValueError("the module has no @main with results")
    names = _RESULT_NAME.findall(heads[0].rsplit(") ->", 1)[1])
    offset = len(results) - len(names)
    if offset < 0:
        raise ValueError(f"expected results for {len(names)} names but got {len(results)}")
    return {name: results[f"out{offset + index}"] for index, name in enumerate(names)}


def main() -> int:
    parser = argparse.ArgumentParser(prog="mx.report", description="Shows a report of mx-opt as text or HTML.")
    parser.add_argument("report", help="JSON, as --mx-report writes it")
    parser.add_argument("--html", metavar="FILE", help="write one page of HTML, which needs no other file")
    parser.add_argument("--title", default="", help="the heading of the page")
    parser.add_argument("--statistics", metavar="NPZ", help="results of mx-run of a module after mx-instrument")
    parser.add_argument("--module", metavar="MLIR", help="that module, which names the results")
    options = parser.parse_args()
    if bool(options.statistics) != bool(options.module):
        parser.error("--statistics and --module go together")
    try:
        report = load(options.report)
        title = options.title or pathlib.Path(options.report).stem
        if options.statistics:
            import numpy as np

            text = pathlib.Path(options.module).read_text()
            report.add_statistics(_name_results(text, np.load(options.statistics)))
        text = to_html(report, title) if options.html else to_text(report)
        if options.html:
            pathlib.Path(options.html).write_text(text, encoding="utf-8")
        else:
            print(text, end="")
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        print(f"mx.report: {error}", file=sys.stderr)
        return 1
    except (KeyError, TypeError, AttributeError) as error:
        print(f"mx.report: a field of the report is missing or of another type: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
