package org.scipion.server.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.InvalidFieldsException;
import org.scipion.server.http.NotFoundException;

/**
 * Which folder the client means with a project and a run: the project's; or, for a run that is not saved yet, the folders to import from.
 *
 * @param importFolders folders that people may look for data in
 * @param dataFolders folders that links in projects may lead to
 */
public record ProjectFolders(List<Path> importFolders, List<Path> dataFolders) {

    private static final Set<String> UNSAVED =
            Set.of("", "none", "null", "undefined", "fake-protocol-id-for-browser-paths-resolution");

    /** Copies the lists. */
    public ProjectFolders {
        importFolders = List.copyOf(importFolders);
        dataFolders = List.copyOf(dataFolders);
    }

    /** The folder that may be read. */
    BrowsedFolder folder(AccessibleProject project, String protocolId) {
        if (UNSAVED.contains(protocolId)) {
            return BrowsedFolder.ofImports(importFolders);
        }
        runId(protocolId);
        return of(project);
    }

    /** The project's folder, with what its links may lead to. */
    public BrowsedFolder of(AccessibleProject project) {
        return BrowsedFolder.ofProject(project.project().folder(), dataFolders);
    }

    /** The folder that may be written to. */
    BrowsedFolder writable(AccessibleProject project, String protocolId) {
        if (UNSAVED.contains(protocolId)) {
            throw new ForbiddenException("Folders to import from are read only; write into a project instead");
        }
        return folder(project, protocolId);
    }

    /** Where browsing begins: at the folder of the run. */
    StartPath startPath(AccessibleProject project, String protocolId) {
        BrowsedFolder folder = folder(project, protocolId);
        if (UNSAVED.contains(protocolId)) {
            return new StartPath(folder.root().toString(), "", null);
        }
        Run run = ScipionProject.open(project.project().folder())
                .run(runId(protocolId))
                .orElseThrow(() -> new NotFoundException("Protocol not found"));
        String start = BrowserPath.parse(folder.root(), run.workingDirectory()).text();
        return new StartPath(folder.root().toString(), start, start);
    }

    private static long runId(String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException e) {
            InvalidFieldsException refusal = new InvalidFieldsException("path.protocolId", "Must be a whole number");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
