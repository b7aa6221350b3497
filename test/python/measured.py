# REQUIRES: python-package
# RUN: mx-opt %mx_src/models/llama_block.mlir --mx-quantize=recipe-file=%S/Inputs/attention.mlir --mx-report=%t.json -mx-instrument -o %t.mlir
# RUN: mx-run %t.mlir --inputs=%mx_src/models/llama_block.npz --outputs=%t.npz
# RUN: %python -m mx.report %t.json --statistics %t.npz --module %t.mlir | FileCheck %s
# RUN: %python -m mx.report %t.json --statistics %t.npz --module %t.mlir --html %t.html
# RUN: FileCheck %s --check-prefix=HTML --input-file=%t.html
# RUN: %python %s %t.json %t.npz %t.mlir %mx_src/models/llama_block.npz
"""A model that is quantized, measured in a run and shown, under the names of its layers.

What was measured of each weight is held against MXFP4 as NumPy computes it here.
"""

# CHECK: fprop {{.*}}layers.0.attn.q.weight
# CHECK-NEXT: activation: {{[0-9.]+}} dB, {{.*}}% zeroed
# CHECK-NEXT: weight: {{[0-9.]+}} dB, {{.*}}% zeroed
# CHECK: attention_score -
# CHECK-NEXT: activation: {{[0-9.]+}} dB
# CHECK-NEXT: activation: {{[0-9.]+}} dB
# HTML: Error of each site
# HTML: fprop layers.1.mlp.down.weight
# HTML: weight: mxfp4, rceil
# HTML-NEXT: {{[0-9.]+}} dB, {{.*}}% zeroed

import re
import sys

import numpy as np
from mx.report import load, to_html
from mx.report.__main__ import _name_results

GRID = np.array([0, 0.5, 1, 1.5, 2, 3, 4, 6])


def round_to_grid(x):
    """To the nearest number of E2M1; of two, to the one with an even code."""
    code = np.searchsorted(GRID, x)
    low, high = GRID[np.maximum(code - 1, 0)], GRID[np.minimum(code, 7)]
    upper = (x - low > high - x) | ((x - low == high - x) & (code % 2 == 0))
    return np.where(upper, high, low)


def measure(x):
    """The six sums for MXFP4 with the rule rceil, in blocks of 32 along rows."""
    blocks = x.astype(np.float64).reshape(-1, 32)
    amax = np.abs(blocks).max(axis=1, keepdims=True)
    scale = 2.0 ** np.ceil(np.log2(amax / 6))
    element = round_to_grid(np.abs(blocks) / scale)
    y = np.sign(blocks) * element * scale
    saturated = (element == 6) & (np.abs(blocks) > np.abs(y))
    zeroed = (y == 0) & (blocks != 0)
    return [x.size, ((blocks - y) ** 2).sum(), (blocks**2).sum(), saturated.sum(), zeroed.sum(), 0]


def main():
    report_file, results_file, module_file, inputs_file = sys.argv[1:]
    module = open(module_file).read()
    results = _name_results(module, np.load(results_file))
    report = load(report_file)
    report.add_statistics(results)
    for entry in report.contractions:
        assert all(site.statistics for site in entry.sites), entry
    inputs = np.load(inputs_file)
    head = next(line for line in module.splitlines() if "func.func @main" in line)
    weights = dict(re.findall(r'%arg(\d+): [^{]*\{mx.name = "([^"]*)", mx.role = "weight"\}', head))
    checked = 0
    for number, name in weights.items():
        found = [e.sites[1] for e in report.contractions if e.weight == name and e.role == "fprop"]
        for site in found:
            assert site.kind == "weight"
            s = site.statistics
            got = [s.elements, s.squared_error, s.squared_input, s.saturated, s.zeroed, s.nan]
            np.testing.assert_allclose(got, measure(inputs[f"arg{number}"]), rtol=1e-13, err_msg=name)
            checked += 1
    assert checked == 15, checked
    # Queries and keys, and the two layers, have names of their own.
    scores = [e for e in report.contractions if e.role == "attention_score"]
    errors = {site.statistics.squared_error for entry in scores for site in entry.sites}
    assert len(scores) == 2 and len(errors) == 4, errors
    assert "statistics.attention_score.activation.layer1.rhs" in results, sorted(results)
    assert "worst site" in to_html(report)


main()
