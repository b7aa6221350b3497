# shellcheck shell=sh
# Shared by demo.sh and test.sh: installs what the build needs on a bare Debian
# machine, configures and builds into build/.
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
    libgtest-dev python3 python3-venv python3-numpy
  python=$build/venv/bin/python
  [ -x "$python" ] ||
    /usr/bin/python3 -m venv --system-site-packages "$build/venv"
  # ml_dtypes is not in every Debian release.
  "$python" -c 'import ml_dtypes' 2>/dev/null || {
    say "installing ml_dtypes into $build/venv"
    "$build/venv/bin/pip" install -q ml_dtypes ||
      echo "warning: ml_dtypes cannot be installed: the test that needs it is skipped"
  }
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
