package org.scipion.preview.source;

import java.lang.foreign.MemorySegment;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;

/** Checked parts of a source. */
final class Range {

    private Range() {}

    static MemorySegment of(ByteSource source, MemorySegment bytes, long offset, long length) {
        if (offset < 0 || length < 0 || offset > bytes.byteSize() - length) {
            throw new MalformedFileException(source.name() + " ends at byte " + bytes.byteSize() + ", but " + length
                    + " bytes from byte " + offset + " were expected");
        }
        return bytes.asSlice(offset, length);
    }
}
