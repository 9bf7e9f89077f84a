"""Copies, exports and imports of runs, with their links; actions on all that follows a run."""
import json

import pytest
from worker_client import WorkerFailure

EIGHT = [89, 164, 261, 338, 399, 459, 1153, 1462]  # micrographs, CTFs, particles, subset, filter, union, classes, selection


def links(worker):
    """(run's label, parameter, position, input's label, output) of every link."""
    nodes = worker("project.graph")["nodes"]
    return sorted((node["label"], each["name"], each["itemIndex"], nodes[str(each["parentId"])]["label"],
                   each["value"].partition(".")[2])
                  for node in nodes.values() for each in node["inputs"])


def test_eight_runs_move_to_another_project_with_their_links(worker, demo, tmp_path):
    exported = worker("workflow.export", protocolIds=EIGHT)
    labels = {worker("form.load", protocolId=run_id)["info"]["runName"] for run_id in EIGHT}
    expected = [link for link in links(worker) if link[0] in labels and link[3] in labels]
    worker("project.create", path=str(tmp_path / "other"))
    imported = worker("workflow.import", workflow=json.loads(json.dumps(exported)))
    assert imported["errors"] == [] and len(imported["created"]) == 8
    assert len(expected) >= 7 and links(worker) == expected
    assert {node["status"] for node in worker("project.graph")["nodes"].values()} == {"", "saved"}


def test_parameters_come_along(worker, demo, tmp_path):
    before = worker("form.load", protocolId=399)["values"]
    exported = worker("workflow.export", protocolIds=[261, 399])
    worker("project.create", path=str(tmp_path / "other"))
    created = worker("workflow.import", workflow=exported)["created"]
    after = worker("form.load", protocolId=created[1]["newId"])["values"]
    assert after.pop("inputSet") == "%d.outputParticles" % created[0]["newId"]
    assert before.pop("inputSet") == "261.outputParticles"
    for values in (before, after):
        values.pop("_scipionWebRuntime")
    assert after == before


def test_links_to_runs_outside_stay_only_when_asked_for(worker, demo):
    one = worker("workflow.export", protocolIds=[338])["workflow"]
    kept = worker("workflow.import", workflow=one, keepOutside=True)["created"][0]["newId"]
    dropped = worker("workflow.import", workflow=one)["created"][0]["newId"]
    assert worker("form.load", protocolId=kept)["values"]["inputFullSet"] == "261.outputParticles"
    assert worker("form.load", protocolId=dropped)["values"]["inputFullSet"] is None


def test_an_export_names_the_plugins(worker, demo):
    exported = worker("workflow.export", protocolIds=[1153, 1462])
    assert exported["requiredPluginNames"] == ["pwem", "relion"]
    assert exported["protocolPlugins"][0] == {
        "protocolId": "1153", "className": "ProtRelionClassify2D", "pluginName": "relion"}


def test_a_workflow_with_missing_classes_creates_nothing(worker, project):
    with pytest.raises(WorkerFailure, match="ProtNowhere"):
        worker("workflow.import", workflow=[{"object.className": "ProtSubSet", "object.id": "1"},
                                            {"object.className": "ProtNowhere", "object.id": "2"}])
    assert list(worker("project.graph")["nodes"]) == ["PROJECT"]


@pytest.mark.parametrize("text", ["", "no json", "[{]", '["a"]', "[{}]"])
def test_what_is_no_workflow_is_refused(worker, project, text):
    with pytest.raises(WorkerFailure) as refusal:
        worker("workflow.import", workflow=text)
    assert refusal.value.code == "VALIDATION"


def test_header_lines_and_wrappings_are_read(worker, demo):
    workflow = worker("workflow.export", protocolIds=[261, 338])["workflow"]
    text = "Scipion required plugins: pwem\n\n" + json.dumps({"scipionWeb": {"requiredPluginNames": ["pwem"]},
                                                             "content": workflow}, indent=1)
    inspected = worker("workflow.inspect", workflow=text)
    assert inspected["protocolsCount"] == 2 and inspected["missingClassNames"] == []
    assert [edge["id"] for edge in inspected["edges"]] == ["261:outputParticles->338:inputFullSet"]
    assert inspected["rootIds"] == ["261"]


def test_the_templates_of_plugins_are_listed(worker):
    templates = {each["id"]: each for each in worker("workflow.templates")}
    assert {"pwem-demo", "imod-automatic_tilt_series_alignment"} <= set(templates)
    assert all(each["parseError"] is None and each["protocolsCount"] for each in templates.values())
    assert "XmippProtExtractParticles" in templates["pwem-demo"]["missingClassNames"]


def test_copies_are_linked_among_themselves_and_to_what_was_not_copied(worker, demo):
    created = {each["sourceId"]: each for each in worker("protocol.duplicate", protocolIds=[338, 459])["created"]}
    copy, union = created[338]["newId"], created[459]["newId"]
    assert created[338]["name"] == "first 1500 (copy)"
    assert worker("form.load", protocolId=copy)["values"]["inputFullSet"] == "261.outputParticles"
    assert worker("form.load", protocolId=union)["values"]["inputSets"] == [
        "%d.outputParticles" % copy, "399.outputParticles"]
    assert worker("form.load", protocolId=459)["values"]["inputSets"] == ["338.outputParticles", "399.outputParticles"]


def test_what_follows_a_run_is_told_by_level(worker, demo):
    found = [(each["protocolId"], each["level"]) for each in worker("workflow.subgraph", protocolId=338)["protocols"]]
    assert found == [(338, 0), (459, 1), (1237, 1), (1350, 1), (1977, 1)]


def test_resetting_a_workflow_begins_at_its_end(worker, demo):
    done = worker("workflow.execute", protocolId=338, action="reset")["results"]
    assert [(each["protocolId"], each["status"]) for each in done] == [
        (run_id, "saved") for run_id in (338, 459, 1237, 1350, 1977)]
    assert worker("form.load", protocolId=261)["info"]["status"] == "finished"


def test_what_follows_can_be_reset_alone(worker, demo):
    worker("workflow.execute", protocolId=338, action="reset", scope="descendants")
    assert worker("form.load", protocolId=338)["info"]["status"] == "finished"
    assert worker("form.load", protocolId=459)["info"]["status"] == "saved"


def test_a_workflow_is_restarted_in_order(worker, imported):
    second = worker("protocol.launch", className="ProtSubSet",
                    params={"inputFullSet": "%d.outputVolumes" % imported, "chooseAtRandom": True, "nElements": 1})
    worker.wait_for(second["protocolId"], "finished", "failed")
    started = worker("workflow.execute", protocolId=imported, action="restart")
    assert [each["status"] for each in started["results"]] == ["scheduled", "scheduled"] and started["errors"] == []
    assert worker.wait_for(imported, "finished", "failed")["status"] == "finished"
    stopped = worker("workflow.execute", protocolId=imported, action="stop")["results"]
    assert stopped[0]["changed"] is False
