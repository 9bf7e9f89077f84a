"""Makes the runs of a workflow in the open project, with new ids and their links among themselves."""
from __future__ import annotations

import os
from typing import Any, Dict, List, Optional

from pyworkflow.object import PointerList

from ..catalogue.catalogue import protocol_class
from ..errors import Invalid
from ..forms.casting import Miscast
from ..forms.pointing import Pointing
from ..inputs.tokens import split
from ..methods import Arguments
from ..project.session import Session
from .workflow_text import Entry, entries, missing_classes, read

_QUEUE = ("_useQueue", "_queueParams", "forceSchedule")


class Import:
    def __init__(self, session: Session) -> None:
        self.session = session

    def import_workflow(self, arguments: Arguments) -> Dict[str, Any]:
        path = arguments.optional_text("path")
        workflow = read(path) if path else entries(arguments.raw("workflow"))
        self._check(workflow)
        self.session.stored_runs()
        importing = _Importing(self.session, os.path.dirname(path) if path else None, arguments.flag("keepOutside"))
        try:
            answer = importing.run(workflow)
            self.session.settle()
            return answer
        except BaseException:
            self.session.forget()
            raise

    def _check(self, workflow: List[Entry]) -> None:
        self.session.require_writable()
        missing = missing_classes(self.session.environment, workflow)
        if missing:
            raise Invalid(["Protocol class not found: %s" % name for name in missing])
        if not workflow:
            raise Invalid(["Workflow does not contain any protocols."])
        ids = [entry["object.id"] for entry in workflow]
        if len(set(ids)) < len(ids):
            raise Invalid(["Two protocols of the workflow have the same object.id."])


class _Importing:
    """One import. When it fails, the runs made so far are removed."""

    def __init__(self, session: Session, folder: Optional[str], keep_outside: bool) -> None:
        self.session = session
        self.folder = folder
        self.keep_outside = keep_outside
        self.made: Dict[str, Any] = {}
        self.errors: List[str] = []
        self.links = 0

    def run(self, workflow: List[Entry]) -> Dict[str, Any]:
        try:
            for entry in workflow:
                self.made[entry["object.id"]] = self._make(entry)
            for entry in workflow:
                self._fill(self.made[entry["object.id"]], entry)
        except BaseException:
            self.session.project.deleteProtocol(*self.made.values())
            raise
        self.session.project.mapper.commit()
        return {"created": [{"sourceId": source, "newId": run.getObjId()} for source, run in self.made.items()],
                "errors": self.errors, "links": self.links}

    def _make(self, entry: Entry) -> Any:
        cls = protocol_class(self.session.environment, entry["object.className"])
        run = self.session.project.newProtocol(cls)
        if entry.get("object.label"):
            run.setObjLabel(str(entry["object.label"]))
        run.setObjComment(str(entry.get("object.comment") or ""))
        self.session.project.saveProtocol(run)
        self.session.settle(run)  # the runs that follow point to it
        return run

    def _fill(self, run: Any, entry: Entry) -> None:
        values = run.processImportDict(dict(entry), self.folder) if self.folder else entry
        for name in _QUEUE:
            if values.get(name) is not None:
                getattr(run, name).set(values[name])
        for name, attribute in list(run.iterDefinitionAttributes()):
            if name in values:
                self._set(run, name, attribute, values[name])
        run._prerequisites.set(self._prerequisites(values.get("_prerequisites")))
        self.session.project._storeProtocol(run)

    def _set(self, run: Any, name: str, attribute: Any, value: Any) -> None:
        try:
            if isinstance(attribute, PointerList):
                tokens = value if isinstance(value, list) else [value]
                Pointing(self.session, run).set_list(attribute, [self._token(token) for token in tokens])
                self.links += len(attribute)
            elif attribute.isPointer():
                Pointing(self.session, run).set_pointer(attribute, self._token(value))
                self.links += int(attribute.hasValue())
            else:
                self._set_scalar(run, attribute, value)
        except (Miscast, ValueError, TypeError) as problem:
            self.errors.append("%s, %s: %s" % (run.getRunName(), name, problem))

    def _set_scalar(self, run: Any, attribute: Any, value: Any) -> None:
        """A number that is no number may be the token of one."""
        try:
            attribute.set(value)
        except ValueError:
            pointer = Pointing(self.session, run).pointer(self._token(value))
            attribute.setPointer(pointer)
            self.links += int(pointer is not None)

    def _token(self, value: Any) -> Optional[str]:
        """The token with the new run's id; of runs outside the workflow, nothing unless they are to be kept."""
        if not isinstance(value, str) or not value:
            return None
        head, rest = split(value)
        if str(head) in self.made:
            return ".".join(part for part in (self.made[str(head)].strId(), rest) if part)
        return value if self.keep_outside and self._exists(head) else None

    def _exists(self, run_id: Optional[int]) -> bool:
        return any(run.getObjId() == run_id for run in self.session.project.getRuns(refresh=False))

    def _prerequisites(self, value: Any) -> List[str]:
        items = value if isinstance(value, list) else str(value or "").split(",")
        return [self.made[str(item)].strId() for item in items if str(item) in self.made]
