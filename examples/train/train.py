# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Trains a small language model in each of several formats, compiled by mx for this CPU.

    python train.py --recipes bf16 format=mxfp8_e4m3 format=mxfp4 --plot loss.svg

Prints the validation loss of each, and how far it is from the first, the baseline.
"""

import argparse
import dataclasses
import math
import pathlib
import re
import sys
import tempfile
import time

import numpy as np

import mx
from claims import list_claims, write_recipes
from markov import VOCABULARY, Source
from plot import write_bars, write_plot

FOLDER = pathlib.Path(__file__).parent
#: By model; below, the transformer is far from trained after 1,200 steps.
PEAK_RATES, WARMUP = {"lm": 2e-3, "transformer": 8e-3}, 100
#: The seed of the text that is not trained on.
VALIDATION = 2**31
DEFAULT = ["bf16", "f32", "format=mxfp8_e4m3", "format=mxfp4", "format=mxfp4 rounding=stochastic"]
#: "all": those of recipes/, the baseline first.
ALL = (
    "bf16 mxfp8 deepseek_fp8 nvfp4 fp4_all_the_way mxfp4_tseng quartet tetrajet "
    "wang_fp4 zhou_mixed luq sun_radix4 qat weight_only"
).split()


def get_pipeline(recipe, seed=0):
    """What makes the step of `recipe` of the f32 step: "f32" as it is, the name of a
    recipe, a file with one, or other options of mx-quantize, as "format=mxfp4"."""
    if recipe == "f32":
        return "builtin.module()"
    options = recipe
    if recipe.endswith(".mlir"):
        options = f"recipe-file={recipe}"
    elif "=" not in recipe:
        options = f"recipe={recipe}"
    return f"builtin.module(mx-quantize{{{options} seed={seed}}})"


def compile_for(recipe, file, seed=0, many_calls=False):
    """`file` of this folder, quantized and compiled."""
    module = mx.Module.load(FOLDER / file).run(get_pipeline(recipe, seed))
    return module.compile(many_calls=many_calls)


def call(program, values):
    """Calls with arguments by name, and returns results by name."""
    function = program.function
    results = program(*(values[argument.name] for argument in function.arguments))
    return {result.name: array for result, array in zip(function.results, results)}


def init_state(program, seed):
    """Master weights as usual, moments of zero: whatever `program` takes of them."""
    rng = np.random.default_rng([seed, 1])
    return {a.name: _init(a, rng) for a in program.function.arguments if a.role in ("weight", "state") and a.shape}


def _init(argument, rng):
    name, shape = argument.name, argument.shape
    if argument.role == "weight" and len(shape) == 2:
        # Rows of an embedding are vectors of their own, not sums.
        scale = 1 if name.startswith(("embed", "position")) else 1 / math.sqrt(shape[1])
        return scale * rng.standard_normal(shape, np.float32)
    is_gain = argument.role == "weight" and re.search(r"norm\d?\.weight$", name) is not None
    return np.full(shape, is_gain, np.float32)


def get_rate(step, steps, peak=PEAK_RATES["lm"]):
    """A linear start and a cosine to zero; `step` counts from 1."""
    warmup = min(WARMUP, steps // 4)
    if step <= warmup:
        return peak * step / warmup
    return peak * 0.5 * (1 + math.cos(math.pi * (step - warmup) / (steps - warmup)))


def get_batch(program, source):
    shapes = {a.name: a.shape for a in program.function.arguments}
    tokens, target = source.batch(shapes["tokens"], shapes["target"])
    return {"tokens": tokens, "target": target}


def take_step(program, state, source, step, steps, peak=PEAK_RATES["lm"]):
    """One step of the optimizer on the next batch, which changes `state`. The loss."""
    inputs = {"rate": np.float32(get_rate(step, steps, peak)), "step": np.int32(step)}
    results = call(program, state | inputs | get_batch(program, source))
    state |= {name: results[f"new.{name}"] for name in state}
    return float(results["loss"])


def validate(program, state, batches=16):
    """The loss on text that is not trained on, which is the same at every call."""
    source = Source(chains=256, seed=VALIDATION)
    losses = [call(program, state | get_batch(program, source))["loss"] for _ in range(batches)]
    return float(np.mean(losses))


@dataclasses.dataclass
class Run:
    """What came of training."""

    recipe: str
    loss: float
    seconds: float
    #: (step, loss of its batch) for each step.
    curve: list
    state: dict

    @property
    def diverged(self):
        """Worse than a model that knows nothing."""
        return not self.loss < math.log(VOCABULARY)


def train(recipe, model="lm", steps=1200, seed=0):
    """Trains from the start. The same arguments give the same bits."""
    step_program = compile_for(recipe, f"{model}_step.mlir", seed, many_calls=steps > 100)
    loss_program = compile_for(recipe, f"{model}_loss.mlir", seed)
    state, source = init_state(step_program, seed), Source(seed=seed)
    begin = time.monotonic()
    peak = PEAK_RATES[model]
    curve = [(i, take_step(step_program, state, source, i, steps, peak)) for i in range(1, steps + 1)]
    seconds = time.monotonic() - begin
    return Run(recipe, validate(loss_program, state), seconds, curve, state)


def print_table(runs):
    print(f"{'recipe':32} {'loss':>8} {'gap':>8} {'seconds':>8}")
    for run in runs:
        gap = "diverged" if run.diverged else f"{run.loss - runs[0].loss:+.4f}"
        print(f"{run.recipe:32} {run.loss:8.4f} {gap:>8} {run.seconds:8.1f}")


def check_claims(seed):
    """Trains all variants of claims.py. The claims that did not hold."""
    with tempfile.TemporaryDirectory() as folder:
        recipes = {"bf16": "bf16", "f32": "f32"} | write_recipes(folder)
        runs = [dataclasses.replace(show(train(r, seed=seed), n), recipe=n) for n, r in recipes.items()]
    print_table(runs)
    loss = {run.recipe: run.loss for run in runs}
    claims = list_claims(loss, loss["bf16"])
    for claim, is_true in claims:
        print("ok  " if is_true else "FAIL", claim)
    return [claim for claim, is_true in claims if not is_true]


def show(run, name):
    print(f"{name}: {run.loss:.4f} in {run.seconds:.1f} s", flush=True)
    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", choices=("lm", "transformer"), default="lm")
    parser.add_argument("--recipes", nargs="+", default=DEFAULT, help="the first is the baseline; all: those of mx, and f32")
    parser.add_argument("--steps", type=int, default=1200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--plot", metavar="FILE.svg", help="the loss of each step, as a picture")
    parser.add_argument("--plot-gaps", metavar="FILE.svg", help="the table as a picture")
    parser.add_argument("--assert", dest="claims", action="store_true", help="check what claims.py says")
    options = parser.parse_args()
    if options.claims:
        return len(check_claims(options.seed))
    recipes = [ALL[0], "f32", *ALL[1:]] if options.recipes == ["all"] else options.recipes
    runs = [show(train(r, options.model, options.steps, options.seed), r) for r in recipes]
    print_table(runs)
    if options.plot:
        write_plot(options.plot, {run.recipe: run.curve for run in runs})
    if options.plot_gaps:
        write_bars(options.plot_gaps, {run.recipe: run.loss - runs[0].loss for run in runs[1:]})


if __name__ == "__main__":
    sys.exit(main())
