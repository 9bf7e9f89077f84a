"""Edited coordinates as new outputs: particles in micrographs and in tomograms."""
from __future__ import annotations

import math
from typing import Any, Dict, List, Optional

from .errors import BadRequest, Invalid, NotFound
from .methods import Arguments
from .outputs import Source
from .session import Session

Point = Dict[str, Any]


class Coordinates2D:
    """Pixels of the micrograph, origin at its first pixel, x = column, y = row."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def create(self, arguments: Arguments) -> Dict[str, Any]:
        source = Source(self.session, arguments, "SetOfCoordinates")
        edited = _by_key(arguments.raw("micrographs"), ("id", "micId"), "No coordinate changes provided")
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
                coordinate = known.get((micrograph, _id(point)))
                if coordinate is not None and _has_position(point, "xy"):
                    coordinate.setPosition(*_position(point, "xy"))
                    new.append(coordinate)
                    del known[(micrograph, _id(point))]
                    point["kept"] = True

    def _add(self, old: Any, new: Any, edited: Dict[str, List[Point]], known: Dict[Any, Any]) -> None:
        for micrograph_id, points in edited.items():
            fresh = [point for point in points if not point.get("kept") and _has_position(point, "xy")]
            micrograph = _micrograph(old, micrograph_id) if fresh else None
            for point in fresh:
                coordinate = old.ITEM_TYPE()
                coordinate.setMicrograph(micrograph)
                coordinate.setPosition(*_position(point, "xy"))
                new.append(coordinate)


class Coordinates3D:
    """Voxels of the tomogram, origin at the first voxel of its file, x = column, y = row, z = section."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def create(self, arguments: Arguments) -> Dict[str, Any]:
        source = Source(self.session, arguments, "SetOfCoordinates3D")
        edited = _by_key(arguments.raw("tomograms"), ("tomoId", "id"), "No Coordinates3D changes provided")
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
        for tomogram, points in edited.items():
            for point in (each for each in points if _has_position(each, "xyz")):
                counts["replaced"] += 1
                coordinate = known.pop((tomogram, _id(point)), None)
                new.append(self._placed(coordinate or old.ITEM_TYPE(), tomograms[tomogram], point))

    def _placed(self, coordinate: Any, tomogram: Any, point: Point) -> Any:
        from tomo.constants import BOTTOM_LEFT_CORNER
        coordinate.setVolume(tomogram)
        coordinate.setTomoId(tomogram.getTsId())
        coordinate.setPosition(*_position(point, "xyz"), BOTTOM_LEFT_CORNER)
        group = point.get("groupId", point.get("classId"))
        if group is not None:
            coordinate.setGroupId(int(group))
        if point.get("score") is not None:
            coordinate.setScore(float(point["score"]))
        if point.get("matrix") is not None:
            coordinate.setMatrix(_matrix(point["matrix"]))
        return coordinate


def _by_key(items: Any, keys: "tuple[str, ...]", message: str) -> Dict[str, List[Point]]:
    """Points by the id of their image."""
    if not isinstance(items, list) or not items:
        raise Invalid([message])
    found: Dict[str, List[Point]] = {}
    for item in items:
        key = next((str(item[name]) for name in keys if item.get(name) is not None), None)
        if key is None:
            raise BadRequest("An edited image has no id.")
        points = item.get("coordinates", item.get("coords", item.get("points"))) or []
        found.setdefault(key, []).extend(dict(point) for point in points)
    return found


def _id(point: Point) -> Optional[int]:
    text = str(point.get("id", ""))
    return int(text) if text.isdigit() else None


def _has_position(point: Point, axes: str) -> bool:
    try:
        return all(math.isfinite(float(point[axis])) for axis in axes)
    except (KeyError, TypeError, ValueError):
        return False


def _position(point: Point, axes: str) -> List[float]:
    return [float(point[axis]) for axis in axes]


def _micrograph(coordinates: Any, micrograph_id: str) -> Any:
    micrographs = coordinates.getMicrographs()
    found = micrographs[int(micrograph_id)] if micrographs is not None and micrograph_id.isdigit() else None
    if found is None:
        raise NotFound("item", "Micrograph not found: %s" % micrograph_id)
    return found.clone()


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
