package org.scipion.server.galleries;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.MissingException;
import org.scipion.model.AccessibleProject;
import org.scipion.model.ImageLocation;
import org.scipion.preview.ColourMap;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.FileIdentity;
import org.scipion.preview.PreviewException;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.server.files.AnswerCache;
import org.scipion.server.files.AnswerKey;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.DataFiles;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.http.RequestException;
import org.scipion.server.images.FileImages;
import org.scipion.server.outputs.ProjectOutput;

/**
 * Pictures that are made of several images of an output. They are kept as long as neither the output's own file nor any of the images changes. Safe for
 * use by many threads.
 */
public final class OutputPictures {

    private final DataFiles files;
    private final FileImages images;
    private final AnswerCache cache;

    /** Draws images of the given files, and keeps what was made of them in the given cache. */
    public OutputPictures(DataFiles files, FileImages images, AnswerCache cache) {
        this.files = files;
        this.images = images;
        this.cache = cache;
    }

    /**
     * Something that is made of the images of an output.
     *
     * @param parameters what else it depends on
     * @param look how each image is drawn
     * @param made makes it of the pictures; of an item whose image cannot be drawn there is none
     */
    public CachedAnswer of(
            ProjectOutput output,
            List<Exhibit> exhibits,
            String parameters,
            ThumbnailRequest look,
            Function<List<Picture>, PreviewAnswer> made) {
        AccessibleProject project = output.access();
        List<Optional<FileIdentity>> versions = versions(project, exhibits);
        String drawn =
                exhibits.stream().map(one -> one.place().text() + one.label()).collect(Collectors.joining("|"));
        AnswerKey key =
                new AnswerKey(own(output), String.join("\n", parameters, look.toString(), drawn, versions.toString()));
        return cache.get(key, () -> {
            PreviewAnswer answer = made.apply(pictures(project, exhibits, look));
            if (!areUnchanged(versions, versions(project, exhibits))) {
                throw new FileChangedException("An image of " + output.output().name() + " was changed; ask again");
            }
            return answer;
        });
    }

    /** The version of the output's own file. */
    private FileIdentity own(ProjectOutput output) {
        return files.identity(output.access(), output.output().file());
    }

    private List<Optional<FileIdentity>> versions(AccessibleProject project, List<Exhibit> exhibits) {
        return exhibits.stream()
                .map(one -> one.place().file())
                .distinct()
                .map(file -> version(project, file))
                .toList();
    }

    private static boolean areUnchanged(List<Optional<FileIdentity>> before, List<Optional<FileIdentity>> after) {
        return IntStream.range(0, before.size()).allMatch(i -> isUnchanged(before.get(i), after.get(i)));
    }

    private static boolean isUnchanged(Optional<FileIdentity> before, Optional<FileIdentity> after) {
        return before.isEmpty()
                ? after.isEmpty()
                : after.filter(before.get()::isUnchangedIn).isPresent();
    }

    private Optional<FileIdentity> version(AccessibleProject project, String file) {
        try {
            return Optional.of(files.identity(project, file));
        } catch (RequestException | PreviewException | MissingException absent) {
            return Optional.empty();
        }
    }

    /**
     * The picture of an item.
     *
     * @param exhibit the item
     * @param image its image
     */
    public record Picture(Exhibit exhibit, EncodedImage image) {}

    private List<Picture> pictures(AccessibleProject project, List<Exhibit> exhibits, ThumbnailRequest look) {
        return exhibits.parallelStream()
                .map(one -> picture(project, one, look))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Picture picture(AccessibleProject project, Exhibit exhibit, ThumbnailRequest look) {
        try {
            ImageLocation place = exhibit.place();
            return new Picture(exhibit, images.part(project, place, look).image());
        } catch (FileChangedException busy) {
            throw busy;
        } catch (PreviewException | RequestException undrawable) {
            return null;
        }
    }

    /** The colour map of a set's pictures: the wanted one; else one for volumes, and gray for images. */
    public static ColourMap colours(GalleryKind kind, Optional<ColourMap> wanted, String ofVolumes) {
        return wanted.orElseGet(() -> kind.volumes() ? ColourMap.named(ofVolumes) : ColourMap.gray());
    }
}
