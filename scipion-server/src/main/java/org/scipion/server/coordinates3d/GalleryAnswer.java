package org.scipion.server.coordinates3d;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Volume;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;

/**
 * Pictures of places, as the client reads them.
 *
 * @param items the pictures
 * @param errors what could not be drawn
 * @param boxSize side of a box in voxels
 * @param size side of a picture in pixels
 * @param format file format of the pictures
 * @param view which planes through the places
 */
record GalleryAnswer(List<Drawn> items, List<Failed> errors, int boxSize, int size, String format, String view) {

    /**
     * A picture.
     *
     * @param id what the client called the place
     * @param dataUrl the picture's bytes as a {@code data:} address
     */
    record Drawn(@Nullable Object id, String dataUrl) {}

    /**
     * A failure.
     *
     * @param id what the client called the place
     * @param detail why
     */
    record Failed(@Nullable Object id, String detail) {}

    static GalleryAnswer of(Volume tomogram, List<GalleryBody.Place> places, GalleryStyle style) {
        List<Drawn> drawn = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (GalleryBody.Place place : places) {
            try {
                drawn.add(new Drawn(place.id(), dataUrl(tomogram.crop(style.crop(place)))));
            } catch (InvalidRequestException e) {
                failed.add(new Failed(place.id(), String.valueOf(e.getMessage())));
            }
        }
        return new GalleryAnswer(drawn, failed, style.boxSize(), style.size(), style.format(), style.view());
    }

    private static String dataUrl(EncodedImage picture) {
        return PreviewAnswer.of(picture, PreviewHeaders.none()).dataUrl();
    }
}
