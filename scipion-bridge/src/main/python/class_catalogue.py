"""Writes the class catalogue: what Java must know of Scipion's Python classes, as JSON on standard output.

    python3.11 -m venv VENV
    VENV/bin/pip install scipion-pyworkflow scipion-em scipion-app scipion-em-tomo scipion-em-relion scipion-em-imod \
        scipion-em-motioncorr scipion-em-eman2 scipion-em-facilities scipion-em-chimera
    VENV/bin/python class_catalogue.py > ../resources/org/scipion/bridge/classes.json

For each class of objects and of protocols: its bases in Python's order of resolution, its package, the label shown to
people, the class of a set's items, and which class defines its text and the text of its dimensions, so that the reader
knows whether it can say the same text without Python.
"""
import atexit
import importlib.metadata
import json
import os
import shutil
import sys
import tempfile

HOSTS = "[localhost]\nPARALLEL_COMMAND = mpirun -np %_(JOB_NODES)d %_(COMMAND)s\n"


def prepare_environment():
    """A throw-away home: importing pyworkflow writes into it and stops without a host file."""
    home = tempfile.mkdtemp(prefix="scipion-home-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    os.makedirs(os.path.join(home, "config"))
    with open(os.path.join(home, "config", "hosts.conf"), "w") as hosts:
        hosts.write(HOSTS)
    os.environ.update(SCIPION_HOME=home, SCIPION_USER_DATA=home, SCIPION_DOMAIN="pwem", SCIPION_NOTIFY="False",
                      NO_COLOR="1", SCIPION_PRIORITY_PACKAGE_LIST="pwem tomo")
    os.environ.setdefault("VIRTUAL_ENV", sys.prefix)


def defining_class(cls, method):
    """Name of the class that defines the method as this class sees it, None when Python itself does."""
    owner = next((base for base in cls.mro() if method in vars(base)), object)
    return None if owner is object else owner.__name__


def describe(cls):
    item = getattr(cls, "ITEM_TYPE", None)
    label = vars(cls).get("_label")
    entry = {"bases": [base.__name__ for base in cls.mro()[1:] if base is not object],
             "package": cls.__module__.split(".")[0],
             "label": label if isinstance(label, str) else None,
             "item": item.__name__ if item else None,
             "text": defining_class(cls, "__str__"),
             "dimensions": defining_class(cls, "_dimStr")}
    return {key: value for key, value in entry.items() if value is not None}


def main():
    prepare_environment()
    import pyworkflow as pw
    import pyworkflow.object as pwobj
    from pyworkflow.protocol import LegacyProtocol, Protocol
    domain = pw.Config.getDomain()
    classes = dict(pwobj.OBJECTS_DICT)
    classes.update({"Protocol": Protocol, "LegacyProtocol": LegacyProtocol})
    classes.update(domain.getObjects())
    classes.update(domain.getProtocols())
    packages = sorted({cls.__module__.split(".")[0] for cls in classes.values()})
    owners = importlib.metadata.packages_distributions()
    versions = {name: importlib.metadata.version(name) for package in packages for name in owners.get(package, [])}
    return {"packages": versions, "classes": {name: describe(cls) for name, cls in sorted(classes.items())}}


if __name__ == "__main__":
    real_output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    catalogue = main()
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(entry)}" for name, entry in catalogue["classes"].items())
    real_output.write('{\n "packages": %s,\n "classes": {\n%s\n }\n}\n' % (json.dumps(catalogue["packages"]), lines))
    real_output.close()
