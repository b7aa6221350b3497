// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: no layer of these.
// expected-error @below {{expected layer to be -1 or in [0, layers) but layer is 2 and layers is 2}}
func.func private @f() attributes {a = #mx.contraction<role = fprop, layer = 2, layers = 2>}

// -----

// C1: below none.
// expected-error @below {{expected layer to be -1 or in [0, layers) but layer is -2 and layers is 0}}
func.func private @f() attributes {a = #mx.contraction<role = fprop, layer = -2>}
