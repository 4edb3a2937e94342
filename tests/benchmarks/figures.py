"""What a figure is, and how it is shown and kept."""

import json
from dataclasses import dataclass
from pathlib import Path
from statistics import median

OUT = Path("build/bench.json")


@dataclass(frozen=True)
class Figure:
    """One measured value beside its limit; `better` is "lower" or "higher"."""

    name: str
    value: float
    limit: float
    unit: str
    better: str = "lower"

    @property
    def kept(self) -> bool:
        return self.value <= self.limit if self.better == "lower" else self.value >= self.limit

    def line(self) -> str:
        sign = "<=" if self.better == "lower" else ">="
        verdict = "" if self.kept else "  MISSED"
        return f"{self.name:32} {self.value:10.3f} {sign} {self.limit:g} {self.unit}{verdict}"


def percentile(values: list[float], share: float) -> float:
    """Return the value below which `share` (0..1) of the values lie."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def middle(values: list[float]) -> float:
    """Return the median."""
    return median(values)


def keep(figures: list[Figure]) -> None:
    """Write the figures of this run, and only these."""
    OUT.parent.mkdir(exist_ok=True)
    kept = {
        f.name: {"value": f.value, "limit": f.limit, "better": f.better, "unit": f.unit}
        for f in figures
    }
    OUT.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
