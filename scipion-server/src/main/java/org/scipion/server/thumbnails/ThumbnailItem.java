package org.scipion.server.thumbnails;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run with the pictures of its outputs.
 *
 * @param protocolId the run
 * @param label what it is called
 * @param status its state
 * @param outputs its best outputs
 */
record ThumbnailItem(long protocolId, String label, String status, List<Output> outputs) {

    /**
     * An output.
     *
     * @param outputName its name
     * @param outputClassName Scipion's class
     * @param exists whether it has a picture
     * @param thumbnailUrl address of the picture, relative to the root of the API; null if there is none
     * @param thumbnailDataUrl the picture itself as a {@code data:} address, if it was asked for
     * @param thumbnailRebuildUrl none
     */
    record Output(
            String outputName,
            String outputClassName,
            boolean exists,
            @Nullable String thumbnailUrl,
            @Nullable String thumbnailDataUrl,
            @Nullable String thumbnailRebuildUrl) {}
}
