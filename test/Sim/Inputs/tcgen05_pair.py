#!/usr/bin/env python3
"""What a pair of CTAs must do around tcgen05.mma, and what is said if it does not.

    tcgen05_pair.py
"""
import numpy as np

import tcgen05 as t5
from tcgen05_mma import Case


def run(case, change):
    """Whether the kernel, changed, has the right result, or what is wrong."""
    instructions, image, before = case.build(np.random.default_rng(0))
    columns = before.shape[-1]
    body = t5.fill_tensor(columns) + t5.synchronize(2) + t5.issue(instructions, 2) + t5.return_tensor(columns)
    text = t5.make_kernel(change(body + t5.synchronize(2)), 2, image.shape[-1], columns)
    try:
        got = t5.Runner().run(text, [image, before], before.shape, 2, image.shape[-1])
    except SystemExit as error:
        return str(error)
    return "ok" if (got == case.expect(before)).all() else "wrong"


CHANGES = {
    "nothing": lambda body: body,
    "no barrier": lambda body: body.replace(t5.synchronize(2), "\tbar.sync 0;\n", 1),
    "one commit": lambda body: body.replace(".multicast::cluster.b64 [%r2], %h1", ".b64 [%r2]"),
    "beyond": lambda body: body.replace("%h1, 3", "%h1, 7"),
}
for name, change in CHANGES.items():
    print(f"{name}: {run(Case('f16', 'bf16', 'bf16', m=256, group=2), change)}")
