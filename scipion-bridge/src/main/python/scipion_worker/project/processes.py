"""Processes of runs: started apart from the worker, found again, reaped, stopped."""
from __future__ import annotations

import importlib
import os
import re
import signal
import subprocess
from typing import Any, Dict, List, Optional

import psutil

GRACE_SECONDS = 3.0
_QUOTED = re.compile('"([^"]*)"')


class Children:
    """The processes that this worker has started. Each has a session of its own, so that it outlives the worker."""

    def __init__(self) -> None:
        self._running: Dict[int, Any] = {}
        self.run_id: Optional[int] = None
        self.log: Optional[str] = None

    def install(self) -> None:
        """Puts itself where Scipion starts and kills processes."""
        launch: Any = importlib.import_module("pyworkflow.protocol.launch")  # the package hides it by a function
        for name in ("_run", "process"):
            if not hasattr(launch, name):
                raise ImportError("This version of pyworkflow starts runs in a way that is not known here.")
        launch._run = self.run
        launch.process.killWithChilds = terminate

    def belongs_to(self, run_id: int, log: str) -> None:
        """What is started from now on belongs to this run; its first words go to the log."""
        self.run_id, self.log = run_id, log

    def run(self, command: str, wait: bool, stdin: Any = None, stdout: Any = None, stderr: Any = None) -> int:
        """Starts a shell command of Scipion and returns its process id. The shell is replaced by the program."""
        output = stdout or self._output()
        child = subprocess.Popen(_replacing_shell(command, wait), shell=True, stdin=stdin or subprocess.DEVNULL,
                                 stdout=output, stderr=stderr or output, start_new_session=True)
        if hasattr(output, "close"):
            output.close()
        if wait:
            child.wait()
        else:
            self._running[child.pid] = (child, self.run_id)
        return child.pid

    def reap(self) -> List[Dict[str, Any]]:
        """The processes that have ended since the last call."""
        ended = [pid for pid, (child, _) in self._running.items() if child.poll() is not None]
        return [self._ended(pid, *self._running.pop(pid)) for pid in ended]

    def _ended(self, pid: int, child: Any, run_id: Optional[int]) -> Dict[str, Any]:
        code = child.returncode
        return {"pid": pid, "protocolId": run_id, "exitCode": code if code >= 0 else None,
                "signal": -code if code < 0 else None}

    def _output(self) -> Any:
        """What a run says before it has opened its own logs, such as an import that fails."""
        return open(self.log, "ab") if self.log and os.path.isdir(os.path.dirname(self.log)) else None


def _replacing_shell(command: str, wait: bool) -> str:
    """The process id that is stored is then the run's own, not that of a shell around it."""
    import pyworkflow
    return "exec " + command if not wait and command.startswith(pyworkflow.PYTHON) else command


def is_run(pid: int, project_path: str, run_database: str) -> bool:
    """Whether the process exists and is that run (or its scheduler): process ids are used again."""
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        return _belongs(process.cmdline(), project_path, run_database)
    except psutil.AccessDenied:
        return True
    except psutil.NoSuchProcess:
        return False


def find_run(project_path: str, run_database: str) -> Optional[int]:
    """A process of the run, None if there is none."""
    for process in psutil.process_iter(["cmdline"]):
        if _belongs(process.info["cmdline"] or [], project_path, run_database):
            return int(process.pid)
    return None


def _belongs(command: List[str], project_path: str, run_database: str) -> bool:
    """The arguments are those that Scipion gives, also in the text of a shell, and whatever links lead to the project."""
    line = " ".join(command)
    if "pw_protocol_run.py" not in line and "pw_schedule_run.py" not in line:
        return False
    words = command + _QUOTED.findall(line)
    folders = {os.path.realpath(word) for word in words if os.path.isabs(word)}
    return run_database in words and os.path.realpath(project_path) in folders


def terminate(pid: Optional[int]) -> None:
    """Ends a process and all below it: politely, then after 3 s by force."""
    try:
        root = psutil.Process(pid) if pid else None
    except psutil.NoSuchProcess:
        root = None
    if root is None:
        return
    family = root.children(recursive=True) + [root]
    for process in family:
        _signal(process, signal.SIGTERM)
    _, alive = psutil.wait_procs(family, timeout=GRACE_SECONDS)
    for process in alive:
        _signal(process, signal.SIGKILL)
    psutil.wait_procs(alive, timeout=GRACE_SECONDS)


def _signal(process: Any, number: int) -> None:
    try:
        process.send_signal(number)
    except psutil.NoSuchProcess:
        pass
