package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scipion.bridge.runtime.Answers;
import org.scipion.bridge.runtime.Parameters;
import org.scipion.bridge.runtime.ProjectCalls;
import org.scipion.bridge.runtime.WorkerMethod;

/**
 * Outputs of runs, and new sets made of them by people's choice. New sets are added to the run that holds the source, which
 * must not be under way; a subset is a run of its own. Safe for use by many threads.
 */
public final class ProjectOutputs {
    private final ProjectCalls calls;
    private final Runnable watch;

    ProjectOutputs(ProjectCalls calls, Runnable watch) {
        this.calls = calls;
        this.watch = watch;
    }

    /** Everything that Scipion says of an output: class and bases, size, dimensions (x, y, z), files, stream state. */
    public JsonNode describe(long runId, String name) {
        return calls.ask(WorkerMethod.DESCRIBE_OUTPUT, Parameters.output(runId, name));
    }

    /**
     * Deletes an output.
     *
     * @throws ActionRefusedException if runs use it
     */
    public void delete(long runId, String name) {
        calls.ask(WorkerMethod.DELETE_OUTPUT, Parameters.output(runId, name));
    }

    /**
     * Makes a run whose output is a part of a set.
     *
     * @param items ids of the items that it gets
     * @param label the new run's name, empty for Scipion's choice
     * @param outputClass class of the new set where it differs from the source's, such as averages of classes
     * @param nestedSet prefix of a nested set, whose items are meant then
     */
    public LaunchedRun subset(
            long runId,
            String name,
            Collection<Long> items,
            Optional<String> label,
            Optional<String> outputClass,
            Optional<String> nestedSet) {
        ObjectNode parameters = Parameters.output(runId, name);
        items.forEach(parameters.putArray("ids")::add);
        label.ifPresent(text -> parameters.put("label", text));
        outputClass.ifPresent(text -> parameters.put("outputClass", text));
        nestedSet.ifPresent(text -> parameters.put("name", text));
        try {
            return Answers.launched(calls.ask(WorkerMethod.CREATE_SUBSET, parameters));
        } finally {
            watch.run();
        }
    }

    /**
     * Makes a set of 2D coordinates after another one.
     *
     * @param edit {@code micrographs}: of each that was edited its id and {@code coordinates} (id if known, x and y in px);
     *     and, where they are to differ, {@code boxSize} in px and {@code newName}
     */
    public NewOutput coordinates2d(long runId, String name, ObjectNode edit) {
        return create(WorkerMethod.CREATE_COORDINATES_2D, runId, name, edit);
    }

    /**
     * Makes a set of 3D coordinates after another one.
     *
     * @param edit {@code tomograms}: of each that was edited its {@code tomoId} and {@code coords} (id if known; x, y and z in
     *     voxels from the first of the file)
     */
    public NewOutput coordinates3d(long runId, String name, ObjectNode edit) {
        return create(WorkerMethod.CREATE_COORDINATES_3D, runId, name, edit);
    }

    /**
     * Makes a set of tilt series without some series or tilt images.
     *
     * @param exclusions by series
     * @param writesNewStacks whether the images that stay are written to new files
     */
    public NewOutput withoutTiltImages(
            long runId, String name, Map<String, TiltExclusion> exclusions, boolean writesNewStacks) {
        ObjectNode parameters = exclusions(exclusions).put("restack", writesNewStacks);
        return create(WorkerMethod.EXCLUDE_TILT_IMAGES, runId, name, parameters);
    }

    /** Makes a set of CTFs of tilt series without some series or tilt images. */
    public NewOutput withoutCtfs(long runId, String name, Map<String, TiltExclusion> exclusions) {
        return create(WorkerMethod.EXCLUDE_CTFS, runId, name, exclusions(exclusions));
    }

    /**
     * Makes a set of some tomograms of another.
     *
     * @param items ids of those that it gets
     * @param prefix how its name begins
     */
    public NewOutput tomograms(long runId, String name, Set<Long> items, String prefix) {
        ObjectNode parameters = Parameters.of("prefix", prefix);
        items.forEach(parameters.putArray("ids")::add);
        return create(WorkerMethod.SUBSET_TOMOGRAMS, runId, name, parameters);
    }

    private NewOutput create(WorkerMethod method, long runId, String name, ObjectNode edit) {
        ObjectNode parameters = Parameters.output(runId, name).setAll(edit);
        return Answers.output(calls.ask(method, parameters));
    }

    private static ObjectNode exclusions(Map<String, TiltExclusion> exclusions) {
        ObjectNode bySeries = JsonNodeFactory.instance.objectNode();
        exclusions.forEach((series, exclusion) -> {
            ObjectNode entry = bySeries.putObject(series).put("excluded", exclusion.wholeSeries());
            exclusion.tiltImages().forEach(entry.putArray("tiltimages")::add);
        });
        return Parameters.none().set("exclusions", bySeries);
    }
}
