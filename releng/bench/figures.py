"""Figures: what was measured of us and of a peer, and what that makes."""

import statistics
from dataclasses import dataclass, field


@dataclass
class Figure:
    """One quantity, smaller is better; `limit` is the greatest value allowed, or a text that says how it follows."""

    name: str
    unit: str
    peer: str
    ours: list = field(default_factory=list)
    theirs: list = field(default_factory=list)
    budget: float | None = None  # in the unit
    budget_ratio: float | None = None

    @property
    def value(self):
        return statistics.median(self.ours)

    @property
    def peer_value(self):
        return statistics.median(self.theirs) if self.theirs else None

    @property
    def ratio(self):
        return self.value / self.peer_value if self.peer_value else None

    @property
    def kept(self):
        """Whether the budget is kept; None without one."""
        if self.budget is not None:
            return self.value <= self.budget
        if self.budget_ratio is not None and self.ratio is not None:
            return self.ratio <= self.budget_ratio
        return None

    @property
    def budget_text(self):
        if self.budget is not None:
            return f"<= {self.budget:g} {self.unit}"
        return f"ratio <= {self.budget_ratio:g}" if self.budget_ratio is not None else ""

    def as_json(self):
        return {"name": self.name, "value": _rounded(self.value), "unit": self.unit, "peer": self.peer,
                "peerValue": _rounded(self.peer_value), "ratio": _rounded(self.ratio), "range": _range(self.ours),
                "peerRange": _range(self.theirs), "samples": len(self.ours), "budget": self.budget_text,
                "kept": self.kept}


@dataclass
class NotMeasured:
    """A figure that could not be had here, and why."""

    name: str
    peer: str
    reason: str

    def as_json(self):
        return {"name": self.name, "peer": self.peer, "reason": self.reason}


def _range(values):
    return [_rounded(min(values)), _rounded(max(values))] if values else None


def _rounded(value):
    return None if value is None else float(f"{value:.4g}")
