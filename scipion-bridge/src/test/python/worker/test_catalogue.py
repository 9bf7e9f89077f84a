"""The classes that are installed, and the tree in which people look for them."""
import pytest
from worker_client import WorkerFailure


def leaves(node):
    if not node["childs"]:
        yield node
    for child in node["childs"]:
        yield from leaves(child)


@pytest.fixture(scope="module")
def tree(worker):
    return worker("catalog.tree")


def test_knows_more_than_two_hundred_classes_of_nine_plugins(worker):
    classes = worker("catalog.classes")
    assert len(classes) >= 200
    assert {"pwem", "tomo", "relion", "imod", "eman2", "motioncorr", "emfacilities", "chimera"} <= {
        each["package"] for each in classes.values()}


def test_describes_a_class(worker):
    found = worker("catalog.classes", names=["ProtImportVolumes"])["ProtImportVolumes"]
    assert found["label"] == "import volumes"
    assert found["possibleOutputs"] == {"outputVolume": "Volume", "outputVolumes": "SetOfVolumes"}
    assert found["mro"][0] == "ProtImportVolumes" and found["mro"][-1] == "Object"
    assert found["installed"] and found["final"] and found["devStatus"] == 0


def test_tells_why_a_class_cannot_run(worker):
    assert worker("catalog.classes", names=["ProtRelionRefine3D"])["ProtRelionRefine3D"]["installError"]


def test_an_unknown_class_is_not_found(worker):
    with pytest.raises(WorkerFailure) as failure:
        worker("catalog.classes", names=["ProtNowhere"])
    assert failure.value.error["details"] == {"kind": "class"}


def test_tells_which_plugin_does_not_load_and_why(worker):
    broken = [plugin for plugin in worker("catalog.plugins") if plugin["protocols"] == 0]
    assert all(plugin["error"] for plugin in broken)


def test_the_tree_ends_with_all_protocols(tree):
    assert list(tree)[-1] == "All"
    assert {"text", "value", "icon", "tag", "shortCut", "openItem", "visible", "childs"} == set(tree["All"])


def test_leaves_that_can_be_opened_have_the_tag_that_the_client_opens(tree):
    tags = {leaf["tag"] for view in tree.values() for leaf in leaves(view) if leaf["value"]}
    assert not tags & {"protocol_beta", "protocol_new", "protocol_updated"}


def test_unfinished_protocols_have_a_badge_and_open(worker, tree):
    classes = worker("catalog.classes")
    beta = {name for name, each in classes.items() if each["devStatus"] == 1 and each["final"] and each["installed"]}
    badges = {leaf["value"]: leaf["icon"]["name"] for leaf in leaves(tree["All"]) if leaf["tag"] == "protocol"}
    assert beta and all(badges[name] == "beta.png" for name in beta)


def test_no_leaf_is_called_default(tree):
    assert all(leaf["text"] != "default" for view in tree.values() for leaf in leaves(view) if leaf["tag"] == "protocol")


def test_bases_begin_with_the_class_itself(worker):
    found = worker("objects.hierarchy", classNames=["SetOfParticles", "Nowhere"])
    assert found == {"SetOfParticles": ["SetOfParticles", "SetOfImages", "EMSet", "Set", "EMObject", "Object"]}


def test_knows_the_variables_that_scipion_and_its_plugins_read(worker):
    variables = {variable["name"]: variable for variable in worker("environment.variables")}
    assert {"SCIPION_HOME", "RELION_HOME"} <= set(variables)
    assert all(isinstance(value, str) for variable in variables.values() for value in variable.values())
    assert set(variables["RELION_HOME"]) == {"name", "value", "default", "description", "source", "type"}
