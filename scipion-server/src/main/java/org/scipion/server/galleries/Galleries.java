package org.scipion.server.galleries;

import java.util.List;
import java.util.Optional;
import org.scipion.preview.ColourMap;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Limits;
import org.scipion.preview.Montage;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.outputs.ProjectOutput;

/** Galleries of sets: some items, or all of few, as one picture. Safe for use by many threads. */
final class Galleries {

    /** The colour map of volumes. */
    static final String VOLUME_COLOURS = "viridis";

    private final OutputPictures pictures;

    Galleries(OutputPictures pictures) {
        this.pictures = pictures;
    }

    /** The gallery of a set; empty if it has no images. */
    Optional<CachedAnswer> of(ProjectOutput output, Optional<ColourMap> wanted) {
        Exhibition exhibition = Exhibition.of(output);
        if (exhibition.exhibits().isEmpty()) {
            return Optional.empty();
        }
        GalleryKind kind = exhibition.kind();
        ColourMap colours = OutputPictures.colours(kind, wanted, VOLUME_COLOURS);
        ThumbnailRequest look = ThumbnailRequest.ofSize(kind.cell()).withColourMap(colours);
        return Optional.of(pictures.of(
                output,
                exhibition.exhibits(),
                "gallery " + exhibition.summary() + " " + wanted.isPresent(),
                kind == GalleryKind.MOVIES ? look.withRowsFlipped() : look,
                drawn -> answer(output, exhibition, colours, wanted.isPresent(), drawn)));
    }

    private static PreviewAnswer answer(
            ProjectOutput output,
            Exhibition exhibition,
            ColourMap colours,
            boolean chosen,
            List<OutputPictures.Picture> drawn) {
        if (drawn.isEmpty()) {
            return NoPicture.of(output.output().className());
        }
        GalleryKind kind = exhibition.kind();
        List<Montage.Tile> tiles = drawn.stream()
                .map(one -> new Montage.Tile(one.image(), one.exhibit().label()))
                .toList();
        EncodedImage picture = new Montage(tiles, kind.columns(), kind.cell(), kind.gap(), exhibition.summary())
                .render(Encoding.png(), Limits.defaults());
        return PreviewAnswer.of(picture, headers(exhibition, colours, chosen, drawn.size(), picture));
    }

    private static PreviewHeaders headers(
            Exhibition exhibition, ColourMap colours, boolean chosen, int drawn, EncodedImage picture) {
        PreviewHeaders headers = PreviewHeaders.none()
                .with("X-Preview-Schema", "scipion")
                .with("X-Preview-Kind", "image")
                .with("X-Preview-Mime", picture.format().mime())
                .source(picture.width(), picture.height())
                .picture(picture)
                .note(colours.isGray() ? "Gallery (L)" : "Gallery (RGB)");
        if (!colours.isGray()) {
            headers = headers.with("X-Preview-Colormap", colours.name())
                    .with("X-Preview-Colormap-Note", chosen ? "as asked for" : "default for volumes");
        }
        return exhibition.kind() == GalleryKind.MOVIES
                ? headers.with("X-Preview-Type", "movie-set")
                        .with("X-Preview-RowCount", drawn)
                        .inline("movie_set_preview.png")
                : headers;
    }
}
