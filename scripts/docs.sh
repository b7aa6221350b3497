#!/bin/sh
# Writes the reference pages of operations, attributes and passes to
# docs/generated (or to the folder that is given) from the .td files.
set -eu
cd "$(dirname "$0")/.."
out=${1:-docs/generated}
llvm=${LLVM_TOOLS_DIR:-/usr/lib/llvm-22/bin}
mkdir -p "$out"

generate() { # PAGE TITLE FILE GENERATOR...
  page=$1 title=$2 file=$3
  shift 3
  { [ -z "$title" ] || printf '# %s\n\n' "$title"
    "$llvm/mlir-tblgen" "$@" -I include -I "$("$llvm/llvm-config" --includedir)" \
      "$file"; } >"$out/$page"
}

generate Dialect.md "" include/mx/Dialect/MX/IR/MXOps.td -gen-dialect-doc -dialect=mx
generate Passes.md "Passes from mx to mx" \
  include/mx/Dialect/MX/Transforms/Passes.td -gen-pass-doc
generate Conversions.md "Conversions" include/mx/Conversion/Passes.td -gen-pass-doc
