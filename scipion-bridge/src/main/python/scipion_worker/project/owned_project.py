"""Scipion's project as this worker owns it: nothing is synchronised or deleted behind the caller's back."""
from __future__ import annotations

import gc
import os
import time
from typing import Any, Callable, List, Set

from pyworkflow.project import Project
from pyworkflow.protocol import STATUS_ABORTED, STATUS_FAILED, STATUS_FINISHED, STATUS_INTERACTIVE, Protocol
from pyworkflow.protocol.launch import stop
from pyworkflow.utils import getFileLastModificationDate

from ..errors import WorkerError
from . import databases, jobs
from .processes import find_run, is_run, terminate

_BUSY_MS = 20000
_STARTING_SECONDS = 5
_ATTEMPTS = 5
_ENDED = {STATUS_FINISHED, STATUS_FAILED, STATUS_ABORTED}


class OwnedProject(Project):
    """Loads runs without writing, and trusts a process id only if the process is that run."""

    def __init__(self, domain: Any, path: str, stored: Callable[[Any, bool], None]) -> None:
        """`stored` is told of each run that is written to be started or kept, and whether it is new."""
        super().__init__(domain, path)
        self._stored = stored
        self.runs: Any = None

    def _setupProtocol(self, protocol: Any) -> None:
        created = not protocol.hasObjId()
        super()._setupProtocol(protocol)
        self._stored(protocol, created)

    def stopProtocol(self, protocol: Any) -> None:
        """Ends process or jobs, then marks the run aborted; a run that cannot be ended keeps its status."""
        self._updateProtocol(protocol)
        self.mapper.commit()
        if not protocol.isActive() and protocol.getStatus() != STATUS_INTERACTIVE:
            return
        if len(protocol.getJobIds()):
            stop(protocol)  # the queue ends them in its own time
        else:
            self._end_processes(protocol)
        self._mark_aborted(protocol)

    def _end_processes(self, protocol: Any) -> None:
        """Those that are the run's now, whatever id was written down: schedulers fork, and ids are used again."""
        for _ in range(_ATTEMPTS):
            pid = find_run(self.path, protocol.getDbPath())
            if pid is None:
                return
            terminate(pid)
        raise WorkerError("The process of run %s could not be ended." % protocol.strId())

    def _mark_aborted(self, protocol: Any) -> None:
        protocol.setAborted()
        if os.path.exists(protocol.getDbPath()):
            mapper = self.createMapper(protocol.getDbPath())
            protocol.setMapper(mapper)
            protocol._store()
            mapper.close()
            protocol.lastUpdateTimeStamp.set(getFileLastModificationDate(protocol.getDbPath()))
        protocol.setMapper(self.mapper)
        self._storeProtocol(protocol)

    def createMapper(self, sqliteFn: str) -> Any:
        """Scipion would wait 1000 s for a lock; the request would be dead long before."""
        mapper = super().createMapper(sqliteFn)
        mapper.db.connection.execute("PRAGMA busy_timeout=%d" % _BUSY_MS)
        return mapper

    def known_classes(self) -> Set[str]:
        """Names of the classes that are installed. The mapper's own dictionary claims to have every name."""
        return set(dict.keys(self.mapper.dictClasses))

    def getRuns(self, iterate: bool = False, refresh: bool = True, checkPids: bool = False) -> List[Any]:
        """The runs in the order of their ids; what others have stored is seen after `refresh`."""
        if self.runs is None or refresh:
            self._load_runs()
        runs: List[Any] = self.runs
        return runs

    def forget_graphs(self) -> None:
        """After runs, links or outputs have changed."""
        self._runsGraph = self._transformGraph = self._sourceGraph = None

    def _load_runs(self) -> None:
        for run in self.runs or []:
            run.closeMappers()
        gc.disable()  # nothing of the tens of thousands of objects is garbage, and each look would visit them all
        try:
            self.runs = self.mapper.selectAllBatch(objectFilter=_is_run)
        finally:
            gc.enable()
        self.forget_graphs()
        for run in self.runs:
            self._setProtocolMapper(run)
            self._annotateLastRunTime(run.endTime)

    def load_alone(self, run_id: int) -> List[Any]:
        """A run as it is stored now, then those that it takes its inputs from, near and far. Empty when it is gone."""
        mapper = self.createMapper(self.dbPath)
        try:
            run = mapper.selectById(run_id)
            loaded = [each for each in mapper.objDict.values() if _is_run(each)]
        finally:
            mapper.close()
        if not any(each is run for each in loaded):
            return []
        for each in loaded:
            self._setProtocolMapper(each)
        return [run] + [each for each in loaded if each is not run]

    def checkPid(self, protocol: Any) -> bool:
        pid = protocol.getPid()
        if not protocol.isActive() or protocol.isInteractive() or is_run(pid, self.path, protocol.getDbPath()):
            return True
        return self._lives_elsewhere(protocol, "Process %s of the run was not found: it has died or was killed. "
                                               "The logs may tell why." % pid)

    def checkIsAlive(self, protocol: Any) -> bool:
        """As Scipion does, and also for runs of which neither process nor job was ever written down."""
        if protocol.getPid() or len(protocol.getJobIds()) or protocol.isInteractive():
            return bool(super().checkIsAlive(protocol))
        return self._lives_elsewhere(protocol, "The run was never started, or its process has died: "
                                               "there is neither a process nor a job.")

    def checkJobId(self, protocol: Any) -> bool:
        """As Scipion does, but with the reason that the queue has left."""
        alive = bool(super().checkJobId(protocol))
        if not alive and len(protocol.getJobIds()):
            self._settle(protocol, jobs.death(protocol))
        return alive

    def _lives_elsewhere(self, protocol: Any, death: str) -> bool:
        """Schedulers fork when they start, and write the new process id down later than they have it."""
        pid = find_run(self.path, protocol.getDbPath())
        if pid is not None:
            protocol.setPid(pid)
            return True
        starting = protocol.isScheduled() or not protocol.getPid()
        if starting and _age(protocol.getDbPath()) < _STARTING_SECONDS:
            return True
        self._settle(protocol, death)
        return False

    def _settle(self, protocol: Any, death: str) -> None:
        """Takes over how a run ended that is at work no more; it died if it did not say."""
        if self._has_ended(protocol):
            protocol.lastUpdateTimeStamp.set(None)  # what was read before its end does not count
            self._updateProtocol(protocol)
        else:
            protocol.setFailed(death)

    def _has_ended(self, protocol: Any) -> bool:
        """Whether its own database says so, which may have been written since it was read."""
        path = protocol.getDbPath()
        return os.path.exists(path) and databases.status_of(path, protocol.getObjId()) in _ENDED


def _is_run(candidate: Any) -> bool:
    """Parts of unknown class look like runs to Scipion; they have a parent."""
    return isinstance(candidate, Protocol) and not candidate.hasObjParentId()


def _age(path: str) -> float:
    """Seconds since the file was written; without end for one that was never made."""
    return time.time() - os.path.getmtime(path) if os.path.exists(path) else float("inf")
