"""Puts a worker together: the environment, the methods, the connection."""
from .catalogue import describe_classes
from .environment import Environment
from .hierarchy import of_classes
from .methods import Methods
from .server import Server
from .transport import Connection
from .tree import Tree


class Worker:
    """Everything that one process serves. Making it imports Scipion with all plugins and says hello."""

    def __init__(self, connection: Connection) -> None:
        self.environment = Environment()
        self.methods = Methods()
        self.server = Server(connection, self.methods, idle=lambda: None)
        self._add_catalogue()
        connection.send({"hello": self.environment.hello()})

    def serve(self) -> None:
        self.server.serve()

    def _add_catalogue(self) -> None:
        environment = self.environment
        self.methods.add(catalog_tree=lambda a: Tree(environment).views(),
                         catalog_classes=lambda a: describe_classes(environment, a.raw("names")),
                         catalog_plugins=lambda a: environment.plugins(),
                         objects_hierarchy=lambda a: of_classes(environment, a.raw("classNames")))
