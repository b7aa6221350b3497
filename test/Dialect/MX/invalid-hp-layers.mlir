// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: less than no layers.
// expected-error @below {{expected first and last not to be negative but got 0 and -1}}
func.func private @hp_layers() attributes {a = #mx.hp_layers<last = -1>}

// -----

// C2: more than all.
// expected-error @below {{expected percent to be in [0, 100] but got 101}}
func.func private @hp_layers() attributes {a = #mx.hp_layers<percent = 101>}

// -----

// C2: two ways to say it.
// expected-error @below {{expected percent without first and last but got 15, 2 and 0}}
func.func private @hp_layers() attributes {a = #mx.hp_layers<first = 2, percent = 15>}
