package org.scipion.model;

import java.util.Locale;
import java.util.Optional;

/** A log that a run writes. */
public enum LogChannel {
    STDOUT(1, "Output"),
    STDERR(2, "Errors"),
    SCHEDULE(3, "Schedule");

    private final int order;
    private final String label;

    LogChannel(int order, String label) {
        this.order = order;
        this.label = label;
    }

    /** The name of the channel in the API: {@code stdout}, {@code stderr} or {@code schedule}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** Its place among the channels, from 1. */
    public int order() {
        return order;
    }

    /** The channel with this id, empty when there is none. */
    public static Optional<LogChannel> of(String id) {
        for (LogChannel channel : values()) {
            if (channel.id().equals(id)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
