# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A model as a module of mx that is called like the model."""

from __future__ import annotations

import copy
import os
from dataclasses import dataclass
from typing import Any, Callable, Mapping, Optional, Sequence

import mx
import numpy as np
import torch

from . import _values
from ._arguments import Weights
from ._compare import Comparison, measure
from ._lower import Argument
from ._remarks import get_text, print_options


@dataclass(frozen=True)
class Input:
    """What the exported function takes in the place of a tensor."""

    name: str
    dtype: torch.dtype
    #: None where any size is taken.
    shape: tuple[Optional[int], ...]

    def check(self, tensor: torch.Tensor) -> None:
        _values.check_tensor(tensor, f"input '{self.name}'")
        if tensor.dtype != self.dtype:
            raise ValueError(
                f"input '{self.name}' has dtype {tensor.dtype}, but expected {self.dtype}"
            )
        fits = len(self.shape) == tensor.dim() and all(
            a in (None, b) for a, b in zip(self.shape, tensor.shape)
        )
        if not fits:
            sizes = ", ".join("?" if n is None else str(n) for n in self.shape)
            raise ValueError(
                f"input '{self.name}' has shape {tuple(tensor.shape)}, but expected "
                f"({sizes}); sizes are fixed where `dynamic` did not name them"
            )


@dataclass(frozen=True)
class Signature:
    """How a call of the model becomes one of the function, and results its output."""

    inputs: tuple[Input, ...]
    input_structure: _values.Structure
    output_structure: _values.Structure
    output_dtypes: tuple[torch.dtype, ...]
    #: `(args, kwargs)` of equal calls are equal.
    order: Callable[[Sequence[Any], Mapping[str, Any]], tuple[Any, ...]]

    def flatten(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> list[Any]:
        """The tensors of a call. Raises ValueError if they are not as exported."""
        call = self.order(args, kwargs)
        structure = _values.Structure(call)
        if structure != self.input_structure:
            raise ValueError(
                f"the model is called with {structure}, but was exported with "
                f"{self.input_structure} (* is a tensor)"
            )
        tensors = _values.get_tensors(call)
        for spec, tensor in zip(self.inputs, tensors):
            spec.check(tensor)
        return tensors


@dataclass(repr=False)
class Exported:
    """A model as a module of mx.

    Call it like the model: `exported(x)`. Its function, @main, takes all weights, then
    the inputs, and weights are read from the model by name at every call, so that it may
    be trained on after it was exported, or load others. ValueError for a weight that is
    gone, or of another shape or type, and for tied weights that are no more.
    """

    #: The module, with one function, @main. Change it through `quantize`.
    module: mx.Module
    #: Name and role of each argument of @main.
    arguments: tuple[Argument, ...]
    #: The name of each result of @main.
    results: tuple[str, ...]
    #: What the passes said of their decisions, and warnings, in order; empty before
    #: `quantize`.
    remarks: tuple[str, ...]
    _weights: Weights
    _signature: Signature
    _eager: Callable[..., Any]
    _program: Any = None

    def __repr__(self) -> str:
        inputs = ", ".join(spec.name for spec in self._signature.inputs)
        count = len(self._weights.names)
        return f"<Exported ({count} weights, {inputs}) -> ({', '.join(self.results)})>"

    @property
    def weights(self) -> dict[str, np.ndarray]:
        """Parameters and buffers of the model as they are now, by name, in the order of
        the arguments. Contiguous ones share memory with the model."""
        return {n: _values.to_numpy(t) for n, t in self._weights.get().items()}

    def quantize(self, **options: Any) -> "Exported":
        """A quantized copy. `options` are those of the pipeline `mx-quantize`, with `_`
        for `-`: `quantize(format="nvfp4", rounding="stochastic", seed=1)`. Raises
        mx.Error for an option or a value that it does not have, TypeError for a value
        that is no string, number or bool, ValueError for one with spaces, quotes,
        braces or parentheses."""
        text = print_options(options)
        return self.transform(f"builtin.module(mx-quantize{{{text}}})")

    def transform(self, pipeline: str) -> "Exported":
        """A copy on which `pipeline` was run, in the syntax of mx.Module.run. It must
        leave the types of @main as they are."""
        result = copy.copy(self)
        result.module, result._program = self.module.clone().run(pipeline), None
        said = result.module.diagnostics
        result.remarks = self.remarks + tuple(map(get_text, said))
        return result

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """What the model returns for these inputs, computed by mx on this CPU.

        Inputs have the structure, dtypes and shapes of the example that was exported,
        by position or by keyword, any strides, and are on the CPU; otherwise ValueError.
        Outputs are new tensors in
        the structure of the model's own."""
        tensors = self._signature.flatten(args, kwargs)
        if self._program is None:
            self._program = self.module.compile(entry="main")
        arrays = self._program(*self._to_arrays(tensors))
        dtypes = self._signature.output_dtypes
        outputs = map(_values.to_torch, arrays, dtypes)
        return self._signature.output_structure.build(outputs)

    def eager(self, *args: Any, **kwargs: Any) -> Any:
        """What PyTorch itself returns for these inputs."""
        return self._eager(*args, **kwargs)

    def compare(self, *args: Any, **kwargs: Any) -> Comparison:
        """Calls both on the same inputs, and measures the difference of each output."""
        ours = _values.get_tensors(self(*args, **kwargs))
        theirs = _values.get_tensors(self.eager(*args, **kwargs))
        differences = [measure(n, a, b) for n, a, b in zip(self.results, ours, theirs)]
        return Comparison(tuple(differences), self.remarks)

    def save(self, stem: "str | os.PathLike[str]", *args: Any, **kwargs: Any) -> None:
        """Writes STEM.mlir and, for `mx-run --inputs --expect`, STEM.npz: arguments as
        arg0, arg1, ..., and what PyTorch computes as out0, out1, ..."""
        tensors = self._signature.flatten(args, kwargs)
        arrays = {f"arg{i}": a for i, a in enumerate(self._to_arrays(tensors))}
        outputs = _values.get_tensors(self.eager(*args, **kwargs))
        arrays |= {f"out{i}": _values.to_numpy(t) for i, t in enumerate(outputs)}
        stem = os.fspath(stem)
        with open(f"{stem}.mlir", "w", encoding="utf-8") as file:
            file.write(str(self.module))
        stored: dict[str, Any] = {k: _values.to_bits(a) for k, a in arrays.items()}
        np.savez(f"{stem}.npz", **stored)

    def _to_arrays(self, inputs: Sequence[torch.Tensor]) -> list[np.ndarray]:
        return [_values.to_numpy(t) for t in (*self._weights.get().values(), *inputs)]
