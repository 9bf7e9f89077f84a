"""Any Python value as JSON that every reader accepts: no NaN, no bytes, no objects of Scipion."""
import json
import math
from typing import Any


def clean(value: Any) -> Any:
    """The value with what JSON lacks replaced: NaN and infinities by null, bytes and other objects by text."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dict):
        return {_key(name): clean(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [clean(item) for item in value]
    return _other(value)


def encode(value: Any) -> bytes:
    return json.dumps(clean(value), ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")


def _key(name: Any) -> str:
    return _text(name) if isinstance(name, str) else str(name)


def _text(text: str) -> str:
    """Lone surrogates cannot be written as UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _other(value: Any) -> Any:
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "replace")
    if isinstance(value, (set, frozenset)):
        return sorted(clean(item) for item in value)
    if hasattr(value, "tolist"):  # arrays and scalars of numpy
        return clean(value.tolist())
    return _text(str(value))
