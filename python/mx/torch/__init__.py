# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""PyTorch models in mx: export, quantize, run, and compare with PyTorch itself.

    import mx.torch

    print(mx.torch.compare(model, (x,), format="nvfp4"))

torch and torch-mlir are imported when a name of this module is first used, not when
the module is; without them that is an ImportError which says what to install.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._compare import Comparison, Difference
    from ._export import compare, export, run
    from ._exported import Exported
    from ._lower import Argument, ExportError
    from ._training import export_training

__all__ = [
    "Argument",
    "Comparison",
    "Difference",
    "ExportError",
    "Exported",
    "compare",
    "export",
    "export_training",
    "run",
]

_HOMES = {
    "Argument": "_lower",
    "Comparison": "_compare",
    "Difference": "_compare",
    "ExportError": "_lower",
    "Exported": "_exported",
    "compare": "_export",
    "export": "_export",
    "export_training": "_training",
    "run": "_export",
}


def _require(name: str) -> None:
    try:
        importlib.import_module(name)
    except ImportError as error:
        raise ImportError(
            f"mx.torch needs torch and torch-mlir, but {name} cannot be imported "
            f"({error}); install both from a clone of mx with: pip install '.[torch]'",
            name=name,
        ) from error


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    _require("torch")
    _require("torch_mlir")
    value = getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
