#!/usr/bin/env python3
"""Holds mx-sim to what a GPU answers.

    hardware.py compile FAMILY...          CUDA C++ to PTX (needs nvcc)
    hardware.py record FAMILY... [--to F]  runs the PTX on this machine's GPU and keeps the answers
    hardware.py compare FAMILY...          runs it with mx-sim and compares

A family is cuda/FAMILY.cu, its PTX as nvcc made it (FAMILY.ptx), gen_FAMILY.py, which writes the inputs into a
folder (NAME.npy), and FAMILY.npz: the answers of a GPU with its name. Each launch is a line of the source

    // RUN-CASE: KERNEL grid=1 block=256 [cluster=2] [smem=BYTES] [ulp=N] [f64low=C,.../N] args=in:NAME.npy,i32:5,out:NAME.npy:uint32:256

with arguments as mx-sim takes them. Outputs are compared bit for bit; with ulp=N they are f32 that may lie N units
in the last place apart, as the approximate instructions may by their documentation.

With f64low=C,.../N each thread writes N words of u32, and those numbered C are stored with st.global.u32 from a 64-bit
register that an instruction of f64 wrote. The PTX ISA stores its lower half; ptxas converts the f64 to u32 (its code has
F2I.U32.F64.TRUNC there). The simulator follows the document, so its two halves are converted before they are compared.
"""
import ctypes as C
import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy as np

HERE = pathlib.Path(__file__).parent / "cuda"
SUM = "inputs.sha256"
DEVICE = "device"


class Case:
    """One RUN-CASE line."""

    def __init__(self, line):
        self.kernel, *settings = line.split()
        options = dict(word.split("=", 1) for word in settings)
        self.grid, self.block = options["grid"], options["block"]
        self.cluster = options.get("cluster")
        self.shared = int(options.get("smem", 0))
        self.ulp = int(options["ulp"]) if "ulp" in options else None
        low, _, words = options.get("f64low", "").partition("/")
        self.f64_low = ([int(column) for column in low.split(",")], int(words)) if low else None
        text = options.get("args", "")
        self.args = re.split(r",(?=(?:in|out|inout|i32|i64|f32|zero|tma|tmaout):|null)", text) if text else []
        self.label = f"{self.kernel}({text})"
        if any(arg.startswith("inout:") for arg in self.args):
            sys.exit(f"{self.label}: expected in: and out:, as nothing compares what inout: becomes")

    def outputs(self):
        """Name -> (dtype, shape) of what it writes."""
        found = {}
        for arg in self.args:
            kind, *rest = arg.split(":")
            if kind in ("out", "tmaout"):
                found[rest[0]] = (rest[1], tuple(map(int, rest[2].split(","))))
        return found


def cases_of(family):
    for line in (HERE / f"{family}.cu").read_text().splitlines():
        if match := re.match(r"\s*// RUN-CASE: (.*)", line):
            yield Case(match.group(1))


def make_inputs(family, folder):
    """Writes the inputs into `folder`; their checksum."""
    subprocess.run([sys.executable, str(HERE / f"gen_{family}.py"), str(folder)], check=True)
    digest = hashlib.sha256()
    for path in sorted(pathlib.Path(folder).glob("*.npy")):
        digest.update(path.name.encode() + np.load(path).tobytes())
    return digest.hexdigest()


def distance(a, b):
    """How many f32 lie between two arrays of f32 bits; NaNs are alike."""
    a, b = (x.reshape(-1).view(np.uint32) for x in (a, b))
    nan = [np.isnan(x.view(np.float32)) for x in (a, b)]
    order = [np.where(x >> 31, -(x & 0x7FFFFFFF).astype(np.int64), (x & 0x7FFFFFFF).astype(np.int64)) for x in (a, b)]
    far = np.abs(order[0] - order[1])
    return np.where(nan[0] & nan[1], 0, np.where(nan[0] | nan[1], 2**32, far))


def with_low_converted(case, got):
    """The simulator's output with the lower halves of f64 as ptxas stores them."""
    columns, words = case.f64_low
    got = got.reshape(-1, words).copy()
    for column in columns:
        value = np.ascontiguousarray(got[:, column:column + 2]).view(np.float64)[:, 0]
        inside = np.clip(np.trunc(np.nan_to_num(value)), 0, 2**32 - 1).astype(np.uint32)
        got[:, column] = np.where(np.isnan(value), np.uint32(0x80000000), inside)
    return got.reshape(-1)


def differing(case, got, want):
    """Which elements of an output are wrong."""
    if case.ulp is not None:
        return distance(got, want) > case.ulp
    return (got.view(np.uint8).reshape(got.size, -1) != want.view(np.uint8).reshape(want.size, -1)).any(axis=1)


# --- the simulator ---------------------------------------------------------------------------------------------


def simulate(family, case, folder, out):
    """Runs mx-sim; None, or what it said."""
    words = []
    for arg in case.args:
        kind, _, rest = arg.partition(":")
        where = {"in": folder, "tma": folder, "out": out, "tmaout": out}.get(kind)
        if kind == "inout":
            source, target = rest.split(":")
            rest = f"{folder}/{source}:{out}/{target}"
        words.append(f"{kind}:{where}/{rest}" if where else arg if kind != "inout" else f"inout:{rest}")
    command = ["mx-sim", str(HERE / f"{family}.ptx"), "--kernel", case.kernel, "--grid", case.grid, "--block",
               case.block, "--dynamic-smem", str(case.shared)]
    if case.cluster:
        command += ["--cluster", case.cluster]
    done = subprocess.run(command + words, capture_output=True, text=True)
    return done.stderr if done.returncode else None


def check_case(family, case, folder, answers):
    """(how many values agree, what is wrong)."""
    values, wrong = 0, []
    with tempfile.TemporaryDirectory() as out:
        said = simulate(family, case, folder, out)
        if said:
            return 0, [said.strip()]
        for name in case.outputs():
            got, want = np.load(f"{out}/{name}"), answers[f"{case.label}/{name}"]
            if case.f64_low:
                got = with_low_converted(case, got)
            bad = differing(case, got, want)
            values += int((~bad).sum())
            if bad.any():
                i = int(np.argmax(bad))
                wrong.append(f"{name}: {int(bad.sum())} of {bad.size} differ, first at {i}: "
                             f"{got.reshape(-1)[i]:#x}, the GPU has {want.reshape(-1)[i]:#x}")
    return values, wrong


def compare(family):
    """Compares a family; how many launches and values agree."""
    answers = np.load(HERE / f"{family}.npz")
    launches = values = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        if make_inputs(family, folder) != str(answers[SUM]):
            sys.exit(f"{family}: the inputs are not those that the GPU had")
        for case in cases_of(family):
            agree, wrong = check_case(family, case, folder, answers)
            launches, values, failed = launches + 1, values + agree, failed + bool(wrong)
            for line in wrong:
                print(f"{family}: {case.label}: {line}")
    if failed:
        sys.exit(f"{family}: {failed} of {launches} launches differ from {answers[DEVICE]}")
    print(f"{family}: {launches} launches, {values} values agree with {answers[DEVICE]}")


# --- the GPU ---------------------------------------------------------------------------------------------------


class Attribute(C.Structure):
    """CUlaunchAttribute."""
    _fields_ = [("id", C.c_int), ("pad", C.c_int), ("cluster", C.c_uint32 * 3), ("rest", C.c_ubyte * 52)]


class LaunchConfig(C.Structure):
    """CUlaunchConfig."""
    _fields_ = [("grid", C.c_uint32 * 3), ("block", C.c_uint32 * 3), ("shared", C.c_uint32), ("stream", C.c_void_p),
                ("attributes", C.POINTER(Attribute)), ("count", C.c_uint32)]


# CUtensorMapDataType and the bytes of an element; CUtensorMapSwizzle.
TENSOR_TYPES = {"u8": (0, 1), "u16": (1, 2), "u32": (2, 4), "f16": (6, 2), "f32": (7, 4), "bf16": (9, 2)}
SWIZZLES = {"none": 0, "32": 1, "64": 2, "128": 3}


def triple(text):
    sizes = [int(size) for size in text.split(",")]
    return (C.c_uint32 * 3)(*sizes, *[1] * (3 - len(sizes)))


class GPU:
    def __init__(self):
        self.cu = C.CDLL("libcuda.so.1")
        self.call("cuInit", 0)
        device, context, name = C.c_int(), C.c_void_p(), C.create_string_buffer(64)
        self.call("cuDeviceGet", C.byref(device), 0)
        self.call("cuDeviceGetName", name, 64, device)
        self.call("cuDevicePrimaryCtxRetain", C.byref(context), device)
        self.call("cuCtxSetCurrent", context)
        self.name = name.value.decode()

    def call(self, name, *arguments):
        if status := getattr(self.cu, name)(*arguments):
            text = C.c_char_p()
            self.cu.cuGetErrorString(status, C.byref(text))
            raise RuntimeError(f"{name}: {(text.value or b'?').decode()}")

    def buffer(self, size, data=None):
        pointer = C.c_uint64()
        self.call("cuMemAlloc_v2", C.byref(pointer), C.c_size_t(max(size, 16)))
        if data is None:
            self.call("cuMemsetD8_v2", pointer, C.c_ubyte(0xA5), C.c_size_t(size))
        else:
            data = np.ascontiguousarray(data)
            self.call("cuMemcpyHtoD_v2", pointer, data.ctypes.data_as(C.c_void_p), C.c_size_t(size))
        return pointer

    def tensor_map(self, pointer, shape, dtype, box, swizzle):
        """(what keeps it alive, its address); shapes are innermost last."""
        code, size = TENSOR_TYPES[dtype]
        dims = list(shape)[::-1]
        strides = list(np.cumprod(dims[:-1], dtype=np.uint64) * size)
        rank = len(dims)
        raw = (C.c_ubyte * 256)()
        base = (C.addressof(raw) + 63) // 64 * 64
        self.call("cuTensorMapEncodeTiled", C.c_void_p(base), code, C.c_uint32(rank), pointer,
                  (C.c_uint64 * rank)(*dims), (C.c_uint64 * max(rank - 1, 1))(*map(int, strides)),
                  (C.c_uint32 * rank)(*[int(b) for b in box.split(",")][::-1]), (C.c_uint32 * rank)(*[1] * rank), 0,
                  SWIZZLES[swizzle], 2, 0)
        return raw, base

    def argument(self, text, folder, outputs):
        """(value, address of the value)."""
        kind, *rest = text.split(":")
        if kind in ("i32", "i64", "f32"):
            value = {"i32": C.c_int32, "i64": C.c_int64, "f32": C.c_float}[kind](
                float(rest[0]) if kind == "f32" else int(rest[0], 0))
        elif kind == "null":
            value = C.c_uint64(0)
        elif kind == "zero":
            value = self.buffer(int(rest[0]), np.zeros(int(rest[0]), np.uint8))
        elif kind in ("in", "inout", "tma"):
            data = np.load(f"{folder}/{rest[0]}")
            value = self.buffer(data.nbytes, data)
            if kind == "tma":
                return self.tensor_map(value, data.shape, *rest[1:])
        elif kind == "out":
            shape = tuple(map(int, rest[2].split(",")))
            value = self.buffer(int(np.prod(shape)) * np.dtype(rest[1]).itemsize)
            outputs.append((rest[0], value, rest[1], shape))
        elif kind == "tmaout":
            dtype = {"u8": "uint8", "u16": "uint16", "u32": "uint32", "f16": "float16", "bf16": "uint16",
                     "f32": "float32"}[rest[1]]
            shape = tuple(map(int, rest[2].split(",")))
            value = self.buffer(int(np.prod(shape)) * np.dtype(dtype).itemsize)
            outputs.append((rest[0], value, dtype, shape))
            return self.tensor_map(value, shape, rest[1], *rest[3:])
        return value, C.addressof(value)

    def run(self, module, case, folder):
        """The outputs of a launch, by name."""
        function, outputs = C.c_void_p(), []
        self.call("cuModuleGetFunction", C.byref(function), module, case.kernel.encode())
        if case.shared > 48 * 1024:
            self.call("cuFuncSetAttribute", function, 8, case.shared)
        keep = [self.argument(arg, folder, outputs) for arg in case.args]
        params = (C.c_void_p * max(len(keep), 1))(*[address for _, address in keep])
        config = LaunchConfig(triple(case.grid), triple(case.block), case.shared)
        if case.cluster:
            attribute = Attribute(4, 0, triple(case.cluster))
            config.attributes, config.count = C.pointer(attribute), 1
        self.call("cuLaunchKernelEx", C.byref(config), function, params, None)
        self.call("cuCtxSynchronize")
        results = {}
        for name, pointer, dtype, shape in outputs:
            host = np.empty(shape, dtype)
            self.call("cuMemcpyDtoH_v2", host.ctypes.data_as(C.c_void_p), pointer, C.c_size_t(host.nbytes))
            results[name] = host
        return results


def run_case(family, index, folder, to):
    """Runs one launch in this process and keeps its outputs in `to`."""
    gpu, module = GPU(), C.c_void_p()
    gpu.call("cuModuleLoadData", C.byref(module), (HERE / f"{family}.ptx").read_bytes() + b"\0")
    case = list(cases_of(family))[int(index)]
    np.savez(to, **{DEVICE: gpu.name}, **gpu.run(module, case, folder))


def record(family, to):
    """Runs every launch in a process of its own: one that fails takes its process's GPU context along."""
    answers = {}
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as scratch:
        answers[SUM] = make_inputs(family, folder)
        for index, case in enumerate(cases_of(family)):
            command = [sys.executable, __file__, "run-case", family, str(index), folder, f"{scratch}/out.npz"]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                print(f"{family}: {case.label}: {done.stderr.strip().splitlines()[-1]}")
                continue
            results = np.load(f"{scratch}/out.npz")
            answers[DEVICE] = results[DEVICE]
            answers.update({f"{case.label}/{name}": results[name] for name in results.files if name != DEVICE})
    np.savez_compressed(f"{to}/{family}.npz", **answers)
    print(f"{family}: {len(answers) - 2} outputs recorded on {answers.get(DEVICE)}")


def compile_family(family):
    command = ["nvcc", "-ptx", "-arch=sm_90a", "-std=c++17", "-o", str(HERE / f"{family}.ptx"), str(HERE / f"{family}.cu")]
    subprocess.run(command, check=True)


def main():
    what, *words = sys.argv[1:]
    to = str(HERE)
    if "--to" in words:
        at = words.index("--to")
        to = words[at + 1]
        del words[at:at + 2]
    if what == "run-case":
        run_case(*words)
        return
    for family in words:
        if what == "record":
            record(family, to)
        else:
            {"compile": compile_family, "compare": compare}[what](family)


if __name__ == "__main__":
    main()
