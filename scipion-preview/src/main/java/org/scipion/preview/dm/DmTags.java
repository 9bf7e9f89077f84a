package org.scipion.preview.dm;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Limits;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.UnsupportedFormatException;

/**
 * The values in the tree of tags of a Digital Micrograph file by their path, such as {@code ImageList/1/ImageData/DataType}; unnamed tags are
 * counted. Large arrays are noted by their place and size only. Source: the description of both versions by C. Boothroyd.
 */
final class DmTags {

    private static final int MOST_IMAGES = 64;

    private final String file;
    private final Map<String, Object> values;

    /** An array that is not read: where it lies and how many bytes it has. */
    record Place(long offset, long bytes) {}

    private DmTags(String file, Map<String, Object> values) {
        this.file = file;
        this.values = values;
    }

    static DmTags read(ByteSource source, Limits limits) {
        Map<String, Object> values = new TreeMap<>();
        try {
            new DmTagReader(source, values, limits.nesting()).read();
        } catch (IndexOutOfBoundsException | ArithmeticException outside) {
            throw new MalformedFileException(
                    source.name() + " is truncated or damaged: a tag reaches beyond its end", outside);
        }
        return new DmTags(source.name(), values);
    }

    /** The image with the most samples. */
    DmImage largest() {
        return IntStream.range(0, MOST_IMAGES)
                .mapToObj(this::image)
                .filter(image -> image.dataBytes() > 0)
                .max(Comparator.comparingLong(DmImage::dataBytes))
                .orElseThrow(() -> new UnsupportedFormatException(file + " holds no image"));
    }

    private DmImage image(int position) {
        String data = "ImageList/" + position + "/ImageData/";
        Place place = values.get(data + "Data") instanceof Place found ? found : new Place(0, 0);
        String calibration = data + "Calibrations/Dimension/";
        return new DmImage(
                (long) number(data + "DataType", 0),
                (long) number(data + "Dimensions/0", 0),
                (long) number(data + "Dimensions/1", 1),
                (long) number(data + "Dimensions/2", 1),
                place.offset(),
                place.bytes(),
                number(calibration + "0/Scale", 0),
                number(calibration + "1/Scale", 0),
                values.get(calibration + "0/Units") instanceof byte[] units
                        ? new String(units, StandardCharsets.UTF_16LE)
                        : "");
    }

    private double number(String path, double otherwise) {
        return values.get(path) instanceof Number number ? number.doubleValue() : otherwise;
    }
}
