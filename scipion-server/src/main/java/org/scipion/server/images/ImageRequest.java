package org.scipion.server.images;

import java.util.Locale;
import org.scipion.preview.Alignment;
import org.scipion.preview.Encoding;
import org.scipion.preview.ImageFormat;
import org.scipion.server.http.FieldErrors;

/**
 * How an image is drawn.
 *
 * @param size longest side in pixels; smaller images keep their size
 * @param encoding how the picture is written
 * @param alignment how it is moved before it is drawn
 */
public record ImageRequest(int size, Encoding encoding, Alignment alignment) {

    /** The smallest picture that clients may ask for. */
    public static final int SMALLEST = 16;

    /** The largest picture that clients may ask for. */
    public static final int LARGEST = 4096;

    /** Quality of lossy pictures unless the client says otherwise. */
    public static final int USUAL_QUALITY = 75;

    /**
     * The request that a query or body means.
     *
     * @param fields the place of the values, to be refused together
     * @param formatField how the client calls {@code format}
     */
    public static ImageRequest of(FieldErrors fields, int size, String formatField, String format, int quality) {
        fields.within("size", size, SMALLEST, LARGEST)
                .check(
                        formatField,
                        format.strip().toLowerCase(Locale.ROOT).matches("png|jpe?g|webp"),
                        "Must be png, jpeg or webp")
                .within("quality", quality, 1, 100)
                .refuse();
        return new ImageRequest(size, new Encoding(ImageFormat.parse(format), quality), Alignment.NONE);
    }

    /** The same of a moved image. */
    public ImageRequest moved(Alignment other) {
        return new ImageRequest(size, encoding, other);
    }
}
