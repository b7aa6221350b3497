#!/usr/bin/env python3
"""Adds up the results of the unit tests and of lit.

    summarize.py RESULTS_DIR

Reads every JSON file that gtest and lit wrote to RESULTS_DIR and prints, as its
last line, "N passed, N failed". Exits with 1 if a test failed or none ran.
"""
import collections
import json
import pathlib
import sys


def count_gtest(report, counts):
    for suite in report["testsuites"]:
        for test in suite["testsuite"]:
            if test["result"] == "SKIPPED":
                counts["skipped"] += 1
            else:
                counts["failed" if "failures" in test else "passed"] += 1


def count_lit(report, counts):
    for test in report["tests"]:
        code = test["code"]
        if code in ("PASS", "XFAIL", "FLAKYPASS"):
            counts["passed"] += 1
        elif code in ("UNSUPPORTED", "SKIPPED", "EXCLUDED"):
            counts["skipped"] += 1
            print(f"skipped: {test['name']}")
        else:
            counts["failed"] += 1
            print(f"failed: {test['name']}")


def main():
    counts = collections.Counter()
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
        report = json.loads(path.read_text())
        (count_gtest if "testsuites" in report else count_lit)(report, counts)
    if counts["skipped"]:
        print(f"{counts['skipped']} skipped: something they need is not on this machine")
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
