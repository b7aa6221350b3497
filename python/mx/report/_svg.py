"""Shapes of inline SVG, and the colours of formats."""

from collections.abc import Iterable
from html import escape

from mx.report._model import HIGH_PRECISION

_MARKS = (
    ("fp4", "bits4"), ("f4E", "bits4"), ("int4", "bits4"), ("= i4", "bits4"), ("e3m0", "bits4"), ("radix4", "bits4"),
    ("fp6", "bits6"), ("f6E", "bits6"),
)  # fmt: skip


def classify_format(name: str | None) -> str:
    """The colour of a format: by the bits of its elements."""
    if not name or name == HIGH_PRECISION:
        return "plain"
    if name in ("bf16", "f16"):
        return "bits16"
    return next((color for mark, color in _MARKS if mark in name), "bits8")


def classify_formats(formats: Iterable[str | None]) -> str:
    """The colour of all of `formats`: "mixed" if they have several."""
    colors = {classify_format(name) for name in formats}
    return colors.pop() if len(colors) == 1 else "mixed"


def rect(
    x: float, y: float, width: float, height: float, color: str, title: str = "", radius: float = 2, opacity: float = 1
) -> str:
    """A rectangle; `title` is shown where the pointer is."""
    fade = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
    hint = f"<title>{escape(title)}</title>" if title else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}" rx="{radius}" '
        f'fill="var(--{color})"{fade}>{hint}</rect>'
    )


def text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    """A line of text; `kind` is a class of the style sheet."""
    place = f'<text x="{x:.1f}" y="{y:.1f}"' + (f' text-anchor="{anchor}"' if anchor != "start" else "")
    return place + (f' class="{kind}"' if kind else "") + f">{escape(words)}</text>"


def svg(width: float, height: float, shapes: Iterable[str], label: str) -> str:
    """A picture that may be wider than the page."""
    return (
        f'<div class="scroll"><svg viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}" '
        f'role="img" aria-label="{escape(label)}">{"".join(shapes)}</svg></div>'
    )
