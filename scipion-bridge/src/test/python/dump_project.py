"""Dumps what Scipion itself reads from a project as JSON: dump_project.py PROJECT_FOLDER > truth.json

Environment as for class_catalogue.py. Runs are the root rows; of each set the number of items, the first three and the
last item, and the sums of all numbers. Paths are as stored. Give it a copy of the project: Scipion may write to it.
"""
import json
import math
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "main", "python"))
from class_catalogue import prepare_environment


def plain(value):
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def attributes(item):
    return {path: plain(value) for path, value in item.getObjDict(includeBasic=False).items()}


def describe_set(output, set_class):
    rows, sums, children = [], {}, []
    nested = output.getSize() and isinstance(output.getFirstItem(), set_class)
    for item in output.iterItems():
        rows.append({"id": item.getObjId(), "enabled": item.isEnabled(), "attributes": attributes(item)})
        if nested:
            children.append({"id": item.getObjId(), "size": item.getSize(), "items": sum(1 for _ in item.iterItems())})
        for path, value in rows[-1]["attributes"].items():
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                sums[path] = sums.get(path, 0) + value
    return {"size": output.getSize(), "items": len(rows), "itemClass": output.ITEM_TYPE.__name__,
            "file": output.getFileName(), "first": rows[:3], "last": rows[-1] if rows else None, "sums": sums,
            "children": children}


def describe_output(name, output):
    import pyworkflow.object as pwobj
    described = {"name": name, "class": output.getClassName(), "info": str(output),
                 "hierarchy": [base.__name__ for base in type(output).mro() if base is not object]}
    if isinstance(output, pwobj.Set):
        described["set"] = describe_set(output, pwobj.Set)
    elif isinstance(output, pwobj.Scalar):
        described["value"] = plain(output.get())
    else:
        described["attributes"] = attributes(output)
    return described


def describe_run(run):
    return {"id": run.getObjId(), "class": run.getClassName(), "label": run.getRunName(), "comment": run.getObjComment(),
            "status": run.getStatus(), "stepsDone": run.stepsDone, "numberOfSteps": run.numberOfSteps,
            "workingDir": run.getWorkingDir(),
            "inputs": [{"name": name, "value": pointer.getUniqueId()} for name, pointer in run.iterInputAttributes()],
            "outputs": [describe_output(name, output) for name, output in run.iterOutputAttributes()]}


def main(project_folder):
    prepare_environment()
    import pyworkflow as pw
    from pyworkflow.project import Project
    domain = pw.Config.getDomain()
    domain.getProtocols()
    project = Project(domain, os.path.abspath(project_folder))
    project.load()
    roots = {row["id"] for row in project.mapper.db.selectObjectsByParent(parent_id=None)}
    runs = sorted((run for run in project.getRuns() if run.getObjId() in roots), key=lambda run: run.getObjId())
    return {"runs": [describe_run(run) for run in runs]}


if __name__ == "__main__":
    real_output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    json.dump(main(sys.argv[1]), real_output, indent=1)
    real_output.close()
