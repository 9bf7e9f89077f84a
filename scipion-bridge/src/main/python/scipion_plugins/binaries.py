"""The programs that plugins bring, as their own definitions tell them."""
from __future__ import annotations

import os
import sys
from typing import Any, Dict, List, Optional

PARALLEL_JOBS = "3"


def of(packages: List[str]) -> Dict[str, List[Dict[str, Any]]]:
    """The programs of each package; none of a package whose definition fails, which one may do by leaving the process."""
    return {package: _programs_if_defined(package) for package in packages}


def install(package: str, target: Optional[str]) -> Dict[str, bool]:
    """Installs one program, or all that the plugin installs by default."""
    wanted = [program for program in _programs(package) if target == program["target"] or not target and program["default"]]
    lacking = [program["target"] for program in _known(package, target, wanted) if not program["installed"]]
    if lacking:
        _plugin(package).installBin({"args": ["-j", PARALLEL_JOBS] + lacking})
    missing = [program["target"] for program in _programs(package)
               if program["target"] in lacking and not program["installed"]]
    if missing:
        raise SystemExit("These programs are not there after their installation: %s" % ", ".join(missing))
    return {"already": not lacking}


def uninstall(package: str, target: Optional[str]) -> Dict[str, bool]:
    """Removes one program, or all."""
    programs = [program for program in _programs(package) if not target or target == program["target"]]
    present = [program["target"] for program in _known(package, target, programs) if program["installed"]]
    if present:
        _plugin(package).uninstallBins(present)
    return {"already": not present}


def _known(package: str, target: Optional[str], found: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    if target and not found:
        raise SystemExit("Binary target not found for plugin %s: %s" % (package, target))
    return found


def _plugin(package: str) -> Any:
    from scipion.install.plugin_funcs import PluginInfo
    return PluginInfo(pipName=package, name=package, remote=False)


def _programs_if_defined(package: str) -> List[Dict[str, Any]]:
    try:
        return _programs(package)
    except (Exception, SystemExit) as failure:
        print("The programs of %s are not known: %r" % (package, failure), file=sys.stderr)
        return []


def _programs(package: str) -> List[Dict[str, Any]]:
    environment = _plugin(package).getInstallenv()
    if environment is None:
        return []
    return [_described(environment, name, version)
            for versions in environment.getPackages().values() for name, version in versions]


def _described(environment: Any, name: str, version: str) -> Dict[str, Any]:
    target = environment._getExtName(name, version)
    return {"name": name, "version": version, "target": target,
            "installed": os.path.exists(environment.getEm(target)),
            "default": environment.hasTarget(target) and bool(environment.getTarget(target).isDefault())}
