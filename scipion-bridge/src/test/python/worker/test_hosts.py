"""hosts.conf: read as Scipion reads it, written without losing what people wrote."""
import os

import pytest
from worker_client import HOSTS, Worker, WorkerFailure, make_home

QUEUE = {"NAME": "SLURM", "MANDATORY": "1", "SUBMIT_COMMAND": "sbatch %_(JOB_SCRIPT)s",
         "CANCEL_COMMAND": "scancel %_(JOB_ID)s", "CHECK_COMMAND": "squeue -h -j %_(JOB_ID)s",
         "SUBMIT_TEMPLATE": "#!/bin/bash\n#SBATCH -J %_(JOB_NAME)s\n\n%_(JOB_COMMAND)s",
         "QUEUES": '{"main": [["JOB_MEMORY", "1024", "Memory", "in MB"]]}'}


@pytest.fixture
def other(tmp_path):
    started = Worker(make_home(tmp_path / "home"))
    yield started
    started.close()


def text(worker):
    with open(os.path.join(worker.home, "config", "hosts.conf")) as file:
        return file.read()


def test_a_host_without_queue(other):
    host = other("hosts.get")["hosts"][0]
    assert (host["alias"], host["schedulerName"], host["queues"]) == ("localhost", None, [])


def test_a_queue_reads_back_as_it_was_written(other):
    host = other("hosts.set", host="localhost", values=QUEUE)["hosts"][0]
    assert host["submitTemplate"] == QUEUE["SUBMIT_TEMPLATE"]
    assert host["mandatory"] is True and host["schedulerName"] == "SLURM"
    assert host["queues"] == [{"name": "main", "params": [
        {"variableName": "JOB_MEMORY", "value": "1024", "label": "Memory", "help": "in MB"}]}]


def test_scipion_reads_it_the_same(other, tmp_path):
    other("hosts.set", host="localhost", values=QUEUE)
    other("project.create", path=str(tmp_path / "project"))
    context = other("form.new", className="ProtImportVolumes")
    assert context["info"]["hosts"] == ["localhost"]


def test_comments_and_order_stay(other):
    other("hosts.set", host="localhost", values=QUEUE)
    written = text(other)
    assert written.startswith(HOSTS)
    other("hosts.set", host="localhost", values={name: None for name in QUEUE})
    assert text(other) == HOSTS


def test_one_line_changes_one_line(other):
    other("hosts.set", host="localhost", values=QUEUE)
    before = text(other).splitlines()
    other("hosts.set", host="localhost", values={"MANDATORY": "0"})
    changed = [(old, new) for old, new in zip(before, text(other).splitlines()) if old != new]
    assert changed == [("MANDATORY = 1", "MANDATORY = 0")]


def test_a_new_host_is_added(other):
    hosts = other("hosts.set", host="cluster", values={"PARALLEL_COMMAND": "srun %_(COMMAND)s"})["hosts"]
    assert [host["alias"] for host in hosts] == ["localhost", "cluster"]


@pytest.mark.parametrize("values", [{"QUEUES": "{no json"}, {"SUBMIT_TEMPLATE": "first\n; lost as a comment"},
                                    {"NO_SUCH": "1"}, {"NAME": "a\r\nb"}])
def test_what_would_not_read_back_is_refused_and_the_file_stays(other, values):
    with pytest.raises(WorkerFailure) as refusal:
        other("hosts.set", host="localhost", values=values)
    assert refusal.value.code in ("VALIDATION", "BAD_REQUEST")
    assert text(other) == HOSTS
    assert os.listdir(os.path.join(other.home, "config")) == ["hosts.conf"]
