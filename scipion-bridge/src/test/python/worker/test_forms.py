"""Forms of every class, and of runs."""
import sqlite3

import pytest
from worker_client import WorkerFailure


def params(sections):
    for section in sections:
        yield from inner(section["params"])


def inner(written):
    for param in written:
        yield param
        yield from inner(param.get("params", []))


def form_of(context):
    return {param["name"]: param for param in params(context["form"]["sections"])}


def test_the_form_of_every_class_serialises(worker):
    for name in worker("catalog.classes"):
        context = worker("form.new", className=name)
        assert context["form"]["sections"][0]["label"] == "General", name
        assert {"info", "form", "values"} == set(context), name


def test_every_condition_of_every_class_evaluates(worker):
    failing = {}
    for name in worker("catalog.classes"):
        for param, problem in worker("form.conditions", className=name)["errors"].items():
            failing["%s.%s" % (name, param)] = problem
    assert failing == {}


def test_a_condition_has_all_that_its_names_need(worker):
    emdb = form_of(worker("form.new", className="ProtImportVolumes"))["emdbId"]
    assert emdb["condition"] == "importFrom != IMPORT_FROM_FILES"
    assert emdb["conditionContext"] == {"IMPORT_FROM_FILES": 0}


def test_the_header_is_the_one_that_the_client_knows(worker):
    header = worker("form.new", className="ProtRelionRefine3D")["form"]["sections"][0]["params"]
    names = [param["name"] for param in header]
    assert names[:4] == ["runName", "_objComment", "_useQueue", "_prerequisites"] and names[-1] == "expertLevel"
    assert "runMode" not in names


def test_defaults_are_text_and_values_are_typed(worker):
    context = worker("form.new", className="ProtImportVolumes")
    assert form_of(context)["copyFiles"]["default"] == "False"
    assert context["values"]["copyFiles"] is False
    assert context["values"]["importFrom"] == 0


def test_paths_have_one_class_whatever_scipion_calls_them(worker):
    assert form_of(worker("form.new", className="ProtImportVolumes"))["filesPath"]["paramClass"] == "PathParam"


def test_pointers_say_what_they_point_to(worker):
    pointer = form_of(worker("form.new", className="ProtSubSet"))["inputFullSet"]
    assert (pointer["pointerClass"], pointer["readOnly"], pointer["parentId"]) == ("EMSet", True, None)


def test_ordinary_parameters_have_no_pointer_class(worker):
    form = form_of(worker("form.new", className="ProtImportVolumes"))
    assert all("pointerClass" not in form[name] for name in ("samplingRate", "copyFiles", "filesPattern"))


def test_relations_carry_their_names(worker):
    relation = form_of(worker("form.new", className="ProtExtractParticles"))["ctfRelations"]
    assert relation["relationName"] == "relation_ctf" and relation["attributeName"] == "getInputMicrographs"


def test_a_stored_run_shows_its_inputs_and_outputs(worker, demo):
    context = worker("form.load", protocolId="338")
    assert context["values"]["inputFullSet"] == "261.outputParticles"
    assert context["info"]["inputs"][0]["value"] == "261.outputParticles"
    assert context["info"]["outputs"][0]["value"] == "first 1500.outputParticles"
    assert list(context["info"]["executeMode"]) == ["restart"]


def test_an_unknown_run_is_not_found(worker, demo):
    with pytest.raises(WorkerFailure) as failure:
        worker("form.load", protocolId=99999)
    assert failure.value.error["details"] == {"kind": "protocol"}


def test_hidden_parameters_do_not_stand_against_a_form(worker, demo):
    """The number of elements counts only when they are chosen at random."""
    assert worker("form.validate", protocolId=338, params={"nElements": "abc"})["errors"] == []
    errors = worker("form.validate", protocolId=338, params={"nElements": "abc", "chooseAtRandom": True})["errors"]
    assert errors == ["**Number of elements** should be an integer, not 'abc'"]


def test_checking_a_form_changes_nothing(worker, demo):
    before = worker("form.load", protocolId=338)
    worker("form.validate", protocolId=338, params={"inputFullSet": "", "nElements": 7})
    assert worker("form.load", protocolId=338) == before


@pytest.mark.parametrize("token, problem", [("99999.outputParticles", "does not exist"), ("nonsense", "no output"),
                                            ("338.outputParticles", "itself")])
def test_tokens_must_lead_somewhere_sensible(worker, demo, token, problem):
    errors = worker("form.validate", protocolId=338, params={"inputFullSet": token})["errors"]
    assert len(errors) == 1 and problem in errors[0]


def test_an_unknown_choice_is_refused_not_replaced_by_the_first(worker):
    errors = worker("form.validate", className="ProtImportVolumes", params={"importFrom": "the moon"})["errors"]
    assert errors == ["**Import from** 'the moon' is not one of: local file, EMDBid"]


def test_what_is_missing_is_told(worker, demo):
    assert "*Full set of items* cannot be EMPTY." in worker("form.validate", className="ProtSubSet", params={})["errors"]


def stored_by_another(project, statement):
    connection = sqlite3.connect(project / "project.sqlite")
    with connection:
        connection.execute(statement)
    connection.close()


def test_a_form_after_a_change_by_another_program_is_that_of_a_project_opened_anew(worker, demo):
    ids = [int(run_id) for run_id in worker("project.graph")["nodes"] if run_id != "PROJECT"]
    stored_by_another(demo, "UPDATE Objects SET label='renamed' WHERE id=261")
    alone = {run_id: worker("form.load", protocolId=run_id) for run_id in ids}
    worker("project.close")
    worker("project.open", path=str(demo))
    anew = {run_id: worker("form.load", protocolId=run_id) for run_id in ids}
    assert alone == anew
    assert alone[261]["info"]["label"] == "renamed"


def test_a_run_that_another_program_deleted_has_no_form(worker, demo):
    worker("form.load", protocolId=2070)
    stored_by_another(demo, "DELETE FROM Objects WHERE id=2070 OR name LIKE '2070.%'")
    with pytest.raises(WorkerFailure) as failure:
        worker("form.load", protocolId=2070)
    assert failure.value.code == "NOT_FOUND"
