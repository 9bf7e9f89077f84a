"""The form context: everything that the client needs to show one run."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from pyworkflow.protocol import HostConfig

from ..catalogue.catalogue import logo, protocol_class
from ..inputs import describing
from ..lifecycle import runs
from ..project.session import Session
from ..wizards.wizard_listing import WizardListing
from .execute_mode import execute_modes
from .form import FormWriter

_COLOURS = {"finished": "#D2F5CB", "failed": "#F5CCCB", "aborted": "#F5CCCB", "running": "#FCCE62",
            "launched": "#FCCE62", "saved": "#D9F1FA", "new": "#D9F1FA", "scheduled": "#918516"}
_OTHER_COLOUR = "#9e9e9e"


class Contexts:
    """Makes form contexts. New runs are thrown away afterwards; nothing is written."""

    def __init__(self, session: Session, wizards: WizardListing) -> None:
        self.session = session
        self.wizards = wizards

    def of_class(self, name: str) -> Dict[str, Any]:
        return self._context(new_run(self.session, name))

    def of_run(self, run_id: int) -> Dict[str, Any]:
        return self._context(self.session.run_to_show(run_id))

    def _context(self, run: Any) -> Dict[str, Any]:
        writer = FormWriter(run, self.wizards)
        return {"info": self._info(run), "form": writer.form(), "values": writer.values()}

    def _info(self, run: Any) -> Dict[str, Any]:
        state = runs.status(run)
        return {"protocolId": run.getObjId(), "label": run.getObjLabel(), "runName": run.getRunName(),
                "status": state, "expertLevel": bool(run.hasExpert()), "packageLogo": logo(type(run)) or "",
                "color": _COLOURS.get(state, _OTHER_COLOUR), "hosts": self._hosts(),
                "protocolClassName": run.getClassName(), "inputs": describing.inputs(run),
                "outputs": [_labelled(run, each) for each in describing.outputs(run)],
                "executeMode": execute_modes(run)}

    def _hosts(self) -> List[str]:
        if self.session.is_open:
            return list(self.session.project.getHostNames())
        return list(HostConfig.load(self.session.hosts_file()))


def new_run(session: Session, class_name: Optional[str]) -> Any:
    """A run of the class that is stored nowhere yet."""
    cls = protocol_class(session.environment, class_name or "")
    if not session.is_open:
        run = cls()
        run.setObjLabel(cls.getClassLabel())
        return run
    session.stored_runs()  # its label is numbered by those of the others
    run = session.project.newProtocol(cls)
    session.project._setHostConfig(run)
    return run


def _labelled(run: Any, output: Dict[str, Any]) -> Dict[str, Any]:
    """In the form, the client shows `value` to people: there it starts with the run's label."""
    return dict(output, value="%s.%s" % (run.getRunName(), output["outputName"]))
