"""Real runs: started, followed, continued, restarted, scheduled, stopped, failing."""
import os
import signal
import sqlite3

import psutil
import pytest
from conftest import import_params, rows
from worker_client import Worker, WorkerFailure


def subset_params(imported, **others):
    return dict({"inputFullSet": "%d.outputVolumes" % imported, "chooseAtRandom": True, "nElements": "2",
                 "runName": "two of them"}, **others)


def waiting_params(micrographs):
    """Of an import that looks for more files until it is stopped."""
    return {"filesPath": str(micrographs), "filesPattern": "*.mrc", "samplingRate": "1.0", "dataStreaming": True,
            "timeout": "600", "fileTimeout": "1"}


@pytest.fixture
def waiting(worker, project, micrographs):
    run_id = worker("protocol.launch", className="ProtImportMicrographs", params=waiting_params(micrographs))["protocolId"]
    yield run_id
    worker("protocol.stop", protocolIds=[run_id])


def process_of(worker, run_id):
    return worker.wait_for(run_id, "running")["pid"]


def has_ended(pid):
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def alter(project, *changes, own_database=True):
    """Writes to the databases as a Scipion would that ended too early; what they hold counts as taken over."""
    run_folder = next((project / "Runs").iterdir())
    for database in [project / "project.sqlite"] + [run_folder / "logs" / "run.db"] * own_database:
        connection = sqlite3.connect(str(database))
        for value, name in changes:
            connection.execute("update Objects set value=? where name=?", (value, name))
        connection.commit()
        connection.close()
    os.utime(str(run_folder / "logs" / "run.db"), (1, 1))


def test_imports_volumes(worker, project, imported):
    run = worker("project.refresh", protocolIds=[imported])["runs"][0]
    assert [(each["outputName"], each["info"]) for each in run["outputs"]] == [
        ("outputVolumes", "Volumes (3 items, 16 x 16 x 16, 2.00 \u212b/px)")]
    assert (run["pid"], run["error"]) == (0, None)
    assert rows(project / "project.sqlite", "select classname from Objects where id=?", imported) == [("ProtImportVolumes",)]


def test_tells_what_is_stored_before_it_is_started(worker, imported):
    events = [event for event in worker.events if event.get("protocolId") == imported]
    assert [event["ev"] for event in events][:2] == ["stored", "started"]
    assert events[0]["id"] == events[1]["id"] and events[0]["created"]


def test_reaps_what_has_ended(worker, imported):
    ended = worker.wait_for_event("childExit")
    assert ended["exitCode"] == 0
    assert not psutil.pid_exists(ended["pid"])


def test_refused_values_store_nothing(worker, project, maps):
    with pytest.raises(WorkerFailure) as refusal:
        worker("protocol.launch", className="ProtImportVolumes", params=import_params(maps, filesPattern="none*.mrc"))
    assert refusal.value.code == "VALIDATION"
    assert "no files matching" in refusal.value.error["errors"][0]
    assert list(worker("project.graph")["nodes"]) == ["PROJECT"]


def test_saving_keeps_what_fits_and_tells_the_rest(worker, project, maps):
    saved = worker("protocol.save", className="ProtImportVolumes",
                   params=import_params(maps, samplingRate="wide", runName="later", _objComment="for Monday"))
    assert saved["status"] == "saved"
    assert saved["errors"] == ["**Pixel size (sampling rate) \u212b/px** should be a float, not 'wide'"]
    context = worker("form.load", protocolId=saved["protocolId"])
    assert context["info"]["runName"] == "later"
    assert context["values"]["_objComment"] == "for Monday"
    assert context["values"]["filesPattern"] == "map*.mrc"


def test_an_empty_value_clears_a_pointer(worker, imported):
    saved = worker("protocol.save", className="ProtSubSet", params=subset_params(imported))["protocolId"]
    assert worker("form.load", protocolId=saved)["values"]["inputFullSet"] == "%d.outputVolumes" % imported
    worker("protocol.save", protocolId=saved, params={"inputFullSet": ""})
    assert worker("form.load", protocolId=saved)["values"]["inputFullSet"] is None


def test_a_failing_run_tells_its_error(worker, project):
    run_id = worker("protocol.launch", className="ProtStress", params={"timeout": "1"})["protocolId"]
    run = worker.wait_for(run_id, "failed", "finished")
    assert run["status"] == "failed"
    assert "cannot be interpreted as an integer" in run["error"]


def test_restart_makes_outputs_anew_and_continue_keeps_them(worker, imported):
    run_id = worker("protocol.launch", className="ProtSubSet", params=subset_params(imported))["protocolId"]
    assert worker.wait_for(run_id, "finished", "failed")["outputs"][0]["info"].startswith("Volumes (2 items")
    worker("protocol.launch", protocolId=run_id, mode="restart", params={"nElements": "1"})
    assert worker.wait_for(run_id, "finished", "failed")["outputs"][0]["info"].startswith("Volumes (1 items")
    worker("protocol.launch", protocolId=run_id, mode="continue")
    assert worker.wait_for(run_id, "finished", "failed")["outputs"][0]["info"].startswith("Volumes (1 items")


def test_a_scheduled_run_starts_after_what_it_waits_for(worker, project, maps):
    first = worker("protocol.launch", className="ProtImportVolumes", params=import_params(maps))["protocolId"]
    second = worker("protocol.launch", className="ProtSubSet", mode="schedule",
                    params=subset_params(first, _prerequisites=[str(first)]))
    assert second["status"] == "scheduled"
    run = worker.wait_for(second["protocolId"], "finished", "failed")
    assert run["status"] == "finished" and run["outputs"][0]["info"].startswith("Volumes (2 items")


def test_a_run_outlives_its_worker_and_is_found_again(home, project, worker, micrographs):
    other = Worker(home)
    other("project.open", path=str(project))
    run_id = other("protocol.launch", className="ProtImportMicrographs", params=waiting_params(micrographs))["protocolId"]
    pid = process_of(other, run_id)
    assert os.getsid(pid) == pid
    other.process.kill()
    other.process.wait(10)
    assert worker.wait_for(run_id, "running")["pid"] == pid
    assert worker("protocol.stop", protocolIds=[run_id])["results"][0]["status"] == "aborted"
    assert has_ended(pid)


def test_stopping_ends_the_process(worker, waiting):
    pid = process_of(worker, waiting)
    stopped = worker("protocol.stop", protocolIds=[waiting])["results"][0]
    assert (stopped["status"], stopped["changed"]) == ("aborted", True)
    assert has_ended(pid)
    assert worker("form.load", protocolId=waiting)["info"]["status"] == "aborted"


def test_a_stopped_schedule_leaves_no_process(worker, project, maps):
    """The scheduler forks: the process whose id was written down is not the one that waits."""
    saved = worker("protocol.save", className="ProtImportVolumes", params=import_params(maps))["protocolId"]
    waits = worker("protocol.launch", className="ProtSubSet", mode="schedule", params=subset_params(saved))["protocolId"]
    assert worker("protocol.stop", protocolIds=[waits])["results"][0]["status"] == "aborted"
    commands = [process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"])]
    assert not [command for command in commands if str(project) in command]


def test_a_running_run_can_only_be_stopped(worker, waiting):
    process_of(worker, waiting)
    assert list(worker("form.load", protocolId=waiting)["info"]["executeMode"]) == ["stop"]
    for method, params in (("launch", {"protocolId": waiting}), ("save", {"protocolId": waiting}),
                           ("delete", {"protocolIds": [waiting]})):
        with pytest.raises(WorkerFailure) as refusal:
            worker("protocol." + method, **params)
        assert refusal.value.error["details"]["active"][0]["protocolId"] == waiting


def test_a_killed_run_is_told_as_failed(worker, waiting):
    os.kill(process_of(worker, waiting), signal.SIGKILL)
    run = worker.wait_for(waiting, "failed", seconds=10)
    assert "has died or was killed" in run["error"]


def test_a_run_that_ends_while_it_is_looked_at_has_not_died(worker, project, imported):
    """Its database was read when it still ran, then written by its end, and then its process was gone."""
    alter(project, ("running", "%d.status" % imported), ("99999999", "%d._pid" % imported), own_database=False)
    run = worker.wait_for(imported, "finished", "failed")
    assert (run["status"], run["error"]) == ("finished", None)
    assert [output["outputName"] for output in run["outputs"]] == ["outputVolumes"]


def test_a_run_that_was_never_started_is_told_as_failed(worker, project, imported):
    """As after the end of a machine between storing and starting."""
    alter(project, ("launched", "%d.status" % imported), (None, "%d._pid" % imported))
    assert "never started" in worker.wait_for(imported, "failed", seconds=20)["error"]


def test_a_process_with_the_same_id_is_not_the_run(worker, project, imported):
    alter(project, ("running", "%d.status" % imported), (str(os.getpid()), "%d._pid" % imported))
    assert worker("protocol.stop", protocolIds=[imported])["results"][0]["status"] == "failed"
    assert psutil.pid_exists(os.getpid())


def test_steps_can_be_taken_back(worker, imported):
    assert [step["status"] for step in worker("protocol.steps", protocolId=imported)["steps"]] == ["finished"]
    assert worker("protocol.setStepStatus", protocolId=imported, index=1, status="new")["status"] == "new"
    assert [step["status"] for step in worker("protocol.steps", protocolId=imported)["steps"]] == ["new"]
    with pytest.raises(WorkerFailure, match="Step not found: 2"):
        worker("protocol.setStepStatus", protocolId=imported, index=2, status="new")


def test_a_queue_that_the_host_lacks_is_refused(worker, project, maps):
    with pytest.raises(WorkerFailure, match="has no queue"):
        worker("protocol.launch", className="ProtImportVolumes",
               params=import_params(maps, _useQueue=True, _queueName="main", _queueParams={}))
