"""The numerics on NumPy arrays. Only shapes and types are handled here."""

from __future__ import annotations

from typing import NamedTuple, Optional, SupportsIndex, Union

import ml_dtypes
import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from mx import _numerics
from mx._formats import Format, as_array, explain, get_format, normalize_axis, one_of, to_float32, to_index, to_int

_FLOATS = tuple(np.dtype(t) for t in (np.float32, ml_dtypes.bfloat16, np.float16))
_Number = Union[float, np.float32]
_F4 = np.dtype(ml_dtypes.float4_e2m1fn)


class Quantized(NamedTuple):
    """A quantized tensor: what `quantize` returns, or put together from parts.

    elements: array of the shape of the tensor and of the format's element type,
        one element a byte (`pack_fp4` makes two a byte of FP4).
    scales: array of the format's scale type and of the shape
        `format.scale_shape(elements.shape, axis)`.
    tensor_scale: float32 of formats that have one, else None.
    format: a `Format`, or its name.
    axis: along which blocks lie; from the end if negative.
    """

    elements: np.ndarray
    scales: np.ndarray
    tensor_scale: Optional[Union[float, np.float32]]
    format: Union[str, Format]
    axis: int = -1


def _check_float(what: str, x: ArrayLike) -> np.ndarray:
    """`x` as an array of float32, bfloat16 or float16."""
    array = as_array(x)
    if array.dtype not in _FLOATS:
        names = ", ".join(d.name for d in _FLOATS)
        raise TypeError(f"expected {what} of one of {names} but got {array.dtype.name}")
    return array


def _widen(array: np.ndarray) -> np.ndarray:
    """A contiguous float32 copy or view of an array of one of `_FLOATS`; exact."""
    return np.asarray(array, np.float32, order="C")


def _check_result_dtype(dtype: DTypeLike) -> np.dtype:
    result = np.dtype(dtype)
    if result not in _FLOATS:
        names = ", ".join(d.name for d in _FLOATS)
        raise TypeError(f"expected dtype to be one of {names} but got {result.name}")
    return result


def _round(array: np.ndarray, dtype: np.dtype) -> np.ndarray:
    """One rounding to nearest even, where infinity is no surprise."""
    with np.errstate(over="ignore", invalid="ignore"):
        return array.astype(dtype, copy=False)


def _bits(array: np.ndarray) -> np.ndarray:
    """A contiguous array as C sees it: codes in bytes, and float32."""
    array = np.asarray(array, order="C")
    return array if array.dtype == np.float32 else array.view(np.uint8)


def _check_unsigned(what: str, value: SupportsIndex, bits: int) -> int:
    number = to_index(what, value)
    if not 0 <= number < 1 << bits:
        raise ValueError(f"expected {what} in [0, 2^{bits}) but got {number}")
    return number


def tensor_scale(x: ArrayLike, *, e4m3_max: float = 448.0, nan_rule: str = "nan_scale") -> np.float32:
    """The float32 scale of a whole tensor, NVFP4's second level.

    x: array of any shape of float32, bfloat16 or float16.
    e4m3_max: the largest block scale that it leaves room for, 448 or 256.
    nan_rule: "nan_scale": NaN if `x` has a NaN or an infinity; "saturate":
        infinity counts as the largest float32, NaN does not count.

    Returns max(max|x| / (6 * e4m3_max), 2^-117), or 1 if all of `x` is 0.
    Raises TypeError for another dtype, ValueError for another `e4m3_max`.
    """
    data = _widen(_check_float("x", x))
    rule = one_of("nan_rule", nan_rule, _numerics.NAN_RULES)
    try:
        return np.float32(_numerics.compute_tensor_scale(data, float(to_float32("e4m3_max", e4m3_max)), rule))
    except ValueError as error:
        raise explain(error) from None


def quantize(
    x: ArrayLike,
    format: Union[str, Format],
    axis: SupportsIndex = -1,
    *,
    scale_rule: Optional[str] = None,
    rounding: str = "nearest_even",
    nan_rule: str = "nan_scale",
    tensor_scale: Optional[Union[float, np.float32]] = None,
    seed: Optional[SupportsIndex] = None,
    step: SupportsIndex = 0,
    site: SupportsIndex = 0,
    sr_bits: SupportsIndex = 32,
    scale_min: Optional[float] = None,
    headroom: Optional[float] = None,
    scale_round_up: bool = False,
) -> Quantized:
    """Quantizes `x` along `axis` to elements and block scales.

    x: array of rank 1 or more, of any shape and strides, of float32, bfloat16
        or float16. Blocks of several rows need rank 2 and one of the last two
        axes. The last block of a dimension may be short.
    format: a name of `formats()`, or a `Format`.
    scale_rule: "floor", "ceil", "even", "rceil" or "pre34" for E8M0 scales, and
        "quest" for those of E2M1 elements; "amax" for E4M3; "amax" or "rceil"
        for float32. The format's own if None.
    rounding: "nearest_even", "toward_zero" or "stochastic".
    nan_rule: what NaN and infinity in a block do. "nan_scale": its scale is NaN
        and its elements 0; "saturate": they become the largest element.
    tensor_scale: of formats that have one: `mx.tensor_scale(x)` if None.
    seed, step, site: of stochastic rounding: the number of an element is that of
        its index in `x` in the stream of the three. `seed` is needed then, and
        only then; a 64-bit number, the others 32-bit.
    sr_bits: of stochastic rounding: random bits used, 1 to 32.
    scale_min, headroom, scale_round_up: of E4M3 scales: the smallest scale before
        rounding (2^-9 if None), a factor (1 if None), and whether scales are
        rounded up rather than to nearest.

    Returns a `Quantized` with elements of the shape of `x` and scales of
    `format.scale_shape(x.shape, axis)`. Raises TypeError for another dtype and
    ValueError for a value that is none of these.
    """
    fmt = get_format(format)
    array = _check_float("x", x)
    axis = normalize_axis(axis, array.ndim)
    scale_shape = fmt.scale_shape(array.shape, axis)
    options = _numerics.Options(fmt._c)
    if scale_rule is not None:
        options.scale_rule = one_of("scale_rule", scale_rule, _numerics.SCALE_RULES)
    options.rounding = one_of("rounding", rounding, _numerics.ROUNDINGS)
    options.nan_rule = one_of("nan_rule", nan_rule, _numerics.NAN_RULES)
    if (seed is not None) != (rounding == "stochastic"):
        raise ValueError(f"expected a seed exactly with rounding 'stochastic' but got {seed} with {rounding!r}")
    options.seed = _check_unsigned("seed", seed or 0, 64)
    options.step = _check_unsigned("step", step, 32)
    options.site = _check_unsigned("site", site, 32)
    options.sr_bits = _check_unsigned("sr_bits", sr_bits, 32)
    if scale_min is not None:
        options.scale_min = float(to_float32("scale_min", scale_min))
    if headroom is not None:
        options.headroom = float(to_float32("headroom", headroom))
    options.scale_round_up = scale_round_up
    scale = _choose_tensor_scale(fmt, tensor_scale, array, nan_rule)
    if scale is not None:
        options.tensor_scale = float(scale)
    elements = np.empty(array.shape, fmt.element)
    scales = np.empty(scale_shape, fmt.scale)
    try:
        _numerics.quantize(options, _widen(array), axis, _bits(elements), _bits(scales))
    except ValueError as error:
        raise explain(error) from None
    return Quantized(elements, scales, scale, fmt, axis)


def _choose_tensor_scale(fmt: Format, given: Optional[_Number], x: np.ndarray, nan_rule: str) -> Optional[np.float32]:
    if given is not None:
        return _check_tensor_scale(fmt, given)
    return tensor_scale(x, nan_rule=nan_rule) if fmt.tensor_scale else None


def _check_tensor_scale(fmt: Format, scale: Optional[_Number]) -> Optional[np.float32]:
    if fmt.tensor_scale != (scale is not None):
        wanted = "a" if fmt.tensor_scale else "no"
        raise ValueError(f"expected {wanted} tensor_scale for {fmt.name or fmt} but got {scale}")
    return None if scale is None else to_float32("tensor_scale", scale)


def _check_quantized(what: str, q: Quantized) -> Quantized:
    """`q` with its format, its axis from the front and its types and shapes checked."""
    fmt = get_format(q.format)
    elements, scales = as_array(q.elements), as_array(q.scales)
    axis = normalize_axis(q.axis, elements.ndim)
    for part, array, dtype in (("elements", elements, fmt.element), ("scales", scales, fmt.scale)):
        if array.dtype != dtype:
            raise TypeError(f"expected {part} of {what} of dtype {dtype.name} but got {array.dtype.name}")
    scale_shape = fmt.scale_shape(elements.shape, axis)
    if scales.shape != scale_shape:
        raise ValueError(
            f"expected scales of {what} of shape {scale_shape} for elements of shape {elements.shape} "
            f"along axis {axis} but got {scales.shape}"
        )
    return Quantized(elements, scales, _check_tensor_scale(fmt, q.tensor_scale), fmt, axis)


def dequantize(q: Quantized, dtype: DTypeLike = np.float32) -> np.ndarray:
    """The values of `q`: element * scale * tensor scale in float32, rounded once.

    q: what `quantize` returns, or `Quantized(elements, scales, tensor_scale,
        format, axis)`.
    dtype: float32, bfloat16 or float16.

    Returns an array of the shape of the elements. Overflow gives infinity, a NaN
    scale NaN. Raises TypeError for other types of elements, scales or result,
    ValueError for a shape of the scales that does not fit the elements.
    """
    result_dtype = _check_result_dtype(dtype)
    if not isinstance(q, Quantized):
        raise TypeError(f"expected q to be a Quantized but got {type(q).__name__}")
    q = _check_quantized("q", q)
    fmt = get_format(q.format)
    output = np.empty(q.elements.shape, np.float32)
    scale = 1.0 if q.tensor_scale is None else float(q.tensor_scale)
    _numerics.dequantize(fmt._c, _bits(q.elements), _bits(q.scales), scale, q.axis, output)
    return _round(output, result_dtype)


def hadamard(
    x: ArrayLike,
    size: SupportsIndex,
    axis: SupportsIndex = -1,
    *,
    signs: Optional[ArrayLike] = None,
    seed: Optional[SupportsIndex] = None,
    sign_id: Optional[SupportsIndex] = None,
) -> np.ndarray:
    """The (randomized) Hadamard transform of groups of `size` values along `axis`.

    x: array of rank 1 or more of float32, bfloat16 or float16.
    size: a power of two that divides the size of `axis`.
    signs: `size` numbers, 1 or -1, that the values are multiplied by before.
    seed, sign_id: the 64-bit and the 32-bit number of a stream of random signs;
        both or none, and not with `signs`.

    Returns an array of the shape and the dtype of `x`. Raises TypeError for
    another dtype, ValueError for a size, an axis or signs that do not fit.
    """
    array = _check_float("x", x)
    size = to_int("size", size)
    axis = normalize_axis(axis, array.ndim)
    output = np.empty(array.shape, np.float32)
    try:
        chosen = _choose_signs(size, signs, seed, sign_id)
        _numerics.hadamard(_widen(array), axis, size, chosen, output)
    except ValueError as error:
        raise explain(error) from None
    return _round(output, array.dtype)


def _choose_signs(
    size: int, signs: Optional[ArrayLike], seed: Optional[SupportsIndex], sign_id: Optional[SupportsIndex]
) -> Optional[np.ndarray]:
    if (seed is None) != (sign_id is None):
        raise ValueError(f"expected seed and sign_id together but got {seed} and {sign_id}")
    if seed is not None and sign_id is not None:
        if signs is not None:
            raise ValueError("expected signs, or seed and sign_id, but got both")
        drawn = np.empty(max(size, 1), np.int8)
        _numerics.fill_hadamard_signs(_check_unsigned("seed", seed, 64), _check_unsigned("sign_id", sign_id, 32), drawn)
        return drawn
    if signs is None:
        return None
    given = np.asarray(signs)
    if given.shape != (size,) or not np.all(np.abs(given) == 1):
        raise ValueError(f"expected {size} signs of 1 or -1 but got {given}")
    return given.astype(np.int8)


def pack_fp4(elements: ArrayLike) -> np.ndarray:
    """FP4 elements two a byte, as compiled functions and kernels take them.

    elements: array `[..., n]` of `ml_dtypes.float4_e2m1fn`, of rank 1 or more.

    Returns an int8 array `[..., ceil(n / 2)]`: the lower index in the low nibble,
    a row of odd length ends with a zero nibble. Raises TypeError for another
    dtype, ValueError for rank 0.
    """
    codes = np.asarray(elements)
    if codes.dtype != _F4:
        raise TypeError(f"expected elements of dtype {_F4.name} but got {codes.dtype.name}")
    if not codes.ndim:
        raise ValueError("expected a rank of at least 1 but got 0")
    packed = np.empty((*codes.shape[:-1], -(-codes.shape[-1] // 2)), np.uint8)
    _numerics.convert_fp4(_bits(codes), packed, True)
    return packed.view(np.int8)


def unpack_fp4(packed: ArrayLike, size: Optional[SupportsIndex] = None) -> np.ndarray:
    """The inverse of `pack_fp4`.

    packed: int8 or uint8 array `[..., m]` of rank 1 or more.
    size: the number of elements in a row, 2 m or 2 m - 1; 2 m if None.

    Returns an array `[..., size]` of `ml_dtypes.float4_e2m1fn`. Raises TypeError
    for another dtype, ValueError for a size that does not fit.
    """
    array = np.asarray(packed)
    if array.dtype not in (np.int8, np.uint8):
        raise TypeError(f"expected packed of dtype int8 or uint8 but got {array.dtype.name}")
    if not array.ndim:
        raise ValueError("expected a rank of at least 1 but got 0")
    size = 2 * array.shape[-1] if size is None else to_int("size", size)
    if -(-size // 2) != array.shape[-1]:
        raise ValueError(f"expected size to take {array.shape[-1]} bytes but got {size}, which takes {-(-size // 2)}")
    codes = np.empty((*array.shape[:-1], size), np.uint8)
    _numerics.convert_fp4(codes, _bits(array), False)
    return codes.view(_F4)


def scaled_matmul(
    a: Union[Quantized, ArrayLike],
    b: Union[Quantized, ArrayLike],
    c: Optional[ArrayLike] = None,
    alpha: Optional[Union[float, np.float32]] = None,
    dtype: DTypeLike = np.float32,
) -> np.ndarray:
    """alpha * sum_k a[..., m, k] * b[..., n, k] + c[..., m, n], in the order of
    docs/Numerics.md section 7.

    a, b: `[..., M, K]` and `[..., N, K]` of rank 2 or more, with equal leading
        dimensions. At least one is a `Quantized`, along its last axis; the other
        may be an array of float32, bfloat16 or float16. Two formats agree in
        their block size along K.
    c: array `[..., M, N]` of float32, bfloat16 or float16, added at the end.
    alpha: a factor of the sum. If None, the product of the tensor scales of the
        operands that have one, and no factor if none has.
    dtype: of the result: float32, bfloat16 or float16.

    Returns an array `[..., M, N]`. Raises TypeError for other types, ValueError
    for shapes, axes or blocks that do not fit.
    """
    result_dtype = _check_result_dtype(dtype)
    lhs, rhs = _Factor("a", a), _Factor("b", b)
    if lhs.shape[:-2] != rhs.shape[:-2] or lhs.shape[-1] != rhs.shape[-1]:
        raise ValueError(f"expected [..., M, K] and [..., N, K] but got {lhs.shape} and {rhs.shape}")
    shape = (*lhs.shape[:-1], rhs.shape[-2])
    addend = None if c is None else _widen(_check_float("c", c))
    if addend is not None and addend.shape != shape:
        raise ValueError(f"expected c of shape {shape} but got {addend.shape}")
    output = np.empty(shape, np.float32)
    factor = _multiply(lhs.tensor_scale, rhs.tensor_scale) if alpha is None else to_float32("alpha", alpha)
    try:
        _numerics.scaled_matmul(lhs.get(), rhs.get(), None if factor is None else float(factor), addend, output)
    except ValueError as error:
        raise explain(error) from None
    return _round(output, result_dtype)


def _multiply(a: Optional[_Number], b: Optional[_Number]) -> Optional[np.float32]:
    """The product in float32 of those that are there."""
    scales = [np.float32(scale) for scale in (a, b) if scale is not None]
    with np.errstate(over="ignore", invalid="ignore"):
        return np.prod(scales, dtype=np.float32) if scales else None


class _Factor:
    """An operand of a product, checked."""

    def __init__(self, what: str, x: Union[Quantized, ArrayLike]):
        self.scales: Optional[np.ndarray] = None
        self.tensor_scale: Optional[_Number] = None
        self.format: Optional[Format] = None
        if isinstance(x, Quantized):
            q = _check_quantized(what, x)
            self.elements, self.scales, self.tensor_scale = q.elements, q.scales, q.tensor_scale
            self.format = get_format(q.format)
        else:
            self.elements = _widen(_check_float(what, x))
        self.shape = self.elements.shape
        if len(self.shape) < 2:
            raise ValueError(f"expected {what} of rank at least 2 but got {len(self.shape)}")
        if isinstance(x, Quantized) and q.axis != len(self.shape) - 1:
            raise ValueError(f"expected {what} to be quantized along axis {len(self.shape) - 1} but got {q.axis}")

    def get(self) -> _numerics.Operand:
        """The operand with one batch dimension."""
        elements = self.elements if self.format is None else _bits(self.elements)
        batch = int(np.prod(self.shape[:-2]))
        scales = None if self.scales is None else _bits(self.scales)
        return _numerics.Operand(
            None if self.format is None else self.format._c, elements.reshape(batch, *self.shape[-2:]), scales
        )
