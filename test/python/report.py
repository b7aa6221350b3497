# REQUIRES: python-package
# RUN: mx-opt %mx_src/models/gpt2_train.mlir --mx-quantize=recipe=nvfp4 --mx-report=%t.json -o %t.mlir
# RUN: %python -m mx.report %t.json | FileCheck %s
# RUN: mx-opt %mx_src/models/gpt2_train.mlir --mx-quantize=recipe=qat --mx-report=%t.cast.json -o /dev/null
# RUN: %python -m mx.report %t.cast.json | FileCheck %s --check-prefix=CAST
# RUN: %python %s %t.json %t.cast.json
# RUN: not %python -m mx.report %s 2>&1 | FileCheck %s --check-prefix=WRONG
"""A report as text and as a page: every product is in it, and what it says of each."""

# CHECK: 12 of 41 contractions quantized
# CHECK: multiply-adds
# CHECK: nvfp4 x nvfp4_16x16
# CHECK: operands in memory
# CHECK-DAG: weight 459 kB -> 287 kB, 1.60x less
# CHECK: predicted traffic
# CHECK-NEXT: read
# CHECK-NEXT: written
# CHECK-NEXT: to quantize
# CHECK: fprop {{.*}}layers.0.attn.qkv.weight {{.*}} nvfp4, amax | nvfp4_16x16, amax
# CHECK-NEXT: attention_score
# CHECK-NEXT: nvfp4 does not ask for attention_score; write a rule
# CHECK: fprop {{.*}}layers.1.attn.qkv.weight {{.*}} high precision | high precision
# CHECK: wgrad {{.*}}nvfp4, amax, stochastic, hadamard16 with random signs | nvfp4, amax, hadamard16 with random signs
# CAST: 8 of 41 contractions quantized, 16 cast to 16 bits
# CAST-DAG: bf16 x bf16
# CAST-DAG: mxfp4 x mxfp4
# CAST: wgrad {{.*}}attn.qkv.weight {{.*}} bf16 | bf16, dequantized_forward
# WRONG: mx.report:

import html.parser
import json
import math
import pathlib
import sys
import unittest

from mx.report import Statistics, load, to_html, to_text


class Page(html.parser.HTMLParser):
    """Checks that tags nest, and collects what the page loads and its titles."""

    VOID = {"meta", "br"}

    def __init__(self, text):
        super().__init__()
        self.open, self.loads, self.titles = [], [], []
        self.feed(text)
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.loads += [value for name, value in attributes if name in ("src", "href")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "title":
            self.titles.append(data)


class ReportTest(unittest.TestCase):
    def setUp(self):
        with open(sys.argv[1]) as file:
            self.data = json.load(file)
        self.report = load(self.data)

    def test_page_shows_all_products_and_loads_nothing(self):
        page = Page(to_html(self.report, "<nvfp4>"))
        self.assertEqual(page.loads, [])
        self.assertEqual(page.titles[0], "<nvfp4>")
        for entry in self.data["contractions"]:
            expected = f"{entry['role']} {entry['weight'] or entry['op']}"
            self.assertTrue(any(title.startswith(expected) for title in page.titles), expected)

    def test_casts_have_a_colour_and_no_statistics(self):
        report = load(json.loads(pathlib.Path(sys.argv[2]).read_text()))
        page = to_html(report)
        for expected in ("</i>16 bits</span>", ", 16 cast to 16 bits", "bf16 x bf16", "var(--bits16)"):
            self.assertIn(expected, page)
        casts = [entry for entry in report.contractions if entry.decision == "cast"]
        self.assertEqual([entry.is_product for entry in casts], [False] * 16)

    def test_statistics_reach_their_site(self):
        name = "layers.0.attn.qkv.weight"
        numbers = [64.0, 1.0, 100.0, 0.0, 16.0, 0.0]
        self.report.add_statistics({f"statistics.fprop.activation.{name}+dgrad.gradient.{name}": numbers, "y": [1.0]})
        entries = [e for e in self.report.contractions if e.weight == name]
        found = {(e.role, site.kind): site.statistics for e in entries for site in e.sites}
        self.assertEqual(found["fprop", "activation"].decibels, 20)
        self.assertEqual(found["dgrad", "gradient"].zeroed, 16)
        self.assertEqual([found["fprop", "weight"], found["wgrad", "gradient"]], [None, None])
        self.assertIn("20.0 dB, 25.0% zeroed", to_html(self.report))

    def load_pair(self, **fields):
        """A report of two products of one weight and one role."""
        entry = next(e for e in self.data["contractions"] if e["decision"] == "quantized")
        return load({**self.data, "contractions": [{**entry, **fields}] * 2})

    def test_names_that_repeat(self):
        report = self.load_pair(role="fprop", weight="w", lhs_kind="activation", rhs_kind="weight")
        report.add_statistics({"statistics.fprop.activation.w": [1.0] * 6, "statistics.fprop.activation.w#2": [2.0] * 6})
        self.assertEqual([e.sites[0].statistics.elements for e in report.contractions], [1, 2])

    def test_statistics_are_of_one_function(self):
        entry = next(e for e in self.data["contractions"] if e["decision"] == "quantized")
        entry = {**entry, "role": "fprop", "weight": "w", "lhs_kind": "activation", "rhs_kind": "weight"}
        report = load({**self.data, "contractions": [{**entry, "function": "other"}, {**entry, "function": "main"}]})
        report.add_statistics({"statistics.fprop.activation.w": [1.0] * 6})
        self.assertEqual([e.sites[0].statistics is None for e in report.contractions], [True, False])
        report.add_statistics({"statistics.fprop.weight.w": [1.0] * 6}, function="other")
        self.assertEqual([e.sites[1].statistics is None for e in report.contractions], [False, True])

    def test_sites_of_another_module(self):
        self.report.add_statistics({"statistics.quantize3": [1.0] * 6})
        with self.assertRaisesRegex(ValueError, "the report has no site fprop.weight.other in @main"):
            self.report.add_statistics({"statistics.fprop.weight.other": [1.0] * 6})

    def test_error_of_what_did_not_change(self):
        self.report.add_statistics({"statistics.fprop.weight.layers.0.attn.qkv.weight": [64.0, 0.0, 100.0, 0.0, 0.0, 0.0]})
        self.assertIn("exact", to_text(self.report))
        self.assertNotIn("inf dB", to_html(self.report) + to_text(self.report))

    def test_sides_of_exchanged_operands(self):
        kinds = {"lhs_kind": "activation", "rhs_kind": "activation"}
        for exchanged in (False, True):
            report = self.load_pair(role="attention_score", weight=None, layer=3, exchanged=exchanged, **kinds)
            report.add_statistics({"statistics.attention_score.activation.layer3.lhs": [1.0] * 6})
            found = [site.statistics is not None for site in report.contractions[0].sites]
            self.assertEqual(found, [not exchanged, exchanged])

    def test_sizes_that_are_not_known(self):
        unknown = {"bytes_before": None, "bytes_after": None, "bytes_quantization": None}
        totals = {**self.data["totals"], "traffic": {"read_before": None, "read_after": None, "written": 1}}
        totals["memory"] = {**totals["memory"], "activation": unknown}
        report = load({**self.data, "totals": totals})
        self.assertIn("activation   unknown, as sizes are dynamic", to_text(report))
        page = to_html(report)
        self.assertIn(">unknown</text>", page)
        self.assertNotIn("Predicted traffic", page)

    def test_reports_without_memory(self):
        totals = {key: value for key, value in self.data["totals"].items() if key not in ("memory", "traffic")}
        report = load({**self.data, "totals": totals})
        self.assertNotIn("Memory", to_html(report))
        self.assertNotIn("operands in memory", to_text(report))

    def test_wrong_statistics(self):
        with self.assertRaisesRegex(ValueError, "expected 6 numbers for statistics.quantize0 but got 2"):
            self.report.add_statistics({"statistics.quantize0": [1.0, 2.0]})

    def test_nothing_measured(self):
        empty = Statistics(0, 0, 0, 0, 0, 0)
        self.assertEqual((empty.relative_error, empty.share(0)), (0, 0))
        self.assertEqual(empty.decibels, math.inf)

    def test_broken_fields(self):
        entry = self.data["contractions"][0]
        for broken in ({"contractions": None}, {"contractions": [None]}, {"totals": {}}, {"totals": None},
                       {"contractions": [{**entry, "role": None}]}, {"contractions": [{**entry, "lhs": "x"}]}):
            with self.assertRaisesRegex(ValueError, "missing or of another type"):
                load({**self.data, **broken})

    def test_text_of_a_report_is_no_html(self):
        entry = {**self.data["contractions"][0], "m": "<script>", "weight": "<b>"}
        page = to_html(load({**self.data, "contractions": [entry]}))
        self.assertNotIn("<script>", page)
        self.assertNotIn("<b>", page)

    def test_other_objects(self):
        with self.assertRaisesRegex(ValueError, "the object is no mx-report"):
            load({})
        with self.assertRaisesRegex(ValueError, "expected version 2 of mx-report but got 1"):
            load({**self.data, "version": 1})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
