// RUN: mx-opt %s -mx-quantize-contractions -split-input-file -verify-diagnostics

#h = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32>
#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

func.func @one_sided(%w: tensor<64x48xf32>, %x: tensor<8x64xf32>, %c: tensor<8x48xf32>) -> tensor<8x48xf32> {
  // expected-error @below {{expected mx.lhs and mx.rhs to have equal hadamard but that of mx.lhs is 32 and that of mx.rhs is none}}
  %y = linalg.matmul {mx.lhs = #h, mx.rhs = #q} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y : tensor<8x48xf32>
}

// -----

#h = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32>
#r = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32, random_signs = true>

func.func @signs(%w: tensor<64x48xf32>, %x: tensor<8x64xf32>, %c: tensor<8x48xf32>) -> tensor<8x48xf32> {
  // expected-error @below {{expected mx.lhs and mx.rhs to have equal hadamard but that of mx.lhs is 32 and that of mx.rhs is random 32}}
  %y = linalg.matmul {mx.lhs = #h, mx.rhs = #r} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y : tensor<8x48xf32>
}

// -----

#h = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32>

func.func @divides(%w: tensor<48x8xf32>, %x: tensor<8x48xf32>, %c: tensor<8x8xf32>) -> tensor<8x8xf32> {
  // expected-error @below {{expected hadamard of mx.lhs and mx.rhs to divide K but hadamard is 32 and K is 48}}
  %y = linalg.matmul {mx.lhs = #h, mx.rhs = #h} ins(%x, %w : tensor<8x48xf32>, tensor<48x8xf32>) outs(%c : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// -----

#h = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32>

func.func @dynamic(%w: tensor<?x8xf32>, %x: tensor<8x?xf32>, %c: tensor<8x8xf32>) -> tensor<8x8xf32> {
  // expected-error @below {{expected hadamard of mx.lhs and mx.rhs to divide K but hadamard is 32 and K is dynamic}}
  %y = linalg.matmul {mx.lhs = #h, mx.rhs = #h} ins(%x, %w : tensor<8x?xf32>, tensor<?x8xf32>) outs(%c : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// -----

#sr = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil, rounding = stochastic>>

// A #mx.site is looked at as a #mx.quantization is.
func.func @loop(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %n: index) -> tensor<4x4xf32> {
  %zero = arith.constant 0 : index
  %one = arith.constant 1 : index
  %r = scf.for %i = %zero to %n step %one iter_args(%y = %x) -> tensor<4x4xf32> {
    // expected-error @below {{stochastic rounding in a loop would repeat its random numbers}}
    %d = linalg.matmul {mx.rhs = #sr} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%y : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %d : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// -----

// expected-error @below {{expected argument 0 with mx.role = "step" to be i32, i64 or f32 or a tensor of rank 0 of it but got 'tensor<1xi32>'}}
func.func @step(%step: tensor<1xi32> {mx.role = "step"}) {
  return
}

// -----

// expected-error @below {{expected argument 0 with mx.role = "seed" to be i64 or a tensor of rank 0 of it but got 'i32'}}
func.func @seed(%seed: i32 {mx.role = "seed"}) {
  return
}

// -----

// expected-error @below {{expected one argument with mx.role = "seed" but arguments 0 and 1 have it}}
func.func @seeds(%a: i64 {mx.role = "seed"}, %b: i64 {mx.role = "seed"}) {
  return
}

// -----

#back = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, source = dequantized_forward>

// The forward product quantizes x alone.
func.func @no_forward(%w: tensor<48x64xf32>, %x: tensor<32x64xf32>, %g: tensor<32x48xf32>) -> (tensor<32x48xf32>, tensor<32x64xf32>) {
  %y0 = arith.constant dense<0.0> : tensor<32x48xf32>
  %dx0 = arith.constant dense<0.0> : tensor<32x64xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">, mx.lhs = #mx.quantization<format = <mxfp4>, scale_rule = rceil>}
      ins(%x, %w : tensor<32x64xf32>, tensor<48x64xf32>) outs(%y0 : tensor<32x48xf32>) -> tensor<32x48xf32>
  // expected-error @below {{expected a forward product before this one to quantize rhs (of weight "w"), which is to be read as dequantized_forward, but none does}}
  %dx = linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, weight = "w">, mx.rhs = #back}
      ins(%g, %w : tensor<32x48xf32>, tensor<48x64xf32>) outs(%dx0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  return %y, %dx : tensor<32x48xf32>, tensor<32x64xf32>
}

// -----

#bf16 = #mx.site<cast = bf16>

func.func @obstacle(%w: tensor<64x48xf64>, %x: tensor<8x64xf64>, %c: tensor<8x48xf64>) -> tensor<8x48xf64> {
  // expected-error @below {{cannot be quantized as mx.lhs and mx.rhs ask: }}
  %y = linalg.matmul {mx.lhs = #bf16, mx.rhs = #bf16} ins(%x, %w : tensor<8x64xf64>, tensor<64x48xf64>) outs(%c : tensor<8x48xf64>) -> tensor<8x48xf64>
  return %y : tensor<8x48xf64>
}

// -----

#h = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32>
#bf16 = #mx.site<cast = bf16>

func.func @cast_of_transformed(%w: tensor<64x48xf32>, %x: tensor<8x64xf32>, %c: tensor<8x48xf32>) -> tensor<8x48xf32> {
  // expected-error @below {{expected mx.lhs and mx.rhs to have equal hadamard but that of mx.lhs is 32 and that of mx.rhs is none}}
  %y = linalg.matmul {mx.lhs = #h, mx.rhs = #bf16} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y : tensor<8x48xf32>
}

// -----

#cast = #mx.site<cast = bf16>
#read = #mx.site<source = dequantized_forward>

// A cast is no quantization that could be read back.
func.func @read_of_cast(%w: tensor<48x64xf32>, %x: tensor<32x64xf32>, %g: tensor<32x48xf32>, %y0: tensor<32x48xf32>, %dx0: tensor<32x64xf32>) -> (tensor<32x48xf32>, tensor<32x64xf32>) {
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">, mx.lhs = #cast, mx.rhs = #cast}
      ins(%x, %w : tensor<32x64xf32>, tensor<48x64xf32>) outs(%y0 : tensor<32x48xf32>) -> tensor<32x48xf32>
  // expected-error @below {{expected a forward product before this one to quantize rhs (of weight "w"), which is to be read as dequantized_forward, but none does}}
  %dx = linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, weight = "w">, mx.rhs = #read}
      ins(%g, %w : tensor<32x48xf32>, tensor<48x64xf32>) outs(%dx0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  return %y, %dx : tensor<32x48xf32>, tensor<32x64xf32>
}

// -----

func.func @cast_of_integers(%x: tensor<8x64xi8>, %y: tensor<64x48xi8>, %c: tensor<8x48xi32>) -> tensor<8x48xi32> {
  // expected-error @below {{cannot be quantized as mx.lhs and mx.rhs ask: lhs is of i8, not f32, bf16 or f16}}
  %d = linalg.matmul {mx.lhs = #mx.site<cast = bf16>} ins(%x, %y : tensor<8x64xi8>, tensor<64x48xi8>) outs(%c : tensor<8x48xi32>) -> tensor<8x48xi32>
  return %d : tensor<8x48xi32>
}

// -----

func.func @cast_of_indices(%x: tensor<4x4xindex>) -> tensor<4x4xindex> {
  // expected-error @below {{cannot be quantized as mx.lhs and mx.rhs ask: lhs is of index, not f32, bf16 or f16}}
  %y = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %x : tensor<4x4xindex>, tensor<4x4xindex>) outs(%x : tensor<4x4xindex>) attrs = {mx.rhs = #mx.site<cast = bf16>} {
  ^bb0(%a: index, %b: index, %c: index):
    %p = arith.muli %a, %b : index
    %s = arith.addi %c, %p : index
    linalg.yield %s : index
  } -> tensor<4x4xindex>
  return %y : tensor<4x4xindex>
}
