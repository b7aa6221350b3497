# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Curves and bars as SVG, without a library."""

import numpy as np

WIDTH, HEIGHT, MARGIN = 720, 420, 48
COLORS = ("#1b6ca8", "#c8102e", "#2e8b57", "#e08e0b", "#6a3d9a", "#333333", "#00868b", "#a0522d")


def smooth(values, window):
    """The mean of the last `window` values, of fewer at the start."""
    total = np.cumsum(np.concatenate([[0.0], values]))
    end = np.arange(1, len(values) + 1)
    begin = np.maximum(end - window, 0)
    return (total[end] - total[begin]) / (end - begin)


def write_plot(path, curves):
    """`curves`: by name, pairs of step and loss. Losses above the first are cut off."""
    data = {name: np.asarray(curve, float) for name, curve in curves.items()}
    last = max(points[-1, 0] for points in data.values())
    lines = {n: smooth(p[:, 1], max(1, len(p) // 40)) for n, p in data.items()}
    top = max(line[0] for line in lines.values())
    bottom = min(line.min() for line in lines.values())

    def place(step, loss):
        x = MARGIN + (WIDTH - 2 * MARGIN) * step / last
        y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (min(loss, top) - bottom) / (top - bottom)
        return f"{x:.1f},{y:.1f}"

    parts = [_axes(bottom, top, last)]
    for i, (name, line) in enumerate(lines.items()):
        color = COLORS[i % len(COLORS)]
        finite = [place(step, loss) for step, loss in zip(data[name][:, 0], line) if np.isfinite(loss)]
        parts.append(f'<polyline fill="none" stroke="{color}" points="{" ".join(finite)}"/>')
        parts.append(f'<text x="{WIDTH - 200}" y="{MARGIN + 18 * i}" fill="{color}">{name}</text>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">'
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join([head, *parts, "</svg>", ""]))


def _axes(bottom, top, last):
    right, floor = WIDTH - MARGIN, HEIGHT - MARGIN
    return (
        f'<path fill="none" stroke="#888" d="M{MARGIN},{MARGIN} V{floor} H{right}"/>\n'
        f'<text x="4" y="{MARGIN}">{top:.2f}</text><text x="4" y="{floor}">{bottom:.2f}</text>\n'
        f'<text x="{right - 70}" y="{floor + 20}">step {last:.0f}</text><text x="4" y="20">loss</text>'
    )


def write_bars(path, gaps, limit=0.2):
    """A row for each of `gaps`, by name. A bar beyond `limit`, or NaN, is cut and red."""
    row, middle = 22, 280
    scale = (WIDTH - MARGIN - middle) / (1.2 * limit)
    parts = []
    for i, (name, gap) in enumerate(gaps.items()):
        is_cut, y = not abs(gap) < limit, row * (i + 1)
        length = (limit if is_cut else abs(gap)) * scale
        x = middle - length if gap < 0 else middle
        parts.append(f'<text x="{middle - 70}" y="{y + 13}" text-anchor="end">{name}</text>')
        parts.append(f'<rect x="{x:.1f}" y="{y}" width="{length:.1f}" height="{row - 6}" fill="{COLORS[is_cut]}"/>')
        parts.append(f'<text x="{max(x + length, middle) + 6:.1f}" y="{y + 13}">{gap:+.4f}</text>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {row * (len(gaps) + 2)}" font-family="sans-serif" font-size="13">'
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join([head, *parts, "</svg>", ""]))
