package org.scipion.server.coordinates3d;

import org.jspecify.annotations.Nullable;
import org.scipion.bridge.NewOutput;

/**
 * A new set of picks, as the client reads it.
 *
 * @param success whether one was made
 * @param outputName its name
 * @param message what people read
 * @param data what is in it
 */
record NewPoints(boolean success, @Nullable String outputName, String message, Data data) {

    /**
     * What is in it.
     *
     * @param sourceOutputName the output that it was made of
     * @param replacedPoints picks that the client gave
     * @param copiedPoints picks of tomograms that the client did not change
     * @param postgresqlStored nothing: outputs are read from Scipion's files
     * @param postgresqlError nothing, for the same reason
     * @param postgresqlSync nothing, for the same reason
     */
    record Data(
            String sourceOutputName,
            long replacedPoints,
            long copiedPoints,
            @Nullable Object postgresqlStored,
            @Nullable String postgresqlError,
            @Nullable Object postgresqlSync) {}

    static NewPoints of(String source, NewOutput made, long copied) {
        Data data = new Data(source, made.items(), copied, null, null, null);
        return made.name()
                .map(name -> new NewPoints(true, name, "The new set of coordinates has been created: " + name, data))
                .orElseGet(() -> new NewPoints(false, null, "No coordinates are left, so no set was made", data));
    }
}
