# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is known of training in low precision and large enough to be checked: train.py --assert

Gaps are of the validation loss after 1,200 steps, to the baseline; README.md has those
of several seeds. Between seeds they differ by up to 0.013, and every bound but that of
MXFP8 is at least four times that away from what was seen; MXFP8's own differ by 0.001.
Less than that, and so only printed, make: NVFP4 against MXFP4, stochastic rounding
against rounding to nearest with the head in high precision, the Hadamard transform, and
floor against rceil.
"""

import dataclasses
import math
import pathlib

MXFP8, MXFP4 = "<mxfp8_e4m3>, scale_rule = rceil", "<mxfp4>, scale_rule = rceil"
NVFP4, NVFP4_SQUARE = "<nvfp4>, scale_rule = amax", "<nvfp4_16x16>, scale_rule = amax"
SINGLE_LEVEL = "<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, scale_rule = amax"
HADAMARD = ", hadamard = 16, random_signs = true"


def site(form, rounding="nearest_even", transform=""):
    return f"<quantization = <format = {form}, rounding = {rounding}>{transform}>"


@dataclasses.dataclass(frozen=True)
class Sites:
    """One format for all, and what differs."""

    form: str
    #: Rounding of gradients, and of all else.
    gradients: str = "nearest_even"
    others: str = "nearest_even"
    weights: str = ""
    transform: str = ""
    is_head_exact: bool = False

    def write(self, path):
        g, x = self.gradients, self.others
        weights = site(self.weights or self.form, x)
        sites = {
            "x_fprop": site(self.form, x), "w_fprop": weights,
            "g_dgrad": site(self.form, g), "w_dgrad": weights,
            "g_wgrad": site(self.form, g, self.transform), "x_wgrad": site(self.form, x, self.transform),
        }  # fmt: skip
        text = ", ".join(f"{name} = {value}" for name, value in sites.items())
        rules = ', rules = [#mx.rule<parts = ["lm_head"]>]' if self.is_head_exact else ""
        path.write_text(f'module attributes {{mx.recipe = #mx.recipe<name = "{path.stem}", sites = <{text}>{rules}>}} {{}}\n')


VARIANTS = {
    "mxfp8": Sites(MXFP8),
    "mxfp4_nearest": Sites(MXFP4),
    "mxfp4_nearest_head": Sites(MXFP4, is_head_exact=True),
    "mxfp4": Sites(MXFP4, gradients="stochastic"),
    "mxfp4_head": Sites(MXFP4, gradients="stochastic", is_head_exact=True),
    "mxfp4_stochastic": Sites(MXFP4, gradients="stochastic", others="stochastic"),
    "nvfp4_nearest": Sites(NVFP4),
    "nvfp4_nearest_head": Sites(NVFP4, is_head_exact=True),
    "nvfp4": Sites(NVFP4, "stochastic", weights=NVFP4_SQUARE, transform=HADAMARD),
    "nvfp4_head": Sites(NVFP4, "stochastic", weights=NVFP4_SQUARE, transform=HADAMARD, is_head_exact=True),
    "nvfp4_single_level": Sites(SINGLE_LEVEL),
}


def write_recipes(folder):
    """Files for train(), by name."""
    paths = {name: pathlib.Path(folder) / f"{name}.mlir" for name in VARIANTS}
    for name, path in paths.items():
        VARIANTS[name].write(path)
    return {name: str(path) for name, path in paths.items()}


def list_claims(loss, baseline):
    """Pairs of a sentence and whether it is true, of losses by name."""
    gap = {name: value - baseline for name, value in loss.items()}
    nothing = math.log(32)
    return [
        ("mxfp8 is within 0.003 of the baseline", abs(gap["mxfp8"]) < 0.003),
        ("mxfp4 to nearest everywhere diverges", not loss["mxfp4_nearest"] < nothing),
        ("nvfp4 to nearest everywhere diverges", not loss["nvfp4_nearest"] < nothing),
        ("stochastic gradients repair mxfp4", gap["mxfp4"] < 0.1),
        ("stochastic gradients and the rest of the recipe repair nvfp4", gap["nvfp4"] < 0.1),
        ("an exact head repairs mxfp4 to nearest", gap["mxfp4_nearest_head"] < 0.1),
        ("an exact head repairs nvfp4 to nearest", gap["nvfp4_nearest_head"] < 0.1),
        ("stochastic rounding everywhere is worse than of gradients", gap["mxfp4_stochastic"] > gap["mxfp4"] + 0.02),
        ("nvfp4 without a tensor scale does not learn", not loss["nvfp4_single_level"] < nothing),
    ]
