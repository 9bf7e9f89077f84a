"""What is refused, so that nothing is lost."""
import shutil
import sqlite3

import pytest
from conftest import rows
from worker_client import WorkerFailure


def refusal(worker, method, **params):
    with pytest.raises(WorkerFailure) as refused:
        worker(method, **params)
    return refused.value


def test_a_folder_with_files_never_becomes_a_project(worker, tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "data.mrc").write_bytes(b"x")
    assert refusal(worker, "project.create", path=str(precious)).code == "NOT_ALLOWED"
    assert (precious / "data.mrc").exists()


def test_a_folder_without_project_is_not_opened(worker, tmp_path):
    assert refusal(worker, "project.open", path=str(tmp_path)).error["details"] == {"kind": "project"}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("method, params", [("protocol.delete", {"protocolIds": [261]}),
                                            ("protocol.launch", {"protocolId": 261, "mode": "restart"}),
                                            ("protocol.save", {"protocolId": 261})])
def test_runs_that_others_use_stay(worker, demo, method, params):
    refused = refusal(worker, method, **params)
    assert refused.code == "NOT_ALLOWED"
    assert {each["of"] for each in refused.error["details"]["dependents"]} == {261}
    assert worker("form.load", protocolId=261)["info"]["status"] == "finished"


def test_the_guard_knows_runs_that_others_have_just_stored(worker, demo):
    """A graph from before would let the run be deleted."""
    leaf = 1462
    worker("project.graph")
    child = worker("protocol.duplicate", protocolIds=[338])["created"][0]["newId"]
    worker("protocol.save", protocolId=child, params={"inputFullSet": "%d.output" % leaf})
    with sqlite3.connect(str(demo / "project.sqlite")) as connection:
        connection.execute("update Objects set value='finished' where name=?", ("%d.status" % child,))
    connection.close()
    assert refusal(worker, "protocol.delete", protocolIds=[leaf]).error["details"]["dependents"][0]["protocolId"] == child


def test_deleting_takes_all_or_none(worker, demo):
    refusal(worker, "protocol.delete", protocolIds=[1977, 261])
    assert "1977" in worker("project.graph")["nodes"]


def test_a_chain_can_be_deleted_at_once(worker, demo):
    deleted = worker("protocol.delete", protocolIds=[1644, 1721])
    assert deleted["deleted"] == [1644, 1721]
    assert not (demo / "Runs" / "001644_ProtImportTomograms").exists()
    assert not {"1644", "1721"} & set(worker("project.graph")["nodes"])
    assert rows(demo / "project.sqlite", "select count(*) from Objects where name like '1644.%'") == [(0,)]


def test_stopping_a_finished_run_changes_nothing(worker, demo):
    assert worker("protocol.stop", protocolIds=[338])["results"] == [
        {"protocolId": 338, "status": "finished", "changed": False}]


def test_a_finished_run_that_nobody_uses_can_be_reset(worker, demo):
    done = worker("protocol.reset", protocolIds=[1977])["results"][0]
    assert (done["status"], done["changed"]) == ("saved", True)
    assert worker("form.load", protocolId=1977)["info"]["outputs"] == []


def test_a_damaged_folder_name_is_never_emptied(worker, demo):
    with sqlite3.connect(str(demo / "project.sqlite")) as connection:
        connection.execute("update Objects set value='.' where name='1977.workingDir'")
    connection.close()
    done = worker("protocol.reset", protocolIds=[1977])["results"][0]
    assert not done["changed"] and "not in Runs" in done["error"]
    assert (demo / "project.sqlite").exists() and (demo / "Runs").exists()


@pytest.fixture
def half_known(worker, demo):
    """The project in an environment that lacks the plugin of run 399 and the class of an output of run 338."""
    with sqlite3.connect(str(demo / "project.sqlite")) as connection:
        connection.execute("update Objects set classname='ProtNotInstalled' where id=399")
        connection.execute("update Objects set classname='SetOfNotInstalled' where name='338.outputParticles'")
        connection.execute("update Objects set value='running' where name in ('399.status', '338.status')")
    connection.close()
    return demo


def names(demo):
    return rows(demo / "project.sqlite",
                "select id, classname from Objects where classname like '%NotInstalled' order by id")


def test_runs_of_unknown_classes_are_told(worker, half_known):
    opened = worker("project.open", path=str(half_known))
    assert opened["legacy"] == [{"protocolId": 399, "className": "ProtNotInstalled"}]
    assert opened["unknownClasses"] == ["ProtNotInstalled", "SetOfNotInstalled"]
    assert "399" in worker("project.graph")["nodes"]


def test_runs_of_unknown_classes_are_never_written(worker, half_known):
    before = names(half_known)
    assert len(before) == 2
    skipped = worker("project.refresh")["skipped"]
    assert {each["protocolId"] for each in skipped} == {338, 399}
    for run_id in (338, 399):
        assert refusal(worker, "protocol.rename", protocolId=run_id, name="new").code == "LEGACY_CLASS"
        assert "not installed" in worker("protocol.stop", protocolIds=[run_id])["results"][0]["error"]
    assert names(half_known) == before


def test_a_read_only_project_is_read_and_not_written(worker, demo):
    with sqlite3.connect(str(demo / "settings.sqlite")) as connection:
        connection.execute("update Objects set value='1' where name like '%.readOnly'")
    connection.close()
    worker("project.close")
    assert worker("project.open", path=str(demo))["readOnly"]
    assert worker("form.load", protocolId=338)
    assert refusal(worker, "protocol.rename", protocolId=338, name="x").code == "NOT_ALLOWED"
    assert refusal(worker, "protocol.delete", protocolIds=[1977]).code == "NOT_ALLOWED"


def test_what_the_desktop_stores_is_seen(worker, demo):
    worker("form.load", protocolId=338)
    with sqlite3.connect(str(demo / "project.sqlite")) as connection:
        connection.execute("update Objects set label='named on the desktop' where id=338")
    connection.close()
    assert worker("form.load", protocolId=338)["info"]["runName"] == "named on the desktop"


def test_renaming_also_clears_a_comment(worker, demo):
    worker("protocol.rename", protocolId=338, name="  renamed ", comment="why")
    assert rows(demo / "project.sqlite", "select label, comment from Objects where id=338") == [("renamed", "why")]
    worker("protocol.rename", protocolId=338, name="renamed", comment="")
    assert rows(demo / "project.sqlite", "select label, comment from Objects where id=338") == [("renamed", "")]


def test_a_lost_project_folder_is_an_error(worker, demo):
    shutil.rmtree(str(demo))
    assert refusal(worker, "project.graph").code in ("INTERNAL", "NOT_FOUND")
    assert worker("ping")
