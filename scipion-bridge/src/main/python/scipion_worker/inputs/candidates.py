"""What a pointer parameter may point to."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from pyworkflow.protocol import params

from ..catalogue.catalogue import possible_outputs
from ..catalogue.hierarchy import bases
from ..errors import Invalid, NotFound, Unsupported
from ..forms.form_params import pointer_class
from ..forms.target import Target
from ..methods import Arguments, Methods
from ..project.session import Session
from . import describing
from .tokens import pointed, producer_id, token

_SEPARATORS = re.compile(r"[,;|]")


class Candidates:
    def __init__(self, session: Session) -> None:
        self.session = session

    def add_to(self, methods: Methods) -> None:
        methods.add(inputs_candidates=self.inputs, relations_candidates=self.relations)

    def inputs(self, arguments: Arguments) -> Dict[str, Any]:
        """By class, condition and strictness of the parameter; `pointerClass` overrides its classes."""
        name = arguments.text("paramName")
        with Target(self.session, arguments) as target:
            param = _param(target.run, name)
            if not isinstance(param, params.PointerParam):
                raise Unsupported("Parameter '%s' is not a pointer" % name)
            classes = arguments.optional_text("pointerClass") or pointer_class(param)
            found = self.session.project.getProtocolCompatibleOutputs(
                target.run, self._classes(classes), param.pointerCondition.get(), param.strictPointer.get())
            return {"paramName": name, "pointerClass": classes, "candidates": [_candidate(each) for each in found]}

    def relations(self, arguments: Arguments) -> Dict[str, Any]:
        name = arguments.text("paramName")
        with Target(self.session, arguments) as target:
            param = _relation(target.run, name)
            if target.errors:
                raise Invalid(target.errors)
            source = target.run.getAttributeValue(param.getAttributeName())
            return {"paramName": name, "relationName": param.getName(), "values": self._related(param, source)}

    def _related(self, param: Any, source: Any) -> List[str]:
        if source is None:
            return []
        found = self.session.project.getRelatedObjects(param.getName(), source, param.getDirection())
        return list(dict.fromkeys(each for each in (token(pointer) for pointer in found) if each))

    def _classes(self, names: str) -> List[Any]:
        project = self.session.project
        wanted = [name.strip() for name in _SEPARATORS.split(names)]
        return [project.mapper.dictClasses[name] for name in wanted if name in project.known_classes()]


def _param(run: Any, name: str) -> Any:
    param = run.getParam(name)
    if param is None:
        raise NotFound("parameter", "%s has no parameter '%s'." % (run.getClassName(), name))
    return param


def _relation(run: Any, name: str) -> Any:
    param = _param(run, name)
    if not isinstance(param, params.RelationParam):
        raise Unsupported("Parameter '%s' is not a RelationParam" % name)
    for needed, value in (("relationName", param.getName()), ("attributeName", param.getAttributeName())):
        if not value:
            raise Unsupported("Parameter '%s' has no %s" % (name, needed))
    return param


def _candidate(pointer: Any) -> Dict[str, Any]:
    run, target, output_name = pointer.getObjValue(), pointed(pointer), pointer.getExtended()
    return dict(_kind(run, target, output_name), value=token(pointer), parentId=producer_id(pointer),
                parentLabel=run.getRunName(), outputName=output_name, info=_info(run, target, output_name),
                possible=target is None)


def _kind(run: Any, target: Any, output_name: str) -> Dict[str, Any]:
    if target is not None:
        return {"pointerClass": type(target).__name__, "pointerClassHierarchy": bases(type(target))}
    promised = _promised_class(run, output_name)
    return {"pointerClass": promised or "", "pointerClassHierarchy": [promised] if promised else []}


def _promised_class(run: Any, output_name: str) -> Optional[str]:
    return possible_outputs(type(run)).get(output_name)


def _info(run: Any, target: Any, output_name: str) -> str:
    return describing.info(target) if target is not None else "%s.%s (not made yet)" % (run.getRunName(), output_name)
