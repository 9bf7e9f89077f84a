"""The value of a parameter as the form holds it."""
from __future__ import annotations

from typing import Any, List, Optional

from pyworkflow.object import Boolean, CsvList, Float, Integer, PointerList, Scalar
from pyworkflow.protocol import params

from ..inputs.tokens import producer_id, token


def is_pointer(param: Any) -> bool:
    return isinstance(param, (params.PointerParam, params.RelationParam))


def pointer_of(attribute: Any) -> Any:
    """The pointer behind a parameter that points: its own, or that of a scalar; None otherwise."""
    if attribute is None:
        return None
    if attribute.isPointer():
        return attribute
    return attribute.getPointer() if isinstance(attribute, Scalar) and attribute.hasPointer() else None


def value_of(run: Any, name: str) -> Any:
    """JSON value: token, list of tokens, number, boolean or text; None when unset."""
    attribute = getattr(run, name, None)
    if isinstance(attribute, PointerList):
        return [token(pointer) for pointer in attribute]
    pointer = pointer_of(attribute)
    return token(pointer) if pointer is not None else _scalar(attribute)


def parent_id(run: Any, name: str) -> Optional[int]:
    return producer_id(pointer_of(getattr(run, name, None)))


def _scalar(attribute: Any) -> Any:
    if attribute is None or not hasattr(attribute, "get"):
        return attribute
    if isinstance(attribute, CsvList):
        return _list_text(attribute)
    value = attribute.get()
    if value is None or isinstance(attribute, (Boolean, Integer, Float)):
        return value
    return str(value)


def _list_text(attribute: Any) -> str:
    return ",".join(str(item) for item in attribute)


def prerequisites(run: Any) -> List[str]:
    return [str(run_id) for run_id in run.getPrerequisites()]
