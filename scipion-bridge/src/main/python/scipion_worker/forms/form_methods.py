"""Methods about forms: showing, checking, evaluating conditions."""
from __future__ import annotations

from typing import Any, Dict

from ..catalogue.catalogue import protocol_class
from ..methods import Arguments, Methods
from ..project.session import Session
from ..wizards.wizard_listing import WizardListing
from . import conditions
from .context import Contexts
from .target import Target


class FormMethods:
    def __init__(self, session: Session, wizards: WizardListing) -> None:
        self.session = session
        self.wizards = wizards
        self.contexts = Contexts(session, wizards)

    def add_to(self, methods: Methods) -> None:
        methods.add(form_new=lambda a: self.contexts.of_class(a.text("className")),
                    form_load=lambda a: self.contexts.of_run(a.run_id()),
                    form_conditions=self.conditions, form_validate=self.validate, wizard_list=self.wizard_list)

    def wizard_list(self, arguments: Arguments) -> Dict[str, Any]:
        return self.wizards.of(protocol_class(self.session.environment, arguments.text("className")))

    def conditions(self, arguments: Arguments) -> Dict[str, Any]:
        with Target(self.session, arguments) as target:
            found = {name: conditions.evaluate(target.run, name) for name, _ in target.run.getDefinition().iterAllParams()}
        return {"visible": {name: visible for name, (visible, _) in found.items()},
                "errors": {name: error for name, (_, error) in found.items() if error is not None}}

    def validate(self, arguments: Arguments) -> Dict[str, Any]:
        with Target(self.session, arguments) as target:
            return {"errors": target.errors or target.validate(), "warnings": target.warnings()}
