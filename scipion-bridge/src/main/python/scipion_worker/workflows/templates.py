"""Workflow templates that plugins bring, and those beside the installation's configuration."""
from __future__ import annotations

import json
import os
from typing import Any, Dict, List

from ..environment import Environment
from ..errors import WorkerError
from .workflow_text import entries, inspection


class Templates:
    def __init__(self, environment: Environment) -> None:
        self.environment = environment

    def list(self) -> List[Dict[str, Any]]:
        from pyworkflow.template import TemplateList
        found = TemplateList()
        found.addLocalTemplates()
        found.addPluginTemplates()
        return [self._told(template) for template in found.sortListByPluginName().templates]

    def _told(self, template: Any) -> Dict[str, Any]:
        told = {"id": template.getObjId(), "source": template.source, "name": template.name, "params": None,
                "description": template.description, "templatePath": template.templatePath, "parseError": None}
        try:
            content = self._content(template, told)
        except (WorkerError, ValueError, KeyError, TypeError) as problem:
            content, told["parseError"] = [], str(problem)
        return dict(told, content=content, **inspection(self.environment, content, []))

    def _content(self, template: Any, told: Dict[str, Any]) -> List[Dict[str, Any]]:
        """The runs, each field of the template replaced by its default."""
        template.content = (template.getContent() % _Variables(os.environ)).split("~")
        template.parseContent()
        told["params"] = {title: _param(param) for title, param in template.getParams().items()} or None
        return entries("".join(_filled(template)))


class _Variables(Dict[str, str]):
    """Environment variables; one that is unset stays as it is written."""

    def __missing__(self, name: str) -> str:
        return "%%(%s)s" % name


def _filled(template: Any) -> List[str]:
    content = list(template.content)
    for param in template.getParams().values():
        content[param.getIndex()] = json.dumps(str(param.getValue() or ""))[1:-1]
    return content


def _param(param: Any) -> Dict[str, Any]:
    return {"title": param.getTitle(), "value": param.getValue(), "type": param.getType(), "alias": param.getAlias()}
