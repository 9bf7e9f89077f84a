"""The variables that Scipion and its plugins read."""
from typing import Any, Dict, List

from ..methods import Arguments


def list_variables(_: Arguments) -> List[Dict[str, Any]]:
    """Registered variables with their present and usual values, as texts."""
    from pyworkflow.config import VariablesRegistry
    return [{"name": variable.name, "value": _text(variable.value), "default": _text(variable.default),
             "description": variable.description or "", "source": variable.source or "",
             "type": getattr(variable.var_type, "name", "STRING")}
            for variable in VariablesRegistry.variables().values()]


def _text(value: Any) -> str:
    return "" if value is None else str(value)
