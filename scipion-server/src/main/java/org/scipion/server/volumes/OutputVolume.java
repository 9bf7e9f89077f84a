package org.scipion.server.volumes;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scipion.model.Matrix;

/**
 * One volume of an output, as Scipion describes it; its file was not opened.
 *
 * @param position place in the output, from 0
 * @param objectId Scipion's id of the object or item
 * @param className class of the volume, or of the class it represents
 * @param label what a person or Scipion called it; may be empty
 * @param file file name as stored: relative to the project, or absolute
 * @param stackPosition place in a stack of volumes, from 1; 0 when the file is the volume
 * @param seriesId id of its tilt series; empty for anything but a tomogram
 * @param samplingRate Å per voxel, if Scipion knows
 * @param placement 4×4 matrix whose last column is where the first voxel lies, in Å as x, y, z; empty if Scipion does not know
 */
public record OutputVolume(
        int position,
        long objectId,
        String className,
        String label,
        String file,
        long stackPosition,
        String seriesId,
        OptionalDouble samplingRate,
        Optional<Matrix> placement) {

    /** The last part of the file's name. */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** What people know it by: its label, the series of a tomogram, or the file. */
    public String name() {
        if (!label.isBlank()) {
            return label;
        }
        return seriesId.isBlank() ? fileName() : seriesId;
    }

    /** Whether a text that is no number names it. */
    public boolean isNamed(String text) {
        return text.equals(name()) || text.equals(label) || text.equals(seriesId) || text.equals(fileName());
    }
}
