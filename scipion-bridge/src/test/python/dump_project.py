"""Dumps what Scipion itself reads from a project as JSON: dump_project.py PROJECT_FOLDER > truth.json

Environment as for class_catalogue.py. Runs are the root rows; of each set come every item, the first three and the last one
apart, and the sums of all numbers; the same for the sets inside sets. Paths are as stored, times are local. Give it a copy
of the project: Scipion may write to it.
"""
import json
import math
import sys

from scipion_project import open_project, real_output

RELATIONS = ("relation_datasource", "relation_transform", "relation_ctf")


def plain(value):
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def attributes(item):
    return {path: plain(value) for path, value in item.getObjDict(includeBasic=False).items()}


def stored_attributes(owner, prefix="", pointers=False):
    """As getObjDict, with the pointers of parts under their whole paths."""
    from pyworkflow.object import PointerList, Scalar
    found = {}
    for name, attribute in owner.getAttributesToStore():
        if not attribute.isPointer():
            found[prefix + name] = plain(attribute.getObjValue())
            if not isinstance(attribute, (Scalar, PointerList)):
                found.update(stored_attributes(attribute, prefix + name + ".", pointers=True))
        elif pointers and not attribute.pointsNone():
            found[prefix + name] = attribute.getUniqueId()
    return found


def number_sums(rows):
    sums = {}
    for row in rows:
        for path, value in row["attributes"].items():
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                sums[path] = sums.get(path, 0) + value
    return sums


def describe_item(item):
    return {"id": item.getObjId(), "enabled": item.isEnabled(), "label": item.getObjLabel(), "comment": item.getObjComment(),
            "attributes": attributes(item)}


def describe_set(output, set_class):
    rows, children = [], []
    nested = output.getSize() and isinstance(output.getFirstItem(), set_class)
    for item in output.iterItems():
        rows.append(describe_item(item))
        if nested:
            members = [describe_item(member) for member in item.iterItems()]
            children.append({"id": item.getObjId(), "size": item.getSize(), "items": len(members), "all": members})
    return {"size": output.getSize(), "items": len(rows), "itemClass": output.ITEM_TYPE.__name__,
            "file": output.getFileName(), "open": output.isStreamOpen(), "first": rows[:3],
            "last": rows[-1] if rows else None, "all": rows, "sums": number_sums(rows), "children": children}


def describe_output(name, output):
    import pyworkflow.object as pwobj
    described = {"name": name, "id": output.getObjId(), "class": output.getClassName(), "info": str(output),
                 "hierarchy": [base.__name__ for base in type(output).mro() if base is not object]}
    if isinstance(output, pwobj.Set):
        described["set"] = describe_set(output, pwobj.Set)
    if isinstance(output, pwobj.Scalar):
        described["value"] = plain(output.get())
    else:
        described["attributes"] = stored_attributes(output, pointers=True)
    if hasattr(output, "_samplingRate"):
        described["samplingRate"] = plain(output._samplingRate.get())
    return described


def describe_input(name, pointer):
    target = pointer.get()
    return {"name": name, "value": pointer.getUniqueId(),
            "class": target.getClassName() if target is not None else "",
            "id": target.getObjId() if target is not None else None}


def describe_step(step):
    return {"index": step.getObjId(), "class": step.getClassName(), "name": step.funcName.get(), "status": step.getStatus(),
            "prerequisites": [int(number) for number in step.getPrerequisites()], "arguments": step.argsStr.get(),
            "started": step.initTime.get(), "ended": step.endTime.get(), "error": step.getErrorMessage(),
            "interactive": step.isInteractive(), "needsGpu": step.needsGPU()}


def describe_run(run, graph):
    node = graph.getNode(run.strId())
    return {"id": run.getObjId(), "class": run.getClassName(), "label": run.getRunName(), "comment": run.getObjComment(),
            "status": run.getStatus(), "stepsDone": run.stepsDone, "numberOfSteps": run.numberOfSteps,
            "workingDir": run.getWorkingDir(), "error": run.getErrorMessage(), "cpuSeconds": run.cpuTime,
            "started": run.initTime.get(), "ended": run.endTime.get(), "elapsedSeconds": run.getElapsedTime().total_seconds() if run.endTime.hasValue() else 0,
            "interactive": run.isInteractive(), "pid": run.getPid(), "jobs": list(run.getJobIds()),
            "host": run.getHostName(), "threads": run.numberOfThreads.get(), "processes": run.numberOfMpi.get(),
            "useQueue": run.useQueue(), "prerequisites": [int(number) for number in run.getPrerequisites()],
            "parents": [int(parent.getName()) for parent in node.getParents() if parent.getName().isdigit()],
            "children": [int(child.getName()) for child in node.getChildren()],
            "parameters": stored_attributes(run),
            "steps": [describe_step(step) for step in run.loadSteps()],
            "inputs": [describe_input(name, pointer) for name, pointer in run.iterInputAttributes()],
            "outputs": [describe_output(name, output) for name, output in run.iterOutputAttributes()]}


def describe_relation(row):
    return {"id": row["id"], "creator": row["parent_id"], "name": row["name"],
            "parent": row["object_parent_id"], "parentOutput": row["object_parent_extended"] or "",
            "child": row["object_child_id"], "childOutput": row["object_child_extended"] or ""}


def main(project_folder):
    project = open_project(project_folder)
    roots = {row["id"] for row in project.mapper.db.selectObjectsByParent(parent_id=None)}
    runs = sorted((run for run in project.getRuns() if run.getObjId() in roots), key=lambda run: run.getObjId())
    graph = project.getRunsGraph()
    relations = [describe_relation(row) for name in RELATIONS for row in project.mapper.getRelationsByName(name)]
    return {"created": str(project.getCreationTime()), "comment": project.getComment(),
            "settings": stored_attributes(project.getSettings()),
            "relations": sorted(relations, key=lambda relation: relation["id"]),
            "runs": [describe_run(run, graph) for run in runs]}


if __name__ == "__main__":
    with real_output() as output:
        json.dump(main(sys.argv[1]), output)
