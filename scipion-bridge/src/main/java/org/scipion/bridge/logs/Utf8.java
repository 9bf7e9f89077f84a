package org.scipion.bridge.logs;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of bytes that are UTF-8 for the most part. */
final class Utf8 {
    private static final int LONGEST_CHARACTER = 4;
    private static final int CONTINUATION_MASK = 0xC0;
    private static final int CONTINUATION = 0x80;

    private Utf8() {}

    /** Decodes; sequences that are no UTF-8 are left out. */
    static String text(byte[] bytes, int from, int to) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .onUnmappableCharacter(CodingErrorAction.IGNORE)
                    .decode(ByteBuffer.wrap(bytes, from, to - from));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("A decoder that ignores errors met one", e);
        }
    }

    static boolean isContinuation(byte value) {
        return (value & CONTINUATION_MASK) == CONTINUATION;
    }

    /** Where a cut at the end may be made: before a character that is not whole, if one is there. */
    static int cutBefore(byte[] bytes, int end) {
        int start = end - 1;
        while (start > end - LONGEST_CHARACTER && start > 0 && isContinuation(bytes[start])) {
            start--;
        }
        boolean isWhole = start < 0 || start + length(bytes[start]) <= end;
        return isWhole || start == 0 ? end : start;
    }

    /** Bytes of the character that begins so; 1 for a byte that begins none. */
    private static int length(byte first) {
        int value = first & 0xFF;
        if (value >= 0xF0 && value < 0xF8) {
            return 4;
        }
        if (value >= 0xE0 && value < 0xF0) {
            return 3;
        }
        return value >= 0xC0 && value < 0xE0 ? 2 : 1;
    }
}
