// RUN: mx-opt %s --mx-verify-lowered --split-input-file --verify-diagnostics

module {
  llvm.func @lowered(%x: f32) -> f32 {
    %y = llvm.fadd %x, %x : f32
    llvm.return %y : f32
  }
}

// -----

// The operation is named, not the casts that it leaves before it.
llvm.func @operation(%x: i64) {
  %y = builtin.unrealized_conversion_cast %x : i64 to index
  // expected-error@+1 {{'index.add' op was not lowered to the LLVM dialect}}
  %z = index.add %y, %y
  llvm.return
}

// -----

llvm.func @cast(%x: i64) {
  // expected-error@+1 {{'builtin.unrealized_conversion_cast' op was not lowered to the LLVM dialect}}
  %y = builtin.unrealized_conversion_cast %x : i64 to index
  llvm.return
}

// -----

// expected-error@+1 {{'func.func' op was not lowered to the LLVM dialect}}
func.func private @function()

// -----

module @outer {
  module @inner {
    // expected-error@+1 {{'func.func' op was not lowered to the LLVM dialect: it is in module @inner within another, which is to be lowered on its own}}
    func.func private @function()
  }
}
