package org.scipion.server.tomography;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scipion.model.RunOutput;
import org.scipion.model.SetReference;

/**
 * What an output is, in short.
 *
 * @param objectClass Scipion's class
 * @param objectId Scipion's id
 * @param size number of items, as the run stored it
 * @param fileName file of the set
 * @param samplingRate Å per pixel or voxel, null if unknown
 * @param info the text that Scipion shows
 */
record Summary(
        String objectClass,
        long objectId,
        long size,
        String fileName,
        @Nullable Double samplingRate,
        String info) {

    static Summary of(RunOutput output) {
        OptionalDouble rate = output.samplingRate();
        return new Summary(
                output.className(),
                output.objectId(),
                output.set().map(SetReference::size).orElse(1L),
                output.file(),
                rate.isPresent() ? rate.getAsDouble() : null,
                output.info());
    }
}
