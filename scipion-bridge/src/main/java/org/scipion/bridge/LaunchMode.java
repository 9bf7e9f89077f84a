package org.scipion.bridge;

import java.util.Locale;

/** How a run is set to work. */
public enum LaunchMode {
    /** Goes on where it stopped: finished steps that did not change are skipped. */
    LAUNCH,
    /** Begins anew: its former results are deleted first. */
    RESTART,
    /** Waits until its inputs are there and the runs it waits for have stopped. */
    SCHEDULE;

    /** The word of the worker protocol. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
