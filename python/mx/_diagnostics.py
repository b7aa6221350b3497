"""What the compiler says, and the exception that carries it."""

from __future__ import annotations

import dataclasses
from typing import Optional, Sequence


@dataclasses.dataclass(frozen=True)
class Diagnostic:
    """One thing that the compiler said.

    `severity` is "error", "warning", "remark" or "note". `file`, `line` and
    `column` (both from 1; 0 is the file as a whole) are where, or None if that is no
    place in a file. `notes` belong to it. `str()` is as `mx-opt` prints it:
    "model.mlir:3:8: error: ...", and a line for each note.
    """

    severity: str
    message: str
    file: Optional[str] = None
    line: Optional[int] = None
    column: Optional[int] = None
    notes: tuple[Diagnostic, ...] = ()

    def __str__(self) -> str:
        place = "" if self.file is None else f"{self.file}:{self.line}:{self.column}: "
        lines = [f"{place}{self.severity}: {self.message}", *map(str, self.notes)]
        return "\n".join(lines)


class Error(Exception):
    """The compiler refused a module or a pipeline, or a compiled program stopped.

    `diagnostics` is all that was said on the way, remarks and warnings too;
    `str()` is the errors of it.
    """

    diagnostics: tuple[Diagnostic, ...]

    def __init__(self, diagnostics: Sequence[Diagnostic]):
        self.diagnostics = tuple(diagnostics)
        errors = [d for d in self.diagnostics if d.severity == "error"]
        super().__init__("\n".join(map(str, errors or self.diagnostics)))

    def __reduce__(self) -> tuple[type[Error], tuple[tuple[Diagnostic, ...]]]:
        return type(self), (self.diagnostics,)
