"""Runs that follow from one another: what depends on a run, and actions on all of it."""
from __future__ import annotations

from typing import Any, Callable, Dict, List

from pyworkflow.protocol import MODE_RESTART, MODE_RESUME

from ..errors import BadRequest
from ..lifecycle import guards, runs
from ..lifecycle.stopping import Done, Stopping
from ..methods import Arguments
from ..project.session import Session


class Workflow:
    def __init__(self, session: Session) -> None:
        self.session = session
        self.stopping = Stopping(session)
        self._actions: Dict[str, Callable[[Dict[int, Any]], List[str]]] = {
            "restart": self._restart, "continue": self._continue}

    def subgraph(self, arguments: Arguments) -> Dict[str, Any]:
        run = self.session.run(arguments.run_id())
        return {"protocols": [_told(run, level) for run, level in self._members(run)]}

    def execute(self, arguments: Arguments) -> Dict[str, Any]:
        """Acts on the run and all that follows, or on what follows alone."""
        action = arguments.text("action")
        scope = arguments.optional_text("scope") or "all"
        if action not in ("restart", "continue", "reset", "stop") or scope not in ("all", "descendants"):
            raise BadRequest("Invalid workflow execution: action %s, scope %s" % (action, scope))
        first = self.session.writable_run(arguments.run_id())
        members = [(run, level) for run, level in self._members(first) if scope == "all" or run is not first]
        try:
            answer = self._execute(action, members)
            self.session.settle()
            return answer
        except BaseException:
            self.session.forget()
            raise

    def _execute(self, action: str, members: List[Any]) -> Dict[str, Any]:
        if action == "stop":
            return {"results": [self._done(run, self.stopping.stop_run) for run, _ in members], "errors": []}
        if action == "reset":
            deepest_first = [self._done(run, self._reset) for run, _ in reversed(members)]
            return {"results": list(reversed(deepest_first)), "errors": []}
        return self._start(members, self._actions[action])

    def _start(self, members: List[Any], action: Callable[[Dict[int, Any]], List[str]]) -> Dict[str, Any]:
        """Checks all before the first is touched."""
        for run, _ in members:
            self.session.writable_run(run.getObjId())
            if not run.isSaved() or run.workingDir.get() not in (None, "", "."):
                guards.require_own_folder(run)
            self.session.project._fixProtParamsConfiguration(run)
        before = {run.getObjId(): runs.status(run) for run, _ in members}
        errors = action({run.getObjId(): [run, level] for run, level in members})
        self.session.project.mapper.commit()
        return {"results": [_outcome(run, before) for run, _ in members], "errors": errors}

    def _restart(self, members: Dict[int, Any]) -> List[str]:
        errors: List[str] = self.session.project.launchWorkflow(members, MODE_RESTART)
        return errors

    def _continue(self, members: Dict[int, Any]) -> List[str]:
        errors: List[str] = self.session.project.launchWorkflow(members, MODE_RESUME)
        return errors

    def _reset(self, run: Any) -> bool:
        """Runs that are only saved have nothing to take back."""
        return False if run.isSaved() else self.stopping.reset_run(run)

    def _done(self, run: Any, change: Callable[[Any], bool]) -> Done:
        try:
            changed = change(run)
            return {"protocolId": run.getObjId(), "status": runs.status(run), "changed": changed}
        except Exception as failure:
            return {"protocolId": run.getObjId(), "status": runs.status(run), "changed": False, "error": str(failure)}

    def _members(self, first: Any) -> List[Any]:
        """The run and all that follows, each with the length of the longest way to it; by level, then id."""
        graph = self.session.project.getRunsGraph()
        levels = {first.getObjId(): 0}
        members = {first.getObjId(): first}
        for node in _in_order(graph.getNode(first.strId())):
            for child in node.getChildren():
                child_id = child.run.getObjId()
                members[child_id] = child.run
                levels[child_id] = max(levels.get(child_id, 0), levels[node.run.getObjId()] + 1)
        ordered = sorted(members, key=lambda run_id: (levels[run_id], run_id))
        return [(members[run_id], levels[run_id]) for run_id in ordered]


def _in_order(first: Any) -> List[Any]:
    """Nodes below the first such that each comes after all that lead to it."""
    ordered: List[Any] = []
    seen = set()
    stack = [(first, False)]
    while stack:
        node, left = stack.pop()
        if left:
            ordered.append(node)
        elif node.getName() not in seen:
            seen.add(node.getName())
            stack.append((node, True))
            stack.extend((child, False) for child in node.getChildren())
    return list(reversed(ordered))


def _told(run: Any, level: int) -> Dict[str, Any]:
    return {"protocolId": run.getObjId(), "runName": run.getRunName(), "status": runs.status(run), "level": level,
            "active": guards.is_active(run)}


def _outcome(run: Any, before: Dict[int, str]) -> Done:
    state = runs.status(run)
    return {"protocolId": run.getObjId(), "status": state, "changed": state != before[run.getObjId()]}
