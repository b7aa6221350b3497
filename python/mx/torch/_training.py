# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Losses and their gradients as one function."""

from __future__ import annotations

from typing import Any, Callable, Mapping, Optional, Sequence

import torch

from . import _values
from ._arguments import Weights, check_model, get_input_names, order_call, unwrap
from ._build import Source, build
from ._exported import Exported
from ._lower import Argument


def export_training(
    model: torch.nn.Module,
    loss: Callable[..., torch.Tensor],
    args: Sequence[Any],
    targets: Sequence[Any] = (),
    *,
    roles: Optional[Mapping[str, str]] = None,
) -> Exported:
    """Exports the loss `loss(model(*args), *targets)` and its gradients as one function.

    The result is called as `exported(*args, *targets)`, and returns `{"loss": scalar,
    "grad": {name: gradient}}` with a gradient for each parameter that requires one, in
    its shape and dtype, of zeros if the loss does not depend on it. Results of @main are
    called `loss` and `grad.NAME`, targets have the role "target", sizes are fixed, and
    the rest is as in `export`.

    Args:
        loss: a function of the model's output and the targets, or a module such as
            `torch.nn.CrossEntropyLoss()`; its value has one element.

    Raises:
        as `export`, and ValueError if the loss is no scalar or nothing requires a
        gradient.
    """
    check_model(model)
    model = unwrap(model)
    wanted = [n for n, p in model.named_parameters() if p.requires_grad]
    if not wanted:
        raise ValueError("no parameter of the model requires a gradient")
    count = len(args)

    def step(weights: Mapping[str, torch.Tensor], call: Any) -> dict[str, Any]:
        inputs = call[0]
        moving = {n: weights[n].detach().requires_grad_() for n in wanted}
        full = {**weights, **moving}
        with torch.enable_grad():
            out = torch.func.functional_call(model, full, inputs[:count])
            value = loss(out, *inputs[count:])
            _check_loss(value)
            grads = _get_gradients(value, moving)
        return {"loss": value.detach(), "grad": grads}

    def eager(*inputs: Any) -> dict[str, Any]:
        with torch.enable_grad():
            value = loss(model(*inputs[:count]), *inputs[count:])
            weights = dict(model.named_parameters())
            grads = _get_gradients(value, {n: weights[n] for n in wanted})
        return {"loss": value.detach(), "grad": grads}

    call = order_call((*args, *targets), {})
    inputs = _get_inputs(model, args, targets)
    weights = Weights(model)
    source = Source(step, eager, weights, order_call, call, inputs, has_backward=True)
    return build(source, roles=roles)


def _get_inputs(
    model: torch.nn.Module, args: Sequence[Any], targets: Sequence[Any]
) -> list[Argument]:
    names = get_input_names(model, order_call(args, {}))
    paths = _values.get_names(tuple(targets), ".".join)
    lone = len(targets) == 1
    labels = ["target" + p.removeprefix("0") if lone else f"target.{p}" for p in paths]
    return [Argument(n, "activation") for n in names] + [
        Argument(n, "target") for n in labels
    ]


def _check_loss(value: torch.Tensor) -> None:
    if value.numel() != 1:
        raise ValueError(
            f"the loss has shape {tuple(value.shape)}, but expected a scalar"
        )


def _get_gradients(
    loss: torch.Tensor, weights: Mapping[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    grads = torch.autograd.grad(loss, list(weights.values()), allow_unused=True)
    return {
        name: torch.zeros_like(weight) if grad is None else grad
        for (name, weight), grad in zip(weights.items(), grads)
    }


