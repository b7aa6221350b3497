# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Optimizers outside of the compiled function: lm_grad.mlir gives loss and gradients."""

import numpy as np

from train import call, compile_for, get_batch, get_rate, init_state, validate
from markov import Source


def compile_gradients(recipe, seed=0):
    """Programs for gradients and for validation."""
    return compile_for(recipe, "lm_grad.mlir", seed), compile_for(recipe, "lm_loss.mlir", seed)


def init_weights(program, seed):
    state = init_state(program, seed)
    return {a.name: state[a.name] for a in program.function.arguments if a.role == "weight"}


def get_gradients(program, weights, batch, scales=np.ones(4, np.float32)):
    """The loss, the gradients by name, and the largest gradient inside of each layer."""
    results = call(program, weights | {"scales": scales} | batch)
    return float(results["loss"]), {n: results[f"grad.{n}"] for n in weights}, results["largest"]


def clip(grads, limit=1.0):
    norm = np.sqrt(sum(float((g * g).sum()) for g in grads.values()))
    return {n: g * np.float32(min(1, limit / (norm + 1e-6))) for n, g in grads.items()}


class AdamW:
    """That of the compiled steps."""

    def __init__(self, weights, betas=(0.9, 0.95), epsilon=1e-8, decay=0.01):
        self.betas, self.epsilon, self.decay = betas, epsilon, decay
        self.reset(weights)

    def reset(self, weights):
        """Forgets the moments."""
        self.m, self.v = ({n: np.zeros_like(w) for n, w in weights.items()} for _ in range(2))
        self.step = 0

    def update(self, weights, grads, rate):
        """Changes `weights`."""
        self.step += 1
        first, second = self.betas
        for n, grad in clip(grads).items():
            self.m[n] = first * self.m[n] + (1 - first) * grad
            self.v[n] = second * self.v[n] + (1 - second) * grad * grad
            mean, square = self.m[n] / (1 - first**self.step), self.v[n] / (1 - second**self.step)
            change = mean / (np.sqrt(square) + self.epsilon) + self.decay * weights[n]
            weights[n] = (weights[n] - rate * change).astype(np.float32)


def learn(programs, steps, seed=0, kind=AdamW, view=dict, factor=1.0):
    """Trains from the start. `view` makes of the weights those that the function sees;
    gradients go to the weights themselves. `factor` is of the learning rate. Returns
    the losses of the steps, that of validation, and the optimizer."""
    step_program, loss_program = programs
    weights, source, losses = init_weights(step_program, seed), Source(seed=seed), []
    optimizer = kind(weights)
    for step in range(1, steps + 1):
        batch = get_batch(step_program, source)
        loss, grads, _ = get_gradients(step_program, view(weights), batch)
        optimizer.update(weights, grads, factor * get_rate(step, steps))
        losses.append(loss)
    return losses, validate(loss_program, view(weights)), optimizer
