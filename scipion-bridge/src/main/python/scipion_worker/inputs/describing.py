"""Inputs and outputs of runs as the client sees them."""
from __future__ import annotations

from typing import Any, Dict, Iterator, List

from ..catalogue.hierarchy import bases
from .tokens import pointed, producer_id, token


def info(obj: Any) -> str:
    """The object's own text, else its class; some open files for it, which may fail."""
    if not any("__str__" in vars(cls) for cls in type(obj).__mro__[:-1]):
        return type(obj).__name__
    try:
        return str(obj)
    except Exception:
        return type(obj).__name__


def output(run: Any, name: str, attribute: Any) -> Dict[str, Any]:
    return {"name": name, "outputName": name, "paramClass": "PointerParam", "pointerClass": type(attribute).__name__,
            "pointerClassHierarchy": bases(type(attribute)), "info": info(attribute),
            "value": "%d.%s" % (run.getObjId(), name), "parentId": run.getObjId()}


def outputs(run: Any) -> List[Dict[str, Any]]:
    return [output(run, name, attribute) for name, attribute in run.iterOutputAttributes() if attribute is not None]


def inputs(run: Any) -> List[Dict[str, Any]]:
    """Every pointer that has a value; the items of a multi-pointer repeat its name with rising `itemIndex`."""
    seen: Dict[str, int] = {}
    result = []
    for name, pointer in _pointers(run):
        index = seen.get(name, 0)
        seen[name] = index + 1
        result.append(_input(name, pointer, index))
    return result


def _pointers(run: Any) -> Iterator[Any]:
    """Scipion raises on attributes that a plugin has overwritten; the others are still told."""
    try:
        yield from ((name, pointer) for name, pointer in run.iterInputAttributes() if pointer.hasValue())
    except Exception:
        return


def _input(name: str, pointer: Any, index: int) -> Dict[str, Any]:
    target = pointed(pointer)
    value = token(pointer)
    return {"name": name, "inputName": name, "paramClass": "PointerParam",
            "pointerClass": "" if target is None else type(target).__name__,
            "info": value if target is None else info(target), "value": value, "parentId": producer_id(pointer),
            "itemIndex": index}
