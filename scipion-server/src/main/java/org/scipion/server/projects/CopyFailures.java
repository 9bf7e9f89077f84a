package org.scipion.server.projects;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.scipion.server.ServerException;
import org.scipion.server.http.UnavailableException;

/** What people are told when a copy breaks off. */
final class CopyFailures {

    private static final long HARDLY_ANY = 1 << 20;

    private CopyFailures() {}

    /** The reason why a copy from one folder to another ended. */
    static ServerException of(IOException thrown, Path source, Path target) {
        if (thrown instanceof AccessDeniedException denied && denied.getFile().startsWith(source.toString())) {
            String file = source.relativize(Path.of(denied.getFile())).toString();
            return ImportChecks.noProject("the server may not read " + (file.isEmpty() ? "it" : file), thrown);
        }
        if (isFull(target)) {
            UnavailableException full = new UnavailableException(
                    "There is no room left for the project on the server's disk", Duration.ofMinutes(1));
            full.initCause(thrown);
            return full;
        }
        return new ServerException("The project in " + source + " could not be copied", thrown);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < HARDLY_ANY;
        } catch (IOException unknown) {
            return false;
        }
    }
}
