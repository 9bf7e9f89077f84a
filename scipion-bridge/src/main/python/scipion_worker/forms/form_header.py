"""The fixed first section of every form."""
from __future__ import annotations

from typing import Any, Dict, List

from .form_params import ParamWriter
from .values import prerequisites

NAMES = ("runName", "_objComment", "_useQueue", "_prerequisites", "gpuList", "numberOfThreads", "numberOfMpi")
ALL_NAMES = NAMES + ("expertLevel", "runMode")


def entries(run: Any, writer: ParamWriter) -> List[Dict[str, Any]]:
    written = [_entry(run, name, writer) for name in NAMES if _exists(run, name)]
    if run.hasExpert():
        written.append(_literal("expertLevel", "Expert Level", "EnumParam", 0, display=0,
                                choices=["Normal", "Advanced"]))
    return written


def values(run: Any) -> Dict[str, Any]:
    known = {"runName": run.getRunName(), "_objComment": run.getObjComment() or "", "_useQueue": bool(run.useQueue()),
             "_prerequisites": prerequisites(run), "expertLevel": 0}
    for name, value in (("gpuList", _text(run, "gpuList")), ("numberOfThreads", _number(run.getScipionThreads)),
                        ("numberOfMpi", _number(run.getMPIs))):
        if run.getParam(name) is not None:
            known[name] = value
    if not run.hasExpert():
        del known["expertLevel"]
    return known


def _exists(run: Any, name: str) -> bool:
    return name.startswith("_") or run.getParam(name) is not None


def _entry(run: Any, name: str, writer: ParamWriter) -> Dict[str, Any]:
    if name == "_objComment":
        return _literal(name, "Comment", "StringParam", "", _objComment={})
    if name == "_useQueue":
        return _literal(name, "Use a queue engine?", "BooleanParam", False)
    if name == "_prerequisites":
        return _literal(name, "Wait for", "StringParam", [], _prerequisites={})
    return _adapted(name, writer.write(name, run.getParam(name)))


def _adapted(name: str, written: Dict[str, Any]) -> Dict[str, Any]:
    if name == "runName":
        written["default"] = ""
    if name == "gpuList":
        written.update(label="GPU IDs", condition=None)
        written.pop("conditionContext", None)
    return written


def _literal(name: str, label: str, param_class: str, default: Any, **more: Any) -> Dict[str, Any]:
    return dict({"name": name, "label": label, "condition": None, "_isImportant": True, "paramClass": param_class,
                 "default": default, "readOnly": False, "hasWizard": False, "wizards": [], "wizard": None}, **more)


def _text(run: Any, name: str) -> Any:
    attribute = getattr(run, name, None)
    return None if attribute is None or attribute.get() is None else str(attribute.get())


def _number(read: Any) -> Any:
    try:
        return read()
    except Exception:
        return None
