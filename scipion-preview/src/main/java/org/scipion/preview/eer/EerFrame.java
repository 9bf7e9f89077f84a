package org.scipion.preview.eer;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Shape;

/**
 * One frame: runs of pixels without an electron, in bits from the lowest of each byte on. After a run comes the place within the pixel of the electron that
 * ended it; a run of the greatest length goes on in the next.
 *
 * @param width columns
 * @param height rows
 * @param runBits bits of a run
 * @param placeBits bits of a place within a pixel
 * @param placeAlways whether a run that goes on is followed by a place too, as with runs of 8 bits
 * @param offsets where the parts of the stream lie
 * @param counts their sizes in bytes
 */
record EerFrame(
        int width, int height, int runBits, int placeBits, boolean placeAlways, List<Long> offsets, List<Long> counts) {

    /** Electrons in each pixel. */
    float[] decode(ByteSource source, Shape shape) {
        if (width != shape.width() || height != shape.height()) {
            throw new MalformedFileException(source.name() + " has frames of different sizes");
        }
        byte[] stream = stream(source);
        float[] electrons = new float[(int) shape.sectionPixels()];
        int longestRun = (1 << runBits) - 1;
        long end = 8L * stream.length;
        long bit = 0;
        long pixel = 0;
        while (bit + runBits <= end) {
            int run = bits(stream, bit, runBits);
            bit += runBits;
            pixel += run;
            boolean complete = run == longestRun || bit + placeBits <= end;
            if (pixel >= electrons.length || !complete) {
                break;
            }
            if (run < longestRun) {
                electrons[(int) pixel++]++;
                bit += placeBits;
            } else if (placeAlways) {
                bit += placeBits;
            }
        }
        return electrons;
    }

    private byte[] stream(ByteSource source) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < offsets.size(); i++) {
            joined.writeBytes(source.bytes(offsets.get(i), counts.get(i)).toArray(ValueLayout.JAVA_BYTE));
        }
        return joined.toByteArray();
    }

    private static int bits(byte[] stream, long from, int count) {
        int at = (int) (from >> 3);
        int window = 0;
        for (int i = 0; i < 3 && at + i < stream.length; i++) {
            window |= (stream[at + i] & 0xff) << (8 * i);
        }
        return window >> (int) (from & 7) & ((1 << count) - 1);
    }
}
