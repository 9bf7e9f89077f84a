"""Which plugins are installed, told by their packages alone: nothing of Scipion is imported."""
from __future__ import annotations

import json
from importlib import import_module, metadata
from typing import Any, Dict, List
from urllib.parse import unquote, urlparse

GROUP = "pyworkflow.plugin"


def installed() -> List[Dict[str, Any]]:
    found = {}
    for distribution in metadata.distributions():
        points = [point for point in distribution.entry_points if point.group == GROUP]
        if points:
            found[distribution.metadata["Name"]] = _described(distribution, points[0].name)
    return [found[name] for name in sorted(found)]


def check(package: str) -> Dict[str, Any]:
    """Imports the plugin of a package; fails as that fails."""
    points = [point for point in metadata.distribution(package).entry_points if point.group == GROUP]
    if not points:
        raise SystemExit("%s is no plugin of Scipion: it declares no entry point of the group %s" % (package, GROUP))
    for point in points:
        import_module(point.value.partition(":")[0])
    return {"module": points[0].name}


def _described(distribution: metadata.Distribution, module: str) -> Dict[str, Any]:
    facts: Any = distribution.metadata
    return {"packageName": facts["Name"], "module": module, "version": distribution.version,
            "summary": facts.get("Summary") or "", "author": facts.get("Author") or facts.get("Author-email") or "",
            "email": facts.get("Author-email") or "", "homePage": _home_page(facts), "sourceFolder": _source(distribution)}


def _home_page(facts: Any) -> str:
    links = dict(link.partition(",")[::2] for link in facts.get_all("Project-URL") or [])
    return str(facts.get("Home-page") or links.get("Homepage", "")).strip()


def _source(distribution: metadata.Distribution) -> str:
    """The folder that an editable installation leads to; empty for any other."""
    origin = json.loads(distribution.read_text("direct_url.json") or "{}")
    is_editable = origin.get("dir_info", {}).get("editable", False)
    return unquote(urlparse(origin["url"]).path) if is_editable else ""
