# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Text to learn from that needs no download: a Markov source of order 4.

The logits of the next of 32 tokens are the sum of four tables, each read at one of the
last four tokens. The entropy of the next token is 1.7 nats; a model that knows nothing
has a loss of log(32) = 3.466.
"""

import numpy as np

VOCABULARY, ORDER, SPREAD = 32, 4, 1.3


class Source:
    """The tables are those of `language`, what is drawn from them that of `seed`."""

    def __init__(self, language=0, chains=4096, length=128, seed=0):
        size = (ORDER, VOCABULARY, VOCABULARY)
        self.tables = SPREAD * np.random.default_rng(language).normal(size=size)
        rng = np.random.default_rng([language, seed])
        self.text = self._draw(rng, chains, length)
        self.rng = rng

    def _draw(self, rng, chains, length):
        """[chains, length], after as many tokens as make the start forgotten."""
        text = rng.integers(VOCABULARY, size=(chains, ORDER))
        for _ in range(32 + length):
            logits = sum(self.tables[i][text[:, -1 - i]] for i in range(ORDER))
            # The largest of logits with Gumbel noise is a draw from their softmax.
            token = (logits + rng.gumbel(size=logits.shape)).argmax(1)
            text = np.concatenate([text, token[:, None]], 1)
        return text[:, -length:]

    def batch(self, tokens, targets):
        """Random windows: `tokens`, a shape, and what follows. Targets are the token
        after each window, or after each of its tokens if they have its shape."""
        count, length = tokens
        chain = self.rng.integers(self.text.shape[0], size=count)
        start = self.rng.integers(self.text.shape[1] - length, size=count)
        windows = self.text[chain[:, None], start[:, None] + np.arange(length + 1)]
        after = windows[:, 1:] if tuple(targets) == tuple(tokens) else windows[:, -1]
        return windows[:, :-1], after
