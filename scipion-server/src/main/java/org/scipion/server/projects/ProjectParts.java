package org.scipion.server.projects;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.projects.copy.CopyLimits;
import org.scipion.store.Store;

/** The parts that answer for projects, made once and joined. */
public final class ProjectParts {

    private final OpenProjects open;
    private final List<Object> resources;

    /**
     * Makes them for an installation.
     *
     * @param forgotten is told of each project's folder that is about to move or to go
     */
    public ProjectParts(
            Store store,
            ServerConfiguration configuration,
            Consumer<Path> forgotten,
            DiskUseRequests diskUse,
            InstantSource clock) {
        this.open = new OpenProjects(forgotten);
        ManagedProjects managed = new ManagedProjects(configuration.projects());
        this.resources = List.of(
                new ProjectsResource(
                        store.projects(),
                        new CreateProject(store, managed),
                        new ImportProject(store, configuration.projects(), CopyLimits.DEFAULT, clock),
                        new ImportSources(configuration.importRoots()),
                        new RenameProject(store, managed, open),
                        new RemoveProject(store, managed, open),
                        diskUse),
                new SharesResource(new ShareProject(store)));
    }

    /** The projects read last. */
    public OpenProjects open() {
        return open;
    }

    /** What answers requests. */
    public List<Object> resources() {
        return resources;
    }
}
