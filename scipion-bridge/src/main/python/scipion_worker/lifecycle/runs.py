"""Runs as they are told in lists."""
from __future__ import annotations

import re
from typing import Any, Callable, Dict, Optional

from ..inputs import describing

_COLOUR = re.compile("\x1b\\[[0-9;]*m")


def status(run: Any) -> str:
    return str(run.getStatus() or "new")


def error(run: Any) -> Optional[str]:
    text = run.getErrorMessage()
    return _COLOUR.sub("", text).strip() or None if text else None


def summary(run: Any) -> Dict[str, Any]:
    return {"protocolId": run.getObjId(), "className": run.getClassName(), "status": status(run),
            "label": run.getRunName(), "pid": (run.getPid() or 0) if run.isActive() else 0,
            "jobIds": [str(job) for job in run.getJobIds()], "error": error(run), "stepsDone": run.stepsDone,
            "numberOfSteps": run.numberOfSteps, "outputs": describing.outputs(run)}


def tolerant(run: Any, describe: Callable[[Any], Dict[str, Any]] = summary) -> Dict[str, Any]:
    """The description, or what prevents it: one bad run never fails a list."""
    try:
        return describe(run)
    except Exception as failure:
        return {"protocolId": run.getObjId(), "failed": True, "error": "%s: %s" % (type(failure).__name__, failure)}
