package org.scipion.preview.text;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Text;
import org.scipion.preview.TextWindow;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;

/** Text of any size, of which only the window asked for is read. */
public final class TextFile extends OpenedFile implements Text {

    private static final int DETECTION_BYTES = 1 << 16;

    private final Charset charset;
    private final long start;

    /** Text under the media type {@code mime}, in the encoding that its first bytes tell. */
    public TextFile(Opening opening, String mime) {
        super(opening, mime);
        long length = Math.min(DETECTION_BYTES, source().size());
        this.charset = watched(() -> Charsets.detect(source().bytes(0, length)));
        this.start = watched(() -> Charsets.markBytes(source().bytes(0, length), charset));
    }

    @Override
    public TextWindow head(long maxBytes) {
        return window(0, maxBytes);
    }

    @Override
    public TextWindow tail(long maxBytes) {
        return window(Math.max(0, source().size() - checked(maxBytes)), maxBytes);
    }

    @Override
    public TextWindow window(long offset, long maxBytes) {
        if (offset < 0) {
            throw new InvalidRequestException("A window starts at 0 or later, not at " + offset);
        }
        long size = source().size();
        long from = Math.min(offset, size);
        long to = from + Math.min(checked(maxBytes), size - from);
        return watched(() -> decode(from, to));
    }

    private long checked(long maxBytes) {
        if (maxBytes < 0 || maxBytes > limits().heldBytes()) {
            throw new InvalidRequestException(
                    "A window has from 0 to " + limits().heldBytes() + " bytes, not " + maxBytes);
        }
        return maxBytes;
    }

    private TextWindow decode(long from, long to) {
        MemorySegment all = source().bytes(0, source().size());
        Boundaries boundaries = new Boundaries(all, charset);
        long first = boundaries.atOrAfter(from);
        long last = Math.max(first, boundaries.atOrBefore(to));
        long shown = Math.clamp(start, first, last);
        byte[] bytes = all.asSlice(shown, last - shown).toArray(ValueLayout.JAVA_BYTE);
        return new TextWindow(Charsets.decode(bytes, charset), first, last, all.byteSize(), charset.name());
    }
}
