package org.scipion.preview.format;

import java.lang.foreign.ValueLayout;
import org.scipion.preview.ByteSource;
import org.scipion.preview.FileFacts;
import org.scipion.preview.Limits;
import org.scipion.preview.source.Watched;
import org.scipion.preview.statistics.StatisticsCache;

/**
 * A file to be opened, and what there is to work with.
 *
 * @param source its bytes, to be closed with the content
 * @param limits what an answer may cost
 * @param statistics what is known already of the values of files
 * @param opener opens what the file holds
 */
public record Opening(ByteSource source, Limits limits, StatisticsCache statistics, Opener opener) {

    private static final long ALWAYS_BELIEVED_BYTES = 30 << 20;
    private static final long BELIEVED_GROWTH = 32;

    /** Facts about the file under a media type. */
    public FileFacts facts(String mime) {
        return source.identity()
                .map(file -> new FileFacts(file.path().getFileName().toString(), mime, file.sizeBytes()))
                .orElseGet(() -> new FileFacts(source.name(), mime, source.size()));
    }

    /**
     * How many bytes the file is believed to unfold into when it is decoded, where a few bytes may claim to be a huge picture: {@value #BELIEVED_GROWTH}
     * times its size, though {@value #ALWAYS_BELIEVED_BYTES} at least, and no more than may be held.
     */
    public long believedBytes() {
        long grown = BELIEVED_GROWTH * Math.min(source.size(), limits.heldBytes());
        return Math.min(limits.heldBytes(), Math.max(ALWAYS_BELIEVED_BYTES, grown));
    }

    /**
     * The first {@code count} bytes.
     *
     * @throws org.scipion.preview.MalformedFileException if the file is shorter
     */
    public byte[] read(int count) {
        return Watched.read(source, () -> source.bytes(0, count).toArray(ValueLayout.JAVA_BYTE));
    }
}
