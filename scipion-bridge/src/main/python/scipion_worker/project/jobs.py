"""Why a job of a queue ended, as far as it left word."""
from __future__ import annotations

import glob
import os
from typing import Any, Optional

_TAIL_BYTES = 4096


def death(run: Any) -> str:
    """What to tell of a run whose job is no longer in the queue though the run did not end."""
    reason = last_words(run)
    what = "Job %s left the queue before the run had ended." % ", ".join(str(job) for job in run.getJobIds())
    return what if reason is None else "%s Its last words: %s" % (what, reason)


def last_words(run: Any) -> Optional[str]:
    """The last line of the job's error output: schedulers write there why they end a job."""
    found = glob.glob(os.path.join(glob.escape(run._getLogsPath()), "*.job.err"))
    lines = [line for path in sorted(found, key=os.path.getmtime) for line in _tail(path).splitlines() if line.strip()]
    return lines[-1].strip() if lines else None


def _tail(path: str) -> str:
    with open(path, "rb") as file:
        file.seek(max(0, os.path.getsize(path) - _TAIL_BYTES))
        return file.read().decode("utf-8", errors="replace")
