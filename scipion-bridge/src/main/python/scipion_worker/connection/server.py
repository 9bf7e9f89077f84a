"""Serves requests one after another until the connection ends."""
import os
import resource
import select
import sys
import time
from typing import Any, Callable, Dict, Optional

from ..errors import TooLarge, describe
from ..methods import Arguments, Methods
from .transport import Connection

IDLE_SECONDS = 1.0


class Server:
    """Reads requests, calls methods, writes answers and events; `idle` runs at least once a second between requests."""

    def __init__(self, connection: Connection, methods: Methods, idle: Callable[[], None]) -> None:
        self.connection = connection
        self.methods = methods
        self.idle = idle
        self.started = time.monotonic()
        self.requests = 0
        self.current: Optional[Any] = None
        methods.add(ping=self.ping)
        self.project_path: Callable[[], Optional[str]] = lambda: None

    def serve(self) -> None:
        while True:
            self.idle()
            if not self._readable():
                continue
            message = self.connection.receive()
            if message is None:
                return
            self._answer(message)

    def event(self, name: str, **values: Any) -> None:
        """Sends an event; those that belong to the request being served carry its id."""
        self.connection.send(dict({"ev": name}, **values))

    def request_event(self, name: str, **values: Any) -> None:
        self.event(name, id=self.current, **values)

    def ping(self, _: Arguments) -> Dict[str, Any]:
        return {"rssBytes": _resident(), "project": self.project_path(),
                "uptimeMs": round((time.monotonic() - self.started) * 1000), "requests": self.requests}

    def _readable(self) -> bool:
        return bool(select.select([self.connection.socket], [], [], IDLE_SECONDS)[0])

    def _answer(self, message: Dict[str, Any]) -> None:
        self.current = message.get("id")
        self.requests += 1
        answer = self._result(message)
        try:
            self.connection.send(dict(answer, id=self.current))
        except TooLarge as failure:
            self.connection.send({"id": self.current, "e": describe(failure)})
        finally:
            self.current = None

    def _result(self, message: Dict[str, Any]) -> Dict[str, Any]:
        try:
            params = message.get("p") or {}
            return {"r": self.methods.call(str(message.get("m")), params)}
        except (ConnectionError, KeyboardInterrupt):
            raise
        except BaseException as failure:  # Scipion and plugins call sys.exit
            error = describe(failure)
            if "trace" in error:
                print(error["trace"], file=sys.stderr, flush=True)
            return {"e": error}


def _resident() -> int:
    """Resident bytes now; where /proc is missing, the greatest so far."""
    try:
        with open("/proc/self/statm") as statm:
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
