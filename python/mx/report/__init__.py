"""Reads the report of mx-opt (docs/Report.md) and shows it as text or as one page of HTML.

    mx-opt model.mlir --mx-quantize=recipe=nvfp4 --mx-report=report.json -o model.mx.mlir
    python -m mx.report report.json --html report.html

Loads no compiler.
"""

from mx.report._html import to_html
from mx.report._model import Contraction, Report, Site, Statistics, load
from mx.report._text import to_text

__all__ = ["Contraction", "Report", "Site", "Statistics", "load", "to_html", "to_text"]
