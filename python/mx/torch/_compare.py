# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How far results are from those of PyTorch."""

from __future__ import annotations

from dataclasses import dataclass

import torch


@dataclass(frozen=True)
class Difference:
    """Of one output, in f64: ours minus PyTorch's."""

    name: str
    #: |ours - theirs| / |theirs| in the Euclidean norm; 0 for two zeros, inf for one.
    relative_l2: float
    #: max |ours - theirs|, in units of the output.
    max_abs: float
    #: max |theirs|, to judge `max_abs` by.
    largest: float


def measure(name: str, ours: torch.Tensor, theirs: torch.Tensor) -> Difference:
    """NaN and infinities count as equal where both have the same; otherwise the figures
    are not finite."""
    a, b = ours.detach().double(), theirs.detach().double()
    same = (a == b) | (a.isnan() & b.isnan())
    error = torch.where(same, torch.zeros((), dtype=a.dtype), a - b)
    reference = torch.where(same & ~b.isfinite(), torch.zeros((), dtype=a.dtype), b)
    norm, scale = error.norm().item(), reference.norm().item()
    relative = norm / scale if scale else (0.0 if norm == 0 else float("inf"))
    return Difference(name, relative, _max(error), _max(reference))


def _max(x: torch.Tensor) -> float:
    return x.abs().max().item() if x.numel() else 0.0


@dataclass(frozen=True)
class Comparison:
    """Differences of a quantized model from PyTorch, and what was quantized.

    `print` shows both as a table.
    """

    #: One for each output, in order.
    differences: tuple[Difference, ...]
    #: One for each product with a weight or left alone, with the reason, then the share.
    remarks: tuple[str, ...]

    def __getitem__(self, name: str) -> Difference:
        """That of the output `name`. Raises KeyError if there is none."""
        return {d.name: d for d in self.differences}[name]

    def __str__(self) -> str:
        width = max([6, *(len(d.name) for d in self.differences)])
        lines = list(self.remarks)
        lines.append(f"{'output':{width}}  relative L2    max error  max |eager|")
        for d in self.differences:
            figures = (d.relative_l2, d.max_abs, d.largest)
            lines.append(f"{d.name:{width}}  " + "  ".join(f"{x:11.3e}" for x in figures))
        return "\n".join(lines)
