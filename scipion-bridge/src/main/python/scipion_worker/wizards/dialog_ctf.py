"""Dialogs that show micrographs and their power spectra."""
from __future__ import annotations

from typing import Dict, List

from .dialog import Dialog, Values, field


class Downsample(Dialog):
    def fields(self) -> List[Values]:
        value = self._factor()
        return [field("downsample", "Downsampling factor", value, 1, max(8.0, 2 * value), 0.01)]

    def state(self) -> Values:
        value = self._factor()
        return {"downsample": value, "downsampleMin": 1, "downsampleMax": max(8.0, 2 * value), "downsampleStep": 0.01,
                "downsampleParam": self.param, "image": self.image(), "psdImage": self.image("psd")}

    def updates(self) -> Values:
        return {self.param: self._factor()}

    def _factor(self) -> float:
        return max(1.0, self.number("downsample", self.current(self.param, 1.0)))


class Ctf(Dialog):
    def fields(self) -> List[Values]:
        values = self._values()
        limit = _frequency_limit(values)
        return [field("downsample", "Downsampling factor", values["downsample"], 1, self._down_limit(values), 0.01),
                field("lowFreq", "Lowest frequency", values["lowFreq"], 0.01, limit, 0.01),
                field("highFreq", "Highest frequency", values["highFreq"], 0.01, limit, 0.01)]

    def state(self) -> Values:
        values = self._values()
        limit = _frequency_limit(values)
        return dict(values, downsampleMin=1, downsampleMax=self._down_limit(values), downsampleStep=0.01,
                    lowFreqMin=0.01, lowFreqMax=limit, highFreqMin=0.01, highFreqMax=limit, freqStep=0.01,
                    showInAngstroms=True, downsampleParam=self._name("down"), lowFreqParam=self._name("low"),
                    highFreqParam=self._name("high"), autoDownsampling=self._auto(),
                    autoDownsampleValue=values["downsample"], image=self.image(), psdImage=self.image("psd"))

    def updates(self) -> Values:
        values = self._values()
        found = {self._name("down"): values["downsample"], self._name("low"): values["lowFreq"],
                 self._name("high"): values["highFreq"]}
        if self._auto() and values["downsample"] != self.current(self._name("down"), 1.0):
            found["AutoDownsampling"] = False
        return {name: value for name, value in found.items() if self.run.hasAttribute(name)}

    def _values(self) -> Dict[str, float]:
        return {"downsample": max(1.0, self.number("downsample", self.current(self._name("down"), 1.0))),
                "lowFreq": self.number("lowFreq", self.current(self._name("low"), 0.05)),
                "highFreq": self.number("highFreq", self.current(self._name("high"), 0.35))}

    def _name(self, which: str) -> str:
        if which == "down":
            return self.target_with("down", self.target_with("factor", "ctfDownFactor"))
        return self.target_with(which, which + "Res")

    def _auto(self) -> bool:
        return bool(self.run.getAttributeValue("AutoDownsampling", False))

    @staticmethod
    def _down_limit(values: Dict[str, float]) -> float:
        return max(8.0, 4 * values["downsample"])


def _frequency_limit(values: Dict[str, float]) -> float:
    return max(0.5, 1.5 * max(values["lowFreq"], values["highFreq"]))
