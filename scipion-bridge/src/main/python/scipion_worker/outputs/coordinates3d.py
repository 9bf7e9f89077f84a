"""Edited particles of tomograms as a new output."""
from __future__ import annotations

from typing import Any, Dict, List

from ..errors import BadRequest, NotFound
from ..methods import Arguments
from ..project.session import Session
from .outputs import Source
from .points import Point, blank_item, by_key, has_position, point_id, position


class Coordinates3D:
    """Voxels of the tomogram, origin at the first voxel of its file, x = column, y = row, z = section."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def create(self, arguments: Arguments) -> Dict[str, Any]:
        source = Source(self.session, arguments, "SetOfCoordinates3D")
        edited = by_key(arguments.raw("tomograms"), ("tomoId", "id"), "No Coordinates3D changes provided")
        tomograms = _tomograms(source.set)
        unknown = [name for name in edited if name not in tomograms]
        if unknown:
            raise NotFound("item", "Tomograms not found: %s" % ", ".join(unknown))
        by_tomogram = {tomograms[name].getTsId(): points for name, points in edited.items()}
        counts = {"replaced": 0, "copied": 0}
        name = source.new_name("Coordinates3D_", arguments.optional_text("newName"))
        made, _ = source.make(name, lambda new: self._fill(source.set, new, by_tomogram, tomograms, counts))
        return dict(counts, outputName=made)

    def _fill(self, old: Any, new: Any, edited: Dict[str, List[Point]], tomograms: Dict[str, Any],
              counts: Dict[str, int]) -> int:
        new.setPrecedents(old._precedentsPointer)
        known = {}
        for coordinate in old.iterCoordinates():
            new._idCount = max(new._idCount, coordinate.getObjId())
            if coordinate.getTomoId() in edited:
                known[(coordinate.getTomoId(), coordinate.getObjId())] = coordinate.clone()
            else:
                new.append(coordinate.clone())
                counts["copied"] += 1
        self._edit(old, new, edited, known, tomograms, counts)
        return int(new.getSize())

    def _edit(self, old: Any, new: Any, edited: Dict[str, List[Point]], known: Dict[Any, Any],
              tomograms: Dict[str, Any], counts: Dict[str, int]) -> None:
        blank = blank_item(old)
        for tomogram, points in edited.items():
            for point in (each for each in points if has_position(each, "xyz")):
                counts["replaced"] += 1
                coordinate = known.pop((tomogram, point_id(point)), None)
                new.append(self._placed(coordinate or blank.clone(), tomograms[tomogram], point))

    def _placed(self, coordinate: Any, tomogram: Any, point: Point) -> Any:
        from tomo.constants import BOTTOM_LEFT_CORNER
        coordinate.setVolume(tomogram)
        coordinate.setTomoId(tomogram.getTsId())
        coordinate.setPosition(*position(point, "xyz"), BOTTOM_LEFT_CORNER)
        group = point.get("groupId", point.get("classId"))
        if group is not None:
            coordinate.setGroupId(int(group))
        if point.get("score") is not None:
            coordinate.setScore(float(point["score"]))
        if point.get("matrix") is not None:
            coordinate.setMatrix(_matrix(point["matrix"]))
        return coordinate


def _tomograms(coordinates: Any) -> Dict[str, Any]:
    """By series id and by object id."""
    found = {}
    for tomogram in coordinates.getPrecedents() or []:
        copy = tomogram.clone()
        found[str(copy.getObjId())] = copy
        found[copy.getTsId()] = copy
    return found


def _matrix(rows: Any) -> Any:
    import numpy
    matrix = numpy.array(rows, dtype=float)
    if matrix.size != 16:
        raise BadRequest("A matrix must have 4 x 4 numbers.")
    return matrix.reshape(4, 4)
