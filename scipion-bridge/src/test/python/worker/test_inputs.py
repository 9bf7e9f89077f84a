"""What may be chosen as input, and wizards."""
import pytest
from worker_client import WorkerFailure


def values(found):
    return [each["value"] for each in found["candidates"]]


def test_candidates_have_the_class_that_is_asked_for(worker, demo):
    found = worker("inputs.candidates", className="ProtRelionRefine3D", paramName="inputParticles")
    assert found["pointerClass"] == "SetOfParticles"
    assert {"261.outputParticles", "338.outputParticles", "533.outputParticles12"} <= set(values(found))
    assert all("SetOfParticles" in each["pointerClassHierarchy"] for each in found["candidates"])


def test_a_run_and_what_follows_it_are_no_candidates_for_itself(worker, demo):
    found = values(worker("inputs.candidates", protocolId=338, paramName="inputFullSet"))
    assert "261.outputParticles" in found
    assert not [each for each in found if each.split(".")[0] in ("338", "459", "1237", "1350", "1977")]


def test_items_of_small_sets_can_be_chosen(worker, demo):
    found = values(worker("inputs.candidates", className="ProtRelionRefine3D", paramName="referenceVolume"))
    assert "820.outputVolumes.2" in found and "885.outputVolume" in found


def test_what_a_run_will_make_is_offered_as_possible(worker, demo):
    saved = worker("protocol.save", className="ProtImportVolumes", params={"runName": "later"})["protocolId"]
    found = worker("inputs.candidates", className="ProtRelionRefine3D", paramName="referenceVolume")
    offered = {each["value"]: each for each in found["candidates"]}
    assert offered["%d.outputVolume" % saved]["possible"] is True
    assert offered["%d.outputVolume" % saved]["pointerClass"] == "Volume"


def test_classes_can_be_given_by_the_form(worker, demo):
    found = worker("inputs.candidates", className="ProtUnionSet", paramName="inputSets", pointerClass="SetOfCTF,CTFModel")
    assert values(found) == ["164.outputCTF"]


def test_related_outputs_are_found_through_the_relation(worker, demo):
    found = worker("relations.candidates", className="ProtRelion2Autopick", paramName="ctfRelations",
                   params={"inputMicrographs": "89.outputMicrographs"})
    assert found == {"paramName": "ctfRelations", "relationName": "relation_ctf", "values": ["164.outputCTF"]}


def test_nothing_is_related_to_nothing(worker, demo):
    found = worker("relations.candidates", className="ProtExtractParticles", paramName="ctfRelations", params={})
    assert found["values"] == []


def test_only_relations_have_relations(worker, demo):
    with pytest.raises(WorkerFailure, match="Parameter 'inputCoordinates' is not a RelationParam"):
        worker("relations.candidates", className="ProtExtractParticles", paramName="inputCoordinates", params={})


def test_wizards_are_listed_by_parameter(worker):
    offered = worker("wizard.list", className="ProtRelionRefine3D")["initialLowPassFilterA"][0]
    assert (offered["kind"], offered["webSupported"], offered["interactive"]) == ("filter_preview", True, False)
    assert offered["id"] == "relion.wizards.RelionVolFilterWizard"


def test_a_preview_names_the_images_and_leaves_drawing_to_the_server(worker, demo):
    opened = worker("wizard.run", className="ProtRelionRefine3D", paramName="initialLowPassFilterA",
                    wizardId="relion.wizards.RelionVolFilterWizard",
                    params={"inputParticles": "261.outputParticles", "initialLowPassFilterA": "30"})
    state = opened["viewerState"]
    assert opened["requiresUserInput"] and opened["inputSchema"]["type"] == "filter_preview"
    assert len(state["items"]) == 200
    image = state["items"][1]["image"]
    assert image["file"].startswith(str(demo)) and image["index"] == 2
    assert (image["samplingRate"], image["width"], image["height"]) == (1.25, 32, 32)
    assert (state["highFreq"], state["highFreqParam"]) == (30.0, "initialLowPassFilterA")


def test_applying_a_preview_gives_the_parameter(worker, demo):
    applied = worker("wizard.run", className="ProtRelionRefine3D", paramName="initialLowPassFilterA",
                     wizardId="relion.wizards.RelionVolFilterWizard",
                     params={"inputParticles": "261.outputParticles"}, inputs={"highFreq": 25, "action": "apply"})
    assert applied["paramUpdates"] == {"initialLowPassFilterA": 25.0}


def test_a_wizard_that_needs_a_window_is_unsupported(worker, demo):
    with pytest.raises(WorkerFailure) as refusal:
        worker("wizard.run", className="ProtRelionPreprocessParticles", paramName="backRadius",
               wizardId="relion.wizards.RelionBackRadiusWizard", params={})
    assert refusal.value.code == "UNSUPPORTED"


def test_a_wizard_of_another_parameter_is_not_found(worker):
    with pytest.raises(WorkerFailure, match="Wizard 'x.Y' not found for parameter 'backRadius'"):
        worker("wizard.run", className="ProtRelionPreprocessParticles", paramName="backRadius", wizardId="x.Y", params={})
