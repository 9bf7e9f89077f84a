package org.scipion.server.logs;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.LogChannel;
import org.scipion.server.http.FieldErrors;

/**
 * The channels of every run.
 *
 * @param channels in their order
 */
record LogChannels(List<Entry> channels) {

    /** Their names in the API. */
    static final List<String> NAMES =
            Arrays.stream(LogChannel.values()).map(LogChannel::id).toList();

    /** All of them. */
    static final LogChannels ALL =
            new LogChannels(Arrays.stream(LogChannel.values()).map(Entry::of).toList());

    /**
     * One channel.
     *
     * @param id its name in the API
     * @param label its name for people
     * @param order its place from 1
     */
    record Entry(String id, String label, int order) {

        static Entry of(LogChannel channel) {
            return new Entry(channel.id(), channel.label(), channel.order());
        }
    }

    /** The channel that a query names. */
    static LogChannel named(@Nullable String id) {
        FieldErrors.inQuery()
                .check("channel", id != null && NAMES.contains(id), "Must be one of " + String.join(", ", NAMES))
                .refuse();
        return LogChannel.of(String.valueOf(id)).orElseThrow();
    }
}
