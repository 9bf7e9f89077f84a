"""The run that a request is about, stored or new, with the request's values applied."""
from __future__ import annotations

from types import TracebackType
from typing import Any, List, Optional, Type

from ..errors import Invalid
from ..methods import Arguments
from ..project.session import Session
from .applying import Applying
from .context import new_run
from .remembering import Remembered


class Target:
    """Use with `with`. A stored run that is not for writing gets its values back at the end.

    `errors` tell which values do not fit.
    """

    def __init__(self, session: Session, arguments: Arguments, for_writing: bool = False) -> None:
        self.session = session
        self.for_writing = for_writing
        self.errors: List[str] = []
        self._values = arguments.mapping("params")
        run_id = arguments.optional_run_id()
        self.created = run_id is None
        self.run = self._new(arguments) if run_id is None else self._stored(run_id)
        self._before = Remembered(self.run, self._values)

    def _stored(self, run_id: int) -> Any:
        return self.session.writable_run(run_id) if self.for_writing else self.session.run(run_id)

    def _new(self, arguments: Arguments) -> Any:
        if self.for_writing:
            self.session.require_writable()
        return new_run(self.session, arguments.text("className"))

    def __enter__(self) -> "Target":
        try:
            self.errors = Applying(self.session, self.run).apply(self._values)
        except BaseException:
            self._before.restore()
            raise
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], failure: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        if not self.for_writing:
            self._before.restore()
        elif failure is None:
            self.session.settle(self.run)
        elif isinstance(failure, Invalid) or not self.run.hasObjId():  # nothing was stored
            self._before.restore()
        else:
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
