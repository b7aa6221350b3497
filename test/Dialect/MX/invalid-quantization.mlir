// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: a rule for scales of another type.
// expected-error @below {{expected scale_rule floor, ceil, even, rceil, pre34, quest for scales of type 'f8E8M0FNU' (format mxfp4) but got amax}}
func.func private @quantization_rule() attributes {f = #mx.quantization<format = <mxfp4>, scale_rule = amax>}
