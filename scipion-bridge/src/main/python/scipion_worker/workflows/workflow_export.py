"""Runs of a project as a workflow that can be made anew elsewhere."""
from __future__ import annotations

from typing import Any, Dict

from pyworkflow.protocol import LegacyProtocol

from ..errors import LegacyClass, NotFound
from ..forms.values import value_of
from ..methods import Arguments
from ..project.session import Session
from .workflow_text import plugins_of


class Export:
    def __init__(self, session: Session) -> None:
        self.session = session

    def export(self, arguments: Arguments) -> Dict[str, Any]:
        by_id = {run.getObjId(): run for run in self.session.runs()}
        wanted = arguments.run_ids()
        missing = [str(run_id) for run_id in wanted if run_id not in by_id]
        if missing:
            raise NotFound("protocol", "Protocol(s) not found: %s" % ", ".join(missing))
        chosen = [by_id[run_id] for run_id in wanted]
        workflow = [_entry(run) for run in chosen]
        environment = self.session.environment
        return {"workflow": workflow, "protocolIds": [run.strId() for run in chosen],
                "requiredPluginNames": plugins_of(environment, workflow),
                "protocolPlugins": [{"protocolId": run.strId(), "className": run.getClassName(),
                                     "pluginName": environment.plugin_of(run.getClassName())} for run in chosen]}


def _entry(run: Any) -> Dict[str, Any]:
    """Scipion's own form of it, with the pointers that it leaves out: of lists, and of scalars that point."""
    if isinstance(run, LegacyProtocol):
        raise LegacyClass("unknown", "The class of run %s is not installed: its parameters are not known." % run.strId())
    entry = dict(run.getDefinitionDict())
    for name, attribute in run.iterDefinitionAttributes():
        value = value_of(run, name)
        if isinstance(value, list) or attribute.isPointer() or getattr(attribute, "hasPointer", lambda: False)():
            entry[name] = value
    return entry
