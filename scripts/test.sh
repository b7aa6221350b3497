#!/bin/sh
# Installs what is missing, builds, and runs all tests. The last line is
# "N passed, N failed"; the exit status is 0 if nothing failed.
. "$(dirname "$0")/common.sh"

install_dependencies
build_all

run_tests
