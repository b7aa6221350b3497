// Where reports are written, and what is said if they cannot be.
// RUN: rm -rf %t && mkdir %t
// RUN: not mx-opt %s --mx-report=%t/none/r.json -o /dev/null 2>&1 | FileCheck %s --check-prefix=TOOL
// TOOL: error: cannot write the report '{{.*}}/none/r.json': {{.*}}o such file or directory
// RUN: not mx-opt %s --mx-quantize=report=%t/none/r.json -o /dev/null 2>&1 | FileCheck %s --check-prefix=PIPELINE
// PIPELINE: files.mlir:0:0: error: cannot write the report '{{.*}}/none/r.json': {{.*}}o such file or directory
// RUN: not mx-opt %s --mx-write-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=START
// START: error: expected a report of the module to be started before: run mx-start-report

// A device, a link and a pipe stay what they are, and the report goes there.
// RUN: mkdir %t/odd && ln -s /dev/null %t/odd/device && ln -s target.json %t/odd/link && mkfifo %t/odd/pipe
// RUN: mx-opt %s --mx-report=%t/odd/device -o /dev/null
// RUN: test -L %t/odd/device
// RUN: mx-opt %s --mx-report=%t/odd/link -o /dev/null
// RUN: test -L %t/odd/link
// RUN: %python %S/Inputs/check_report.py %mx_src %t/odd/target.json | FileCheck %s --check-prefix=EMPTY
// RUN: %python -c "import subprocess, sys; reader = subprocess.Popen(['timeout', '60', 'cat', sys.argv[1]], stdout=open(sys.argv[2], 'w')); made = subprocess.call(sys.argv[3:]); sys.exit(made or reader.wait())" %t/odd/pipe %t/odd/read.json timeout 60 mx-opt %s --mx-report=%t/odd/pipe -o /dev/null
// RUN: test -p %t/odd/pipe
// RUN: %python %S/Inputs/check_report.py %mx_src %t/odd/read.json | FileCheck %s --check-prefix=EMPTY
// RUN: not mx-opt %s --mx-report=%t/odd -o /dev/null 2>&1 | FileCheck %s --check-prefix=FOLDER
// FOLDER: error: cannot write the report '{{.*}}/odd': {{.*}}s a directory
// RUN: rm -r %t/odd

// A report of nothing is one.
// RUN: mx-opt %s --mx-report=- -o /dev/null > %t/empty.json
// RUN: %python %S/Inputs/check_report.py %mx_src %t/empty.json | FileCheck %s --check-prefix=EMPTY
// EMPTY: share None
// EMPTY-NEXT: cast 0
// EMPTY-NEXT: contractions 0

// Pipelines have their own reports within that of the command line, which gets
// what all of them say. Nothing else is left in the folder.
// RUN: mx-opt %s --mx-quantize="format=mxint8 report=%t/quantize.json" --mx-to-gpu=report=%t/gpu.json --mx-report=%t/all.json -o /dev/null
// RUN: ls %t | FileCheck %s --check-prefix=FILES
// FILES: all.json
// FILES-NEXT: empty.json
// FILES-NEXT: gpu.json
// FILES-NEXT: quantize.json
// FILES-NOT: {{.}}
// RUN: %python %S/Inputs/check_report.py %mx_src %t/quantize.json | FileCheck %s --check-prefix=QUANTIZE
// QUANTIZE: 0 {{.*}} f linalg.matmul fprop None
// QUANTIZE-NEXT: mxint8 mxint8
// QUANTIZE-NEXT: quantized None
// QUANTIZE-NEXT: 1 {{.*}} g linalg.matmul fprop None
// RUN: %python %S/Inputs/check_report.py %mx_src %t/gpu.json | FileCheck %s --check-prefix=GPU
// GPU: 0 {{.*}} f mx.scaled_matmul fprop None
// GPU-NEXT: mxint8 mxint8
// GPU-NEXT: given None
// GPU-NEXT: fallback-host sm_120a 88 x1 not fastest integer-elements
// RUN: %python %S/Inputs/check_report.py %mx_src %t/all.json | FileCheck %s --check-prefix=ALL
// ALL: 0 {{.*}} f linalg.matmul fprop None
// ALL-NEXT: mxint8 mxint8
// ALL-NEXT: quantized None
// ALL-NEXT: fallback-host sm_120a 88 x1 not fastest integer-elements

// The parts of a split input are in one report, and a run that fails has one.
// RUN: not mx-opt %s --mx-quantize -convert-mx-to-gpu=error-on-fallback -split-input-file --mx-report=%t/split.json -o /dev/null 2>&1 \
// RUN:   | FileCheck %s --check-prefix=ERROR
// ERROR: error: 'mx.scaled_matmul' op is left for the CPU: lhs is not packed; run mx-pack-fp4 before
// RUN: %python %S/Inputs/check_report.py %mx_src %t/split.json | FileCheck %s --check-prefix=SPLIT
// SPLIT: 0 {{.*}} f linalg.matmul
// SPLIT: fallback-host sm_120a 88 x1 not fastest not-packed
// SPLIT: 1 {{.*}} g linalg.matmul
// SPLIT: fallback-host sm_120a 88 x1 not fastest not-packed

func.func @f(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {mx.role = "weight"}) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// -----

func.func @g(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {mx.role = "weight"}) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
