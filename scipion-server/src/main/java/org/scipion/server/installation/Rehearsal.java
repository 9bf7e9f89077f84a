package org.scipion.server.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.process.ProcessIdentity;

/**
 * A start of the server that Java records in a file (JEP 514), so that every later start of server and commands finds its classes loaded and
 * linked. Done once for each distribution and Java, in the background, at the lowest priority.
 */
final class Rehearsal {

    private static final String PROPERTY = "scipion.start-up-cache";

    private final Workspace workspace;

    /** A rehearsal for the server of this workspace, which must be running when it begins. */
    Rehearsal(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Begins it in the background, unless it was done, is under way or is switched off. */
    void begin(ServerConfiguration configuration, Map<String, String> environment) {
        WorkspaceProcess rehearsal = WorkspaceProcess.rehearsal(workspace);
        if (configuration.startUp().recorded()
                && !recorded()
                && rehearsal.running().isEmpty()) {
            ProcessIdentity.of(launch(environment).pid()).ifPresent(rehearsal::claimFor);
        }
    }

    private Process launch(Map<String, String> environment) {
        String launcher = Distribution.current().launcher().toString();
        return DetachedProcess.start(
                List.of("nice", "-n", "19", launcher, "rehearse"),
                workspace.scratch().resolve("rehearsal.out"),
                environment);
    }

    private static boolean recorded() {
        String file = System.getProperty(PROPERTY, "");
        return !file.isEmpty() && Files.exists(Path.of(file));
    }
}
