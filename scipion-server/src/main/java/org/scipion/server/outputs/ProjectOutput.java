package org.scipion.server.outputs;

import java.util.Arrays;
import java.util.Optional;
import org.scipion.bridge.ScipionProject;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.AccessibleProject;
import org.scipion.model.OutputOfRun;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;
import org.scipion.model.Value;

/**
 * An output of a run, in a project that the caller may see.
 *
 * @param access the project with what the caller may do in it
 * @param project its content
 * @param run the run
 * @param output the output
 */
public record ProjectOutput(AccessibleProject access, ScipionProject project, Run run, RunOutput output) {

    /** Whether it is of one of these classes or of one that is derived from them. Classes of plugins that nobody knows are told by the end of their names. */
    public boolean isA(String... classes) {
        return Arrays.stream(classes)
                .anyMatch(one ->
                        output.hierarchy().contains(one) || output.className().endsWith(one));
    }

    /**
     * The items of a set.
     *
     * @throws org.scipion.bridge.MissingException if it is none, or its file is gone
     */
    public ScipionSet set() {
        return project.set(run.id(), output.name());
    }

    /** A stored attribute of the output itself, missing if it has none such. */
    public Value attribute(String path) {
        return output.attributes().getOrDefault(path, Value.MISSING);
    }

    /** The output that an attribute points to, empty if there is none (any more). */
    public Optional<ProjectOutput> pointedTo(String attribute) {
        return project.pointedTo(attribute(attribute).text()).map(this::beside);
    }

    /** Another output of the same project. */
    public ProjectOutput beside(OutputOfRun other) {
        return new ProjectOutput(access, project, other.run(), other.output());
    }
}
