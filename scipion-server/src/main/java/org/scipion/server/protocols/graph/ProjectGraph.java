package org.scipion.server.protocols.graph;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A project with all its runs.
 *
 * @param name the project's folder, absolute; the client wants it under this name too
 * @param shortName name of the folder
 * @param path the folder, absolute
 * @param protocols the nodes by their ids: the project's own first, then the runs by ascending number
 */
record ProjectGraph(
        long id,
        String name,
        String shortName,
        OffsetDateTime createdAt,
        String status,
        String path,
        Map<String, GraphNode> protocols,
        String thumbnailUrl,
        String thumbnailRebuildUrl,
        String thumbnailItemsUrl) {}
