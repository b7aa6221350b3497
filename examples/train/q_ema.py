# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Q-EMA of TetraJet (arXiv 2502.20853): python q_ema.py [STEPS]

A weight near the middle between two FP4 values jumps from one to the other and back. An
average over time decides instead of the weight itself which of its two neighbours it
becomes. The function sees weights that are FP4 values, which its own rounding leaves as they
are; gradients go to the f32 weights.
"""

import sys

import numpy as np

import mx
import optimizer

FORMAT, SHARE = "mxfp4", 0.998
GRID = np.float32([0, 0.5, 1, 1.5, 2, 3, 4, 6])


def round_nearest(w):
    return mx.dequantize(mx.quantize(w, FORMAT))


def round_by_average(w, average):
    """That of the two neighbours of `w` which `average` is nearer to."""
    down = mx.quantize(w, FORMAT, rounding="toward_zero")
    low = mx.dequantize(down)
    scale = np.repeat(down.scales.astype(np.float32), 32, -1)
    place = np.searchsorted(GRID, np.abs(down.elements.astype(np.float32)))
    high = np.copysign(GRID[np.minimum(place + 1, len(GRID) - 1)], w) * scale
    is_high = (np.abs(average - high) < np.abs(average - low)) & (low != w)
    return np.where(is_high, high, low)


class View:
    """The weights that the function sees, and how many of them change their value."""

    def __init__(self, use_average):
        self.use_average, self.averages, self.last, self.flips = use_average, {}, {}, []

    def __call__(self, weights):
        names = [n for n, w in weights.items() if w.ndim == 2 and not n.startswith("embed")]
        seen = {n: self.round(n, weights[n]) for n in names}
        if self.last:
            self.flips.append(sum(int((seen[n] != self.last[n]).sum()) for n in names))
        self.last = seen
        return weights | seen

    def round(self, name, w):
        average = self.averages.get(name, w)
        self.averages[name] = average = SHARE * average + (1 - SHARE) * w
        return round_by_average(w, average) if self.use_average else round_nearest(w)


def main():
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    w = np.random.default_rng(0).normal(size=(64, 256)).astype(np.float32)
    seen = round_by_average(w, w)
    print("of itself, an average decides as rounding to nearest does:", bool(np.isclose(seen, round_nearest(w)).mean() > 0.999))
    print("what it decides is in FP4:", np.array_equal(seen, round_nearest(seen)))
    programs = optimizer.compile_gradients(f"format={FORMAT} rounding=stochastic")
    for use_average in (False, True):
        view = View(use_average)
        _, loss, _ = optimizer.learn(programs, steps, view=view)
        late = np.mean(view.flips[-steps // 5 :])
        name = "average" if use_average else "nearest"
        print(f"{name}: loss {loss:.4f}, {late:.1f} weights change their FP4 value per step at the end", flush=True)


if __name__ == "__main__":
    main()
