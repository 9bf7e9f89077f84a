package org.scipion.preview.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits written one after the other into bytes that grow, the lowest bit of a byte first, as deflate (RFC 1951) wants them. */
final class BitSink {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int length;
    private long waiting;
    private int waitingBits;

    BitSink(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** Makes room for {@code count} more bytes; nothing else does. */
    void ensure(int count) {
        if (bytes.length - length < count + 2 * Long.BYTES) {
            bytes = Arrays.copyOf(bytes, Math.addExact(Math.max(bytes.length, count), bytes.length) + 2 * Long.BYTES);
        }
    }

    /** Writes the {@code count} lowest bits of {@code value}, at most 32; the others must be 0. */
    void bits(long value, int count) {
        waiting |= value << waitingBits;
        waitingBits += count;
        if (waitingBits >= Integer.SIZE) {
            INTS.set(bytes, length, (int) waiting);
            length += Integer.BYTES;
            waiting >>>= Integer.SIZE;
            waitingBits -= Integer.SIZE;
        }
    }

    /**
     * Writes the code of each byte, as {@link #bits} would; the fields are kept in variables because this is the loop that counts.
     *
     * @param codes for each byte value, its code above the 8 bits that tell the code's length
     */
    void codes(byte[] content, int from, int to, int[] codes) {
        byte[] target = bytes;
        int at = length;
        long held = waiting;
        int heldBits = waitingBits;
        for (int i = from; i < to; i++) {
            int code = codes[content[i] & 0xff];
            held |= (long) (code >>> Byte.SIZE) << heldBits;
            heldBits += code & 0xff;
            if (heldBits >= Integer.SIZE) {
                INTS.set(target, at, (int) held);
                at += Integer.BYTES;
                held >>>= Integer.SIZE;
                heldBits -= Integer.SIZE;
            }
        }
        length = at;
        waiting = held;
        waitingBits = heldBits;
    }

    /** Fills the last byte with zeros. */
    void align() {
        ensure(Long.BYTES);
        while (waitingBits > 0) {
            bytes[length++] = (byte) waiting;
            waiting >>>= Byte.SIZE;
            waitingBits -= Byte.SIZE;
        }
        waiting = 0;
        waitingBits = 0;
    }

    /** The bytes, followed by room that is not used. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes have been written. */
    int length() {
        return length;
    }
}
