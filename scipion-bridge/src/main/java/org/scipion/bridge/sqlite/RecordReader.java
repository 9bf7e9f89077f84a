package org.scipion.bridge.sqlite;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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
    private static final int[] LENGTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};

    private final PlainTable table;
    private final int idPosition;
    private final int[] positions;
    private final long[] types;
    private final int[] starts;
    private final RepeatedText[] texts;
    private byte[] bytes = {};

    /** @param positions places of the columns that are asked for among the table's columns */
    RecordReader(PlainTable table, int[] positions) {
        this.table = table;
        this.idPosition = table.idPosition();
        this.positions = positions.clone();
        int places = 1 + Math.max(idPosition, Arrays.stream(positions).max().orElse(0));
        this.types = new long[places];
        this.starts = new int[places];
        this.texts = new RepeatedText[places];
        Arrays.setAll(texts, place -> new RepeatedText());
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }

    /** Begins with a record, which must stay where it is meanwhile. */
    void begin(byte[] record, int from, int to) {
        bytes = record;
        int at = from + VarInt.length(record, from);
        long headerEnd = from + VarInt.value(record, from);
        long start = headerEnd;
        for (int place = 0; place < types.length; place++) {
            long type = VarInt.value(record, at);
            at += VarInt.length(record, at);
            types[place] = type;
            starts[place] = (int) start;
            start += length(type);
            if (at > headerEnd || start > to) {
                throw new NotPlainException("a row has fewer values than the table has columns");
            }
        }
        if (types[idPosition] != 0) {
            throw new NotPlainException("an id is stored as a value");
        }
    }

    private static long length(long type) {
        if (type < LENGTHS.length) {
            return type < 0 ? Integer.MAX_VALUE : LENGTHS[(int) type];
        }
        return type < FIRST_BLOB ? Integer.MAX_VALUE : (type - FIRST_BLOB) / 2;
    }

    StorageClass storageClass(int column) {
        int place = positions[column];
        long type = types[place];
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
        return switch ((int) types[positions[column]]) {
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
        return texts[place].of(bytes, start, start + (int) length(types[place]));
    }

    /** Neighbouring rows often have the same text in a column: then it is made once. */
    private static final class RepeatedText {
        private static final int LONGEST_KEPT = 1024;
        private byte[] encoded = {};
        private String text = "";

        String of(byte[] bytes, int from, int to) {
            if (!Arrays.equals(bytes, from, to, encoded, 0, encoded.length)) {
                String fresh = new String(bytes, from, to - from, StandardCharsets.UTF_8);
                if (to - from > LONGEST_KEPT) {
                    return fresh;
                }
                encoded = Arrays.copyOfRange(bytes, from, to);
                text = fresh;
            }
            return text;
        }
    }
}
