package org.scipion.model;

import java.util.Locale;

/** The state of a run, as Scipion names it. */
public enum RunStatus {
    SAVED,
    NEW,
    LAUNCHED,
    RUNNING,
    FINISHED,
    FAILED,
    ABORTED,
    INTERACTIVE,
    WAITING,
    SCHEDULED;

    /** The word that Scipion and the HTTP API use: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
