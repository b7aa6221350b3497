# REQUIRES: python-package
# RUN: %python %s
"""What is loaded when: `import mx` loads neither MLIR nor LLVM nor torch, so that
it costs little more than NumPy; the first module loads MLIR."""

import subprocess
import sys
import unittest

import mx


def loaded(library):
    with open("/proc/self/maps", encoding="utf-8") as maps:
        return any(library in line.rsplit("/", 1)[-1] for line in maps)


AT_IMPORT = {name: loaded(name) for name in ("_numerics", "_compiler", "libMLIR", "libLLVM")}
MODULES = set(sys.modules)


class Import(unittest.TestCase):
    def test_import_is_light(self):
        want = {"_numerics": True, "_compiler": False, "libMLIR": False, "libLLVM": False}
        self.assertEqual(AT_IMPORT, want)
        self.assertNotIn("torch", MODULES)
        self.assertNotIn("mx._module", MODULES)

    def test_numerics_need_no_compiler(self):
        script = (
            "import numpy as np, mx, sys; q = mx.quantize(np.ones((2, 32), np.float32), 'nvfp4');"
            "assert mx.scaled_matmul(q, q)[0, 0] == 32; assert 'mx._compiler' not in sys.modules"
        )
        subprocess.run([sys.executable, "-c", script], check=True)

    def test_first_module_loads_the_compiler(self):
        self.assertIn("Module", dir(mx))
        mx.Module.parse("")
        self.assertTrue(loaded("libMLIR") and loaded("libLLVM"))

    def test_no_other_attribute(self):
        with self.assertRaisesRegex(AttributeError, "module 'mx' has no attribute 'Modul'"):
            mx.Modul


if __name__ == "__main__":
    unittest.main()
