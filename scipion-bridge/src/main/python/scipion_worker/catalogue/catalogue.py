"""What the installed protocols are, for listings and for code that never asks Python again."""
import os
from typing import Any, Dict, Iterable, List, Optional

from ..environment import Environment
from ..errors import NotFound
from .hierarchy import bases


def protocol_class(environment: Environment, name: str) -> Any:
    cls = environment.protocols.get(name)
    if cls is None:
        raise NotFound("class", "Protocol class not found: %s" % name)
    return cls


def describe_classes(environment: Environment, names: Optional[Iterable[str]]) -> Dict[str, Any]:
    """Descriptions by class name, of all classes without names."""
    chosen = environment.protocols if names is None else list(names)
    return {name: _describe(name, protocol_class(environment, name)) for name in chosen}


def _describe(name: str, cls: Any) -> Dict[str, Any]:
    problem = installation_problem(cls)
    return {"name": name, "className": cls.__name__, "label": cls.getClassLabel(prependPackageName=False),
            "title": cls.getClassLabel(), "help": help_text(cls), "package": _package(cls), "plugin": _package(cls),
            "installed": problem is None, "installError": problem, "devStatus": getattr(cls, "_devStatus", 0),
            "streaming": _holds(cls.worksInStreaming), "interactive": "interactive" in vars(cls),
            "viewer": is_viewer(cls), "final": is_final(cls, name), "possibleOutputs": possible_outputs(cls),
            "logo": logo(cls), "mro": bases(cls)}


def help_text(cls: Any) -> str:
    return (cls.getHelpText() or "").strip()


def installation_problem(cls: Any) -> Optional[str]:
    """Why the programs of the class cannot be run, None if they can."""
    try:
        problems: List[str] = cls.validateInstallation() or []
    except Exception as failure:
        return str(failure)
    return "\n".join(problems) or None


def logo(cls: Any) -> Optional[str]:
    """The picture of the class's package, absolute; None when the package names none or the file is gone."""
    path = cls.getPluginLogoPath()
    return os.path.abspath(path) if path and os.path.isfile(path) else None


def is_viewer(cls: Any) -> bool:
    from pyworkflow.viewer import Viewer
    return issubclass(cls, Viewer)


def is_final(cls: Any, name: str) -> bool:
    """Offered to people: labelled itself, registered under its own name, neither viewer nor disabled."""
    from pyworkflow.gui.project.utils import isAFinalProtocol
    return _holds(lambda: isAFinalProtocol(cls, name))


def possible_outputs(cls: Any) -> Dict[str, str]:
    declared = getattr(cls, "_possibleOutputs", None)
    if declared is None:
        return {}
    pairs = declared.items() if isinstance(declared, dict) else [(item.name, item.value) for item in declared]
    return {str(name): kind.__name__ if isinstance(kind, type) else type(kind).__name__ for name, kind in pairs}


def _package(cls: Any) -> Optional[str]:
    return getattr(getattr(cls, "_package", None), "__name__", None)


def _holds(question: Any) -> bool:
    try:
        return bool(question())
    except Exception:
        return False
