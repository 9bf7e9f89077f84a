"""Puts a worker together: the environment, the methods, the connection."""
from __future__ import annotations

from typing import Any

from .catalogue.catalogue import describe_classes
from .catalogue.hierarchy import of_classes
from .catalogue.tree import Tree
from .catalogue.variables import list_variables
from .connection.server import Server
from .connection.transport import Connection
from .environment import Environment
from .forms.form_methods import FormMethods
from .hosts.hosts import Hosts
from .inputs.candidates import Candidates
from .lifecycle import run_methods
from .methods import Methods
from .outputs import output_methods
from .project.processes import Children
from .project.project_methods import ProjectMethods
from .project.session import Session
from .wizards.wizard_listing import WizardListing
from .wizards.wizard_methods import WizardMethods
from .workflows import workflow_methods


class Worker:
    """Everything that one process serves. Making it imports Scipion with all plugins and says hello."""

    def __init__(self, connection: Connection) -> None:
        self.environment = Environment()
        self.methods = Methods()
        self.children = Children()
        self.children.install()
        self.server = Server(connection, self.methods, idle=self._reap)
        self.session = Session(self.environment, self._notify)
        self.server.project_path = self.session.path
        self._add_catalogue()
        wizards = WizardListing(self.environment)
        ProjectMethods(self.session).add_to(self.methods)
        FormMethods(self.session, wizards).add_to(self.methods)
        run_methods.add_to(self.methods, self.session)
        workflow_methods.add_to(self.methods, self.session)
        output_methods.add_to(self.methods, self.session)
        self.methods.add(environment_variables=list_variables)
        Hosts(self.session).add_to(self.methods)
        Candidates(self.session).add_to(self.methods)
        WizardMethods(self.session, wizards).add_to(self.methods)
        connection.send({"hello": self.environment.hello()})

    def serve(self) -> None:
        self.server.serve()

    def _notify(self, event: str, **values: Any) -> None:
        """Tells Java what a request has done so far; processes started from now on belong to the run that was stored."""
        if event == "stored":
            self.children.belongs_to(values["protocolId"], values.pop("log"))
        self.server.request_event(event, **values)

    def _reap(self) -> None:
        for ended in self.children.reap():
            self.server.event("childExit", **ended)

    def _add_catalogue(self) -> None:
        environment = self.environment
        self.methods.add(catalog_tree=lambda a: Tree(environment).views(),
                         catalog_classes=lambda a: describe_classes(environment, a.raw("names")),
                         catalog_plugins=lambda a: environment.plugins(),
                         objects_hierarchy=lambda a: of_classes(environment, a.raw("classNames")))
