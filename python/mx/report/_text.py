"""A report as lines of text."""

from collections.abc import Iterable

from mx.report._model import Report, Statistics

_UNITS = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))


def print_count(count: float, unit: str = "") -> str:
    """"61.4 M", "1.20 GB"."""
    for size, letter in _UNITS:
        if abs(count) >= size:
            return f"{count / size:.3g} {letter}{unit}"
    return f"{count:.3g} {unit}".rstrip()


def print_statistics(statistics: Statistics) -> str:
    """"17.4 dB, 0.1% saturated, 3.2% zeroed"."""
    words = [statistics.describe_error()]
    counts = (("saturated", statistics.saturated), ("zeroed", statistics.zeroed), ("NaN", statistics.nan))
    words += [f"{statistics.share(count):.1%} {name}" for name, count in counts if count]
    return ", ".join(words)


def _list_shares(report: Report) -> list[str]:
    by_format = report.totals["multiply_adds_by_format"]
    total = report.totals["multiply_adds"] or 1
    rows = sorted(by_format.items(), key=lambda row: -row[1])
    return [f"  {count / total:6.1%}  {print_count(count):>8}  {name}" for name, count in rows]


def print_change(before: int | None, after: int | None) -> str:
    """"2.10 MB -> 558 kB, 3.76x less"."""
    if before is None or after is None:
        return "unknown, as sizes are dynamic"
    text = f"{print_count(before, 'B')} -> {print_count(after, 'B')}"
    if not before or not after or before == after:
        return text
    return text + (f", {before / after:.2f}x less" if after < before else f", {after / before:.2f}x more")


def list_traffic(report: Report) -> list[tuple[str, int | None, int | None]]:
    """What contractions read and write, and what is read and written to quantize, before and after."""
    traffic = report.totals.get("traffic")
    if not traffic:
        return []
    made = [sizes["bytes_quantization"] for sizes in report.totals["memory"].values()]
    return [
        ("read", traffic["read_before"], traffic["read_after"]),
        ("written", traffic["written"], traffic["written"]),
        ("to quantize", 0, None if None in made else sum(made)),
    ]


def _list_changes(rows: Iterable[tuple[str, int | None, int | None]]) -> list[str]:
    return [f"  {name:12} {print_change(before, after)}" for name, before, after in rows]


def to_text(report: Report) -> str:
    """The report as text, one contraction a line."""
    totals = report.totals
    cast = f", {totals['cast']} cast to 16 bits" if totals.get("cast") else ""
    lines = [f"{totals['quantized']} of {totals['contractions']} contractions quantized{cast}", "", "multiply-adds"]
    lines += _list_shares(report)
    memory = report.totals.get("memory") or {}
    if memory:
        rows = ((kind, sizes["bytes_before"], sizes["bytes_after"]) for kind, sizes in memory.items())
        lines += ["", "operands in memory", *_list_changes(rows)]
        lines += ["", "predicted traffic, one pass over each operand", *_list_changes(list_traffic(report))]
    lines += ["", "contractions"]
    for entry in report.contractions:
        sites = " | ".join(site.describe() for site in entry.sites)
        lines.append(f"  {entry.role:24} {entry.weight or '-':32} {entry.shape:24} {sites}")
        if entry.decision == "left" and entry.detail:
            lines.append(f"      {entry.detail}" + (f"; {entry.hint}" if entry.hint else ""))
        lines += [f"      {site.kind}: {print_statistics(site.statistics)}" for site in entry.sites if site.statistics]
    return "\n".join(lines) + "\n"
