package org.scipion.preview.tiff;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageMetadata;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageReader;
import org.scipion.preview.SampleType;
import org.scipion.preview.UnsupportedFormatException;

/**
 * What the tags of a page of a TIFF file say that the library's pictures do not tell, or not before they take the memory for it.
 *
 * @param compression how pages are packed (259)
 * @param bits bits of a sample (258)
 * @param samples samples of a pixel (277)
 * @param format 1 unsigned, 2 signed, 3 floating point (339)
 */
record TiffTags(int compression, int bits, int samples, int format) {

    private static final int SIGNED = 2;
    private static final int FLOATING = 3;
    private static final int MOST_SAMPLES = 256;

    /** None, CCITT, LZW, JPEG, Deflate, PackBits. */
    private static final Set<Integer> UNPACKED = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 32771, 32773, 32946);

    private static final String ELECTRONS = "electron events";
    private static final Map<Integer, String> PACKINGS = Map.of(
            33003, "JPEG 2000",
            34712, "JPEG 2000",
            34887, "LERC",
            34925, "LZMA",
            50000, "Zstandard",
            50001, "WebP",
            50002, "JPEG XL",
            65000, ELECTRONS,
            65001, ELECTRONS,
            65002, ELECTRONS);

    static TiffTags read(ImageReader reader, int page) throws IOException {
        TIFFImageMetadata tags = (TIFFImageMetadata) reader.getImageMetadata(page);
        return new TiffTags(number(tags, 259), number(tags, 258), number(tags, 277), number(tags, 339));
    }

    /** The tag's first number; 1, which is the default of each of them, if it is not there. */
    private static int number(TIFFImageMetadata tags, int tag) {
        Entry entry = tags.getTIFFField(tag);
        Object value = entry == null ? 1 : entry.getValue();
        Object first = value.getClass().isArray() && Array.getLength(value) > 0 ? Array.get(value, 0) : value;
        return first instanceof Number number ? number.intValue() : 1;
    }

    /** Throws {@link UnsupportedFormatException} if pages are packed in a way that is not read, or have too many samples to a pixel. */
    void requireReadable(String file) {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw new UnsupportedFormatException(
                    file + " is a TIFF with " + samples + " samples for each pixel, not 1 to " + MOST_SAMPLES);
        }
        if (!UNPACKED.contains(compression)) {
            String packing = PACKINGS.getOrDefault(compression, "an unknown method");
            String advice = packing.equals(ELECTRONS)
                    ? "give the file the suffix .eer"
                    : "write it with LZW or Deflate, or without compression";
            throw new UnsupportedFormatException(file + " is a TIFF packed with " + packing + " (" + compression
                    + "), which is not read; " + advice);
        }
    }

    SampleType type() {
        return switch (bits) {
            case 64 -> SampleType.FLOAT64;
            case 32 -> format == FLOATING ? SampleType.FLOAT32 : signedOr(SampleType.INT32, SampleType.UINT32);
            case 16 -> format == FLOATING ? SampleType.FLOAT16 : signedOr(SampleType.INT16, SampleType.UINT16);
            default -> signedOr(SampleType.INT8, SampleType.UINT8);
        };
    }

    private SampleType signedOr(SampleType signed, SampleType unsigned) {
        return format == SIGNED ? signed : unsigned;
    }
}
