"""The table of methods: a function of the parameters for each name of PROTOCOL.md."""
from __future__ import annotations

from typing import Any, Callable, Dict

from .errors import BadRequest

Params = Dict[str, Any]
Method = Callable[..., Any]


class Methods:
    """Methods by name. A class of methods registers its own with `add`."""

    def __init__(self) -> None:
        self._by_name: Dict[str, Method] = {}

    def add(self, **methods: Method) -> None:
        """Registers under the keyword's name, its first underscore being the dot: `form_new` is `form.new`."""
        for name, method in methods.items():
            self._by_name[name.replace("_", ".", 1)] = method

    def names(self) -> Dict[str, Method]:
        return dict(self._by_name)

    def call(self, name: str, params: Params) -> Any:
        method = self._by_name.get(name)
        if method is None:
            raise BadRequest("There is no method '%s'." % name)
        return method(Arguments(params))


class Arguments:
    """The parameters of one request, read with a check of their type."""

    def __init__(self, params: Params) -> None:
        self._params = params

    def raw(self, name: str) -> Any:
        return self._params.get(name)

    def text(self, name: str) -> str:
        value = self._params.get(name)
        if not isinstance(value, str) or not value:
            raise BadRequest("Parameter '%s' must be a text that is not empty." % name)
        return value

    def optional_text(self, name: str) -> str | None:
        value = self._params.get(name)
        if value is not None and not isinstance(value, str):
            raise BadRequest("Parameter '%s' must be a text." % name)
        return value or None

    def flag(self, name: str) -> bool:
        return self._params.get(name) in (True, 1, "1", "true", "True")

    def mapping(self, name: str) -> Params:
        value = self._params.get(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise BadRequest("Parameter '%s' must be an object." % name)
        return value

    def items(self, name: str) -> list[Any]:
        value = self._params.get(name)
        if not isinstance(value, list) or not value:
            raise BadRequest("Parameter '%s' must be a list that is not empty." % name)
        return value

    def run_id(self, name: str = "protocolId") -> int:
        value = self.optional_run_id(name)
        if value is None:
            raise BadRequest("Parameter '%s' must be the id of a run." % name)
        return value

    def optional_run_id(self, name: str = "protocolId") -> int | None:
        return as_run_id(self._params.get(name))

    def run_ids(self, name: str = "protocolIds") -> list[int]:
        """Ids in the order given, each once."""
        ids = [as_run_id(item) for item in self.items(name)]
        return list(dict.fromkeys(run_id for run_id in ids if run_id is not None))

    def number(self, name: str) -> int:
        value = self._params.get(name)
        if isinstance(value, str) and value.strip().isdigit():
            return int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise BadRequest("Parameter '%s' must be a whole number." % name)
        return value


def as_run_id(value: Any) -> int | None:
    """A run's id from a number or its text; what clients send for 'none' is None."""
    if value is None or (isinstance(value, str) and value.strip() in ("", "null", "undefined")):
        return None
    try:
        return int(value)
    except (TypeError, ValueError):
        raise BadRequest("'%s' is not the id of a run." % (value,))
