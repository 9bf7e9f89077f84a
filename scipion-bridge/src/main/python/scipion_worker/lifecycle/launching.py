"""Starts, schedules and saves runs."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from pyworkflow.project.project import ModificationNotAllowedException
from pyworkflow.protocol import MODE_RESTART, MODE_RESUME

from ..errors import BadRequest, Invalid, NotAllowed, WorkerError
from ..forms.target import Target
from ..methods import Arguments
from ..project.session import Session
from . import guards, runs

_MODES = {None: "launch", "": "launch", "resume": "launch", "continue": "launch", "launch": "launch",
          "restart": "restart", "schedule": "schedule"}


class Launching:
    def __init__(self, session: Session) -> None:
        self.session = session

    def save(self, arguments: Arguments) -> Dict[str, Any]:
        """Stores the values; those that do not fit are told and left out."""
        with Target(self.session, arguments, for_writing=True) as target:
            guards.refuse_active([target.run], "save")
            guards.refuse_dependents(self.session.project, [target.run], "save")
            self._guarded(lambda: self.session.project.saveProtocol(target.run))
            return {"protocolId": target.run.getObjId(), "created": target.created,
                    "status": runs.status(target.run), "errors": target.errors}

    def launch(self, arguments: Arguments) -> Dict[str, Any]:
        mode = _mode(arguments.raw("mode"))
        with Target(self.session, arguments, for_writing=True) as target:
            guards.refuse_active([target.run], "launch")
            self._check(target, mode)
            self.start(target.run, mode)
            return started(target.run, target.created)

    def _check(self, target: Target, mode: str) -> None:
        """Refuses before anything is stored. A scheduled run may lack what its inputs will bring."""
        errors = target.errors or queue_errors(target.run)
        if not errors and mode != "schedule":
            errors = target.validate()
        if errors:
            raise Invalid(errors)
        if mode == "restart" and not target.created:
            guards.require_own_folder(target.run)

    def start(self, run: Any, mode: str) -> None:
        """Stores the run and starts its process, its job or its scheduler."""
        project = self.session.project
        project.forget_graphs()  # the values applied may have changed them
        waiting = runs.status(run) == "interactive"
        run.runMode.set(MODE_RESTART if mode == "restart" else MODE_RESUME)
        if mode == "restart" or not (waiting or run.isInStreaming()):
            guards.refuse_dependents(project, [run], mode)
        if mode == "schedule":
            self._guarded(lambda: project.scheduleProtocol(run), run)
        elif waiting and mode == "launch":
            self._guarded(lambda: project.continueProtocol(run), run)
        else:
            self._guarded(lambda: project.launchProtocol(run), run)
        self.session.notify("started", protocolId=run.getObjId(), pid=run.getPid() or 0,
                            jobIds=[str(job) for job in run.getJobIds()])

    def _guarded(self, action: Any, run: Optional[Any] = None) -> None:
        """What Scipion refuses becomes an error; a run that was stored as launched but did not start becomes failed."""
        try:
            action()
        except ModificationNotAllowedException as refusal:
            raise NotAllowed(str(refusal))
        except BaseException as failure:
            if run is None or not run.hasObjId() or not guards.is_active(run):
                raise
            self._mark_failed(run, failure)
            raise WorkerError("The run could not be started: %s" % failure, protocolId=run.getObjId())

    def _mark_failed(self, run: Any, failure: BaseException) -> None:
        run.setFailed("The run could not be started: %s" % failure)
        self.session.project._storeProtocol(run)


def queue_errors(run: Any) -> List[str]:
    """A run that goes to a queue needs one that the host knows."""
    if not run.useQueue():
        return []
    queue = run.getHostConfig().getQueueSystem()
    if not queue.hasName():
        return ["The host %s has no queue: its entry in hosts.conf needs NAME and the commands." % run.getHostName()]
    name = run.getQueueParams()[0]
    if queue.getQueues() and name not in queue.getQueues():
        return ["The host %s has no queue '%s'; it has: %s" % (run.getHostName(), name, ", ".join(queue.getQueues()))]
    return []


def _mode(value: Any) -> str:
    if value not in _MODES:
        raise BadRequest("Unknown executeMode: %s" % (value,))
    return _MODES[value]


def started(run: Any, created: bool) -> Dict[str, Any]:
    return {"protocolId": run.getObjId(), "created": created, "status": runs.status(run), "pid": run.getPid() or 0,
            "jobIds": [str(job) for job in run.getJobIds()], "error": runs.error(run) if run.isFailed() else None}
