"""Runs a wizard: a value at once, or a dialog whose pictures the server draws."""
from __future__ import annotations

from typing import Any, Dict, Optional

from ..errors import Invalid, NotFound, Unsupported
from ..forms.target import Target
from ..methods import Arguments, Methods
from ..project.session import Session
from .dialog import Dialog
from .wizard_compute import compute, lanes
from .wizard_dialogs import DIALOGS
from .wizard_kinds import COMPUTE
from .wizard_listing import WizardListing

_DONE = "Wizard executed successfully"


class WizardMethods:
    def __init__(self, session: Session, wizards: WizardListing) -> None:
        self.session = session
        self.wizards = wizards

    def add_to(self, methods: Methods) -> None:
        methods.add(wizard_run=self.run)

    def run(self, arguments: Arguments) -> Dict[str, Any]:
        with Target(self.session, arguments) as target:
            if target.errors:
                raise Invalid(target.errors)
            param, wizard_id = arguments.text("paramName"), arguments.text("wizardId")
            offered = self._offered(type(target.run), param, wizard_id)
            answer = self._answer(target.run, param, offered, arguments.mapping("inputs"))
            return dict({"success": True, "wizardId": wizard_id, "kind": offered["kind"], "message": _DONE,
                         "availableValues": None, "requiresUserInput": False, "inputSchema": None,
                         "viewerState": None}, **answer)

    def _offered(self, protocol_class: Any, param: str, wizard_id: str) -> Dict[str, Any]:
        for offered in self.wizards.of(protocol_class).get(param, []):
            if offered["id"] == wizard_id:
                return offered
        raise NotFound("wizard", "Wizard '%s' not found for parameter '%s'" % (wizard_id, param))

    def _answer(self, run: Any, param: str, offered: Dict[str, Any], inputs: Dict[str, Any]) -> Dict[str, Any]:
        kind = offered["kind"]
        if kind == "compute_lane_selector":
            return _lane(self._wizard(offered), run, param)
        if kind in COMPUTE:
            return {"paramUpdates": compute(self._wizard(offered), kind, run, param)}
        if kind not in DIALOGS:
            raise Unsupported("Wizard kind '%s' is not supported yet in web execution" % kind)
        dialog = DIALOGS[kind](run, param, offered["targetParams"], inputs)
        return _applied(dialog) if _applies(inputs) else _opened(dialog, kind)

    def _wizard(self, offered: Dict[str, Any]) -> Any:
        return self.wizards.class_of(offered["id"])()


def _applies(inputs: Dict[str, Any]) -> bool:
    """A dialog that sends values without saying what for wants them applied."""
    action: Optional[str] = inputs.get("action")
    return action == "apply" or (action is None and bool(inputs))


def _applied(dialog: Dialog) -> Dict[str, Any]:
    return {"paramUpdates": dialog.updates(), "availableValues": []}


def _opened(dialog: Dialog, kind: str) -> Dict[str, Any]:
    schema = {"type": kind, "paramName": dialog.param, "title": dialog.title, "fields": dialog.fields()}
    return {"paramUpdates": {}, "requiresUserInput": True, "inputSchema": schema, "viewerState": dialog.viewer_state()}


def _lane(wizard: Any, run: Any, param: str) -> Dict[str, Any]:
    available = lanes(wizard)
    current = str(run.getAttributeValue(param))
    chosen = current if current in available else (available[0] if available else None)
    return {"paramUpdates": {param: chosen}, "availableValues": available}
