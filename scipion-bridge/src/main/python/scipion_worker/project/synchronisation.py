"""Takes over into project.sqlite what runs have written to their own run.db."""
from __future__ import annotations

import os
import sqlite3
from typing import Any, Dict, Iterable, List, Optional

from pyworkflow.constants import PROTOCOL_UPDATED
from pyworkflow.protocol import LegacyProtocol, isProtocolUpToDate

from . import databases
from .owned_project import OwnedProject


def synchronise(project: OwnedProject, runs: Iterable[Any]) -> List[Dict[str, Any]]:
    """Updates the runs and stores them. Answers the runs that were left alone, each with the reason."""
    skipped = []
    for run in runs:
        reason = _obstacle(project, run)
        if reason is None:
            if project._updateProtocol(run) == PROTOCOL_UPDATED:
                project.forget_graphs()
        else:
            skipped.append({"protocolId": run.getObjId(), "reason": reason})
    project.mapper.commit()
    return skipped


def unknown_class(project: OwnedProject, run: Any) -> Optional[str]:
    """A class that the run or one of its outputs needs and that is not installed: storing the run would lose its name."""
    if isinstance(run, LegacyProtocol):
        return databases.class_of(_project_database(project), run.getObjId())
    in_project = [_project_database(project)] if _has_blind_parts(run) else []
    in_run = [] if isProtocolUpToDate(run) else [_run_database(project, run)]
    return next((name for path in in_project + in_run for name in _blind_classes(project, run, path)), None)


def _obstacle(project: OwnedProject, run: Any) -> Optional[str]:
    if project.openedAsReadOnly():
        return "The project is read-only."
    try:
        missing = unknown_class(project, run)
    except sqlite3.Error as problem:
        return "Its database cannot be read now: %s" % problem
    return None if missing is None else "Class %s, which it uses, is not installed." % missing


def _has_blind_parts(run: Any) -> bool:
    return any(isinstance(part, LegacyProtocol) for _, part in run.getAttributes())


def _blind_classes(project: OwnedProject, run: Any, path: str) -> List[str]:
    """Unknown classes of parts that only the database names; those that the run's own class makes need no name.

    A part that is stored as LegacyProtocol has lost its name already.
    """
    if not os.path.exists(path):
        return []
    parts = databases.parts(path, run.getObjId())
    known = project.known_classes() | {"LegacyProtocol"}
    return [name for part, name in parts.items() if name not in known and _is_blind(run, part)]


def _is_blind(run: Any, part: str) -> bool:
    attribute = getattr(run, part, None)
    return attribute is None or isinstance(attribute, LegacyProtocol)


def _project_database(project: OwnedProject) -> str:
    return str(os.path.join(project.path, project.dbPath))


def _run_database(project: OwnedProject, run: Any) -> str:
    return str(os.path.join(project.path, run.getDbPath()))
