"""Keeps a run of a project under way: hold_a_run.py PROJECT_FOLDER

Launches it as Scipion does, prints its id and the number of its process once it works, and stops it when a line comes in.
Environment as for class_catalogue.py.
"""
import sys
import time

from scipion_project import open_project, real_output

SECONDS = 300


def main(project_folder, output):
    project = open_project(project_folder)
    run = project.newProtocol(project.getDomain().getProtocols()["ProtManualCheckpoint"], objLabel="held", timeout="1h")
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
    main(sys.argv[1], real_output())
