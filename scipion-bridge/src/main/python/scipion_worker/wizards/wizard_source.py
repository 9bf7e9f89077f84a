"""The images that a wizard shows: named, never read."""
from __future__ import annotations

import itertools
import os
from typing import Any, Dict, List, Optional, Tuple

from pyworkflow.object import PointerList, Set

from ..forms.values import pointer_of

_NAMES = ("inputParticles", "inputImages", "inputImage", "inputMicrographs", "inputMicrograph", "inputAverages",
          "inputAverage", "inputClasses", "inputClass", "inputVolumes", "inputVolume", "inputVol", "source", "images",
          "particles", "volume")
_MAX_ITEMS = 200


class Source:
    """The first input of a run that has images."""

    def __init__(self, run: Any, names: Tuple[str, ...] = _NAMES) -> None:
        self.object = next((found for found in (_input(run, name) for name in names) if found is not None), None)
        self.images = _images(self.object)

    def sampling_rate(self) -> Optional[float]:
        return _call(self.object, "getSamplingRate") or (_call(self.images[0], "getSamplingRate") if self.images else None)

    def dimensions(self) -> List[int]:
        """Width, height and depth of one image, empty when unknown."""
        found = _call(self.object, "getDim") or (_call(self.images[0], "getDim") if self.images else None)
        return [int(size) for size in found[:3]] if found else []

    def items(self) -> List[Dict[str, Any]]:
        return [_item(image, self._reference(image)) for image in self.images]

    def image(self, position: int, kind: str = "image") -> Optional[Dict[str, Any]]:
        """The image at a 1-based position, the nearest one beyond the ends."""
        if not self.images:
            return None
        image = self.images[min(max(position, 1), len(self.images)) - 1]
        return dict(self._reference(image), kind=kind)


    def _reference(self, image: Any) -> Dict[str, Any]:
        width, height = (self.dimensions() + [None, None])[:2]
        return {"file": _path(image), "index": _call(image, "getIndex") or 0, "width": width, "height": height,
                "samplingRate": _call(image, "getSamplingRate") or _call(self.object, "getSamplingRate"),
                "kind": "image"}


def _input(run: Any, name: str) -> Any:
    attribute = getattr(run, name, None)
    if isinstance(attribute, PointerList):
        attribute = attribute[0] if len(attribute) else None
    pointer = pointer_of(attribute) if attribute is not None and hasattr(attribute, "isPointer") else None
    return None if pointer is None else _call(pointer, "get")


def _images(source: Any) -> List[Any]:
    if source is None:
        return []
    if not isinstance(source, Set):
        return [source] if hasattr(source, "getFileName") else []
    items = [item.clone() for item in itertools.islice(iter(source), _MAX_ITEMS)]
    return [image for image in (_representative(item) for item in items) if hasattr(image, "getFileName")]


def _representative(item: Any) -> Any:
    return _call(item, "getRepresentative") or item


def _item(image: Any, reference: Dict[str, Any]) -> Dict[str, Any]:
    name = os.path.basename(reference["file"] or "")
    number = reference["index"] or 1
    return {"id": "%s:%d" % (name, number), "label": "%03d@%s" % (number, name), "index": number, "image": reference}


def _path(image: Any) -> Optional[str]:
    name = _call(image, "getFileName")
    return os.path.abspath(name) if name else None


def _call(target: Any, name: str) -> Any:
    """What a getter gives, None when it is missing or fails, as for files that are gone."""
    try:
        return getattr(target, name)()
    except Exception:
        return None
