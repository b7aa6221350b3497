#!/usr/bin/env python3
"""Inputs of mma.cu: gen_mma.py FOLDER

KERNEL.0.npy and so on are the data of mma_forms.py, matrix_moves.py and
wmma_forms.py, whose sums are exact.
"""
import pathlib
import re
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
import matrix_moves  # noqa: E402
import mma_forms  # noqa: E402
import wmma_forms  # noqa: E402


def main():
    everything = [*mma_forms.dense_forms(), *mma_forms.sparse_forms(), *matrix_moves.all_forms(), *wmma_forms.all_forms()]
    forms = {form.name(): form for form in everything if form.target == "sm_90a"}
    cases = re.findall(r"^// RUN-CASE: (\w+)", (HERE / "mma.cu").read_text(), re.MULTILINE)
    for seed, name in enumerate(cases):
        inputs, _ = forms[name].data(np.random.default_rng(seed))
        for i, array in enumerate(inputs):
            np.save(f"{sys.argv[1]}/{name}.{i}.npy", array)


if __name__ == "__main__":
    main()
