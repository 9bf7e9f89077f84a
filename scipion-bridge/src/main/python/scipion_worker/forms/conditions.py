"""Conditions: Python expressions over parameters and attributes of a run that decide what a form shows."""
from __future__ import annotations

import keyword
import re
from typing import Any, Dict, Iterable, Optional, Set, Tuple

from pyworkflow.protocol import params

_NAME = re.compile(r"[A-Za-z_]\w*")
_STRING = re.compile(r"'[^']*'|\"[^\"]*\"")
_CONSTANTS = {"true", "false", "none", "null"}


def names(condition: str) -> Set[str]:
    """The names that a condition uses, without keywords, constants and quoted text."""
    found = set(_NAME.findall(_STRING.sub(" ", condition)))
    return {name for name in found if not keyword.iskeyword(name) and name.lower() not in _CONSTANTS}


def holds(run: Any, name: str) -> bool:
    """Whether the parameter is shown; one whose condition cannot be evaluated is not."""
    return evaluate(run, name)[0]


def evaluate(run: Any, name: str) -> Tuple[bool, Optional[str]]:
    """Whether the parameter's condition holds, and what prevented its evaluation.

    Scipion knows in a condition only what was defined before it; where that fails, everything defined counts.
    """
    try:
        return bool(run.evalParamCondition(name)), None
    except Exception as first:
        try:
            return bool(_with_all_names(run, name)), None
        except Exception:
            return False, "%s: %s" % (type(first).__name__, first)


def context(run: Any, param: Any, sent: Iterable[str]) -> Dict[str, Any]:
    """Values of the names that are not parameters of the sent form, as far as they are JSON scalars."""
    if not param.hasCondition():
        return {}
    wanted = names(param.condition.get()) - set(sent)
    found = {name: _value(run, name) for name in sorted(wanted)}
    return {name: value for name, value in found.items() if isinstance(value, (bool, int, float, str))}


def _with_all_names(run: Any, name: str) -> Any:
    condition = run.getParam(name).condition.get()
    known = {each: run.getAttributeValue(each) for each in names(condition) if run.hasAttribute(each)}
    return eval(condition, dict(_globals()), known)


def _value(run: Any, name: str) -> Any:
    if run.hasAttribute(name):
        try:
            return run.getAttributeValue(name)
        except Exception:  # a method that needs inputs
            return None
    return _globals().get(name)


def _globals() -> Dict[str, Any]:
    return dict(vars(params))
