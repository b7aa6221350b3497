// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: no power of two.
// expected-error @below {{expected hadamard to be 0 or a power of two in [2, 2^30] but got 24}}
func.func private @site() attributes {a = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 24>}

// -----

// C2: signs of no transform.
// expected-error @below {{expected random_signs with hadamard but there is no hadamard}}
func.func private @site() attributes {a = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, random_signs = true>}

// -----

// C3: nothing to transform.
// expected-error @below {{expected a quantization with hadamard, outlier_permille and premultiplier but there is none}}
func.func private @site() attributes {a = #mx.site<hadamard = 16>}

// -----

// C4: a transform of square blocks.
// expected-error @below {{expected no hadamard with a scale for several rows but hadamard is 16 and format mxfp8_e4m3_32x32}}
func.func private @site() attributes {a = #mx.site<quantization = <format = <mxfp8_e4m3_32x32>, scale_rule = rceil>, hadamard = 16>}

// -----

// C5: everything is an outlier.
// expected-error @below {{expected outlier_permille to be in [0, 1000) but got 1000}}
func.func private @site() attributes {a = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, outlier_permille = 1000>}

// -----

// C5: no power.
// expected-error @below {{expected dge_power and dge_clip to be positive but got 0 and 3}}
func.func private @site() attributes {a = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, gradient = dge, dge_power = 0>}

// -----

// C5: a factor that cannot be divided by.
// expected-error @below {{expected premultiplier to be an f32 in [2^-16, 2^16] but got 0.000000e+00 : f32}}
func.func private @site() attributes {a = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, premultiplier = 0.0 : f32>}

// -----

// C5: a factor whose inverse overflows together with another.
// expected-error @below {{expected premultiplier to be an f32 in [2^-16, 2^16] but got 9.99999968E-21 : f32}}
func.func private @site() attributes {a = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, premultiplier = 1.0e-20 : f32>}

// -----

// C6: an estimator of powers of four.
// expected-error @below {{expected elements with steps of powers of two with gradient dge but got the grid radix4_even}}
func.func private @site() attributes {a = #mx.site<quantization = <format = <radix4_even>, scale_rule = amax>, gradient = dge>}

// -----

// C7: no type of 16 bits.
// expected-error @below {{expected cast to be bf16 or f16 but got 'f32'}}
func.func private @site() attributes {a = #mx.site<cast = f32>}

// -----

// C7: a cast and a format.
// expected-error @below {{expected one of quantization and cast but got mxfp4 and 'bf16'}}
func.func private @site() attributes {a = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, cast = bf16>}

// -----

// C7: a rule for what does not saturate.
// expected-error @below {{expected gradient to be straight_through with cast 'bf16' but got clipped}}
func.func private @site() attributes {a = #mx.site<cast = bf16, gradient = clipped>}

// -----

// C3: a transform of a cast.
// expected-error @below {{expected a quantization with hadamard, outlier_permille and premultiplier but there is none}}
func.func private @site() attributes {a = #mx.site<cast = f16, hadamard = 16>}
