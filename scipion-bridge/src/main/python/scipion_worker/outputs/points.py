"""Points as people give them: numbers or their text, perhaps with the id of the coordinate they stand for."""
from __future__ import annotations

import math
from typing import Any, Dict, List, Optional

from ..errors import BadRequest, Invalid

Point = Dict[str, Any]


def by_key(items: Any, keys: "tuple[str, ...]", message: str) -> Dict[str, List[Point]]:
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


def point_id(point: Point) -> Optional[int]:
    text = str(point.get("id", ""))
    return int(text) if text.isdigit() else None


def has_position(point: Point, axes: str) -> bool:
    try:
        return all(math.isfinite(float(point[axis])) for axis in axes)
    except (KeyError, TypeError, ValueError):
        return False


def position(point: Point, axes: str) -> List[float]:
    return [float(point[axis]) for axis in axes]


def blank_item(items: Any) -> Any:
    """A new item with every attribute that the set's items have. Programs add some of their own, and a set refuses an item without them."""
    blank = items.ITEM_TYPE()
    first = items.getFirstItem()
    for name, value in [] if first is None else first.getAttributes():
        if not hasattr(blank, name):
            setattr(blank, name, type(value)())
    return blank
