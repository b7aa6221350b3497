#!/bin/bash
# Installs what is missing, builds, and takes a transformer that torch-mlir
# exported through both ends: quantized and run on the CPU, and compiled to
# machine code for sm_120a.
#
#   ./scripts/demo.sh [MODEL]     MODEL is a name in models/ (llama_block)
. "$(dirname "$0")/common.sh"
set -o pipefail # a step that fails ends the demo
model=models/${1:-llama_block}
data=$model.npz
[ -f "$model.mlir" ] && [ -f "$data" ] || {
  echo "demo.sh: expected $model.mlir and $data" >&2
  exit 2
}

install_dependencies
build_all mx-opt mx-run
bin=$build/bin

say "What is quantized in $model.mlir (mx-opt --mx-quantize=format=mxfp4)"
"$bin/mx-opt" "$model.mlir" --mx-quantize=format=mxfp4 \
  --remarks-filter=mx-quantize 2>&1 >/dev/null |
  sed -n 's/.*Remark="\([^"]*\)".*/  \1/p'

say "Relative L2 error against PyTorch in f32, run on this CPU"
printf '%-14s %s\n' format "error of each result"
error_of() {
  "$bin/mx-run" - --inputs="$data" --expect="$data" --json |
    "$python" -c '
import json, sys
results = json.load(sys.stdin)["results"]
print("  ".join("%s %.3e" % (r["name"], r["relative_l2"]) for r in results))'
}
error=$(error_of <"$model.mlir")
printf '%-14s %s\n' f32 "$error"
for format in mxint8 mxfp8_e4m3 mxfp8_e5m2 mxfp6_e2m3 mxfp6_e3m2 nvfp4 mxfp4; do
  error=$("$bin/mx-opt" "$model.mlir" --mx-quantize=format=$format | error_of)
  printf '%-14s %s\n' "$format" "$error"
done

say "Machine code for sm_120a (mx-opt --mx-to-gpu)"
out=$build/demo
rm -rf "$out"
emit=cubin
command -v ptxas >/dev/null || [ -x /usr/local/cuda/bin/ptxas ] || {
  emit=isa
  echo "ptxas is not installed (it comes with the CUDA toolkit): making PTX, no cubin"
}
for format in mxfp4 nvfp4; do
  echo "$format"
  "$bin/mx-opt" "$model.mlir" --mx-quantize=format=$format \
    --mx-to-gpu="chip=sm_120a emit=$emit output-dir=$out/$format" \
    --remarks-filter=mx-gpu 2>&1 >/dev/null |
    sed -n 's/.*Remark="\([^"]*\)".*/operations \1/p' | sort | uniq -c | sed 's/^ */  /'
  if [ $emit = cubin ]; then
    "$python" scripts/count_mma.py "$out/$format"/*.cubin
  else
    (cd "$out/$format" && grep -c 'mma\.sync.*block_scale' ./*.ptx)
  fi | sed 's/^/  /'
done
echo "The kernels are in $out/. One serves all operations of its types, whatever their sizes."
