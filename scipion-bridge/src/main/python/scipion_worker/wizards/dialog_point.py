"""A dialog for a point in a volume."""
from __future__ import annotations

from typing import Dict

from ..errors import Unsupported
from .dialog import Dialog, Values
from .wizard_source import Source


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
