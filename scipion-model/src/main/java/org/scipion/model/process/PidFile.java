package org.scipion.model.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file whose first line is the id of a process. */
final class PidFile {
    private PidFile() {}

    /** The id, empty when there is no such file or it is being written. */
    static Optional<Long> read(Path file) throws IOException {
        try {
            String first = Files.readString(file).lines().findFirst().orElse("").strip();
            return first.matches("[1-9][0-9]{0,9}") ? Optional.of(Long.valueOf(first)) : Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
