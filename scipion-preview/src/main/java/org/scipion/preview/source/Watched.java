package org.scipion.preview.source;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.scipion.preview.ByteSource;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.FileIdentity;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.UnsupportedFormatException;

/**
 * The one place where a file that shrinks while it is read becomes an error of that question only. Touching a mapped page that is gone
 * raises an {@link InternalError}; a page that is only partly gone reads as zeros, which the size afterwards tells.
 */
public final class Watched {

    private Watched() {}

    /**
     * What {@code question} answers.
     *
     * @throws FileChangedException if the file behind {@code source} is shorter now than when it was opened
     */
    public static <T> T read(ByteSource source, Supplier<T> question) {
        T answer;
        try {
            answer = question.get();
        } catch (InternalError fault) {
            throw new FileChangedException(source.name() + " shrank while it was read; open it again", fault);
        } catch (MalformedFileException | UnsupportedFormatException misled) {
            if (shrank(source)) {
                throw new FileChangedException(changed(source), misled);
            }
            throw misled;
        }
        if (shrank(source)) {
            throw new FileChangedException(changed(source));
        }
        return answer;
    }

    private static String changed(ByteSource source) {
        return source.name() + " is shorter than it was when it was opened; open it again";
    }

    private static boolean shrank(ByteSource source) {
        return source.identity().filter(Watched::shrank).isPresent();
    }

    private static boolean shrank(FileIdentity opened) {
        try {
            return Files.size(opened.path()) < opened.sizeBytes();
        } catch (IOException deleted) {
            return false; // the mapping keeps what was deleted
        }
    }
}
