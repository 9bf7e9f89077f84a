package org.scipion.preview.eer;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.UnsupportedFormatException;

/** The directories of a little-endian TIFF or BigTIFF file (TIFF 6.0; the BigTIFF proposal), as far as EER needs them. For one thread. */
final class TiffDirectories {

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int BIG = 43;
    private static final int MOST_DIRECTORIES = 65_536;
    private static final int MOST_STRIPS = 65_536;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int COMPRESSION = 259;
    private static final int OFFSETS = 273;
    private static final int COUNTS = 279;
    private static final int RUN_BITS = 65007;
    private static final int PLACE_BITS_X = 65008;
    private static final int PLACE_BITS_Y = 65009;

    private final ByteSource source;
    private final MemorySegment bytes;
    private final boolean big;

    TiffDirectories(ByteSource source) {
        this.source = source;
        this.bytes = source.bytes(0, source.size());
        this.big = source.bytes(0, 8).get(SHORT, 2) == BIG;
    }

    /** The directories that hold frames of electrons, in their order. */
    List<EerFrame> frames() {
        try {
            List<EerFrame> frames = new ArrayList<>();
            long at = big ? bytes.get(LONG, 8) : unsigned(4);
            for (int i = 0; at != 0 && i < MOST_DIRECTORIES; i++) {
                frame(at, frames);
                at = next(at);
            }
            return List.copyOf(frames);
        } catch (IndexOutOfBoundsException | ArithmeticException outside) {
            throw new MalformedFileException(
                    source.name() + " is truncated or damaged: a directory points outside of it", outside);
        }
    }

    private long unsigned(long at) {
        return Integer.toUnsignedLong(bytes.get(INT, at));
    }

    private int entries(long directory) {
        return big ? Math.toIntExact(bytes.get(LONG, directory)) : Short.toUnsignedInt(bytes.get(SHORT, directory));
    }

    private long entry(long directory, int position) {
        return directory + (big ? 8 + 20L * position : 2 + 12L * position);
    }

    private long next(long directory) {
        long after = entry(directory, entries(directory));
        return big ? bytes.get(LONG, after) : unsigned(after);
    }

    private void frame(long directory, List<EerFrame> frames) {
        Map<Integer, Long> places = new TreeMap<>();
        for (int i = 0; i < Math.min(entries(directory), MOST_STRIPS); i++) {
            long entry = entry(directory, i);
            places.put(Short.toUnsignedInt(bytes.get(SHORT, entry)), entry);
        }
        int compression = (int) number(places, COMPRESSION, 1);
        if (compression >= 65000 && compression <= 65002) {
            frames.add(frame(places, compression));
        }
    }

    private EerFrame frame(Map<Integer, Long> places, int compression) {
        int runBits = compression == 65000 ? 8 : (int) (compression == 65001 ? 7 : number(places, RUN_BITS, 7));
        int placeBits =
                (int) (compression == 65002 ? number(places, PLACE_BITS_X, 2) + number(places, PLACE_BITS_Y, 2) : 4);
        long width = number(places, WIDTH, 0);
        long height = number(places, HEIGHT, 0);
        if (width < 1
                || height < 1
                || width > 1 << 16
                || height > 1 << 16
                || runBits < 1
                || runBits > 15
                || placeBits > 16) {
            throw new UnsupportedFormatException(
                    source.name() + " has frames of " + width + " x " + height + " with runs of " + runBits + " bits");
        }
        List<Long> offsets = numbers(places, OFFSETS);
        List<Long> counts = numbers(places, COUNTS);
        if (offsets.size() != counts.size()) {
            throw new MalformedFileException(source.name() + " has a frame with the places of " + offsets.size()
                    + " parts and the sizes of " + counts.size());
        }
        return new EerFrame((int) width, (int) height, runBits, placeBits, compression == 65000, offsets, counts);
    }

    private long number(Map<Integer, Long> places, int tag, long otherwise) {
        List<Long> found = numbers(places, tag);
        return found.isEmpty() ? otherwise : found.getFirst();
    }

    private List<Long> numbers(Map<Integer, Long> places, int tag) {
        Long entry = places.get(tag);
        if (entry == null) {
            return List.of();
        }
        int type = bytes.get(SHORT, entry + 2);
        int size = type == 16 ? 8 : type == 4 ? 4 : type == 3 ? 2 : 1;
        long count = big ? bytes.get(LONG, entry + 4) : unsigned(entry + 4);
        if (count < 0 || count > MOST_STRIPS) {
            throw new UnsupportedFormatException(source.name() + " has a frame in " + count + " parts");
        }
        long inPlace = entry + (big ? 12 : 8);
        boolean fits = count * size <= (big ? 8 : 4);
        long from = fits ? inPlace : big ? bytes.get(LONG, inPlace) : unsigned(inPlace);
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(number(from + (long) i * size, size));
        }
        return numbers;
    }

    private long number(long at, int size) {
        return switch (size) {
            case 8 -> bytes.get(LONG, at);
            case 4 -> unsigned(at);
            case 2 -> Short.toUnsignedLong(bytes.get(SHORT, at));
            default -> Byte.toUnsignedLong(bytes.get(ValueLayout.JAVA_BYTE, at));
        };
    }
}
