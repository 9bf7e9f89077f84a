"""Methods on the project as a whole."""
from __future__ import annotations

from typing import Any, Dict

from ..lifecycle import runs
from ..methods import Arguments, Methods
from .graph import Graph
from .session import Session
from .synchronisation import synchronise


class ProjectMethods:
    def __init__(self, session: Session) -> None:
        self.session = session

    def add_to(self, methods: Methods) -> None:
        methods.add(project_create=self.create, project_open=self.open, project_close=self.close,
                    project_refresh=self.refresh, project_graph=lambda _: Graph(self.session).nodes())

    def create(self, arguments: Arguments) -> Dict[str, Any]:
        self.session.create(arguments.text("path"), arguments.optional_text("comment"))
        return self.session.describe()

    def open(self, arguments: Arguments) -> Dict[str, Any]:
        self.session.open(arguments.text("path"))
        return self.session.describe()

    def close(self, _: Arguments) -> Dict[str, Any]:
        self.session.close()
        return {}

    def refresh(self, arguments: Arguments) -> Dict[str, Any]:
        """Active runs, or those named."""
        before = {run.getObjId() for run in self.session.stored_runs() if run.isActive()}
        wanted = before if arguments.raw("protocolIds") is None else set(arguments.run_ids())
        chosen = [run for run in self.session.stored_runs() if run.getObjId() in wanted]
        skipped = synchronise(self.session.project, chosen)
        return {"runs": [runs.tolerant(run) for run in chosen], "skipped": skipped}
