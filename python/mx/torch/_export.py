# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Models as functions, and what is done with them in one call."""

from __future__ import annotations

from functools import partial
from typing import Any, Mapping, Optional, Sequence

import torch

from ._arguments import Dynamic, Weights, bind_call, check_model, get_input_names, unwrap
from ._build import Source, build
from ._compare import Comparison
from ._exported import Exported
from ._lower import Argument


def export(
    model: torch.nn.Module,
    args: Sequence[Any] = (),
    kwargs: Optional[Mapping[str, Any]] = None,
    *,
    dynamic: Optional[Dynamic] = None,
    roles: Optional[Mapping[str, str]] = None,
) -> Exported:
    """Exports `model(*args, **kwargs)` as a function @main of all weights and inputs.

    Arguments are the parameters (role "weight") and buffers ("state") in the order of
    `named_parameters()` and `named_buffers()`, a tied one once, then the tensors among
    the inputs ("activation"). Names of inputs are those of `model.forward`, and of what
    is nested in them `caches.0`; a lone output is called `result`, others by their keys
    or positions. What is no tensor, such as a flag, is fixed.

    Args:
        model: any module on the CPU. It is traced as it is, so call `model.eval()` first.
        args, kwargs: an example of its inputs: structure, dtypes and sizes matter, and
            values only where `forward` branches on them.
        dynamic: sizes that may change from call to call, `{"x": {0: "batch"}}`. A name
            is a `torch.export.Dim` of that name, or give one with its bounds.
        roles: other roles by argument name, such as `{"table": "weight"}` for a buffer
            whose products are to be quantized.

    Raises:
        ExportError: the model draws random numbers, writes to its buffers, or has an
            operation on complex numbers or one that torch-mlir cannot lower, which is
            named.
        TypeError: `model` is no `torch.nn.Module`.
        ValueError: a tensor is not on the CPU, `dynamic` or `roles` has a name that no
            argument has, or two arguments have one name.
        Exceptions of `torch.export.export`, if it cannot trace the model.
    """
    check_model(model)
    model = unwrap(model)
    order = partial(bind_call, model)
    call = order(args, kwargs or {})

    def function(weights: Mapping[str, torch.Tensor], call: Any) -> Any:
        return torch.func.functional_call(model, dict(weights), *call)

    def eager(*args: Any, **kwargs: Any) -> Any:
        with torch.no_grad():
            return model(*args, **kwargs)

    names = get_input_names(model, call)
    inputs = [Argument(name, "activation") for name in names]
    source = Source(function, eager, Weights(model), order, call, inputs)
    return build(source, dynamic, roles)


def run(
    model: torch.nn.Module,
    args: Sequence[Any] = (),
    kwargs: Optional[Mapping[str, Any]] = None,
    **options: Any,
) -> Any:
    """Exports, quantizes and calls: what `model(*args, **kwargs)` returns, computed by
    mx. `options` are those of `Exported.quantize`; without any nothing is quantized.
    Raises as `export`, and mx.Error for an option that does not exist."""
    exported = _prepare(model, args, kwargs, options)
    return exported(*args, **dict(kwargs or {}))


def compare(
    model: torch.nn.Module,
    args: Sequence[Any] = (),
    kwargs: Optional[Mapping[str, Any]] = None,
    **options: Any,
) -> Comparison:
    """As `run`, and compares each output with that of PyTorch."""
    exported = _prepare(model, args, kwargs, options)
    return exported.compare(*args, **dict(kwargs or {}))


def _prepare(
    model: torch.nn.Module,
    args: Sequence[Any],
    kwargs: Optional[Mapping[str, Any]],
    options: Mapping[str, Any],
) -> Exported:
    exported = export(model, args, kwargs)
    return exported.quantize(**options) if options else exported
