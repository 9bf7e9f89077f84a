"""Talks to a worker as Java does: a process, a socket, frames."""
import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import time

MODULES = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", "..", "main", "python"))
HOSTS = """; kept
[localhost]
; before the command
PARALLEL_COMMAND = mpirun -np %_(JOB_NODES)d %_(COMMAND)s
"""


class WorkerFailure(Exception):
    """The worker answered with an error."""

    def __init__(self, error):
        super().__init__("%s: %s\n%s" % (error["code"], error["message"], error.get("trace", "")))
        self.code = error["code"]
        self.message = error["message"]
        self.error = error


class Worker:
    """A started worker; what it says beside answers is kept in `events`."""

    def __init__(self, home):
        self.home = str(home)
        self.events = []
        self._number = 0
        folder = tempfile.mkdtemp(prefix="worker-")
        self.log = os.path.join(folder, "log")
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(os.path.join(folder, "socket"))
            listening.listen(1)
            listening.settimeout(60)
            self.process = subprocess.Popen(
                [sys.executable, "-m", "scipion_worker", "--socket", os.path.join(folder, "socket"), "--log", self.log],
                cwd=MODULES, env=variables(self.home))
            self.socket, _ = listening.accept()
        self.socket.settimeout(120)
        self.hello = self.receive()["hello"]

    def __call__(self, method, **params):
        """The answer's result; raises WorkerFailure for an error."""
        self._number += 1
        self.send({"id": self._number, "m": method, "p": params})
        while True:
            message = self.receive()
            if "ev" in message:
                self.events.append(message)
            elif "e" in message:
                raise WorkerFailure(message["e"])
            else:
                return message["r"]

    def send(self, message):
        self.send_raw(json.dumps(message).encode())

    def send_raw(self, body):
        self.socket.sendall(struct.pack(">I", len(body)) + body)

    def receive(self):
        return json.loads(self._read(struct.unpack(">I", self._read(4))[0]))

    def _read(self, count):
        parts = b""
        while len(parts) < count:
            part = self.socket.recv(count - len(parts))
            if not part:
                raise EOFError("The worker has closed the connection.")
            parts += part
        return parts

    def wait_for(self, run_id, *wanted, seconds=240):
        """Refreshes until the run has one of the statuses."""
        end = time.monotonic() + seconds
        while True:
            run = self("project.refresh", protocolIds=[run_id])["runs"][0]
            if run["status"] in wanted:
                return run
            if time.monotonic() > end:
                raise AssertionError("Run %s is %s, not %s" % (run_id, run["status"], " or ".join(wanted)))
            self._pause()

    def wait_for_event(self, name, seconds=60, **values):
        """The last event of that name that has these values."""
        wanted = dict(values, ev=name)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = [event for event in self.events if wanted.items() <= event.items()]
            if found:
                return found[-1]
            self("ping")
            self._pause()
        raise AssertionError("There was no event %s: %s" % (name, self.events))

    @staticmethod
    def _pause():
        time.sleep(0.2)

    def close(self):
        self.socket.close()
        self.process.wait(30)


def variables(home):
    """The environment that a worker needs, without what the tests' own was started with."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("SCIPION", "PYTHON")) and name != "DISPLAY"}
    kept.update(SCIPION_HOME=home, SCIPION_USER_DATA=home, SCIPION_DOMAIN="pwem", SCIPION_NOTIFY="False", NO_COLOR="1",
                VIRTUAL_ENV=sys.prefix, SCIPION_PYTHON=sys.executable, SCIPION_PRIORITY_PACKAGE_LIST="pwem tomo",
                PATH=os.path.join(sys.prefix, "bin") + os.pathsep + os.environ.get("PATH", ""))
    return kept


def make_home(folder):
    config = os.path.join(str(folder), "config")
    os.makedirs(config)
    with open(os.path.join(config, "hosts.conf"), "w") as hosts:
        hosts.write(HOSTS)
    return str(folder)
