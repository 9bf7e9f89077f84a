package org.scipion.preview.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import org.scipion.preview.ByteSource;
import org.scipion.preview.source.Watched;

/**
 * What a file is recognised by.
 *
 * @param name its name in lower case
 * @param size its size in bytes
 * @param head its first bytes, at most {@link #HEAD_BYTES}
 */
public record Signature(String name, long size, MemorySegment head) {

    /** Enough for the header of an MRC file and for the first block of a tar archive. */
    public static final int HEAD_BYTES = 4096;

    /** The signature of a file. */
    public static Signature of(ByteSource source) {
        int count = (int) Math.min(HEAD_BYTES, source.size());
        byte[] head = Watched.read(source, () -> source.bytes(0, count).toArray(ValueLayout.JAVA_BYTE));
        return new Signature(source.name().toLowerCase(Locale.ROOT), source.size(), MemorySegment.ofArray(head));
    }

    /** The last suffix of the name without the dot; empty if there is none. */
    public String suffix() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether the name's last suffix is one of {@code suffixes}. */
    public boolean hasSuffix(Collection<String> suffixes) {
        return name.indexOf('.') >= 0 && suffixes.contains(suffix());
    }

    /** Whether the bytes at {@code offset} are those of {@code text} in Latin-1. */
    public boolean holds(int offset, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return head.byteSize() >= offset + wanted.length
                && head.asSlice(offset, wanted.length).mismatch(MemorySegment.ofArray(wanted)) < 0;
    }
}
