# REQUIRES: python-package
# RUN: %python %s %models
"""Modules: text, pipelines, diagnostics with their places, signatures; programs: all
dtypes, failures that leave the process alive, whole models."""

import pathlib
import pickle
import sys
import threading
import unittest

import ml_dtypes
import numpy as np

import mx

MODELS = pathlib.Path(sys.argv.pop())
ADD = "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n  %y = arith.addf %x, %x : tensor<4xf32>\n  return %y : tensor<4xf32>\n}"


class Modules(unittest.TestCase):
    def fails(self, function, *args, **kwargs):
        with self.assertRaises(mx.Error) as caught:
            function(*args, **kwargs)
        return caught.exception

    def test_text(self):
        module = mx.Module.parse(ADD, "add.mlir")
        self.assertEqual(str(mx.Module.parse(str(module))), str(module))
        self.assertNotIn("add.mlir", str(module))
        self.assertIn('loc("add.mlir":2:8)', module.text(locations=True))

    def test_load(self):
        module = mx.Module.load(MODELS / "mlp.mlir")
        self.assertIn("linalg.matmul", str(module))
        with self.assertRaises(FileNotFoundError):
            mx.Module.load(MODELS / "none.mlir")

    def test_syntax_error_has_its_place(self):
        error = self.fails(mx.Module.parse, "func.func @main() {\n  %x = nonsense\n}", "bad.mlir")
        (diagnostic,) = error.diagnostics
        place = (diagnostic.severity, diagnostic.file, diagnostic.line, diagnostic.column)
        self.assertEqual(place, ("error", "bad.mlir", 2, 8))
        self.assertTrue(str(error).startswith("bad.mlir:2:8: error: "), str(error))
        self.assertEqual(str(pickle.loads(pickle.dumps(error))), str(error))

    def test_deep_nesting(self):
        """Of what the parser recurses into; a crash would end this process."""
        limit, deep = 1000, 20000
        shapes = {
            "module {%s}": ("module {", "}"),
            "#a = %s": ("[", "]"),
            "#a = {b = %s}": ("{b = ", "1}"),
            "!a = %s": ("tuple<", ">"),
            "#a = affine_map<(d0) -> (%s)>": ("(", "d0)"),
            "#a = affine_map<(i) -> (%si)>": ("- ", ""),
        }
        for text, (start, end) in shapes.items():
            with self.subTest(text):
                error = self.fails(mx.Module.parse, "\n" + text % (start * deep + end * deep), "deep.mlir")
                self.assertRegex(str(error), r"^deep.mlir:2:\d+: error: expected at most 1000 levels of nesting$")
        error = self.fails(mx.Module.parse, "\n" + "module {" * (limit + 1), "deep.mlir")
        self.assertTrue(str(error).startswith(f"deep.mlir:2:{8 * (limit + 1)}: error"), str(error))
        str(mx.Module.parse("module {" * limit + "}" * limit).clone())

    def test_what_is_no_nesting(self):
        """Brackets in strings and comments, arrows, comparisons, and brackets that close."""
        many = 2000
        text = (
            f'module attributes {{a.a = "{"{" * many}", a.b = "\\"{"(" * many}"}} {{\n// {"[" * many} "\n'
            f"{''.join(f'func.func private @g{i}() -> ()' + chr(10) for i in range(many))}}}\n"
            f"#s = affine_set<(d0) : ({', '.join(['d0 >= 0, d0 - 1 <= 0'] * many)})>"
        )
        module = mx.Module.parse(text)
        self.assertEqual(str(module).count("func.func private"), many)

    def test_notes_have_places(self):
        error = self.fails(mx.Module.parse, ADD.replace("return %y : tensor<4xf32>", "return %y : tensor<5xf32>"))
        (note,) = error.diagnostics[0].notes
        self.assertEqual((note.severity, note.file, note.line, note.column), ("note", "<string>", 2, 3))
        self.assertIn("\n<string>:2:3: note: prior use here", str(error))

    def test_verifier_of_mx(self):
        text = ADD.replace("arith.addf %x, %x :", "mx.hadamard %x {axis = 1 : i64, size = 4 : i64} :")
        self.assertIn("<string>:2:8: error: 'mx.hadamard' op expected axis", str(self.fails(mx.Module.parse, text)))

    def test_run(self):
        module = mx.Module.load(MODELS / "mlp.mlir")
        copy, seen = module.clone(), []
        self.assertIs(module.run("builtin.module(mx-quantize{format=nvfp4})", on_diagnostic=seen.append), module)
        self.assertEqual(str(module).count("mx.scaled_matmul"), 2)
        self.assertNotIn("mx.scaled_matmul", str(copy))
        self.assertEqual(tuple(seen), module.diagnostics)
        remarks = [d for d in seen if "quantized linalg.matmul M=32 N=256 K=64" in d.message]
        self.assertEqual([d.severity for d in remarks], ["remark"])
        self.assertTrue(remarks[0].file.endswith("mlp.mlir") and remarks[0].line > 1)
        copy.run("builtin.module(mx-quantize)", remarks="")
        self.assertEqual(copy.diagnostics, ())

    def test_failed_run_changes_nothing(self):
        module, seen = mx.Module.parse(ADD), []
        before = str(module)
        # The second pass refuses what the first one made.
        error = self.fails(
            module.run, "builtin.module(canonicalize,mx-quantize{format=mxfp5})", on_diagnostic=seen.append
        )
        self.assertIn("unknown format 'mxfp5': expected mxfp4, ", str(error))
        self.assertEqual(error.diagnostics, tuple(seen))
        self.assertEqual(str(module), before)

    def test_wrong_pipelines(self):
        module = mx.Module.parse(ADD)
        for pipeline, message in {
            "builtin.module(nope)": "error: 'nope' does not refer to a registered pass or pass pipeline",
            "canonicalize": "error: expected pass pipeline to be wrapped with the anchor operation type",
            "builtin.module(mx-quantize{formt=mxfp4})": "no such option formt",
            "builtin.module(inline{max-iterations=-1})": "error: an option does not take its value in the pipeline",
            "func.func(canonicalize)": "can't run 'func.func' pass manager on 'builtin.module' op",
        }.items():
            with self.subTest(pipeline):
                self.assertIn(message, str(self.fails(module.run, pipeline)))
        self.assertIn("'(' is no regular expression", str(self.fails(module.run, "builtin.module(cse)", remarks="(")))

    def test_functions(self):
        function = mx.Module.load(MODELS / "mlp_dynamic.mlir").functions()["main"]
        weight, x = function.arguments[0], function.arguments[-1]
        self.assertEqual((weight.name, weight.role, weight.shape), ("up.weight", "weight", (256, 64)))
        self.assertEqual((x.role, x.shape, x.dtype), ("activation", (None, 64), np.float32))
        self.assertIn("up.weight: float32[256x64]", str(function))
        text = "func.func @a(memref<4xf32>) { return }\nfunc.func private @b()\nfunc.func @c() { return }".replace(
            "a(mem", "a(%m: mem"
        )
        self.assertEqual(list(mx.Module.parse(text).functions()), ["c"])

    def test_compile_needs_a_function(self):
        module = mx.Module.parse("func.func @f(%m: memref<4xf32>) { return }", "f.mlir")
        self.assertIn("error: no function @main in the module", str(self.fails(module.compile)))
        error = self.fails(module.compile, "f")
        self.assertIn("f.mlir:1:1: error: arg0: unsupported type 'memref<4xf32>'", str(error))


class Programs(unittest.TestCase):
    def test_every_dtype(self):
        types = {
            "f64": np.float64, "f32": np.float32, "f16": np.float16, "bf16": ml_dtypes.bfloat16,
            "i1": np.bool_, "i8": np.int8, "i16": np.int16, "i32": np.int32, "i64": np.int64, "index": np.int64,
            "f8E4M3FN": ml_dtypes.float8_e4m3fn, "f8E5M2": ml_dtypes.float8_e5m2,
            "f8E8M0FNU": ml_dtypes.float8_e8m0fnu, "f6E2M3FN": ml_dtypes.float6_e2m3fn,
            "f6E3M2FN": ml_dtypes.float6_e3m2fn,
        }  # fmt: skip
        arguments = ", ".join(f"%a{i}: tensor<2x3x{t}>" for i, t in enumerate(types))
        names, results = ", ".join(f"%a{i}" for i in range(len(types))), ", ".join(f"tensor<2x3x{t}>" for t in types)
        program = mx.Module.parse(
            f"func.func @main({arguments}) -> ({results}) {{ return {names} : {results} }}"
        ).compile()
        values = [np.array([[1, 0, 1], [0.5, 2, 1]]).astype(dtype) for dtype in types.values()]
        # Transposed twice: not contiguous.
        got = program(*(np.asfortranarray(v) for v in values))
        for value, result, argument in zip(values, got, program.function.arguments):
            self.assertEqual(result.dtype, argument.dtype)
            self.assertEqual(result.tobytes(), value.tobytes(), argument.element)
            self.assertTrue(result.flags.writeable)

    def test_scalars(self):
        program = mx.Module.parse(
            "func.func @main(%x: f32, %n: i64, %b: i1) -> (f32, i64) {\n%y = arith.addf %x, %x : f32\n"
            "%m = arith.extui %b : i1 to i64\n%k = arith.addi %n, %m : i64\nreturn %y, %k : f32, i64 }"
        ).compile()
        y, k = program(1.5, 41, True)
        self.assertEqual((float(y), int(k), y.shape, k.dtype), (3.0, 42, (), np.int64))
        with self.assertRaisesRegex(TypeError, "expected arg1 of dtype int64 but got the float 41.5"):
            program(1.5, 41.5, True)
        with self.assertRaisesRegex(ValueError, f"expected arg1 to be a number that int64 holds but got {2**63}"):
            program(1.5, 2**63, True)

    def test_numbers_that_types_hold(self):
        inf, nan, huge = float("inf"), float("nan"), 10**400
        # Of each type: numbers that it holds, with what they become, and others.
        cases = {
            "i1": ({True: 1, False: 0, 1: 1}, (2, -1)),
            "i8": ({-128: -128, 127: 127}, (128, -129)),
            "i32": ({-(2**31): -(2**31)}, (2**31, huge)),
            "index": ({2**63 - 1: 2**63 - 1}, (2**63,)),
            "f64": ({0.1: 0.1, inf: inf}, (huge,)),
            "f32": ({3.4028235e38: 2.0**128 - 2.0**104, -inf: -inf, 2**24 + 1: 2**24}, (1e39, -1e39, huge)),
            "bf16": ({257: 256, inf: inf}, (3.4e38,)),
            "f16": ({65519: 65504, nan: nan}, (65520, 1e5)),
            "f8E4M3FN": ({460.0: 448, nan: nan}, (1000.0, inf)),
            "f8E5M2": ({inf: inf, 57344.0: 57344}, (1e5,)),
            "f8E8M0FNU": ({0.5: 0.5, nan: nan}, (0.0, -1.0, 1e39, inf)),
            "f6E2M3FN": ({-7.5: -7.5}, (7.6, inf, nan)),
            "f6E3M2FN": ({28: 28}, (29, -inf, nan)),
        }
        for element, (held, others) in cases.items():
            with self.subTest(element):
                text = f"func.func @main(%x: {element}) -> {element} {{ return %x : {element} }}"
                program = mx.Module.parse(text).compile()
                for given, want in held.items():
                    np.testing.assert_array_equal(np.asarray(program(given)[0], np.float64), np.float64(want))
                for given in others:
                    with self.assertRaisesRegex(ValueError, "expected arg0 to be a number that .* holds but got"):
                        program(given)
                if element[0] == "i":
                    with self.assertRaisesRegex(TypeError, r"but got the float 1\.0"):
                        program(1.0)

    def test_bytes_without_a_sign(self):
        """Integers of MLIR have none: uint8 are the bits of int8, for i8 alone."""
        text = "func.func @main(%x: tensor<2xi8>) -> tensor<2xi8> { return %x : tensor<2xi8> }"
        (result,) = mx.Module.parse(text).compile()(np.array([255, 1], np.uint8))
        self.assertEqual((result.dtype, result.tolist()), (np.int8, [-1, 1]))
        program = mx.Module.parse(text.replace("i8", "i16")).compile()
        with self.assertRaisesRegex(TypeError, "expected arg0 of dtype int16 but got uint16"):
            program(np.array([1, 1], np.uint16))

    def test_unaligned_arrays(self):
        x = np.ndarray(4, np.float32, bytearray(17), 1)
        x[...] = 3
        self.assertFalse(x.flags.aligned)
        self.assertEqual(mx.Module.parse(ADD).compile()(x)[0].tolist(), [6.0] * 4)

    def test_fp4_is_packed(self):
        program = mx.Module.parse(
            "func.func @main(%x: tensor<2x3xf4E2M1FN>) -> tensor<2x3xf4E2M1FN> { return %x : tensor<2x3xf4E2M1FN> }"
        ).compile()
        values = np.array([[0.5, -6, 1], [2, 3, 4]], ml_dtypes.float4_e2m1fn)
        packed = mx.pack_fp4(values)
        self.assertEqual((program.function.arguments[0].shape, program.function.arguments[0].dtype), ((2, 2), np.int8))
        for given in (values, packed, packed.view(np.uint8)):
            np.testing.assert_array_equal(program(given)[0], packed)
        with self.assertRaisesRegex(mx.Error, "expected 0 in the last nibble of row 0, which is padding"):
            program(np.full((2, 2), 0x11, np.int8))

    def test_wrong_arrays(self):
        program = mx.Module.parse(ADD).compile()
        x = np.ones(4, np.float32)
        np.testing.assert_array_equal(program(x)[0], x + x)
        for kind, message, arrays in (
            (TypeError, r"expected 1 arrays for @main but got 2", (x, x)),
            (TypeError, r"expected arg0 of dtype float32 but got float64", (np.ones(4),)),
            (ValueError, r"expected arg0 of shape \(4\) but got \(5,\)", (np.ones(5, np.float32),)),
            (ValueError, r"expected arg0 of shape \(4\) but got \(\)", (np.float32(1),)),
        ):
            with self.assertRaisesRegex(kind, message):
                program(*arrays)

    def test_dynamic_sizes(self):
        program = mx.Module.parse(ADD.replace("4xf32", "?xf32")).compile()
        for size in (0, 1, 7):
            self.assertEqual(program(np.ones(size, np.float32))[0].tolist(), [2.0] * size)

    def test_division_by_zero_is_an_error(self):
        program = mx.Module.parse(
            "func.func @main(%a: i64, %b: i64) -> i64 {\n%c = arith.divsi %a, %b : i64\nreturn %c : i64 }", "div.mlir"
        ).compile()
        with self.assertRaisesRegex(mx.Error, "div.mlir:1:1: error: the program was stopped: an integer division by"):
            program(1, 0)
        self.assertEqual(int(program(6, 3)[0]), 2)

    def test_endless_recursion_is_an_error(self):
        program = mx.Module.parse(
            "func.func @main(%a: i64, %b: i64) -> i64 {\n%r = call @main(%a, %b) : (i64, i64) -> i64\n"
            "%s = arith.divsi %r, %b : i64\nreturn %s : i64 }"
        ).compile()
        with self.assertRaisesRegex(mx.Error, "or no stack is left"):
            program(1, 1)

    def test_sizes_are_checked(self):
        types = "tensor<?x64xf4E2M1FN>, tensor<?x?xf8E8M0FNU>"
        program = mx.Module.parse(
            f"func.func @main(%e: tensor<?x64xf4E2M1FN>, %s: tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32> {{\n"
            f"  %d = mx.scaled_matmul %e scales(%s), %e scales(%s) {{lhs_format = #mx.format<mxfp4>, "
            f"rhs_format = #mx.format<mxfp4>}} : ({types}, {types}) -> tensor<?x?xf32>\n"
            f"  return %d : tensor<?x?xf32>\n}}",
            "dynamic.mlir",
        ).compile()
        q = mx.quantize(np.ones((3, 64), np.float32), "mxfp4")
        self.assertEqual(program(q.elements, q.scales)[0].tolist(), [[64.0] * 3] * 3)
        with self.assertRaisesRegex(
            mx.Error, "^dynamic.mlir:2:8: error: 'mx.scaled_matmul' op expected lhs scales dim 1"
        ):
            program(q.elements, q.scales[:, :1])

    def test_threads(self):
        """Programs of one and of several contexts, and a module that is printed."""
        module = mx.Module.parse(ADD)
        programs = [module.compile(), module.compile(many_calls=True), mx.Module.parse(ADD).compile()]
        failures = []

        def work(index):
            x = np.full(4, index, np.float32)
            for i in range(50):
                if not np.array_equal(programs[(index + i) % 3](x)[0], 2 * x) or "addf" not in str(module):
                    failures.append(index)

        threads = [threading.Thread(target=work, args=(i,)) for i in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    def test_program_outlives_its_module(self):
        program = mx.Module.parse(ADD).compile()
        self.assertEqual(program(np.ones(4, np.float32))[0].tolist(), [2.0] * 4)

    def run_model(self, name, pipeline=None):
        """The relative error of each result."""
        module, data = mx.Module.load(MODELS / f"{name}.mlir"), np.load(MODELS / f"{name}.npz")
        if pipeline:
            module.run(pipeline)
        program = module.compile()
        arguments = []
        for i, value in enumerate(program.function.arguments):
            array = data[f"arg{i}"]
            arguments.append(array.view(value.dtype) if value.dtype == ml_dtypes.bfloat16 else array)
        errors = []
        for i, result in enumerate(program(*arguments)):
            want = data[f"out{i}"].astype(np.float64)
            errors.append(np.linalg.norm(result.astype(np.float64) - want) / np.linalg.norm(want))
        return errors

    def test_models(self):
        for name in ("mlp", "vit", "llama_block", "mlp_train"):
            self.assertLess(max(self.run_model(name)), 1e-5, name)

    def test_quantized_model(self):
        """What the README says of this model, from mx-run."""
        (error,) = self.run_model("llama_block", "builtin.module(mx-quantize{format=mxfp4})")
        self.assertAlmostEqual(error, 5.533e-01, delta=5e-5)


if __name__ == "__main__":
    unittest.main()
