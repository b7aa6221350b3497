#!/usr/bin/env python3
"""Runs the compiler's kernels with mx-sim and compares them with NumPy.

    kernels.py matmul|quantize FOLDER

FOLDER holds the PTX that mx-opt --mx-to-gpu made of the module that
test/Hardware/emulate_block_scale.py or quantize_on_gpu.py prints. Data and
reference are those of the two programs, which run the same kernels on a GPU; here
they run as they are, block-scaled MMAs and conversions to FP4 included.
"""
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "Hardware"))
import emulate_block_scale  # noqa: E402
import quantize_on_gpu  # noqa: E402


class Simulator:
    """Launches kernels of one PTX file, one process each."""

    def __init__(self, path, folder):
        self.path, self.folder = path, pathlib.Path(folder)

    def launch(self, name, grid, threads, inputs, outs, scalars):
        """What `outs` become."""
        words = []
        for i, data in enumerate(inputs):
            np.save(self.folder / f"in{i}.npy", data.reshape(-1).view(np.uint8))
            words.append(f"in:{self.folder}/in{i}.npy")
        for i, out in enumerate(outs):
            words.append(f"out:{self.folder}/out{i}.npy:{out.dtype}:{','.join(map(str, out.shape))}")
        for scalar in scalars:
            kind = {"c_float": "f32", "c_int": "i32", "c_long": "i64"}[type(scalar).__name__]
            words.append(f"{kind}:{scalar.value!r}")
        command = ["mx-sim", str(self.path), "--kernel", name, "--grid", ",".join(map(str, grid)),
                   "--block", str(threads)] + words
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{' '.join(command)}: {done.stderr}")
        return [np.load(self.folder / f"out{i}.npy") for i in range(len(outs))]

    def run(self, name, grid, inputs, out, scalars):
        """As emulate_block_scale.GPU.run."""
        return self.launch(name, grid, 32, [data for data, _ in inputs], [out], scalars)[0]


def launch_quantize(simulator, name, config, data, shape, scalars, results):
    """As quantize_on_gpu.launch."""
    threads = quantize_on_gpu.THREADS
    blocks = -(-quantize_on_gpu.count_threads(config, shape) // threads)
    sizes = [emulate_block_scale.C.c_int64(size) for size in shape]
    return simulator.launch(name, (blocks, 1, 1), threads, [data], [result for result, _ in results], scalars + sizes)


def run_matmul(simulator, name):
    for index, shape in enumerate([(2, 17, 9, 33), (1, 33, 7, 95), (1, 16, 8, 128)]):
        for mode in ("dense", "nan"):
            yield emulate_block_scale.run_case(simulator, name, name, shape, mode, 1000 * index + len(name))


def run_quantize(simulator, name):
    config = quantize_on_gpu.Config.parse(name)
    shapes = [(2, 35, 3, 67)] if config.along_m else [(1, 5, 1, 70)]
    for shape, mode in itertools.product(shapes, quantize_on_gpu.MODES):
        yield quantize_on_gpu.run_case(simulator, name, config, shape, mode, len(name), "")


def main():
    what, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    quantize_on_gpu.launch = launch_quantize
    run = {"matmul": run_matmul, "quantize": run_quantize}[what]
    cases = kernels = 0
    for path in sorted(folder.glob("*.ptx")):
        for name in re.findall(r"\.entry (\w+)\(", path.read_text()):
            kernels += 1
            with tempfile.TemporaryDirectory() as scratch:
                for wrong in run(Simulator(path, scratch), name):
                    cases += 1
                    if wrong:
                        sys.exit(f"{name}: {wrong}")
    print(f"{kernels} kernels, {cases} cases agree bit for bit")


if __name__ == "__main__":
    main()
