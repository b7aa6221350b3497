"""How far a PyTorch model is from itself in each format, and which layers matter.

Needs torch and torch-mlir: docs/Torch.md, which also shows what this prints.
"""

import torch
from torch import nn

import mx.torch


class Block(nn.Module):
    """A transformer's layer and the head that reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(64, 4, batch_first=True)
        self.norm, self.up, self.down = nn.LayerNorm(64), nn.Linear(64, 256), nn.Linear(256, 64)
        self.head = nn.Linear(64, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x + self.attention(x, x, x, need_weights=False)[0]
        x = x + self.down(nn.functional.gelu(self.up(self.norm(x))))
        return self.head(x)


torch.manual_seed(0)
model, x, target = Block(), torch.randn(2, 16, 64), torch.randint(10, (2, 16))

# In one call, with everything that was decided.
print(mx.torch.compare(model, (x,), format="nvfp4"))

# Exported once, quantized in several ways. Batches of any size may follow.
exported = mx.torch.export(model, (x,), dynamic={"x": {0: "batch"}})
print(exported)
for form in ("mxint8", "mxfp8_e4m3", "mxfp6_e2m3", "nvfp4", "mxfp4"):
    difference = exported.quantize(format=form).compare(x)["result"]
    print(f"{form:11} {difference.relative_l2:.1e}")


# The loss and the gradients: which of them suffer in MXFP4?
def loss(output: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return nn.functional.cross_entropy(output.flatten(0, 1), target.flatten())


step = mx.torch.export_training(model, loss, (x,), (target,)).quantize(format="mxfp4")
for difference in step.compare(x, target).differences:
    if difference.name.endswith(("loss", "weight")):
        print(f"{difference.name:32} {difference.relative_l2:.1e}")
