"""The wizards that a form offers beside its parameters."""
from __future__ import annotations

from typing import Any, Dict, List

from ..environment import Environment
from .wizard_kinds import descriptor, identifier


class WizardListing:
    """Descriptors by parameter for each class of protocol."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self._cache: Dict[Any, Dict[str, List[Dict[str, Any]]]] = {}

    def of(self, protocol_class: Any) -> Dict[str, List[Dict[str, Any]]]:
        if protocol_class not in self._cache:
            self._cache[protocol_class] = self._find(protocol_class)
        return self._cache[protocol_class]

    def class_of(self, wizard_id: str) -> Any:
        return next((cls for cls in self._classes() if identifier(cls) == wizard_id), None)

    def _find(self, protocol_class: Any) -> Dict[str, List[Dict[str, Any]]]:
        found: Dict[str, List[Dict[str, Any]]] = {}
        for wizard in self._classes():
            for target, names in getattr(wizard, "_targets", []):
                if isinstance(target, type) and issubclass(protocol_class, target):
                    self._offer(found, descriptor(wizard, list(names)))
        return found

    @staticmethod
    def _offer(found: Dict[str, List[Dict[str, Any]]], offered: Dict[str, Any]) -> None:
        for name in offered["targetParams"]:
            others = found.setdefault(name, [])
            if all(other["id"] != offered["id"] for other in others):
                others.append(offered)

    def _classes(self) -> List[Any]:
        return list(self.environment.domain.getWizards().values())
