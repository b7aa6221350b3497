# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What goes into a pipeline as text, and what comes out of it. Needs no torch."""

from __future__ import annotations

import numbers
import re
from typing import Any, Mapping

import mx


def get_text(diagnostic: mx.Diagnostic) -> str:
    """Of a remark, what the pass wrote, without the category and the arguments, as
    `hint="..."`, around it."""
    if diagnostic.severity != "remark":
        return f"{diagnostic.severity}: {diagnostic.message}"
    pattern = r'Remark="(.*?)"(?=, [\w.-]+=|$)'
    match = re.search(pattern, diagnostic.message, re.DOTALL)
    return match[1] if match else diagnostic.message


def print_options(options: Mapping[str, Any]) -> str:
    """`{"scale_rule": "ceil"}` as `scale-rule=ceil`. Raises TypeError or ValueError for
    what would be more than the value of an option."""
    return " ".join(f"{_print_name(k)}={_print_value(k, v)}" for k, v in options.items())


def _print_name(name: str) -> str:
    if not re.fullmatch(r"[A-Za-z]\w*", name, re.ASCII):
        raise ValueError(f"expected the name of an option but got {name!r}")
    return name.replace("_", "-")


def _print_value(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, (str, numbers.Real)):
        raise TypeError(f"expected {name} to be a string, a number or a bool but got {value!r}")
    if re.search(r"[\s{}()'\"\0]", str(value)):
        raise ValueError(
            f"expected {name} to have no spaces, quotes, braces and parentheses but got {value!r}"
        )
    return str(value)
