"""Methods on workflows."""
from __future__ import annotations

from typing import Any, Dict

from ..methods import Arguments, Methods
from ..project.session import Session
from .templates import Templates
from .workflow import Workflow
from .workflow_export import Export
from .workflow_import import Import
from .workflow_text import entries, inspection, read, required_plugins


def add_to(methods: Methods, session: Session) -> None:
    workflow = Workflow(session)

    def inspect(arguments: Arguments) -> Dict[str, Any]:
        path, given = arguments.optional_text("path"), arguments.raw("workflow")
        content = read(path) if path else entries(given)
        return inspection(session.environment, content, required_plugins(given))

    methods.add(workflow_subgraph=workflow.subgraph, workflow_execute=workflow.execute,
                workflow_export=Export(session).export, workflow_import=Import(session).import_workflow,
                workflow_templates=lambda _: Templates(session.environment).list(), workflow_inspect=inspect)
