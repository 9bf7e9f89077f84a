"""Tests of the worker against Scipion itself.

    VENV/bin/python -m pip install pytest mypy
    VENV/bin/python -m pytest src/test/python/worker

VENV is an environment with scipion-pyworkflow, scipion-em, scipion-app and the plugins tomo, relion, imod, eman2,
motioncorr, facilities and chimera.
"""
import os
import shutil
import sqlite3
import sys
import tarfile

import pytest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from worker_client import Worker, make_home

FIXTURE = os.path.join(os.path.dirname(__file__), "..", "..", "resources", "scipion-project.tar.gz")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return make_home(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def worker(home):
    started = Worker(home)
    yield started
    started.close()


@pytest.fixture(scope="session")
def fixture_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fixture")
    with tarfile.open(FIXTURE) as archive:
        archive.extractall(folder)
    return folder / "demo"


@pytest.fixture
def demo(worker, fixture_folder, tmp_path):
    """A copy of the demonstration project with 29 runs, open."""
    copy = tmp_path / "demo"
    shutil.copytree(fixture_folder, copy, symlinks=True)
    worker("project.open", path=str(copy))
    yield copy
    worker("project.close")


@pytest.fixture
def project(worker, tmp_path):
    """A new project, open."""
    path = tmp_path / "project"
    worker.events.clear()
    worker("project.create", path=str(path))
    yield path
    worker("project.close")


@pytest.fixture(scope="session")
def maps(tmp_path_factory):
    """A folder with three maps of 16 voxels a side."""
    import mrcfile
    import numpy
    folder = tmp_path_factory.mktemp("maps")
    for number in range(3):
        with mrcfile.new(str(folder / ("map%d.mrc" % number))) as file:
            file.set_data(numpy.random.default_rng(number).random((16, 16, 16), dtype=numpy.float32))
            file.voxel_size = 2.0
    return folder


@pytest.fixture(scope="session")
def micrographs(tmp_path_factory):
    """A folder with one micrograph."""
    import mrcfile
    import numpy
    folder = tmp_path_factory.mktemp("micrographs")
    with mrcfile.new(str(folder / "micrograph.mrc")) as file:
        file.set_data(numpy.random.default_rng(1).random((32, 32), dtype=numpy.float32))
    return folder


@pytest.fixture
def imported(worker, project, maps):
    """The id of a finished import of the maps."""
    launched = worker("protocol.launch", className="ProtImportVolumes", params=import_params(maps))
    assert worker.wait_for(launched["protocolId"], "finished", "failed")["status"] == "finished"
    worker.wait_for_event("childExit", pid=launched["pid"])
    return launched["protocolId"]


def import_params(maps, **others):
    return dict({"importFrom": "local file", "filesPath": str(maps), "filesPattern": "map*.mrc", "samplingRate": "2.0"},
                **others)


def rows(database, query, *values):
    connection = sqlite3.connect(str(database))
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()
