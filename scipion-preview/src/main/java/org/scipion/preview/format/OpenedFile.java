package org.scipion.preview.format;

import java.lang.foreign.ValueLayout;
import java.util.function.Supplier;
import org.scipion.preview.ByteSource;
import org.scipion.preview.FileFacts;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;
import org.scipion.preview.source.Watched;

/** What all opened files have in common: facts, first bytes, and the watch over a file that shrinks. */
public abstract class OpenedFile {

    private final Opening opening;
    private final FileFacts file;

    /** A file under the media type {@code mime}. */
    protected OpenedFile(Opening opening, String mime) {
        this.opening = opening;
        this.file = opening.facts(mime);
    }

    /** See {@link org.scipion.preview.Content#file()}. */
    public FileFacts file() {
        return file;
    }

    /** See {@link org.scipion.preview.Content#firstBytes(int)}. */
    public byte[] firstBytes(int count) {
        if (count < 0 || count > limits().heldBytes()) {
            throw new InvalidRequestException(
                    "From 0 to " + limits().heldBytes() + " bytes can be asked for, not " + count);
        }
        long length = Math.min(count, source().size());
        return watched(() -> source().bytes(0, length).toArray(ValueLayout.JAVA_BYTE));
    }

    /** See {@link org.scipion.preview.Content#close()}. */
    public void close() {
        source().close();
    }

    /** The file's bytes. */
    protected final ByteSource source() {
        return opening.source();
    }

    /** What an answer may cost. */
    protected final Limits limits() {
        return opening.limits();
    }

    /** What the file was opened with. */
    protected final Opening opening() {
        return opening;
    }

    /** What {@code question} answers, unless the file shrank meanwhile. */
    protected final <T> T watched(Supplier<T> question) {
        return Watched.read(source(), question);
    }
}
