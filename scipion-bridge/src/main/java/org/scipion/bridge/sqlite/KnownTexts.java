package org.scipion.bridge.sqlite;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts that a column had lately. Rows often have a text in common with rows shortly before them: then it is made once.
 * Each text has one place, taken from its length and a few of its bytes, and gives it up to the next that wants it.
 */
final class KnownTexts {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PLACES = 256;
    private static final int LONGEST = 255;
    private static final long MIXER = 0x9e37_79b9_7f4a_7c15L;
    private final byte[][] encoded = new byte[PLACES][];
    private final String[] texts = new String[PLACES];

    /** The text in UTF-8 between two places of an array; bytes that are no UTF-8 come as replacement characters. */
    String of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int place = place(bytes, from, to);
        byte[] known = encoded[place];
        if (known != null && Arrays.equals(bytes, from, to, known, 0, known.length)) {
            return texts[place];
        }
        encoded[place] = Arrays.copyOfRange(bytes, from, to);
        texts[place] = new String(bytes, from, length, StandardCharsets.UTF_8);
        return texts[place];
    }

    private static int place(byte[] bytes, int from, int to) {
        int length = to - from;
        long mixed = length;
        if (length >= Long.BYTES) {
            mixed = mixed * MIXER + (long) LONG.get(bytes, from);
            mixed = mixed * MIXER + (long) LONG.get(bytes, to - Long.BYTES);
        } else {
            for (int at = from; at < to; at++) {
                mixed = mixed * 31 + bytes[at];
            }
        }
        return (int) ((mixed * MIXER) >>> (Long.SIZE - 8));
    }
}
