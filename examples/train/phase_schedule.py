# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A format for each phase of training: python phase_schedule.py [STEPS]

Each phase is a program of its own, compiled before; the state goes from one to the
next. Ending in high precision recovers most of what FP4 lost (arXiv 2509.25149).
"""

import sys

from markov import Source
from train import compile_for, init_state, take_step, validate

FP4 = "format=mxfp4 rounding=stochastic"
SCHEDULES = {
    "f32": [(0.0, "f32")],
    "mxfp4": [(0.0, FP4)],
    "mxfp4, f32 from 80%": [(0.0, FP4), (0.8, "f32")],
}


def learn(schedule, steps, programs, seed=0):
    """`schedule`: from which share of the steps on, which recipe."""
    state, source = init_state(programs[schedule[0][1]], seed), Source(seed=seed)
    for step in range(1, steps + 1):
        recipe = [recipe for begin, recipe in schedule if step > begin * steps][-1]
        take_step(programs[recipe], state, source, step, steps)
    return state, recipe


def main():
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    recipes = sorted({recipe for schedule in SCHEDULES.values() for _, recipe in schedule})
    programs = {recipe: compile_for(recipe, "lm_step.mlir", many_calls=True) for recipe in recipes}
    losses = {recipe: compile_for(recipe, "lm_loss.mlir") for recipe in recipes}
    for name, schedule in SCHEDULES.items():
        state, last = learn(schedule, steps, programs)
        print(f"{name}: loss {validate(losses[last], state):.4f}", flush=True)


if __name__ == "__main__":
    main()
