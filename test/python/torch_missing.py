# REQUIRES: python-package
# RUN: %python %s
"""Without torch `import mx.torch` works and loads nothing, and using it says what to
install. Where torch is there, it is hidden."""

import importlib.util
import sys
import unittest

import mx.torch

LOADED = {"torch", "torch_mlir", "mx._module"} & set(sys.modules)


class Missing(unittest.TestCase):
    def setUp(self):
        self.addCleanup(sys.modules.pop, "torch", None)
        sys.modules["torch"] = None

    def test_import_loads_nothing(self):
        self.assertEqual(LOADED, set())

    def test_every_name_says_what_to_install(self):
        for name in mx.torch.__all__:
            with self.assertRaises(ImportError) as caught:
                getattr(mx.torch, name)
            self.assertIn("needs torch and torch-mlir, but torch", str(caught.exception))
            self.assertIn("pip install '.[torch]'", str(caught.exception))
            self.assertIsInstance(caught.exception.__cause__, ImportError)
            self.assertEqual(caught.exception.name, "torch")

    def test_torch_alone_is_not_enough(self):
        sys.modules["torch"] = importlib.util.module_from_spec(
            importlib.util.spec_from_loader("torch", None)
        )
        sys.modules["torch_mlir"] = None
        self.addCleanup(sys.modules.pop, "torch_mlir")
        with self.assertRaisesRegex(ImportError, "but torch_mlir cannot be imported"):
            mx.torch.compare

    def test_names(self):
        self.assertEqual(dir(mx.torch), sorted(mx.torch.__all__))
        with self.assertRaises(AttributeError):
            mx.torch.no_such_function


if __name__ == "__main__":
    unittest.main()
