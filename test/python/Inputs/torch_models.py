"""Small models of the kinds that people have. Weights are seeded, in the range of
trained ones, with a few loud channels where a norm has a gain."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F


def attend(q, k, v, heads, causal):
    """q, k, v: batch x length x width. Written out, with a mask of the graph's own."""
    q, k, v = (t.unflatten(-1, (heads, -1)).transpose(1, 2) for t in (q, k, v))
    scores = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])
    if causal:
        place = torch.arange(q.shape[-2])
        scores = scores.masked_fill(place[None, :] > place[:, None], float("-inf"))
    return (scores.softmax(-1) @ v).transpose(1, 2).flatten(-2)


class Mlp(nn.Module):
    def __init__(self):
        super().__init__()
        self.up, self.down = nn.Linear(64, 128), nn.Linear(128, 64)

    def forward(self, x):
        return self.down(F.gelu(self.up(x)))


class Block(nn.Module):
    def __init__(self, width, heads, causal):
        super().__init__()
        self.heads, self.causal = heads, causal
        self.ln1, self.ln2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.fc, self.out = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

    def forward(self, x):
        q, k, v = self.qkv(self.ln1(x)).chunk(3, -1)
        x = x + self.proj(attend(q, k, v, self.heads, self.causal))
        return x + self.out(F.gelu(self.fc(self.ln2(x)), approximate="tanh"))


class Gpt(nn.Module):
    """The head is the embedding; fused attention of PyTorch beside a written one."""

    def __init__(self, vocab=96, width=64):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(vocab, width), nn.Embedding(16, width)
        self.block, self.ln = Block(width, 4, True), nn.LayerNorm(width)
        self.head = nn.Linear(width, vocab, bias=False)
        self.head.weight = self.wte.weight
        self.dropout = nn.Dropout(0.1)

    def forward(self, tokens):
        x = self.dropout(self.wte(tokens) + self.wpe(torch.arange(tokens.shape[1])))
        x = self.block(x)
        x = x + F.scaled_dot_product_attention(x, x, x, is_causal=True)
        return {"logits": self.head(self.ln(x)), "hidden": x}


class RmsNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x):
        y = x.float()
        y = y * torch.rsqrt(y.pow(2).mean(-1, keepdim=True) + 1e-5)
        return y.to(x.dtype) * self.weight


class Llama(nn.Module):
    """Rotary positions from a buffer that is not saved, and SwiGLU."""

    def __init__(self, vocab=96, width=64, heads=4):
        super().__init__()
        self.heads, self.embed = heads, nn.Embedding(vocab, width)
        self.norm1, self.norm2, self.norm = RmsNorm(width), RmsNorm(width), RmsNorm(width)
        linear = lambda a, b: nn.Linear(a, b, bias=False)
        self.q, self.k, self.v, self.o = (linear(width, width) for _ in range(4))
        self.gate, self.up = linear(width, 96), linear(width, 96)
        self.down, self.head = linear(96, width), linear(width, vocab)
        half = width // heads // 2
        frequency = 1e4 ** (-torch.arange(half) / half)
        self.register_buffer("frequency", frequency, persistent=False)

    def rotate(self, x):
        angle = torch.arange(x.shape[1])[:, None] * self.frequency
        cos, sin = (f(angle)[:, None].to(x.dtype) for f in (torch.cos, torch.sin))
        a, b = x.unflatten(-1, (self.heads, -1)).chunk(2, -1)
        return torch.cat([a * cos - b * sin, b * cos + a * sin], -1).flatten(-2)

    def forward(self, tokens):
        x = self.embed(tokens)
        y = self.norm1(x)
        q, k = self.rotate(self.q(y)), self.rotate(self.k(y))
        x = x + self.o(attend(q, k, self.v(y), self.heads, True))
        y = self.norm2(x)
        x = x + self.down(F.silu(self.gate(y)) * self.up(y))
        return self.head(self.norm(x))


class Vit(nn.Module):
    """Patches by convolution, batch norm with its statistics, two outputs."""

    def __init__(self, width=64):
        super().__init__()
        self.patch, self.bn = nn.Conv2d(3, width, 8, stride=8), nn.BatchNorm2d(width)
        self.cls = nn.Parameter(torch.zeros(1, 1, width))
        self.block, self.head = Block(width, 4, False), nn.Linear(width, 10)

    def forward(self, image):
        x = self.bn(self.patch(image)).flatten(2).transpose(1, 2)
        x = torch.cat([self.cls.expand(x.shape[0], -1, -1), x], 1)
        x = self.block(x)
        return self.head(x[:, 0]), x


def seeded(model, seed=0):
    """`model` in eval mode, with weights of a trained one's size."""
    generator = torch.Generator().manual_seed(seed)
    draw = lambda p: torch.randn(p.shape, generator=generator)
    with torch.no_grad():
        for p in model.parameters():
            scale = 0.6 / math.sqrt(p[0].numel()) if p.dim() > 1 else 0.1
            p.copy_(draw(p) * scale if p.dim() != 1 else 1 + draw(p) * scale)
            if p.dim() == 1:
                p[3] *= 12
    return model.eval()


def tokens(seed, *shape, high=96):
    return torch.randint(0, high, shape, generator=torch.Generator().manual_seed(seed))


def rand(seed, *shape):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))
