"""Dialogs that filter an image."""
from __future__ import annotations

from typing import List, Optional

from .dialog import Dialog, Values, field


class Filter(Dialog):
    """Band pass, in Å or in digital frequency; parameters that the run lacks are left out."""

    _LABELS = (("lowFreq", "Low frequency"), ("highFreq", "High frequency"), ("decay", "Decay"))

    def fields(self) -> List[Values]:
        low, high, step = self._range()
        return [field(name, "%s (%s)" % (label, self._unit()), self._value(name), low, high, step)
                for name, label in self._LABELS if self._param(name)]

    def state(self) -> Values:
        low, high, step = self._range()
        state: Values = {"freqStep": step, "freqInAngstrom": self._in_angstrom(), "unitLabel": self._unit(),
                         "filterMode": self.run.getAttributeValue("filterModeFourier"), "image": self.image(),
                         "originalImage": self.image()}
        for name, _ in self._LABELS:
            state.update({name: self._value(name), name + "Min": low, name + "Max": high, name + "Param": self._param(name)})
        return state

    def updates(self) -> Values:
        return {str(self._param(name)): self._value(name) for name, _ in self._LABELS if self._param(name)}

    def _param(self, name: str) -> Optional[str]:
        stem = "freqDecay" if name == "decay" else name
        full = stem + ("A" if self._in_angstrom() else "Dig")
        if self.run.hasAttribute(full):
            return full
        return self.param if name == "highFreq" and not self.run.hasAttribute("lowFreqA") else None

    def _value(self, name: str) -> float:
        low, high, _ = self._range()
        default = high if name == "lowFreq" else low
        return self.number(name, self.current(self._param(name), default))

    def _in_angstrom(self) -> bool:
        if self.param.endswith("Dig"):
            return False
        return self.param.endswith("A") or bool(self.run.getAttributeValue("freqInAngstrom", False))

    def _range(self) -> List[float]:
        if not self._in_angstrom():
            return [0.01, 0.5, 0.0005]
        rate = self.source.sampling_rate() or 1.0
        size = max(self.source.dimensions() or [100])
        return [2 * rate, 2 * size * rate, 2 * size * rate / 1000]

    def _unit(self) -> str:
        return "Å" if self._in_angstrom() else "digital frequency"


class Gaussian(Dialog):
    def fields(self) -> List[Values]:
        value = self._sigma()
        return [field("sigma", "Sigma", value, 0, max(1.0, 2 * value), 0.01)]

    def state(self) -> Values:
        return {"sigma": self._sigma(), "image": self.image()}

    def updates(self) -> Values:
        return {self.param: self._sigma()}

    def _sigma(self) -> float:
        return max(0.0, self.number("sigma", self.current(self.param, 0.04)))
