"""Whose process it is: process ids are used again, and projects have names like others."""
import os
import sys

import pytest
from worker_client import MODULES

sys.path.insert(0, os.path.abspath(MODULES))
from scipion_worker.project.processes import _belongs

RUN = "Runs/000002_ProtImportVolumes/logs/run.db"


def command(project, database=RUN, script="pw_protocol_run.py"):
    return ["/env/bin/python", "/env/pyworkflow/apps/" + script, project, database, "2", "out", "err"]


def test_the_run_and_its_scheduler_are_known():
    assert _belongs(command("/data/demo"), "/data/demo", RUN)
    assert _belongs(command("/data/demo", script="pw_schedule_run.py"), "/data/demo", RUN)


def test_the_shell_that_the_desktop_leaves_around_a_run_is_known():
    text = 'python3 /env/apps/pw_protocol_run.py "/data/my demo" "%s" 2 "out" "err"' % RUN
    assert _belongs(["/bin/sh", "-c", text], "/data/my demo", RUN)


def test_a_link_to_the_project_leads_to_it(tmp_path):
    (tmp_path / "project").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "project")
    assert _belongs(command(str(tmp_path / "link")), str(tmp_path / "project"), RUN)


@pytest.mark.parametrize("other", [
    command("/data/demo2"), command("/data"), command("/data/demo", "Runs/000003_X/logs/run.db"),
    ["/usr/bin/vi", "/data/demo", RUN], []])
def test_others_are_not_taken_for_it(other):
    assert not _belongs(other, "/data/demo", RUN)
