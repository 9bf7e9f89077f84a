"""New sets of what people edit, choose and exclude."""
import sqlite3

import pytest
from conftest import rows
from worker_client import WorkerFailure


def described(worker, run_id, name):
    return worker("output.describe", protocolId=run_id, outputName=name)


def objects(worker, run_id, name, columns, table="Objects"):
    return rows(described(worker, run_id, name)["mapperPath"], 'select %s from "%s" order by id' % (columns, table))


def test_describes_a_set(worker, demo):
    found = described(worker, 261, "outputParticles")
    assert (found["className"], found["itemClassName"], found["size"]) == ("SetOfParticles", "Particle", 2400)
    assert (found["samplingRate"], found["streamState"], found["prefix"]) == (1.25, "closed", "")
    assert found["dimensions"] == [32, 32, 1]


def test_edited_coordinates_replace_those_of_their_micrograph(worker, demo):
    before = objects(worker, 210, "outputCoordinates", "id, c01, c02, c03")
    of_first = [row for row in before if row[3] == 1]
    made = worker("coordinates2d.create", protocolId=210, outputName="outputCoordinates", boxSize=50,
                  micrographs=[{"id": "1", "coordinates": [{"id": of_first[0][0], "x": 5, "y": 6}, {"x": 7.0, "y": 8},
                                                           {"x": "?", "y": 1}]}])
    after = objects(worker, 210, made["outputName"], "id, c01, c02, c03")
    assert [row for row in after if row[3] == 1] == [(of_first[0][0], 5, 6, 1), (before[-1][0] + 1, 7, 8, 1)]
    assert [row for row in after if row[3] != 1] == [row for row in before if row[3] != 1]
    assert made["total"] == len(after) == len(before) - len(of_first) + 2
    assert "50 x 50" in described(worker, 210, made["outputName"])["info"]


def test_edited_coordinates_keep_what_their_picker_has_told_of_them(worker, demo):
    """Pickers add a score or a class to each coordinate; a person's own pick has none."""
    file = described(worker, 210, "outputCoordinates")["mapperPath"]
    columns = objects(worker, 210, "outputCoordinates", "count(*)", table="Classes")[0][0] - 1
    new = "c%02d" % (columns + 1)
    with sqlite3.connect(file) as database:
        database.execute("alter table Objects add column %s real" % new)
        database.execute("update Objects set %s = id / 8.0" % new)
        database.execute("insert into Classes (label_property, column_name, class_name) values ('_score', ?, 'Float')", (new,))
    made = worker("coordinates2d.create", protocolId=210, outputName="outputCoordinates", newName="scored",
                  micrographs=[{"id": "1", "coordinates": [{"x": 7, "y": 8}, {"id": 1, "x": 5, "y": 6}]}])
    after = objects(worker, 210, made["outputName"], "id, c01, %s" % new)
    assert [row for row in after if row[0] == 1] == [(1, 5, 0.125)]
    assert after[-1][1:] == (7, None)
    assert all(score == id / 8.0 for id, _, score in after[:-1])


def test_a_new_output_belongs_to_the_run_and_can_be_used(worker, demo):
    name = worker("coordinates2d.create", protocolId=210, outputName="outputCoordinates", newName="edited",
                  micrographs=[{"id": "1", "coordinates": [{"x": 1, "y": 2}]}])["outputName"]
    assert name == "edited"
    assert "210.edited" in [each["value"] for each in worker(
        "inputs.candidates", className="ProtExtractParticles", paramName="inputCoordinates")["candidates"]]
    assert worker("form.load", protocolId=210)["info"]["status"] == "finished"
    assert rows(demo / "Runs" / "000210_ProtImportCoordinates" / "logs" / "run.db",
                "select count(*) from Objects where name='210.edited'") == [(1,)]


def test_no_changes_are_no_new_output(worker, demo):
    with pytest.raises(WorkerFailure, match="No coordinate changes provided"):
        worker("coordinates2d.create", protocolId=210, outputName="outputCoordinates", micrographs=[])


def test_coordinates_in_tomograms_are_given_in_voxels(worker, demo):
    """Scipion stores them relative to the centre of 96 x 96 x 24 voxels."""
    made = worker("coordinates3d.create", protocolId=1721, outputName="outputCoordinates",
                  tomograms=[{"tomoId": "TS_01", "coords": [{"id": 1, "x": 5, "y": 6, "z": 7},
                                                            {"x": 48, "y": 48, "z": 12, "groupId": 4, "score": 0.5}]}])
    after = objects(worker, 1721, made["outputName"], "c01, c02, c03, c07, c08, c09")
    assert [row for row in after if row[4] == "TS_01"] == [(-43.0, -42.0, -5.0, 0, "TS_01", 0.0),
                                                           (0.0, 0.0, 0.0, 4, "TS_01", 0.5)]
    assert (made["replaced"], made["copied"]) == (2, 60)


def test_unknown_tomograms_are_not_found(worker, demo):
    with pytest.raises(WorkerFailure) as failure:
        worker("coordinates3d.create", protocolId=1721, outputName="outputCoordinates",
               tomograms=[{"tomoId": "TS_99", "coords": []}])
    assert failure.value.code == "NOT_FOUND"
    assert not list((demo / "Runs" / "001721_ProtImportCoordinates3D").glob("*Coordinates3D_*"))


EXCLUSIONS = {"TS_01": {"excluded": False, "tiltimages": [1, 2]}, "TS_02": {"excluded": True, "tiltimages": []}}


def test_excluded_views_are_disabled_and_excluded_series_left_out(worker, demo):
    made = worker("tiltseries.exclude", protocolId=1518, outputName="outputTiltSeries", exclusions=EXCLUSIONS)
    assert (made["created"], made["status"], made["hasOddEven"]) == (1, 0, False)
    views = objects(worker, 1518, made["outputName"], "enabled", "TS_01_Objects")
    assert [view[0] for view in views] == [0, 0] + [1] * 9


def test_restacking_writes_only_the_views_that_stay(worker, demo):
    import mrcfile
    made = worker("tiltseries.exclude", protocolId=1518, outputName="outputTiltSeries", exclusions=EXCLUSIONS, restack=True)
    stack = demo / "Runs" / "001518_ProtImportTs" / "extra" / made["outputName"] / "TS_01.mrcs"
    with mrcfile.open(str(stack)) as new, mrcfile.open(
            str(demo / "Runs" / "001518_ProtImportTs" / "extra" / "TS_01.mrcs"), permissive=True) as old:
        assert new.data.shape == (9, 96, 96)
        assert (new.data == old.data[2:]).all()
    views = objects(worker, 1518, made["outputName"], "enabled, c01", "TS_01_Objects")
    assert views == [(1, index) for index in range(1, 10)]


def test_nothing_left_is_no_output(worker, demo):
    made = worker("tiltseries.exclude", protocolId=1518, outputName="outputTiltSeries",
                  exclusions={"TS_01": {"excluded": True}, "TS_02": {"excluded": True}})
    assert (made["outputName"], made["status"]) == (None, "empty")
    assert len(worker("form.load", protocolId=1518)["info"]["outputs"]) == 1


def test_ctf_series_can_be_excluded(worker, demo):
    made = worker("ctftomo.exclude", protocolId=1600, outputName="CTFs",
                  exclusions={"TS_01": {"excluded": True}, "TS_02": {"excluded": False, "tiltimages": [3]}})
    assert (made["created"], made["outputName"].startswith("CTFTomoSeries")) == (1, True)
    enabled = objects(worker, 1600, made["outputName"], "enabled", "id2_Objects")
    assert [index for index, row in enumerate(enabled, start=1) if not row[0]] == [3]


def test_tomograms_can_be_chosen(worker, demo):
    made = worker("tomograms.subset", protocolId=1644, outputName="Tomograms", ids=[2], prefix="reviewedTomograms")
    assert made["created"] == 1 and made["outputName"].startswith("reviewedTomograms")
    assert worker("output.delete", protocolId=1644, outputName=made["outputName"])
    assert len(worker("form.load", protocolId=1644)["info"]["outputs"]) == 1


def test_an_output_that_is_used_stays(worker, demo):
    with pytest.raises(WorkerFailure) as refusal:
        worker("output.delete", protocolId=1644, outputName="Tomograms")
    assert refusal.value.error["details"]["dependents"][0]["protocolId"] == 1721


def test_chosen_items_become_a_run_of_their_own(worker, demo):
    started = worker("subset.create", protocolId=338, outputName="outputParticles", ids=[2, 3, 5], label="my three")
    run = worker.wait_for(started["protocolId"], "finished", "failed")
    assert (run["status"], run["label"], run["error"]) == ("finished", "my three", None)
    assert [row[0] for row in objects(worker, run["protocolId"], run["outputs"][0]["outputName"], "id")] == [2, 3, 5]


def test_chosen_classes_give_their_particles(worker, demo):
    started = worker("subset.create", protocolId=1153, outputName="outputClasses", ids=[1], outputClass="SetOfParticles")
    run = worker.wait_for(started["protocolId"], "finished", "failed")
    assert run["outputs"][0]["info"].startswith("Particles (326 items")


def test_a_set_of_another_class_is_refused(worker, demo):
    with pytest.raises(WorkerFailure, match="is a SetOfParticles, not a SetOfCoordinates"):
        worker("coordinates2d.create", protocolId=261, outputName="outputParticles", micrographs=[{"id": 1}])
