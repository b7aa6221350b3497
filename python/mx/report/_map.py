"""The model as a map: layers from top to bottom, sites from left to right."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mx.report._model import HIGH_PRECISION, PARTS, SITES, Contraction, Report, Site
from mx.report._svg import classify_format, rect, svg, text
from mx.report._text import print_statistics

_CELL, _ROW, _GAP, _LEFT = 20, 20, 12, 60
_ROLES = (
    "fprop", "dgrad", "wgrad", "attention_score", "attention_value", "attention_score_dgrad_q",
    "attention_score_dgrad_k", "attention_value_dgrad_p", "attention_value_dgrad_v",
)  # fmt: skip
_ROLE_LABELS = dict(zip(_ROLES, ("fprop", "dgrad", "wgrad", "score", "value", "dQ", "dK", "dP", "dV"), strict=True))
_KIND_LABELS = {"activation": "x", "weight": "w", "gradient": "g"}
# A column: the part of the model, the role, and the operand by its place in the role.
_Column = tuple[str, str, int]
_Painter = Callable[[Contraction, Site, float, float], list[str]]


def describe(entry: Contraction) -> str:
    """All that is known of a product, in lines."""
    lines = [f"{entry.role} {entry.weight or entry.op}", f"M x N x K: {entry.shape}"]
    for site in entry.sites:
        lines.append(f"{site.kind or 'operand'}: {site.describe()}")
        if site.statistics:
            lines.append(f"    {print_statistics(site.statistics)}")
    return "\n".join(lines + ([entry.detail] if entry.detail else []))


def _order_sites(entry: Contraction) -> list[Site]:
    """The operands in the order of the columns: as the six sites stand, or as they are."""
    kinds = [kind for role, kind in SITES if role == entry.role]
    return sorted(entry.sites, key=lambda site: kinds.index(site.kind) if site.kind in kinds else len(kinds))


@dataclass
class _Layout:
    """Where columns and rows stand."""

    columns: dict[_Column, float]
    rows: dict[int, float]  # of each entry, by its place in the report
    layers: list[tuple[str, float]]
    width: float
    height: float


def _place_columns(entries: Iterable[Contraction]) -> tuple[dict[_Column, float], float]:
    found = {(entry.part, entry.role) for entry in entries}
    columns: dict[_Column, float] = {}
    x = float(_LEFT)
    # Reports may have roles that are not known here.
    others = sorted({role for _, role in found} - {*_ROLES})
    for part in PARTS:
        roles = [role for role in (*_ROLES, *others) if (part, role) in found]
        start = x
        for role in roles:
            for operand in (0, 1):
                columns[part, role, operand] = x + _CELL * operand
            x += 2 * _CELL + 4
        if roles:
            x = max(x, start + 7.6 * len(part)) + _GAP
    return columns, x


def _place_rows(entries: list[Contraction], top: float) -> tuple[dict[int, float], list[tuple[str, float]], float]:
    """Products of one layer and one part stand below each other, those of one weight in one row."""
    order = sorted({entry.layer for entry in entries}, key=lambda layer: (layer is None, layer or 0))
    rows: dict[int, float] = {}
    layers, y = [], top
    for layer in order:
        layers.append(("no layer" if layer is None else f"layer {layer}", y))
        lanes: dict[str, dict[tuple[str, int], int]] = {}
        seen: dict[tuple[str, str, str], int] = {}
        for place, entry in enumerate(entries):
            if entry.layer != layer:
                continue
            name = entry.weight or ""
            key = (entry.part, entry.role, name)
            seen[key] = seen.get(key, 0) + 1
            lane = lanes.setdefault(entry.part, {})
            rows[place] = y + _ROW * lane.setdefault((name, seen[key]), len(lane))
        y += _ROW * max(len(lane) for lane in lanes.values()) + 8
    return rows, layers, y


def _lay_out(entries: list[Contraction]) -> _Layout:
    columns, width = _place_columns(entries)
    rows, layers, height = _place_rows(entries, 54)
    return _Layout(columns, rows, layers, width, height)


def _head(layout: _Layout, kinds: dict[_Column, str | None]) -> list[str]:
    shapes, parts = [], set()
    for (part, role, operand), x in layout.columns.items():
        if part not in parts:
            parts.add(part)
            shapes.append(text(x, 13, part.replace("_", " "), "strong"))
        if operand == 0:
            shapes.append(text(x, 29, _ROLE_LABELS.get(role, role), "quiet"))
        label = _KIND_LABELS.get(kinds[part, role, operand] or "", "")
        shapes.append(text(x + _CELL / 2 - 1, 46, label, "quiet", "middle"))
    return shapes + [text(0, y + 14, name, "quiet") for name, y in layout.layers]


def _draw(report: Report, paint: _Painter, label: str) -> str:
    entries = report.contractions
    layout = _lay_out(entries)
    kinds: dict[_Column, str | None] = {}
    cells = []
    for place, entry in enumerate(entries):
        for operand, site in enumerate(_order_sites(entry)):
            column = (entry.part, entry.role, operand)
            kinds.setdefault(column, site.kind)
            cells += paint(entry, site, layout.columns[column], layout.rows[place])
    return svg(layout.width, layout.height, _head(layout, kinds) + cells, label)


def _cell(x: float, y: float, color: str, title: str, opacity: float, words: str) -> list[str]:
    shape = rect(x, y, _CELL - 2, _ROW - 2, color, title, 3, opacity)
    return [shape, text(x + _CELL / 2 - 1, y + 13, words, "on" if opacity > 0.6 else "cell", "middle")]


def draw_formats(report: Report) -> str:
    """A square for each operand of each product, in the colour of its format."""

    def paint(entry: Contraction, site: Site, x: float, y: float) -> list[str]:
        color = classify_format(site.format)
        if color == "plain":
            return [rect(x, y, _CELL - 2, _ROW - 2, color, describe(entry), 3)]
        marks = "~" * (site.rounding == "stochastic") + "H" * (site.transform not in (None, "none"))
        bits = color.removeprefix("bits") if len(marks) < 2 else ""  # three signs are too wide
        return _cell(x, y, color, describe(entry), 1, bits + marks)

    return _draw(report, paint, "formats of all products, by layer and site")


def draw_errors(report: Report) -> str:
    """The same with the error that was measured, stronger where it is larger; empty if none was."""
    found = [s.statistics for e in report.contractions for s in e.sites if s.statistics]
    decibels = [statistics.decibels for statistics in found if not statistics.is_exact]
    if not decibels:
        return ""
    best, range_ = max(decibels), max(max(decibels) - min(decibels), 3.0)

    def paint(entry: Contraction, site: Site, x: float, y: float) -> list[str]:
        if not site.statistics:
            what = "plain" if site.format in (None, HIGH_PRECISION) else "line"
            return [rect(x, y, _CELL - 2, _ROW - 2, what, describe(entry), 3, 0.35)]
        if site.statistics.nan:
            return _cell(x, y, "bad", describe(entry), 1, "NaN")
        loss = min(max((best - site.statistics.decibels) / range_, 0), 1)
        words = f"{site.statistics.decibels:.0f}" if not site.statistics.is_exact else "="
        return _cell(x, y, "error", describe(entry), 0.12 + 0.88 * loss, words)

    return _draw(report, paint, "error of each site, by layer")
