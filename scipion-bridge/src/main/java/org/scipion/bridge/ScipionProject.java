package org.scipion.bridge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scipion.model.ProjectInfo;
import org.scipion.model.Run;
import org.scipion.model.RunGraph;
import org.scipion.model.Step;

/**
 * A Scipion project, read straight from its files. Nothing is written to the project and no file stays open or locked
 * between calls, so there is nothing to close. Safe for use by many threads.
 *
 * <p>What was read is kept until the files it came from change (path, size, time of change in nanoseconds and inode), so
 * each call answers what the files say now at the price of asking for their stamps.
 */
public final class ScipionProject {
    private ScipionProject() {}

    /**
     * Opens the project in a folder.
     *
     * @throws ProjectNotFoundException if there is no such folder
     * @throws NotAProjectException if the folder holds no readable {@code project.sqlite}
     */
    public static ScipionProject open(Path folder) {
        throw new UnsupportedOperationException(folder.toString());
    }

    /** The folder, absolute; links in its path are kept. */
    public Path folder() {
        throw new UnsupportedOperationException();
    }

    /** Name, description and times of the project. */
    public ProjectInfo info() {
        throw new UnsupportedOperationException();
    }

    /** Every run with its live state, by ascending id. */
    public List<Run> runs() {
        throw new UnsupportedOperationException();
    }

    /** Every run, joined by its inputs. */
    public RunGraph graph() {
        throw new UnsupportedOperationException();
    }

    /** The run with this id, empty when there is none. */
    public Optional<Run> run(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The steps of a run in their order; none before they are made.
     *
     * @throws RunNotFoundException if there is no such run
     */
    public List<Step> steps(long runId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The logs of a run.
     *
     * @throws RunNotFoundException if there is no such run
     */
    public RunLogs logs(long runId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The set that is an output of a run.
     *
     * @throws RunNotFoundException if there is no such run
     * @throws OutputNotFoundException if the run has no such output, or it is no set
     * @throws SetNotFoundException if the set's file is missing or empty
     */
    public ScipionSet set(long runId, String outputName) {
        throw new UnsupportedOperationException();
    }
}
