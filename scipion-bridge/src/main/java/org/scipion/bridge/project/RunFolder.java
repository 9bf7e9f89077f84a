package org.scipion.bridge.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.scipion.bridge.MalformedDataException;
import org.scipion.model.Run;

/** Where a run's files are. */
public final class RunFolder {
    private RunFolder() {}

    /**
     * The folder of a run's results and logs.
     *
     * @throws MalformedDataException if the stored path leads out of the project
     */
    public static Path of(Path projectFolder, Run run) {
        return inside(projectFolder, run.workingDirectory());
    }

    /** A stored relative path as a path inside the project; links in it are followed by whoever opens it. */
    public static Path inside(Path projectFolder, String stored) {
        try {
            Path path = projectFolder.resolve(stored).normalize();
            if (path.startsWith(projectFolder)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new MalformedDataException("The project names a file that no file system can hold: " + stored, e);
        }
        throw new MalformedDataException("The project names a file outside of its folder: " + stored);
    }
}
