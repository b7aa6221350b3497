# REQUIRES: python-package, torch
# RUN: %torch_python %s
"""What is exported, from which inputs, and what is refused."""

import pathlib
import sys
import unittest

import torch
import torch.nn as nn

import mx
import mx.torch

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import torch_models as models

X = models.rand(0, 4, 8)


class Call(nn.Module):
    """Calls a function with a linear layer and the inputs."""

    def __init__(self, function, **buffers):
        super().__init__()
        self.function, self.layer = function, nn.Linear(8, 8)
        for name, value in buffers.items():
            self.register_buffer(name, value)

    def forward(self, x, *more, **named):
        return self.function(self, x, *more, **named)


class Exports(unittest.TestCase):
    def assert_exact(self, comparison, bound=1e-6):
        for d in comparison.differences:
            self.assertLessEqual(d.relative_l2, bound, d.name)

    def test_names_and_roles(self):
        exported = mx.torch.export(models.Gpt().eval(), (models.tokens(0, 1, 16),))
        names = [a.name for a in exported.arguments]
        self.assertEqual(names[:3], ["wte.weight", "wpe.weight", "block.ln1.weight"])
        self.assertNotIn("head.weight", names)  # tied
        self.assertEqual(exported.arguments[-1], ("tokens", "activation"))
        self.assertEqual(exported.results, ("logits", "hidden"))
        function = exported.module.functions()["main"]
        self.assertEqual([(v.name, v.role) for v in function.arguments], list(exported.arguments))
        self.assertEqual([v.name for v in function.results], ["logits", "hidden"])
        vit = mx.torch.export(models.Vit().eval(), (models.rand(0, 2, 3, 16, 16),))
        roles = dict(vit.arguments)
        self.assertEqual(roles["patch.weight"], "weight")
        self.assertEqual(roles["bn.running_mean"], "state")
        self.assertEqual(vit.results, ("0", "1"))

    def test_roles_are_obeyed(self):
        model = Call(lambda m, x: x @ m.table, table=models.rand(1, 8, 8))
        left = mx.torch.compare(model, (X,), format="mxfp4")
        self.assertIn("product of two activations", left.remarks[0])
        exported = mx.torch.export(model, (X,), roles={"table": "weight"})
        said = exported.quantize(format="mxfp4").remarks
        self.assertIn("weight table", said[0])

    def test_structures(self):
        def function(m, x, pair, *, flag, mask=None):
            y = m.layer(x) * pair["a"][0]
            return {"y": y if flag else -y, "n": 3, "rest": [mask, (x + 1,)]}

        model, pair = Call(function), {"a": [X[:1]]}
        exported = mx.torch.export(model, (X, pair), {"flag": False, "mask": None})
        self.assertEqual([a.name for a in exported.arguments[2:]], ["x", "more.0.a.0"])
        self.assertEqual(exported.results, ("y", "rest.1.0"))
        ours = exported(X, {"a": [X[1:2]]}, mask=None, flag=False)
        theirs = model(X, {"a": [X[1:2]]}, mask=None, flag=False)
        torch.testing.assert_close(ours["y"], theirs["y"].detach())
        self.assertTrue(torch.equal(ours["rest"][1][0], X + 1))
        self.assertEqual((ours["n"], ours["rest"][0]), (3, None))
        with self.assertRaisesRegex(ValueError, "was exported with .*'flag': False"):
            exported(X, pair, mask=None, flag=True)

    def test_layouts_and_types(self):
        model = Call(lambda m, x, i, b, n: (m.layer(x)[i.long()], x.argmax(-1), ~b, n, n.long() * 2))
        model.layer.weight.data = model.layer.weight.data.t()
        inputs = (
            models.rand(1, 8, 4).t(),
            torch.tensor([3, 0], dtype=torch.int32),
            X > 0,
            torch.tensor(5, dtype=torch.uint8),
        )
        exported = mx.torch.export(model, inputs)
        self.assert_exact(exported.compare(*inputs))
        kinds = [t.dtype for t in exported(*inputs)]
        self.assertEqual(kinds, [torch.float32, torch.int64, torch.bool, torch.uint8, torch.int64])
        self.assertEqual(exported(*inputs)[4].item(), 10)

    def test_the_same_tensor_twice(self):
        exported = mx.torch.export(Call(lambda m, x, y: m.layer(x) - y), (X, X))
        self.assert_exact(exported.compare(X, models.rand(3, 4, 8)))

    def test_weights_are_read_at_each_call(self):
        model = models.seeded(models.Mlp())
        x = models.rand(0, 32, 64)
        exported = mx.torch.export(model, (x,))
        before = exported(x)
        with torch.no_grad():
            model.up.weight *= 2
        self.assertFalse(torch.equal(before, exported(x)))
        self.assert_exact(exported.compare(x))
        weight = exported.weights["up.weight"]
        self.assertTrue((weight == model.up.weight.detach().numpy()).all())

    def test_weights_are_read_by_name(self):
        model, x = models.seeded(models.Mlp()), models.rand(0, 32, 64)
        exported = mx.torch.export(model, (x,))
        before = exported(x)
        other = models.Mlp()
        model.load_state_dict(other.state_dict(), assign=True)
        torch.testing.assert_close(exported(x), other(x).detach(), rtol=1e-5, atol=1e-6)
        model.up.weight = nn.Parameter(model.up.weight.detach() * 2)
        self.assertFalse(torch.equal(before, exported(x)))
        self.assert_exact(exported.compare(x))
        self.assert_exact(exported.quantize(format="mxfp8_e4m3").compare(x), 0.3)
        step = mx.torch.export_training(model, nn.MSELoss(), (x,), (x,))
        model.down.bias = nn.Parameter(torch.ones(64))
        self.assert_exact(step.compare(x, x), 1e-5)

    def test_weights_that_changed(self):
        def refuses(message):
            with self.assertRaisesRegex(ValueError, message):
                exported(X)

        model = Call(lambda m, x: m.layer(x))
        exported, weight = mx.torch.export(model, (X,)), model.layer.weight
        model.layer.weight = nn.Parameter(torch.ones(4, 8))
        refuses(r"'layer.weight' of the model has shape \(4, 8\) .* was exported with \(8, 8\)")
        model.layer.weight = nn.Parameter(torch.ones(8, 8).double())
        refuses("dtype torch.float64, but was exported with .* torch.float32")
        model.layer.weight = nn.Parameter(torch.ones(8, 8, device="meta"))
        refuses("'layer.weight' of the model is on device meta")
        del model.layer.weight
        refuses("the model has no 'layer.weight' any more")
        model.layer.weight = weight
        self.assert_exact(exported.compare(X))

    def test_ties(self):
        model, x = models.seeded(models.Gpt()), models.tokens(0, 1, 16)
        exported = mx.torch.export(model, (x,))
        loaded = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        loaded["head.weight"] = loaded["wte.weight"]
        model.load_state_dict(loaded, assign=True)  # Two parameters of one memory.
        self.assert_exact(exported.compare(x), 1e-5)
        model.head.weight = nn.Parameter(model.head.weight.detach().clone())
        with self.assertRaisesRegex(ValueError, "'head.weight' and 'wte.weight' of the model were one tensor"):
            exported(x)

    def test_keywords(self):
        layer = nn.Linear(8, 8)
        want = layer(X).detach()
        for exported in (mx.torch.export(layer, (X,)), mx.torch.export(layer, (), {"input": X})):
            self.assertEqual(exported.arguments[-1].name, "input")
            for got in (exported(X), exported(input=X)):
                torch.testing.assert_close(got, want)
        exported = mx.torch.export(Call(lambda m, x, **named: m.layer(x) - named["b"] * named["a"]), (X,), {"a": X, "b": X})
        self.assert_exact(exported.compare(b=X + 1, x=X, a=X * 2))
        with self.assertRaisesRegex(ValueError, "was exported with"):
            exported(X, a=X)

    def test_dynamic(self):
        length = {"tokens": {1: torch.export.Dim("length", max=16)}}
        for make, dynamic, shapes in [
            (models.Llama, length, [(2, 16), (2, 1), (2, 8)]),
            (models.Gpt, {"tokens": {0: "batch"}}, [(1, 8), (3, 8)]),
        ]:
            model = models.seeded(make())
            exported = mx.torch.export(model, (models.tokens(0, 2, 8),), dynamic=dynamic)
            self.assertIn("tensor<?x", str(exported.module))
            quantized = exported.quantize(format="mxfp8_e4m3")
            for shape in shapes:
                tokens = models.tokens(1, *shape)
                self.assert_exact(exported.compare(tokens), 3e-6)
                self.assertLess(quantized.compare(tokens).differences[0].relative_l2, 0.3)
        two = {"x": {0: "rows"}, "more.0": {0: "rows"}}
        exported = mx.torch.export(Call(lambda m, x, y: m.layer(x) + y), (X, X), dynamic=two)
        self.assert_exact(exported.compare(models.rand(1, 6, 8), models.rand(2, 6, 8)))
        with self.assertRaisesRegex(mx.Error, "mismatched size"):
            exported(X, models.rand(2, 6, 8))

    def test_decompositions(self):
        cases = {
            "tanh gelu": lambda m, x: nn.functional.gelu(x, approximate="tanh"),
            "prefix sums": lambda m, x: (x.cumsum(0), (x > 0).cumsum(-1)),
            "attention": lambda m, x: nn.functional.scaled_dot_product_attention(x[None], x[None], x[None]),
            "i32 index": lambda m, x: x[torch.tensor([1, 0], dtype=torch.int32)],
        }
        for name, function in cases.items():
            with self.subTest(name):
                self.assert_exact(mx.torch.compare(Call(function), (X,)))

    def test_compiled_by_torch(self):
        exported = mx.torch.export(torch.compile(nn.Linear(8, 8)), (X,))
        self.assertEqual(exported.arguments[0].name, "weight")


class Refusals(unittest.TestCase):
    def refuses(self, kind, message, function, *args, **kwargs):
        with self.assertRaisesRegex(kind, message) as caught:
            function(*args, **kwargs)
        return caught.exception

    def test_models(self):
        export, refuses = mx.torch.export, self.refuses
        dropout = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.5))
        error = refuses(mx.torch.ExportError, "draws random numbers with aten.native_dropout", export, dropout, (X,))
        self.assertEqual(error.operations, ("aten.native_dropout.default",))
        self.assertIsInstance(error, mx.Error)
        export(dropout.eval(), (X,))
        refuses(mx.Error, "writes to 'running_mean', 'running_var'.*model.eval", export, nn.BatchNorm1d(8), (X,))
        refuses(mx.Error, "writes to 'x'", export, Call(lambda m, x: x.add_(1)), (X,))
        refuses(ValueError, "takes or returns a object", export, Call(lambda m, x: (x, object())), (X,))

    def test_operations(self):
        error = self.refuses(
            mx.torch.ExportError,
            r"cannot lower aten.special_bessel_j0 \(.*torch_export.py:\d+\)",
            mx.torch.export,
            Call(lambda m, x: torch.special.bessel_j0(x)),
            (X,),
        )
        self.assertEqual(error.operations, ("aten.special_bessel_j0",))
        self.assertIsNotNone(error.__cause__)
        error = self.refuses(
            mx.torch.ExportError,
            r"of its own, which mx cannot read: tm_tensor.sort \(.*torch_export.py:\d+\)",
            mx.torch.export,
            Call(lambda m, x: x.sort().values),
            (X,),
        )
        self.assertEqual(error.operations, ("tm_tensor.sort",))

    def test_complex_numbers(self):
        names = {
            "aten.complex": lambda m, x: torch.complex(x, x).abs(),
            "aten.mul.Tensor": lambda m, x: (m.layer(x) * 1j).real,
            "aten.fft_fft": lambda m, x: torch.fft.fft(x).real,
            "aten.view_as_complex": lambda m, x: torch.view_as_real(torch.view_as_complex(x.view(4, 4, 2)) * 2),
        }
        for name, function in names.items():
            with self.subTest(name):
                message = f"computes complex numbers with {name}"
                error = self.refuses(mx.torch.ExportError, message, mx.torch.export, Call(function), (X,))
                self.assertEqual(error.operations[0], name)

    def test_what_is_no_model(self):
        for function in (mx.torch.export, mx.torch.run, mx.torch.compare):
            self.refuses(TypeError, "expected a torch.nn.Module but got function", function, lambda x: x, (X,))
        self.refuses(TypeError, "expected a torch.nn.Module but got int", mx.torch.export_training, 5, nn.MSELoss(), (X,))

    def test_devices_and_layouts(self):
        export, refuses = mx.torch.export, self.refuses
        refuses(ValueError, "'weight' of the model is on device meta, .*cpu", export, nn.Linear(8, 8, device="meta"), (X,))
        refuses(ValueError, "input 'input' is on device meta", export, nn.Linear(8, 8), (X.to("meta"),))
        refuses(ValueError, "expected a strided one", export, nn.Linear(8, 8), (X.to_sparse(),))

    def test_names(self):
        refuses, model = self.refuses, nn.Linear(8, 8)
        refuses(ValueError, "dynamic names 'x', but there are only input", mx.torch.export, model, (X,), dynamic={"x": {0: "n"}})
        refuses(ValueError, "dynamic names axis 2 of 'input', which has 2", mx.torch.export, model, (X,), dynamic={"input": {2: "n"}})
        both = Call(lambda m, x: x + m.x, x=X)
        refuses(ValueError, "two arguments are called 'x', of role state and activation", mx.torch.export, both, (X,))
        refuses(ValueError, "roles names 'x'", mx.torch.export, model, (X,), roles={"x": "weight"})
        refuses(ValueError, "expected one of weight, activation", mx.torch.export, model, (X,), roles={"input": "w"})

    def test_calls(self):
        refuses, exported = self.refuses, mx.torch.export(nn.Linear(8, 8), (X,))
        refuses(ValueError, "has dtype torch.float64, but expected torch.float32", exported, X.double())
        refuses(ValueError, r"has shape \(2, 8\), but expected \(4, 8\)", exported, X[:2])
        refuses(ValueError, "was exported with", exported, X, X)
        refuses(ValueError, "is on device meta", exported, X.to("meta"))
        refuses(mx.Error, "no such option fromat", exported.quantize, fromat="mxfp4")
        refuses(mx.Error, "unknown format 'fp3'", exported.quantize, format="fp3")
        refuses(ValueError, "expected format to have no", exported.quantize, format="mxfp4},canonicalize{a=b")
        refuses(TypeError, "expected format to be a string", exported.quantize, format=None)


if __name__ == "__main__":
    torch.manual_seed(0)
    unittest.main()
