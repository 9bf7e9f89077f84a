"""Edited particles of micrographs as a new output."""
from __future__ import annotations

from typing import Any, Dict, List

from ..errors import NotFound
from ..methods import Arguments
from ..project.session import Session
from .outputs import Source
from .points import Point, blank_item, by_key, has_position, point_id, position


class Coordinates2D:
    """Pixels of the micrograph, origin at its first pixel, x = column, y = row."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def create(self, arguments: Arguments) -> Dict[str, Any]:
        source = Source(self.session, arguments, "SetOfCoordinates")
        edited = by_key(arguments.raw("micrographs"), ("id", "micId"), "No coordinate changes provided")
        box_size = arguments.raw("boxSize")
        name = source.new_name("coordinates_", arguments.optional_text("newName"))
        made, total = source.make(name, lambda new_set: self._fill(source.set, new_set, edited, box_size))
        return {"outputName": made, "total": total}

    def _fill(self, old: Any, new: Any, edited: Dict[str, List[Point]], box_size: Any) -> int:
        new.setMicrographs(old.getMicrographs(asPointer=True))
        new.setBoxSize(old.getBoxSize() if box_size is None else int(box_size))
        known = {}
        for coordinate in old.iterItems():
            new._idCount = max(new._idCount, coordinate.getObjId())  # ids of removed ones are not used again
            if str(coordinate.getMicId()) in edited:
                known[(str(coordinate.getMicId()), coordinate.getObjId())] = coordinate.clone()
            else:
                new.append(coordinate.clone())
        self._keep(new, edited, known)
        self._add(old, new, edited, known)
        return int(new.getSize())

    def _keep(self, new: Any, edited: Dict[str, List[Point]], known: Dict[Any, Any]) -> None:
        """Coordinates that were there keep everything but their position."""
        for micrograph, points in edited.items():
            for point in points:
                coordinate = known.get((micrograph, point_id(point)))
                if coordinate is not None and has_position(point, "xy"):
                    coordinate.setPosition(*position(point, "xy"))
                    new.append(coordinate)
                    del known[(micrograph, point_id(point))]
                    point["kept"] = True

    def _add(self, old: Any, new: Any, edited: Dict[str, List[Point]], known: Dict[Any, Any]) -> None:
        blank = blank_item(old)
        for micrograph_id, points in edited.items():
            fresh = [point for point in points if not point.get("kept") and has_position(point, "xy")]
            micrograph = _micrograph(old, micrograph_id) if fresh else None
            for point in fresh:
                coordinate = blank.clone()
                coordinate.setMicrograph(micrograph)
                coordinate.setPosition(*position(point, "xy"))
                new.append(coordinate)


def _micrograph(coordinates: Any, micrograph_id: str) -> Any:
    micrographs = coordinates.getMicrographs()
    found = micrographs[int(micrograph_id)] if micrographs is not None and micrograph_id.isdigit() else None
    if found is None:
        raise NotFound("item", "Micrograph not found: %s" % micrograph_id)
    return found.clone()
