package org.scipion.server.projects.cleaning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;
import org.scipion.server.ServerException;
import org.scipion.server.projects.cleaning.RunFolder.Content;

/** Finds, and removes when told to, what runs that ended left behind: temporary files, and iterations before the last that nothing speaks of. */
final class CleanUp {

    private final ScipionProject project;
    private final Wanted wanted;

    /**
     * What is to go.
     *
     * @param temporary what lies in the runs' folders {@code tmp}
     * @param iterations iterations before the last one
     * @param remove whether it goes, or is only counted
     */
    record Wanted(boolean temporary, boolean iterations, boolean remove) {}

    CleanUp(ScipionProject project, Wanted wanted) {
        this.project = project;
        this.wanted = wanted;
    }

    CleanedRun run(Run run) {
        Optional<String> obstacle = obstacle(run);
        if (obstacle.isPresent()) {
            return CleanedRun.spared(run, obstacle.get());
        }
        try {
            return CleanedRun.of(run, clean(run));
        } catch (IOException e) {
            throw new ServerException("What run " + run.id() + " left behind could not be cleaned up", e);
        }
    }

    private static Optional<String> obstacle(Run run) {
        return run.status().isTerminal()
                ? Optional.empty()
                : Optional.of("It is " + run.status().word() + "; only runs that ended are cleaned up");
    }

    private Content clean(Run run) throws IOException {
        Path relative = project.folder().relativize(project.folderOf(run.id()));
        RunFolder folder = new RunFolder(project.folder(), relative);
        Content cleaned = wanted.temporary() ? folder.content("tmp", _ -> true, wanted.remove()) : Content.NONE;
        boolean complete = run.status() == RunStatus.FINISHED;
        return wanted.iterations() && complete ? cleaned.and(iterations(folder)) : cleaned;
    }

    private Content iterations(RunFolder folder) throws IOException {
        List<String> numbered = folder.content(
                        "extra", file -> Iterations.of(file).isPresent(), false)
                .files();
        if (numbered.isEmpty()) {
            return Content.NONE;
        }
        Set<String> references = References.to(folder.path().resolve("extra"), project.folder());
        Set<String> going = Iterations.intermediate(numbered, references);
        return folder.content("extra", going::contains, wanted.remove());
    }
}
