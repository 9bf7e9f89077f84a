"""Starts a worker: python -m scipion_worker --socket PATH --log FILE."""
import argparse
import os
import signal
import sys
from typing import Any

from .connection.transport import Connection
from .errors import describe

NO_SCIPION = 3


def main() -> int:
    arguments = _arguments()
    move_output_away(arguments.log)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(128 + signal.SIGTERM))
    connection = Connection.to(arguments.socket)
    try:
        from .worker import Worker  # imports Scipion
        worker = Worker(connection)
    except BaseException as failure:
        from . import PROTOCOL_VERSION
        connection.send({"hello": {"v": PROTOCOL_VERSION, "pid": os.getpid(), "error": describe(failure)}})
        return NO_SCIPION
    worker.serve()
    return 0


def move_output_away(log: str) -> None:
    """What anybody prints goes to the log: the socket carries frames only, and children inherit no terminal."""
    target = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(target, 1)
    os.dup2(target, 2)
    os.close(target)
    os.close(nothing)


def _arguments() -> Any:
    parser = argparse.ArgumentParser(prog="scipion_worker")
    parser.add_argument("--socket", required=True, help="Unix socket on which Java listens")
    parser.add_argument("--log", required=True, help="file for all that is printed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
