package org.scipion.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.ServerException;
import org.scipion.server.installation.WorkspaceDatabase;
import org.scipion.server.projects.ProjectIndex;
import org.scipion.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reindex",
        description = "Makes what the database knows of projects agree with their folders again. The server may run.",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Runnable {

    private final Invocation invocation;

    @Option(
            names = "--owner",
            paramLabel = "MAIL",
            description = "Registers projects in the folder of projects that nobody has, for this account.")
    private @Nullable String owner;

    ReindexCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ServerConfiguration configuration = invocation.configuration();
        try (WorkspaceDatabase database = WorkspaceDatabase.of(configuration);
                Store store = Store.open(database.reach())) {
            ProjectIndex.Report report = new ProjectIndex(store, configuration.projects()).rebuild(owner(store));
            invocation.line(report.read().size() + " projects were read");
            show("registered for " + owner, report.added());
            show("registered for nobody; name an --owner", report.unowned());
            show("gone, or no project any more", report.lost());
        }
    }

    private OptionalLong owner(Store store) {
        if (owner == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(store.users()
                .findByEmail(owner)
                .orElseThrow(() -> new ServerException("There is no account " + owner + " to own projects"))
                .id());
    }

    private void show(String what, List<Path> folders) {
        folders.forEach(folder -> invocation.line(folder + ": " + what));
    }
}
