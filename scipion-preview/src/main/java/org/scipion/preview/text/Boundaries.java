package org.scipion.preview.text;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where characters begin in a text. */
final class Boundaries {

    private static final int LONGEST_CONTINUATION = 3;

    private final MemorySegment text;
    private final Charset charset;

    Boundaries(MemorySegment text, Charset charset) {
        this.text = text;
        this.charset = charset;
    }

    /** The first beginning of a character at {@code position} or after it. */
    long atOrAfter(long position) {
        long found = position;
        while (found < position + LONGEST_CONTINUATION && inside(found)) {
            found++;
        }
        return found;
    }

    /** The last beginning of a character at {@code position} or before it. */
    long atOrBefore(long position) {
        long found = position;
        while (found > position - LONGEST_CONTINUATION && inside(found)) {
            found--;
        }
        return found;
    }

    private boolean inside(long position) {
        if (position <= 0 || position >= text.byteSize() || charset.equals(StandardCharsets.ISO_8859_1)) {
            return false;
        }
        return charset.equals(StandardCharsets.UTF_8) ? (at(position) & 0xC0) == 0x80 : insideUtf16(position);
    }

    private boolean insideUtf16(long position) {
        if (position % 2 == 1) {
            return true;
        }
        boolean big = charset.equals(StandardCharsets.UTF_16BE);
        long high = big ? position : position + 1;
        return high < text.byteSize() && (at(high) & 0xFC) == 0xDC;
    }

    private int at(long position) {
        return text.get(ValueLayout.JAVA_BYTE, position) & 0xff;
    }
}
