# REQUIRES: python-package
# RUN: %python %s %t
"""A report that a failing pass keeps from being written ends with its run."""

import json
import pathlib
import sys
import unittest

import mx

FILE = pathlib.Path(sys.argv.pop())
MATMUL = """
func.func @main(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {mx.role = "weight"}) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
"""
FAILS = f"builtin.module(mx-start-report,convert-mx-to-gpu{{chip=none}},mx-write-report{{file={FILE}}})"


class Reports(unittest.TestCase):
    def setUp(self):
        FILE.unlink(missing_ok=True)
        self.module = mx.Module.parse(MATMUL)
        with self.assertRaisesRegex(mx.Error, "unknown chip"):
            self.module.run(FAILS)

    def test_stale_report_is_not_written(self):
        with self.assertRaisesRegex(mx.Error, "expected a report of the module to be started before"):
            self.module.run(f"builtin.module(mx-write-report{{file={FILE}}})")
        self.assertFalse(FILE.exists())

    def test_next_report_is_alone(self):
        self.module.run(f"builtin.module(mx-quantize{{report={FILE}}})")
        self.assertEqual(json.loads(FILE.read_text())["totals"]["contractions"], 1)
        self.assertNotIn("report_entry", self.module.text(locations=True))


unittest.main()
