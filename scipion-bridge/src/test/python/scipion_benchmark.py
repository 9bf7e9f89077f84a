"""Scipion's own reading, to be timed against ours by ReadingBenchmark: scipion_benchmark.py PROJECT_FOLDER SET_FILE.

Environment as for class_catalogue.py. Each line of the input names what to read, with a number where one is needed; each
answer is a line: wall time and processor time in milliseconds, and how much was read. Give it copies, as Scipion may
write to what it opens.
"""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "main", "python"))
from class_catalogue import prepare_environment

DEFOCUS = "_ctfModel._defocusU"


def readings(project_folder, set_file):
    import pyworkflow as pw
    from pyworkflow.project import Project
    from pwem.objects import SetOfParticles
    domain = pw.Config.getDomain()
    domain.getProtocols()
    particles = SetOfParticles(filename=set_file)

    def project():
        loaded = Project(domain, project_folder)
        loaded.load()
        return len(loaded.getRuns()) + len(loaded.getRunsGraph().getNodes())

    def page(**query):
        return len([item.getObjDict() for item in particles.iterItems(**query)])

    return {
        "project": lambda number: project(),
        "first": lambda number: page(limit=100),
        "last": lambda number: page(limit=(100, particles.getSize() - 100)),
        "sorted": lambda number: page(orderBy=DEFOCUS, direction="DESC", limit=100),
        "sortedText": lambda number: page(orderBy="_transform._matrix", limit=100),
        "filtered": lambda number: page(where=f"{DEFOCUS}>{number}", limit=100),
        "all": lambda number: sum(1 for item in particles.iterItems()),
    }


def main(project_folder, set_file):
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what Scipion prints must not mix with the answers
    prepare_environment()
    known = readings(os.path.abspath(project_folder), os.path.abspath(set_file))
    for line in sys.stdin:
        name, number = line.split()
        wall, cpu = time.perf_counter(), time.process_time()
        count = known[name](number)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        print(f"{wall * 1e3:.3f} {cpu * 1e3:.3f} {count}", file=answers, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
