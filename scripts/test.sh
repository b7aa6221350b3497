#!/bin/sh
# Installs what is missing, builds, and runs all tests. The last line is
# "N passed, N failed"; the exit status is 0 if nothing failed.
. "$(dirname "$0")/common.sh"

install_dependencies
build_all

status=0
say "unit tests"
mkdir -p "$build/results"
rm -f "$build"/results/*
for test in "$build"/bin/*Tests; do
  "$test" --gtest_brief=1 \
    --gtest_output="json:$build/results/$(basename "$test").json" || status=1
done

say "lit tests"
"$llvm/lit" -s -v --output "$build/results/lit.json" "$build/test" || status=1

say "summary"
"$python" scripts/summarize.py "$build/results" || status=1
exit $status
