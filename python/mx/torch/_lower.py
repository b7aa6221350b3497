# This file is licensed under the Apache License v2.0 with LLVM Exceptions.
# See https://llvm.org/LICENSE.txt for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From a function of tensors to the text of an MLIR module, through torch-mlir."""

from __future__ import annotations

import re
from typing import Any, Mapping, NamedTuple, Optional, Sequence

import mx
import torch
from torch_mlir import fx, ir
from torch_mlir.compiler_utils import TorchMlirCompilerError
from torch_mlir.dialects import torch as torch_dialect
from torch_mlir.extras.fx_importer import FxImporter

from ._decompositions import get_decompositions

# Dialects of torch-mlir that no other MLIR program reads.
_FOREIGN = ("torch.", "torch_c.", "tm_tensor.")
# What torch-mlir complains of where it could not lower what uses them.
_OPERANDS = ("constant.", "vtensor.", "prim.")


class ExportError(mx.Error):
    """A model that cannot be exported.

    `operations` are the names of those in the way, as "aten.cumsum.default" where
    PyTorch's is known and "tm_tensor.scan" where only torch-mlir's is.
    """

    operations: tuple[str, ...]

    def __init__(self, message: str, operations: Sequence[str] = ()) -> None:
        super().__init__([mx.Diagnostic("error", message)])
        self.operations = tuple(operations)


class Argument(NamedTuple):
    """An argument of the exported function."""

    #: "layers.0.attn.qkv.weight", or the path of an input, "caches.0".
    name: str
    #: "weight", "activation", "target" or "state".
    role: str


def trace(
    function: torch.nn.Module,
    tensors: Sequence[torch.Tensor],
    arguments: Sequence[Argument],
    dynamic: Optional[Sequence[Any]] = None,
) -> torch.export.ExportedProgram:
    """The graph of `function(*tensors)`, in operations that torch-mlir knows. Raises
    ExportError if it is not a function of its arguments alone."""
    program = torch.export.export(
        function,
        tuple(tensors),
        dynamic_shapes={"tensors": tuple(dynamic)} if dynamic else None,
        strict=False,
    ).run_decompositions(get_decompositions())
    _check_random(program)
    _check_mutation(program, arguments)
    _check_complex(program)
    return program


def _check_random(program: torch.export.ExportedProgram) -> None:
    for node in program.graph.nodes:
        tags = getattr(node.target, "tags", ())
        if torch.Tag.nondeterministic_seeded in tags:
            raise ExportError(
                f"the model draws random numbers with {node.target}, which differ from "
                "call to call; call model.eval() or set the probability of dropout to 0",
                [str(node.target)],
            )


def _check_mutation(
    program: torch.export.ExportedProgram, arguments: Sequence[Argument]
) -> None:
    signature = program.graph_signature
    written = set(signature.user_inputs_to_mutate.values())
    names = [a.name for a, i in zip(arguments, signature.user_inputs) if i in written]
    names += signature.buffers_to_mutate.values()
    if names:
        raise ExportError(
            f"the model writes to {', '.join(map(repr, names))} when it is called, and an "
            "exported function only returns values; call model.eval() if that is a "
            "statistic of training, or return the new value"
        )


def _check_complex(program: torch.export.ExportedProgram) -> None:
    found = {
        str(node.target).removesuffix(".default"): None
        for node in program.graph.nodes
        if node.op == "call_function"
        and any(_is_complex(n.meta.get("val")) for n in (node, *node.all_input_nodes))
    }
    if found:
        raise ExportError(
            f"the model computes complex numbers with {', '.join(found)}, and mx has real "
            "ones alone; write the real and the imaginary part",
            list(found),
        )


def _is_complex(value: Any) -> bool:
    return isinstance(value, torch.Tensor) and value.is_complex()


def lower(
    program: torch.export.ExportedProgram,
    arguments: Sequence[Argument],
    results: Sequence[str],
) -> str:
    """The text of a module with one function, @main, on tensors, in linalg. Raises
    ExportError with the names of operations that torch-mlir has no lowering for."""
    context = ir.Context()
    torch_dialect.register_dialect(context)
    importer = FxImporter(context=context)
    diagnostics: list[tuple[str, str]] = []

    def record(diagnostic: Any) -> bool:
        diagnostics.append((diagnostic.message, str(diagnostic.location)))
        return True

    context.attach_diagnostic_handler(record)
    try:
        module = fx.export_and_import(
            program,
            fx_importer=importer,
            decomposition_table={},
            output_type="linalg-on-tensors",
        )
    except (TorchMlirCompilerError, NotImplementedError) as error:
        raise _explain(error, diagnostics, importer.module) from error
    _check_dialects(module)
    _annotate(module, arguments, results)
    return f"{module}\n"


def _explain(
    error: Exception, diagnostics: Sequence[tuple[str, str]], module: Any
) -> ExportError:
    """Names the operation that each diagnostic is about, and its place."""
    found: dict[str, str] = {}
    for message, place in diagnostics:
        names = re.findall(r'name = "torch\.([\w.]+)"', message)
        names = names or re.findall(r"operation 'torch\.([\w.]+)'", message)
        for name in names:
            found.setdefault(name, place)
    if all(name.startswith(_OPERANDS) for name in found):
        found = _find_operations(module, "torch.aten.") if found else {}
    if found:
        return ExportError(f"torch-mlir cannot lower {_list(found)}", list(found))
    details = _list(dict(diagnostics)) or str(error)
    return ExportError(f"torch-mlir cannot lower the model: {details}")


def _find_operations(module: Any, *prefixes: str) -> dict[str, str]:
    """Names and places of operations, without the dialect `torch`."""
    found: dict[str, str] = {}

    def visit(op: Any) -> Any:
        if op.name.startswith(prefixes) and not op.name.endswith(".yield"):
            found.setdefault(op.name.removeprefix("torch."), str(op.location))
        return ir.WalkResult.ADVANCE

    module.operation.walk(visit)
    return found


def _list(places: Mapping[str, str]) -> str:
    """"aten.foo (model.py:12), aten.bar": the innermost place, where there is one."""
    texts = []
    for name, place in places.items():
        match = re.search(r'"([^"]+)":(\d+)', place)
        texts.append(f"{name} ({match[1]}:{match[2]})" if match else name)
    return ", ".join(texts)


def _check_dialects(module: Any) -> None:
    found = _find_operations(module, *_FOREIGN)
    if found:
        raise ExportError(
            "torch-mlir lowers a part of the model to operations of its own, which "
            f"mx cannot read: {_list(found)}",
            list(found),
        )


def _annotate(
    module: Any, arguments: Sequence[Argument], results: Sequence[str]
) -> None:
    def attributes(**values: str) -> Any:
        return ir.DictAttr.get(
            {f"mx.{key}": ir.StringAttr.get(text) for key, text in values.items()}
        )

    module.context.allow_unregistered_dialects = True
    with module.context, ir.Location.unknown():
        function = _find_main(module)
        function.attributes["arg_attrs"] = ir.ArrayAttr.get(
            [attributes(name=a.name, role=a.role) for a in arguments]
        )
        function.attributes["res_attrs"] = ir.ArrayAttr.get(
            [attributes(name=name) for name in results]
        )


def _find_main(module: Any) -> Any:
    return next(op for op in module.body.operations if op.operation.name == "func.func")
