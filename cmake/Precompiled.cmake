# MLIR's headers are most of what a file of ours costs to compile, so they are
# compiled once. Files include what they use all the same: a build with the option
# off shows what is missing. ccache needs sloppiness=pch_defines,time_macros.
option(MX_PRECOMPILE_HEADERS "Compile MLIR's headers once" ON)

if(MX_PRECOMPILE_HEADERS)
  file(WRITE ${CMAKE_BINARY_DIR}/Precompiled.cpp "")
  add_mlir_library(MXPrecompiled ${CMAKE_BINARY_DIR}/Precompiled.cpp
    EXCLUDE_FROM_LIBMLIR DISABLE_INSTALL)
  target_precompile_headers(MXPrecompiled PRIVATE
    <mlir/Dialect/Affine/IR/AffineOps.h>
    <mlir/Dialect/Arith/IR/Arith.h>
    <mlir/Dialect/Arith/Utils/Utils.h>
    <mlir/Dialect/Bufferization/IR/Bufferization.h>
    <mlir/Dialect/ControlFlow/IR/ControlFlowOps.h>
    <mlir/Dialect/Func/IR/FuncOps.h>
    <mlir/Dialect/Linalg/IR/Linalg.h>
    <mlir/Dialect/MemRef/IR/MemRef.h>
    <mlir/Dialect/SCF/IR/SCF.h>
    <mlir/Dialect/Tensor/IR/Tensor.h>
    <mlir/Pass/PassManager.h>
    <mlir/Transforms/DialectConversion.h>
    <mlir/Transforms/GreedyPatternRewriteDriver.h>)
endif()

# mx_precompile_headers(NAME): for a target compiled with MLIR's flags.
function(mx_precompile_headers name)
  if(MX_PRECOMPILE_HEADERS)
    target_precompile_headers(${name} REUSE_FROM MXPrecompiled)
  endif()
endfunction()
