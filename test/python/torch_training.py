# REQUIRES: python-package, torch
# RUN: %torch_python %s
"""Losses and gradients, against loss.backward()."""

import pathlib
import sys
import unittest

import torch
import torch.nn as nn
import torch.nn.functional as F

import mx.torch

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import torch_models as models


def cross_entropy(output, target):
    logits = output["logits"] if isinstance(output, dict) else output
    return F.cross_entropy(logits.flatten(0, 1), target.flatten())


def get_gradients(model, loss, inputs, targets):
    """The plain way."""
    model.zero_grad()
    value = loss(model(*inputs), *targets)
    value.backward()
    return value.detach(), {n: p.grad for n, p in model.named_parameters()}


class Table(nn.Module):
    def __init__(self, **options):
        super().__init__()
        self.table, self.rows = nn.Embedding(9, 8, **options), nn.Parameter(torch.randn(6, 8))

    def forward(self, index, row):
        return self.table(index) + self.rows[row]


class Training(unittest.TestCase):
    def check(self, model, loss, inputs, targets, again, bound):
        """Exported with some data, called with other ones, `again`."""
        exported = mx.torch.export_training(model, loss, inputs, targets)
        ours = exported(*again)
        count = len(inputs)
        value, grads = get_gradients(model, loss, again[:count], again[count:])
        torch.testing.assert_close(ours["loss"], value, rtol=bound, atol=0)
        self.assertEqual(list(ours["grad"]), list(grads))
        for name, grad in grads.items():
            grad = torch.zeros_like(ours["grad"][name]) if grad is None else grad
            largest = grad.abs().max().item()
            torch.testing.assert_close(ours["grad"][name], grad, rtol=0, atol=bound * largest, msg=name)
        return exported

    def test_models(self):
        a, b, c, d = (models.tokens(i, 2, 16) for i in range(4))
        x, y = models.rand(0, 32, 64), models.rand(1, 32, 64)
        self.check(models.seeded(models.Mlp()), nn.MSELoss(), (x,), (y,), (y, x), 2e-6)
        self.check(models.seeded(models.Llama()), cross_entropy, (a,), (b,), (c, d), 2e-5)
        gpt = self.check(models.seeded(models.Gpt()), cross_entropy, (a,), (b,), (c, d), 2e-5)
        self.assertEqual(gpt.arguments[-2:], (("tokens", "activation"), ("target", "target")))
        self.assertEqual(gpt.results[:2], ("loss", "grad.wte.weight"))
        quantized = gpt.quantize(format="mxfp8_e4m3")
        said = "\n".join(quantized.remarks)
        self.assertIn("gradient of a weight", said)
        self.assertIn("product with a one-hot matrix, an embedding's gradient", said)
        self.assertIn("weight wte.weight", said)
        report = quantized.compare(c, d)
        self.assertLess(report["loss"].relative_l2, 0.05)
        self.assertLess(report["grad.block.fc.weight"].relative_l2, 0.5)

    def test_losses(self):
        x, again = models.rand(0, 6, 8), models.rand(1, 6, 8)
        target = torch.tensor([1, 2, 3, 0, 4, 2])
        losses = [
            nn.CrossEntropyLoss(),
            nn.CrossEntropyLoss(weight=torch.rand(5), ignore_index=2),
            nn.CrossEntropyLoss(label_smoothing=0.1, reduction="sum"),
            lambda y, t: (F.cross_entropy(y, t, reduction="none") * y[:, 0].detach()).sum(),
            lambda y, t: -y.log_softmax(-1).gather(-1, t[:, None]).mean(),
        ]
        for loss in losses:
            self.check(nn.Linear(8, 5), loss, (x,), (target,), (again, target.flip(0)), 2e-6)
        image, classes = models.rand(0, 2, 3, 4, 4), models.tokens(1, 2, 4, 4, high=5)
        self.check(nn.Conv2d(3, 5, 1), nn.CrossEntropyLoss(), (image,), (classes,), (image, classes), 2e-6)

    def test_tables(self):
        index, row = torch.tensor([[1, 2, 2], [3, 0, 8]]), torch.tensor([[0, -1, 2], [2, 2, 1]])
        for options in ({}, {"padding_idx": 2}, {"scale_grad_by_freq": True}):
            again = (index.flip(0), row.flip(1))
            self.check(Table(**options), lambda y: (y * y).mean(), (index, row), (), again, 2e-6)

    def test_fused_attention(self):
        layer = nn.TransformerEncoderLayer(16, 2, 32, dropout=0.0, batch_first=True)
        x, y = models.rand(0, 2, 8, 16), models.rand(1, 2, 8, 16)
        self.check(layer, nn.MSELoss(), (x,), (y,), (y, x), 2e-5)

    def test_what_needs_no_gradient(self):
        model = nn.Sequential(nn.Linear(8, 8), nn.Linear(8, 8))
        model[0].requires_grad_(False)
        x = models.rand(0, 4, 8)
        exported = mx.torch.export_training(model, nn.MSELoss(), (x,), (x,))
        self.assertEqual(exported.results, ("loss", "grad.1.weight", "grad.1.bias"))
        unused = nn.Module()
        unused.a, unused.b = nn.Linear(8, 8), nn.Linear(8, 8)
        unused.forward = lambda x: unused.a(x)
        exported = mx.torch.export_training(unused, nn.MSELoss(), (x,), (x,))
        self.assertEqual(exported(x, x)["grad"]["b.weight"].abs().max(), 0)

    def test_refused(self):
        x, layer = models.rand(0, 4, 8), nn.Linear(8, 8)
        with self.assertRaisesRegex(ValueError, r"the loss has shape \(4, 8\)"):
            mx.torch.export_training(layer, lambda y: y, (x,))
        with self.assertRaisesRegex(ValueError, "no parameter of the model requires"):
            mx.torch.export_training(layer.requires_grad_(False), nn.MSELoss(), (x,), (x,))
        pool = nn.Sequential(nn.Conv2d(1, 1, 1), nn.AvgPool2d(2))
        with self.assertRaisesRegex(mx.torch.ExportError, "cannot lower aten.avg_pool2d_backward"):
            mx.torch.export_training(pool, lambda y: y.sum(), (models.rand(0, 1, 1, 4, 4),))


if __name__ == "__main__":
    torch.manual_seed(0)
    unittest.main()
