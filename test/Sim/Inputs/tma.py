#!/usr/bin/env python3
"""Runs cuda/tma.cu's launches with mx-sim and compares them with NumPy.

    tma.py

The reference indexes the tensors element by element, knows nothing of rows or chunks, and is as slow as that.
"""
import sys
import tempfile

import numpy as np

import hardware

WORDS = {"u8": np.uint8, "u16": np.uint16, "u32": np.uint32, "f16": np.uint16, "bf16": np.uint16, "f32": np.uint32}
NAN = {"f16": 0x7FF7, "bf16": 0x7FF7, "f32": 0x7FF77FF7}


class Map:
    """A tensor and a box; everything from the innermost dimension on."""

    def __init__(self, tensor, kind, box, swizzle, steps=None, nan=False):
        self.tensor, self.box = tensor.view(WORDS[kind]), box
        self.span = {"none": 16}.get(swizzle) or int(swizzle)
        self.steps = steps or [1] * len(box)
        self.fill = NAN[kind] if nan else 0

    def elements(self, at, base=0):
        """(offset in shared memory, index in the tensor or None) of each element of the box at `at`."""
        counts = [-(-size // step) for size, step in zip(self.box, self.steps)][::-1]
        size = self.tensor.itemsize
        for place in np.ndindex(*counts):
            index = tuple(a + i * step for a, i, step in zip(at, place[::-1], self.steps))[::-1]
            row = int(np.ravel_multi_index(place[:-1], counts[:-1])) if len(counts) > 1 else 0
            offset = base + row * max(counts[-1] * size, self.span if self.span > 16 else 0) + place[-1] * size
            inside = all(0 <= i < n for i, n in zip(index, self.tensor.shape))
            # The swizzle follows addresses, not offsets in the box.
            yield offset ^ (offset >> 7 << 4) & (self.span - 16), index if inside else None

    def load(self, at, size, base):
        """(`size` bytes of shared memory with the box at `base`, bytes that the mbarrier is told)."""
        shared = np.full(size, 0xCD, np.uint8)
        told = 0
        for offset, index in self.elements(at, base):
            value = self.tensor[index] if index else self.tensor.dtype.type(self.fill)
            shared[offset:offset + value.nbytes] = np.frombuffer(value.tobytes(), np.uint8)
            told += value.nbytes
        return shared, np.array([told], np.int32)

    def store(self, image, at, combine):
        for offset, index in self.elements(at):
            if index:
                value = image[offset:][:self.tensor.itemsize].view(self.tensor.dtype)[0]
                self.tensor[index] = combine(self.tensor[index], value)


# --- reductions ------------------------------------------------------------------------------------------------


def round_bfloat(x):
    """Bits of bf16 for f32 values, ties to even."""
    bits = np.asarray(x, np.float32).view(np.uint32).astype(np.uint64)
    return ((bits + 0x7FFF + (bits >> np.uint64(16) & np.uint64(1))) >> np.uint64(16)).astype(np.uint16)


def as_bfloat(bits):
    return (np.asarray(bits, np.uint32) << 16).view(np.float32)


def reduce(op, kind, old, new):
    """`old` and `new` hold bits."""
    old, new = np.atleast_1d(old), np.atleast_1d(new)
    word = old.dtype
    if kind == "bf16":
        x, y = as_bfloat(old), as_bfloat(new)
        return round_bfloat({"add": np.add, "min": np.fmin, "max": np.fmax}[op](x, y))
    types = {"f16": np.float16, "f32": np.float32, "f64": np.float64, "s32": np.int32, "s64": np.int64}
    x, y = (v.view(types.get(kind, word)) for v in (old, new))
    with np.errstate(over="ignore"):
        result = {"add": lambda: x + y, "min": lambda: np.minimum(x, y), "max": lambda: np.maximum(x, y),
                  "inc": lambda: np.where(x >= y, 0, x + 1).astype(word),
                  "dec": lambda: np.where((x == 0) | (x > y), y, x - 1).astype(word),
                  "and": lambda: x & y, "or": lambda: x | y, "xor": lambda: x ^ y}[op]()
    return result.view(word)


OPS = [None, "add", "min", "max", "inc", "dec", "and", "or", "xor"]


# --- launches --------------------------------------------------------------------------------------------------


class Launch:
    """The arguments of a case, with files read."""

    def __init__(self, case, folder):
        self.name, self.case = case.kernel, case
        self.args = []
        for arg in case.args:
            kind, *rest = arg.split(":")
            if kind == "in":
                self.args.append(np.load(f"{folder}/{rest[0]}"))
            elif kind == "i32":
                self.args.append(int(rest[0]))
            elif kind == "tma":
                box = [int(size) for size in rest[2].split(",")][::-1]
                self.args.append(Map(np.load(f"{folder}/{rest[0]}"), rest[1], box, rest[3]))
            elif kind == "tmaout":
                shape, box = ([int(size) for size in text.split(",")] for text in rest[2:4])
                self.kind = rest[1]
                self.args.append(Map(np.zeros(shape, WORDS[rest[1]]), rest[1], box[::-1], rest[4]))
            else:
                self.args.append(None)

    def load(self):
        tensor_map, _, _, size, offset, *at = self.args
        return tensor_map.load(at, size, offset)

    def store(self):
        tensor_map, images, at, ops, count, size = self.args
        images = images.reshape(-1).view(np.uint8).reshape(count, size)
        for image, point, op in zip(images, at.tolist(), ops):
            combine = lambda old, new: new if op == 0 else reduce(OPS[op], self.kind, old, new)[0]
            tensor_map.store(image, point[:len(tensor_map.box)], combine)
        return [tensor_map.tensor]

    def built(self):
        data, shape, _, _, _, size, *at = self.args
        kind = self.name.removeprefix("built_")
        dims, box, steps = (shape[i:i + 3].tolist() for i in (0, 5, 8))
        swizzle = {"u8": "128", "u16": "64", "f32": "32"}.get(kind, "none")
        tensor_map = Map(data.reshape(dims[::-1]), kind, box, swizzle, steps, kind in NAN)
        return tensor_map.load(at, size, 0)

    def moved(self):
        tensor_map, data, _, _, _, rows, *at = self.args
        tensor_map.tensor = data[:rows]
        return tensor_map.load(at, 1024, 0)

    def multicast(self):
        tensor_map, ctas = self.args[0], int(self.case.grid)
        everyone = np.concatenate([tensor_map.load([16, 8 * cta], 2048, 0)[0] for cta in range(ctas)])
        return [np.stack([everyone] * ctas)]

    def multicast_some(self):
        out = np.full((4, 256), 0xCD, np.uint8)
        out[1::2] = self.args[0][:256]
        return [out]

    def bulk(self):
        data = self.args[0]
        out = np.empty((2, 512), np.uint8)
        for cta in range(2):
            image = np.concatenate([data[16 * cta:][:480], data[:16], np.arange(496, 512).astype(np.uint8)])
            out[cta] = np.concatenate([image[256:], image[:256]])
        return [out]

    def shared_to_shared(self):
        words = self.args[0]
        mine = words[:256].reshape(4, 64)
        reduced = words[256:].reshape(7, 64).copy()
        for i, (op, kind) in enumerate([("add", ""), ("min", "s32"), ("max", ""), ("and", ""), ("or", ""), ("xor", ""),
                                        ("max", "s32")]):
            for cta in range(4):
                reduced[i] = reduce(op, kind, reduced[i], mine[cta])
        return [np.roll(mine, 1, axis=0), reduced]

    def reduce(self):
        _, op, kind = self.name.split("_")
        word = np.dtype(f"u{int(kind.lstrip('bfus')) // 8}")
        old, new = (arg.reshape(-1).view(word) for arg in self.args[:2])
        return [reduce(op, kind, old, new).view(np.uint8)]

    def expected(self):
        for prefix in ("load", "store", "built", "reduce"):
            if self.name.startswith(prefix):
                return getattr(self, prefix)()
        return getattr(self, self.name)()


def main():
    launches = values = 0
    with tempfile.TemporaryDirectory() as folder:
        hardware.make_inputs("tma", folder)
        for case in hardware.cases_of("tma"):
            with tempfile.TemporaryDirectory() as out:
                if wrong := hardware.simulate("tma", case, folder, out):
                    sys.exit(f"{case.label}: {wrong}")
                expected = Launch(case, folder).expected()
                for (name, _), want in zip(case.outputs().items(), expected, strict=True):
                    got = np.load(f"{out}/{name}")
                    bad = got.reshape(-1).view(np.uint8) != np.ascontiguousarray(want).reshape(-1).view(np.uint8)
                    if got.nbytes != want.nbytes or bad.any():
                        i = int(np.argmax(bad)) // got.itemsize
                        sys.exit(f"{case.label}: {name}: {int(bad.sum())} of {bad.size} bytes differ, first in item {i}: "
                                 f"{got.reshape(-1)[i]!r}, expected {want.reshape(-1)[i]!r}")
                    values += got.size
            launches += 1
    print(f"{launches} launches, {values} values agree")


if __name__ == "__main__":
    main()
