package org.scipion.bridge.sqlite;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Takes the values of a row out of its record. Layout: the SQLite project's "Database File Format", section 2.1: a header
 * of variable-length numbers, its own length first and then the type of each value, followed by the values.
 */
final class RecordReader {
    private static final VarHandle LONG = view(long[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle SHORT = view(short[].class);
    private static final int REAL = 7;
    private static final int ZERO = 8;
    private static final int ONE = 9;
    private static final int FIRST_BLOB = 12;
    private static final int UNKNOWN = 10;
    private static final int[] NUMBER_LENGTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};

    /** Lengths of the values of those types whose number is one byte, which are nearly all. */
    private static final int[] LENGTHS = lengths();

    private final PlainTable table;
    private final int idPosition;
    private final int[] positions;
    private final int[] types;
    private final int[] starts;
    private final KnownTexts[] texts;
    private byte[] bytes = {};

    /** @param positions places of the columns that are asked for among the table's columns */
    RecordReader(PlainTable table, int[] positions) {
        this.table = table;
        this.idPosition = table.idPosition();
        this.positions = positions.clone();
        int places = 1 + Math.max(idPosition, Arrays.stream(positions).max().orElse(0));
        this.types = new int[places];
        this.starts = new int[places];
        this.texts = new KnownTexts[places];
        Arrays.setAll(texts, place -> new KnownTexts());
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }

    /** Begins with a record, which must stay where it is meanwhile. */
    void begin(byte[] record, int from, int to) {
        bytes = record;
        long headerLength = VarInt.value(record, from);
        if (headerLength < 0 || headerLength > to - from) {
            throw new NotPlainException("a row is shorter than its header");
        }
        readTypes(from + VarInt.length(record, from), from + (int) headerLength, to);
        if (types[idPosition] != 0) {
            throw new NotPlainException("an id is stored as a value");
        }
    }

    /** Goes through a header; each value lies behind the one before. */
    private void readTypes(int from, int headerEnd, int to) {
        int at = from;
        long start = headerEnd;
        for (int place = 0; place < types.length; place++) {
            if (at >= headerEnd) {
                throw new NotPlainException("a row has fewer values than the table has columns");
            }
            int type = bytes[at];
            if (type >= 0) {
                at++;
            } else {
                type = Math.clamp(VarInt.value(bytes, at), UNKNOWN, Integer.MAX_VALUE);
                at += VarInt.length(bytes, at);
            }
            types[place] = type;
            starts[place] = (int) start;
            start += type < LENGTHS.length ? LENGTHS[type] : length(type);
        }
        if (start > to) {
            throw new NotPlainException("a row has values behind its end");
        }
    }

    private static int[] lengths() {
        int[] lengths = new int[Byte.MAX_VALUE + 1];
        Arrays.setAll(lengths, RecordReader::length);
        return lengths;
    }

    private static int length(int type) {
        if (type >= FIRST_BLOB) {
            return (type - FIRST_BLOB) / 2;
        }
        return type < NUMBER_LENGTHS.length ? NUMBER_LENGTHS[type] : Integer.MAX_VALUE;
    }

    StorageClass storageClass(int column) {
        int place = positions[column];
        int type = types[place];
        if (type == 0) {
            return StorageClass.NULL;
        }
        if (type >= FIRST_BLOB) {
            return type % 2 == 0 ? StorageClass.BLOB : StorageClass.TEXT;
        }
        // Columns of real numbers hold those without fraction as whole ones.
        return type == REAL || table.isReal(place) ? StorageClass.REAL : StorageClass.WHOLE;
    }

    double real(int column) {
        int place = positions[column];
        return types[place] == REAL
                ? Double.longBitsToDouble((long) LONG.get(bytes, starts[place]))
                : (double) whole(column);
    }

    long whole(int column) {
        int start = starts[positions[column]];
        return switch (types[positions[column]]) {
            case 1 -> bytes[start];
            case 2 -> (short) SHORT.get(bytes, start);
            case 3 -> (long) (short) SHORT.get(bytes, start) << 8 | (bytes[start + 2] & 0xff);
            case 4 -> (int) INT.get(bytes, start);
            case 5 -> (long) (short) SHORT.get(bytes, start) << 32 | ((int) INT.get(bytes, start + 2) & 0xffff_ffffL);
            case 6 -> (long) LONG.get(bytes, start);
            case ZERO -> 0;
            case ONE -> 1;
            default -> throw new IllegalStateException("The value in column " + column + " is no whole number");
        };
    }

    String text(int column) {
        int place = positions[column];
        int start = starts[place];
        return texts[place].of(bytes, start, start + length(types[place]));
    }

    String lastPart(int column) {
        int place = positions[column];
        int end = starts[place] + length(types[place]);
        int start = end;
        while (start > starts[place] && bytes[start - 1] != '.') {
            start--;
        }
        return texts[place].of(bytes, start, end);
    }

    byte[] bytes(int column) {
        int place = positions[column];
        return Arrays.copyOfRange(bytes, starts[place], starts[place] + length(types[place]));
    }

    int compareText(int column, byte[] other) {
        int place = positions[column];
        int end = starts[place] + length(types[place]);
        return Arrays.compareUnsigned(bytes, starts[place], end, other, 0, other.length);
    }
}
