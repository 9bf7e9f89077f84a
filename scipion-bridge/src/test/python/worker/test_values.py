"""What the client sends becomes the value of a parameter."""
import pytest


def saved_value(worker, class_name, **params):
    name = next(iter(params))
    saved = worker("protocol.save", className=class_name, params=params)
    return worker("form.load", protocolId=saved["protocolId"])["values"][name], saved["errors"]


@pytest.mark.parametrize("given, kept", [("EMDBid", 1), ("emdbID", 1), ("local file", 0), (1, 1), ("1", 1)])
def test_choices_by_text_in_any_case_or_by_index(worker, project, given, kept):
    assert saved_value(worker, "ProtImportVolumes", importFrom=given) == (kept, [])


@pytest.mark.parametrize("given, kept", [("2.5", 2.5), (3, 3.0), (" 1e-1 ", 0.1), ("", None), (None, None)])
def test_floats(worker, project, given, kept):
    assert saved_value(worker, "ProtImportVolumes", samplingRate=given)[0] == kept


@pytest.mark.parametrize("given", ["wide", "inf", "nan", "1,5"])
def test_what_is_no_finite_number_is_told(worker, project, given):
    value, errors = saved_value(worker, "ProtImportVolumes", samplingRate=given)
    assert value is None and len(errors) == 1


@pytest.mark.parametrize("given, kept", [("12", 12), (12, 12), ("12.0", 12), ("-3", -3)])
def test_whole_numbers(worker, project, given, kept):
    assert saved_value(worker, "ProtImportVolumes", emdbId=given, importFrom=1)[0] == kept


@pytest.mark.parametrize("given, kept", [(True, True), ("true", True), ("Yes", True), ("1", True), ("no", False),
                                         (0, False)])
def test_booleans(worker, project, given, kept):
    assert saved_value(worker, "ProtImportVolumes", copyFiles=given) == (kept, [])


def test_names_that_the_form_lacks_are_left_out(worker, project):
    saved = worker("protocol.save", className="ProtImportVolumes", params={"mapper": "x", "_outputs": "x", "noSuch": 1})
    assert saved["errors"] == []


def test_text_of_any_kind_survives(worker, project):
    text = "Å ‰ \U0001f52c 'quoted' \"double\" \\ %s ; -- \n second line"
    assert saved_value(worker, "ProtImportVolumes", filesPattern=text)[0] == text
