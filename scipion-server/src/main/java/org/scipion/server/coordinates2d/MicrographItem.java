package org.scipion.server.coordinates2d;

import org.jspecify.annotations.Nullable;

/**
 * A micrograph as the client lists it.
 *
 * @param id Scipion's id, as text
 * @param index place in the list, from 1
 * @param fileName file as stored; null if the micrograph is not known any more
 * @param label what it is called
 * @param particles number of its picks
 * @param updated whether the client has changed it, so never
 * @param width columns in pixels, as the set tells for all; null if it does not
 * @param height rows in pixels, as the set tells for all; null if it does not
 * @param locationIndex place in a stack, from 1; null for a file of its own
 * @param thumbnailUrl none: the client asks the route for thumbnails
 */
record MicrographItem(
        String id,
        int index,
        @Nullable String fileName,
        String label,
        long particles,
        boolean updated,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long locationIndex,
        @Nullable String thumbnailUrl) {}
