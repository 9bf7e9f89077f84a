package org.scipion.server.volumes;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.Content;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Shape;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.Volume;
import org.scipion.preview.VoxelSize;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.DataFiles;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.http.RequestException;

/** Opens the files of volumes. Safe for use by many threads. */
public final class VolumeFiles {

    private final DataFiles files;

    /** Opens volumes among the given files. */
    public VolumeFiles(DataFiles files) {
        this.files = files;
    }

    /** What is made of a volume, from the cache if the file is still the same. */
    public CachedAnswer answer(
            AccessibleProject project, OutputVolume volume, String parameters, Function<Volume, PreviewAnswer> made) {
        return files.answer(project, volume.file(), parameters, content -> made.apply(volume(content)));
    }

    /** What is made of a volume each time. */
    <T> T fresh(AccessibleProject project, OutputVolume volume, Function<Volume, T> made) {
        return files.fresh(project, volume.file(), content -> made.apply(volume(content)));
    }

    /** Sizes of a volume, if its file can be read. */
    public Optional<Shape> shape(AccessibleProject project, OutputVolume volume) {
        try {
            return Optional.of(fresh(project, volume, Volume::shape));
        } catch (PreviewException | RequestException unreadable) {
            return Optional.empty();
        }
    }

    /** Path of a volume's file on the server, as Scipion names it. */
    Path path(AccessibleProject project, OutputVolume volume) {
        return files.path(project, volume.file());
    }

    /** Distance of voxels: what Scipion knows, else what the file tells. */
    static Optional<VoxelSize> voxelSize(OutputVolume volume, Volume opened) {
        return volume.samplingRate().isPresent()
                ? Optional.of(VoxelSize.cubic(volume.samplingRate().getAsDouble()))
                : opened.voxelSize();
    }

    private static Volume volume(Content content) {
        if (content instanceof Volume volume) {
            return volume;
        }
        throw new UnsupportedFormatException(content.file().name() + " holds no volume");
    }
}
