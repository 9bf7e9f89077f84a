package org.scipion.server.tiltseries;

import org.jspecify.annotations.Nullable;
import org.scipion.bridge.NewOutput;

/**
 * A new set of tilt series, as the client reads it.
 *
 * @param status 0, or {@code empty} if nothing was left
 * @param outputName its name, null if none was made
 * @param createdTiltSeries number of series in it
 * @param hasOddEven whether the series come with halves
 * @param restack whether images were written to new files
 * @param postgresqlSync nothing: outputs are read from Scipion's files
 * @param postgresqlError nothing, for the same reason
 * @param message why none was made
 */
record NewTiltSeries(
        Object status,
        @Nullable String outputName,
        long createdTiltSeries,
        boolean hasOddEven,
        boolean restack,
        @Nullable Object postgresqlSync,
        @Nullable String postgresqlError,
        @Nullable String message) {

    static NewTiltSeries of(NewOutput made, boolean hasOddEven, boolean restack) {
        boolean empty = made.name().isEmpty();
        return new NewTiltSeries(
                empty ? "empty" : 0,
                made.name().orElse(null),
                made.items(),
                hasOddEven,
                restack,
                null,
                null,
                empty ? "Everything is excluded, so no set was made" : null);
    }
}
