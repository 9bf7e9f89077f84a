package org.scipion.server.tomography;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one tilt series, each by the id that the list of its viewer tells. Null where there is none.
 *
 * @param key id of the series
 * @param label what people read
 * @param tiltSeriesId in the list of tilt series
 * @param ctfSeriesId in the list of CTFs of tilt series
 * @param tomogramId in the list of volumes: the tomogram's own id
 * @param tomogramVolumeId in the list of volumes: the place of the tomogram, as text
 * @param coordinatesTomogramId in the list of tomograms with picks
 */
@JsonInclude(Include.NON_NULL)
record Relation(
        String key,
        String label,
        @Nullable String tiltSeriesId,
        @Nullable String ctfSeriesId,
        @Nullable String tomogramId,
        @Nullable String tomogramVolumeId,
        @Nullable String coordinatesTomogramId) {}
