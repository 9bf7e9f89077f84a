package org.scipion.server.projects.cleaning;

import java.io.IOException;
import java.nio.file.Path;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.Run;
import org.scipion.server.ServerException;
import org.scipion.server.projects.copy.FolderSize;

/**
 * What a run takes on disk, as the API writes it.
 *
 * @param bytes sizes of all its files together; links count nothing
 * @param temporaryBytes those of them in its folder {@code tmp}
 */
record RunSize(
        String protocolId, String label, String protocolClassName, String status, long bytes, long temporaryBytes) {

    static RunSize of(ScipionProject project, Run run) {
        Path folder = project.folderOf(run.id());
        return new RunSize(
                Long.toString(run.id()),
                run.title(),
                run.className(),
                run.status().word(),
                bytes(folder),
                bytes(folder.resolve("tmp")));
    }

    private static long bytes(Path folder) {
        try {
            return FolderSize.of(folder);
        } catch (IOException e) {
            throw new ServerException("The folder " + folder + " could not be measured", e);
        }
    }
}
