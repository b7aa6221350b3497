// What does not come back in the same words.
// RUN: mx-opt --convert-mx-to-arith %s | FileCheck %s

// CHECK-LABEL: @quantize
// CHECK: %[[SPLIT:.*]] = tensor.expand_shape %{{.*}} : tensor<4x64xbf16> into tensor<4x2x32xbf16>
// CHECK: %[[AMAX:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[SPLIT]] : tensor<4x2x32xbf16>)
// CHECK: arith.maxui
// CHECK: %[[SCALES:.*]] = linalg.generic {{.*}} ins(%[[AMAX]] : tensor<4x2xi32>)
// CHECK: arith.bitcast %{{.*}} : i8 to f8E8M0FNU
// CHECK: %[[E:.*]] = linalg.generic {{.*}} ins(%[[SPLIT]], %[[SCALES]] : tensor<4x2x32xbf16>, tensor<4x2xf8E8M0FNU>)
// CHECK: %[[WIDE:.*]] = arith.extf %{{.*}} : bf16 to f32
// CHECK: arith.scaling_truncf %[[WIDE]], %{{.*}} : f32, f8E8M0FNU to f4E2M1FN
// CHECK: %[[FLAT:.*]] = tensor.collapse_shape %[[E]]
// CHECK: return %[[FLAT]], %[[SCALES]]
func.func @quantize(%x: tensor<4x64xbf16>) -> (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x64xbf16> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  return %e, %s : tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
}

// The result may know sizes that operands do not.
// CHECK-LABEL: @static_result
// CHECK: %[[Y:.*]] = tensor.collapse_shape %{{.*}} : tensor<?x2x32xf32> into tensor<?x64xf32>
// CHECK: tensor.cast %[[Y]] : tensor<?x64xf32> to tensor<8x64xf32>
func.func @static_result(%e: tensor<?x64xf4E2M1FN>, %s: tensor<?x2xf8E8M0FNU>) -> tensor<8x64xf32> {
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<?x64xf4E2M1FN>, tensor<?x2xf8E8M0FNU> -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}
