package org.scipion.server.reviews;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of a set.
 *
 * @param setId Scipion's id of the set
 * @param schema what they look for, null if nobody has said
 * @param progress how far people are
 * @param reviews by Scipion's id of the tomogram
 */
record ReviewContext(long setId, @Nullable SchemaOut schema, Progress progress, Map<Long, ReviewOut> reviews) {

    /**
     * How far people are.
     *
     * @param total tomograms in the set
     * @param reviewed those that somebody is done with
     */
    record Progress(long total, long reviewed) {}
}
