import os
import signal
import sys
import time

from pyworkflow.object import Integer
from pyworkflow.protocol import IntParam, PointerParam, Protocol, StringParam


class ProtPause(Protocol):
    """Pauses, then gives a number, or fails; writes down how often it was started.

    A file `kill-worker` in the project's folder makes the worker end, once, at the point that the file names.
    """

    _label = "pause"
    _possibleOutputs = {"outputNumber": Integer}

    def _defineParams(self, form):
        _end_worker("load")
        form.addSection("Input")
        form.addParam("seconds", IntParam, default=0, label="Seconds")
        form.addParam("failure", StringParam, default="", label="Message to fail with")
        form.addParam("input", PointerParam, pointerClass="Integer", allowsNull=True, label="A number")

    def _insertAllSteps(self):
        self._insertFunctionStep("pauseStep", self.seconds.get())
        self._insertFunctionStep("numberStep", self.failure.get())

    def pauseStep(self, seconds):
        with open(self._getPath("starts.txt"), "a") as starts:
            starts.write("%d\n" % os.getpid())
        time.sleep(seconds)

    def numberStep(self, failure):
        if failure:
            raise ValueError(failure)
        self._defineOutputs(outputNumber=Integer(self.seconds.get()))

    def _validate(self):
        _end_worker("validate")
        return []

    def setWorkingDir(self, path):
        _end_worker("store")
        super().setWorkingDir(path)

    def makePathsAndClean(self):
        _end_worker("stored")
        super().makePathsAndClean()

    def setPid(self, pid):
        if pid:
            _end_worker("started")
        super().setPid(pid)


def _end_worker(point):
    if "scipion_worker" not in sys.modules or not os.path.exists("kill-worker"):
        return
    with open("kill-worker") as wanted:
        if wanted.read() != point:
            return
    os.remove("kill-worker")
    os.kill(os.getpid(), signal.SIGKILL)
