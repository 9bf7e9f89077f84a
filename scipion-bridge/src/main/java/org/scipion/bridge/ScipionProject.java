package org.scipion.bridge;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.scipion.bridge.liveness.ProcessCheck;
import org.scipion.bridge.project.ProjectReader;
import org.scipion.bridge.project.RunFolder;
import org.scipion.bridge.project.StepReader;
import org.scipion.bridge.sqlite.FileStamp;
import org.scipion.model.Liveness;
import org.scipion.model.OutputOfRun;
import org.scipion.model.ProjectInfo;
import org.scipion.model.Relation;
import org.scipion.model.Run;
import org.scipion.model.RunGraph;
import org.scipion.model.RunOutput;
import org.scipion.model.SetReference;
import org.scipion.model.Step;
import org.scipion.model.Value;

/**
 * A Scipion project, read straight from its files. Nothing is written to the project and no file stays open or locked
 * between calls, so there is nothing to close. Safe for use by many threads.
 *
 * <p>What was read is kept until the files it came from change (path, size, time of change in nanoseconds, inode and
 * SQLite's own counter), so each call answers what the files say now at the price of asking for their stamps.
 */
public final class ScipionProject {
    private static final int STEPS_AT_ONCE = 10_000;
    private static final int MOST_STEPS = 1_000_000;

    /** Attribute of sets of CTFs and of coordinates that points to their micrographs. */
    private static final String MICROGRAPHS = "_micrographsPointer";

    private final ProjectReader reader;
    private final StepReader stepReader;
    private final KnownSets sets;

    private ScipionProject(Path folder, ZoneId zone, ClassCatalogue catalogue) {
        this.reader = ProjectReader.open(folder, catalogue, zone);
        this.stepReader = new StepReader(zone);
        this.sets = new KnownSets(catalogue);
    }

    /**
     * Opens the project in a folder, taking its local times for times of this machine's zone.
     *
     * @throws ProjectNotFoundException if there is no such folder
     * @throws NotAProjectException if the folder holds no readable {@code project.sqlite}
     */
    public static ScipionProject open(Path folder) {
        return open(folder, ZoneId.systemDefault());
    }

    /**
     * Opens the project in a folder.
     *
     * @param zone time zone of the machine that wrote the project; Scipion stores local times without it
     * @throws ProjectNotFoundException if there is no such folder
     * @throws NotAProjectException if the folder holds no readable {@code project.sqlite}
     */
    public static ScipionProject open(Path folder, ZoneId zone) {
        return open(folder, zone, ClassCatalogue.shipped());
    }

    /**
     * Opens the project in a folder, with what a Python environment told of its classes.
     *
     * @param zone time zone of the machine that wrote the project; Scipion stores local times without it
     * @param catalogue what is known of the classes of the project's objects
     * @throws ProjectNotFoundException if there is no such folder
     * @throws NotAProjectException if the folder holds no readable {@code project.sqlite}
     */
    public static ScipionProject open(Path folder, ZoneId zone, ClassCatalogue catalogue) {
        return new ScipionProject(folder, zone, catalogue);
    }

    /** The folder, absolute; links in its path are kept. */
    public Path folder() {
        return reader.folder();
    }

    /** Name, description and times of the project. */
    public ProjectInfo info() {
        return reader.info();
    }

    /** Every run with its live state, by ascending id. */
    public List<Run> runs() {
        return reader.runs();
    }

    /** Every run, joined by its inputs. */
    public RunGraph graph() {
        return RunGraph.of(runs());
    }

    /** The run with this id and its live state, empty when there is none. */
    public Optional<Run> run(long id) {
        return reader.run(id);
    }

    /**
     * Every stored attribute of a run by its dotted path, the form's parameters and what its outputs store among them. Its
     * own pointers are left out, being its inputs; those of its outputs are texts such as {@code 89.outputMicrographs}.
     * Of a run under way they are those that the project's own database has, from its launch.
     *
     * @throws RunNotFoundException if there is no such run
     */
    public SequencedMap<String, Value> attributes(long runId) {
        return reader.attributes(runId);
    }

    /** What runs noted about how objects belong together, in the order of their noting. */
    public List<Relation> relations() {
        return reader.relations();
    }

    /** Settings that Scipion's desktop keeps with the project, by dotted path; none when it keeps none. */
    public SequencedMap<String, Value> settings() {
        return reader.settings();
    }

    /**
     * The steps of a run in their order; none before they are made.
     *
     * @throws RunNotFoundException if there is no such run
     * @throws LimitExceededException if there are more than a million
     */
    public List<Step> steps(long runId) {
        try {
            return steps(ScipionSet.open(folderOf(runId).resolve("logs").resolve("steps.sqlite")));
        } catch (SetNotFoundException notMadeYet) {
            return List.of();
        }
    }

    private List<Step> steps(ScipionSet set) {
        long count = set.count();
        if (count > MOST_STEPS) {
            throw new LimitExceededException(set.file() + " holds " + count + " steps; " + MOST_STEPS + " can be read");
        }
        List<Step> steps = new ArrayList<>();
        for (long offset = 0; offset < count; offset += STEPS_AT_ONCE) {
            set.page(offset, STEPS_AT_ONCE).items().forEach(item -> steps.add(stepReader.read(item)));
        }
        return List.copyOf(steps);
    }

    /**
     * The logs of a run.
     *
     * @throws RunNotFoundException if there is no such run
     */
    public RunLogs logs(long runId) {
        return new RunLogs(folderOf(runId));
    }

    /**
     * The folder of a run's results and logs, absolute; it may not exist yet.
     *
     * @throws RunNotFoundException if there is no such run
     * @throws MalformedDataException if the project names a folder outside of its own
     */
    public Path folderOf(long runId) {
        return RunFolder.of(folder(), existing(runId));
    }

    /**
     * Whether something is at work on a run, as far as this machine can tell. Ask on the machine, and in the same
     * container, that launched the run. A dead child of a process that has not taken note of its end counts as dead.
     *
     * @throws RunNotFoundException if there is no such run
     */
    public Liveness liveness(long runId) {
        Run run = existing(runId);
        FileTime written =
                FileStamp.of(folderOf(runId).resolve("logs").resolve("run.db")).modified();
        Instant project = reader.info().updated();
        return ProcessCheck.of(run, written.toInstant().isAfter(project) ? written.toInstant() : project);
    }

    /**
     * The set that is an output of a run.
     *
     * @throws RunNotFoundException if there is no such run
     * @throws OutputNotFoundException if the run has no such output, or it is no set
     * @throws SetNotFoundException if the set's file is missing or empty
     */
    public ScipionSet set(long runId, String outputName) {
        RunOutput output = existing(runId).outputs().stream()
                .filter(candidate -> candidate.name().equals(outputName))
                .findFirst()
                .orElseThrow(() -> new OutputNotFoundException("Run " + runId + " has no output " + outputName));
        ScipionSet set = set(output, runId);
        return micrographsOf(output).map(set::of).orElse(set);
    }

    /**
     * The output that a stored pointer leads to: an output's own id, or its run's and its name such as
     * {@code 89.outputMicrographs}. Empty when there is none, or none any more.
     */
    public Optional<OutputOfRun> pointedTo(String pointer) {
        return pointer.isEmpty()
                ? Optional.empty()
                : runs().stream()
                        .flatMap(run -> run.outputs().stream().map(output -> new OutputOfRun(run, output)))
                        .filter(candidate -> candidate.isMeantBy(pointer))
                        .findFirst();
    }

    private ScipionSet set(RunOutput output, long runId) {
        SetReference set = output.set()
                .orElseThrow(() ->
                        new OutputNotFoundException("The output " + output.name() + " of run " + runId + " is no set"));
        return sets.open(RunFolder.inside(folder(), set.file()), set.prefix());
    }

    /** The micrographs that a set of CTFs or coordinates points to. */
    private Optional<ScipionSet> micrographsOf(RunOutput output) {
        return pointedTo(output.attributes()
                        .getOrDefault(MICROGRAPHS, Value.MISSING)
                        .text())
                .flatMap(micrographs ->
                        present(micrographs.output(), micrographs.run().id()));
    }

    private Optional<ScipionSet> present(RunOutput output, long runId) {
        try {
            return Optional.of(set(output, runId));
        } catch (MissingException goneFromDisk) {
            return Optional.empty();
        }
    }

    private Run existing(long runId) {
        return run(runId)
                .orElseThrow(() -> new RunNotFoundException("The project " + folder() + " has no run " + runId));
    }
}
