// A module that a pass refuses is reduced to the operation that is refused: its
// operand becomes an argument, and all else goes.
// RUN: mx-reduce %s -reduce-functions='test=%S/Inputs/needs-packing.sh' > %t
// RUN: FileCheck %s < %t
// CHECK:      module {
// CHECK-NEXT:   func.func @main(%[[X:.*]]: tensor<{{.*}}xf32>) {
// CHECK-NEXT:     mx.quantize %[[X]] {
// CHECK-NEXT:     return
// CHECK-NEXT:   }
// CHECK-NEXT: }
// CHECK-NOT: {{.}}

// A module that is not interesting is an error, and so is a test that is not there.
// RUN: not mx-reduce %s -reduce-functions='test=/bin/true' 2>&1 | FileCheck %s --check-prefix=DULL
// DULL: error: expected an interesting module, but '/bin/true' did not end with status 1
// RUN: not mx-reduce %s -reduce-functions='test=%t.none' 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: cannot execute the test '{{.*}}.none'

func.func private @use(tensor<4x8xf32>)
func.func @unrelated(%x: f32) -> f32 {
  %y = arith.mulf %x, %x : f32
  return %y : f32
}
func.func @main(%x: tensor<4x64xf32>, %w: tensor<8x64xf32>, %c: tensor<4x8xf32>)
    -> (tensor<4x8xf32>, tensor<4x64xf32>) {
  %y = arith.addf %x, %x : tensor<4x64xf32>
  %xe, %xs = mx.quantize %y {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  %we, %ws = mx.quantize %w {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>}
      : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %xe scales(%xs), %we scales(%ws) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<4x8xf32>
  %e = arith.addf %d, %c : tensor<4x8xf32>
  call @use(%e) : (tensor<4x8xf32>) -> ()
  %z = mx.dequantize %xe, %xs {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
  %r = arith.addf %z, %y : tensor<4x64xf32>
  return %e, %r : tensor<4x8xf32>, tensor<4x64xf32>
}
