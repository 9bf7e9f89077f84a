package org.scipion.server.ctf;

import org.jspecify.annotations.Nullable;
import org.scipion.bridge.NewOutput;

/**
 * A new set of CTFs of tilt series, as the client reads it.
 *
 * @param status 0, or {@code empty} if nothing was left
 * @param outputName its name, null if none was made
 * @param createdSeries number of series in it
 * @param restack whether the client asked for new files; CTFs have none
 * @param postgresqlSync nothing: outputs are read from Scipion's files
 * @param postgresqlError nothing, for the same reason
 */
record NewCtfSeries(
        Object status,
        @Nullable String outputName,
        long createdSeries,
        boolean restack,
        @Nullable Object postgresqlSync,
        @Nullable String postgresqlError) {

    static NewCtfSeries of(NewOutput made, boolean restack) {
        return new NewCtfSeries(
                made.name().isEmpty() ? "empty" : 0, made.name().orElse(null), made.items(), restack, null, null);
    }
}
