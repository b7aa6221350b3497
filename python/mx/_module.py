"""Modules of MLIR and compiled programs."""

from __future__ import annotations

import dataclasses
import math
import os
import pathlib
from typing import Callable, Optional, Sequence, Union

import ml_dtypes
import numpy as np
from numpy.typing import ArrayLike

from mx import _compiler
from mx._diagnostics import Diagnostic, Error
from mx._formats import as_array, dtype_of
from mx._quantize import pack_fp4

_F4 = "f4E2M1FN"


@dataclasses.dataclass(frozen=True)
class Value:
    """An argument or a result of a function, as an array.

    name: `mx.name` of the module, or "arg0", "out0", ... without one.
    role: `mx.role` of an argument, as "weight", or None.
    shape: sizes, None where any will do; () for a scalar.
    dtype: NumPy's or ml_dtypes' type of the elements. FP4 is int8, two elements a
        byte along the last dimension, as `pack_fp4` makes them.
    element: the type in the module, as "bf16" or "f4E2M1FN".
    """

    name: str
    role: Optional[str]
    shape: tuple[Optional[int], ...]
    dtype: np.dtype
    element: str

    def __str__(self) -> str:
        sizes = "x".join("?" if size is None else str(size) for size in self.shape)
        return f"{self.name}: {self.dtype.name}[{sizes}]"


@dataclasses.dataclass(frozen=True)
class Function:
    """A function that arrays can be passed to: its arguments and its results."""

    name: str
    arguments: tuple[Value, ...]
    results: tuple[Value, ...]

    def __str__(self) -> str:
        arguments, results = (", ".join(map(str, values)) for values in (self.arguments, self.results))
        return f"{self.name}({arguments}) -> ({results})"


class Program:
    """A function compiled for this CPU, called with arrays: `Module.compile`.

    The call runs in this process, without Python's lock; calls of several threads
    wait for each other. The sizes of operations of mx and linalg and indices are
    checked, and a check that fails, an integer division by zero, an access to
    memory that is not there and an endless recursion raise `Error`. What that call
    had allocated is lost, and what it had written stays written: after an access to
    memory that is not there, end the process soon. Operations of arith on dynamic
    sizes that differ are undefined in MLIR, and not checked.
    """

    def __init__(self, function: Function, compiled: _compiler.Program):
        self._function, self._compiled = function, compiled

    @property
    def function(self) -> Function:
        """The name, the arguments and the results."""
        return self._function

    def __repr__(self) -> str:
        return f"<mx.Program {self._function}>"

    def __call__(self, *arrays: ArrayLike) -> tuple[np.ndarray, ...]:
        """Calls the function.

        arrays: one for each of `function.arguments`, of its dtype and shape and of
            any strides. Numbers will do for scalars, and are rounded to floats;
            uint8 will do for int8, as the same bits, since integers of MLIR have
            no sign; `ml_dtypes.float4_e2m1fn` arrays of the unpacked shape for
            FP4. None is changed.

        Returns an array for each of `function.results`. Raises TypeError for
        another number of arrays or another dtype, ValueError for another shape or
        a number that the type does not hold,
        `Error` for what goes wrong in the function.
        """
        wanted = self._function.arguments
        if len(arrays) != len(wanted):
            raise TypeError(f"expected {len(wanted)} arrays for @{self._function.name} but got {len(arrays)}")
        arguments = [_to_argument(value, array) for value, array in zip(wanted, arrays)]
        results, diagnostics = self._compiled.call(arguments)
        if results is None:
            raise Error(_convert_all(diagnostics))
        return tuple(map(_to_array, self._function.results, results))


class Module:
    """A module of MLIR, parsed with `parse` or `load`.

    `str(module)` is its text. A module and its clones are used by one thread at a
    time: others wait. Types and attributes never leave the module, so that another
    MLIR in the process (as the `mlir` packages of PyPI) does not matter: exchange
    text with it.
    """

    def __init__(self, compiled: _compiler.Module, diagnostics: Sequence[Diagnostic] = ()):
        self._compiled = compiled
        self._diagnostics = tuple(diagnostics)

    @staticmethod
    def parse(text: Union[str, bytes], filename: str = "<string>") -> Module:
        """The module in `text`, or in bytecode; all dialects of MLIR are known.

        `filename` is its name in diagnostics. Raises `Error` with the place of
        what is wrong, and of brackets in more than 1000 others, for which the
        parser would need more than a thread's stack; bytecode is not checked.
        """
        source = text.encode() if isinstance(text, str) else text
        compiled, diagnostics = _compiler.Module.parse(source, filename)
        if compiled is None:
            raise Error(_convert_all(diagnostics))
        return Module(compiled, _convert_all(diagnostics))

    @staticmethod
    def load(path: Union[str, os.PathLike[str]]) -> Module:
        """The module in the file `path`. Raises `Error`, or OSError without a file."""
        return Module.parse(pathlib.Path(path).read_bytes(), os.fspath(path))

    def __str__(self) -> str:
        return self._compiled.print(False)

    def text(self, *, locations: bool = False) -> str:
        """The text of the module, with the places in the source if asked for."""
        return self._compiled.print(locations)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What `parse`, or the last `run` that succeeded, said: warnings and remarks."""
        return self._diagnostics

    def clone(self) -> Module:
        """A copy, without the diagnostics."""
        return Module(self._compiled.clone())

    def run(
        self,
        pipeline: str,
        *,
        on_diagnostic: Optional[Callable[[Diagnostic], object]] = None,
        remarks: str = "mx-.*",
    ) -> Module:
        """Runs a pipeline on the module, which it changes.

        pipeline: as for `mlir-opt --pass-pipeline`, of passes of mx and of MLIR:
            "builtin.module(mx-quantize{format=nvfp4},canonicalize)".
        on_diagnostic: called with each diagnostic, in order, when the pipeline
            has ended, before an exception.
        remarks: a regular expression of the categories whose remarks are among the
            diagnostics; "" for none.

        Returns the module. Raises `Error` if a pass fails or the pipeline is none;
        the module is then as it was. Of a number that is none LLVM writes the
        option's name to standard error.
        """
        succeeded, raw = self._compiled.run(pipeline, remarks)
        diagnostics = _convert_all(raw)
        if on_diagnostic is not None:
            for diagnostic in diagnostics:
                on_diagnostic(diagnostic)
        if not succeeded:
            raise Error(diagnostics)
        self._diagnostics = diagnostics
        return self

    def functions(self) -> dict[str, Function]:
        """The functions that `compile` takes, by name: each `func.func` with a body
        whose arguments and results are scalars or ranked tensors of types that
        arrays hold."""
        return {f.name: _convert_function(f) for f in self._compiled.get_functions()}

    def compile(self, entry: str = "main", *, many_calls: bool = False) -> Program:
        """Compiles the function `entry` for this CPU, with `mx-to-cpu`.

        The module stays as it is. Code for `many_calls` is faster and takes longer
        to make; its results are the same. Raises `Error` if there is no such
        function, if arrays do not hold its types, or if it cannot be lowered.
        """
        compiled, diagnostics = self._compiled.compile(entry, many_calls)
        if compiled is None:
            raise Error(_convert_all(diagnostics))
        return Program(self.functions()[entry], compiled)


def _convert(raw: _compiler.Diagnostic) -> Diagnostic:
    notes = tuple(map(_convert, raw.notes))
    return Diagnostic(raw.severity, raw.message, raw.file, raw.line, raw.column, notes)


def _convert_all(raw: Sequence[_compiler.Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(map(_convert, raw))


def _convert_value(raw: _compiler.Value) -> Value:
    shape = tuple(None if size < 0 else size for size in raw.shape)
    return Value(raw.name, raw.role or None, shape, _get_dtype(raw), raw.element)


def _convert_function(raw: _compiler.Function) -> Function:
    arguments, results = (tuple(map(_convert_value, values)) for values in (raw.arguments, raw.results))
    return Function(raw.name, arguments, results)


def _get_dtype(raw: _compiler.Value) -> np.dtype:
    """bf16 and codes have types of ml_dtypes, where the compiler has their bits."""
    if raw.element == _F4:
        return np.dtype(np.int8)
    return np.dtype(raw.dtype) if raw.element == "index" else dtype_of(raw.element)


def _raw_name(value: Value) -> str:
    """NumPy's own type of the same bits."""
    if value.element in (_F4, "i4") or value.element.startswith("f") and value.dtype.itemsize == 1:
        return "uint8"
    return "uint16" if value.dtype == ml_dtypes.bfloat16 else value.dtype.name


def _fits(shape: tuple[int, ...], wanted: tuple[Optional[int], ...]) -> bool:
    return len(shape) == len(wanted) and all(w is None or s == w for s, w in zip(shape, wanted))


def _from_number(value: Value, given: float) -> np.ndarray:
    """A scalar argument: exactly if it is an integer, else rounded."""
    is_float = value.element.startswith(("f", "bf"))
    if isinstance(given, float) and not is_float:
        raise TypeError(f"expected {value.name} of dtype {value.dtype.name} but got the float {given}")
    if not (_holds_float if is_float else _holds_integer)(value.dtype, given):
        raise ValueError(f"expected {value.name} to be a number that {value.dtype.name} holds but got {given}")
    return np.asarray(given, value.dtype)


def _holds_integer(dtype: np.dtype, given: float) -> bool:
    if dtype == np.bool_:
        return given in (0, 1)
    limits = ml_dtypes.iinfo(dtype) if dtype == ml_dtypes.int4 else np.iinfo(dtype)
    return int(limits.min) <= given <= int(limits.max)


def _holds_float(dtype: np.dtype, given: float) -> bool:
    """Whether rounding makes no NaN or infinity, nor the largest number of what is
    larger than all."""
    try:
        number = float(given)
    except OverflowError:
        return False
    with np.errstate(over="ignore", invalid="ignore"):
        rounded = float(np.asarray(number, dtype))
    if math.isnan(number) or math.isinf(number):
        return rounded == number or math.isnan(rounded) and math.isnan(number)
    saturates = dtype in (ml_dtypes.float6_e2m3fn, ml_dtypes.float6_e3m2fn)
    return math.isfinite(rounded) and not (saturates and abs(number) > float(ml_dtypes.finfo(dtype).max))


def _to_argument(value: Value, given: ArrayLike) -> tuple[int, np.ndarray]:
    """The number of the dtype and the contiguous array that the compiler takes."""
    if not value.shape and isinstance(given, (bool, int, float)):
        array = _from_number(value, given)
    else:
        array = as_array(given)
    if value.element == _F4 and array.dtype == ml_dtypes.float4_e2m1fn:
        array = pack_fp4(array)
    is_bytes = value.element in (_F4, "i8") and array.dtype in (np.int8, np.uint8)
    if array.dtype != value.dtype and not is_bytes:
        raise TypeError(f"expected {value.name} of dtype {value.dtype.name} but got {array.dtype.name}")
    if not _fits(array.shape, value.shape):
        wanted = ", ".join("?" if size is None else str(size) for size in value.shape)
        raise ValueError(f"expected {value.name} of shape ({wanted}) but got {array.shape}")
    raw = _raw_name(value)
    return _compiler.DTYPES.index(raw), np.asarray(array, order="C").view(raw)


def _to_array(value: Value, raw: tuple[str, list[int], bytearray]) -> np.ndarray:
    _, shape, data = raw
    return np.frombuffer(data, value.dtype).reshape(shape)
