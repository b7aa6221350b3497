// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: no name.
// expected-error @below {{expected name not to be empty}}
func.func private @recipe() attributes {a = #mx.recipe<name = "">}

// -----

// C2: no rule.
// expected-error @below {{expected rules to list #mx.rule but got "lm_head"}}
func.func private @recipe() attributes {a = #mx.recipe<name = "own", rules = ["lm_head"]>}

// -----

// C2: no phase.
// expected-error @below {{expected schedule to list #mx.phase but got 820 : i64}}
func.func private @recipe() attributes {a = #mx.recipe<name = "own", schedule = [820]>}

// -----

// C3: back in time.
// expected-error @below {{expected from_permille to grow along schedule but 400 comes after 500}}
func.func private @recipe() attributes {a = #mx.recipe<name = "own", schedule = [#mx.phase<from_permille = 500, recipe = <name = "a">>, #mx.phase<from_permille = 400, recipe = <name = "b">>]>}

// -----

// C4: blocks of two sizes in one sum.
// expected-error @below {{recipe "own", role dgrad: expected equal blocks along the sum but the block of g_dgrad is 16 and that of w_dgrad is 32}}
func.func private @recipe() attributes {a = #mx.recipe<name = "own", sites = <g_dgrad = <quantization = <format = <nvfp4>, scale_rule = amax>>, w_dgrad = <quantization = <format = <mxfp4>, scale_rule = rceil>>>>}

// -----

// C4: the operands that a rule gives.
// expected-error @below {{recipe "own", role attention_score: expected equal blocks along the sum but the block of lhs is 32 and that of rhs is all}}
func.func private @recipe() attributes {a = #mx.recipe<name = "own", rules = [#mx.rule<roles = ["attention_score"], lhs = <quantization = <format = <mxfp4>, scale_rule = rceil>>, rhs = <quantization = <format = <fp8_e4m3_row>, scale_rule = amax>>>]>}

// -----

// C5: a transform of one operand, in the sites of a rule.
// expected-error @below {{recipe "own", role wgrad: expected equal transforms but hadamard of g_wgrad is 16 with random signs and that of x_wgrad is none}}
func.func private @recipe() attributes {a = #mx.recipe<name = "own", rules = [#mx.rule<sites = <g_wgrad = <quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 16, random_signs = true>, x_wgrad = <quantization = <format = <mxfp4>, scale_rule = rceil>>>>]>}

// -----

// C5: random signs of one operand.
// expected-error @below {{recipe "own", role fprop: expected equal transforms but hadamard of x_fprop is 32 with random signs and that of w_fprop is 32 without random signs}}
func.func private @recipe() attributes {a = #mx.recipe<name = "own", sites = <x_fprop = <quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32, random_signs = true>, w_fprop = <quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32>>>}
