package org.scipion.server.volumes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Shape;

/**
 * A volume as the client lists it.
 *
 * @param id place in the output, from 0
 * @param index the same
 * @param name name of its file, or what it was called
 * @param label the same
 * @param relPath file relative to the project, as stored
 * @param objectId Scipion's id
 * @param scipionItemId the same
 * @param className Scipion's class
 * @param fileName file as stored
 * @param path the same, with {@code N@} before it where it is one of a stack
 * @param locationIndex place in a stack of volumes, from 1
 * @param tsId id of a tomogram's tilt series
 * @param tiltSeriesId the same
 * @param tomoId the same
 * @param tomogramId the same
 * @param dims sizes in the order x, y, z
 * @param samplingRate Å per voxel
 * @param voxelSize Å per voxel in the order x, y, z
 */
@JsonInclude(Include.NON_NULL)
record VolumeItem(
        int id,
        int index,
        String name,
        String label,
        String relPath,
        long objectId,
        long scipionItemId,
        String className,
        String fileName,
        String path,
        @Nullable Long locationIndex,
        @Nullable String tsId,
        @Nullable String tiltSeriesId,
        @Nullable String tomoId,
        @Nullable String tomogramId,
        @Nullable List<Integer> dims,
        @Nullable Double samplingRate,
        @Nullable List<Double> voxelSize) {

    /** Describes a volume; {@code shape} is null when its file cannot be read. */
    static VolumeItem of(OutputVolume volume, @Nullable Shape shape) {
        String series = volume.seriesId().isEmpty() ? null : volume.seriesId();
        Double rate = volume.samplingRate().isPresent() ? volume.samplingRate().getAsDouble() : null;
        Long inStack = volume.stackPosition() > 0 ? volume.stackPosition() : null;
        return new VolumeItem(
                volume.position(),
                volume.position(),
                volume.name(),
                volume.name(),
                volume.file(),
                volume.objectId(),
                volume.objectId(),
                volume.className(),
                volume.file(),
                inStack == null ? volume.file() : inStack + "@" + volume.file(),
                inStack,
                series,
                series,
                series,
                series,
                shape == null ? null : List.of(shape.width(), shape.height(), shape.depth()),
                rate,
                rate == null ? null : List.of(rate, rate, rate));
    }
}
