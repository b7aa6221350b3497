// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: no forward product reads the gradient.
// expected-error @below {{expected source of g_wgrad to be original but got dequantized_forward}}
func.func private @sites() attributes {a = #mx.sites<g_wgrad = <source = dequantized_forward>>}

// -----

// C1: the forward product is the source.
// expected-error @below {{expected source of x_fprop to be original but got dequantized_forward}}
func.func private @sites() attributes {a = #mx.sites<x_fprop = <source = dequantized_forward>>}

// -----

// C2: nothing is quantized that could be dequantized.
// expected-error @below {{expected w_fprop to have a quantization, which is the source of w_dgrad}}
func.func private @sites() attributes {a = #mx.sites<x_fprop = <quantization = <format = <mxfp4>, scale_rule = rceil>>, w_dgrad = <source = dequantized_forward>>}

// -----

// C3: a gradient of a gradient.
// expected-error @below {{expected gradient of g_dgrad to be straight_through but got clipped}}
func.func private @sites() attributes {a = #mx.sites<g_dgrad = <gradient = clipped>>}
