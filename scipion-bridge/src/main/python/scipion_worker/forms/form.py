"""The form of a run: sections with parameters, and their values."""
from __future__ import annotations

from typing import Any, Dict, Iterator, List, Tuple

from pyworkflow.protocol import params

from ..wizards.wizard_listing import WizardListing
from . import form_header
from .form_params import ParamWriter
from .values import value_of

_GENERAL = "General"
_NOT_SENT = "Parallelization"


class FormWriter:
    """Writes the form of one run, which it does not change."""

    def __init__(self, run: Any, wizards: WizardListing) -> None:
        self.run = run
        self.definition = run.getDefinition()
        self.sent = [name for name, _ in self._sent_params()]
        self.writer = ParamWriter(run, wizards.of(type(run)), self.sent + list(form_header.ALL_NAMES))

    def form(self) -> Dict[str, Any]:
        references = _citations(self.run)
        return {"references": references, "help": "%s\n\n%s" % (self.run.getHelpText(), "\n".join(references)),
                "sections": [self._section(section) for section in self._sections()]}

    def values(self) -> Dict[str, Any]:
        values = form_header.values(self.run)
        values.update({name: value_of(self.run, name) for name in self.sent})
        if self.run.hasQueueParams():
            values["_queueName"], values["_queueParams"] = self.run.getQueueParams()
        values["_scipionWebRuntime"] = _runtime(self.run)
        return values

    def _section(self, section: Any) -> Dict[str, Any]:
        label = section.getLabel()
        general = label == _GENERAL
        written = form_header.entries(self.run, self.writer) if general else self.writer.children(
            _without_header(section._paramList), self.definition)
        return {"label": label, "params": written}

    def _sections(self) -> List[Any]:
        return [section for section in self.definition.iterSections() if section.getLabel() != _NOT_SENT]

    def _sent_params(self) -> Iterator[Tuple[str, Any]]:
        """Parameters with a value, of all sections but the two that the form does not show as they are."""
        for section in self._sections():
            if section.getLabel() != _GENERAL:
                yield from self._leaves(_without_header(section._paramList))

    def _leaves(self, names: List[str]) -> Iterator[Tuple[str, Any]]:
        for name in names:
            param = self.definition.getParam(name)
            if isinstance(param, params.ElementGroup):
                yield from self._leaves(_without_header(param._paramList))
            elif param is not None and hasattr(self.run, name):
                yield name, param


def _without_header(names: List[str]) -> List[str]:
    return [name for name in names if name not in form_header.ALL_NAMES]


def _citations(run: Any) -> List[str]:
    try:
        return [str(line) for line in run.citations()]
    except Exception:  # a plugin's bibliography may not parse
        return ["No references provided"]


def _runtime(run: Any) -> Dict[str, Any]:
    cpu = run.cpuTime
    elapsed = run.getElapsedTime().total_seconds() if run.initTime.hasValue() else None
    return {"cpuTimeSeconds": cpu or None, "elapsedTimeSeconds": elapsed}
