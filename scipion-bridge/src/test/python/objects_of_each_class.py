"""Stores an object of each class in a new project, bare and filled, and prints what Scipion says of it when it reads it back:
objects_of_each_class.py PROJECT_FOLDER > texts.json

Environment as for class_catalogue.py. The objects are outputs of the project's one run; one that Python cannot make or
cannot put into words is left out.
"""
import json
import os
import sys

from scipion_project import load_domain, open_project, real_output

VOLUME = "volume.mrc"


def fill(owner):
    """Gives every attribute a value that shows in texts; sets are open."""
    from pwem.objects import ImageDim
    from pyworkflow.object import Boolean, CsvList, Float, Integer, Scalar, String
    for name, attribute in owner.getAttributes():
        if name == "_mapperPath" or attribute.isPointer():
            continue
        if name == "_streamState":
            attribute.set(1)
        elif name == "_filename":
            attribute.set(VOLUME)
        elif isinstance(attribute, ImageDim):
            attribute.set([64, 48, 5])
        elif isinstance(attribute, CsvList):
            attribute.set(["2", "9", "1"])
        elif isinstance(attribute, Boolean):
            attribute.set(True)
        elif isinstance(attribute, Integer):
            attribute.set(7)
        elif isinstance(attribute, Float):
            attribute.set(2.345)
        elif isinstance(attribute, String):
            attribute.set("words")
        elif not isinstance(attribute, Scalar):
            fill(attribute)


def fill_plain(scalar):
    from pyworkflow.object import Boolean, Float, Integer, String
    values = {Boolean: True, Float: 2.345, Integer: 7, String: "words"}
    if type(scalar) in values:
        scalar.set(values[type(scalar)])


def objects(classes):
    for name, made in sorted(classes.items()):
        for state in ("bare", "filled"):
            try:
                item = made()
                if state == "filled":
                    fill(item)
                    fill_plain(item)
            except Exception:
                continue
            yield f"{name}_{state}", item


def make(domain, folder):
    import mrcfile
    import numpy
    import pyworkflow.object as pwobj
    from pyworkflow.project import Project
    project = Project(domain, folder)
    project.create()
    with mrcfile.new(os.path.join(folder, VOLUME)) as file:
        file.set_data(numpy.zeros((5, 48, 64), "float32"))
        file.set_volume()
    run = project.newProtocol(domain.getProtocols()["ProtSubSet"], objLabel="objects of each class")
    run._useOutputList.set(True)
    project.saveProtocol(run)
    classes = {name: found for name, found in pwobj.OBJECTS_DICT.items() if found.__module__.split(".")[0] != "builtins"}
    classes.update(domain.getObjects())
    for name, item in objects(classes):
        if hasattr(item, "_mapperPath"):
            item._mapperPath.set(f"{name}.sqlite, ")
        run._insertChild(name, item)
        run._outputs.append(name)
    run._store()
    project.mapper.commit()
    return run.getObjId()


def read(domain, folder, run_id):
    texts = {}
    for name, item in open_project(folder, domain).getProtocol(run_id).iterOutputAttributes():
        try:
            texts[name] = str(item)
        except Exception as impossible:
            print(name, impossible, file=sys.stderr)
    return {"run": run_id, "texts": texts}


def main(folder):
    domain = load_domain()
    folder = os.path.abspath(folder)
    return read(domain, folder, make(domain, folder))


if __name__ == "__main__":
    with real_output() as output:
        json.dump(main(sys.argv[1]), output)
