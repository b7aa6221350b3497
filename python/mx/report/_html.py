"""A report as one page of HTML with pictures, which loads nothing."""

from collections.abc import Iterable
from html import escape

from mx.report._map import describe, draw_errors, draw_formats
from mx.report._model import HIGH_PRECISION, Contraction, Report, Site, Statistics
from mx.report._svg import classify_format, classify_formats, rect, svg, text
from mx.report._text import list_traffic, print_change, print_count, print_statistics

_STYLE = """
:root { --paper: #fbfaf7; --card: #ffffff; --ink: #22262b; --quiet: #6b737d; --line: #e2dfd7; --bits4: #d1603d;
  --bits6: #d9a441; --bits8: #3f7fa6; --bits16: #7d93a5; --plain: #d5d7db; --mixed: #8a5a83; --bad: #7a1020; --error: #b8322a;
  --accent: #2f7d6b; --on: #ffffff; --weight: #50718f; --activation: #8fb4a3; --gradient: #c9975b; --other: #b3acc2; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --card: #1e2125; --ink: #e6e4df; --quiet: #9aa2ac;
  --line: #2c3036; --bits4: #d9694a; --bits6: #c9983f; --bits8: #4d8db8; --bits16: #6f8597; --plain: #474d55; --mixed: #a878a1;
  --bad: #ff9d94; --error: #d8564d; --accent: #4fae98; --on: #ffffff; --weight: #6f93b5; --activation: #7fa896;
  --gradient: #c9975b; --other: #8f87a3; } }
body { background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; margin: 0 auto;
  max-width: 74rem; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.7rem; margin: 0 0 1rem; } h2 { font-size: 1.1rem; margin: 2.6rem 0 .5rem; }
p { color: var(--quiet); margin: .2rem 0 .9rem; max-width: 46rem; }
svg { display: block; height: auto; max-width: 100%; } svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg .quiet { fill: var(--quiet); } svg .strong { font-weight: 600; }
svg .cell { font-size: 9.5px; } svg .on { fill: var(--on); font-size: 9.5px; font-weight: 600; }
table { border-collapse: collapse; font-size: .85rem; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; }
th { color: var(--quiet); font-weight: 500; } td.number { text-align: right; white-space: nowrap; }
.scroll { overflow-x: auto; } .key { color: var(--quiet); display: inline-block; font-size: .85rem; margin: 0 1.1rem .5rem 0; }
.key i { border-radius: 3px; display: inline-block; height: .75rem; margin-right: .35rem; width: .75rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .8rem; } summary { color: var(--quiet); cursor: pointer; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 8px; flex: 1 1 10rem; padding: .7rem 1rem; }
.tile strong { display: block; font-size: 1.5rem; font-weight: 600; line-height: 1.3; }
.tile span { color: var(--quiet); font-size: .85rem; }
"""
_FORMAT_KEYS = (
    ("bits4", "4 bits"), ("bits6", "6 bits"), ("bits8", "8 bits"), ("bits16", "16 bits"), ("plain", HIGH_PRECISION),
)  # fmt: skip
_KINDS = ("weight", "activation", "gradient", "other")
_WORST = 12
_WIDTH = 1130


def _draw_key(keys: Iterable[tuple[str, str]]) -> str:
    return "".join(f'<span class="key"><i style="background:var(--{color})"></i>{name}</span>' for color, name in keys)


def _list_measured(report: Report) -> list[tuple[Statistics, list[tuple[Contraction, Site]]]]:
    """What was measured with the sites that read it, the worst first."""
    readers: dict[int, tuple[Statistics, list[tuple[Contraction, Site]]]] = {}
    for entry in report.contractions:
        for site in entry.sites:
            if site.statistics:
                readers.setdefault(id(site.statistics), (site.statistics, []))[1].append((entry, site))
    return sorted(readers.values(), key=lambda row: (not row[0].nan, row[0].decibels))


def _list_format_keys(report: Report) -> list[tuple[str, str]]:
    used = {classify_format(site.format) for entry in report.contractions for site in entry.sites}
    return [(color, name) for color, name in _FORMAT_KEYS if color in used]


def _list_tiles(report: Report) -> list[tuple[str, str]]:
    totals, tiles = report.totals, []
    share = totals["quantized_share"]
    if share is not None:
        tiles.append((f"{share:.1%}", f"of {print_count(totals['multiply_adds'])} multiply-adds in low precision"))
    cast = f", {totals['cast']} cast to 16 bits" if totals.get("cast") else ""
    tiles.append((f"{totals['quantized']} of {totals['contractions']}", f"products quantized{cast}"))
    memory = (totals.get("memory") or {}).values()
    before, after = ([size[key] for size in memory] for key in ("bytes_before", "bytes_after"))
    if None not in before + after and sum(after):
        change = f"{print_count(sum(before), 'B')} to {print_count(sum(after), 'B')}"
        tiles.append((f"{sum(before) / sum(after):.2f}x", f"less memory for operands: {change}"))
    if measured := _list_measured(report):
        statistics, ((entry, site), *_) = measured[0]
        worst = statistics.describe_error()
        tiles.append((worst, f"worst site: {site.kind} of {entry.role} {entry.weight or ''}"))
    return tiles


def _draw_tiles(report: Report) -> str:
    tiles = (
        f'<div class="tile"><strong>{escape(big)}</strong><span>{escape(small)}</span></div>'
        for big, small in _list_tiles(report)
    )
    return f'<div class="tiles">{"".join(tiles)}</div>'


def _draw_work(report: Report) -> str:
    """One bar of all multiply-adds, cut by format, and a line for each format."""
    by_format = {name: count for name, count in report.totals["multiply_adds_by_format"].items() if count}
    total, x, shapes = sum(by_format.values()) or 1, 0.0, []
    for line, (name, count) in enumerate(sorted(by_format.items(), key=lambda row: -row[1])):
        width, shown = _WIDTH * count / total, HIGH_PRECISION if name == "none" else name
        color = "plain" if name == "none" else classify_formats(name.split(" x "))
        shapes.append(rect(x, 0, width - 1.5, 34, color, f"{shown}: {count} multiply-adds", 4))
        y = 52 + 20 * line
        shapes += [rect(0, y, 12, 12, color, radius=3), text(64, y + 10.5, f"{count / total:.1%}", "strong", "end")]
        shapes += [text(76, y + 10.5, shown), text(300, y + 10.5, f"{print_count(count)} multiply-adds", "quiet")]
        x += width
    return svg(_WIDTH, 56 + 20 * len(by_format), shapes, "share of multiply-adds by format")


def _draw_memory(report: Report) -> str:
    """Two bars for each kind of tensor: before, and after."""
    memory, shapes, y = report.totals.get("memory") or {}, [], 2.0
    known = [size for sizes in memory.values() for size in (sizes["bytes_before"], sizes["bytes_after"]) if size]
    if not known:
        return ""
    for kind in (kind for kind in _KINDS if kind in memory):
        before, after = memory[kind]["bytes_before"], memory[kind]["bytes_after"]
        title = f"{kind}: {print_change(before, after)}"
        shapes.append(text(0, y + 19, {"activation": "activations", "other": "other"}.get(kind, kind + "s"), "strong"))
        for row, (size, color) in enumerate(((before, "plain"), (after, "accent"))):
            width = 780 * (size or 0) / max(known)
            shapes.append(rect(110, y + 14 * row, width, 12, color, title))
            words = "unknown" if size is None else print_count(size, "B")
            shapes.append(text(118 + width, y + 14 * row + 10, words, "quiet"))
        if before and after:
            shapes.append(text(_WIDTH, y + 19, f"{before / after:.2f}x", "strong", "end"))
        y += 44
    note = (
        "Of the tensors that products read, each counted once, in the types of the module and in the formats that they "
        "get. Sizes, not measurements."
    )
    picture = svg(_WIDTH, y, shapes, "memory before and after")
    return f"<h2>Memory</h2><p>{note}</p>{_draw_key((('plain', 'before'), ('accent', 'after')))}{picture}"


def _split_traffic(report: Report, when: str) -> dict[str, int]:
    """What is read of each kind of operand, and the rest: results, and what is added to them."""
    parts = dict.fromkeys(_KINDS, 0)
    for entry in report.contractions:
        for site in entry.sites if entry.traffic else ():
            parts[site.kind if site.kind in parts else "other"] += getattr(site, f"bytes_{when}") or 0
    traffic = report.totals["traffic"]
    parts["results"] = traffic[f"read_{when}"] + traffic["written"] - sum(parts.values())
    return parts


def _draw_traffic(report: Report) -> str:
    """Two bars of all that products read and write, and one of what quantizations do."""
    traffic = list_traffic(report)
    if not traffic or any(None in row for row in traffic):
        return ""
    bars = [(when, _split_traffic(report, when)) for when in ("before", "after")]
    bars.append(("to quantize", {"quantization": traffic[2][2] or 0}))
    largest, shapes, y = max(sum(parts.values()) for _, parts in bars) or 1, [], 2.0
    for label, parts in bars:
        x = 110.0
        shapes.append(text(0, y + 15, label, "strong"))
        for kind, size in parts.items():
            width = 900 * size / largest
            color = {"results": "plain", "quantization": "accent"}.get(kind, kind)
            if size:
                shapes.append(rect(x, y, width - 1, 22, color, f"{kind}: {print_count(size, 'B')}", 3))
            x += width
        shapes.append(text(x + 8, y + 15, print_count(sum(parts.values()), "B"), "quiet"))
        y += 32
    keys = [(kind, kind + "s" * (kind != "other")) for kind in _KINDS if any(parts.get(kind) for _, parts in bars)]
    note = (
        "Bytes that products read and write if each passes over each operand once, and what it takes to quantize the "
        "operands once. Computed from sizes: no cache, no tiling, no fusion."
    )
    key = _draw_key([*keys, ("plain", "results"), ("accent", "quantization")])
    return f"<h2>Predicted traffic</h2><p>{note}</p>{key}{svg(_WIDTH, y, shapes, 'traffic before and after')}"


def _draw_error_section(report: Report) -> str:
    page = draw_errors(report)
    if not page:
        return ""
    rows = []
    for statistics, ((entry, site), *others) in _list_measured(report)[:_WORST]:
        bars = []
        for count, color in ((statistics.saturated, "bits6"), (statistics.zeroed, "bits8")):
            share = statistics.share(count)
            bar = svg(80, 10, [rect(0, 0, 80, 10, "line"), rect(0, 0, 80 * share, 10, color)], f"{share:.2%}")
            bars.append(f'<td>{bar}</td><td class="number">{share:.2%}</td>')
        error = statistics.describe_error()
        name = (entry.weight or entry.op) + (f" and {len(others)} more" if others else "")
        cells = (name, f"{site.kind} of {entry.role}", site.describe())
        line = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        rows.append(f'<tr>{line}<td class="number">{error}</td>{"".join(bars)}</tr>')
    head = "<th>layer</th><th>site</th><th>format</th><th>error</th><th>saturated</th><th></th><th>zeroed</th><th></th>"
    return (
        "<h2>Error of each site</h2><p>As measured in one run: signal over noise in dB, of the data before and after "
        "quantization. A stronger colour is worse; = is exact.</p>" + page + "<h2>The sites that lose most</h2>"
        f'<div class="scroll"><table><tr>{head}</tr>{"".join(rows)}</table></div>'
    )


def _list_contractions(report: Report) -> str:
    names = ("role", "weight", "M x N x K", "operands", "why left, and what helps")
    head = "".join(f"<th>{name}</th>" for name in names)
    rows = []
    for entry in report.contractions:
        why = "; ".join(filter(None, (entry.detail, entry.hint))) if entry.decision == "left" else ""
        sites = []
        for site in entry.sites:
            measured = f"<br>{print_statistics(site.statistics)}" if site.statistics else ""
            sites.append(escape(f"{site.kind or 'operand'}: {site.describe()}") + measured)
        cells = (escape(entry.role), escape(entry.weight or "-"), escape(entry.shape), "<br>".join(sites), escape(why))
        rows.append(f'<tr title="{escape(describe(entry))}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    table = f'<div class="scroll"><table><tr>{head}</tr>{"".join(rows)}</table></div>'
    return f"<details><summary>{len(rows)} products, with the reasons</summary>{table}</details>"


def to_html(report: Report, title: str = "mx report") -> str:
    """A page that shows `report`: work, memory, traffic, the model, errors and a table, under `title`."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body>'
        f"<h1>{escape(title)}</h1>{_draw_tiles(report)}"
        f"<h2>Work by format</h2>{_draw_work(report)}{_draw_memory(report)}{_draw_traffic(report)}"
        "<h2>The model</h2><p>Each square is an operand (x activation, w weight, g gradient) of a product; the number is "
        "the bits of an element, ~ stochastic rounding, H a Hadamard transform. Point at one to read more.</p>"
        f"{_draw_key(_list_format_keys(report))}{draw_formats(report)}{_draw_error_section(report)}"
        f"<h2>All products</h2>{_list_contractions(report)}</body></html>\n"
    )
