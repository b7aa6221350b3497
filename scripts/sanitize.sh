#!/bin/sh
# Builds everything with AddressSanitizer, UndefinedBehaviorSanitizer and
# assertions into build-asan/, and runs all tests there. The last line is
# "N passed, N failed"; the exit status is 0 if nothing failed.
#
#   ./scripts/sanitize.sh [lit arguments]
. "$(dirname "$0")/common.sh"
build=build-asan
# No NDEBUG: assertions of LLVM's headers see wrong casts and indices.
MX_CMAKE_ARGS="-DLLVM_USE_SANITIZER=Address;Undefined
  -DCMAKE_C_FLAGS_RELEASE=-O1 -DCMAKE_CXX_FLAGS_RELEASE=-O1 ${MX_CMAKE_ARGS:-}"

install_dependencies
install_packages libclang-rt-22-dev
build_all

# libMLIR.so is not instrumented. What it does to containers and allocators that
# it shares with our code looks wrong, so these are not watched. An allocation
# that is too large fails, as it does without a sanitizer. What is found ends the
# program by SIGABRT, so that mx-fuzz can tell where.
export ASAN_OPTIONS="detect_container_overflow=0:allow_user_poisoning=0:\
max_allocation_size_mb=8192:allocator_may_return_null=1:abort_on_error=1:\
handle_abort=0:${ASAN_OPTIONS:-}"
export UBSAN_OPTIONS="print_stacktrace=1:${UBSAN_OPTIONS:-}"
run_tests "$@"
