"""Wizards with a dialog: what it shows at first, and what its values mean for the parameters."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from .errors import Unsupported
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


class MaskRadius(Dialog):
    def state(self) -> Values:
        radius = self._radius()
        rate = self.source.sampling_rate()
        return {"radius": radius, "radiusMin": 1, "radiusMax": self.half_size(), "radiusStep": 1,
                "radiusAngstrom": round(radius * rate, 1) if rate else None, "image": self.image()}

    def updates(self) -> Values:
        return {self.param: self._radius()}

    def _radius(self) -> int:
        value = self.number("radius", self.current(self.param, -1))
        return max(1, round(value)) if value > 0 else max(1, self.half_size())


class MaskRadii(Dialog):
    def fields(self) -> List[Values]:
        inner, outer = self._radii()
        return [field("innerRadius", "Inner radius (px)", inner, 0, self.half_size(), 1),
                field("outerRadius", "Outer radius (px)", outer, 1, self.half_size(), 1)]

    def state(self) -> Values:
        inner, outer = self._radii()
        rate = self.source.sampling_rate()
        return {"innerRadius": inner, "outerRadius": outer, "innerRadiusMin": 0, "outerRadiusMin": 1,
                "radiusMax": self.half_size(), "radiusStep": 1,
                "innerRadiusAngstrom": round(inner * rate, 1) if rate else None,
                "outerRadiusAngstrom": round(outer * rate, 1) if rate else None, "primaryParam": self.param,
                "secondaryParam": self._second(), "image": self.image()}

    def updates(self) -> Values:
        inner, outer = self._radii()
        return {self.param: inner, self._second(): outer}

    def _radii(self) -> List[int]:
        inner = max(0, round(self.number("innerRadius", self.current(self.param, 0))))
        outer = self.number("outerRadius", self.current(self._second(), -1))
        return [inner, max(inner, 1, round(outer) if outer > 0 else self.half_size())]

    def _second(self) -> str:
        fallback = "noiseRadius" if self.param == "particleRadius" else "outerRadius"
        return next((name for name in self.targets if name != self.param), fallback)


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


class PointInVolume(Dialog):
    """A point relative to the centre of a volume, in voxels."""

    def find_source(self) -> Source:
        source = Source(self.run, ("inputVol",))
        if len(source.dimensions()) < 3:
            raise Unsupported("The wizard needs a volume: choose 'inputVol' first.")
        return source

    def state(self) -> Values:
        half = self._half()
        point = self._point()
        bounds = {"%sM%s" % (axis, end): half[axis] * sign for axis in "xyz" for end, sign in (("in", -1), ("ax", 1))}
        return {"items": [], "dims": list(reversed(self.source.dimensions())), "axisOrder": ["z", "y", "x"],
                "point": point, "pointVoxel": {axis: point[axis] + half[axis] for axis in "xyz"}, "bounds": bounds,
                "image": self.image("volume")}

    def updates(self) -> Values:
        return {axis + "in": value for axis, value in self._point().items()}

    def _point(self) -> Dict[str, float]:
        half = self._half()
        given = self.inputs.get("point") or {axis: self.inputs.get(axis) for axis in "xyz"}
        voxel = self.inputs.get("pointVoxel") or {axis: self.inputs.get("voxel" + axis.upper()) for axis in "xyz"}
        point = {}
        for axis in "xyz":
            stored = self.current(axis + "in", 0.0)
            value = given.get(axis)
            if value is None and voxel.get(axis) is not None:
                value = float(voxel[axis]) - half[axis]
            point[axis] = min(max(float(stored if value is None else value), -half[axis]), half[axis])
        return point

    def _half(self) -> Dict[str, float]:
        return {axis: size / 2 for axis, size in zip("xyz", self.source.dimensions())}


DIALOGS = {"mask_radius": MaskRadius, "mask_radii": MaskRadii, "downsample_preview": Downsample, "ctf_preview": Ctf,
           "filter_preview": Filter, "gaussian_preview": Gaussian, "point_in_volume": PointInVolume}
