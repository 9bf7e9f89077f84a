import os
import time

from pyworkflow.object import Integer
from pyworkflow.protocol import IntParam, PointerParam, Protocol, StringParam


class ProtWait(Protocol):
    """Waits, then gives a number, or fails; writes down how often it was started."""

    _label = "wait"
    _possibleOutputs = {"outputNumber": Integer}

    def _defineParams(self, form):
        form.addSection("Input")
        form.addParam("seconds", IntParam, default=0, label="Seconds to wait")
        form.addParam("failure", StringParam, default="", label="Message to fail with")
        form.addParam("input", PointerParam, pointerClass="Integer", allowsNull=True, label="A number")

    def _insertAllSteps(self):
        self._insertFunctionStep("waitStep", self.seconds.get())
        self._insertFunctionStep("numberStep", self.failure.get())

    def waitStep(self, seconds):
        with open(self._getPath("starts.txt"), "a") as starts:
            starts.write("%d\n" % os.getpid())
        time.sleep(seconds)

    def numberStep(self, failure):
        if failure:
            raise ValueError(failure)
        self._defineOutputs(outputNumber=Integer(self.seconds.get()))
