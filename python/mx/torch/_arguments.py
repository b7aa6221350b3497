# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Names, roles and sizes of the arguments of an exported function."""

from __future__ import annotations

import inspect
from typing import Any, Mapping, Sequence

import torch

from . import _values
from ._lower import Argument

#: {input: {axis: name or torch.export.Dim}}; equal names are equal sizes.
Dynamic = Mapping[str, Mapping[int, Any]]

_ROLES = ("weight", "activation", "target", "state", "seed", "step")


def order_call(args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[Any, ...]:
    """A call as one structure, whatever the order of its keywords."""
    return tuple(args), {name: kwargs[name] for name in sorted(kwargs)}


def unwrap(model: torch.nn.Module) -> torch.nn.Module:
    """What torch.compile was called with; any other model itself."""
    return getattr(model, "_orig_mod", model)


def get_parameters(model: torch.nn.Module) -> dict[str, torch.Tensor]:
    tensors = {**dict(model.named_parameters()), **dict(model.named_buffers())}
    for name, tensor in tensors.items():
        _values.check_tensor(tensor, f"'{name}' of the model")
    return tensors


class _InputNames:
    """Names of the inputs of a model after the arguments of its `forward`."""

    def __init__(self, model: torch.nn.Module) -> None:
        kinds = inspect.Parameter
        parameters = list(inspect.signature(model.forward).parameters.values())
        self._names = [
            p.name
            for p in parameters
            if p.kind in (kinds.POSITIONAL_ONLY, kinds.POSITIONAL_OR_KEYWORD)
        ]
        self._rest = next(
            (p.name for p in parameters if p.kind == kinds.VAR_POSITIONAL), "input"
        )

    def __call__(self, path: Sequence[str]) -> str:
        """`path` starts with 0 and a position, or with 1 and a keyword."""
        place, key, *rest = path
        if place == "0":
            index = int(key)
            excess = index - len(self._names)
            key = self._names[index] if excess < 0 else f"{self._rest}.{excess}"
        return ".".join([key, *rest])


def get_input_names(model: torch.nn.Module, call: tuple[Any, ...]) -> list[str]:
    """Of each tensor of a call, in order."""
    return _values.get_names(call, _InputNames(model))


def get_arguments(
    parameters: Mapping[str, torch.Tensor],
    inputs: Sequence[Argument],
    roles: Mapping[str, str],
) -> list[Argument]:
    """Parameters, buffers, inputs. Raises ValueError where `roles` is wrong."""
    arguments = [
        Argument(n, "weight" if isinstance(t, torch.nn.Parameter) else "state")
        for n, t in parameters.items()
    ] + list(inputs)
    check_names(roles, [a.name for a in arguments], "roles")
    for name, role in roles.items():
        if role not in _ROLES:
            raise ValueError(
                f"role of '{name}' is '{role}', but expected one of {', '.join(_ROLES)}"
            )
    return [a._replace(role=roles.get(a.name, a.role)) for a in arguments]


def check_names(given: Mapping[str, Any], known: Sequence[str], option: str) -> None:
    for name in given:
        if name not in known:
            raise ValueError(
                f"{option} names '{name}', but there are only {', '.join(known)}"
            )


def get_sizes(
    names: Sequence[str], tensors: Sequence[torch.Tensor], dynamic: Dynamic
) -> list[dict[int, Any]]:
    """Of each input, the axes that are dynamic, as torch.export.Dim. Raises ValueError
    where `dynamic` is wrong."""
    check_names(dynamic, names, "dynamic")
    dims: dict[str, Any] = {}
    sizes = []
    for name, tensor in zip(names, tensors):
        axes = dynamic.get(name, {})
        for axis in axes:
            if not 0 <= axis < tensor.dim():
                raise ValueError(
                    f"dynamic names axis {axis} of '{name}', which has {tensor.dim()}"
                )
        sizes.append({axis: _get_dim(dim, dims) for axis, dim in axes.items()})
    return sizes


def _get_dim(dim: Any, known: dict[str, Any]) -> Any:
    if not isinstance(dim, str):
        return dim
    return known.setdefault(dim, torch.export.Dim(dim))
