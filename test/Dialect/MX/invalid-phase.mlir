// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: the end.
// expected-error @below {{expected from_permille to be in (0, 1000) but got 1000}}
func.func private @phase() attributes {a = #mx.phase<from_permille = 1000, recipe = <name = "end">>}

// -----

// C2: a schedule in a schedule.
// expected-error @below {{expected recipe "outer" of a phase to have no schedule}}
func.func private @phase() attributes {a = #mx.phase<from_permille = 500, recipe = <name = "outer", schedule = [#mx.phase<from_permille = 600, recipe = <name = "inner">>]>>}
