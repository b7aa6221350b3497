"""Formats, and the NumPy types of their elements and scales."""

from __future__ import annotations

import dataclasses
import functools
import math
import operator
import re
from typing import TYPE_CHECKING, Any, Optional, Sequence, SupportsIndex, Union

import ml_dtypes  # noqa: F401, gives NumPy the names of its types
import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from mx import _numerics


def dtype_of(name: str) -> np.dtype[Any]:
    """The NumPy type of a builtin type of MLIR, as "f8E4M3FN"."""
    if match := re.fullmatch(r"f(\d)(E\w+)", name):
        return np.dtype(f"float{match[1]}_{match[2].lower()}")
    special = {"bf16": "bfloat16", "i1": "bool"}
    return np.dtype(special.get(name, name.replace("f", "float").replace("i", "int")))


_ELEMENTS = tuple(map(dtype_of, _numerics.ELEMENT_TYPES))
_GRIDS = tuple(grid or None for grid in _numerics.ELEMENT_GRIDS)
_SCALES = tuple(map(dtype_of, _numerics.SCALE_TYPES))


def as_array(x: ArrayLike) -> np.ndarray:
    """`x` as an array of this machine's byte order and alignment."""
    array = np.asarray(x)
    if not array.dtype.isnative:
        return array.astype(array.dtype.newbyteorder("="))
    return array if array.flags.aligned else array.copy()


def to_index(what: str, value: SupportsIndex) -> int:
    """`value` as an integer, of any size."""
    try:
        return operator.index(value)
    except TypeError:
        raise TypeError(f"expected {what} to be an integer but got {value!r}") from None


def to_int(what: str, value: SupportsIndex) -> int:
    """`value` as an integer that int64 holds. The rest is left to be refused by C."""
    number = to_index(what, value)
    if not -(1 << 63) <= number < 1 << 63:
        raise ValueError(f"expected {what} in [-2^63, 2^63) but got {number}")
    return number


def to_float32(what: str, value: object) -> np.float32:
    """`value`, a number of Python or NumPy, rounded; no finite one becomes infinity."""
    if isinstance(value, (str, bytes)) or not hasattr(value, "__float__"):
        raise TypeError(f"expected {what} to be a number but got {value!r}")
    too_large = ValueError(f"expected {what} to be a number that float32 holds but got {value}")
    try:
        number = float(value)
    except OverflowError:
        raise too_large from None
    with np.errstate(over="ignore"):
        result = np.float32(number)
    if math.isfinite(number) and not np.isfinite(result):
        raise too_large
    return result


def one_of(what: str, value: object, names: tuple[str, ...]) -> int:
    """The index of `value` in `names`."""
    if value not in names:
        raise ValueError(f"expected {what} to be one of {', '.join(names)} but got {value!r}")
    return names.index(str(value))


def explain(error: ValueError) -> ValueError:
    """The error with the names of parameters as Python writes them."""
    return ValueError(re.sub(r"\b[a-z][a-z0-9]*[A-Z]\w*", _to_snake_case, str(error)))


def _to_snake_case(match: re.Match[str]) -> str:
    word = match[0]
    if re.fullmatch(r"f\d+E\w+", word):  # a type of MLIR
        return word
    return re.sub(r"[A-Z]", lambda letter: "_" + letter[0].lower(), word)


def formats() -> tuple[str, ...]:
    """The names of formats: "mxfp4", "nvfp4", "fp8_e4m3_1x128", ..."""
    return _numerics.FORMATS


@dataclasses.dataclass(frozen=True)
class Format:
    """How a tensor is quantized: `Format.named("mxfp4")`, or one of your own.

    element: NumPy type of the elements: `ml_dtypes.float4_e2m1fn`,
        `float6_e2m3fn`, `float6_e3m2fn`, `float8_e4m3fn`, `float8_e5m2`,
        `numpy.int8`, which counts 64ths, or `ml_dtypes.int4`.
    scale: NumPy type of the block scales: `ml_dtypes.float8_e8m0fnu`,
        `float8_e4m3fn` (with `float4_e2m1fn` elements only) or `numpy.float32`.
    block: sizes of a block, across the rows and along the axis; 0 is the whole
        dimension, (0, 0) the whole tensor.
    tensor_scale: whether a float32 for the tensor multiplies the block scales
        (with `float8_e4m3fn` scales only).
    grid: what elements of `ml_dtypes.int4` are codes of, if they are no integers:
        "e3m0", "radix4_even" or "radix4_odd".

    Raises ValueError for what is no format.
    """

    element: np.dtype
    scale: np.dtype
    block: tuple[int, int] = (1, 32)
    tensor_scale: bool = False
    grid: Optional[str] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            element: DTypeLike,
            scale: DTypeLike,
            block: Sequence[SupportsIndex] = (1, 32),
            tensor_scale: bool = False,
            grid: Optional[str] = None,
        ) -> None: ...

    def __post_init__(self) -> None:
        object.__setattr__(self, "element", np.dtype(self.element))
        object.__setattr__(self, "scale", np.dtype(self.scale))
        object.__setattr__(self, "block", _to_block(self.block))
        self._c  # Checks.

    def __reduce__(self) -> tuple[type[Format], tuple[np.dtype, np.dtype, tuple[int, int], bool, Optional[str]]]:
        return Format, (self.element, self.scale, self.block, self.tensor_scale, self.grid)

    @staticmethod
    def named(name: str) -> Format:
        """The format called `name`. Raises ValueError if there is none."""
        if name not in formats():  # Names of C end at a NUL.
            raise ValueError(f"expected one of {', '.join(formats())} but got {name!r}")
        c = _numerics.look_up(name)
        block = (c.block_rows, c.block_cols)
        return Format(_ELEMENTS[c.element], _SCALES[c.scale], block, c.tensor_scale, _GRIDS[c.element])

    @property
    def name(self) -> Optional[str]:
        """Its name, or None if it has none."""
        return _get_names().get(self)

    def scale_shape(self, shape: Sequence[SupportsIndex], axis: SupportsIndex = -1) -> tuple[int, ...]:
        """The shape of the scales of a tensor of `shape` quantized along `axis`.

        The number of blocks along the dimensions of a block, the last one
        possibly short, and the size of the tensor elsewhere. Raises ValueError
        for an axis or a rank that blocks of the format cannot have.
        """
        sizes = [to_int("a size", size) for size in shape]
        try:
            return tuple(_numerics.get_scale_shape(self._c, sizes, normalize_axis(axis, len(sizes))))
        except ValueError as error:
            raise explain(error) from None

    @property
    def _grid_index(self) -> int:
        for index, known in enumerate(zip(_ELEMENTS, _GRIDS)):
            if known == (self.element, self.grid):
                return index
        names = ", ".join(grid for grid in _GRIDS if grid)
        raise ValueError(
            f"expected grid to be one of {names}, with elements of int4, "
            f"but got {self.grid!r} with {self.element.name}"
        )

    @functools.cached_property
    def _c(self) -> _numerics.Format:
        element = _index_of("element", self.element, _ELEMENTS)
        if self.grid is not None:
            element = self._grid_index
        scale = _index_of("scale", self.scale, _SCALES)
        try:
            return _numerics.Format(element, scale, *self.block, self.tensor_scale)
        except ValueError as error:
            raise explain(error) from None


def _to_block(block: Sequence[SupportsIndex]) -> tuple[int, int]:
    try:
        rows, cols = block
    except TypeError:
        raise TypeError(f"expected block to be two sizes but got {block!r}") from None
    except ValueError:
        raise ValueError(f"expected block to be two sizes but got {block!r}") from None
    return to_int("block_rows", rows), to_int("block_cols", cols)


def _index_of(what: str, dtype: np.dtype, dtypes: tuple[np.dtype, ...]) -> int:
    if dtype not in dtypes:
        names = ", ".join(dict.fromkeys(d.name for d in dtypes))
        raise ValueError(f"expected {what} to be one of {names} but got {dtype.name}")
    return dtypes.index(dtype)


@functools.cache
def _get_names() -> dict[Format, str]:
    return {Format.named(name): name for name in formats()}


def get_format(format: Union[str, Format]) -> Format:
    """`format`, or the one of that name."""
    if isinstance(format, Format):
        return format
    if isinstance(format, str):
        return _get_named(format)
    raise TypeError(f"expected a format or its name but got {type(format).__name__}")


_get_named = functools.cache(Format.named)


def normalize_axis(axis: SupportsIndex, rank: int) -> int:
    """`axis` counted from the front. What is out of range is left to be refused."""
    axis = to_int("axis", axis)
    return axis + rank if axis < 0 and axis + rank >= 0 else axis
