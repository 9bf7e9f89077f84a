"""The run that a request is about, stored or new, with the request's values applied."""
from __future__ import annotations

from types import TracebackType
from typing import Any, List, Optional, Type

from .applying import Applying
from .context import new_run
from .methods import Arguments
from .session import Session


class Target:
    """Use with `with`: afterwards the altered objects in memory are forgotten. `errors` tell which values do not fit."""

    def __init__(self, session: Session, arguments: Arguments, for_writing: bool = False) -> None:
        self.session = session
        self._alters = for_writing
        run_id = arguments.optional_run_id()
        self.created = run_id is None
        self.run = self._stored(run_id, for_writing) if run_id is not None else self._new(arguments, for_writing)
        self.errors: List[str] = []
        self._values = arguments.mapping("params")

    def _stored(self, run_id: int, for_writing: bool) -> Any:
        run = self.session.writable_run(run_id) if for_writing else self.session.run(run_id)
        self._alters = True
        return run

    def _new(self, arguments: Arguments, for_writing: bool) -> Any:
        if for_writing:
            self.session.require_writable()
        return new_run(self.session, arguments.text("className"))

    def __enter__(self) -> "Target":
        if self._alters:
            self.session.forget()
        self.errors = Applying(self.session, self.run).apply(self._values)
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], failure: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        if self._alters:
            self.session.forget()

    def validate(self) -> List[str]:
        """What Scipion says against starting the run; the run itself asks the same when it starts."""
        try:
            return list(dict.fromkeys(str(error) for error in self.run.validate()))
        except Exception as failure:
            return ["The values could not be checked: %s: %s" % (type(failure).__name__, failure)]

    def warnings(self) -> List[str]:
        try:
            return [str(warning) for warning in self.run.warnings() or []]
        except Exception:  # many expect inputs to be there
            return []
