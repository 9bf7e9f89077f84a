package org.scipion.server.coordinates2d;

import org.jspecify.annotations.Nullable;
import org.scipion.bridge.NewOutput;

/**
 * A new set of picks, as the client reads it.
 *
 * @param success whether one was made
 * @param outputName its name
 * @param totalCoordinates number of picks in it
 * @param message what people read
 */
record NewPicks(boolean success, @Nullable String outputName, long totalCoordinates, String message) {

    static NewPicks of(NewOutput made) {
        return made.name()
                .map(name ->
                        new NewPicks(true, name, made.items(), "The new set of coordinates has been created: " + name))
                .orElseGet(() -> new NewPicks(false, null, 0, "No coordinates are left, so no set was made"));
    }
}
