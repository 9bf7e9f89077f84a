package org.scipion.preview.format;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.PreviewException;
import org.scipion.preview.source.Watched;

/**
 * Runs decoders that are not ours. What they throw at damaged files is not limited to what they declare: casts, indexes, arithmetic, endless
 * recursion. All of it means that the file is damaged.
 */
public final class Library {

    private Library() {}

    /**
     * What {@code question} answers.
     *
     * @param what such as {@code a TIFF picture}, to complete "cannot be read as"
     * @throws MalformedFileException if the decoder fails in whatever way
     */
    public static <T> T ask(ByteSource source, String what, Callable<T> question) {
        return Watched.read(source, () -> {
            try {
                return question.call();
            } catch (PreviewException ours) {
                throw ours;
            } catch (Exception | StackOverflowError failure) {
                throw new MalformedFileException(
                        source.name() + " cannot be read as " + what + ": " + reason(failure), failure);
            }
        });
    }

    /** Exceptions without words, such as that of a wrong index, are told by their names. */
    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || !(failure instanceof IOException) ? failure.toString() : message;
    }
}
