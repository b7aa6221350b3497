# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stable-SPAM (arXiv 2502.17055) on gradients in FP4: python stable_spam.py [STEPS]

Spikes of gradients are cut by thresholds that follow the gradients themselves, and
moments are forgotten from time to time. Against AdamW, at rates that are too high.

The steps are those of the paper. GAMMAS are the defaults of the code of its
authors (github.com/TianjinYellow/StableSPAM), where comments name 0.85, 0.99999 and
0.999 too. Ours are INTERVAL, a third of a run, as the 1000 of that code are longer than one; AdamW's 0.9 and 0.95;
and that the averages of norms and thresholds go on over a reset, where theirs count
their steps anew.
"""

import sys

import numpy as np

import optimizer
from optimizer import AdamW


#: Of the norm, of its square, and of the threshold.
GAMMAS = 0.7, 0.9, 0.999
#: Steps between resets of the moments.
INTERVAL = 100


class Follower:
    """An exponential average, of what it would be had it always run."""

    def __init__(self, share):
        self.share, self.value, self.weight = share, 0.0, 0.0

    def update(self, x):
        self.value = self.share * self.value + (1 - self.share) * x
        self.weight = self.share * self.weight + (1 - self.share)
        return self.value / self.weight


class StableSpam(AdamW):
    def __init__(self, weights, interval=INTERVAL):
        super().__init__(weights)
        self.interval, self.spikes = interval, 0
        self.norm, self.square, self.largest = ({n: Follower(share) for n in weights} for share in GAMMAS)

    def cut(self, name, grad):
        """Elements above the usual largest one are scaled so that it is theirs."""
        top = np.abs(grad).max()
        threshold = self.largest[name].update(top)
        spikes = np.abs(grad) > threshold
        self.spikes += int(spikes.sum())
        return np.where(spikes, grad * (threshold / max(top, 1e-30)), grad)

    def normalize(self, name, grad):
        """The norm becomes what it usually is, relative to its usual square."""
        norm = np.sqrt((grad * grad).sum())
        usual, square = self.norm[name].update(norm), self.square[name].update(norm * norm)
        return grad * (usual / (np.sqrt(square) + 1e-30) / max(norm, 1e-30))

    def update(self, weights, grads, rate):
        if self.step == self.interval:
            self.reset(weights)
        grads = {n: self.normalize(n, self.cut(n, g)) for n, g in grads.items()}
        super().update(weights, grads, rate)


def main():
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    programs = optimizer.compile_gradients("tetrajet")
    for factor in (1, 8, 32):
        for kind in (AdamW, StableSpam):
            losses, loss, made = optimizer.learn(programs, steps, kind=kind, factor=factor)
            worst = max(losses[steps // 4 :])
            spikes = f", {made.spikes} spikes cut" if kind is StableSpam else ""
            print(f"rate x{factor:<2} {kind.__name__:10} loss {loss:.4f}, worst batch {worst:.4f}{spikes}", flush=True)


if __name__ == "__main__":
    main()
