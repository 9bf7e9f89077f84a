"""Wizards that compute a value without asking anything."""
from __future__ import annotations

import importlib
from types import ModuleType
from typing import Any, Dict, Iterator, List, Optional

from ..errors import Unsupported

_BY_KIND = {"consensus_radius": ("_getConsensusRadius", "getConsensusRadius", "_getRadius", "getRadius"),
            "number_of_classes": ("_getNumberOfClasses", "getNumberOfClasses"),
            "box_size": ("_getBoxSize", "getBoxSize")}
_BY_PARAM = ("_get%s", "get%s", "estimate%s", "calculate%s", "compute%s", "suggest%s")
_GENERAL = ("getResult", "estimate", "calculate", "compute")
_LANES = ("getSchedulerLanes", "getComputeLanes")


def compute(wizard: Any, kind: str, run: Any, param: str) -> Dict[str, Any]:
    """New values by parameter."""
    value = _of_protocol(run) if kind == "box_size" else None
    if value is None:
        value = _of_wizard(wizard, kind, run, param)
    return {param: value} if value is not None else _as_on_desktop(wizard, run, param)


def lanes(wizard: Any) -> List[str]:
    module = importlib.import_module(type(wizard).__module__)
    for name in _LANES:
        if callable(getattr(module, name, None)):
            return [str(lane) for lane in getattr(module, name)()]
    raise Unsupported("The wizard does not tell its lanes.")


def _of_protocol(run: Any) -> Any:
    for name in ("getBoxSize", "_getBoxSize"):
        if callable(getattr(run, name, None)):
            return getattr(run, name)()
    return None


def _of_wizard(wizard: Any, kind: str, run: Any, param: str) -> Any:
    for method in _methods(wizard, kind, param):
        for given in ((run, param), (run,), ()):
            try:
                return method(*given)
            except TypeError:  # other parameters
                continue
    return None


def _methods(wizard: Any, kind: str, param: str) -> Iterator[Any]:
    capital = param[:1].upper() + param[1:]
    names = _BY_KIND.get(kind, ()) + tuple(each % capital for each in _BY_PARAM) + _GENERAL
    yield from (getattr(wizard, name) for name in names if callable(getattr(wizard, name, None)))


def _as_on_desktop(wizard: Any, run: Any, param: str) -> Dict[str, Any]:
    """Most wizards of this kind only read inputs and set variables of the form: a form without window will do."""
    form = FormWithoutWindow(run, param)
    module = importlib.import_module(type(wizard).__module__)
    dialog = getattr(module, "dialog", None)
    if isinstance(dialog, ModuleType):
        module.dialog = _NoDialogs(form)  # type: ignore[attr-defined]
    try:
        wizard.show(form)
    except Exception as failure:  # without a window, or without the inputs it looks at
        raise Unsupported(form.message or "The wizard cannot compute '%s' here: %s" % (param, failure))
    finally:
        if isinstance(dialog, ModuleType):
            module.dialog = dialog  # type: ignore[attr-defined]
    if all(value is None for value in form.updates.values()):
        raise Unsupported(form.message or "The wizard gave no value for '%s'." % param)
    return form.updates


class FormWithoutWindow:
    """What wizards use of the desktop's form: the run, and setting variables, which is remembered."""

    def __init__(self, run: Any, param: str) -> None:
        self.protocol = run
        self.wizParamName = param
        self.root = None
        self.updates: Dict[str, Any] = {}
        self.message: Optional[str] = None

    def setVar(self, name: str, value: Any) -> None:
        self.updates[name] = value.get() if hasattr(value, "get") else value

    def getVar(self, name: str) -> Any:
        return self.updates.get(name, self.protocol.getAttributeValue(name))

    def setParamFromVar(self, name: str) -> None:
        """The run already has the values of the form."""


class _NoDialogs:
    """Stands for the module of dialogs: messages are kept, everything else needs a desktop."""

    def __init__(self, form: FormWithoutWindow) -> None:
        self._form = form

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("show"):
            raise Unsupported("The wizard opens a window, which a server has not.")
        return self._message

    def _message(self, title: str, message: Any = "", *_: Any) -> None:
        self._form.message = "%s: %s" % (title, message)
