#!/usr/bin/env python3
"""Runs the kernels of convert-mx-to-gpu on a GPU without block-scaled MMA.

A manual test: it needs an NVIDIA GPU of sm_90 or later with its driver, and
NumPy, nothing else. The kernels are compiled for sm_120a on any machine:

    for kind in mxf4 mxf4nvf4 mxf8f6f4; do
      emulate_block_scale.py --print-module |
        mx-opt --mx-to-gpu="fp4-kind=$kind output-dir=ptx/$kind" >/dev/null
    done
    emulate_block_scale.py ptx/*                               # on the GPU

Each `mma.sync ... .block_scale` of the PTX becomes a call of a function that
computes the same fragments with shuffles, table look-ups and f64 arithmetic.
Everything else in a kernel (addresses, bounds, packing, selectors, epilogue)
runs as it is. The fragments' layout is taken from the PTX ISA document, section
"Block Scaling for mma.sync" and the fragment figures of m16n8k32 and m16n8k64,
not from the compiler. The padding of the 8-bit containers decodes to NaN unless
it is zero.

Each kernel runs over shapes with odd edges and batches, at odd addresses,
between bytes that must be neither read into a result nor written. The results
must be those of NumPy bit for bit: the data are such that all sums are exact.

    --rewrite FILE    write the rewritten PTX of one folder instead of running it
    --self-test       break the emulated layout in several ways; each must be
                      noticed

On an H100 (driver 580) all 2916 cases of the three folders agree and every fault
is noticed, in about a minute.
"""
import argparse
import ctypes as C
import itertools
import pathlib
import re
import sys

import numpy as np

# ---------------------------------------------------------------------------
# Number formats (OCP Microscaling 1.0, section 5.3; NVFP4's scale is E4M3)
# ---------------------------------------------------------------------------

# Exponent bits, mantissa bits, bias.
LAYOUTS = {"e2m1": (2, 1, 1), "e2m3": (2, 3, 1), "e3m2": (3, 2, 3),
           "e4m3": (4, 3, 7), "e5m2": (5, 2, 15)}


def decode(kind, code):
    """The value of an element code."""
    ebits, mbits, bias = LAYOUTS[kind]
    sign = -1.0 if code >> (ebits + mbits) & 1 else 1.0
    exponent = code >> mbits & (1 << ebits) - 1
    mantissa = code & (1 << mbits) - 1
    top = exponent == (1 << ebits) - 1
    if kind == "e5m2" and top:
        return sign * (float("inf") if mantissa == 0 else float("nan"))
    if kind == "e4m3" and top and mantissa == 7:
        return float("nan")
    if exponent == 0:
        return sign * mantissa * 2.0 ** (1 - bias - mbits)
    return sign * (1 + mantissa * 2.0**-mbits) * 2.0 ** (exponent - bias)


def decode_scale(kind, code):
    if kind == "ue8m0":
        return float("nan") if code == 255 else 2.0 ** (code - 127)
    return decode("e4m3", code) if code < 128 else float("nan")


def container(kind, byte):
    """The value of a byte of mxf8f6f4, NaN if its padding is not zero."""
    if kind == "e2m1":
        return float("nan") if byte & 0xC3 else decode(kind, byte >> 2)
    if kind in ("e2m3", "e3m2"):
        return float("nan") if byte & 0xC0 else decode(kind, byte)
    return decode(kind, byte)


# ---------------------------------------------------------------------------
# The instruction in ordinary PTX
# ---------------------------------------------------------------------------

# What --self-test changes: each entry is a wrong layout.
FAULTS = ["", "scale-row", "scale-column", "scale-byte", "b-half", "a-row",
          "result-column"]


def table(name, values):
    bits = np.array(values, np.float32).view(np.uint32)
    words = ", ".join(f"0f{word:08X}" for word in bits)
    return f".global .align 4 .f32 {name}[{len(values)}] = {{{words}}};\n"


def tables():
    text = "".join(table(f"container_{kind}", [container(kind, byte) for byte in range(256)])
                   for kind in LAYOUTS)
    text += table("nibble_e2m1", [decode("e2m1", code) for code in range(16)])
    for kind in ("ue8m0", "ue4m3"):
        text += table(f"scale_{kind}", [decode_scale(kind, code) for code in range(256)])
    return text


class Emulation:
    """The body of one emulated form, as PTX text."""

    def __init__(self, k, scale_vec, scale_kind, fault):
        self.k, self.scale_vec, self.scale_kind, self.fault = k, scale_vec, scale_kind, fault
        self.lines, self.count = [], {"r": 0, "d": 0}

    def reg(self, kind="r"):
        self.count[kind] += 1
        return f"%{kind}{self.count[kind]}"

    def emit(self, text, kind=None):
        """Appends an instruction; with `kind` its result is a new register."""
        if kind is None:
            self.lines.append(text + ";")
            return None
        result = self.reg(kind)
        operation, operands = text.split(" ", 1)
        self.lines.append(f"{operation} {result}, {operands};")
        return result

    def shuffle(self, value, lane):
        return self.emit(f"shfl.sync.idx.b32 {value}, {lane}, 31, 0xffffffff", "r")

    def lookup(self, address, index):
        """Entry `index` of the f32 table at `address`, as f64."""
        self.emit(f"mad.wide.u32 %address, {index}, 4, {address}")
        self.emit("ld.global.f32 %value, [%address]")
        return self.emit("cvt.f64.f32 %value", "d")

    def scales(self, word, provider, byte_id):
        """The scales of all k-blocks that lane `provider` supplies."""
        supplied = self.shuffle(word, provider)
        values = []
        for block in range(self.scale_vec):
            byte = self.emit(f"add.u32 {byte_id}, {block}", "r")
            if self.fault == "scale-byte":
                byte = self.emit(f"xor.b32 {byte}, 1", "r")
            shift = self.emit(f"shl.b32 {byte}, 3", "r")
            code = self.emit(f"shr.u32 {supplied}, {shift}", "r")
            values.append(self.lookup("%scales", self.emit(f"and.b32 {code}, 255", "r")))
        return values

    def elements(self, words, address):
        """The elements of a row in increasing k: words[half][lane of group]."""
        width = 256 // self.k  # bits of an element: 8 for k32, 4 for k64
        values = []
        for half, lane in itertools.product(range(2), range(4)):
            for j in range(self.k // 8):
                code = self.emit(f"bfe.u32 {words[half][lane]}, {j * width}, {width}", "r")
                values.append(self.lookup(address, code))
        return values

    def rows(self):
        """Elements and scales of the two rows of A that this lane needs."""
        result = []
        for h in range(2):
            first = 1 - h if self.fault == "a-row" else h
            words = [[self.shuffle(f"a{first + 2 * half}", self.emit(f"add.u32 %group4, {lane}", "r"))
                      for lane in range(4)] for half in range(2)]
            elements = self.elements(words, "table_a")
            # Lane 4*(m % 8) + 2*thread-id + m/8 supplies the scales of row m.
            provider = self.emit("mad.lo.u32 %thread_a, 2, %group4", "r")
            extra = 0 if self.fault == "scale-row" else h
            provider = self.emit(f"add.u32 {provider}, {extra}", "r")
            result.append((elements, self.scales("sa", provider, "%byte_a")))
        return result

    def columns(self):
        """Elements and scales of the two columns of B that this lane needs."""
        result = []
        for h in range(2):
            column = self.emit("shl.b32 %lane, 1", "r")  # 2 * (lane of group) + h
            column = self.emit(f"add.u32 {column}, {h}", "r")
            base = self.emit(f"shl.b32 {column}, 2", "r")
            order = (1, 0) if self.fault == "b-half" else (0, 1)
            words = [[self.shuffle(f"b{half}", self.emit(f"add.u32 {base}, {lane}", "r"))
                      for lane in range(4)] for half in order]
            elements = self.elements(words, "table_b")
            # Lane 4*n + thread-id supplies the scales of column n.
            provider = self.emit(f"add.u32 {base}, %thread_b", "r")
            if self.fault == "scale-column":
                provider = self.emit(f"xor.b32 {provider}, 4", "r")
            result.append((elements, self.scales("sb", provider, "%byte_b")))
        return result

    def build(self):
        for text in ("mov.u32 %lane, %laneid", "and.b32 %group4, %lane, 28", "and.b32 %lane, %lane, 3",
                     f"mov.u64 %scales, scale_{self.scale_kind}",
                     "cvt.u32.u16 %byte_a, bida", "cvt.u32.u16 %thread_a, tida",
                     "cvt.u32.u16 %byte_b, bidb", "cvt.u32.u16 %thread_b, tidb"):
            self.emit(text)
        rows, columns = self.rows(), self.columns()
        block = self.k // self.scale_vec
        for r in range(4):
            a, scales_a = rows[r // 2]
            b, scales_b = columns[1 - r % 2 if self.fault == "result-column" else r % 2]
            self.emit(f"mov.b32 %value, c{r}")
            total = self.emit("cvt.f64.f32 %value", "d")
            for i in range(self.scale_vec):
                scale = self.emit(f"mul.rn.f64 {scales_a[i]}, {scales_b[i]}", "d")
                part = self.emit(f"mul.rn.f64 {a[i * block]}, {b[i * block]}", "d")
                for k in range(i * block + 1, (i + 1) * block):
                    part = self.emit(f"fma.rn.f64 {a[k]}, {b[k]}, {part}", "d")
                total = self.emit(f"fma.rn.f64 {part}, {scale}, {total}", "d")
            self.emit(f"cvt.rn.f32.f64 %value, {total}")
            self.emit(f"mov.b32 d{r}, %value")
        return self

    def function(self):
        def regs(kind, *names):
            return ", ".join(f".reg .{kind} {name}" for name in names)

        head = (f".func ({regs('b32', 'd0', 'd1', 'd2', 'd3')}) {self.name()} (\n  "
                + regs("b32", *[f"a{i}" for i in range(4)], "b0", "b1", *[f"c{i}" for i in range(4)], "sa")
                + ", " + regs("b16", "bida", "tida") + ", " + regs("b32", "sb") + ", "
                + regs("b16", "bidb", "tidb") + ", " + regs("b64", "table_a", "table_b") + ")\n{\n")
        self.build()
        declarations = [".reg .b32 %lane, %group4, %byte_a, %byte_b, %thread_a, %thread_b;",
                        ".reg .b64 %address, %scales;", ".reg .f32 %value;",
                        f".reg .b32 %r<{self.count['r'] + 1}>;", f".reg .f64 %d<{self.count['d'] + 1}>;"]
        return head + "\n".join(declarations + self.lines + ["ret;"]) + "\n}\n"

    def name(self):
        return f"emulate_k{self.k}_{self.scale_vec}x_{self.scale_kind}"


MMA = re.compile(
    r"mma\.sync\.aligned\.m16n8k(?P<k>32|64)\.row\.col\.kind::(?P<kind>\w+)\.block_scale"
    r"\.scale_vec::(?P<vec>\d)X\.f32\.(?P<a>\w+)\.(?P<b>\w+)\.f32\.(?P<scale>\w+)\s*"
    r"\{(?P<rd>[^}]*)\},\s*\{(?P<ra>[^}]*)\},\s*\{(?P<rb>[^}]*)\},\s*\{(?P<rc>[^}]*)\},\s*"
    r"(?P<sa>%\w+),\s*\{(?P<ida>[^}]*)\},\s*(?P<sb>%\w+),\s*\{(?P<idb>[^}]*)\};")


def read_kernels(folder):
    """The kernels of a folder as one PTX text: one header, then every entry."""
    texts = [path.read_text() for path in sorted(folder.glob("*.ptx"))]
    if not texts:
        sys.exit(f"{folder}: expected PTX files")
    header = texts[0].partition(".visible .entry")[0]
    return header + "".join("".join(text.partition(".visible .entry")[1:]) for text in texts)


def rewrite(ptx, fault=""):
    """The PTX with its MMAs emulated, for sm_90."""
    forms = set()

    def call(match):
        part = match.groupdict()
        form = (int(part["k"]), int(part["vec"]), part["scale"])
        forms.add(form)
        names = [("container_" if part["kind"] == "mxf8f6f4" else "nibble_") + part[side] for side in "ab"]
        arguments = ", ".join([part["ra"], part["rb"], part["rc"], part["sa"], part["ida"], part["sb"],
                               part["idb"], "%table_a", "%table_b"])
        return (f"{{ .reg .b64 %table_a, %table_b;\nmov.u64 %table_a, {names[0]};\nmov.u64 %table_b, {names[1]};\n"
                f"call ({part['rd']}), {Emulation(*form, fault).name()}, ({arguments}); }}")

    body, count = MMA.subn(call, ptx)
    if count == 0 or "block_scale" in body:
        sys.exit(f"emulate_block_scale.py: expected block-scaled MMAs of known form, rewrote {count}")
    # A mixed-precision addition of sm_100 and later; widening is exact.
    body = re.sub(r"add\.rn\.f32\.(bf16|f16)\s+(%\w+), (%\w+), (%\w+);",
                  r"{ .reg .b32 %wide; cvt.f32.\1 %wide, \3; add.rn.f32 \2, %wide, \4; }", body)
    body = re.sub(r"\.target sm_\w+", ".target sm_90", body)
    functions = "".join(Emulation(*form, fault).function() for form in sorted(forms))
    header, rest = body.split(".address_size 64", 1)
    return header + ".address_size 64\n" + tables() + functions + rest


# ---------------------------------------------------------------------------
# The kernels: formats, names, module to compile
# ---------------------------------------------------------------------------

# Element kind, block rows, block columns, scale kind, type in MLIR.
FORMATS = {
    "mxfp4": ("e2m1", 1, 32, "ue8m0", "i8"),
    "mxfp6_e2m3": ("e2m3", 1, 32, "ue8m0", "f6E2M3FN"),
    "mxfp6_e3m2": ("e3m2", 1, 32, "ue8m0", "f6E3M2FN"),
    "mxfp8_e4m3": ("e4m3", 1, 32, "ue8m0", "f8E4M3FN"),
    "mxfp8_e5m2": ("e5m2", 1, 32, "ue8m0", "f8E5M2"),
    "mxfp4_32x32": ("e2m1", 32, 32, "ue8m0", "i8"),
    "mxfp8_e4m3_32x32": ("e4m3", 32, 32, "ue8m0", "f8E4M3FN"),
    "nvfp4": ("e2m1", 1, 16, "ue4m3", "i8"),
    "nvfp4_16x16": ("e2m1", 16, 16, "ue4m3", "i8"),
}
PLAIN = list(FORMATS)[:5]
# (lhs, rhs, result, alpha, c) beyond the plain products.
EXTRA = [
    ("mxfp4", "mxfp4", "bf16", True, True), ("mxfp4", "mxfp4", "f16", False, True),
    ("mxfp4", "mxfp4", "f32", True, False), ("nvfp4", "nvfp4", "f32", True, True),
    ("nvfp4", "nvfp4", "bf16", True, False), ("nvfp4", "nvfp4_16x16", "f32", True, False),
    ("nvfp4_16x16", "nvfp4", "f16", False, False), ("mxfp4_32x32", "mxfp4", "f32", False, False),
    ("mxfp8_e5m2", "mxfp8_e4m3_32x32", "bf16", False, True), ("mxfp8_e4m3", "mxfp4_32x32", "f16", True, True),
]


def module():
    """MLIR with one product for each kernel."""
    cases = [(a, b, "f32", False, False) for a, b in itertools.product(PLAIN, PLAIN)]
    cases += [("nvfp4", "nvfp4", "f32", False, False)] + EXTRA
    text = ""
    for index, (lhs, rhs, result, alpha, c) in enumerate(cases):
        types = []
        for name in (lhs, rhs):
            element, scale = FORMATS[name][4], "f8E8M0FNU" if FORMATS[name][3] == "ue8m0" else "f8E4M3FN"
            types += [f"tensor<?x?x{element}>", f"tensor<?x?x{scale}>"]
        out = f"tensor<?x?x{result}>"
        types += ["f32"] * alpha + [out] * c
        names = ["%a", "%sa", "%b", "%sb"] + ["%alpha"] * alpha + ["%c"] * c
        arguments = ", ".join(f"{name}: {type_}" for name, type_ in zip(names, types))
        tail = (" alpha(%alpha)" if alpha else "") + (" add(%c)" if c else "")
        text += (f"func.func @f{index}({arguments}) -> {out} {{\n"
                 f"  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb){tail} "
                 f"{{lhs_format = #mx.format<{lhs}>, rhs_format = #mx.format<{rhs}>}}\n"
                 f"      : ({', '.join(types)}) -> {out}\n  return %d : {out}\n}}\n")
    return text


def parse_name(name):
    """(lhs, rhs, result, alpha, c) of a kernel by its name."""
    match = re.fullmatch(r"scaled_matmul_mxf\w+?_\dx_(.*)_(f32|bf16|f16)(_alpha)?(_c)?", name)
    pairs = [(a, b) for a, b in itertools.product(FORMATS, FORMATS) if match and match[1] == f"{a}_{b}"]
    if len(pairs) != 1:
        sys.exit(f"emulate_block_scale.py: cannot tell the formats of kernel {name}")
    return (*pairs[0], match[2], bool(match[3]), bool(match[4]))


# ---------------------------------------------------------------------------
# Data and reference
# ---------------------------------------------------------------------------

SHAPES = [  # batch, M, N, K
    (1, 1, 1, 1), (1, 16, 8, 64), (1, 16, 8, 31), (2, 17, 9, 33), (3, 5, 3, 100),
    (1, 33, 7, 95), (2, 40, 20, 128), (1, 15, 25, 17), (1, 64, 48, 160),
]


class Operand:
    """Random codes and scales, their bytes in memory and their exact values."""

    def __init__(self, rng, name, batch, rows, k, mode, single):
        kind, block_rows, block_cols, scale_kind, _ = FORMATS[name]
        bits = 1 + sum(LAYOUTS[kind][:2])
        values = np.array([decode(kind, code) for code in range(1 << bits)])
        # Dense sums stay exact if the codes are small multiples of one step.
        usable = np.isfinite(values)
        if mode == "dense":
            small = np.where(np.abs(values) <= 8, values, 0.5 / 8)
            usable = small * 8 % 1 == 0
        codes = rng.choice(np.flatnonzero(usable).astype(np.uint8), (batch, rows, k))
        if single:  # one element other than zero in a row: every code is exact
            keep = rng.integers(0, k, (batch, rows, 1)) == np.arange(k)
            codes = np.where(keep, codes, 0).astype(np.uint8)
        shape = (batch, -(-rows // block_rows), -(-k // block_cols))
        if scale_kind == "ue8m0":
            scales = rng.integers(126, 129, shape) if mode == "dense" else rng.integers(100, 154, shape)
        else:
            scales = rng.integers(0x38, 0x40, shape) if mode == "dense" else rng.integers(1, 0x7F, shape)
        if mode == "nan":
            scales.flat[rng.integers(0, scales.size)] = 255 if scale_kind == "ue8m0" else 0x7F
        self.scale_bytes = scales.astype(np.uint8)
        decoded = np.array([decode_scale(scale_kind, code) for code in range(256)])[scales]
        decoded = np.repeat(np.repeat(decoded, block_rows, 1), block_cols, 2)[:, :rows, :k]
        self.values = values[codes] * decoded
        if kind == "e2m1":
            padded = np.pad(codes, ((0, 0), (0, 0), (0, k % 2)))
            codes = padded[..., 0::2] | padded[..., 1::2] << 4
        self.bytes = np.ascontiguousarray(codes)


def to_bf16(values):
    """f32 to bf16 bits, to nearest even; NaN to the canonical NaN."""
    bits = values.view(np.uint32).astype(np.uint64)
    rounded = (bits + 0x7FFF + (bits >> 16 & 1)) >> 16
    return np.where(np.isnan(values), 0x7FFF, rounded).astype(np.uint16)


def from_bf16(bits):
    return (bits.astype(np.uint32) << 16).view(np.float32)


def exact_product(a, b):
    """A B^T, asserted to be exact in f32 in any order."""
    with np.errstate(invalid="ignore"):
        terms = a[:, :, None, :] * b[:, None, :, :]
        total = terms.sum(-1)
    used = np.isfinite(terms) & (terms != 0)
    mantissas, exponents = np.frexp(np.where(used, terms, 1.0))
    steps = (mantissas * 2**40).astype(np.int64)
    # The exponent of each term's lowest bit; the smallest one is the unit.
    lowest = exponents - 40 + np.log2(steps & -steps).astype(np.int64)
    unit = np.where(used, lowest, 10000).min(-1)
    size = np.where(used, np.abs(terms), 0).sum(-1)
    assert (size < np.ldexp(1.0, np.minimum(unit + 24, 1000))).all(), "sums are not exact"
    return total.astype(np.float32)


def expected_result(product, result, alpha, c):
    """The contract's epilogue: each step rounds once."""
    with np.errstate(all="ignore"):
        value = product if alpha is None else product * np.float32(alpha)
        if c is not None:
            value = value + {"bf16": from_bf16, "f16": lambda h: h.view(np.float16).astype(np.float32),
                             "f32": lambda w: w.view(np.float32)}[result](c)
        if result == "bf16":
            return to_bf16(value)
        return value.astype(np.float16).view(np.uint16) if result == "f16" else value.view(np.uint32)


def is_nan(bits, result):
    exponent, mantissa = {"bf16": (0x7F80, 0x7F), "f16": (0x7C00, 0x3FF), "f32": (0x7F800000, 0x7FFFFF)}[result]
    return (bits & exponent == exponent) & (bits & mantissa != 0)


def random_c(rng, shape, result):
    values = rng.integers(-999, 1000, shape).astype(np.float32) / np.float32(7)
    return {"bf16": to_bf16, "f16": lambda v: v.astype(np.float16).view(np.uint16),
            "f32": lambda v: v.view(np.uint32)}[result](values)


# ---------------------------------------------------------------------------
# The driver
# ---------------------------------------------------------------------------

GUARD = 256


class GPU:
    def __init__(self):
        self.cu = C.CDLL("libcuda.so.1")
        self.call("cuInit", 0)
        device, context = C.c_int(), C.c_void_p()
        self.call("cuDeviceGet", C.byref(device), 0)
        self.call("cuDevicePrimaryCtxRetain", C.byref(context), device)
        self.call("cuCtxSetCurrent", context)

    def call(self, name, *arguments):
        status = getattr(self.cu, name)(*arguments)
        if status:
            text = C.c_char_p()
            self.cu.cuGetErrorString(status, C.byref(text))
            sys.exit(f"{name}: {(text.value or b'?').decode()}")

    def load(self, ptx):
        handle = C.c_void_p()
        self.call("cuModuleLoadData", C.byref(handle), ptx.encode() + b"\0")
        return handle

    def function(self, handle, name):
        function = C.c_void_p()
        self.call("cuModuleGetFunction", C.byref(function), handle, name.encode())
        return function

    def buffer(self, data, offset):
        """Device memory with `data` at an odd place between guards of 0xFF."""
        image = np.full(GUARD + offset + data.nbytes + GUARD, 0xFF, np.uint8)
        image[GUARD + offset:GUARD + offset + data.nbytes] = data.reshape(-1).view(np.uint8)
        pointer = C.c_uint64()
        self.call("cuMemAlloc_v2", C.byref(pointer), C.c_size_t(image.nbytes))
        self.call("cuMemcpyHtoD_v2", pointer, image.ctypes.data_as(C.c_void_p), C.c_size_t(image.nbytes))
        return pointer, C.c_uint64(pointer.value + GUARD + offset)

    def run(self, function, grid, inputs, out, scalars):
        """Launches on `inputs` [(data, offset)] then `out`; what `out` became."""
        buffers = [self.buffer(data, offset) for data, offset in inputs + [(out, 0)]]
        values = [address for _, address in buffers] + scalars
        pointers = (C.c_void_p * len(values))(*[C.addressof(value) for value in values])
        self.call("cuLaunchKernel", function, *grid, 32, 1, 1, 0, None, pointers, None)
        self.call("cuCtxSynchronize")
        image = np.empty(out.nbytes + 2 * GUARD, np.uint8)
        self.call("cuMemcpyDtoH_v2", image.ctypes.data_as(C.c_void_p), buffers[-1][0], C.c_size_t(image.nbytes))
        for pointer, _ in buffers:
            self.call("cuMemFree_v2", pointer)
        if (image[:GUARD] != 0xFF).any() or (image[-GUARD:] != 0xFF).any():
            return None
        return image[GUARD:-GUARD].view(out.dtype).reshape(out.shape)


def run_case(gpu, function, name, shape, mode, seed):
    """None, or what is wrong."""
    lhs, rhs, result, has_alpha, has_c = parse_name(name)
    batch, m, n, k = shape
    rng = np.random.default_rng(seed)
    a = Operand(rng, lhs, batch, m, k, mode, single=mode != "dense")
    b = Operand(rng, rhs, batch, n, k, mode, single=False)
    c = random_c(rng, (batch, m, n), result) if has_c else None
    alpha = 0.3 if has_alpha else None
    with np.errstate(invalid="ignore"):
        want = expected_result(exact_product(a.values, b.values), result, alpha, c)
    inputs = [(a.bytes, 1), (a.scale_bytes, 3), (b.bytes, 5), (b.scale_bytes, 7)] + ([(c, 0)] if has_c else [])
    scalars = ([C.c_float(alpha)] if has_alpha else []) + [C.c_int64(size) for size in (m, n, k)]
    got = gpu.run(function, (-(-m // 16), -(-n // 8), batch), inputs, np.zeros_like(want), scalars)
    if got is None:
        return "wrote outside the result"
    # The sign of a zero sum is not promised: sums may start from +0 or -0.
    same = (got == want) | (is_nan(got, result) & is_nan(want, result)) | ((got | want) & ~np.array(
        1 << 31 if result == "f32" else 1 << 15, want.dtype) == 0)
    if same.all():
        return None
    index = tuple(int(i) for i in np.argwhere(~same)[0])
    return f"{(~same).sum()} of {same.size} differ, first at {index}: got {got[index]:#x}, want {want[index]:#x}"


def run_folder(gpu, path, fault=""):
    """(cases, failures) of all kernels of a folder."""
    ptx = read_kernels(path)
    handle = gpu.load(rewrite(ptx, fault))
    cases = failures = 0
    for name in re.findall(r"\.entry (scaled_matmul\w+)\(", ptx):
        function = gpu.function(handle, name)
        for (index, shape), mode in itertools.product(enumerate(SHAPES), ("dense", "single", "nan")):
            wrong = run_case(gpu, function, name, shape, mode, 1000 * index + len(name))
            cases += 1
            failures += wrong is not None
            if wrong and not fault:
                print(f"FAIL {path} {name} {shape} {mode}: {wrong}")
    gpu.call("cuModuleUnload", handle)
    return cases, failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ptx", nargs="*", type=pathlib.Path)
    parser.add_argument("--print-module", action="store_true")
    parser.add_argument("--rewrite", type=pathlib.Path)
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.print_module:
        print(module())
        return
    if not options.ptx:
        parser.error("expected folders of PTX files")
    if options.rewrite:
        options.rewrite.write_text(rewrite(read_kernels(options.ptx[0])))
        return
    gpu = GPU()
    failed = 0
    for path in options.ptx:
        cases, failures = run_folder(gpu, path)
        print(f"{path}: {cases - failures} of {cases} cases agree bit for bit")
        failed += failures
    if options.self_test:
        for fault in FAULTS[1:]:
            cases, failures = run_folder(gpu, options.ptx[0], fault)
            print(f"fault {fault}: noticed in {failures} of {cases} cases")
            failed += failures == 0
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
