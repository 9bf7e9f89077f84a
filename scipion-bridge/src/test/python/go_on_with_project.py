"""Goes on with a copy of the test project as a person would: go_on_with_project.py PROJECT_FOLDER

Launches real protocols in processes of their own, saves one, renames one and notes what it did on standard output.
Environment as for class_catalogue.py.
"""
import sys

from scipion_project import open_project


def main(project_folder):
    project = open_project(project_folder)
    protocols = project.getDomain().getProtocols()
    from pyworkflow.object import Pointer

    def new(class_name, label, parent, output, **values):
        protocol = project.newProtocol(protocols[class_name], objLabel=label, **values)
        attribute = next(name for name in ("inputFullSet", "inputSet") if hasattr(protocol, name))
        getattr(protocol, attribute).set(parent)
        getattr(protocol, attribute).setExtended(output)
        return protocol

    imported = project.getProtocol(261)
    subset = new("ProtSubSet", "even more é", imported, "outputParticles", selectIds=True, range="5-90,2000-2100")
    project.launchProtocol(subset, wait=True)
    union = project.newProtocol(protocols["ProtUnionSet"], objLabel="union of two", inputType=5)
    union.inputSets.append(Pointer(subset, extended="outputParticles"))
    union.inputSets.append(Pointer(project.getProtocol(1977), extended="outputParticles"))
    project.launchProtocol(union, wait=True)
    broken = new("ProtSetEditor", "broken again", project.getProtocol(164), "outputCTF", formula="item._none.set(1)")
    project.launchProtocol(broken, wait=True)
    project.saveProtocol(new("ProtSubSet", "saved only", subset, "outputParticles"))
    renamed = project.getProtocol(89)
    renamed.setObjLabel("renamed, with a comma")
    renamed.setObjComment("two\nlines")
    project.mapper.store(renamed)
    project.mapper.commit()
    states = [protocol.getStatus() for protocol in (subset, union, broken)]
    print(states)
    assert states == ["finished", "finished", "failed"], states


if __name__ == "__main__":
    main(sys.argv[1])
