"""Uses the package that is installed in a folder.

smoke.py FOLDER MODELS
"""

import os
import sys

import numpy as np

import mx

folder, models = sys.argv[1:]
print("installed:", os.path.dirname(mx.__file__) == os.path.join(folder, "mx"))

x = np.zeros(32, np.float32)
x[:3] = 0.5, -2, 6
print("mxfp4:", mx.dequantize(mx.quantize(x, "mxfp4"))[:3].tolist())

module = mx.Module.load(os.path.join(models, "mlp.mlir"))
module.run("builtin.module(mx-quantize{format=mxfp4})")
print("quantized:", "mx.scaled_matmul" in str(module))

data = np.load(os.path.join(models, "mlp.npz"))
program = module.compile()
(y,) = program(*(data[f"arg{i}"] for i in range(len(program.function.arguments))))
error = np.linalg.norm(y - data["out0"]) / np.linalg.norm(data["out0"])
print("mlp: relative error below 0.4:", bool(error < 0.4))
