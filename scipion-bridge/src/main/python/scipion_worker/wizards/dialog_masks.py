"""Dialogs for radii of masks, in pixels."""
from __future__ import annotations

from typing import List

from .dialog import Dialog, Values, field


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
