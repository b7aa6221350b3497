"""Makes PTX kernels around tcgen05 instructions and runs them with mx-sim.

A kernel fills the shared and the tensor memory of each CTA with images, lets one
thread issue instructions, waits for them, and returns tensor memory. What it must
have become is up to the caller. Layouts are written here from the PTX ISA
("Canonical Layouts", as CuTe's shapes and strides in bytes; "Swizzling Modes"), not
from the simulator.
"""
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

LANES, COLUMNS = 128, 512
WARPS = 4
# Where dynamic shared memory begins, and images in it: the first KiB is the system's.
SHARED_BASE = 1024
# Tensor memory's address and the mbarrier lie in front of the image.
IMAGE = 1024

HEAD = """.version 9.0
.target sm_100a
.address_size 64
.extern .shared .align 1024 .b8 dynamic[];
"""

PROLOGUE = """
.visible .entry kernel(.param .u64 image, .param .u64 before, .param .u64 after){cluster}
{{
	.reg .pred %p<8>;
	.reg .b16 %h<4>;
	.reg .b32 %r<40>, %v<160>, %s, %t, %lane, %warp, %rank;
	.reg .b64 %rd<16>, %in, %out;
	mov.b32 %s, dynamic;
	mov.b32 %r1, %tid.x;
	mov.b32 %rank, {rank};
	and.b32 %lane, %r1, 31;
	shr.u32 %warp, %r1, 5;
	setp.eq.b32 %p1, %warp, 0;
	setp.eq.b32 %p2, %r1, 0;
	@%p1 tcgen05.alloc.cta_group::{group}.sync.aligned.shared::cta.b32 [%s], {columns};
	@%p1 tcgen05.relinquish_alloc_permit.cta_group::{group}.sync.aligned;
	add.u32 %r2, %s, 16;
	@%p2 mbarrier.init.shared::cta.b64 [%r2], 1;
	// The image of shared memory, 16 bytes a thread at a time.
	ld.param.b64 %rd1, [image];
	mul.wide.u32 %rd2, %rank, {bytes};
	add.s64 %rd1, %rd1, %rd2;
	mul.lo.u32 %r3, %r1, 16;
IMAGE:
	setp.ge.u32 %p3, %r3, {bytes};
	@%p3 bra FILLED;
	cvt.u64.u32 %rd3, %r3;
	add.s64 %rd3, %rd1, %rd3;
	ld.global.v4.b32 {{%r4, %r5, %r6, %r7}}, [%rd3];
	add.u32 %r8, %s, %r3;
	st.shared.v4.b32 [%r8+{image}], {{%r4, %r5, %r6, %r7}};
	add.u32 %r3, %r3, 2048;
	bra IMAGE;
FILLED:
	fence.proxy.async.shared::cta;
	tcgen05.fence::before_thread_sync;
	bar.sync 0;
	tcgen05.fence::after_thread_sync;
	ld.shared.b32 %t, [%s];
	// The thread's lane of tensor memory, and where its image lies.
	shl.b32 %r9, %warp, 21;
	add.u32 %r9, %t, %r9;
	mad.lo.u32 %r10, %rank, 128, %r1;
	mul.wide.u32 %rd4, %r10, {stride};
	ld.param.b64 %in, [before];
	add.s64 %in, %in, %rd4;
	ld.param.b64 %out, [after];
	add.s64 %out, %out, %rd4;
"""

EPILOGUE = """	bar.sync 0;
	@%p1 tcgen05.dealloc.cta_group::{group}.sync.aligned.b32 %t, {columns};
	ret;
}}
"""

WAIT = """	mov.b32 %r12, 0;
WAIT:
	mbarrier.try_wait.parity.shared::cta.b64 %p4, [%r2], %r12;
	@!%p4 bra WAIT;
	tcgen05.fence::after_thread_sync;
"""


def registers(name, count, first=0):
    return "{" + ", ".join(f"%{name}{first + i}" for i in range(count)) + "}"


def load_words(count, base="%in", offset=0, first=0):
    """Loads `count` words of global memory into %v."""
    lines = ""
    for i in range(0, count, 4):
        width = min(4, count - i)
        names = registers("v", width, first + i)
        form = f"ld.global.v{width}.b32 {names}" if width > 1 else f"ld.global.b32 {names}"
        lines += f"\t{form}, [{base}+{offset + 4 * i}];\n"
    return lines


def store_words(count, base="%out", offset=0, first=0):
    lines = ""
    for i in range(0, count, 4):
        width = min(4, count - i)
        names = registers("v", width, first + i)
        form = f"st.global.v{width}.b32" if width > 1 else "st.global.b32"
        lines += f"\t{form} [{base}+{offset + 4 * i}], {names};\n"
    return lines


def fill_tensor(columns):
    """Stores the image of tensor memory, 32 columns at a time."""
    lines = ""
    for column in range(0, columns, 32):
        lines += load_words(32, offset=4 * column)
        lines += f"\ttcgen05.st.sync.aligned.32x32b.x32.b32 [%r9+{column}], {registers('v', 32)};\n"
    return lines + "\ttcgen05.wait::st.sync.aligned;\n"


def return_tensor(columns):
    lines = ""
    for column in range(0, columns, 32):
        lines += f"\ttcgen05.ld.sync.aligned.32x32b.x32.b32 {registers('v', 32)}, [%r9+{column}];\n"
        lines += "\ttcgen05.wait::ld.sync.aligned;\n" + store_words(32, offset=4 * column)
    return lines


def synchronize(group):
    lines = "\ttcgen05.fence::before_thread_sync;\n"
    lines += "\tbarrier.cluster.arrive.aligned;\n\tbarrier.cluster.wait.aligned;\n" if group == 2 else "\tbar.sync 0;\n"
    return lines + "\ttcgen05.fence::after_thread_sync;\n"


def make_kernel(body, group, image_bytes, columns, out_words=None):
    """A kernel with `body` between filling and freeing tensor memory."""
    cluster = " .reqnctapercluster 2" if group == 2 else ""
    values = dict(group=group, cluster=cluster, bytes=image_bytes, image=IMAGE, columns=columns,
                  stride=4 * (out_words or columns), rank="%cluster_ctarank" if group == 2 else "0")
    return HEAD + PROLOGUE.format(**values) + body + EPILOGUE.format(**values)


def issue(instructions, group):
    """One thread of the first CTA issues them and commits; all threads wait."""
    lines = "\tsetp.eq.b32 %p5, %rank, 0;\n\tand.pred %p5, %p5, %p2;\n\tsetp.eq.b32 %p6, 0, 0;\n\tnot.pred %p7, %p6;\n"
    lines += "\tmov.b16 %h1, 3;\n\t@!%p5 bra ISSUED;\n"
    for instruction in instructions:
        lines += f"\t{instruction};\n"
    target = ".shared::cluster.multicast::cluster.b64 [%r2], %h1" if group == 2 else ".shared::cluster.b64 [%r2]"
    lines += f"\ttcgen05.commit.cta_group::{group}.mbarrier::arrive::one{target};\nISSUED:\n"
    return lines + WAIT


class Runner:
    """Runs kernels, and assembles them if `ptxas` is given."""

    def __init__(self, ptxas=None, options=()):
        self.ptxas, self.options, self.count = ptxas, list(options), 0
        self.folder = tempfile.TemporaryDirectory()

    def run(self, text, inputs, out, group=1, shared=0):
        """What the output, of shape and type `out`, becomes."""
        folder = pathlib.Path(self.folder.name)
        self.count += 1
        (folder / "kernel.ptx").write_text(text)
        if self.ptxas:
            subprocess.run([self.ptxas, "-arch=sm_100a", folder / "kernel.ptx", "-o", folder / "kernel.cubin"], check=True)
        arguments = []
        for i, data in enumerate(inputs):
            np.save(folder / f"in{i}.npy", data)
            arguments.append(f"in:{folder}/in{i}.npy")
        shape = ",".join(map(str, out))
        command = ["mx-sim", str(folder / "kernel.ptx"), "--kernel", "kernel", "--grid", str(group), "--block", "128",
                   "--dynamic-smem", str(shared + IMAGE)] + (["--cluster", "2"] if group == 2 else []) + self.options
        done = subprocess.run(command + arguments + [f"out:{folder}/out.npy:uint32:{shape}"], capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        return np.load(folder / "out.npy")

    def execute(self, instructions, image, before, group=1):
        """Tensor memory, by CTA, lane and column, after the instructions."""
        columns = before.shape[-1]
        body = fill_tensor(columns) + synchronize(group) + issue(instructions, group) + return_tensor(columns)
        if group == 2:
            body += synchronize(group)
        text = make_kernel(body, group, image.shape[-1], columns)
        return self.run(text, [image, before], before.shape, group, image.shape[-1])


# ---- Shared-memory matrices ------------------------------------------------------

# The descriptor's code, chunks of a line, lines of a group, and Swizzle<b,m,s> of CuTe. The
# last is for MN-major matrices alone.
SWIZZLES = {"none": (0, 1, 8, (0, 4, 3)), "32B": (6, 2, 8, (1, 4, 3)), "64B": (4, 4, 8, (2, 4, 3)),
            "128B": (2, 8, 8, (3, 4, 3)), "128B-32B": (1, 8, 4, (2, 5, 2))}


def swizzle_address(address, swizzle):
    bits, base, shift = SWIZZLES[swizzle][3]
    mask = ((1 << bits) - 1) << (base + shift)
    return address ^ ((address & mask) >> shift)


def encode_descriptor(start, leading, stride, swizzle):
    return (start >> 4 | (leading >> 4) << 16 | (stride >> 4) << 32 | 1 << 46 | SWIZZLES[swizzle][0] << 61)


class SharedMatrix:
    """A matrix of `rows` rows of `row_bytes` bytes (K-major), or `lines` lines along K
    of `line_bytes` (MN-major), at `start` of shared memory."""

    def __init__(self, start, swizzle, leading, stride):
        self.start, self.swizzle, self.leading, self.stride = start, swizzle, leading, stride
        assert start % 1024 == 0

    def place_k(self, row, byte):
        """K-major: ((8,m),(T,2k)) in units of 16 bytes."""
        width = SWIZZLES[self.swizzle][1]
        chunk, rest = byte // 16, byte % 16
        if self.swizzle == "none":
            offset = (row % 8) * 16 + (row // 8) * self.stride + chunk * self.leading
        else:
            offset = (row % 8) * 16 * width + (row // 8) * self.stride + chunk * 16
        return swizzle_address(self.start + offset, self.swizzle) + rest

    def place_mn(self, line, byte):
        """MN-major: none ((T,1,m),(8,k)):((1,T,SBO),(1T,LBO)), swizzled with W chunks
        ((T,W,m),(8|4,k)):((1,T,LBO),(WT,SBO))."""
        _, width, lines, _ = SWIZZLES[self.swizzle]
        chunk, rest = byte // 16, byte % 16
        if self.swizzle == "none":
            offset = chunk * self.stride + (line % 8) * 16 + (line // 8) * self.leading
        else:
            offset = (chunk % width) * 16 + (chunk // width) * self.leading
            offset += (line % lines) * 16 * width + (line // lines) * self.stride
        return swizzle_address(self.start + offset, self.swizzle) + rest

    def store(self, image, data, transposed):
        """Writes `data[row or line][byte]`; `image` begins at IMAGE."""
        place = self.place_mn if transposed else self.place_k
        at = np.vectorize(place)(*np.indices(data.shape))
        image[at - SHARED_BASE - IMAGE] = data

    def describe(self, advance=0):
        return encode_descriptor(self.start + advance, self.leading, self.stride, self.swizzle)
