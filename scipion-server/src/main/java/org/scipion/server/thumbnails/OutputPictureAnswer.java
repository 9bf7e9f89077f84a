package org.scipion.server.thumbnails;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of several outputs.
 *
 * @param projectId the project
 * @param size columns of each picture in pixels
 * @param items one for each output that was asked for
 */
record OutputPictureAnswer(long projectId, int size, List<Item> items) {

    /**
     * An output.
     *
     * @param protocolId the run
     * @param outputName its name
     * @param outputClassName Scipion's class; null if there is no such output
     * @param exists whether it has a picture
     * @param cached whether the picture was there already
     * @param thumbnailUrl address of the picture, relative to the root of the API; null if there is none
     * @param thumbnailDataUrl the picture itself as a {@code data:} address, if it was asked for
     * @param error why there is none
     */
    record Item(
            long protocolId,
            String outputName,
            @Nullable String outputClassName,
            boolean exists,
            boolean cached,
            @Nullable String thumbnailUrl,
            @Nullable String thumbnailDataUrl,
            @Nullable String error) {}
}
