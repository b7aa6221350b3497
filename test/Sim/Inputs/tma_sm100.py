#!/usr/bin/env python3
"""Runs the kernels of tma-sm100.ptx with mx-sim and compares them with NumPy: tma_sm100.py FILE.ptx"""
import subprocess
import sys
import tempfile

import numpy as np

rng = np.random.default_rng(56)
launches = 0


def launch(text, folder, kernel, words, grid=1):
    """None, or what it said."""
    path = f"{folder}/kernel.ptx"
    with open(path, "w") as file:
        file.write(text)
    command = ["mx-sim", path, "--kernel", kernel, "--grid", str(grid), "--cluster", str(grid), "--block", "1",
               "--dynamic-smem", "4096", *words]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stderr if done.returncode else None


def agree(what, said, got, want):
    global launches
    if said or (np.load(got) != want).any():
        sys.exit(f"{what}: {said or (np.load(got), want)}")
    launches += 1


def swizzle(image, span):
    """Swaps chunks of 16 bytes."""
    at = np.arange(0, image.size, 16)
    out = np.empty_like(image)
    for source, target in zip(at, at ^ ((at >> 7 << 4) & (span - 16))):
        out[target:target + 16] = image[source:source + 16]
    return out


def box_of(plane, x, y, width, rows):
    """Bytes of a plane, 0 outside."""
    padded = np.zeros((plane.shape[0] + 64, plane.shape[1] + 512), np.uint8)
    padded[32:32 + plane.shape[0], 256:256 + plane.shape[1]] = plane
    return padded[32 + y:32 + y + rows, 256 + x:256 + x + width]


def check_rows(text, folder):
    plane = rng.integers(0, 256, (16, 192), dtype=np.uint8)
    np.save(f"{folder}/plane.npy", plane)
    for x, rows in ((16, (3, 15, 0, 3)), (100, (-1, 5, 16, 2)), (-20, (1, 2, 3, 4))):
        words = [f"i32:{v}" for v in (x, *rows)]
        want = np.concatenate([box_of(plane, x, y, 128, 1)[0] for y in rows])
        for name, span in (("none", 16), ("128", 128)):
            said = launch(text, folder, "gather", [f"tma:{folder}/plane.npy:u8:1,128:{name}", f"out:{folder}/o.npy:uint8:512",
                                                   *words])
            agree(f"gather {x} {rows} {name}", said, f"{folder}/o.npy", swizzle(want, span))
    image = rng.integers(0, 256, 512, dtype=np.uint8)
    np.save(f"{folder}/image.npy", image)
    want = np.full((16, 128), 9, np.uint8)
    for i, y in enumerate((7, -1, 12, 16)):
        if 0 <= y < 16:
            want[y, 100:] = image.reshape(4, 128)[i, :28]
    said = launch(text, folder, "scatter", [f"tmaout:{folder}/o.npy:u8:16,128:1,128:none", f"in:{folder}/image.npy",
                                            "i32:100", "i32:7", "i32:-1", "i32:12", "i32:16"])
    agree("scatter", said, f"{folder}/o.npy", want)


def pad(rows, group):
    """`group` bytes of each 16 hold elements."""
    parts = rows.reshape(-1, group)
    return np.concatenate([parts, np.zeros((len(parts), 16 - group), np.uint8)], axis=1).reshape(-1)


def check_packed(text, folder):
    # Type, bytes of a row of the tensor, elements of a row of the box, its bytes, bytes of each 16 in shared memory.
    for kind, width, elements, bytes_, group, name, x, y in (
            ("u4x16_align8b", 160, 256, 128, 16, "128", 64, 2), ("u4x16_align8b", 160, 64, 32, 16, "none", -32, 13),
            ("u4x16_align16b", 192, 128, 64, 8, "128", 128, 3), ("u4x16_align16b", 192, 128, 64, 8, "none", 384, 12),
            ("u6x16_align16b", 192, 128, 96, 12, "128", 128, 13)):
        plane = rng.integers(0, 256, (16, width), dtype=np.uint8)
        np.save(f"{folder}/plane.npy", plane)
        box = box_of(plane, x * bytes_ // elements, y, bytes_, 8)
        want = swizzle(pad(box, group) if group < 16 else box.reshape(-1).copy(), 16 if name == "none" else 128)
        said = launch(text, folder, "packed", [
            f"tma:{folder}/plane.npy:{kind}:8,{elements}:{name}", f"out:{folder}/o.npy:uint8:{want.size}", f"i32:{x}",
            f"i32:{y}", f"i32:{box.size}", f"i32:{want.size}"])
        agree(f"packed {kind} {name}", said, f"{folder}/o.npy", want)
    image = rng.integers(0, 256, (64, 16), dtype=np.uint8)
    np.save(f"{folder}/image.npy", image)
    said = launch(text, folder, "pack", [f"tmaout:{folder}/o.npy:u6x16_align16b:8,96:8,128:none", f"in:{folder}/image.npy"])
    agree("pack", said, f"{folder}/o.npy", image[:, :12].reshape(8, 96))
    said = launch(text, folder, "pack", [f"tmaout:{folder}/o.npy:u4x16_align16b:8,64:8,128:none", f"in:{folder}/image.npy"])
    if not said or "elements of u4x16_align16b can be loaded only" not in said:
        sys.exit(f"pack: {said}")


def check_pair(text, folder):
    plane = rng.integers(0, 256, (16, 160), dtype=np.uint8)
    np.save(f"{folder}/plane.npy", plane)
    words = [f"tma:{folder}/plane.npy:u8:8,128:none", f"out:{folder}/o.npy:uint8:2,2048"]
    both = plane[1:9, 16:144].reshape(-1)
    want = np.stack([np.concatenate([plane[8 * cta:8 * cta + 8, :128].reshape(-1), both]) for cta in range(2)])
    agree("pair", launch(text, folder, "pair", words, 2), f"{folder}/o.npy", want)
    for mark, message in (("4096; // BYTES", "phase 0 lacks 0 arrivals and 1024 bytes"), (".cta_group::2", "but the mbarrier in CTA 0"),
                          ("NO-WAIT", "whose completion it has not waited for")):
        wrong = text.replace("4096; // BYTES", "5120;") if "BYTES" in mark else text.replace(mark, "")
        if mark == "NO-WAIT":
            wrong = "\n".join(line for line in text.split("\n") if mark not in line)
        said = launch(wrong, folder, "pair", words, 2)
        if not said or message not in said:
            sys.exit(f"pair without {mark}: {said}")


def main():
    with open(sys.argv[1]) as file:
        text = file.read()
    with tempfile.TemporaryDirectory() as folder:
        check_rows(text, folder)
        check_packed(text, folder)
        check_pair(text, folder)
    print(f"{launches} launches agree")


if __name__ == "__main__":
    main()
