from typing import Optional, Sequence

import numpy as np

FORMATS: tuple[str, ...]
ELEMENT_TYPES: tuple[str, ...]
ELEMENT_GRIDS: tuple[str, ...]
SCALE_TYPES: tuple[str, ...]
SCALE_RULES: tuple[str, ...]
ROUNDINGS: tuple[str, ...]
NAN_RULES: tuple[str, ...]

class Format:
    element: int
    scale: int
    @property
    def block_rows(self) -> int: ...
    @property
    def block_cols(self) -> int: ...
    @property
    def tensor_scale(self) -> bool: ...
    def __init__(self, element: int, scale: int, block_rows: int, block_cols: int, tensor_scale: bool) -> None: ...

class Options:
    scale_rule: int
    rounding: int
    nan_rule: int
    tensor_scale: float
    seed: int
    site: int
    step: int
    sr_bits: int
    scale_min: float
    headroom: float
    scale_round_up: bool
    def __init__(self, format: Format) -> None: ...

class Operand:
    def __init__(self, format: Optional[Format], elements: np.ndarray, scales: Optional[np.ndarray]) -> None: ...

def look_up(name: str) -> Format: ...
def get_scale_shape(format: Format, shape: Sequence[int], axis: int) -> list[int]: ...
def quantize(options: Options, data: np.ndarray, axis: int, elements: np.ndarray, scales: np.ndarray) -> None: ...
def dequantize(
    format: Format,
    elements: np.ndarray,
    scales: np.ndarray,
    tensor_scale: float,
    axis: int,
    output: np.ndarray,
) -> None: ...
def compute_tensor_scale(data: np.ndarray, e4m3_max: float, nan_rule: int) -> float: ...
def hadamard(data: np.ndarray, axis: int, size: int, signs: Optional[np.ndarray], output: np.ndarray) -> None: ...
def fill_hadamard_signs(seed: int, sign_id: int, signs: np.ndarray) -> None: ...
def convert_fp4(codes: np.ndarray, bytes: np.ndarray, pack: bool) -> None: ...
def scaled_matmul(
    lhs: Operand, rhs: Operand, alpha: Optional[float], c: Optional[np.ndarray], result: np.ndarray
) -> None: ...
