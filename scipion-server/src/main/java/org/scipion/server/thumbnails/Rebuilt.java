package org.scipion.server.thumbnails;

import org.jspecify.annotations.Nullable;

/**
 * That a picture is up to date.
 *
 * @param success always true; a failure is an error
 * @param thumbnail the picture
 * @param <T> what it shows
 */
record Rebuilt<T>(boolean success, T thumbnail) {

    static <T> Rebuilt<T> of(T thumbnail) {
        return new Rebuilt<>(true, thumbnail);
    }

    /**
     * The picture of a project.
     *
     * @param absolutePath none: pictures are kept in memory
     * @param cached whether it was there already
     * @param items runs in it
     */
    record OfProject(@Nullable String absolutePath, boolean cached, int items) {}

    /**
     * The picture of a run.
     *
     * @param protocolId the run
     * @param protocolLabel what it is called
     * @param status its state
     * @param outputName the output that is shown
     * @param outputClassName Scipion's class of the output
     * @param absolutePath none: pictures are kept in memory
     * @param cached whether it was there already
     * @param exists always true; without a picture the answer is 404
     */
    record OfRun(
            long protocolId,
            String protocolLabel,
            String status,
            String outputName,
            String outputClassName,
            @Nullable String absolutePath,
            boolean cached,
            boolean exists) {}
}
