package org.scipion.bridge.runtime;

import java.time.Duration;

/** The methods of the worker protocol, with the longest time that each may take. */
public enum WorkerMethod {
    PING("ping", 2, Repetition.SAFE),
    TREE("catalog.tree", 120, Repetition.SAFE),
    CLASSES("catalog.classes", 120, Repetition.SAFE),
    PLUGINS("catalog.plugins", 10, Repetition.SAFE),
    HIERARCHY("objects.hierarchy", 10, Repetition.SAFE),
    VARIABLES("environment.variables", 10, Repetition.SAFE),
    HOSTS("hosts.get", 5, Repetition.SAFE),
    SET_HOST("hosts.set", 5, Repetition.SAFE),
    NEW_FORM("form.new", 30, Repetition.SAFE),
    LIST_WIZARDS("wizard.list", 30, Repetition.SAFE),
    TEMPLATES("workflow.templates", 60, Repetition.SAFE),
    INSPECT("workflow.inspect", 30, Repetition.SAFE),
    CREATE_PROJECT("project.create", 30, Repetition.HARMFUL),
    OPEN_PROJECT("project.open", 60, Repetition.SAFE),
    CLOSE_PROJECT("project.close", 10, Repetition.SAFE),
    REFRESH("project.refresh", 60, Repetition.SAFE),
    GRAPH("project.graph", 120, Repetition.SAFE),
    LOAD_FORM("form.load", 30, Repetition.SAFE),
    VALIDATE("form.validate", 60, Repetition.SAFE),
    CONDITIONS("form.conditions", 30, Repetition.SAFE),
    SAVE("protocol.save", 60, Repetition.HARMFUL),
    LAUNCH("protocol.launch", 90, Repetition.HARMFUL),
    STOP("protocol.stop", 60, Repetition.SAFE),
    RESET("protocol.reset", 60, Repetition.SAFE),
    DELETE("protocol.delete", 60, Repetition.HARMFUL),
    RENAME("protocol.rename", 10, Repetition.SAFE),
    DUPLICATE("protocol.duplicate", 60, Repetition.HARMFUL),
    STEPS("protocol.steps", 10, Repetition.SAFE),
    SET_STEP("protocol.setStepStatus", 10, Repetition.SAFE),
    SUBGRAPH("workflow.subgraph", 30, Repetition.SAFE),
    EXECUTE("workflow.execute", 120, Repetition.HARMFUL),
    EXPORT("workflow.export", 60, Repetition.SAFE),
    IMPORT("workflow.import", 120, Repetition.HARMFUL),
    CANDIDATES("inputs.candidates", 30, Repetition.SAFE),
    RELATIONS("relations.candidates", 30, Repetition.SAFE),
    RUN_WIZARD("wizard.run", 120, Repetition.SAFE),
    DESCRIBE_OUTPUT("output.describe", 30, Repetition.SAFE),
    DELETE_OUTPUT("output.delete", 30, Repetition.HARMFUL),
    CREATE_SUBSET("subset.create", 90, Repetition.HARMFUL),
    CREATE_COORDINATES_2D("coordinates2d.create", 120, Repetition.HARMFUL),
    CREATE_COORDINATES_3D("coordinates3d.create", 120, Repetition.HARMFUL),
    EXCLUDE_TILT_IMAGES("tiltseries.exclude", 600, Repetition.HARMFUL),
    EXCLUDE_CTFS("ctftomo.exclude", 120, Repetition.HARMFUL),
    SUBSET_TOMOGRAMS("tomograms.subset", 120, Repetition.HARMFUL);

    private final String word;
    private final Duration patience;
    private final Repetition repetition;

    WorkerMethod(String word, int seconds, Repetition repetition) {
        this.word = word;
        this.patience = Duration.ofSeconds(seconds);
        this.repetition = repetition;
    }

    /** Its name in the protocol. */
    public String word() {
        return word;
    }

    /** The longest time that a sound worker takes. */
    public Duration patience() {
        return patience;
    }

    /** Whether asking twice does the same as asking once. */
    public boolean isRepeatable() {
        return repetition == Repetition.SAFE;
    }

    private enum Repetition {
        SAFE,
        HARMFUL
    }
}
