"""What the form's buttons may offer for a run."""
from __future__ import annotations

from typing import Any, Dict, List

from ..lifecycle.runs import status

_TEXTS = {"launch": ("Execute", "Run the protocol with these values."),
          "continue": ("Continue", "Go on: finished steps whose parameters did not change are kept."),
          "restart": ("Restart", "Delete all results of this run and start anew."),
          "schedule": ("Schedule", "Start as soon as the inputs are ready."),
          "stop": ("Stop", "End the run; its finished steps are kept.")}


def execute_modes(run: Any) -> Dict[str, Any]:
    """Mode names in the order of preference, each with label and help."""
    return {mode: {"label": _TEXTS[mode][0], "help": _TEXTS[mode][1]} for mode in _modes(run)}


def _modes(run: Any) -> List[str]:
    state = status(run)
    if state in ("launched", "running", "scheduled"):
        return ["stop"]
    if inputs_are_pending(run):
        return ["schedule"]
    if state in ("failed", "aborted") or (state == "finished" and run.worksInStreaming()):
        return ["continue", "restart"]
    return ["restart"] if state == "finished" else ["launch", "restart"]


def inputs_are_pending(run: Any) -> bool:
    """An input is not there yet, or is a set that still grows and the protocol does not work while it does."""
    try:
        _, open_set, empty_pointers = run.getInputStatus()
        return bool(open_set or empty_pointers)
    except Exception:  # attributes without parameter, conditions that do not evaluate
        return False
