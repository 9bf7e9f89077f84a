package org.scipion.server.installation;

import java.io.IOException;
import java.nio.file.Path;

/** A folder of the workspace cannot be made or written to. */
public class UnwritableWorkspaceException extends InstallationException {

    UnwritableWorkspaceException(Path folder, IOException cause) {
        super(
                folder + " cannot be written to (" + reason(cause)
                        + "). Set SCIPION_HOME to a folder that this user may write to.",
                cause);
    }

    private static String reason(IOException cause) {
        String kind = cause.getClass().getSimpleName().replaceAll("(Exception)$", "");
        return cause instanceof java.nio.file.FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : kind;
    }
}
