"""Ends runs and takes back what they made."""
from __future__ import annotations

import os
from typing import Any, Callable, Dict, List, Optional

from ..methods import Arguments
from ..project.session import Session
from . import guards, runs

Done = Dict[str, Any]


class Stopping:
    def __init__(self, session: Session) -> None:
        self.session = session

    def stop(self, arguments: Arguments) -> Dict[str, Any]:
        return self._each(arguments.run_ids(), self.stop_run)

    def reset(self, arguments: Arguments) -> Dict[str, Any]:
        return self._each(arguments.run_ids(), self._reset_guarded)

    def delete(self, arguments: Arguments) -> Dict[str, Any]:
        """All the runs or none."""
        try:
            self.session.require_writable()
            chosen = [self.session.run(run_id) for run_id in arguments.run_ids()]
            return self._delete(chosen)
        finally:
            self.session.forget()

    def stop_run(self, run: Any) -> bool:
        """Whether there was something to stop. Asked only of runs that are active: Scipion would abort finished ones."""
        if not guards.is_active(run) and runs.status(run) != "interactive":
            return False
        self.session.project.stopProtocol(run)
        return True

    def reset_run(self, run: Any) -> bool:
        guards.require_own_folder(run)
        self.stop_run(run)
        self.session.project.resetProtocol(run)
        self.session.project.mapper.commit()
        return True

    def _reset_guarded(self, run: Any) -> bool:
        guards.refuse_dependents(self.session.project, [run], "reset")
        return self.reset_run(run)

    def _delete(self, chosen: List[Any]) -> Dict[str, Any]:
        project = self.session.project
        guards.refuse_active(chosen, "delete")
        guards.refuse_dependents(project, chosen, "delete")
        launched = [run for run in chosen if run.workingDir.get() not in (None, "", ".")]
        for run in launched:
            guards.require_own_folder(run)
        folders = [os.path.join(project.path, run.workingDir.get()) for run in launched]
        project.deleteProtocol(*chosen)
        return {"deleted": [run.getObjId() for run in chosen], "folders": folders}

    def _each(self, run_ids: List[int], change: Callable[[Any], bool]) -> Dict[str, Any]:
        return {"results": [self.done(run_id, change) for run_id in run_ids]}

    def done(self, run_id: int, change: Callable[[Any], bool]) -> Done:
        """Changes one run; its failure does not keep the others from being changed."""
        run: Optional[Any] = None
        try:
            run = self.session.writable_run(run_id)
            changed = change(run)
            self.session.settle()
            return {"protocolId": run_id, "status": runs.status(run), "changed": changed}
        except Exception as failure:
            self.session.forget()
            state = None if run is None else runs.status(run)
            return {"protocolId": run_id, "status": state, "changed": False, "error": str(failure)}
