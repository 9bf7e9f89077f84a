"""Hosts and their queues, as hosts.conf describes them."""
from __future__ import annotations

import configparser
import json
import os
import tempfile
from typing import Any, Dict, List

from pyworkflow.protocol import HostConfig

from ..errors import BadRequest, Invalid, NotFound
from ..methods import Arguments, Methods
from ..project.session import Session
from . import hosts_text

_TEXTS = {"schedulerName": "NAME", "parallelCommand": "PARALLEL_COMMAND", "submitCommand": "SUBMIT_COMMAND",
          "submitPrefix": "SUBMIT_PREFIX", "cancelCommand": "CANCEL_COMMAND", "checkCommand": "CHECK_COMMAND",
          "jobDoneRegex": "JOB_DONE_REGEX", "submitTemplate": "SUBMIT_TEMPLATE"}
_OPTIONS = set(_TEXTS.values()) | {"MANDATORY", "QUEUES", "QUEUES_DEFAULT", "ADDRESS", "SCIPION_HOME"}


class Hosts:
    def __init__(self, session: Session) -> None:
        self.session = session

    def add_to(self, methods: Methods) -> None:
        methods.add(hosts_get=self.get, hosts_set=self.set)

    def get(self, _: Arguments) -> Dict[str, Any]:
        path, of_project = self._file()
        try:
            found = hosts_text.read(_read(path))
        except configparser.Error as problem:
            raise Invalid(["%s cannot be read: %s" % (path, problem)])
        return {"file": path, "project": of_project, "hosts": [_host(name, found[name]) for name in found]}

    def set(self, arguments: Arguments) -> Dict[str, Any]:
        """Replaces the file at once, after Scipion has read the new text without complaint."""
        path, _ = self._file()
        host, values = arguments.text("host"), arguments.mapping("values")
        text = _read(path)
        for option, value in values.items():
            _check(option, value)
            text = hosts_text.change(text, host, option, value)
        _compare(text, host, values)
        _replace(path, text)
        if self.session.is_open:
            self.session.project._loadHosts(None)
            self.session.forget()
        return self.get(arguments)

    def _file(self) -> Any:
        if self.session.is_open:
            local = os.path.join(self.session.project.path, self.session.project.getLocalConfigHosts())
            if os.path.exists(local):
                return local, local.startswith(self.session.project.path + os.sep)
        return os.path.abspath(self.session.hosts_file()), False


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        raise NotFound("host", "There is no hosts file at %s." % path)


def _host(name: str, options: Dict[str, str]) -> Dict[str, Any]:
    host: Dict[str, Any] = {"alias": name}
    host.update({key: options.get(option) for key, option in _TEXTS.items()})
    mandatory = options.get("MANDATORY", "0").strip()
    host["mandatory"] = mandatory.lower() not in ("", "0", "false")
    host["mandatoryCores"] = int(mandatory) if mandatory.isdigit() else int(host["mandatory"])
    host["queues"] = [{"name": queue, "params": [_param(param) for param in params]}
                      for queue, params in _json(options, "QUEUES").items()]
    host["queuesDefault"] = _json(options, "QUEUES_DEFAULT")
    return host


def _param(described: List[Any]) -> Dict[str, Any]:
    variable, value, label, text = (list(described) + ["", "", ""])[:4]
    return {"variableName": variable, "value": value, "label": label or variable, "help": text}


def _json(options: Dict[str, str], name: str) -> Dict[str, Any]:
    try:
        found = json.loads(options.get(name) or "{}")
    except ValueError as problem:
        raise Invalid(["%s of the host is not JSON: %s" % (name, problem)])
    return found if isinstance(found, dict) else {}


def _check(option: str, value: Any) -> None:
    if option not in _OPTIONS:
        raise BadRequest("hosts.conf has no option '%s'; it has: %s" % (option, ", ".join(sorted(_OPTIONS))))
    if value is not None and (not isinstance(value, str) or "\r" in value or "\0" in value):
        raise BadRequest("The value of %s must be a text." % option)


def _compare(text: str, host: str, values: Dict[str, Any]) -> None:
    """What is read back must be what was given, but for blanks around the lines."""
    found = hosts_text.read(text).get(host, {})
    _host(host, found)
    lost = [option for option, value in values.items() if _lines(found.get(option)) != _lines(value)]
    if lost:
        raise Invalid(["%s cannot be written to a hosts file so that it reads the same." % name for name in lost])


def _lines(value: Any) -> List[str]:
    return [line.strip() for line in (value or "").strip().split("\n")]


def _replace(path: str, text: str) -> None:
    handle, draft = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".hosts-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        HostConfig.load(draft)
        os.chmod(draft, os.stat(path).st_mode & 0o777)
        os.replace(draft, path)
    except SystemExit as refusal:
        os.unlink(draft)
        raise Invalid([str(refusal).replace(draft, path)])
    except BaseException:
        os.unlink(draft)
        raise
