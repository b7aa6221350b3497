# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the training steps of this folder: python export.py [NAME ...]

Needs torch and torch-mlir (docs/Torch.md); the files that it writes are in the
repository, and training needs neither.

A step is one function: forward, backward, clipping and AdamW. It takes the f32 master
weights, their moments `m.NAME` and `v.NAME`, the learning rate, the number of the step
(from 1) and a batch, and returns `new.NAME` of each weight and moment, and the loss.

NAME_loss is the loss alone. lm_grad is the loss and the gradients, for optimizers in
Python: inside of each linear layer the gradient is multiplied by one of `scales`, and
`largest` is its largest magnitude there before that.
"""

import math
import pathlib
import sys

import torch
from torch import nn
from torch.fx.experimental.proxy_tensor import make_fx
from torch.nn import functional as F
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

import mx.torch

VOCABULARY = 32
BETAS, EPSILON, DECAY, CLIP = (0.9, 0.95), 1e-8, 0.01, 1.0


class Lm(nn.Module):
    """The next token from the embeddings of the last 8, which lie side by side."""

    tokens, targets = (256, 8), (256,)

    def __init__(self) -> None:
        super().__init__()
        self.embed = nn.Embedding(VOCABULARY, 32)
        sizes = (8 * 32, 256, 256, 256)
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.head = nn.Linear(256, VOCABULARY)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        x = self.embed(tokens).flatten(1)
        for layer in self.layers:
            x = F.silu(layer(x))
        return self.head(x)


class ScaleGradient(torch.autograd.Function):
    """x, whose gradient is multiplied."""

    @staticmethod
    def forward(ctx, x, scale):
        ctx.save_for_backward(scale)
        return x.view_as(x)

    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.saved_tensors[0], None


class ScaledLm(Lm):
    """The same, with `scales` of the gradients inside of its linear layers."""

    def forward(self, tokens: torch.Tensor, scales: torch.Tensor) -> tuple[torch.Tensor, list]:
        x, outputs = self.embed(tokens).flatten(1), []
        for i, layer in enumerate([*self.layers, self.head]):
            x, w, b = (ScaleGradient.apply(t, 1 / scales[i]) for t in (x, layer.weight, layer.bias))
            outputs.append(ScaleGradient.apply(F.linear(x, w, b), scales[i]))
            x = F.silu(outputs[-1])
        return outputs[-1], outputs


class Block(nn.Module):
    """A layer of a causal transformer."""

    width, heads = 64, 4

    def __init__(self) -> None:
        super().__init__()
        d = self.width
        self.norm1, self.qkv, self.out = nn.LayerNorm(d), nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.norm2, self.up, self.down = nn.LayerNorm(d), nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

    def attend(self, x: torch.Tensor) -> torch.Tensor:
        batch, length, width = x.shape
        each = width // self.heads
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, each).permute(2, 0, 3, 1, 4).unbind()
        index = torch.arange(length)
        scores = q @ k.transpose(-1, -2) / math.sqrt(each)
        scores = scores.masked_fill(index > index[:, None], -math.inf)
        return self.out((scores.softmax(-1) @ v).transpose(1, 2).reshape(x.shape))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x + self.attend(self.norm1(x))
        return x + self.down(F.gelu(self.up(self.norm2(x))))


class Transformer(nn.Module):
    """All next tokens of a sequence at once."""

    tokens, targets = (16, 16), (16, 16)
    depth = 2

    def __init__(self) -> None:
        super().__init__()
        d = Block.width
        self.embed, self.position = nn.Embedding(VOCABULARY, d), nn.Embedding(self.tokens[1], d)
        self.layers = nn.ModuleList(Block() for _ in range(self.depth))
        self.norm, self.head = nn.LayerNorm(d), nn.Linear(d, VOCABULARY)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        x = self.embed(tokens) + self.position.weight
        for layer in self.layers:
            x = layer(x)
        return self.head(self.norm(x))


def get_loss(logits, targets):
    return F.cross_entropy(logits.flatten(0, -2), targets.flatten())


def clip(grads):
    norm = torch.stack([(g * g).sum() for g in grads]).sum().sqrt()
    return [g * torch.clamp(CLIP / (norm + 1e-6), max=1.0) for g in grads]


def update(p, m, v, grad, rate, step):
    """AdamW. The moments are corrected by a power of the betas, as they start at zero."""
    m = BETAS[0] * m + (1 - BETAS[0]) * grad
    v = BETAS[1] * v + (1 - BETAS[1]) * grad * grad
    unbiased_m = m / (1 - torch.exp(step * math.log(BETAS[0])))
    unbiased_v = v / (1 - torch.exp(step * math.log(BETAS[1])))
    p = p * (1 - rate * DECAY) - rate * unbiased_m / (unbiased_v.sqrt() + EPSILON)
    return p, m, v


def get_decompositions():
    """Gradients that torch-mlir does not lower by itself; mx.torch writes the scatters."""
    aten = torch.ops.aten
    scatters = aten.embedding_dense_backward.default, aten.nll_loss_backward.default
    table = get_decomposition_table()
    return {k: f for k, f in table.items() if "_backward" in str(k) and k not in scatters}


def trace_step(model):
    """The step as a graph of flat tensors, with autograd written out."""
    names = [name for name, _ in model.named_parameters()]
    count = len(names)

    def step(*flat):
        groups = flat[:count], flat[count : 2 * count], flat[2 * count : 3 * count]
        rate, number, tokens, target = flat[3 * count :]
        weights = [p.detach().requires_grad_() for p in groups[0]]
        logits = torch.func.functional_call(model, dict(zip(names, weights)), (tokens,))
        loss = get_loss(logits, target)
        grads = clip(torch.autograd.grad(loss, weights))
        new = [update(*each, rate, number.float()) for each in zip(*groups, grads)]
        return loss.detach(), *(tensor for group in zip(*new) for tensor in group)

    weights = [p.detach() for p in model.parameters()]
    state = [torch.zeros_like(p) for p in 2 * weights]
    scalars = torch.tensor(1e-3), torch.tensor(1, dtype=torch.int32)
    trace = make_fx(step, decomposition_table=get_decompositions(), tracing_mode="fake")
    return trace(*weights, *state, *scalars, *make_batch(model))


def make_batch(model):
    return tuple(torch.zeros(size, dtype=torch.int64) for size in (model.tokens, model.targets))


def export_step(kind):
    """`kind` is subclassed so that its parameters keep their names."""
    graph = trace_step(kind())
    names = [name for name, _ in kind().named_parameters()]

    class Step(kind):
        def forward(self, m, v, rate, step, tokens, target):
            state = *self.parameters(), *m.values(), *v.values()
            loss, *new = graph(*state, rate, step, tokens, target)
            return {"new": dict(zip(all_names, new)), "loss": loss}

    all_names = [*names, *(f"m.{name}" for name in names), *(f"v.{name}" for name in names)]
    zeros = {name: torch.zeros_like(p) for name, p in kind().named_parameters()}
    scalars = torch.tensor(1e-3), torch.tensor(1, dtype=torch.int32)
    roles = dict.fromkeys([*all_names[len(names) :], "rate"], "state") | {"step": "step", "target": "target"}
    return mx.torch.export(Step(), (zeros, zeros, *scalars, *make_batch(kind)), roles=roles)


def export_loss(kind):
    class Loss(kind):
        def forward(self, tokens, target):
            return {"loss": get_loss(super().forward(tokens), target)}

    return mx.torch.export(Loss(), make_batch(kind), roles={"target": "target"})


def export_gradients():
    model, count = ScaledLm(), len(list(ScaledLm().parameters()))
    names = [name for name, _ in model.named_parameters()]

    def gradients(*flat):
        weights = [p.detach().requires_grad_() for p in flat[:count]]
        scales, tokens, target = flat[count:]
        named = dict(zip(names, weights))
        logits, outputs = torch.func.functional_call(model, named, (tokens, scales))
        loss = get_loss(logits, target)
        grads = torch.autograd.grad(loss, weights + outputs)
        largest = torch.stack([g.abs().amax() for g in grads[count:]])
        return loss.detach(), largest, *grads[:count]

    weights = [p.detach() for p in model.parameters()]
    trace = make_fx(gradients, decomposition_table=get_decompositions(), tracing_mode="fake")
    graph = trace(*weights, torch.ones(4), *make_batch(model))

    class Gradients(Lm):
        def forward(self, scales, tokens, target):
            loss, largest, *grads = graph(*self.parameters(), scales, tokens, target)
            return {"grad": dict(zip(names, grads)), "loss": loss, "largest": largest}

    roles = {"scales": "state", "target": "target"}
    return mx.torch.export(Gradients(), (torch.ones(4), *make_batch(Lm)), roles=roles)


def main():
    files = {
        "lm_step": lambda: export_step(Lm),
        "lm_loss": lambda: export_loss(Lm),
        "lm_grad": export_gradients,
        "transformer_step": lambda: export_step(Transformer),
        "transformer_loss": lambda: export_loss(Transformer),
    }
    for name in sys.argv[1:] or files:
        text = str(files[name]().module)
        (pathlib.Path(__file__).parent / f"{name}.mlir").write_text(text)
        print(f"{name}.mlir: {len(text)} bytes")


if __name__ == "__main__":
    main()
