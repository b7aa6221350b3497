#!/usr/bin/env python3
"""Every form of ldmatrix, stmatrix and movmatrix; forms.py has the command line.

Shared memory is filled with slots of 16 bytes; each lane's address is that of
another one, in an order of its own. Loads write their registers, stores all of
shared memory. With lane 4 g + p; the figures of the PTX ISA are under the
instructions' names, and CUTLASS's include/cute/atom/copy_traits_sm100.hpp has
the transposed 8-bit forms.
"""
import itertools

import forms
import numpy as np

SLOTS = 64

HEADER = """.version 9.0
.target {target}
.address_size 64

.visible .entry {name}(.param .u64 memory, .param .u64 offsets, .param .u64 registers, .param .u64 out)
{{
	.shared .align 16 .b8 shared[1024];
	.reg .b32 %r<32>, %t, %s, %o;
	.reg .b64 %p<4>, %x, %g;
	ld.param.u64 %p0, [memory];
	ld.param.u64 %p1, [offsets];
	ld.param.u64 %p2, [registers];
	ld.param.u64 %p3, [out];
	mov.u32 %t, %tid.x;
	mul.wide.u32 %x, %t, 4;
	add.u64 %p0, %p0, %x;
	add.u64 %p1, %p1, %x;
	add.u64 %p2, %p2, %x;
	add.u64 %p3, %p3, %x;
	mov.u32 %s, shared;
	shl.b32 %o, %t, 2;
	add.u32 %o, %o, %s;
	{fill}
	bar.sync 0;
	ld.global.b32 %t, [%p1];
	add.u32 %s, %s, %t;
	cvt.u64.u32 %g, %s;
	cvta.shared.u64 %g, %g;
	{body}
	ret;
}}
"""


def print_kernel(form, lines):
    fill = [f"ld.global.b32 %r0, [%p0+{128 * i}];\n\tst.shared.b32 [%o+{128 * i}], %r0;" for i in range(8)]
    return HEADER.format(target=form.target, name=form.name(), fill="\n\t".join(fill), body="\n\t".join(lines))


class Move:
    """One ldmatrix or stmatrix."""

    def __init__(self, instruction, shape, count, kind, transposed=False, space=".shared", target="sm_90a"):
        self.instruction, self.shape, self.count, self.kind = instruction, shape, count, kind
        self.transposed, self.space, self.target = transposed, space, target
        self.rows = 16 if shape == "m16n16" else 8
        self.registers = count * self.rows // 8

    def opcode(self):
        return (f"{self.instruction}.sync.aligned.{self.shape}.x{self.count}{'.trans' if self.transposed else ''}"
                f"{self.space}.{self.kind}")

    def name(self):
        return self.opcode().replace("sync.aligned.", "").replace("::", "_").replace(".", "_")

    def kernel(self):
        registers = "{" + ", ".join(f"%r{i}" for i in range(self.registers)) + "}"
        address = "[%s]" if self.space else "[%g]"
        if self.instruction == "ldmatrix":
            lines = [f"{self.opcode()} {registers}, {address};"]
            lines += [f"st.global.b32 [%p3+{128 * i}], %r{i};" for i in range(self.registers)]
        else:
            lines = [f"ld.global.b32 %r{i}, [%p2+{128 * i}];" for i in range(self.registers)]
            lines += [f"{self.opcode()} {address}, {registers};", "bar.sync 0;"]
            lines += [f"ld.shared.b32 %r0, [%o+{128 * i}];\n\tst.global.b32 [%p3+{128 * i}], %r0;" for i in range(8)]
        return print_kernel(self, lines)

    def data(self, rng):
        memory = rng.integers(0, 256, (SLOTS, 16)).astype(np.uint8)
        slots = rng.permutation(SLOTS)[:32]
        registers = rng.integers(0, 2 ** 32, (4, 32)).astype(np.uint32)
        inputs = [memory.copy(), (16 * slots).astype(np.uint32), registers]
        if self.instruction == "ldmatrix":
            return inputs, np.stack([self.load(memory[slots], i) for i in range(self.registers)])
        for i in range(self.count):
            self.store(memory, slots[8 * i:8 * i + 8], registers[i])
        return inputs, memory.view(np.uint32)

    def unpack(self, slot):
        """The 16 codes of a slot, a byte each."""
        bits = {"b8x16.b6x16_p32": 6, "b8x16.b4x16_p64": 4}.get(self.kind, 8)
        stream = np.unpackbits(slot, bitorder="little")[:16 * bits].reshape(16, bits)
        return np.packbits(stream, axis=1, bitorder="little")[:, 0]

    def load(self, slots, register):
        """Register `register` of all lanes; lane i has given the address of slots[i]."""
        matrix, half = divmod(register, self.rows // 8)
        rows = np.stack([self.unpack(slot) for slot in slots[self.rows * matrix:self.rows * (matrix + 1)]])
        words = np.zeros((32, 4), np.uint8)
        for lane in range(32):
            g, p = divmod(lane, 4)
            if self.shape == "m16n16":
                words[lane] = rows[4 * p:4 * p + 4, g + 8 * half]
            elif self.transposed:
                words[lane] = np.ascontiguousarray(rows.view(np.uint16)[2 * p:2 * p + 2, g]).view(np.uint8)
            else:
                words[lane] = rows[g, 4 * p:4 * p + 4]
        return words.view(np.uint32)[:, 0]

    def store(self, memory, slots, words):
        """One matrix; row i goes to slots[i]."""
        for lane in range(32):
            g, p = divmod(lane, 4)
            word = words[lane:lane + 1].view(np.uint8)
            if self.shape == "m16n8":
                for row, column in itertools.product(range(2), range(2)):
                    memory[slots[2 * p + row], g + 8 * column] = word[row + 2 * column]
            elif self.transposed:
                for e in range(2):
                    memory[slots[2 * p + e], 2 * g:2 * g + 2] = word[2 * e:2 * e + 2]
            else:
                memory[slots[g], 4 * p:4 * p + 4] = word


class Movmatrix:
    """The transposition of an 8x8 matrix of 16-bit elements in registers."""

    target = "sm_90a"

    def opcode(self):
        return "movmatrix.sync.aligned.m8n8.trans.b16"

    def name(self):
        return "movmatrix"

    def kernel(self):
        return print_kernel(self, ["ld.global.b32 %r0, [%p2];", f"{self.opcode()} %r1, %r0;",
                                   "st.global.b32 [%p3], %r1;"])

    def data(self, rng):
        matrix = rng.integers(0, 2 ** 16, (8, 8)).astype(np.uint16)
        return [np.zeros(1024, np.uint8), np.zeros(32, np.uint32), matrix], matrix.T.copy().view(np.uint32)


def all_forms():
    for instruction, count, transposed in itertools.product(("ldmatrix", "stmatrix"), (1, 2, 4), (False, True)):
        yield Move(instruction, "m8n8", count, "b16", transposed)
    for space in ("", ".shared::cta"):
        yield Move("ldmatrix", "m8n8", 2, "b16", space=space)
        yield Move("stmatrix", "m8n8", 2, "b16", space=space)
    for kind in ("b8x16.b6x16_p32", "b8x16.b4x16_p64"):
        for count in (1, 2, 4):
            yield Move("ldmatrix", "m8n16", count, kind, target="sm_120a")
    for kind, count in itertools.product(("b8", "b8x16.b6x16_p32", "b8x16.b4x16_p64"), (1, 2)):
        yield Move("ldmatrix", "m16n16", count, kind, True, target="sm_120a")
    for count in (1, 2, 4):
        yield Move("stmatrix", "m16n8", count, "b8", True, target="sm_120a")
    yield Movmatrix()


if __name__ == "__main__":
    forms.main(list(all_forms()))
