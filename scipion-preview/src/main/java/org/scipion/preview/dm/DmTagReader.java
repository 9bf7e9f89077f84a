package org.scipion.preview.dm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.scipion.preview.ByteSource;
import org.scipion.preview.TooLargeException;

/**
 * Walks the tags of version 3 (sizes of 4 bytes) or 4 (sizes of 8 bytes). Structure is big-endian, values have the byte order that the header tells.
 * Depth and number of tags and the length of their paths are bounded. For one thread.
 */
final class DmTagReader {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int MOST_TAGS = 200_000;
    private static final int SHORT_ARRAY_BYTES = 256;
    private static final int LONGEST_PATH = 256;
    private static final int DIRECTORY = 20;
    private static final int STRUCTURE = 15;
    private static final int STRING = 18;
    private static final int ARRAY = 20;

    private final String file;
    private final MemorySegment bytes;
    private final Map<String, Object> values;
    private final int deepest;
    private final boolean wide;
    private final ByteOrder valueOrder;
    private long at;
    private int tags;

    DmTagReader(ByteSource source, Map<String, Object> values, int deepest) {
        this.file = source.name();
        this.bytes = source.bytes(0, source.size());
        this.values = values;
        this.deepest = deepest;
        this.wide = bytes.get(INT, 0) == 4;
        this.at = wide ? 12 : 8;
        this.valueOrder = integer() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** Reads all tags from the root on. */
    void read() {
        directory("", 0);
    }

    private int integer() {
        at += 4;
        return bytes.get(INT, at - 4);
    }

    /** A size: 4 bytes in version 3, 8 in version 4. */
    private long size() {
        at += wide ? 8 : 4;
        return wide ? bytes.get(LONG, at - 8) : Integer.toUnsignedLong(bytes.get(INT, at - 4));
    }

    private void directory(String path, int depth) {
        at += 2;
        long count = size();
        int unnamed = 0;
        for (long i = 0; i < count; i++) {
            int kind = bytes.get(ValueLayout.JAVA_BYTE, at++);
            int length = Short.toUnsignedInt(bytes.get(SHORT, at));
            byte[] name = bytes.asSlice(at + 2, length).toArray(ValueLayout.JAVA_BYTE);
            at += 2 + length;
            String own = length == 0 ? Integer.toString(unnamed++) : new String(name, StandardCharsets.ISO_8859_1);
            tag(kind, below(path, own), depth);
        }
    }

    /** Longer paths are cut: no tag that counts has one, and every tag below them would repeat them. */
    private static String below(String path, String own) {
        String whole = path.isEmpty() ? own : path + "/" + own;
        return whole.substring(0, Math.min(LONGEST_PATH, whole.length()));
    }

    private void tag(int kind, String path, int depth) {
        if (++tags > MOST_TAGS) {
            throw new IndexOutOfBoundsException("too many tags");
        }
        if (depth >= deepest) {
            throw new TooLargeException(file + " has tags more than " + deepest + " deep");
        }
        long end = wide ? bytes.get(LONG, at) + at + 8 : -1;
        at += wide ? 8 : 0;
        if (kind == DIRECTORY) {
            directory(path, depth + 1);
        } else {
            value(path);
            at = wide ? Math.max(at, end) : at;
        }
    }

    private void value(String path) {
        at += 4;
        long descriptors = size();
        long first = at;
        int type = (int) size();
        switch (type) {
            case STRUCTURE -> at = first + Math.multiplyExact(descriptors, width()) + structureBytes(first + width());
            case ARRAY -> array(path, first, descriptors);
            case STRING -> at += size();
            default -> values.put(path, number(type));
        }
    }

    private int width() {
        return wide ? 8 : 4;
    }

    private long word(long position) {
        return wide ? bytes.get(LONG, position) : Integer.toUnsignedLong(bytes.get(INT, position));
    }

    /** Bytes of a structure whose description begins at {@code position} with the length of its name. */
    private long structureBytes(long position) {
        long fields = word(position + width());
        long sum = 0;
        for (long i = 0; i < Math.min(fields, MOST_TAGS); i++) {
            sum += bytesOf((int) word(position + width() * (3L + 2 * i)));
        }
        return sum;
    }

    private void array(String path, long first, long descriptors) {
        int type = (int) word(first + width());
        long count = word(first + width() * (descriptors - 1));
        at = first + Math.multiplyExact(descriptors, width());
        long element = type == STRUCTURE ? structureBytes(first + 2L * width()) : bytesOf(type);
        long length = Math.multiplyExact(count, element);
        MemorySegment content = bytes.asSlice(at, length);
        boolean small = length <= SHORT_ARRAY_BYTES && !path.endsWith("/Data");
        values.put(path, small ? content.toArray(ValueLayout.JAVA_BYTE) : new DmTags.Place(at, length));
        at += length;
    }

    private static int bytesOf(int type) {
        return switch (type) {
            case 2, 4 -> 2;
            case 3, 5, 6 -> 4;
            case 7, 11, 12 -> 8;
            case 8, 9, 10 -> 1;
            default -> throw new IndexOutOfBoundsException("unknown type " + type);
        };
    }

    private Number number(int type) {
        long from = at;
        at += bytesOf(type);
        return switch (type) {
            case 2 -> bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(valueOrder), from);
            case 4 -> Short.toUnsignedInt(bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(valueOrder), from));
            case 3 -> bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(valueOrder), from);
            case 5 -> Integer.toUnsignedLong(bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(valueOrder), from));
            case 6 -> bytes.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(valueOrder), from);
            case 7 -> bytes.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(valueOrder), from);
            case 11, 12 -> bytes.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(valueOrder), from);
            default -> bytes.get(ValueLayout.JAVA_BYTE, from);
        };
    }
}
