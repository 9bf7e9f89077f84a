package org.scipion.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives a file one name after the other, so that nothing is known of it under the next. */
final class OtherNames implements AutoCloseable {
    private final Path folder;
    private Path link;
    private int links;

    private OtherNames(Path folder) {
        this.folder = folder;
        this.link = folder.resolve("0.sqlite");
    }

    /** Names in a folder of its own beside the files. */
    static OtherNames in(Path folder) throws IOException {
        return new OtherNames(Files.createTempDirectory(folder, "names"));
    }

    /** The next name; the last one is gone then. */
    Path next(Path file) {
        try {
            Files.deleteIfExists(link);
            link = folder.resolve(++links + ".sqlite");
            return Files.createLink(link, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(link);
        Files.delete(folder);
    }
}
