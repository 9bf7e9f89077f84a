"""Frames, hello, errors, and how a worker ends."""
import os
import signal
import struct

import pytest
from worker_client import Worker, WorkerFailure, make_home


def test_says_hello_with_what_it_found(worker):
    assert worker.hello["v"] == 1
    assert worker.hello["pid"] == worker.process.pid
    assert worker.hello["domain"] == "pwem"
    assert worker.hello["protocols"] >= 200


def test_tells_of_its_memory(worker):
    assert 100e6 < worker("ping")["rssBytes"] < 1e9


def test_answers_in_order_what_is_sent_ahead(worker):
    for number in (901, 902, 903):
        worker.send({"id": number, "m": "ping"})
    assert [worker.receive()["id"] for _ in range(3)] == [901, 902, 903]


@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff\xfe"])
def test_ends_when_a_frame_is_no_json_object(home, body):
    broken = Worker(home)
    broken.send_raw(body)
    with pytest.raises(EOFError):
        broken.receive()
    assert broken.process.wait(30) != 0


def test_ends_when_a_frame_is_announced_as_too_long(home):
    broken = Worker(home)
    broken.socket.sendall(struct.pack(">I", 64 * 1024 * 1024 + 1))
    with pytest.raises(EOFError):
        broken.receive()
    assert broken.process.wait(30) != 0


def test_refuses_unknown_methods_and_goes_on(worker):
    with pytest.raises(WorkerFailure, match="no.such"):
        worker("no.such")
    assert worker("ping")


def test_refuses_project_methods_while_none_is_open(worker):
    with pytest.raises(WorkerFailure) as refusal:
        worker("project.graph")
    assert refusal.value.code == "BAD_REQUEST"


def test_what_is_printed_goes_to_the_log_and_nothing_is_read(worker):
    opened = [os.readlink("/proc/%d/fd/%d" % (worker.process.pid, number)) for number in (0, 1, 2)]
    assert opened == [os.devnull, os.path.realpath(worker.log), os.path.realpath(worker.log)]


def test_ends_with_its_connection(home):
    other = Worker(home)
    other.close()
    assert other.process.returncode == 0


def test_ends_at_once_on_a_signal(home):
    other = Worker(home)
    other.process.send_signal(signal.SIGTERM)
    assert other.process.wait(10) == 143


def test_says_why_scipion_cannot_be_loaded(tmp_path, monkeypatch):
    import worker_client
    given = worker_client.variables
    monkeypatch.setattr(worker_client, "variables", lambda home: dict(given(home), SCIPION_DOMAIN="nowhere"))
    lost = Worker(make_home(tmp_path / "home"))
    assert "nowhere" in lost.hello["error"]["message"]
    assert lost.process.wait(10) == 3


def test_a_broken_hosts_file_is_an_error_not_the_end(tmp_path, fixture_folder):
    home = make_home(tmp_path / "home")
    with open(os.path.join(home, "config", "hosts.conf"), "w") as hosts:
        hosts.write("no section\n")
    other = Worker(home)
    with pytest.raises(WorkerFailure) as failure:
        other("project.create", path=str(tmp_path / "new"))
    assert failure.value.code == "STOPPED" and "hosts.conf" in failure.value.message
    assert not (tmp_path / "new").exists()
    assert other("ping")
    other.close()
