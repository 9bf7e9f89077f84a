"""Keeps a run of a project under way: hold_a_run.py PROJECT_FOLDER

Launches it as Scipion does, prints its id and the number of its process once it works, and stops it when a line comes in.
Environment as for class_catalogue.py.
"""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "main", "python"))
from class_catalogue import prepare_environment

SECONDS = 300


def main(project_folder, output):
    prepare_environment()
    os.environ["SCIPION_PYTHON"] = sys.executable
    import pyworkflow as pw
    from pyworkflow.project import Project
    domain = pw.Config.getDomain()
    protocols = domain.getProtocols()
    project = Project(domain, os.path.abspath(project_folder))
    project.load()
    run = project.newProtocol(protocols["ProtManualCheckpoint"], objLabel="held", timeout="1h")
    project.launchProtocol(run)
    end = time.monotonic() + SECONDS
    while run.getStatus() != "running" or not any(step.isRunning() for step in run.loadSteps()):
        assert time.monotonic() < end and run.isActive(), run.getErrorMessage()
        time.sleep(0.3)
        project._updateProtocol(run)
    print(run.getObjId(), run.getPid(), file=output, flush=True)
    sys.stdin.readline()
    project.stopProtocol(run)
    project.mapper.commit()


if __name__ == "__main__":
    real_output = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    main(sys.argv[1], real_output)
