package org.scipion.server.thumbnails;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scipion.model.ImageLocation;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;
import org.scipion.preview.ColourMap;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.galleries.Exhibit;
import org.scipion.server.galleries.Exhibition;
import org.scipion.server.galleries.GalleryKind;
import org.scipion.server.galleries.OutputPictures;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.ProjectOutput;

/** Small pictures of single outputs. Safe for use by many threads. */
final class OutputThumbnails {

    private static final String VOLUME_COLOURS = "turbo";
    private static final int MOST_IMAGES = 6;
    private static final int GAP = 8;

    private final OutputPictures pictures;

    OutputThumbnails(OutputPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * The picture of an output.
     *
     * @param size columns in pixels
     * @throws NotFoundException if it has no images, or none of them can be drawn
     */
    CachedAnswer of(ProjectOutput output, int size) {
        Exhibition exhibition = output.output().set().isPresent() ? Exhibition.of(output) : single(output);
        if (exhibition.exhibits().isEmpty()) {
            throw absent();
        }
        ColourMap colours = OutputPictures.colours(exhibition.kind(), Optional.empty(), VOLUME_COLOURS);
        return pictures.of(
                output,
                exhibition.exhibits().stream().limit(MOST_IMAGES).toList(),
                "thumbnail " + size,
                ThumbnailRequest.ofSize(size).withColourMap(colours),
                drawn -> answer(drawn, size));
    }

    private static NotFoundException absent() {
        return new NotFoundException("Thumbnail not available");
    }

    /** An output that is one volume. */
    private static Exhibition single(ProjectOutput output) {
        List<Exhibit> volume = output.isA("Volume") && !output.output().file().isEmpty()
                ? List.of(new Exhibit(new ImageLocation(output.output().file(), 0), ""))
                : List.of();
        return new Exhibition(GalleryKind.VOLUMES, volume.size(), volume);
    }

    private static PreviewAnswer answer(List<OutputPictures.Picture> drawn, int size) {
        if (drawn.isEmpty()) {
            throw absent();
        }
        EncodedImage sheet =
                Sheet.of(drawn.stream().map(OutputPictures.Picture::image).toList(), size, GAP);
        return PreviewAnswer.of(sheet, PreviewHeaders.none());
    }

    /** The outputs of a run that are worth a picture, the best first. */
    static List<RunOutput> ranked(Run run) {
        return run.outputs().stream()
                .filter(output -> OutputScore.of(output) > 0)
                .sorted(Comparator.comparingInt((RunOutput output) -> OutputScore.of(output))
                        .reversed())
                .toList();
    }
}
