package org.scipion.server.coordinates3d;

import org.jspecify.annotations.Nullable;
import org.scipion.preview.CropRequest;
import org.scipion.preview.CropRequest.View;
import org.scipion.preview.Encoding;
import org.scipion.preview.ImageFormat;
import org.scipion.server.http.FieldErrors;

/**
 * How places of a tomogram are drawn.
 *
 * @param boxSize side of a box in voxels
 * @param size side of a picture in pixels
 * @param format file format
 * @param quality of lossy formats
 * @param view which planes through the places
 */
record GalleryStyle(int boxSize, int size, String format, int quality, String view) {

    /**
     * Refuses what cannot be drawn.
     *
     * @throws org.scipion.server.http.InvalidFieldsException naming every field that is out of its range
     */
    void check() {
        FieldErrors.inBody()
                .within("boxSize", boxSize, 16, 256)
                .within("size", size, 48, 128)
                .check("format", format.matches("png|jpe?g|webp"), "Must be png, jpeg or webp")
                .within("quality", quality, 40, 90)
                .check("view", view.matches("xy|xz|yz|triple"), "Must be xy, xz, yz or triple")
                .refuse();
    }

    /**
     * The crop around a place.
     *
     * @throws org.scipion.preview.InvalidRequestException if the place has no numbers
     */
    CropRequest crop(GalleryBody.Place place) {
        return new CropRequest(
                orNone(place.x()),
                orNone(place.y()),
                orNone(place.z()),
                boxSize,
                size,
                View.parse(view),
                new Encoding(ImageFormat.parse(format), quality));
    }

    private static double orNone(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
