// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: no role.
// expected-error @below {{expected roles to list names but got "forward"}}
func.func private @rule() attributes {a = #mx.rule<roles = ["fprop", "forward"]>}

// -----

// C1: no string.
// expected-error @below {{expected parts to list names but got 1 : i64}}
func.func private @rule() attributes {a = #mx.rule<parts = [1]>}

// -----

// C2: no regular expression.
// expected-error @below {{expected weight to be a regular expression but got "(up": parentheses not balanced}}
func.func private @rule() attributes {a = #mx.rule<weight = "(up">}

// -----

// C2: what takes a time without end, to search through, to write out, or to read.
// expected-error @below {{it has a back-reference, \1}}
func.func private @rule() attributes {a = #mx.rule<weight = "^((a|aa)*)\\1c$">}

// -----

// expected-error @below {{regular expression but got "(((x{1,255}){1,255}){3}){99,}": the product of its counts, as of {n}, is more than 100}}
func.func private @rule() attributes {a = #mx.rule<weight = "(((x{1,255}){1,255}){3}){99,}">}

// -----

// expected-error @below {{it has 1001 characters, more than 1000}}
func.func private @rule() attributes {a = #mx.rule<weight = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">}

// -----

// Counts whose product is small, escaped braces, and what is nested without counts.
func.func private @rule() attributes {a = [#mx.rule<weight = "^h\\.[0-9]{1,3}\\.[a-z]{2}$">, #mx.rule<weight = "\\{200\\}">, #mx.rule<weight = "((a*)*)*b">]}

// -----

// C3: less than no layers.
// expected-error @below {{expected first_layers and last_layers not to be negative but got -1}}
func.func private @rule() attributes {a = #mx.rule<last_layers = -1>}

// -----

// C3: a division by zero.
// expected-error @below {{expected multiples and least sizes to be positive but got 0}}
func.func private @rule() attributes {a = #mx.rule<k_multiple = 0>}

// -----

// C4: both.
// expected-error @below {{expected sites without lhs and rhs}}
func.func private @rule() attributes {a = #mx.rule<roles = ["fprop"], sites = <w_fprop = <quantization = <format = <mxfp4>, scale_rule = rceil>>>, lhs = <quantization = <format = <mxfp4>, scale_rule = rceil>>>}

// -----

// C5: operands of any product.
// expected-error @below {{expected roles with lhs and rhs}}
func.func private @rule() attributes {a = #mx.rule<lhs = <quantization = <format = <mxfp4>, scale_rule = rceil>>>}

// -----

// C5: operands of a linear layer.
// expected-error @below {{expected sites but got lhs and rhs for role dgrad}}
func.func private @rule() attributes {a = #mx.rule<roles = ["attention_score", "dgrad"], rhs = <quantization = <format = <mxfp4>, scale_rule = rceil>>>}

// -----

// C6: sites of attention.
// expected-error @below {{expected lhs and rhs but got sites for role attention_value}}
func.func private @rule() attributes {a = #mx.rule<roles = ["fprop", "attention_value"], sites = <w_fprop = <quantization = <format = <mxfp4>, scale_rule = rceil>>>>}
