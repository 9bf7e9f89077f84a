package org.scipion.server.installation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.database.DatabaseAccess;
import org.scipion.store.Store;

/** Makes the database of a new installation ready: tables, first administrator and, when asked for, the sample project. */
final class DatabaseSetUp {

    private final ServerConfiguration configuration;
    private final Path scratch;
    private final Consumer<String> progress;

    /** @param scratch folder for files that are needed for a moment */
    DatabaseSetUp(ServerConfiguration configuration, Path scratch, Consumer<String> progress) {
        this.configuration = configuration;
        this.scratch = scratch;
        this.progress = progress;
    }

    /** Starts the database where it is our own, and leaves it running. */
    void run(ProvisionRequest request) {
        progress.accept("Setting up the database");
        Optional<DemoProject> demo = request.demo()
                ? Optional.of(DemoProject.unpacking(Distribution.current().demoProject(), scratch))
                : Optional.empty();
        try (Store store = Store.open(DatabaseAccess.reach(configuration.database()))) {
            FirstAdministrator.ensure(store.users(), request);
            demo.ifPresent(project -> {
                progress.accept("Importing the demo project");
                project.importFor(request.email(), store, configuration);
            });
        } finally {
            demo.ifPresent(DemoProject::close);
        }
    }
}
