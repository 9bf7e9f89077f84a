"""Measures with Scipion itself what ReadingBenchmark measures: scipion_benchmark.py PROJECT_FOLDER SET_FILE.

Environment as for class_catalogue.py. Prints wall and processor time in milliseconds. The project is opened as it is:
give it a copy, as Scipion may write to what it opens.
"""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "main", "python"))
from class_catalogue import prepare_environment


def measure(name, work, repetitions=3):
    best = []
    for _ in range(repetitions):
        wall, cpu = time.perf_counter(), time.process_time()
        result = work()
        best.append(((time.process_time() - cpu) * 1e3, (time.perf_counter() - wall) * 1e3))
    cpu, wall = min(best)
    print(f"{name:28} best cpu {cpu:9.1f} wall {min(w for _, w in best):9.1f} ms  ({result})", flush=True)


def main(project_folder, set_file):
    prepare_environment()
    import pyworkflow as pw
    from pyworkflow.project import Project
    domain = pw.Config.getDomain()
    domain.getProtocols()
    project_folder, set_file = os.path.abspath(project_folder), os.path.abspath(set_file)

    def load():
        project = Project(domain, project_folder)
        project.load()
        runs = project.getRuns()
        graph = project.getRunsGraph()
        return len(runs) + len(graph.getNodes())

    measure("load, list and graph", load)
    from pwem.objects import SetOfParticles
    opened = SetOfParticles(filename=set_file)
    items = opened._getMapper()
    measure("first page", lambda: len(list(opened.iterItems(limit=100))))
    measure("last page", lambda: len(list(opened.iterItems(limit=(100, opened.getSize() - 100)))))
    measure("sorted page", lambda: len(list(opened.iterItems(orderBy="_ctfModel._defocusU", direction="DESC", limit=100))))
    measure("filtered page", lambda: len(list(opened.iterItems(where="_ctfModel._defocusU>24000", limit=100))))
    measure("every item", lambda: sum(1 for _ in opened.iterItems()), repetitions=1)


if __name__ == "__main__":
    main(*sys.argv[1:3])
