package org.scipion.preview.text;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out the encoding of a text by its mark, else by whether its start is valid UTF-8. */
public final class Charsets {

    private Charsets() {}

    /** The encoding of a text that begins with {@code head}. */
    public static Charset detect(MemorySegment head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return mostlyUtf8(head.toArray(ValueLayout.JAVA_BYTE)) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    /** Bytes of the mark at the start of a text. */
    static int markBytes(MemorySegment head, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        }
        return charset.equals(StandardCharsets.ISO_8859_1) ? 0 : 2;
    }

    /** The characters of {@code bytes}; what is not valid is dropped. */
    public static String decode(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .onUnmappableCharacter(CodingErrorAction.IGNORE)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean startsWith(MemorySegment head, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= head.byteSize() || (head.get(ValueLayout.JAVA_BYTE, i) & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Valid sequences of several bytes outweigh single broken ones; high bytes without any such sequence are Latin-1. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int high = 0;
        for (byte value : bytes) {
            high += value < 0 ? 1 : 0;
        }
        String decoded = decode(bytes, StandardCharsets.UTF_8);
        return high == 0 || decoded.chars().anyMatch(character -> character > 0x7f);
    }
}
