package org.scipion.server.logs;

import org.scipion.model.LogChunk;

/**
 * What a channel gained, as the API writes it.
 *
 * @param offset where to read on, in bytes
 * @param resetOffset whether the log began anew, so that what was shown of it is void
 */
record ChunkView(String channel, String content, long offset, boolean resetOffset) {

    static ChunkView of(LogChunk chunk) {
        return new ChunkView(chunk.channel().id(), chunk.content(), chunk.offset(), chunk.reset());
    }
}
