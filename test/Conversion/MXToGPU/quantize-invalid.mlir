// RUN: mx-opt %s -convert-mx-to-gpu="chip=sm_90a ptx-version=78" -verify-diagnostics

// LLVM aborts on a PTX version that does not know the chip. What is not lowered
// does not need one.
func.func @unpacked(%x: tensor<4x32xf32>) -> tensor<4x32xf4E2M1FN> {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return %e : tensor<4x32xf4E2M1FN>
}

func.func @lowered(%x: tensor<4x32xf32>) -> (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) {
  // expected-error @below {{'mx.quantize' op a kernel for sm_90a needs PTX 8.0 but ptx-version is 78: use ptx-version=80}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>
}
