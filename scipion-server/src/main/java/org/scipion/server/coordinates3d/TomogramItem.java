package org.scipion.server.coordinates3d;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Shape;
import org.scipion.server.outputs.ProjectOutput;
import org.scipion.server.volumes.OutputVolume;

/**
 * A tomogram with picks as the client lists it.
 *
 * @param id what the client knows it by: its series, or Scipion's id where there is none
 * @param tomoId the same
 * @param label what people read
 * @param name the same
 * @param dims sizes in the order x, y, z; null if the file cannot be read
 * @param voxelSize Å per voxel in the order x, y, z
 * @param nCoords number of its picks
 * @param count the same
 * @param objectId Scipion's id
 * @param volumeId the same
 * @param tsId id of its tilt series
 * @param tiltSeriesId the same
 * @param fileName file as stored
 * @param sourceTomoId what the set of tomograms knows it by
 * @param sourceOutputName output that holds the tomogram
 * @param sourceProtocolId run that holds it
 */
@JsonInclude(Include.NON_NULL)
record TomogramItem(
        String id,
        String tomoId,
        String label,
        String name,
        @Nullable List<Integer> dims,
        @Nullable List<Double> voxelSize,
        long nCoords,
        long count,
        long objectId,
        long volumeId,
        @Nullable String tsId,
        @Nullable String tiltSeriesId,
        String fileName,
        String sourceTomoId,
        String sourceOutputName,
        long sourceProtocolId) {

    /** Describes a tomogram; {@code shape} is null when its file cannot be read. */
    static TomogramItem of(OutputVolume tomogram, long picks, @Nullable Shape shape, ProjectOutput source) {
        String id = PickedTomograms.id(tomogram);
        String series = tomogram.seriesId().isEmpty() ? null : tomogram.seriesId();
        Double rate =
                tomogram.samplingRate().isPresent() ? tomogram.samplingRate().getAsDouble() : null;
        return new TomogramItem(
                id,
                id,
                tomogram.name(),
                tomogram.name(),
                shape == null ? null : List.of(shape.width(), shape.height(), shape.depth()),
                rate == null ? null : List.of(rate, rate, rate),
                picks,
                picks,
                tomogram.objectId(),
                tomogram.objectId(),
                series,
                series,
                tomogram.file(),
                id,
                source.output().name(),
                source.run().id());
    }
}
