"""Workflows as text: a list of runs with their parameters, perhaps wrapped, perhaps with header lines before it."""
from __future__ import annotations

import json
from typing import Any, Dict, Iterator, List, Set, Tuple

from ..environment import Environment
from ..errors import Invalid
from ..inputs.tokens import split

Entry = Dict[str, Any]
_WRAPPERS = ("content", "workflow")


def entries(workflow: Any) -> List[Entry]:
    """The runs of a workflow given as list, object or text."""
    if isinstance(workflow, str):
        workflow = _parse(workflow)
    while isinstance(workflow, dict) and any(name in workflow for name in _WRAPPERS):
        workflow = next(workflow[name] for name in _WRAPPERS if name in workflow)
        if isinstance(workflow, str):
            workflow = _parse(workflow)
    if isinstance(workflow, dict):
        workflow = list(workflow.values())
    if not isinstance(workflow, list):
        raise Invalid(["Workflow must be a JSON list or object"])
    return [_checked(entry) for entry in workflow]


def read(path: str) -> List[Entry]:
    try:
        with open(path, encoding="utf-8") as file:
            return entries(file.read())
    except (OSError, UnicodeDecodeError) as problem:
        raise Invalid(["Could not read workflow file: %s" % problem])


def missing_classes(environment: Environment, workflow: List[Entry]) -> List[str]:
    return sorted({entry["object.className"] for entry in workflow} - set(environment.protocols))


def inspection(environment: Environment, workflow: List[Entry], required: List[str]) -> Dict[str, Any]:
    missing = missing_classes(environment, workflow)
    plugins = list(dict.fromkeys(required + plugins_of(environment, workflow)))
    installed = {plugin["name"] for plugin in environment.plugins()}
    return {"protocolsCount": len(workflow), "requiredPluginNames": plugins,
            "missingPluginNames": [name for name in plugins if name not in installed], "missingClassNames": missing,
            "nodes": [_node(entry, order) for order, entry in enumerate(workflow)], "edges": list(_edges(workflow)),
            "rootIds": _roots(workflow)}


def plugins_of(environment: Environment, workflow: List[Entry]) -> List[str]:
    names = [environment.plugin_of(entry["object.className"]) for entry in workflow]
    return sorted({name for name in names if name})


def required_plugins(workflow: Any) -> List[str]:
    """What a wrapped workflow says it needs."""
    if not isinstance(workflow, dict):
        return []
    described = workflow.get("scipionWeb")
    names = described.get("requiredPluginNames") if isinstance(described, dict) else workflow.get("requiredPluginNames")
    return [str(name) for name in names] if isinstance(names, list) else []


def links(entry: Entry, known: Set[str]) -> Iterator[Tuple[str, str]]:
    """The parameters that point to runs among the known ids, each with its token."""
    for name, value in entry.items():
        for item in value if isinstance(value, list) else [value]:
            if not name.startswith(("object.", "_")) and isinstance(item, str):
                head, rest = split(item)
                if head is not None and rest and not rest.isdigit() and str(head) in known:
                    yield name, item


def _parse(text: str) -> Any:
    """The JSON of a text, which begins at the first line that opens a list or an object."""
    lines = text.splitlines()
    start = next((number for number, line in enumerate(lines) if line.lstrip().startswith(("[", "{"))), None)
    if start is None:
        raise Invalid(["Invalid workflow JSON: it has neither a list nor an object"])
    try:
        return json.loads("\n".join(lines[start:]), strict=False)
    except ValueError as problem:
        raise Invalid(["Invalid workflow JSON: %s" % problem])


def _checked(entry: Any) -> Entry:
    if not isinstance(entry, dict) or not entry.get("object.className") or entry.get("object.id") is None:
        raise Invalid(["Workflow contains invalid protocol entries."])
    return dict(entry, **{"object.id": str(entry["object.id"])})


def _node(entry: Entry, order: int) -> Dict[str, Any]:
    run_id = entry["object.id"]
    return {"id": run_id, "protocolId": run_id, "className": entry["object.className"],
            "label": entry.get("object.label") or entry["object.className"], "comment": entry.get("object.comment") or "",
            "runName": entry.get("runName") or entry.get("object.label") or "", "order": order}


def _edges(workflow: List[Entry]) -> Iterator[Dict[str, Any]]:
    known = {entry["object.id"] for entry in workflow}
    for entry in workflow:
        for name, token in links(entry, known):
            source, _, output = token.partition(".")
            yield {"id": "%s:%s->%s:%s" % (source, output, entry["object.id"], name), "source": source,
                   "target": entry["object.id"], "sourceOutput": output, "targetParam": name}


def _roots(workflow: List[Entry]) -> List[str]:
    targets = {edge["target"] for edge in _edges(workflow)}
    return [entry["object.id"] for entry in workflow if entry["object.id"] not in targets]
