"""What a request can fail with. Each error has one of the codes of PROTOCOL.md."""
import traceback
from typing import Any, Dict, List, Optional

Json = Dict[str, Any]


class WorkerError(Exception):
    """Root of the errors that a caller may see; `message` may be shown to a user."""

    code = "INTERNAL"

    def __init__(self, message: str, errors: Optional[List[str]] = None, **details: Any) -> None:
        super().__init__(message)
        self.message = message
        self.errors = errors
        self.details = details

    def to_json(self) -> Json:
        answer: Json = {"code": self.code, "message": self.message}
        if self.errors is not None:
            answer["errors"] = self.errors
        if self.details:
            answer["details"] = self.details
        return answer


class BadRequest(WorkerError):
    """The request itself is wrong: unknown method, missing or malformed parameter."""

    code = "BAD_REQUEST"


class NotFound(WorkerError):
    """Something named by the request does not exist; `kind` says what."""

    code = "NOT_FOUND"

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message, kind=kind)


class Invalid(WorkerError):
    """The values of a form are refused, one text for each reason."""

    code = "VALIDATION"

    def __init__(self, errors: List[str]) -> None:
        super().__init__("\n".join(errors), errors=errors)


class NotAllowed(WorkerError):
    """A guard refuses the change; the details say which runs stand against it."""

    code = "NOT_ALLOWED"


class Unsupported(WorkerError):
    """Cannot be done without a desktop, or not by this version."""

    code = "UNSUPPORTED"


class LegacyClass(WorkerError):
    """A class that the project uses is not installed, so nothing may be written for the run."""

    code = "LEGACY_CLASS"

    def __init__(self, class_name: str, message: str) -> None:
        super().__init__(message, className=class_name)


class TooLarge(WorkerError):
    """The answer exceeds the limit of a frame."""

    code = "TOO_LARGE"


def describe(failure: BaseException) -> Json:
    """The error as it is sent. Scipion ends the process on a broken hosts file: that becomes STOPPED."""
    if isinstance(failure, WorkerError):
        return failure.to_json()
    code = "STOPPED" if isinstance(failure, SystemExit) else "INTERNAL"
    trace = "".join(traceback.format_exception(type(failure), failure, failure.__traceback__))
    message = str(failure) or type(failure).__name__
    return {"code": code, "message": message, "type": type(failure).__name__, "trace": trace}
