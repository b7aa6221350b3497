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


def bind_call(
    model: torch.nn.Module, args: Sequence[Any], kwargs: Mapping[str, Any]
) -> tuple[Any, ...]:
    """A call as one structure, whatever was given by position and what by keyword."""
    try:
        bound = inspect.signature(model.forward).bind(*args, **kwargs)
    except (TypeError, ValueError):  # No such call, or no signature.
        return order_call(args, kwargs)
    return order_call(bound.args, bound.kwargs)


def check_model(model: Any) -> None:
    if not isinstance(model, torch.nn.Module):
        raise TypeError(f"expected a torch.nn.Module but got {type(model).__name__}")


def unwrap(model: torch.nn.Module) -> torch.nn.Module:
    """What torch.compile was called with; any other model itself."""
    return getattr(model, "_orig_mod", model)


def get_parameters(model: torch.nn.Module) -> dict[str, torch.Tensor]:
    tensors = {**dict(model.named_parameters()), **dict(model.named_buffers())}
    for name, tensor in tensors.items():
        _values.check_tensor(tensor, f"'{name}' of the model")
    return tensors


class Weights:
    """Parameters and buffers of a model as they are when asked for."""

    def __init__(self, model: torch.nn.Module) -> None:
        self._model = model
        tensors = get_parameters(model)
        self.names = tuple(tensors)
        self._kinds = {n: (tuple(t.shape), t.dtype) for n, t in tensors.items()}
        names = {id(t): n for n, t in tensors.items()}
        #: Other names of tied ones.
        self._ties = {
            n: names[id(t)] for n, t in self._get_all().items() if n not in tensors
        }

    def _get_all(self) -> dict[str, torch.Tensor]:
        named = (self._model.named_parameters, self._model.named_buffers)
        return {n: t for get in named for n, t in get(remove_duplicate=False)}

    def get(self) -> dict[str, torch.Tensor]:
        """By name, in the order of the arguments."""
        now = self._get_all()
        for name in (*self.names, *self._ties):
            if name not in now:
                raise ValueError(f"the model has no '{name}' any more; export it again")
        for name, kind in self._kinds.items():
            _values.check_tensor(now[name], f"'{name}' of the model")
            shape, dtype = kind
            if (tuple(now[name].shape), now[name].dtype) != kind:
                raise ValueError(
                    f"'{name}' of the model has shape {tuple(now[name].shape)} and dtype "
                    f"{now[name].dtype}, but was exported with {shape} and {dtype}"
                )
        for name, other in self._ties.items():
            if not _is_same(now[name], now[other]):
                raise ValueError(
                    f"'{name}' and '{other}' of the model were one tensor when it was "
                    "exported; tie them, or export it again"
                )
        return {name: now[name] for name in self.names}


def _is_same(a: torch.Tensor, b: torch.Tensor) -> bool:
    """Whether both are the same memory."""
    places = [(t.data_ptr(), t.shape, t.stride(), t.dtype) for t in (a, b)]
    return a is b or places[0] == places[1]


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
    _check_distinct(arguments)
    check_names(roles, [a.name for a in arguments], "roles")
    for name, role in roles.items():
        if role not in _ROLES:
            raise ValueError(
                f"role of '{name}' is '{role}', but expected one of {', '.join(_ROLES)}"
            )
    return [a._replace(role=roles.get(a.name, a.role)) for a in arguments]


def _check_distinct(arguments: Sequence[Argument]) -> None:
    seen: dict[str, str] = {}
    for name, role in arguments:
        if name in seen:
            raise ValueError(
                f"two arguments are called '{name}', of role {seen[name]} and {role}, and "
                "`mx.name` and `roles` need one name for each; rename one in the model"
            )
        seen[name] = role


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
