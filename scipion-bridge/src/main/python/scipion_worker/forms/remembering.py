"""Remembers what a form may change in a run, to put it back."""
from __future__ import annotations

from typing import Any, Callable, Dict, Iterable, List

from pyworkflow.object import CsvList, Object, PointerList, Scalar

_SPECIAL = ("runName", "_useQueue", "_queueParams", "_prerequisites")


class Remembered:
    """The values of some parameters, the label and the comment of a run at one moment."""

    def __init__(self, run: Any, names: Iterable[str]) -> None:
        self.run = run
        self.label = run.getObjLabel()
        self.comment = run.getObjComment()
        attributes: Dict[str, Any] = {name: getattr(run, name, None) for name in set(names) | set(_SPECIAL)}
        self._restorers: List[Callable[[], None]] = [
            _restorer(each) for each in attributes.values() if isinstance(each, Object)]

    def restore(self) -> None:
        self.run.setObjLabel(self.label)
        self.run.setObjComment(self.comment)
        for restore in self._restorers:
            restore()


def _restorer(attribute: Any) -> Callable[[], None]:
    if isinstance(attribute, (PointerList, CsvList)):
        return _list_restorer(attribute)
    if attribute.isPointer():
        return _pointer_restorer(attribute)
    return _scalar_restorer(attribute)


def _list_restorer(attribute: Any) -> Callable[[], None]:
    items = list(attribute)

    def restore() -> None:
        attribute.clear()
        for item in items:
            attribute.append(item)
    return restore


def _pointer_restorer(attribute: Any) -> Callable[[], None]:
    target, extended = attribute.getObjValue(), attribute._extended.get()

    def restore() -> None:
        attribute.set(target)
        attribute._extended.set(extended)
    return restore


def _scalar_restorer(attribute: Any) -> Callable[[], None]:
    value = attribute._objValue
    pointer = attribute.getPointer() if isinstance(attribute, Scalar) else None

    def restore() -> None:
        attribute.set(value)
        if isinstance(attribute, Scalar):
            attribute.setPointer(pointer)
    return restore
