# Thin wrappers over LLVM's CMake functions. Upstream libraries come from
# libMLIR.so alone (MLIR_LIBS); ours are static archives (LINK_LIBS). What they
# make is installed: see cmake/CMakeLists.txt.

# mx_export_library(NAME): an archive that other projects link, with headers.
function(mx_export_library name)
  target_include_directories(${name} INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_compile_features(${name} INTERFACE cxx_std_17)
  install(TARGETS ${name} EXPORT MXTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
endfunction()

# add_mx_library(NAME sources... [INTERNAL]
#   [DEPENDS ...] [LINK_LIBS ...] [MLIR_LIBS ...])
# INTERNAL: for our own tools, not exported.
function(add_mx_library name)
  cmake_parse_arguments(ARG "INTERNAL" "" "DEPENDS;LINK_LIBS;MLIR_LIBS" ${ARGN})
  add_mlir_library(${name} ${ARG_UNPARSED_ARGUMENTS}
    EXCLUDE_FROM_LIBMLIR DISABLE_INSTALL
    DEPENDS ${ARG_DEPENDS}
    LINK_LIBS PUBLIC ${ARG_LINK_LIBS})
  if(ARG_MLIR_LIBS)
    mx_precompile_headers(${name})
    mlir_target_link_libraries(${name} PUBLIC ${ARG_MLIR_LIBS})
  endif()
  if(NOT ARG_INTERNAL)
    mx_export_library(${name})
  endif()
endfunction()

# add_mx_tool(NAME sources... [LINK_LIBS ...] [MLIR_LIBS ...])
function(add_mx_tool name)
  cmake_parse_arguments(ARG "" "" "LINK_LIBS;MLIR_LIBS" ${ARGN})
  add_llvm_executable(${name} ${ARG_UNPARSED_ARGUMENTS} DISABLE_LLVM_LINK_LLVM_DYLIB)
  # Before libMLIR.so and libc.so, whose allocations it takes over as well.
  if(mimalloc_FOUND)
    target_link_libraries(${name} PRIVATE mimalloc)
    target_compile_definitions(${name} PRIVATE MX_HAS_MIMALLOC)
  endif()
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS})
  mlir_target_link_libraries(${name} PRIVATE ${ARG_MLIR_LIBS})
  target_link_libraries(${name} PRIVATE LLVM)
  install(TARGETS ${name})
endfunction()
