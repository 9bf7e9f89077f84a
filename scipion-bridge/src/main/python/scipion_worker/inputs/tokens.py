"""Tokens, the text form of pointers: "<run id>[.<output>[.<item or attribute>…]]"."""
from __future__ import annotations

from typing import Any, Optional

from pyworkflow.object import Pointer


def token(pointer: Any) -> Optional[str]:
    """The token of a pointer, None if it points nowhere. Old projects point to outputs, not to runs: both give the same."""
    if pointer is None or not pointer.hasValue():
        return None
    target = pointer.getObjValue()
    if target.hasObjParentId() and not pointer.hasExtended():
        return "%d.%s" % (target.getObjParentId(), target.getLastName())
    return str(pointer.getUniqueId())


def producer_id(pointer: Any) -> Optional[int]:
    """The id of the run that a pointer leads to."""
    if pointer is None or not pointer.hasValue():
        return None
    target = pointer.getObjValue()
    parent = target.getObjParentId()
    return int(target.getObjId() if parent is None else parent)


def pointed(pointer: Any) -> Any:
    """The object pointed to, None when it does not exist (yet) or cannot be read."""
    try:
        return pointer.get()
    except Exception:
        return None


def split(text: str) -> "tuple[Optional[int], str]":
    """The id and the rest of a token; no id when the text is no token."""
    head, _, rest = text.strip().partition(".")
    return (int(head), rest) if head.isdigit() else (None, "")


def pointer_to(run: Any, extended: str) -> Any:
    pointer = Pointer(run)
    if extended:
        pointer.setExtended(extended)
    return pointer
