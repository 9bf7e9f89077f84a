"""One parameter, group or line of a form as JSON."""
from __future__ import annotations

from typing import Any, Dict, List

from pyworkflow.object import CsvList
from pyworkflow.protocol import params

from . import conditions
from .values import is_pointer, parent_id, pointer_of

_CLASSES = ((params.PathParam, "PathParam"), (params.LabelParam, "Label"))
_LATER = ("pointerClass",)


class ParamWriter:
    """Writes the parameters of one run. `sent` names all that the client gets, for the context of conditions."""

    def __init__(self, run: Any, wizards: Dict[str, List[Dict[str, Any]]], sent: List[str]) -> None:
        self.run = run
        self.wizards = wizards
        self.sent = sent

    def write(self, name: str, param: Any) -> Dict[str, Any]:
        if isinstance(param, params.ElementGroup):
            return self._group(name, param)
        written = self._common(name, param)
        _add_choices(written, param)
        written.update(_relation(param))
        self._finish(written, name, param)
        written["allowsPointers"] = bool(getattr(param, "allowsPointers", False))
        self._add_pointer(written, name, param)
        return written

    def children(self, names: List[str], form: Any) -> List[Dict[str, Any]]:
        """Parameters in order, without those that the protocol lacks and those of the header."""
        present = [(name, form.getParam(name)) for name in names]
        return [self.write(name, param) for name, param in present if param is not None and self._exists(name, param)]

    def _group(self, name: str, group: Any) -> Dict[str, Any]:
        written = self._common(name, group)
        written.pop("default", None)
        if isinstance(group, params.Group):
            written["collapsed"] = False
        self._finish(written, name, group)
        written["params"] = self.children(group._paramList, self.run.getDefinition())
        return written

    def _common(self, name: str, param: Any) -> Dict[str, Any]:
        offered = self.wizards.get(name, [])
        written: Dict[str, Any] = {"name": name, "hasWizard": bool(offered), "wizards": offered,
                                   "wizard": offered[0] if offered else None}
        for key, attribute in param.getAttributes():
            if key not in _LATER:
                written[key] = attribute.get()
        return written

    def _finish(self, written: Dict[str, Any], name: str, param: Any) -> None:
        written["paramClass"] = class_name(param)
        context = conditions.context(self.run, param, self.sent)
        if context:
            written["conditionContext"] = context

    def _add_pointer(self, written: Dict[str, Any], name: str, param: Any) -> None:
        attribute = getattr(self.run, name, None)
        if isinstance(param, params.PointerParam):
            written["pointerClass"] = pointer_class(param)
        if is_pointer(param):
            written.update(readOnly=True, parentId=parent_id(self.run, name))
        elif written["allowsPointers"] and attribute is not None:
            pointer = pointer_of(attribute)
            written.update(pointerClass=type(attribute).__name__, pointerMode=pointer is not None,
                           parentId=parent_id(self.run, name))

    def _exists(self, name: str, param: Any) -> bool:
        return isinstance(param, params.ElementGroup) or hasattr(self.run, name)


def class_name(param: Any) -> str:
    return next((name for cls, name in _CLASSES if isinstance(param, cls)), type(param).__name__)


def pointer_class(param: Any) -> str:
    declared = param.pointerClass
    return ",".join(declared) if isinstance(declared, CsvList) else str(declared.get() or "")


def _add_choices(written: Dict[str, Any], param: Any) -> None:
    choices = getattr(param, "choices", None)
    if choices is not None:
        written["choices"] = choices if isinstance(choices, dict) else list(choices)


def _relation(param: Any) -> Dict[str, Any]:
    if not isinstance(param, params.RelationParam):
        return {}
    return {"relationName": param.getName(), "attributeName": param.getAttributeName(),
            "direction": param.getDirection()}
