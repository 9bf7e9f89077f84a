"""The project that this worker has open, if any."""
from __future__ import annotations

import os
from typing import Any, Callable, Dict, List, Optional, Tuple

from pyworkflow.protocol import HostConfig, LegacyProtocol

from ..environment import Environment
from ..errors import BadRequest, LegacyClass, NotAllowed, NotFound
from .owned_project import OwnedProject
from .synchronisation import synchronise, unknown_class

Notify = Callable[..., None]
Version = Tuple[int, int]


class Session:
    """Holds at most one project. Runs are loaded anew when project.sqlite has changed or a request has altered them."""

    def __init__(self, environment: Environment, notify: Notify) -> None:
        self.environment = environment
        self.notify = notify
        self._project: Optional[OwnedProject] = None
        self._version: Optional[Version] = None

    @property
    def project(self) -> OwnedProject:
        if self._project is None:
            raise BadRequest("No project is open.")
        return self._project

    @property
    def is_open(self) -> bool:
        return self._project is not None

    def path(self) -> Optional[str]:
        return None if self._project is None else self._project.path

    def create(self, path: str, comment: Optional[str]) -> None:
        """Makes a project in a folder that is absent or empty: Scipion itself would empty the folder."""
        path = os.path.abspath(path)
        if os.path.lexists(path) and (not os.path.isdir(path) or os.listdir(path)):
            raise NotAllowed("The folder %s is not empty." % path, path=path)
        HostConfig.load(self.hosts_file())  # ends with its own reason before anything is written
        self.close()
        project = OwnedProject(self.environment.domain, path, self._stored)
        project.create(comment=comment or "")
        self._project = project

    def open(self, path: str) -> None:
        path = os.path.abspath(path)
        if self.path() == path:
            return
        if not os.path.isfile(os.path.join(path, OwnedProject.getDbName())):
            raise NotFound("project", "There is no project in %s." % path)
        self.close()
        project = OwnedProject(self.environment.domain, path, self._stored)
        project.load()
        self._project = project

    def close(self) -> None:
        """Closes the databases and leaves the folder."""
        if self._project is not None:
            for run in self._project.runs or []:
                run.closeMappers()
            self._project.closeMapper()
        self._project = None
        self._version = None
        os.chdir(os.sep)

    def stored_runs(self) -> List[Any]:
        """All runs as project.sqlite has them now; loaded anew only when somebody else has written."""
        version = self._current_version()
        if self._version is None or self._version != version:
            self.project.getRuns(refresh=True)
            self._version = version
        return list(self.project.runs)

    def runs(self) -> List[Any]:
        """All runs as they are now; active ones are synchronised first."""
        active = [run for run in self.stored_runs() if run.isActive()]
        if active:
            synchronise(self.project, active)
        return list(self.project.runs)

    def run(self, run_id: int) -> Any:
        for run in self.runs():
            if run.getObjId() == run_id:
                return run
        raise NotFound("protocol", "Protocol not found: %d" % run_id)

    def run_to_show(self, run_id: int) -> Any:
        """As `run`, for a request that changes nothing: when others have stored something, only what it needs is loaded anew."""
        if self._version is None or self._version == self._current_version():
            return self.run(run_id)
        loaded = self.project.load_alone(run_id)
        if not loaded or any(run.isActive() for run in loaded):
            return self.run(run_id)
        return loaded[0]

    def writable_run(self, run_id: int) -> Any:
        """The run, for a request that stores it."""
        self.require_writable()
        run = self.run(run_id)
        missing = unknown_class(self.project, run)
        if missing is not None:
            raise LegacyClass(missing, "Run %d needs the class %s, which is not installed." % (run_id, missing))
        return run

    def require_writable(self) -> None:
        if self.project.openedAsReadOnly():
            raise NotAllowed("The project is read-only: %s" % self.project.path)

    def forget(self) -> None:
        """After a request that has left runs in memory unlike those on disk: the next one loads them anew."""
        self._version = None

    def settle(self, *stored: Any) -> None:
        """After a request that has stored what it changed, perhaps new runs: memory and disk agree."""
        known = {id(run) for run in self.project.runs or []}
        for run in stored:
            if run.hasObjId() and id(run) not in known:
                self.project.runs.append(run)
                self.project.mapper.objDict[run.getObjId()] = run
        self.project.forget_graphs()

    def _stored(self, run: Any, created: bool) -> None:
        log = os.path.join(self.project.path, run.workingDir.get(), "logs", "launch.log")
        self.notify("stored", protocolId=run.getObjId(), created=created, log=log)

    def _current_version(self) -> Version:
        """Changes when another connection commits, or when another file takes the place of the database."""
        path = os.path.join(self.project.path, self.project.dbPath)
        try:
            inode = os.stat(path).st_ino
        except FileNotFoundError:
            raise NotFound("project", "There is no project in %s any more." % self.project.path)
        connection = self.project.mapper.db.connection
        return inode, int(connection.execute("PRAGMA data_version").fetchone()[0])

    def hosts_file(self) -> str:
        config = self.environment.config
        return str(os.path.join(os.path.dirname(config.SCIPION_LOCAL_CONFIG), config.SCIPION_HOSTS))

    def describe(self) -> Dict[str, Any]:
        project, runs = self.project, self.stored_runs()
        missing = {run.getObjId(): unknown_class(project, run) for run in runs}
        legacy = [{"protocolId": run.getObjId(), "className": missing[run.getObjId()]} for run in runs
                  if isinstance(run, LegacyProtocol)]
        return {"name": project.getShortName(), "path": project.path, "runs": len(runs),
                "readOnly": project.openedAsReadOnly(), "comment": project.getComment(), "created": _created(project),
                "legacy": legacy, "unknownClasses": sorted({name for name in missing.values() if name})}


def _created(project: OwnedProject) -> Optional[str]:
    try:
        return str(project.getCreationTime().isoformat())
    except Exception:  # old projects have none
        return None
