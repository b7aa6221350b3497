// RUN: mx-opt --convert-mx-to-linalg --cse --split-input-file %s | FileCheck %s

// Signs by place in the group, a generic for each of the strides 1 and 2, one
// multiplication.

// CHECK-DAG: #[[$PLACE:.*]] = affine_map<(d0, d1) -> (d0 mod 4)>
// CHECK-LABEL: func @signs(
// CHECK: %[[SIGNS:.*]] = arith.constant dense<[0, -2147483648, 0, 0]> : tensor<4xi32>
// CHECK: linalg.generic {indexing_maps = [#{{.*}}, #[[$PLACE]], #{{.*}}], {{.*}} ins(%{{.*}}, %[[SIGNS]] : tensor<8x?xf32>, tensor<4xi32>)
// CHECK: arith.xori %{{.*}}, %{{.*}} : i32
// CHECK: linalg.generic
// CHECK: arith.xori %{{.*}}, %c1 : index
// CHECK: arith.addf
// CHECK: arith.subf
// CHECK: linalg.generic
// CHECK: arith.xori %{{.*}}, %c2 : index
// CHECK: linalg.generic
// CHECK: arith.mulf %{{.*}}, %cst{{.*}} : f32
// CHECK-NOT: linalg.generic
func.func @signs(%x: tensor<8x?xf32>) -> tensor<8x?xf32> {
  %y = mx.hadamard %x {axis = 0 : i64, size = 4 : i64, signs = array<i8: 1, -1, 1, 1>} : tensor<8x?xf32>
  return %y : tensor<8x?xf32>
}

// -----

// CHECK-LABEL: func @tensor_scale(
// CHECK: linalg.generic {{.*}} iterator_types = ["reduction", "reduction"]} ins(%{{.*}} : tensor<4x9xf16>) outs(%{{.*}} : tensor<i32>)
// CHECK: %[[AMAX:.*]] = tensor.extract %{{.*}}[] : tensor<i32>
// CHECK: arith.divf
func.func @tensor_scale(%x: tensor<4x9xf16>) -> f32 {
  %s = mx.tensor_scale %x : tensor<4x9xf16>
  return %s : f32
}
