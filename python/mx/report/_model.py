"""The report as objects: what the pages and the text are made of."""

import json
import math
import pathlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

SCHEMA, VERSION = "mx-report", 2
HIGH_PRECISION = "high precision"
# The order of columns, as data flows through a layer.
PARTS = ("embedding", "qkv", "attention", "attention_output", "ffn_gate", "ffn_up", "ffn_down", "lm_head", "other")
# Which of its two operands a role quantizes, in the order of the six sites.
SITES = (
    ("fprop", "activation"), ("fprop", "weight"), ("dgrad", "gradient"),
    ("dgrad", "weight"), ("wgrad", "gradient"), ("wgrad", "activation"),
)  # fmt: skip


@dataclass(frozen=True)
class Statistics:
    """What mx-instrument summed over the elements of one quantized tensor."""

    elements: float
    squared_error: float
    squared_input: float
    saturated: float
    zeroed: float
    nan: float

    @property
    def relative_error(self) -> float:
        """Squared error over squared input; 0 for a tensor of zeros."""
        return self.squared_error / self.squared_input if self.squared_input else 0.0

    @property
    def decibels(self) -> float:
        """Signal over noise, infinite if there is no error."""
        return -10 * math.log10(self.relative_error) if self.relative_error else math.inf

    @property
    def is_exact(self) -> bool:
        """True if no element changed."""
        return not self.nan and not self.squared_error

    def describe_error(self) -> str:
        """"17.4 dB", "exact" or "NaN"."""
        if self.nan:
            return "NaN"
        return "exact" if self.is_exact else f"{self.decibels:.1f} dB"

    def share(self, count: float) -> float:
        """`count` as a share of the elements."""
        return count / self.elements if self.elements else 0.0


@dataclass
class Site:
    """An operand of a contraction: what it holds, how it is quantized, and what that did in a run."""

    kind: str | None
    format: str | None
    scale_rule: str | None = None
    rounding: str | None = None
    transform: str | None = None
    source: str | None = None
    bytes_before: int | None = None
    bytes_after: int | None = None
    statistics: Statistics | None = None

    def describe(self) -> str:
        """"nvfp4, amax, stochastic, hadamard 16", or "high precision"."""
        details = (self.scale_rule, self.rounding, self.transform, self.source)
        words = [word for word in details if word not in (None, "none", "nearest_even", "original")]
        return ", ".join([self.format or HIGH_PRECISION, *words])


@dataclass
class Contraction:
    """One entry of the report's list."""

    location: str
    function: str
    op: str
    role: str
    weight: str | None
    part: str
    layer: int | None
    sizes: tuple[int | None, ...]
    multiply_adds: int | None
    sites: tuple[Site, Site]
    decision: str
    detail: str | None
    hint: str | None
    exchanged: bool = False
    traffic: Mapping[str, int | None] | None = None

    @property
    def is_product(self) -> bool:
        """True if it became mx.scaled_matmul."""
        return self.decision not in ("left", "cast") and any(site.format for site in self.sites)

    def name_site(self, index: int) -> str:
        """The name of operand `index` as mx-instrument gives it: "fprop.weight.layers.0.up"."""
        site, other = self.sites[index], self.sites[1 - index]
        scope = self.weight or (None if self.layer is None else f"layer{self.layer}")
        # What the kinds do not tell apart is told by the order of mx.scaled_matmul.
        side = ("lhs", "rhs")[index ^ self.exchanged] if site.kind == other.kind else None
        return ".".join(filter(None, (self.role, site.kind, scope, side)))

    @property
    def formats(self) -> str:
        """"nvfp4 x nvfp4", or "high precision"."""
        names = [site.format or HIGH_PRECISION for site in self.sites]
        return HIGH_PRECISION if set(names) == {HIGH_PRECISION} else " x ".join(names)

    @property
    def shape(self) -> str:
        batch, m, n, k = ("?" if size is None else str(size) for size in self.sizes)
        return f"{m} x {n} x {k}" + ("" if batch == "1" else f", {batch} times")


@dataclass
class Report:
    """A whole report."""

    totals: Mapping[str, Any]
    contractions: list[Contraction]

    def add_statistics(self, results: Mapping[str, Iterable[float]], function: str = "main") -> None:
        """Adds what a run of an instrumented function returned.

        `results` has the results by their `mx.name`; those whose name does not begin with
        "statistics." are ignored, and so is what no product of the report reads ("quantize0").
        Raises ValueError for one that is no six numbers, and for a site that the report does
        not have: it is of another module, or of another function.
        """
        sites = self._index_sites(function)
        for name, values in results.items():
            if not name.startswith("statistics."):
                continue
            numbers = [float(value) for value in values]
            if len(numbers) != 6:
                raise ValueError(f"expected 6 numbers for {name} but got {len(numbers)}")
            statistics = Statistics(*numbers)
            for site in name.removeprefix("statistics.").split("+"):
                if site in sites:
                    sites[site].statistics = statistics
                elif not re.fullmatch(r"quantize\d+", site):
                    raise ValueError(f"the report has no site {site} in @{function}")

    def _index_sites(self, function: str) -> dict[str, Site]:
        """The sites of a function by the names that mx-instrument gives them."""
        sites: dict[str, Site] = {}
        counts: Counter[tuple[str, str | None, int | None]] = Counter()
        for entry in self.contractions:
            if not entry.is_product or entry.function != function:
                continue
            key = (entry.role, entry.weight, None if entry.weight else entry.layer)
            counts[key] += 1
            suffix = f"#{counts[key]}" if counts[key] > 1 else ""
            for index, site in enumerate(entry.sites):
                sites[entry.name_site(index) + suffix] = site
        return sites


def _read_site(entry: Mapping[str, Any], side: str) -> Site:
    operand, memory = entry.get(side) or {}, entry.get(f"{side}_memory") or {}
    names = ("scale_rule", "rounding", "transform", "source")
    words = (operand.get(name) for name in names)
    return Site(
        entry.get(f"{side}_kind"), operand.get("format"), *words,
        bytes_before=memory.get("bytes_before"), bytes_after=memory.get("bytes_after"),
    )  # fmt: skip


def _read_contraction(entry: Mapping[str, Any]) -> Contraction:
    part = entry.get("part") or "other"
    return Contraction(
        location=entry["location"] or "unknown",
        function=entry["function"],
        op=entry["op"],
        role=entry["role"],
        weight=entry["weight"],
        part="attention" if entry["role"].startswith("attention_") else part if part in PARTS else "other",
        layer=entry.get("layer"),
        sizes=tuple(entry[size] for size in ("batch", "m", "n", "k")),
        multiply_adds=entry["multiply_adds"],
        sites=(_read_site(entry, "lhs"), _read_site(entry, "rhs")),
        decision=entry["decision"],
        detail=entry["detail"],
        hint=entry["hint"],
        exchanged=bool(entry.get("exchanged")),
        traffic=entry.get("traffic"),
    )


def _check_totals(totals: Mapping[str, Any]) -> None:
    numbers = [totals[name] for name in ("contractions", "quantized", "multiply_adds")]
    numbers += totals["multiply_adds_by_format"].values()
    memory, traffic = totals.get("memory") or {}, totals.get("traffic") or {}
    numbers += [number for sizes in (*memory.values(), traffic) for number in sizes.values() if number is not None]
    if not all(isinstance(number, int) for number in numbers) or "quantized_share" not in totals:
        raise TypeError("totals")


def load(source: str | pathlib.Path | Mapping[str, Any]) -> Report:
    """The report in a file, or in the object that one holds.

    Raises OSError for a file that cannot be read, and ValueError for what is no report of
    a version that is known.
    """
    data = source if isinstance(source, Mapping) else json.loads(pathlib.Path(source).read_text())
    if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
        raise ValueError(f"{source if not isinstance(source, Mapping) else 'the object'} is no {SCHEMA}")
    if data.get("version") != VERSION:
        raise ValueError(f"expected version {VERSION} of {SCHEMA} but got {data.get('version')}")
    try:
        report = Report(data["totals"], [_read_contraction(entry) for entry in data["contractions"]])
        _check_totals(report.totals)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a field of the {SCHEMA} is missing or of another type: {error}") from error
    return report
