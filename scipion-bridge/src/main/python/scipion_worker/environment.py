"""The Scipion that this process runs in: its domain, plugins and what they lack."""
import gc
import importlib.metadata
import logging
import os
import time
from typing import Any, Dict, List, Optional

from . import PROTOCOL_VERSION


class Environment:
    """Scipion, imported and with all plugins loaded. Made once; costs seconds and 200 MB."""

    def __init__(self) -> None:
        started = time.monotonic()
        failures = _PluginFailures()
        failures.listen()
        import pyworkflow
        self.config = pyworkflow.Config
        self.version = importlib.metadata.version("scipion-pyworkflow")
        self.domain = pyworkflow.Config.getDomain()
        if self.domain is None:
            raise ImportError("Scipion has no domain: SCIPION_DOMAIN must name an installed one, such as pwem.")
        self.protocols: Dict[str, Any] = self.domain.getProtocols()
        self.objects: Dict[str, Any] = self.domain.getObjects()
        self.failures = failures
        gc.collect()
        gc.freeze()  # what was imported stays; collecting it again and again would take a third of a second
        self.load_ms = round((time.monotonic() - started) * 1000)

    def hello(self) -> Dict[str, Any]:
        return {"v": PROTOCOL_VERSION, "pid": os.getpid(), "python": _python(), "pyworkflow": self.version,
                "domain": self.domain.getName(), "pluginsRevision": self.revision(), "protocols": len(self.protocols),
                "objects": len(self.objects), "plugins": self.plugins(), "loadMs": self.load_ms}

    def plugins(self) -> List[Dict[str, Any]]:
        """Every plugin that is installed, also those that do not import."""
        return [self._plugin(point) for point in _entry_points()]

    def revision(self) -> str:
        """Changes when a plugin or its version does."""
        versions = ["%s=%s" % (p["name"], p["version"]) for p in self.plugins()]
        return ";".join(["pyworkflow=" + self.version] + versions)

    def plugin_of(self, class_name: str) -> Optional[str]:
        """The plugin that brings a class of protocols."""
        package = getattr(self.protocols.get(class_name), "_package", None)
        return None if package is None else str(package.__name__)

    def _plugin(self, point: Any) -> Dict[str, Any]:
        classes = [cls for name, cls in self.protocols.items() if self.plugin_of(name) == point.name]
        error = self.failures.of(point.name)
        return {"name": point.name, "version": _version(point), "label": point.name, "protocols": len(classes),
                "installed": any(_installed(c) for c in classes), "error": error}


class _PluginFailures(logging.Handler):
    """Remembers what Scipion says when a plugin does not import: it goes on without the plugin."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.records: List[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if "importing" in message or "import" in message and record.levelno >= logging.WARNING:
            self.records.append(message)

    def listen(self) -> None:
        logger = logging.getLogger("pyworkflow.plugin")
        logger.addHandler(self)
        logger.setLevel(logging.INFO)

    def of(self, plugin: str) -> Optional[str]:
        for message in self.records:
            if "'%s'" % plugin in message or "from %s." % plugin in message:
                return message.strip()
        return None


def _entry_points() -> List[Any]:
    points: Any = importlib.metadata.entry_points()
    found = points.select(group="pyworkflow.plugin") if hasattr(points, "select") else points.get("pyworkflow.plugin", [])
    return sorted({point.name: point for point in found}.values(), key=lambda point: point.name)


def _version(point: Any) -> Optional[str]:
    distribution = getattr(point, "dist", None)
    return None if distribution is None else str(distribution.version)


def _installed(protocol_class: Any) -> bool:
    try:
        return bool(protocol_class.isInstalled())
    except Exception:
        return False


def _python() -> str:
    import platform
    return platform.python_version()
