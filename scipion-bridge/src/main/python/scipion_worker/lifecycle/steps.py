"""The steps of a run."""
from __future__ import annotations

import os
from typing import Any, Dict, List, Optional

from pyworkflow.protocol.protocol import StepSet

from ..errors import BadRequest, NotFound
from ..methods import Arguments
from ..project.session import Session
from . import guards

_SETTABLE = ("new", "finished")


class Steps:
    def __init__(self, session: Session) -> None:
        self.session = session

    def list(self, arguments: Arguments) -> Dict[str, Any]:
        run = self.session.run(arguments.run_id())
        if not os.path.exists(run.getStepsFile()):
            return {"steps": []}
        return {"steps": self._read(run)}

    def set_status(self, arguments: Arguments) -> Dict[str, Any]:
        """Changes what `continue` will skip."""
        status, index = arguments.text("status"), arguments.number("index")
        if status not in _SETTABLE:
            raise BadRequest("A step's status may be set to: %s" % ", ".join(_SETTABLE))
        run = self.session.writable_run(arguments.run_id())
        guards.refuse_active([run], "change steps")
        if not os.path.exists(run.getStepsFile()):
            raise NotFound("step", "Step not found: %d" % index)
        return self._set(run, index, status)

    def _read(self, run: Any) -> List[Dict[str, Any]]:
        steps = StepSet(filename=run.getStepsFile())
        try:
            return [_step(position, step) for position, step in enumerate(steps, start=1)]
        finally:
            steps.close()

    def _set(self, run: Any, index: int, status: str) -> Dict[str, Any]:
        steps = StepSet(filename=run.getStepsFile())
        try:
            step = next((step.clone() for position, step in enumerate(steps, start=1) if position == index), None)
            if step is None:
                raise NotFound("step", "Step not found: %d" % index)
            step.setStatus(status)
            if status == "new":
                step._error.set(None)
            steps.update(step)
            steps.write()
            return _step(index, step)
        finally:
            steps.close()


def _step(index: int, step: Any) -> Dict[str, Any]:
    return {"index": index, "name": step.funcName.get(), "status": step.getStatus() or "new",
            "prerequisites": [int(each) for each in step.getPrerequisites()], "args": step.argsStr.get(),
            "initTime": step.initTime.get(), "endTime": step.endTime.get(), "elapsedSeconds": _elapsed(step),
            "error": step.getErrorMessage() or None, "interactive": step.isInteractive(),
            "needsGpu": bool(step.needsGPU())}


def _elapsed(step: Any) -> Optional[float]:
    if not step.initTime.hasValue():
        return None
    return float(step.getElapsedTime().total_seconds())
