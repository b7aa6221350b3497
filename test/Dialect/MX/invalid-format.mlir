// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: the name is one of the table.
// expected-error-re @below {{unknown format 'mxfp5': expected mxfp4, mxfp6_e2m3, {{.*}}, or element = ...}}
func.func private @format_name() attributes {f = #mx.format<mxfp5>}

// -----

// C2: the type of elements.
// expected-error @below {{expected element type f4E2M1FN, f6E2M3FN, f6E3M2FN, f8E4M3FN, f8E5M2, i8 or i4 but got 'f32'}}
func.func private @format_element() attributes {f = #mx.format<element = f32, block = [1, 32], scale = f8E8M0FNU>}

// -----

// C3: the type of scales.
// expected-error @below {{expected scale type f8E8M0FNU, f8E4M3FN or f32 but got 'f8E5M2'}}
func.func private @format_scale() attributes {f = #mx.format<element = f4E2M1FN, block = [1, 32], scale = f8E5M2>}

// -----

// C4: a block of nothing.
// expected-error @below {{expected a positive block size or `all` but got 0}}
func.func private @format_block() attributes {f = #mx.format<element = f4E2M1FN, block = [1, 0], scale = f8E8M0FNU>}

// -----

// C4: a block larger than sizes are.
// expected-error @below {{expected block sizes in [1, 2147483647] but got [1, 9223372036854775807]}}
func.func @block_size_overflow() attributes {f = #mx.format<element = f4E2M1FN, block = [1, 9223372036854775807], scale = f8E8M0FNU>} {
  return
}

// -----

// C5: all rows, but not all columns.
// expected-error @below {{expected block cols to be `all` where block rows are, but got 32}}
func.func private @format_rows() attributes {f = #mx.format<element = f4E2M1FN, block = [all, 32], scale = f8E8M0FNU>}

// -----

// C6: E4M3 scales of other elements.
// expected-error @below {{expected f4E2M1FN elements with f8E4M3FN scales but got 'f8E4M3FN'}}
func.func private @format_e4m3_scale() attributes {f = #mx.format<element = f8E4M3FN, block = [1, 16], scale = f8E4M3FN>}

// -----

// C7: a second level above other scales.
// expected-error @below {{expected f8E4M3FN scales with tensor_scale but got 'f8E8M0FNU'}}
func.func private @format_tensor_scale() attributes {f = #mx.format<element = f4E2M1FN, block = [1, 32], scale = f8E8M0FNU, tensor_scale>}

// -----

// C2: an element of unsigned integers.
// expected-error @below {{f8E4M3FN, f8E5M2, i8 or i4 but got 'ui8'}}
func.func private @format_unsigned() attributes {f = #mx.format<element = ui8, block = [1, 32], scale = f8E8M0FNU>}

// -----

// C8: a grid that there is not.
// expected-error @below {{expected grid e3m0, radix4_even or radix4_odd, of elements of type i4, but got 'e2m1' of 'i4'}}
func.func private @format_grid() attributes {f = #mx.format<element = i4, grid = e2m1, block = [1, 32], scale = f8E8M0FNU>}

// -----

// C8: a grid of a type that says what it is.
// expected-error @below {{expected grid e3m0, radix4_even or radix4_odd, of elements of type i4, but got 'e3m0' of 'f4E2M1FN'}}
func.func private @format_grid_of_float() attributes {f = #mx.format<element = f4E2M1FN, grid = e3m0, block = [1, 32], scale = f8E8M0FNU>}

// -----

func.func private @format_grid_syntax() attributes {
  // expected-error @below {{expected '='}}
  f = #mx.format<element = i4, grid e3m0, block = [1, 32], scale = f8E8M0FNU>}
