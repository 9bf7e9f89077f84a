"""From tokens to pointers of a run."""
from __future__ import annotations

from typing import Any, List, Optional

from pyworkflow.object import PointerList

from ..inputs.tokens import pointer_to, split
from ..project.session import Session
from .casting import Miscast


class Pointing:
    """Sets the pointers of one run to outputs of other runs of the project."""

    def __init__(self, session: Session, run: Any) -> None:
        self.session = session
        self.run = run

    def set_pointer(self, attribute: Any, value: Any) -> None:
        """Points to the token's target; an empty value clears."""
        pointer = self.pointer(value)
        attribute.set(None if pointer is None else pointer.getObjValue())
        if pointer is not None and pointer.hasExtended():
            attribute.setExtended(pointer.getExtended())

    def set_list(self, attribute: PointerList, value: Any) -> None:
        pointers = [self.pointer(item) for item in _items(value)]
        attribute.clear()
        for pointer in pointers:
            if pointer is not None:
                attribute.append(pointer)

    def pointer(self, value: Any) -> Optional[Any]:
        text = _token_text(value)
        if not text:
            return None
        run_id, extended = split(text)
        if run_id is None:
            raise Miscast("'%s' is no output of a run" % text)
        return self._checked(run_id, extended, text)

    def _checked(self, run_id: int, extended: str, text: str) -> Any:
        if not self.session.is_open:
            raise Miscast("cannot point to '%s' without a project" % text)
        producer = self._run(run_id)
        if producer is None:
            return self._old_style(run_id, extended, text)
        self._refuse_circle(producer)
        return pointer_to(producer, extended)

    def _old_style(self, object_id: int, extended: str, text: str) -> Any:
        """Old projects name the output's own id."""
        target = self.session.project.getObject(object_id)
        producer = None if target is None else self._run(target.getObjParentId())
        if producer is None or producer.findAttributeName(target) is None:
            raise Miscast("points to '%s', which does not exist" % text)
        self._refuse_circle(producer)
        return pointer_to(producer, ".".join(part for part in (target.getLastName(), extended) if part))

    def _run(self, run_id: Any) -> Any:
        runs = self.session.project.getRuns(refresh=False)
        return next((run for run in runs if run.getObjId() == run_id), None)

    def _refuse_circle(self, producer: Any) -> None:
        if not self.run.hasObjId():
            return
        followers = self.session.project._getProtocolDescendents(self.run)
        if producer.getObjId() == self.run.getObjId() or producer.getObjId() in followers:
            raise Miscast("cannot use an output of the run itself or of one that follows it (%s)" % producer.getRunName())


def _token_text(value: Any) -> str:
    """Clients send the token, or an object that holds it."""
    if isinstance(value, dict):
        value = value.get("value")
    return "" if value is None else str(value).strip()


def _items(value: Any) -> List[Any]:
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else str(value).split(",")
