# REQUIRES: python-package, torch
# RUN: %torch_python %s
"""Whole models: exported and run they are PyTorch's up to the rounding of f32; quantized
they are, to the bit, what mx-opt and mx-run make of the text by hand."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import ml_dtypes
import numpy as np
import torch

import mx
import mx.torch

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import torch_models as models

CASES = {
    "mlp": (models.Mlp, models.rand(1, 32, 64)),
    "gpt": (models.Gpt, models.tokens(2, 2, 16)),
    "llama": (models.Llama, models.tokens(3, 2, 16)),
    "vit": (models.Vit, models.rand(4, 2, 3, 16, 16)),
}


def export(name):
    make, x = CASES[name]
    model = models.seeded(make())
    return model, x, mx.torch.export(model, (x,))


def bits(array):
    return array.view(f"u{array.itemsize}")


def run_by_hand(text, pipeline, arrays):
    """What mx-opt and mx-run compute, each in its process."""
    with tempfile.TemporaryDirectory() as folder:
        inputs, outputs = f"{folder}/in.npz", f"{folder}/out.npz"
        np.savez(inputs, **{f"arg{i}": a for i, a in enumerate(arrays)})
        command = ["mx-opt", f"--pass-pipeline=builtin.module({pipeline})"]
        quantized = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True)
        command = ["mx-run", "-", f"--inputs={inputs}", f"--outputs={outputs}"]
        subprocess.run(command, input=quantized.stdout, check=True)
        with np.load(outputs) as file:
            return [file[f"out{i}"] for i in range(len(file.files))]


def flatten(model, x):
    """The arguments of the exported function, put together without mx."""
    buffers = [b for n, b in model.named_buffers()]
    return [t.detach().numpy() for t in (*model.parameters(), *buffers, x)]


class Models(unittest.TestCase):
    def assert_close(self, comparison, bound):
        for d in comparison.differences:
            self.assertLess(d.max_abs, bound * d.largest, d.name)
            self.assertGreater(d.largest, 0.01, d.name)

    def test_as_in_pytorch(self):
        for name in CASES:
            with self.subTest(name):
                _, x, exported = export(name)
                self.assert_close(exported.compare(x), 3e-6)

    def test_quantized_by_hand(self):
        for name, form in [("mlp", "mxint8"), ("gpt", "nvfp4"), ("llama", "mxfp4"), ("vit", "mxfp8_e4m3")]:
            with self.subTest(name):
                model, x, exported = export(name)
                output = exported.quantize(format=form)(x)
                ours = torch.utils._pytree.tree_leaves(output)
                pipeline = f"mx-quantize{{format={form}}}"
                theirs = run_by_hand(str(exported.module), pipeline, flatten(model, x))
                self.assertEqual(len(ours), len(theirs))
                for a, b in zip(ours, theirs):
                    np.testing.assert_array_equal(bits(a.numpy()), bits(b))

    def test_quantized_in_numpy(self):
        layer = torch.nn.Linear(96, 40, bias=False)
        x = models.rand(5, 24, 96)
        for form in ("mxfp4", "mxfp6_e3m2", "nvfp4"):
            ours = mx.torch.run(layer, (x,), format=form)
            operands = (mx.quantize(t.detach().numpy(), form) for t in (x, layer.weight))
            theirs = mx.scaled_matmul(*operands, dtype=np.float32)
            np.testing.assert_array_equal(bits(ours.numpy()), bits(theirs))

    def test_bf16(self):
        for name in ("mlp", "llama"):
            make, x = CASES[name]
            model = models.seeded(make()).bfloat16()
            x = x.bfloat16() if x.is_floating_point() else x
            exported = mx.torch.export(model, (x,))
            self.assertEqual(exported(x).dtype, torch.bfloat16)
            self.assert_close(exported.compare(x), 2e-2)
            self.assertIn("bf16", str(exported.module))
            self.assertEqual(next(iter(exported.weights.values())).dtype, ml_dtypes.bfloat16)

    def test_comparison(self):
        _, x, exported = export("llama")
        report = exported.quantize(format="mxfp4").compare(x)
        self.assertIn("quantized linalg.matmul M=32 N=64 K=64, lhs mxfp4, rhs mxfp4, weight q.weight", report.remarks)
        self.assertIn("left linalg.batch_matmul batch=8 M=16 N=16 K=16: product of two activations", report.remarks)
        self.assertRegex(report.remarks[-1], r"^quantized 8 of 10 contractions, 9\d\.\d% of ")
        ours, theirs = exported.quantize(format="mxfp4")(x), exported.eager(x)
        error = np.linalg.norm(ours.double() - theirs.double()) / np.linalg.norm(theirs.double())
        self.assertAlmostEqual(report["result"].relative_l2, error, places=12)
        self.assertGreater(error, 0.01)
        self.assertEqual(report["result"].max_abs, (ours.double() - theirs.double()).abs().max().item())
        self.assertIn(f"{error:.3e}", str(report))

    def test_saved_for_mx_run(self):
        _, x, exported = export("mlp")
        with tempfile.TemporaryDirectory() as folder:
            exported.save(f"{folder}/mlp", x)
            data = f"{folder}/mlp.npz"
            command = ["mx-run", f"{folder}/mlp.mlir", f"--inputs={data}", f"--expect={data}"]
            said = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
        self.assertRegex(said, r"^result: relative L2 \d\.\d+e-0[78],")

    def test_in_one_call(self):
        model, x, exported = export("gpt")
        options = {"format": "nvfp4", "rounding": "stochastic", "seed": 5}
        once = mx.torch.run(model, (), {"tokens": x}, **options)
        twice = exported.quantize(**options)(x)
        self.assertEqual(list(once), ["logits", "hidden"])
        self.assertTrue(torch.equal(once["logits"], twice["logits"]))
        other = exported.quantize(**{**options, "seed": 6})(x)
        self.assertFalse(torch.equal(once["logits"], other["logits"]))
        plain = mx.torch.compare(model, (x,))
        self.assertEqual(plain.remarks, ())
        self.assert_close(plain, 3e-6)


if __name__ == "__main__":
    torch.manual_seed(0)
    unittest.main()
