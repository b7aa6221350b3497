"""A report as one page of HTML with pictures, which loads nothing."""

from collections.abc import Iterable
from html import escape

from mx.report._model import HIGH_PRECISION, PARTS, SITES, Contraction, Report
from mx.report._text import print_count, print_statistics

_STYLE = """
:root { --paper: #fbfaf7; --ink: #22262b; --quiet: #747c86; --line: #e2dfd7; --bits4: #d1603d; --bits6: #d9a441;
  --bits8: #3f7fa6; --plain: #c9ccd1; --mixed: #8a5a83; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e6e4df; --quiet: #939aa3; --line: #2c3036;
  --bits4: #e3794f; --bits6: #e0b45c; --bits8: #5c9fca; --plain: #4a5058; --mixed: #a878a1; --bad: #f2766d; } }
body { background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; margin: 0 auto;
  max-width: 68rem; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.7rem; margin: 0; } h2 { font-size: 1.05rem; margin: 2.4rem 0 .6rem; }
p { color: var(--quiet); margin: .3rem 0 1rem; max-width: 46rem; }
svg { display: block; max-width: 100%; height: auto; } svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg .quiet { fill: var(--quiet); } svg .line { stroke: var(--line); }
table { border-collapse: collapse; font-size: .85rem; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; }
th { color: var(--quiet); font-weight: 500; }
.scroll { overflow-x: auto; } .key { display: inline-block; margin-right: 1.1rem; }
.key i { border-radius: 3px; display: inline-block; height: .75rem; margin-right: .35rem; width: .75rem; }
"""
_KEYS = (("bits4", "4 bits"), ("bits6", "6 bits"), ("bits8", "8 bits"), ("mixed", "two widths"), ("plain", HIGH_PRECISION))
_LINEAR_ROLES = ("fprop", "dgrad", "wgrad")
_ATTENTION_ROLES = (
    "attention_score", "attention_value", "attention_score_dgrad_q",
    "attention_score_dgrad_k", "attention_value_dgrad_p", "attention_value_dgrad_v",
)  # fmt: skip


def _classify_format(name: str | None) -> str:
    """The colour of a format: by the bits of its elements."""
    if not name or name == HIGH_PRECISION:
        return "plain"
    for mark, color in (("fp4", "bits4"), ("f4E", "bits4"), ("int4", "bits4"), ("fp6", "bits6"), ("f6E", "bits6")):
        if mark in name:
            return color
    return "bits8"


def _classify_formats(formats: Iterable[str | None]) -> str:
    colors = {_classify_format(name) for name in formats}
    return colors.pop() if len(colors) == 1 else "mixed"


def _rect(x: float, y: float, width: float, height: float, color: str, title: str = "", radius: int = 2) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}" rx="{radius}" '
        f'fill="var(--{color})"><title>{escape(title)}</title></rect>'
    )


def _text(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">{escape(text)}</text>'


def _svg(width: float, height: float, shapes: Iterable[str], label: str) -> str:
    return (
        f'<div class="scroll"><svg viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" role="img" '
        f'aria-label="{escape(label)}">{"".join(shapes)}</svg></div>'
    )


def _draw_key() -> str:
    return "".join(f'<span class="key"><i style="background:var(--{color})"></i>{name}</span>' for color, name in _KEYS)


def _draw_work(report: Report) -> str:
    """One bar of all multiply-adds, cut by format."""
    by_format = {name: count for name, count in report.totals["multiply_adds_by_format"].items() if count}
    total, x, shapes = sum(by_format.values()) or 1, 0.0, []
    for name, count in sorted(by_format.items(), key=lambda row: -row[1]):
        width, shown = 960 * count / total, HIGH_PRECISION if name == "none" else name
        color = "plain" if name == "none" else _classify_formats(name.split(" x "))
        shapes.append(_rect(x, 0, width - 2, 34, color, f"{shown}: {count} multiply-adds", 4))
        if width > 110:
            shapes += [_text(x + 2, 52, shown), _text(x + 2, 68, f"{count / total:.1%} of {print_count(total)}", "quiet")]
        x += width
    return _svg(960, 74, shapes, "share of multiply-adds by format")


def _describe(entry: Contraction) -> str:
    lines = [f"{entry.role} {entry.weight or entry.op}", entry.shape, *(site.describe() for site in entry.sites)]
    if entry.detail:
        lines.append(entry.detail)
    lines += [f"{kind}: {print_statistics(found)}" for kind, found in entry.statistics.items()]
    return "\n".join(lines)


def _draw_cell(entries: list[Contraction], x: float, y: float, part: str) -> list[str]:
    """A square for each product: roles from left to right, each operand a half."""
    roles, shapes = _ATTENTION_ROLES if part == "attention" else _LINEAR_ROLES, []
    for column, role in enumerate(roles):
        found = [entry for entry in entries if entry.role == role]
        for row, entry in enumerate(found):
            left, top, title = x + 15 * column, y + 15 * row, _describe(entry)
            for half, site in enumerate(entry.sites):
                shapes.append(_rect(left + 6.5 * half, top, 6, 13, _classify_format(site.format), title, 1))
    for row, entry in enumerate(entry for entry in entries if entry.role not in roles):
        shapes.append(_rect(x + 15 * len(roles), y + 15 * row, 12.5, 13, "plain", _describe(entry), 1))
    return shapes


def _count_rows(entries: list[Contraction]) -> int:
    roles = [entry.role for entry in entries]
    return max((roles.count(role) for role in roles), default=0)


def _draw_map(report: Report) -> str:
    """Layers from top to bottom, parts from left to right."""
    cells: dict[tuple[int | None, str], list[Contraction]] = {}
    for entry in report.contractions:
        cells.setdefault((entry.layer, entry.part), []).append(entry)
    layers = sorted({layer for layer, _ in cells}, key=lambda layer: (layer is None, layer or 0))
    parts = [part for part in PARTS if any(key[1] == part for key in cells)]
    shapes, lefts, x = [], {}, 78.0
    for part in parts:
        lefts[part] = x
        shapes.append(_text(x, 14, part.replace("_", " "), "quiet"))
        columns = len(_ATTENTION_ROLES if part == "attention" else _LINEAR_ROLES) + (part == "other")
        x += max(15 * columns, 7 * len(part)) + 18
    y = 26.0
    for layer in layers:
        shapes.append(_text(0, y + 11, "outside" if layer is None else f"layer {layer}", "quiet"))
        rows = 1
        for part in parts:
            entries = cells.get((layer, part), [])
            shapes += _draw_cell(entries, lefts[part], y, part)
            rows = max(rows, _count_rows(entries))
        y += 15 * rows + 9
    return _svg(x, y, shapes, "formats of all products, by layer and part of the model")


def _draw_memory(report: Report) -> str:
    """Bars before and after, for each kind of operand and for traffic."""
    memory, shapes, y = report.totals.get("memory") or {}, [], 0.0
    largest = max((sizes["bytes_before"] for sizes in memory.values()), default=0)
    if not largest:
        return ""
    for kind, sizes in memory.items():
        shapes.append(_text(0, y + 17, kind))
        for row, (key, color) in enumerate((("bytes_before", "plain"), ("bytes_after", "bits4"))):
            width = 620 * sizes[key] / largest
            shapes.append(_rect(110, y + 13 * row, width, 11, color, f"{kind}: {sizes[key]} B"))
            shapes.append(_text(118 + width, y + 13 * row + 10, print_count(sizes[key], "B"), "quiet"))
        y += 38
    page = _svg(860, y, shapes, "bytes before and after")
    return f"<h2>Memory and traffic</h2><p>Computed from sizes and formats, not measured.</p>{page}"


def _draw_errors(report: Report) -> str:
    """A dot for each quantized operand: error, and what saturated or became zero."""
    rows = [(e, kind, s) for e in report.contractions for kind, s in e.statistics.items() if s.decibels < 200]
    if not rows:
        return ""
    low, high = min(s.decibels for _, _, s in rows), max(s.decibels for _, _, s in rows)
    scale, shapes = 560 / max(high - low, 1.0), []
    for lane, (role, kind) in enumerate(SITES):
        y = 24 + 44 * lane
        shapes += [_text(0, y + 4, f"{kind} of {role}"), f'<line class="line" x1="150" x2="740" y1="{y}" y2="{y}"/>']
        for entry, found, statistics in rows:
            if (entry.role, found) != (role, kind):
                continue
            color = _classify_formats(site.format for site in entry.sites)
            lost = statistics.share(statistics.zeroed + statistics.saturated)
            shapes.append(
                f'<circle cx="{160 + scale * (statistics.decibels - low):.1f}" cy="{y}" r="{4 + 16 * lost**0.5:.1f}" '
                f'fill="var(--{"bad" if statistics.nan else color})" fill-opacity=".55">'
                f"<title>{escape(_describe(entry))}</title></circle>"
            )
    shapes += [_text(150, 292, f"{low:.1f} dB", "quiet"), _text(740, 292, f"{high:.1f} dB", "quiet", "end")]
    page = _svg(780, 300, shapes, "error of each site")
    note = "As measured in one run: further right is less error, a larger dot loses more values to zero or saturation."
    return f"<h2>Error of each site</h2><p>{note}</p>{page}"


def _list_contractions(report: Report) -> str:
    head = "".join(f"<th>{name}</th>" for name in ("role", "weight", "M x N x K", "operands", "why left, and what helps"))
    rows = []
    for entry in report.contractions:
        why = "; ".join(filter(None, (entry.detail, entry.hint))) if entry.decision == "left" else ""
        sites = "<br>".join(escape(site.describe()) for site in entry.sites)
        measured = "".join(f"<br>{escape(kind)}: {print_statistics(s)}" for kind, s in entry.statistics.items())
        cells = (escape(entry.role), escape(entry.weight or "-"), escape(entry.shape), sites + measured, escape(why))
        rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    return f'<div class="scroll"><table><tr>{head}</tr>{"".join(rows)}</table></div>'


def to_html(report: Report, title: str = "mx report") -> str:
    """A page that shows `report`: work, model, memory, error and a table, under `title`."""
    totals = report.totals
    summary = f"{totals['quantized']} of {totals['contractions']} products quantized"
    if totals["quantized_share"] is not None:
        summary += f", {totals['quantized_share']:.1%} of {print_count(totals['multiply_adds'])} multiply-adds"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body>'
        f"<h1>{escape(title)}</h1><p>{summary}</p>{_draw_key()}"
        f"<h2>Work by format</h2>{_draw_work(report)}"
        "<h2>The model</h2><p>Forward product, gradient of data and gradient of weights, from left to right in each "
        "column; six products of attention. Each half is one operand.</p>"
        f"{_draw_map(report)}{_draw_memory(report)}{_draw_errors(report)}"
        f"<h2>All products</h2>{_list_contractions(report)}</body></html>\n"
    )
