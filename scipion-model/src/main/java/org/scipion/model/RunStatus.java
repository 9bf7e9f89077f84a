package org.scipion.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The state of a run or of one of its steps, as Scipion names it. */
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

    private static final Set<RunStatus> ACTIVE = EnumSet.of(LAUNCHED, RUNNING, INTERACTIVE, SCHEDULED);
    private static final Set<RunStatus> AT_WORK = EnumSet.of(LAUNCHED, RUNNING, SCHEDULED);
    private static final Set<RunStatus> TERMINAL = EnumSet.of(FINISHED, FAILED, ABORTED);

    /** The word that Scipion and the HTTP API use: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that a stored word means, empty when Scipion knows no such word. */
    public static Optional<RunStatus> of(String word) {
        for (RunStatus status : values()) {
            if (status.name().equalsIgnoreCase(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Whether a process, a queue job or a person is at work on it, so that it may change by itself. */
    public boolean isActive() {
        return ACTIVE.contains(this);
    }

    /** Whether a process or a queue job is at work on it, or will be, without a person. */
    public boolean isAtWork() {
        return AT_WORK.contains(this);
    }

    /** Whether it came to an end, good or bad. */
    public boolean isTerminal() {
        return TERMINAL.contains(this);
    }
}
