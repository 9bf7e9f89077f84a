package org.scipion.server.reviews;

import org.jspecify.annotations.Nullable;
import org.scipion.bridge.NewOutput;

/**
 * A new set of tomograms, as the client reads it.
 *
 * @param success whether nothing went wrong
 * @param status 0, or {@code empty} if no tomogram was left
 * @param outputName its name, null if none was made
 * @param createdTomograms number of tomograms in it
 * @param filter which tomograms were asked for
 * @param postgresqlStored nothing: outputs are read from Scipion's files
 * @param postgresqlSync nothing, for the same reason
 * @param message why none was made
 */
record NewTomograms(
        boolean success,
        Object status,
        @Nullable String outputName,
        long createdTomograms,
        @Nullable String filter,
        @Nullable Object postgresqlStored,
        @Nullable Object postgresqlSync,
        @Nullable String message) {

    static NewTomograms of(NewOutput made, @Nullable String filter) {
        return made.name()
                .map(name -> new NewTomograms(true, 0, name, made.items(), filter, null, null, null))
                .orElseGet(() -> none(filter));
    }

    static NewTomograms none(@Nullable String filter) {
        return new NewTomograms(true, "empty", null, 0, filter, null, null, "No tomogram is left, so no set was made");
    }
}
