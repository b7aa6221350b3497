"""Holds what `--mx-quantize` says it did against what the models consist of.

    census.py MX_OPT DIR [OPTION...]

EXPECTED was counted by a program that shares nothing with mx-opt, from the
bindings of torch-mlir that made the files: products with a weight, gradients of
weights, products with a one-hot matrix, others, and the share of the
multiply-adds of the first, in percent, where sizes are static. A pass over
OPTION... first (as --linalg-generalize-named-ops) must change nothing.
"""

import pathlib
import re
import subprocess
import sys

EXPECTED = {
    "bert_block": (9, 0, 0, 4, "94.1"),
    "gpt2_block": (9, 0, 0, 4, "93.3"),
    "gpt2_block_real": (5, 0, 0, 2, "96.7"),
    "gpt2_block_tosa": (9, 0, 0, 4, "93.3"),
    "gpt2_train": (18, 9, 2, 12, "59.4"),
    "llama_block": (15, 0, 0, 4, "96.1"),
    "llama_block_batched": (8, 0, 0, 2, "94.1"),
    "llama_block_bf16": (15, 0, 0, 4, "96.1"),
    "llama_block_dynamic": (15, 0, 0, 4, None),
    "llama_block_real": (8, 0, 0, 2, "98.8"),
    "llama_block_tosa": (8, 0, 0, 2, "94.1"),
    "llama_decode": (15, 0, 0, 4, "96.1"),
    "llama_train": (30, 15, 1, 12, "59.6"),
    "llama_train_autocast": (16, 8, 1, 6, "58.2"),
    "llama_train_real": (14, 7, 0, 6, "61.0"),
    "mlp": (2, 0, 0, 0, "100.0"),
    "mlp_adamw_step": (3, 2, 0, 0, "60.0"),
    "mlp_dynamic": (2, 0, 0, 0, None),
    "mlp_real": (2, 0, 0, 0, "100.0"),
    "mlp_tosa": (2, 0, 0, 0, "100.0"),
    "mlp_train": (3, 2, 0, 0, "60.0"),
    "vit": (10, 0, 0, 4, "96.2"),
}
REASONS = ("gradient of a weight", "one-hot", "product of two activations")
# Seconds for one file; the largest takes a tenth of one.
TIMEOUT = 30


def census(mx_opt, path, options):
    source = path.read_text()
    if options:
        source = subprocess.run(
            [mx_opt, *options], input=source, capture_output=True, text=True, check=True
        ).stdout
    run = subprocess.run(
        [mx_opt, "--mx-quantize=format=mxfp4", "--remarks-filter=mx-quantize"],
        input=source,
        capture_output=True,
        text=True,
        check=True,
        timeout=TIMEOUT,
    )
    # What was written must parse again, and hold as many products.
    again = subprocess.run(
        [mx_opt], input=run.stdout, capture_output=True, text=True, check=True
    )
    assert again.stdout == run.stdout, "the output changes when it is read again"
    remarks = re.findall(r'remark: .*Remark="([^"]*)"', run.stderr)
    quantized = sum(r.startswith("quantized ") and ", lhs " in r for r in remarks)
    assert quantized == run.stdout.count("mx.scaled_matmul ")
    left = [r for r in remarks if r.startswith("left ")]
    counts = [sum(reason in r for r in left) for reason in REASONS]
    assert sum(counts) == len(left), left
    total = quantized + len(left)
    summary = [r for r in remarks if f"quantized {quantized} of {total} " in r]
    assert len(summary) == 1, remarks
    share = re.search(r"([\d.]+)% of", summary[0])
    return (quantized, *counts, share and share.group(1))


def main():
    mx_opt, directory, *options = sys.argv[1:]
    paths = sorted(pathlib.Path(directory).glob("*.mlir"))
    wrong = 0 if paths else 1
    for path in paths:
        found = census(mx_opt, path, options)
        ok = found == EXPECTED[path.stem]
        print(path.stem, found, "" if ok else f"expected {EXPECTED[path.stem]}")
        wrong += not ok
    sys.exit(1 if wrong else 0)


main()
