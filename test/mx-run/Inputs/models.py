"""models.py DIR [EXCEPT]: runs every model of a folder that has data, in its own
precision, and compares with what PyTorch computes. Models that are also in the
folder EXCEPT are left out."""
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

# Largest difference to PyTorch, relative to the largest value of the tensor, as
# measured with stock LLVM tools when the models were made. f32 models differ by
# the order of sums; gpt2_block by a rounded constant of the exporter.
ERRORS = {
    "mlp": 3.8e-07,
    "gpt2_block": 2.1e-05,
    "llama_block": 1.4e-06,
    "bert_block": 4.2e-07,
    "vit": 3.9e-07,
    "llama_decode": 3.5e-07,
    "llama_block_batched": 1.8e-06,
    "llama_block_bf16": 1.1e-02,
    "mlp_tosa": 3.8e-07,
    "gpt2_block_tosa": 6.9e-07,
    "llama_block_tosa": 1.9e-06,
    "mlp_dynamic": 3.8e-07,
    "llama_block_dynamic": 1.4e-06,
    "mlp_train": 8.9e-07,
    "gpt2_train": 4.9e-05,
    "llama_train": 3.7e-05,
    "llama_train_autocast": 1.6e-02,
    "mlp_adamw_step": 8.9e-07,
}
# The table has two digits, and libm's last bit depends on the machine.
SLACK = 1.1
# Variants of a graph that have no file of their own in models/.
SAME_DATA = {
    "mlp_tosa": "mlp",
    "mlp_dynamic": "mlp",
    "llama_block_tosa": "llama_block_batched",
    "llama_block_dynamic": "llama_block",
}


def find_data(model):
    data = model.with_suffix(".npz")
    if data.exists() or model.stem not in SAME_DATA:
        return data
    return model.with_name(SAME_DATA[model.stem] + ".npz")


def widen(array):
    """bf16 is its bits in uint16."""
    if array.dtype == np.uint16:
        array = (array.astype(np.uint32) << 16).view(np.float32)
    return array.astype(np.float64)


def check(model, data, folder):
    arrays = np.load(data)
    # A model in bf16 is held against PyTorch in bf16.
    suffix = "_bf16" if "out0_bf16" in arrays else ""
    want = {k[: len(k) - len(suffix)]: v for k, v in arrays.items() if k.endswith(suffix)}
    want = {k: v for k, v in want.items() if k.startswith("out")}
    expected = folder / "expected.npz"
    np.savez(expected, **want)
    command = ["mx-run", model, f"--inputs={data}", f"--expect={expected}", "--json"]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode or run.stderr:
        return f"exit status {run.returncode}: {run.stderr[:1000]}"
    results = json.loads(run.stdout)["results"]
    if len(results) != len(want):
        return f"{len(results)} results, expected {len(want)}"
    bound = ERRORS[model.stem] * SLACK
    for index, result in enumerate(results):
        largest = np.abs(widen(want[f"out{index}"])).max()
        if result["max_abs"] is None or result["max_abs"] > bound * largest:
            return f"{result['name']}: off by {result['max_abs']}, largest {largest}"
    return None


def main():
    folders = [pathlib.Path(argument) for argument in sys.argv[1:]]
    failed = 0
    for model in sorted(folders[0].glob("*.mlir")):
        data = find_data(model)
        elsewhere = any((other / model.name).exists() for other in folders[1:])
        if elsewhere or not data.exists():
            continue
        with tempfile.TemporaryDirectory() as folder:
            problem = check(model, data, pathlib.Path(folder))
        print(f"{model.stem}: {problem or 'ok'}", flush=True)
        failed += problem is not None
    sys.exit(failed != 0)


main()
