"""python -m scipion_plugins (installed | check PACKAGE | binaries PACKAGE... | install-binaries PACKAGE [TARGET] | uninstall-binaries PACKAGE [TARGET])

Answers JSON on the standard output. Whatever the plugins print goes to the error output."""
from __future__ import annotations

import json
import os
import sys
from typing import Any, List, Optional


def main(arguments: List[str]) -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    json.dump(_answer(arguments[0], arguments[1:]), answers)
    answers.close()


def _answer(command: str, arguments: List[str]) -> Any:
    from . import installed
    if command == "installed":
        return installed.installed()
    if command == "check":
        return installed.check(arguments[0])
    from . import binaries
    if command == "binaries":
        return binaries.of(arguments)
    act = {"install-binaries": binaries.install, "uninstall-binaries": binaries.uninstall}[command]
    return act(arguments[0], _second(arguments))


def _second(arguments: List[str]) -> Optional[str]:
    return arguments[1] if len(arguments) > 1 else None


if __name__ == "__main__":
    main(sys.argv[1:])
