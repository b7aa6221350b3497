# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Operations of PyTorch in terms of others that torch-mlir lowers to linalg.

linalg has no scatter on tensors, and torch-mlir's own is no operation of MLIR. What
gradients scatter is a sum over a comparison with all indices instead: a matrix product
with a 0/1 matrix for tables, elementwise for the rest.
"""

from __future__ import annotations

import math
from typing import Any, Callable, Optional, Sequence

import torch
from torch import Tensor
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

aten = torch.ops.aten


def _gelu(x: Tensor, *, approximate: str = "none") -> Tensor:
    """torch-mlir writes 0.797724 for sqrt(2/pi), which is 0.797885."""
    if approximate != "tanh":
        return NotImplemented
    y = x.float() if x.dtype in (torch.bfloat16, torch.float16) else x
    inner = math.sqrt(2 / math.pi) * (y + 0.044715 * y * y * y)
    return (0.5 * y * (1 + torch.tanh(inner))).to(x.dtype)


def _index(x: Tensor, indices: Sequence[Optional[Tensor]]) -> Tensor:
    """torch-mlir compares an i32 index with sizes in i64."""
    if all(i is None or i.dtype != torch.int32 for i in indices):
        return NotImplemented
    return aten.index(x, [None if i is None else i.long() for i in indices])


def _cumsum(x: Tensor, dim: int, *, dtype: Optional[torch.dtype] = None) -> Tensor:
    """[..., i]: the sum of all up to i, in their order."""
    if x.dim() == 0:
        return NotImplemented
    if dtype is None:
        dtype = x.dtype if x.is_floating_point() else torch.int64
    size = x.shape[dim]
    is_up_to = torch.arange(size)[None, :] <= torch.arange(size)[:, None]
    y = x.to(dtype).movedim(dim, -1).unsqueeze(-2)
    return torch.where(is_up_to, y, torch.zeros((), dtype=dtype)).sum(-1).movedim(-1, dim)


def _is_at(index: Tensor, size: int, dim: int) -> Tensor:
    """Whether `index` is 0, 1, ..., size - 1: along a new dimension `dim`."""
    shape = [1] * (index.dim() + 1)
    shape[dim] = size
    return index.unsqueeze(dim) == torch.arange(size).view(shape)


def _sum_rows(index: Tensor, rows: Tensor, size: int, skipped: int = -1) -> Tensor:
    """[size, width]: row i is the sum of those of `rows` whose `index` is i."""
    hot = _is_at(index.reshape(-1), size, 0)
    if skipped >= 0:
        hot = hot & (torch.arange(size) != skipped)[:, None]
    return hot.to(rows.dtype) @ rows.reshape(index.numel(), -1)


def _embedding_dense_backward(
    grad: Tensor, index: Tensor, size: int, padding_idx: int, scale_grad_by_freq: bool
) -> Tensor:
    table = _sum_rows(index, grad, size, padding_idx)
    if not scale_grad_by_freq:
        return table
    counts = _is_at(index.reshape(-1), size, 0).sum(1)
    return table / counts.clamp(min=1).to(table.dtype)[:, None]


def _nll_loss_backward(
    grad: Tensor,
    x: Tensor,
    target: Tensor,
    weight: Optional[Tensor],
    reduction: int,
    ignore_index: int,
    total_weight: Tensor,
) -> Tensor:
    """x: [N, C] or [C], or [N, C, H, W]; `reduction`: 0 none, 1 mean, 2 sum."""
    dim = 1 if x.dim() > 1 else 0
    hot = _is_at(target, x.shape[dim], dim) & (target != ignore_index).unsqueeze(dim)
    value = -(grad / total_weight if reduction == 1 else grad)
    if reduction == 0:
        value = value.unsqueeze(dim)
    if weight is not None:
        value = value * weight.view([-1 if i == dim else 1 for i in range(x.dim())])
    return torch.where(hot, value, torch.zeros((), dtype=x.dtype))


def _scatter_add(x: Tensor, dim: int, index: Tensor, source: Tensor) -> Tensor:
    if x.dim() == 0 or any(
        a != b for i, (a, b) in enumerate(zip(x.shape, index.shape)) if i != dim % x.dim()
    ):
        return NotImplemented
    dim = dim % x.dim()
    source = source[tuple(slice(size) for size in index.shape)]
    hot = _is_at(index.movedim(dim, -1), x.shape[dim], index.dim() - 1)
    values = source.movedim(dim, -1).unsqueeze(-2)
    zero = torch.zeros((), dtype=x.dtype)
    return x + torch.where(hot, values, zero).sum(-1).movedim(-1, dim)


def _index_put(
    x: Tensor,
    indices: Sequence[Optional[Tensor]],
    values: Tensor,
    accumulate: bool = False,
) -> Tensor:
    """Rows that are added to a table, the gradient of `table[index]`."""
    index = indices[0]
    if not accumulate or len(indices) != 1 or index is None or index.dtype == torch.bool:
        return NotImplemented
    index = torch.where(index < 0, index + x.shape[0], index)
    rows = values.expand(*index.shape, *x.shape[1:])
    return x + _sum_rows(index, rows, x.shape[0]).reshape(x.shape)


_OURS: dict[Any, Callable[..., Tensor]] = {
    aten.gelu.default: _gelu,
    aten.cumsum.default: _cumsum,
    aten.index.Tensor: _index,
    aten.embedding_dense_backward.default: _embedding_dense_backward,
    aten.nll_loss_backward.default: _nll_loss_backward,
    aten.nll_loss2d_backward.default: _nll_loss_backward,
    aten.scatter_add.default: _scatter_add,
    aten.index_put.default: _index_put,
    aten._unsafe_index_put.default: _index_put,
}


def get_backward_decompositions() -> dict[Any, Callable[..., Any]]:
    """For the trace of autograd. torch.export leaves some of these alone later."""
    table = get_decomposition_table()
    return {k: f for k, f in table.items() if "_backward" in str(k)} | _OURS


def get_decompositions() -> dict[Any, Callable[..., Any]]:
    """torch-mlir's table and ours over it."""
    return {**get_decomposition_table(), **_OURS}
