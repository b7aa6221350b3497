#!/usr/bin/env python3
"""Inputs of wgmma_overlap.cu, as gen_wgmma.py makes those of wgmma.cu.

Some operands are NaN or infinite; every NaN that comes of them is the one that PTX calls canonical.
"""
import numpy as np

from gen_wgmma import Case, Image, Layout, main, pack_result, place_result


class Attention:
    """The kernels of two products: k and v of a tile lie 2048 and 8192 bytes behind those of the one before."""

    def __init__(self, kernel):
        self.kernel = self.name = kernel

    def make(self):
        rng = np.random.default_rng(len(self.name))
        tiles, image = 4, Image(64 * 1024)
        q, k, v = (rng.integers(-1, 2, (tiles * rows, columns)) for rows, columns in ((16, 16), (64, 16), (64, 64)))
        scores = Layout("bf16", "k", 32, 64, 1)
        values = Layout("bf16", "m", 128, 64, 4)
        scores.write(image, 0, q)
        total = np.zeros((64, 64), np.int64)
        for i in range(tiles):
            part = slice(64 * i, 64 * i + 64)
            scores.write(image, 2048 * (i + 1), k[part])
            values.write(image, 10240 + 8192 * i, v[part].T)
            total = 2 * total if i else total
            total += q @ k[part].T @ v[part]
        self.size = 10240 + 8192 * tiles
        self.descriptors = [layout.descriptor(at) for layout, at in ((scores, 0), (scores, 2048), (values, 10240))]
        want = pack_result(total[place_result(64)], "f32").reshape(-1)
        return {f"{self.name}_image": image.bytes(self.size), f"want_{self.name}": want}

    def arguments(self, arrays):
        return ([f"in:{self.name}_image.npy", f"out:{self.name}.npy:uint32:4096", f"i32:{self.size}"]
                + [f"i64:{d if d < 2**63 else d - 2**64}" for d in self.descriptors]
                + ["i32:4"] * (self.name == "attention"))


if __name__ == "__main__":
    np.seterr(invalid="ignore")
    family = "wgmma_overlap"
    main(family, [
        Case("bf16_n64_kk", (64, 64), label="special", family=family),
        Case("f16f16_n64_mk", (128, 128), label="special", family=family),
        Attention("attention"), Attention("attention_unrolled"),
    ])
