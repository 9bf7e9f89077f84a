package org.scipion.bridge;

import java.util.Set;

/**
 * What is left out of one tilt series.
 *
 * @param wholeSeries whether nothing of it stays
 * @param tiltImages numbers of the tilt images that do not stay, from 1
 */
public record TiltExclusion(boolean wholeSeries, Set<Integer> tiltImages) {

    /** Copies the set. */
    public TiltExclusion {
        tiltImages = Set.copyOf(tiltImages);
    }
}
