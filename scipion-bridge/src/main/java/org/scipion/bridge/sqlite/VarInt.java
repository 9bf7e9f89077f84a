package org.scipion.bridge.sqlite;

/**
 * Numbers of one to nine bytes, seven bits in each, the highest bit set when another follows; the ninth has eight bits.
 * Arrays must have {@link #LONGEST} bytes more than they hold content, so that a cut number is read without harm.
 */
final class VarInt {
    /** Most bytes of a number. */
    static final int LONGEST = 9;

    private VarInt() {}

    static long value(byte[] bytes, int at) {
        byte first = bytes[at];
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7f;
        for (int index = 1; index < LONGEST - 1; index++) {
            byte next = bytes[at + index];
            value = value << 7 | (next & 0x7f);
            if (next >= 0) {
                return value;
            }
        }
        return value << 8 | (bytes[at + LONGEST - 1] & 0xff);
    }

    static int length(byte[] bytes, int at) {
        int length = 1;
        while (length < LONGEST && bytes[at + length - 1] < 0) {
            length++;
        }
        return length;
    }
}
