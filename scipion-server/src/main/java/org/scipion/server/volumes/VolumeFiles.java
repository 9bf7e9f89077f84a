package org.scipion.server.volumes;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.Content;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;
import org.scipion.preview.Shape;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.Volume;
import org.scipion.preview.VoxelSize;
import org.scipion.server.files.AnswerCache;
import org.scipion.server.files.AnswerKey;
import org.scipion.server.files.BrowsedFolder;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.OpenedFile;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.ProjectFolders;
import org.scipion.server.http.RequestException;

/** Opens the files of volumes under the rules of the project's folder. Safe for use by many threads. */
final class VolumeFiles {

    /** How often a file that changes while it is read is tried. */
    private static final int ATTEMPTS = 3;

    private final ProjectFolders folders;
    private final Previews previews;
    private final AnswerCache cache;

    VolumeFiles(ProjectFolders folders, Previews previews, AnswerCache cache) {
        this.folders = folders;
        this.previews = previews;
        this.cache = cache;
    }

    /** What is made of a volume, from the cache if the file is still the same. */
    CachedAnswer answer(
            AccessibleProject project, OutputVolume volume, String parameters, Function<Volume, PreviewAnswer> made) {
        return open(project, volume, file -> {
            AnswerKey key = new AnswerKey(file.identity(), parameters);
            return cache.get(key, () -> read(file, made));
        });
    }

    /** What is made of a volume each time. */
    <T> T fresh(AccessibleProject project, OutputVolume volume, Function<Volume, T> made) {
        return open(project, volume, file -> read(file, made));
    }

    /** Sizes of a volume, if its file can be read. */
    Optional<Shape> shape(AccessibleProject project, OutputVolume volume) {
        try {
            return Optional.of(fresh(project, volume, Volume::shape));
        } catch (PreviewException | RequestException unreadable) {
            return Optional.empty();
        }
    }

    /** Path of a volume's file on the server, as Scipion names it. */
    Path path(AccessibleProject project, OutputVolume volume) {
        return folders.of(project).root().resolve(volume.file());
    }

    /** Distance of voxels: what Scipion knows, else what the file tells. */
    static Optional<VoxelSize> voxelSize(OutputVolume volume, Volume opened) {
        return volume.samplingRate().isPresent()
                ? Optional.of(VoxelSize.cubic(volume.samplingRate().getAsDouble()))
                : opened.voxelSize();
    }

    private <T> T open(AccessibleProject project, OutputVolume volume, Function<OpenedFile, T> used) {
        BrowsedFolder folder = folders.of(project);
        for (int attempt = 1; ; attempt++) {
            try (OpenedFile file = folder.openNamedByData(volume.file())) {
                return used.apply(file);
            } catch (FileChangedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private <T> T read(OpenedFile file, Function<Volume, T> made) {
        try (Content content = previews.open(file.map())) {
            if (content instanceof Volume volume) {
                return made.apply(volume);
            }
            throw new UnsupportedFormatException(content.file().name() + " holds no volume");
        }
    }
}
