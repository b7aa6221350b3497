# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A gradient scale for each layer (GradScale, Sun et al., NeurIPS 2020): python grad_scale.py [STEPS]

NVFP4 without the scale of the tensor has scales from 2^-9 to 448 for its blocks.
Gradients are below, and become zeros, without a word. A power of two for each layer
that follows the largest gradient there brings them into range; the function multiplies
by it before its products, and divides after them.
"""

import sys

import numpy as np

import mx
from markov import Source
from optimizer import AdamW, get_gradients, init_weights
from train import FOLDER, compile_for, get_batch, get_rate, validate

SINGLE_LEVEL = "<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>"
#: Where the largest gradient of a layer is to be: of 6 * 448, with room for the next.
TOP = 2.0**10


def compile_single_level(file):
    """Formats are attributes, which may be edited between the passes."""
    module = mx.Module.load(FOLDER / file).run("builtin.module(mx-assign-precision{format=nvfp4})")
    module = mx.Module.parse(str(module).replace("<nvfp4>", SINGLE_LEVEL))
    return module.run("builtin.module(mx-quantize-contractions,canonicalize,cse)").compile()


def adapt(scales, largest):
    """One doubling or halving a step, towards TOP."""
    top = scales * largest
    return np.where(top > TOP, scales / 2, np.where(top < TOP / 4, scales * 2, scales)).astype(np.float32)


def learn(program, steps, is_adaptive, seed=0):
    weights, source = init_weights(program, seed), Source(seed=seed)
    optimizer, scales = AdamW(weights), np.ones(4, np.float32)
    for step in range(1, steps + 1):
        _, grads, largest = get_gradients(program, weights, get_batch(program, source), scales)
        optimizer.update(weights, grads, get_rate(step, steps))
        if is_adaptive:
            scales = adapt(scales, largest)
    dead = [n for n, g in grads.items() if n.endswith("weight") and not g.any()]
    return weights, scales, dead


def main():
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    loss_program = compile_for("f32", "lm_loss.mlir")
    single = compile_single_level("lm_grad.mlir")
    runs = ("with a tensor scale", compile_for("format=nvfp4", "lm_grad.mlir"), False), ("without", single, False)
    for name, program, is_adaptive in (*runs, ("without, scales of layers", single, True)):
        weights, scales, dead = learn(program, steps, is_adaptive)
        powers = [int(np.log2(s)) for s in scales]
        print(f"{name}: loss {validate(loss_program, weights):.4f}, log2 of scales {powers}, no gradient: {dead}", flush=True)


if __name__ == "__main__":
    main()
