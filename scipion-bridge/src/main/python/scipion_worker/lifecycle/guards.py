"""What Scipion refuses, and what it should: checked before anything is changed."""
from __future__ import annotations

import os
from typing import Any, Dict, Iterable, List

from ..errors import NotAllowed
from ..inputs.tokens import token
from ..project.owned_project import OwnedProject
from .runs import status

_ACTIVE = ("launched", "running", "scheduled")


def is_active(run: Any) -> bool:
    """A process or job of the run may exist."""
    return status(run) in _ACTIVE


def refuse_active(runs: Iterable[Any], what: str) -> None:
    active = [{"protocolId": run.getObjId(), "status": status(run)} for run in runs if is_active(run)]
    if active:
        names = ", ".join("%d is %s" % (each["protocolId"], each["status"]) for each in active)
        raise NotAllowed("Cannot %s: run %s. Stop it first." % (what, names), active=active)


def refuse_dependents(project: OwnedProject, runs: List[Any], what: str) -> None:
    """Runs outside the given ones that have used their outputs stand against a change; saved and scheduled ones do not."""
    found = dependents(project, runs)
    if found:
        names = ", ".join("%s (%d)" % (each["runName"], each["protocolId"]) for each in found)
        raise NotAllowed("Cannot %s: its outputs are used by %s." % (what, names), dependents=found)


def refuse_users(project: OwnedProject, run: Any, output: str) -> None:
    """Runs that use this output, saved ones apart, stand against deleting it."""
    wanted = "%s.%s" % (run.strId(), output)
    node = project.getRunsGraph().getNode(run.strId())
    children = [child.run for child in node.getChildren() if not child.run.isSaved()] if node else []
    users = [{"protocolId": child.getObjId(), "runName": child.getRunName(), "status": status(child),
              "of": run.getObjId()} for child in children if _uses(child, wanted)]
    if users:
        names = ", ".join("%s (%d)" % (each["runName"], each["protocolId"]) for each in users)
        raise NotAllowed("Cannot delete output %s: it is used by %s." % (output, names), dependents=users)


def _uses(run: Any, wanted: str) -> bool:
    tokens = [str(token(pointer)) for _, pointer in run.iterInputAttributes()]
    return any(each == wanted or each.startswith(wanted + ".") for each in tokens)


def dependents(project: OwnedProject, runs: List[Any]) -> List[Dict[str, Any]]:
    chosen = {run.getObjId() for run in runs}
    graph = project.getRunsGraph()
    found = []
    for run in runs:
        node = graph.getNode(run.strId())
        for child in node.getChildren() if node else []:
            if child.run.getObjId() not in chosen and not child.run.isSaved() and not child.run.isScheduled():
                found.append({"protocolId": child.run.getObjId(), "runName": child.run.getRunName(),
                              "status": status(child.run), "of": run.getObjId()})
    return found


def require_own_folder(run: Any) -> None:
    """Restart, reset and delete empty the run's folder: it must be one of `Runs`, not a damaged entry such as '.'."""
    parts = os.path.normpath(run.workingDir.get() or "").split(os.sep)
    if len(parts) != 2 or parts[0] != "Runs" or parts[1] in ("", os.pardir):
        raise NotAllowed("The folder of run %s is '%s', which is not in Runs: it is not emptied."
                         % (run.strId(), run.workingDir.get()))
