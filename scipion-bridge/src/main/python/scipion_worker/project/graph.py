"""The graph of runs: which run uses the outputs of which."""
from __future__ import annotations

from typing import Any, Dict, List

from ..inputs import describing
from ..lifecycle import runs
from .session import Session

ROOT = "PROJECT"


class Graph:
    """Nodes by id as text, the root first."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def nodes(self) -> Dict[str, Any]:
        all_runs = self.session.runs()
        graph = self.session.project.getRunsGraph()
        nodes = {ROOT: self._root(graph)}
        for run in sorted(all_runs, key=lambda each: each.getObjId()):
            nodes[run.strId()] = runs.tolerant(run, lambda each: _node(each, graph.getNode(each.strId())))
        return {"nodes": nodes}

    def _root(self, graph: Any) -> Dict[str, Any]:
        return {"protocolId": ROOT, "label": self.session.project.getShortName(), "status": "", "parents": [],
                "children": _names(graph.getRoot().getChildren()), "parameter": [], "inputs": [], "outputs": [],
                "cpuTime": "", "elapsedTime": "", "isInteractive": False, "numberOfSteps": 0, "stepsDone": 0}


def _node(run: Any, node: Any) -> Dict[str, Any]:
    return {"protocolId": run.strId(), "className": run.getClassName(), "label": run.getRunName(),
            "title": run.getRunName(), "runName": run.getObjLabel(), "comment": run.getObjComment(),
            "status": runs.status(run), "children": _names(node.getChildren()), "parents": _names(node.getParents()),
            "parameter": [], "inputs": describing.inputs(run), "outputs": describing.outputs(run),
            "cpuTime": _seconds(run.cpuTime), "elapsedTime": _elapsed(run), "isInteractive": run.isInteractive(),
            "numberOfSteps": run.numberOfSteps, "stepsDone": run.stepsDone}


def _names(nodes: List[Any]) -> List[str]:
    return sorted((node.getName() for node in nodes if node.getName() != ROOT), key=int)


def _elapsed(run: Any) -> str:
    return _seconds(run.getElapsedTime().total_seconds())


def _seconds(value: Any) -> str:
    """Whole seconds as text, empty when unknown."""
    return str(int(value)) if value and int(value) > 0 else ""
