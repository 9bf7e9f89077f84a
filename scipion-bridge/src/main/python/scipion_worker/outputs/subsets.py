"""Subsets chosen by people: a run of Scipion's own that copies the chosen items."""
from __future__ import annotations

import os
import time
from typing import Any, Dict

from ..errors import BadRequest, Invalid
from ..forms.context import new_run
from ..inputs.tokens import pointer_to
from ..lifecycle import guards
from ..lifecycle.launching import Launching, started
from ..methods import Arguments
from ..project.session import Session
from .outputs import find

_CLASS = "ProtUserSubSet"


class Subsets:
    def __init__(self, session: Session) -> None:
        self.session = session
        self.launching = Launching(session)

    def create(self, arguments: Arguments) -> Dict[str, Any]:
        self.session.require_writable()
        producer = self.session.run(arguments.run_id())
        source = find(producer, arguments.text("outputName"))
        ids = sorted({_whole(item) for item in arguments.items("ids")})
        run = new_run(self.session, _CLASS)
        run.inputObject.copy(pointer_to(producer, arguments.text("outputName")))
        run.sqliteFile.set("%s,%s" % (self._write(ids), arguments.optional_text("name") or ""))
        run.outputClassName.set(arguments.optional_text("outputClass") or type(source).__name__)
        if arguments.optional_text("label"):
            run.setObjLabel(arguments.optional_text("label"))
        return self._launch(run)

    def _launch(self, run: Any) -> Dict[str, Any]:
        try:
            errors = [str(error) for error in run.validate()]
            if errors:
                raise Invalid(errors)
            guards.refuse_active([run], "launch")
            self.launching.start(run, "launch")
            self.session.settle(run)
            return started(run, created=True)
        except BaseException:
            self.session.forget()
            raise

    def _write(self, ids: "list[int]") -> str:
        """The chosen ids on one line, in a file that the run keeps reading: relative to the project."""
        path = os.path.join(self.session.project.logsPath, "selection_%d.txt" % time.time_ns())
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x") as file:
            file.write(" ".join(str(each) for each in ids) + "\n")
        return path


def _whole(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise BadRequest("'%s' is not the id of an item." % (value,))
