package org.scipion.server.protocols;

import org.scipion.model.Run;
import org.scipion.model.RunOutput;

/** How the API writes where things are in a project. */
public final class Pointers {

    /** The one kind of parameter that inputs and outputs have in the API. */
    public static final String PARAM_CLASS = "PointerParam";

    private Pointers() {}

    /** An output of a run: {@code 2.outputMovies}. */
    public static String to(Run run, RunOutput output) {
        return run.id() + "." + output.name();
    }
}
