"""Puts the values of a form into a run."""
from __future__ import annotations

import logging
from typing import Any, Dict, List

from pyworkflow.object import PointerList

from ..project.session import Session
from . import conditions
from .casting import Miscast, cast
from .pointing import Pointing

_IGNORED = ("expertLevel", "runMode", "_scipionWebRuntime", "_queueName", "_queueParams")
_log = logging.getLogger(__name__)


class Applying:
    """Sets parameters; collects what is wrong. Values that do not fit leave the parameter as it was."""

    def __init__(self, session: Session, run: Any) -> None:
        self.run = run
        self.pointing = Pointing(session, run)
        self.errors: List[str] = []
        self._wrong: Dict[str, str] = {}

    def apply(self, values: Dict[str, Any]) -> List[str]:
        """Errors as "**<label>** <text>", of parameters that the form shows; all values are tried first."""
        for name, value in values.items():
            self._set(name, value)
        self._set_queue(values)
        for name in values:
            self._check(name)
        return self.errors

    def _set(self, name: str, value: Any) -> None:
        special = {"runName": self._set_name, "_objComment": self._set_comment, "_useQueue": self._set_use_queue,
                   "_prerequisites": self._set_prerequisites}.get(name)
        if special is not None:
            special(value)
        elif name not in _IGNORED:
            self._set_param(name, value)

    def _set_param(self, name: str, value: Any) -> None:
        param, attribute = self.run.getParam(name), getattr(self.run, name, None)
        if param is None or not hasattr(attribute, "set"):
            _log.info("The form of %s has no parameter %s.", self.run.getClassName(), name)
            return
        try:
            self._assign(param, attribute, value)
        except (Miscast, ValueError, TypeError) as problem:
            self._wrong[name] = str(problem)

    def _assign(self, param: Any, attribute: Any, value: Any) -> None:
        if isinstance(attribute, PointerList):
            self.pointing.set_list(attribute, value)
        elif attribute.isPointer():
            self.pointing.set_pointer(attribute, value)
        elif isinstance(value, dict):
            self._assign_scalar_pointer(param, attribute, value)
        else:
            attribute.setPointer(None)
            attribute.set(cast(param, attribute, value))

    def _assign_scalar_pointer(self, param: Any, attribute: Any, value: Dict[str, Any]) -> None:
        points = value.get("pointerMode") in (True, 1, "true", "True")
        pointer = self.pointing.pointer(value) if points else None
        attribute.setPointer(pointer)
        if not points:
            attribute.set(cast(param, attribute, value.get("value")))

    def _check(self, name: str) -> None:
        """What does not fit, or is refused by a validator, counts only while the form shows the parameter."""
        param = self.run.getParam(name)
        if param is None or not conditions.holds(self.run, name):
            return
        found = [self._wrong[name]] if name in self._wrong else self._validators(name, param)
        self.errors += ["**%s** %s" % (param.getLabel(), text) for text in found]

    def _validators(self, name: str, param: Any) -> List[str]:
        attribute = getattr(self.run, name, None)
        if isinstance(attribute, PointerList) or attribute is None or attribute.isPointer():
            return []
        try:
            return list(param.validate(attribute.get()))
        except Exception as failure:  # validators of plugins compare what may be None
            return ["could not be checked: %s" % failure]

    def _set_name(self, value: Any) -> None:
        """The name that people see is the object's label; the parameter of that name goes along."""
        name = "" if value is None else str(value).strip()
        if name:
            self.run.setObjLabel(name)
            self.run.runName.set(name)

    def _set_comment(self, value: Any) -> None:
        self.run.setObjComment("" if value is None else str(value))

    def _set_use_queue(self, value: Any) -> None:
        self.run._useQueue.set(str(value).strip().lower() in ("true", "1", "yes"))

    def _set_prerequisites(self, value: Any) -> None:
        items = value if isinstance(value, list) else str(value or "").replace(";", ",").split(",")
        ids = [str(item).strip() for item in items if str(item).strip()]
        wrong = [each for each in ids if not each.isdigit() or each == self.run.strId()]
        self.errors += ["**Wait for** %s is not the id of another run" % each for each in wrong]
        self.run._prerequisites.set([each for each in ids if each not in wrong])

    def _set_queue(self, values: Dict[str, Any]) -> None:
        if not self.run.useQueue() or not ("_queueName" in values or "_queueParams" in values):
            return
        name, params = self.run.getQueueParams()
        given = values.get("_queueParams")
        self.run.setQueueParams([values.get("_queueName", name) or "", params if given is None else dict(given)])
