"""A report as lines of text."""

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
    words = [f"{statistics.decibels:.1f} dB"]
    counts = (("saturated", statistics.saturated), ("zeroed", statistics.zeroed), ("NaN", statistics.nan))
    words += [f"{statistics.share(count):.1%} {name}" for name, count in counts if count]
    return ", ".join(words)


def _list_shares(report: Report) -> list[str]:
    by_format = report.totals["multiply_adds_by_format"]
    total = report.totals["multiply_adds"] or 1
    rows = sorted(by_format.items(), key=lambda row: -row[1])
    return [f"  {count / total:6.1%}  {print_count(count):>8}  {name}" for name, count in rows]


def _list_memory(report: Report) -> list[str]:
    memory = report.totals.get("memory") or {}
    lines = []
    for kind, sizes in memory.items():
        before, after = sizes["bytes_before"], sizes["bytes_after"]
        ratio = f"  {before / after:.2f}x less" if after else ""
        lines.append(f"  {kind:12} {print_count(before, 'B'):>9} -> {print_count(after, 'B'):>9}{ratio}")
    return lines


def to_text(report: Report) -> str:
    """The report as text, one contraction a line."""
    totals = report.totals
    lines = [f"{totals['quantized']} of {totals['contractions']} contractions quantized", "", "multiply-adds"]
    lines += _list_shares(report)
    if memory := _list_memory(report):
        lines += ["", "operands in memory", *memory]
    lines += ["", "contractions"]
    for entry in report.contractions:
        sites = " | ".join(site.describe() for site in entry.sites)
        lines.append(f"  {entry.role:24} {entry.weight or '-':32} {entry.shape:24} {sites}")
        if entry.decision == "left" and entry.detail:
            lines.append(f"      {entry.detail}" + (f"; {entry.hint}" if entry.hint else ""))
        lines += [f"      {kind}: {print_statistics(found)}" for kind, found in entry.statistics.items()]
    return "\n".join(lines) + "\n"
