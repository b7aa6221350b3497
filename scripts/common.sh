# shellcheck shell=sh
# Shared by demo.sh, test.sh and sanitize.sh: installs what the build needs on a
# bare Debian machine, configures and builds into $build/, and runs the tests.
#
# MX_CMAKE_ARGS adds options to the configure line.

set -eu
cd "$(dirname "$0")/.."
build=build
llvm=/usr/lib/llvm-22/bin

say() { printf '\n== %s\n' "$*"; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs the Debian packages that are missing.
install_packages() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null |
      grep -q 'install ok installed' || missing="$missing $package"
  done
  [ -z "$missing" ] && return
  say "installing$missing"
  as_root apt-get update -qq
  # shellcheck disable=SC2086  # a list of words
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends $missing >/dev/null
}

install_dependencies() {
  install_packages cmake ninja-build clang-22 lld-22 libmlir-22-dev \
    mlir-22-tools llvm-22-dev llvm-22-tools libzip-dev zlib1g-dev libzstd-dev \
    libmimalloc-dev libgtest-dev python3 python3-dev python3-venv python3-numpy pybind11-dev
  python=$build/venv/bin/python
  [ -x "$python" ] ||
    /usr/bin/python3 -m venv --system-site-packages "$build/venv"
  # Not in every Debian release: the numbers of the Python package and of tests, and
  # what builds the package's wheel.
  for module in ml_dtypes scikit_build_core; do
    "$python" -c "import $module" 2>/dev/null && continue
    say "installing $module into $build/venv"
    "$build/venv/bin/pip" install -q "$module" ||
      echo "warning: $module cannot be installed: the tests that need it are skipped"
  done
}

build_all() {
  say "building into $build/"
  launcher=""
  command -v ccache >/dev/null && launcher="-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"
  # shellcheck disable=SC2086  # lists of words
  cmake -G Ninja -S . -B "$build" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_C_COMPILER=clang-22 -DCMAKE_CXX_COMPILER=clang++-22 \
    -DLLVM_USE_LINKER=lld -DPython3_EXECUTABLE="$PWD/$python" \
    $launcher ${MX_CMAKE_ARGS:-} >"$build/configure.log" ||
    { cat "$build/configure.log"; exit 1; }
  ninja -C "$build" "$@"
}

# Runs all tests of the build folder, lit with the arguments that are given, and
# prints the totals.
run_tests() {
  status=0
  say "unit tests"
  mkdir -p "$build/results"
  rm -f "$build"/results/*
  for test in "$build"/bin/*Tests; do
    "$test" --gtest_brief=1 \
      --gtest_output="json:$build/results/$(basename "$test").json" || status=1
  done

  say "lit tests"
  "$llvm/lit" -s -v "$@" --output "$build/results/lit.json" "$build/test" ||
    status=1

  say "summary"
  "$python" scripts/summarize.py "$build/results" || status=1
  return $status
}
