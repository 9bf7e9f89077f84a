"""A wizard with a dialog: what it shows at first, and what its values mean for the parameters."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from .wizard_source import Source

Values = Dict[str, Any]


class Dialog:
    """One kind of dialog for one parameter of a run."""

    title = "Wizard"

    def __init__(self, run: Any, param: str, targets: List[str], inputs: Values) -> None:
        self.run = run
        self.param = param
        self.targets = targets
        self.inputs = inputs
        self.source = self.find_source()
        self.selected = int(self.number("selectedIndex", 1))

    def find_source(self) -> Source:
        return Source(self.run)

    def fields(self) -> List[Values]:
        """Fields of the dialog: name, label, number, range."""
        return []

    def state(self) -> Values:
        return {}

    def updates(self) -> Values:
        raise NotImplementedError

    def viewer_state(self) -> Values:
        state = {"items": self.source.items(), "selectedIndex": self.selected,
                 "samplingRate": self.source.sampling_rate()}
        state.update(self.state())
        return state

    def number(self, name: str, otherwise: Any) -> float:
        """A value of the dialog, or what the form has."""
        try:
            return float(self.inputs.get(name, otherwise))
        except (TypeError, ValueError):
            return float(otherwise)

    def current(self, param: Optional[str], otherwise: float) -> float:
        value = self.run.getAttributeValue(param) if param and self.run.hasAttribute(param) else None
        try:
            return float(value) if value is not None else otherwise
        except (TypeError, ValueError):
            return otherwise

    def image(self, kind: str = "image") -> Optional[Values]:
        return self.source.image(self.selected, kind)

    def target_with(self, part: str, otherwise: str) -> str:
        return next((name for name in self.targets if part in name.lower()), otherwise)

    def half_size(self) -> int:
        dimensions = self.source.dimensions()
        return max(1, min(dimensions[:2]) // 2) if len(dimensions) >= 2 else 100


def field(name: str, label: str, value: float, low: float, high: float, step: float) -> Values:
    return {"name": name, "label": label, "kind": "number", "value": value, "default": value, "min": low, "max": high,
            "step": step}
