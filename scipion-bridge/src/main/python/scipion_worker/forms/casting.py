"""From what a form holds (mostly text) to the value of a parameter."""
from __future__ import annotations

from typing import Any, List, Optional

from pyworkflow.object import Boolean, Float, Integer
from pyworkflow.protocol import params

_TRUE = ("true", "1", "yes", "y", "on")
_FALSE = ("false", "0", "no", "n", "off")


class Miscast(ValueError):
    """The text is no value of the parameter; the message reads after the parameter's label."""


def cast(param: Any, attribute: Any, value: Any) -> Any:
    """The value for `attribute.set`; None clears."""
    if value is None or (isinstance(value, str) and not value.strip() and not isinstance(param, params.EnumParam)):
        return None
    if isinstance(param, params.EnumParam):
        return _choice(param, value)
    if isinstance(attribute, Boolean):
        return _boolean(value)
    if isinstance(attribute, Integer):
        return _integer(value)
    if isinstance(attribute, Float):
        return _float(value)
    return _text(value)


def _choice(param: Any, value: Any) -> Optional[int]:
    """The index of a choice, from its text, its index or its key. Text of a choice wins over an index."""
    choices = param.choices
    if isinstance(value, bool) or value is None or value == "":
        return None
    if isinstance(choices, dict):
        return _keyed_choice(choices, value)
    labels = [str(choice) for choice in choices]
    text = str(value)
    if not isinstance(value, int) and text in labels:
        return labels.index(text)
    folded = [label.casefold() for label in labels]
    if not isinstance(value, int) and text.casefold() in folded:
        return folded.index(text.casefold())
    return _index(text, labels)


def _index(text: str, labels: List[str]) -> int:
    if text.strip().isdigit() and (int(text) < len(labels) or not labels):
        return int(text)
    raise Miscast("'%s' is not one of: %s" % (text, ", ".join(labels)))


def _keyed_choice(choices: Any, value: Any) -> int:
    text = str(value)
    key = next((key for key, label in choices.items() if text in (str(key), str(label))), None)
    if key is None or not str(key).lstrip("-").isdigit():
        raise Miscast("'%s' is not one of: %s" % (text, ", ".join(str(key) for key in choices)))
    return int(key)


def _boolean(value: Any) -> bool:
    text = str(value).strip().lower()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    raise Miscast("should be yes or no, not '%s'" % value)


def _integer(value: Any) -> int:
    try:
        number = float(value)
        if number == int(number):
            return int(value) if isinstance(value, (int, str)) and str(value).strip().lstrip("+-").isdigit() else int(number)
    except (TypeError, ValueError, OverflowError):
        pass
    raise Miscast("should be an integer, not '%s'" % value)


def _float(value: Any) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise Miscast("should be a float, not '%s'" % value)
    if number != number or number in (float("inf"), float("-inf")):
        raise Miscast("should be a finite number, not '%s'" % value)
    return number


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, (list, tuple)):
        return ",".join(str(item) for item in value)
    return str(value)
