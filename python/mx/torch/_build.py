# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From a function of weights and inputs to an Exported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Mapping, Optional, Sequence

import mx
import torch
from torch.fx.experimental.proxy_tensor import make_fx
from torch.nn.attention import SDPBackend, sdpa_kernel

from . import _values
from ._arguments import Dynamic, Weights, get_arguments, get_sizes
from ._decompositions import get_backward_decompositions
from ._exported import Exported, Input, Signature
from ._lower import Argument, lower, trace


@dataclass(frozen=True)
class Source:
    """What is exported."""

    #: Of weights by name and of a call, `(args, kwargs)`.
    function: Callable[[Mapping[str, torch.Tensor], Any], Any]
    #: PyTorch's own answer to a call.
    eager: Callable[..., Any]
    weights: Weights
    #: How a call is written as `call`.
    order: Callable[[Sequence[Any], Mapping[str, Any]], tuple[Any, ...]]
    call: tuple[Any, ...]
    #: Names and roles of the tensors in `call`.
    inputs: Sequence[Argument]
    #: Whether `function` runs autograd, which is to be written out.
    has_backward: bool = False

    def check(self) -> None:
        for argument, tensor in zip(self.inputs, _values.get_tensors(self.call)):
            _values.check_tensor(tensor, f"input '{argument.name}'")


class _Outputs:
    """What tracing found out. No attribute of a module: torch.export restores those."""

    structure: Any = None
    names: tuple[str, ...] = ()
    dtypes: tuple[torch.dtype, ...] = ()

    def record(self, output: Any) -> None:
        self.structure = _values.Structure(output)
        names = _values.get_names(output, lambda path: ".".join(path) or "result")
        self.names = tuple(names)
        self.dtypes = tuple(t.dtype for t in _values.get_tensors(output))


class _Flat(torch.nn.Module):
    """A source as a function of tensors alone."""

    def __init__(self, source: Source, outputs: _Outputs) -> None:
        super().__init__()
        self._source, self._outputs = source, outputs
        self._structure = _values.Structure(source.call)

    def forward(self, *tensors: torch.Tensor) -> tuple[torch.Tensor, ...]:
        names = self._source.weights.names
        weights = dict(zip(names, tensors))
        call = self._structure.build(tensors[len(names) :])
        output = self._source.function(weights, call)
        self._outputs.record(output)
        return tuple(_values.get_tensors(output))


def build(
    source: Source,
    dynamic: Optional[Dynamic] = None,
    roles: Optional[Mapping[str, str]] = None,
) -> Exported:
    """Traces, lowers and parses `source`."""
    source.check()
    inputs = _values.get_tensors(source.call)
    parameters = source.weights.get()
    arguments = get_arguments(parameters, source.inputs, roles or {})
    sizes = get_sizes([a.name for a in source.inputs], inputs, dynamic or {})
    # New tensors: torch.export takes one that is given twice for one input.
    weights = [p.detach() for p in parameters.values()]
    tensors = weights + [t.detach() for t in inputs]
    outputs = _Outputs()
    function: torch.nn.Module = _Flat(source, outputs)
    if source.has_backward:
        function = _write_out_backward(function, tensors)
    shapes = [None] * len(weights) + sizes if dynamic else None
    program = trace(function, tensors, arguments, shapes)
    text = lower(program, arguments, outputs.names)
    return Exported(
        module=mx.Module.parse(text, filename="<torch>"),
        arguments=tuple(arguments),
        results=outputs.names,
        remarks=(),
        _weights=source.weights,
        _signature=_get_signature(source, sizes, outputs),
        _eager=source.eager,
    )


def _write_out_backward(
    function: torch.nn.Module, tensors: Sequence[torch.Tensor]
) -> torch.nn.Module:
    """`function` as a graph. What it reads beside its arguments, such as the weights of
    classes in a loss, is constant."""
    tracer = make_fx(
        function,
        decomposition_table=get_backward_decompositions(),
        tracing_mode="fake",
        _allow_non_fake_inputs=True,
    )
    # Fused attention has a backward of its own, which torch-mlir lacks.
    with sdpa_kernel(SDPBackend.MATH):
        return tracer(*tensors)


def _get_signature(
    source: Source, sizes: Sequence[Mapping[int, Any]], outputs: _Outputs
) -> Signature:
    inputs = [
        Input(
            argument.name,
            tensor.dtype,
            tuple(None if i in axes else n for i, n in enumerate(tensor.shape)),
        )
        for argument, tensor, axes in zip(
            source.inputs, _values.get_tensors(source.call), sizes
        )
    ]
    structure = _values.Structure(source.call)
    return Signature(
        tuple(inputs), structure, outputs.structure, outputs.dtypes, source.order
    )
