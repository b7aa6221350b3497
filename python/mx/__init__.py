"""Block-scaled low precision: MXFP4, MXFP6, MXFP8, MXINT8 and NVFP4.

On NumPy arrays, with the bits of docs/Numerics.md, which are those of the
compiler: `quantize`, `dequantize`, `scaled_matmul`, `tensor_scale`, `hadamard`,
`pack_fp4`, `unpack_fp4`, `formats` and `Format`.

On modules of MLIR: `Module` parses, prints, runs pipelines and compiles; a
`Program` is called on arrays. The compiler, libMLIR and libLLVM are loaded when
`Module` is asked for, not by `import mx`.

Wrong arguments raise ValueError or TypeError. What the compiler refuses raises
`Error`, which has the diagnostics with their places in the source.
"""

from typing import TYPE_CHECKING

from mx._diagnostics import Diagnostic, Error
from mx._formats import Format, formats
from mx._quantize import (
    Quantized,
    dequantize,
    hadamard,
    pack_fp4,
    quantize,
    scaled_matmul,
    tensor_scale,
    unpack_fp4,
)

if TYPE_CHECKING:
    from mx._module import Function, Module, Program, Value

__version__ = "0.1.0"

_LAZY = ("Function", "Module", "Program", "Value")

__all__ = [
    "Diagnostic",
    "Error",
    "Format",
    "Function",
    "Module",
    "Program",
    "Quantized",
    "Value",
    "dequantize",
    "formats",
    "hadamard",
    "pack_fp4",
    "quantize",
    "scaled_matmul",
    "tensor_scale",
    "unpack_fp4",
]


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module 'mx' has no attribute {name!r}")
    from mx import _module

    return getattr(_module, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})
