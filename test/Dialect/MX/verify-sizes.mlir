// RUN: mx-opt %s --mx-verify-sizes --split-input-file --verify-diagnostics
// The pipelines run it first.
// RUN: mx-opt %s --mx-to-cpu --split-input-file --verify-diagnostics -o /dev/null
// RUN: mx-opt %s --mx-to-gpu --split-input-file --verify-diagnostics -o /dev/null

// 2^60 x 4 bytes is as much as there may be.
func.func @fits(%x: tensor<1152921504606846976xf32>) -> tensor<1152921504606846976xf32> {
  return %x : tensor<1152921504606846976xf32>
}

// -----

// expected-error@+1 {{'func.func' op has a value of type 'tensor<1152921504606846977xf32>', which takes more than 2^62 bytes}}
func.func @argument(%x: tensor<1152921504606846977xf32>) {
  return
}

// -----

func.func @result(%n: index) -> tensor<?x4294967296x4294967296xi8> {
  // expected-error@+1 {{'tensor.empty' op has a value of type 'tensor<?x4294967296x4294967296xi8>', which takes more than 2^62 bytes}}
  %e = tensor.empty(%n) : tensor<?x4294967296x4294967296xi8>
  return %e : tensor<?x4294967296x4294967296xi8>
}

// -----

// The last dimension has 2^63 - 1 elements: 2^58 blocks and 2^62 bytes, counted
// without overflow.
// expected-error@+1 {{has a value of type 'tensor<1x9223372036854775807xbf16>'}}
func.func @blocks(%x: tensor<1x9223372036854775807xbf16>)
    -> (tensor<1x4611686018427387904xi8>, tensor<1x288230376151711744xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<1x9223372036854775807xbf16> -> tensor<1x4611686018427387904xi8>, tensor<1x288230376151711744xf8E8M0FNU>
  return %e, %s : tensor<1x4611686018427387904xi8>, tensor<1x288230376151711744xf8E8M0FNU>
}
