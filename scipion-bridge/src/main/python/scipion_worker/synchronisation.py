"""Takes over into project.sqlite what runs have written to their own run.db."""
from __future__ import annotations

import os
import sqlite3
from typing import Any, Dict, Iterable, List, Optional

from pyworkflow.protocol import LegacyProtocol, isProtocolUpToDate

from . import databases
from .owned_project import OwnedProject


def synchronise(project: OwnedProject, runs: Iterable[Any]) -> List[Dict[str, Any]]:
    """Updates the runs and stores them. Answers the runs that were left alone, each with the reason."""
    known = project.mapper.dictClasses
    suspicious = bool(databases.unknown(databases.class_names(_project_database(project)), known))
    skipped = []
    for run in runs:
        reason = _obstacle(project, run, suspicious)
        if reason is None:
            project._updateProtocol(run)
        else:
            skipped.append({"protocolId": run.getObjId(), "reason": reason})
    project.mapper.commit()
    return skipped


def unknown_class(project: OwnedProject, run: Any, databases_to_read: Optional[List[str]] = None) -> Optional[str]:
    """A class that the run needs and that is not installed here: storing the run would lose its name."""
    paths = [_project_database(project), _run_database(project, run)] if databases_to_read is None else databases_to_read
    existing = [path for path in paths if os.path.exists(path)]
    names = [name for path in existing for name in databases.class_names_of_run(path, run.getObjId())]
    return databases.first(databases.unknown(names, project.mapper.dictClasses))


def _obstacle(project: OwnedProject, run: Any, suspicious: bool) -> Optional[str]:
    if project.openedAsReadOnly():
        return "The project is read-only."
    if isinstance(run, LegacyProtocol):
        return "Its class is not installed."
    paths = [_project_database(project)] if suspicious else []
    if not isProtocolUpToDate(run):
        paths.append(_run_database(project, run))
    try:
        missing = unknown_class(project, run, paths)
    except sqlite3.Error as problem:
        return "Its database cannot be read now: %s" % problem
    return None if missing is None else "Class %s, which it uses, is not installed." % missing


def _project_database(project: OwnedProject) -> str:
    return str(os.path.join(project.path, project.dbPath))


def _run_database(project: OwnedProject, run: Any) -> str:
    return str(os.path.join(project.path, run.getDbPath()))
