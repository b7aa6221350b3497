# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tensors as NumPy arrays and back, and names of what is nested in a structure."""

from __future__ import annotations

from typing import Any, Callable, Iterable, Sequence

import ml_dtypes
import numpy as np
import torch
import torch.utils._pytree as pytree

# Types that NumPy lacks: torch's, that of ml_dtypes, and the integer to carry the bits.
_NARROW = [
    (torch.bfloat16, ml_dtypes.bfloat16, torch.uint16),
    (torch.float8_e4m3fn, ml_dtypes.float8_e4m3fn, torch.uint8),
    (torch.float8_e5m2, ml_dtypes.float8_e5m2, torch.uint8),
]
_TO_NUMPY = {ours: (np.dtype(theirs), bits) for ours, theirs, bits in _NARROW}
_NARROW_DTYPES = {dtype for dtype, _ in _TO_NUMPY.values()}


def to_numpy(tensor: torch.Tensor) -> np.ndarray:
    """The values of `tensor`, of any strides, as a row-major array; shares memory if it
    can. bf16 and FP8 have the types of ml_dtypes."""
    tensor = tensor.detach().resolve_conj().resolve_neg().contiguous()
    if tensor.dtype not in _TO_NUMPY:
        return tensor.numpy()
    dtype, bits = _TO_NUMPY[tensor.dtype]
    return tensor.view(bits).numpy().view(dtype)


def to_torch(array: np.ndarray, dtype: torch.dtype) -> torch.Tensor:
    """A copy of `array`, whose bits are those of `dtype`: MLIR's integers have no sign."""
    array = np.array(array)
    bits = array.view(f"u{array.itemsize}") if array.dtype in _NARROW_DTYPES else array
    return torch.from_numpy(bits).view(dtype)


def to_bits(array: np.ndarray) -> np.ndarray:
    """What a .npz file of mx-run holds: narrow floats as integers."""
    return array.view(f"u{array.itemsize}") if array.dtype in _NARROW_DTYPES else array


def check_tensor(tensor: torch.Tensor, label: str) -> None:
    """Raises ValueError if mx cannot read `tensor`; `label` names it in the message."""
    if tensor.device.type != "cpu":
        raise ValueError(
            f"{label} is on device {tensor.device}, but expected cpu: "
            "move the model and its inputs with .to('cpu')"
        )
    if tensor.layout != torch.strided or tensor.is_quantized or tensor.is_complex():
        raise ValueError(
            f"{label} is a tensor of {tensor.layout} and {tensor.dtype}, but expected a "
            "strided one of floats, integers or booleans"
        )


_CONSTANTS = (type(None), bool, int, float, complex, str, torch.dtype, torch.device)


class Structure:
    """Nested tuples, lists, dicts and registered dataclasses, taken apart into tensors.

    What is no tensor (numbers, None, strings) is part of the structure; what is neither
    is a ValueError.
    """

    def __init__(self, value: Any) -> None:
        leaves, self._spec = pytree.tree_flatten(value)
        for leaf in leaves:
            if not isinstance(leaf, (torch.Tensor, *_CONSTANTS)):
                raise ValueError(
                    f"the model takes or returns a {type(leaf).__name__}, but expected "
                    "tensors, numbers, strings and None in tuples, lists, dicts and what "
                    "is registered with torch.utils._pytree"
                )
        self._constants = [None if _is_tensor(x) else (x,) for x in leaves]

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Structure)
            and self._spec == other._spec
            and self._constants == other._constants
        )

    def __str__(self) -> str:
        return str(self.build("*" for c in self._constants if c is None))

    def build(self, tensors: Iterable[Any]) -> Any:
        """The structure with `tensors` in the places of its own."""
        rest = iter(tensors)
        leaves = [next(rest) if c is None else c[0] for c in self._constants]
        return pytree.tree_unflatten(leaves, self._spec)


def _is_tensor(value: Any) -> bool:
    return isinstance(value, torch.Tensor)


def get_tensors(value: Any) -> list[torch.Tensor]:
    """The tensors in `value`, in the order of its structure."""
    return [leaf for leaf in pytree.tree_leaves(value) if _is_tensor(leaf)]


def get_names(value: Any, rename: Callable[[Sequence[str]], str]) -> list[str]:
    """A name for each tensor of `value`: `rename` of its keys, indices and fields."""
    leaves, _ = pytree.tree_flatten_with_path(value)
    return [rename([_get_key(k) for k in path]) for path, x in leaves if _is_tensor(x)]


def _get_key(key: Any) -> str:
    for field in ("key", "idx", "name"):
        if hasattr(key, field):
            return str(getattr(key, field))
    return str(key)
