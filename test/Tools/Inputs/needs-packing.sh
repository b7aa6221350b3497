#!/bin/sh
# The test of mx-reduce: status 1 says that the module in $1 is interesting, here
# that its quantize is refused for FP4 elements that are not packed.
if mx-opt "$1" --convert-mx-to-linalg 2>&1 | grep -q "error: 'mx.quantize' op .*mx-pack-fp4"; then
  exit 1
fi
exit 0
