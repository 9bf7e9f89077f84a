package org.scipion.server.coordinates2d;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The micrographs of an output.
 *
 * @param micrographs in the order of their set
 * @param totalMicrographs how many there are
 * @param totalPicks picks in all of them
 * @param boxSize side of a particle's box in pixels, null if the set does not tell
 */
record MicrographList(
        List<MicrographItem> micrographs,
        long totalMicrographs,
        long totalPicks,
        @Nullable Integer boxSize) {}
