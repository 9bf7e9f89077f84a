package org.scipion.server.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.DiskUse;
import org.scipion.model.NewProject;
import org.scipion.model.Project;
import org.scipion.model.ProjectInfo;
import org.scipion.model.RunGraph;
import org.scipion.server.http.UnavailableException;
import org.scipion.server.projects.copy.CopyLimits;
import org.scipion.server.projects.copy.CopyReport;
import org.scipion.server.projects.copy.FolderCopy;
import org.scipion.server.projects.lock.ProjectLocks;
import org.scipion.store.Store;

/**
 * Copies a project's folder into the server's own and registers it. The copy grows beside its final place under a hidden name, is opened as a project,
 * and gets its name in the transaction that registers it: until then nobody sees anything of it, and after a failure nothing of it is left. The source
 * is only read. Safe for use by many threads.
 */
public final class ImportProject {

    /** Imports at work at once; a further one is asked to come back. */
    static final int AT_ONCE = 4;

    private final Store store;
    private final ManagedProjects managed;
    private final UnfinishedCopies copies;
    private final ImportChecks checks;
    private final PublishProject publishing;
    private final CopyLimits limits;
    private final InstantSource clock;
    private final Semaphore slots = new Semaphore(AT_ONCE);

    /**
     * Imports into a folder of projects.
     *
     * @param projects the server's own folder of projects
     * @param limits what a project may hold
     */
    public ImportProject(Store store, Path projects, CopyLimits limits, InstantSource clock) {
        this.store = store;
        this.managed = new ManagedProjects(projects);
        this.copies = new UnfinishedCopies(managed);
        this.checks = new ImportChecks(store.projects(), managed);
        this.publishing = new PublishProject(store, managed, ImportChecks::targetTaken);
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @param sources where the project may come from
     * @throws org.scipion.server.http.RequestException saying what stands in the way
     */
    public Imported run(ImportRequest request, ImportSources sources) {
        Path source = sources.find(request.location());
        checks.refuseOurOwn(source, request.ownerId());
        checks.refuseWhatIsNoProject(source);
        ProjectName name = request.nameOf(source);
        checks.refuseTaken(name, request.ownerId());
        if (!slots.tryAcquire()) {
            throw new UnavailableException("Other imports are at work; try again soon", Duration.ofSeconds(10));
        }
        try {
            return copy(source, name, request.ownerId());
        } finally {
            slots.release();
        }
    }

    private Imported copy(Path source, ProjectName name, long ownerId) {
        try (UnfinishedCopies.Place place = copies.begin()) {
            CopyReport copied = FolderCopy.copy(source, place.folder(), limits);
            return register(place.folder(), name, ownerId, copied);
        } catch (IOException e) {
            throw CopyFailures.of(e, source, managed.root());
        }
    }

    private Imported register(Path copy, ProjectName name, long ownerId, CopyReport copied) throws IOException {
        Files.deleteIfExists(copy.resolve(ProjectLocks.FILE));
        ScipionProject project = ScipionProject.open(copy);
        ProjectInfo info = project.info();
        RunGraph graph = project.graph();
        NewProject row = new NewProject(name.text(), managed.folder(name), info.comment(), ownerId);
        Project registered =
                publishing.run(copy, row, added -> note(added, graph.nodes().size(), copied));
        return new Imported(registered, ImportReport.of(graph, info.highestObjectId(), copied));
    }

    private void note(Project added, int runs, CopyReport copied) {
        store.projects().recordRuns(added.id(), runs);
        store.projects().recordDiskUse(added.id(), new DiskUse(copied.bytes(), clock.instant()));
    }

    /**
     * What an import made.
     *
     * @param project the registered project
     * @param report what was copied and found
     */
    public record Imported(Project project, ImportReport report) {}
}
