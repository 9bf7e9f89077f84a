"""Makes a project with real protocols on made-up data: make_project.py PROJECT_FOLDER

Every kind of import that needs no program of cryo-EM, what sets are made of sets with, values that follow other runs'
outputs, a run that fails, one that is stopped, one that is only saved and one that waits for another. Each run has a process
of its own and has to end as expected; most are forked from this one, which has loaded Scipion already, some are launched
as Scipion does it. Environment as for class_catalogue.py.
"""
import os
import sys
import time

from scipion_project import load_domain

PIXEL, BOX, SIDE, MICROGRAPHS, PER_MICROGRAPH = 1.4, 24, 128, 3, 40
MICROSCOPE = {"voltage": 200.0, "sphericalAberration": 2.26, "amplitudeContrast": 0.08, "magnification": 60000}
ANGLES = range(-30, 31, 10)


class Data:
    """Files to import: noise, in the sizes that a test can afford."""

    def __init__(self, folder):
        import numpy
        self.folder = folder
        self.random = numpy.random.default_rng(2024)
        os.makedirs(folder)

    def path(self, *parts):
        path = os.path.join(self.folder, *parts)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def image(self, shape, *parts, volume=False, pixel=PIXEL):
        import mrcfile
        with mrcfile.new(self.path(*parts), overwrite=True) as file:
            file.set_data(self.random.normal(0, 1, shape).astype("float32"))
            file.voxel_size = pixel
            if volume:
                file.set_volume()

    def text(self, text, *parts):
        with open(self.path(*parts), "w") as file:
            file.write(text)

    def make(self):
        for number in range(1, MICROGRAPHS + 1):
            self.image((SIDE, SIDE), "micrographs", f"mic {number:02d}.mrc")
            self.image((4, SIDE, SIDE), "movies", f"movie_{number:02d}.mrcs")
            self.image((BOX, BOX, BOX), "volumes", f"vol_{number:02d}.mrc", volume=True)
            self.image((BOX, BOX, BOX), "subtomograms", f"sub_{number:02d}.mrc", volume=True, pixel=8)
        self.image((MICROGRAPHS * PER_MICROGRAPH, BOX, BOX), "particles", "particles.mrcs")
        self.image((5, BOX, BOX), "averages", "averages.mrcs")
        for name in ("full", "half1", "half2", "mask"):
            self.image((BOX, BOX, BOX), "map", name + ".mrc", volume=True)
        self.image((SIDE, SIDE), "gain", "gain.mrc")
        for pair in (1, 2):
            self.image((SIDE, SIDE), "pairs", f"untilted_{pair}.mrc")
            self.image((SIDE, SIDE), "pairs", f"tilted_{pair}.mrc")
        for series in ("TS_a", "TS_b"):
            self.image((len(ANGLES), 64, 48), "series", series + ".mrcs", pixel=8)
            self.image((16, 64, 48), "tomograms", series + ".mrc", volume=True, pixel=8)
            self.text("\n".join(f"{5 + 3 * n} {7 + 4 * n} {2 + n}" for n in range(9)), "points", series + ".txt")
            lines = [f"{n + 1} {n + 1} {a:.2f} {a:.2f} {2900 + 10 * n}.5 {2850 + 10 * n}.0 {40.5 + n:.2f}"
                     for n, a in enumerate(ANGLES)]
            self.text("1 0 0.0 0.0 0 3\n" + "\n".join(lines) + "\n", "defocus", series + ".defocus")
        atom = "ATOM  {0:5d}  CA  GLY A{0:4d}    {1:8.3f}{1:8.3f}{1:8.3f}{2:6.2f}{2:6.2f}           C\n"
        for name in ("model", "second"):
            self.text("".join(atom.format(n, 1.5 * n, 1.0) for n in range(1, 9)) + "END\n", "models", name + ".pdb")
        self.scipion_sets()
        return self

    def scipion_sets(self):
        import numpy
        from pwem.objects import (Acquisition, Coordinate, CTFModel, Particle, SetOfCoordinates, SetOfCTF, SetOfParticles,
                                  Transform)
        random = self.random
        ctfs = SetOfCTF(filename=self.path("sets", "ctfs.sqlite"))
        coordinates = SetOfCoordinates(filename=self.path("sets", "coordinates.sqlite"))
        coordinates.setBoxSize(BOX)
        particles = SetOfParticles(filename=self.path("particles", "particles.sqlite"))
        acquisition = Acquisition(**MICROSCOPE)
        particles.setSamplingRate(PIXEL)
        particles.setAcquisition(acquisition)
        particles.setHasCTF(True)
        particles.setAlignmentProj()
        for number in range(1, MICROGRAPHS + 1):
            ctf = CTFModel(defocusU=9000.0 + 1000 / number, defocusV=8800.0, defocusAngle=-31.7 * number, phaseShift=0.25)
            ctf.standardize()
            ctf.setObjId(number)
            ctf.setResolution(3.1)
            ctfs.append(ctf)
            for item in range(PER_MICROGRAPH):
                x, y = (int(value) for value in random.integers(BOX, SIDE - BOX, 2))
                position = Coordinate(x=x, y=y)
                position.setMicId(number)
                position.setMicName(f"mic {number:02d}.mrc")
                coordinates.append(position)
                particle = Particle()
                particle.setLocation((number - 1) * PER_MICROGRAPH + item + 1, "particles.mrcs")
                particle.setSamplingRate(PIXEL)
                particle.setAcquisition(acquisition)
                particle.setCTF(ctf.clone())
                particle.setCoordinate(position.clone())
                particle.setMicId(number)
                rotation, _ = numpy.linalg.qr(random.normal(size=(3, 3)))
                matrix = numpy.eye(4)
                matrix[:3, :3] = rotation * numpy.linalg.det(rotation)
                matrix[:3, 3] = random.normal(0, 2, 3)
                particle.setTransform(Transform(matrix))
                particles.append(particle)
        for made in (ctfs, coordinates, particles):
            made.write()
            made.close()


def launch_forked(run, wait):
    """Does what Scipion's launcher and its runner do, without another interpreter."""
    from pyworkflow.protocol import runProtocolMain
    from pyworkflow.utils import LoggingConfigurator
    assert wait
    run.cleanExecutionAttributes()
    run._store(run._jobId)
    child = os.fork()
    if child == 0:
        try:
            LoggingConfigurator.setUpProtocolRunLogging(os.path.abspath(run.getStdoutLog()), os.path.abspath(run.getStderrLog()))
            runProtocolMain(run.getProject().path, run.getDbPath(), run.getObjId())
        finally:
            os._exit(0)
    run.setPid(child)
    os.waitpid(child, 0)


class Maker:
    """Makes and launches runs."""

    def __init__(self, project, protocols):
        self.project = project
        self.protocols = protocols
        self.unexpected = []

    def new(self, class_name, label, **values):
        """Values that are (run, output) pairs become pointers, lists of such pairs lists of pointers."""
        from pyworkflow.object import Pointer
        pointers = {name: value for name, value in values.items() if isinstance(value, (tuple, list))}
        plain = {name: value for name, value in values.items() if name not in pointers}
        run = self.project.newProtocol(self.protocols[class_name], objLabel=label, **plain)
        for name, value in pointers.items():
            if isinstance(value, list):
                getattr(run, name).set([Pointer(parent, extended=output) for parent, output in value])
            else:
                getattr(run, name).set(value[0])
                getattr(run, name).setExtended(value[1])
        return run

    def run(self, class_name, label, expected="finished", **values):
        import pyworkflow.protocol
        run = self.new(class_name, label, **values)
        launch, pyworkflow.protocol.launch = pyworkflow.protocol.launch, launch_forked
        self.project.launchProtocol(run, wait=True)
        pyworkflow.protocol.launch = launch
        outputs = ", ".join(f"{name}: {output}" for name, output in run.iterOutputAttributes())
        print(run.getObjId(), class_name, run.getStatus(), outputs, run.getErrorMessage(), flush=True)
        if run.getStatus() != expected:
            self.unexpected.append(f"{label} is {run.getStatus()}: {run.getErrorMessage()}")
        return run

    def wait(self, run, reached, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end and not reached(run):
            time.sleep(0.5)
            self.project._updateProtocol(run)
        assert reached(run), f"{run.getRunName()} is {run.getStatus()}"


def images(make, data):
    movies = make.run("ProtImportMovies", "movies", filesPath=data.path("movies"), filesPattern="*.mrcs", copyFiles=True,
                      samplingRate=PIXEL, dosePerFrame=1.1, gainFile=data.path("gain", "gain.mrc"), **MICROSCOPE)
    make.run("ProtAverageFrames", "averages of frames", inputMovies=(movies, "outputMovies"))
    micrographs = make.run("ProtImportMicrographs", "micrographs, linked", filesPath=data.path("micrographs"),
                           filesPattern="mic*.mrc", samplingRate=PIXEL, **MICROSCOPE)
    ctfs = make.run("ProtImportCTF", "CTFs", importFrom=5, filesPath=data.path("sets", "ctfs.sqlite"),
                    inputMicrographs=(micrographs, "outputMicrographs"))
    positions = make.run("ProtImportCoordinates", "coordinates", importFrom=5, boxSize=BOX,
                         filesPath=data.path("sets", "coordinates.sqlite"), inputMicrographs=(micrographs, "outputMicrographs"))
    particles = make.run("ProtImportParticles", "particles", importFrom=4, copyFiles=True, samplingRate=PIXEL,
                         sqliteFile=data.path("particles", "particles.sqlite"), **MICROSCOPE)
    plain = make.run("ProtImportParticles", "particles without metadata", filesPath=data.path("particles"),
                     filesPattern="*.mrcs", samplingRate=PIXEL, haveDataBeenPhaseFlipped=True, **MICROSCOPE)
    make.run("ProtExtractCoords", "coordinates of particles", inputParticles=(particles, "outputParticles"),
             inputMicrographs=(micrographs, "outputMicrographs"))
    make.run("ProtImportMicrographsTiltPairs", "tilt pairs", patternUntilted=data.path("pairs", "untilted_*.mrc"),
             patternTilted=data.path("pairs", "tilted_*.mrc"), copyToProj=True, samplingRate=PIXEL)
    make.run("ProtAlignmentInvertHand", "other hand", inputParticles=(particles, "outputParticles"))
    make.run("ProtSubSetByMic", "particles of micrographs", inputParticles=(particles, "outputParticles"),
             inputMicrographs=(micrographs, "outputMicrographs"))
    make.run("ProtSubSetByCoord", "particles at coordinates", inputParticles=(particles, "outputParticles"),
             inputCoordinates=(positions, "outputCoordinates"))
    return micrographs, ctfs, positions, particles, plain


def sets_of_sets(make, ctfs, positions, particles, plain):
    first = make.run("ProtSubSet", "ids, é and ünïcode ☃", inputFullSet=(particles, "outputParticles"), selectIds=True,
                     range="1-30, 50,70-90")
    make.run("ProtSubSet", "at random", inputFullSet=(particles, "outputParticles"), chooseAtRandom=True, nElements=7)
    make.run("ProtSubSet", "difference", inputFullSet=(particles, "outputParticles"), setOperation=1,
             inputSubSet=(first, "outputParticles"))
    make.run("ProtCrossSubSet", "crossed", mainSet=(particles, "outputParticles"), mainSetField="_micId",
             secSet=(ctfs, "outputCTF"))
    make.run("ProtUnionSet", "join particles", inputSets=[(first, "outputParticles"), (particles, "outputParticles")],
             ignoreDuplicates=True)
    make.run("ProtUnionSet", "join all, renumbered", inputSets=[(plain, "outputParticles"), (first, "outputParticles")],
             renumber=True)
    make.run("ProtUnionSet", "join coordinates", inputSets=[(positions, "outputCoordinates"), (positions, "outputCoordinates")])
    make.run("ProtSplitSet", "split", inputSet=(particles, "outputParticles"), numberOfSets=3)
    make.run("ProtSetFilter", "filter", inputSet=(ctfs, "outputCTF"), operation=0, formula="item._defocusU.get() < 9600")
    make.run("ProtSetEditor", "edit", inputSet=(particles, "outputParticles"), formula="item._samplingRate.set(2)")
    make.run("ProtSetEditor", "edit badly", expected="failed", inputSet=(ctfs, "outputCTF"), formula="item._none.set(1)")
    make.run("ProtSetAggregate", "summary", inputSet=(particles, "outputParticles"), operations="COUNT,MAX,MIN",
             fields="id", groupby="_micId")
    return first


def volumes_and_models(make, data):
    many = make.run("ProtImportVolumes", "volumes", filesPath=data.path("volumes"), filesPattern="*.mrc", samplingRate=PIXEL)
    halves = make.run("ProtImportVolumes", "map with halves", filesPath=data.path("map", "full.mrc"), filesPattern="",
                      copyFiles=True, samplingRate=PIXEL, setHalfMaps=True, half1map=data.path("map", "half1.mrc"),
                      half2map=data.path("map", "half2.mrc"), setOrigCoord=True, x=1.5, y=-2, z=3)
    other = make.run("ProtOrigSampling", "other sampling", inVolume=(halves, "outputVolume"), setSampling=True,
                     samplingRate=2.8, copyFiles=True)
    make.run("ProtSubSet", "one volume", inputFullSet=(many, "outputVolumes"), selectIds=True, range="2")
    make.run("ProtUnionSet", "join volumes", inputType=3, inputSets=[(halves, "outputVolume"), (other, "outputVolume")])
    make.run("ProtImportMask", "mask", maskPath=data.path("map", "mask.mrc"), samplingRate=PIXEL)
    make.run("ProtImportAverages", "averages", filesPath=data.path("averages", "averages.mrcs"), filesPattern="",
             copyFiles=True, samplingRate=PIXEL)
    make.run("ProtImportPdb", "model", inputPdbData=1, pdbFile=data.path("models", "model.pdb"), skipChimera=True)
    make.run("ProtImportSetOfAtomStructs", "models", inputPdbData=1, filesPath=data.path("models"), filesPattern="*.pdb")
    make.run("ProtImportSequence", "sequence", inputSequenceName="glycines", inputSequence=0, inputProteinSequence=0,
             inputRawSequence="GGGG", inputSequenceID="G4", inputSequenceDescription="four glycines")


def tomography(make, data):
    from pyworkflow import Config
    # With a rollback journal the import of several series blocks itself.
    Config.SQLITE_JOURNAL_MODE = "WAL"
    series = make.run("ProtImportTs", "tilt series", filesPath=data.path("series"), filesPattern="{TS}.mrcs", anglesFrom=0,
                      minAngle=ANGLES[0], maxAngle=ANGLES[-1], stepAngle=10, importAction=2, samplingRate=8.0,
                      tiltAxisAngle=-86.5, dosePerFrame=2.5, voltage=300.0, magnification=50000)
    ctfs = make.run("ProtImportTsCTF", "CTFs of tilt series", importFrom=1, filesPath=data.path("defocus"),
                    filesPattern="{TS}.defocus", inputSetOfTiltSeries=(series, "outputTiltSeries"))
    make.run("ProtInvertTiltAngles", "other angles", inTsSet=(series, "outputTiltSeries"), inCtfSet=(ctfs, "CTFs"))
    make.run("ProtSubSet", "one series", inputFullSet=(series, "outputTiltSeries"), selectIds=True, range="2")
    Config.SQLITE_JOURNAL_MODE = "DELETE"
    tomograms = make.run("ProtImportTomograms", "tomograms", filesPath=data.path("tomograms"), filesPattern="{TS}.mrc",
                         samplingRate=8.0, acquisitionAngleMin=-30.0, acquisitionAngleMax=30.0, step=10.0, tiltAxisAngle=-86.5)
    make.run("ProtImportCoordinates3D", "coordinates 3D", importFrom=1, samplingRate=8.0, filesPath=data.path("points"),
             filesPattern="*.txt", boxSize=12, importTomograms=(tomograms, "Tomograms"))
    make.run("ProtImportSubTomograms", "subtomograms", filesPath=data.path("subtomograms"), filesPattern="*.mrc",
             samplingRate=8.0)


def states(make, first, micrographs):
    scalar = make.run("ProtOutputTest", "a number", iBoxSize=44)
    follower = make.new("ProtOutputTest", "a number that follows", iBoxSize=1)
    follower.iBoxSize.setPointer(pointer_to(scalar, "oBoxSize"))
    make.project.launchProtocol(follower, wait=True)
    make.run("ProtBoxSizeParameters", "box sizes", inputMicrographs=(micrographs, "outputMicrographs"), boxSize=20,
             boolExtractPartBx=True)
    late = make.new("ProtSubSet", "scheduled", inputFullSet=(first, "outputParticles"), selectIds=True, range="1-10")
    make.project.saveProtocol(late)
    make.project.scheduleProtocol(late, prerequisites=[first.getObjId()])
    slow = make.new("ProtManualCheckpoint", "stopped", timeout="1h")
    make.project.launchProtocol(slow)
    make.wait(slow, lambda run: run.getStatus() == "running", 90)
    make.project.stopProtocol(slow)
    saved = make.new("ProtSubSet", "saved", inputFullSet=(late, "outputParticles"), chooseAtRandom=True)
    saved.setObjComment("to be run\nwhen there is time")
    make.project.saveProtocol(saved)
    make.wait(late, lambda run: not run.isActive(), 150)


def pointer_to(run, output):
    from pyworkflow.object import Pointer
    return Pointer(run, extended=output)


def main(project_folder):
    domain = load_domain()
    from pyworkflow.project import Project
    project_folder = os.path.abspath(project_folder)
    data = Data(project_folder + "-data").make()
    project = Project(domain, project_folder)
    project.create(comment="Made for a test")
    make = Maker(project, domain.getProtocols())
    micrographs, ctfs, positions, particles, plain = images(make, data)
    first = sets_of_sets(make, ctfs, positions, particles, plain)
    volumes_and_models(make, data)
    tomography(make, data)
    states(make, first, micrographs)
    project.getSettings().setRunsView(2)
    project.saveSettings()
    project.mapper.commit()
    assert not make.unexpected, make.unexpected


if __name__ == "__main__":
    main(sys.argv[1])
