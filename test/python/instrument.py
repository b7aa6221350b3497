# What mx-instrument sums is what NumPy finds in the elements and scales.
# REQUIRES: python-package
# RUN: %python %s
import ml_dtypes
import mx
import numpy as np

TEXT = """
func.func @main(%x: tensor<4x64xTYPE>{SCALE_ARG}) -> (tensor<4x64xELEMENT>, tensor<SCALES>) {
  %e, %s = mx.quantize %x {TENSOR_SCALE} {axis = 1 : i64, format = #mx.format<FORMAT>, scale_rule = #mx.scale_rule<RULE>} : tensor<4x64xTYPE> -> tensor<4x64xELEMENT>, tensor<SCALES>
  return %e, %s : tensor<4x64xELEMENT>, tensor<SCALES>
}
"""
PIPELINE = "builtin.module(mx-instrument,mx-to-cpu)"
# Elements, largest element, scales and a rule under which some saturate or none do.
CASES = {
    ("mxfp4", "floor"): ("f4E2M1FN", 6.0, "4x2xf8E8M0FNU"),
    ("mxfp4", "rceil"): ("f4E2M1FN", 6.0, "4x2xf8E8M0FNU"),
    ("mxfp6_e3m2", "floor"): ("f6E3M2FN", 28.0, "4x2xf8E8M0FNU"),
    ("mxint8", "floor"): ("i8", 127 / 64, "4x2xf8E8M0FNU"),
    ("mxfp8_e4m3", "floor"): ("f8E4M3FN", 448.0, "4x2xf8E8M0FNU"),
    ("nvfp4", "amax"): ("f4E2M1FN", 6.0, "4x4xf8E4M3FN"),
}


def make_data(dtype):
    x = np.random.default_rng(7).standard_normal((4, 64)).astype(np.float32)
    x[0, :32] *= np.float32(2) ** np.arange(0, -32, -1)  # small values become zero
    x[1, 3] = 7.9  # saturates where the scale is floor(log2(amax))
    x[2, :40] = 0
    x[3, 5] = np.nan
    return x.astype(dtype)


def expect(x, form, rule, tensor_scale, largest):
    """The six sums, by NumPy, of elements without scales and of values."""
    q = mx.quantize(x, form, scale_rule=rule, tensor_scale=tensor_scale)
    y = mx.dequantize(q).astype(np.float64)
    x = x.astype(np.float64)
    scales = np.repeat(np.asarray(q.scales).astype(np.float64), 64 // q.scales.shape[1], axis=1)
    element = np.abs(y / (scales * (tensor_scale or 1)))
    good = ~np.isnan(y)
    return [
        x.size,
        np.sum(np.where(good, x - y, 0) ** 2),
        np.sum(np.where(good, x, 0) ** 2),
        np.sum((element == largest) & (np.abs(x) > np.abs(y))),
        np.sum((y == 0) & (x != 0)),
        np.sum(~good),
    ]


def check(form, rule, mlir_type, dtype):
    element, largest, scales = CASES[form, rule]
    has_tensor_scale = form == "nvfp4"
    text = TEXT.replace("FORMAT", form).replace("RULE", rule).replace("TYPE", mlir_type)
    text = text.replace("ELEMENT", element).replace("SCALES", scales)
    text = text.replace("{SCALE_ARG}", ", %t: f32" if has_tensor_scale else "")
    text = text.replace("{TENSOR_SCALE}", "tensor_scale(%t)" if has_tensor_scale else "")
    module = mx.Module.parse(text)
    module.run("builtin.module(mx-instrument)")
    x = make_data(dtype)
    tensor_scale = 2.0**-9 if has_tensor_scale else None
    arguments = [x] + ([np.float32(tensor_scale)] if has_tensor_scale else [])
    statistics = module.compile()(*arguments)[-1]
    expected = expect(x, form, rule, tensor_scale, largest)
    np.testing.assert_array_equal(statistics[[0, 3, 4, 5]], np.array(expected)[[0, 3, 4, 5]])
    np.testing.assert_allclose(statistics[1:3], expected[1:3], rtol=1e-13)
    return statistics


for (form, rule) in CASES:
    for mlir_type, dtype in (("f32", np.float32), ("bf16", ml_dtypes.bfloat16)):
        found = check(form, rule, mlir_type, dtype)
        assert found[0] == 256 and found[5] in (16, 32), found
# With a rule that saturates, NaN and infinities become numbers and are no error.
text = TEXT.replace("FORMAT>", "mxfp4>, nan_rule = #mx.nan_rule<saturate>").replace("RULE", "rceil").replace("TYPE", "f32")
text = text.replace("ELEMENT", "f4E2M1FN").replace("SCALES", "4x2xf8E8M0FNU")
module = mx.Module.parse(text.replace("{SCALE_ARG}", "").replace("{TENSOR_SCALE}", ""))
module.run("builtin.module(mx-instrument)")
x = make_data(np.float32)
x[2, 50] = np.inf
found = module.compile()(x)[-1]
assert np.isfinite(found).all() and found[2] > 0 and found[5] == 0, found
saturated = check("mxfp4", "floor", "f32", np.float32)[3], check("mxfp4", "rceil", "f32", np.float32)[3]
assert saturated[0] > 0 and saturated[1] == 0, saturated
