package org.scipion.server.cli;

import java.nio.file.Path;
import java.util.Map;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.audit.AuditTrail;
import org.scipion.server.audit.Author;
import org.scipion.server.installation.InstallationException;
import org.scipion.server.installation.WorkspaceDatabase;
import org.scipion.server.installation.WorkspaceProcess;
import org.scipion.store.BackupContents;
import org.scipion.store.DatabaseBackup;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Puts what 'backup' wrote in the place of what the database holds now: all of it, or nothing when anything is wrong. The server must be"
                    + " stopped.",
            "Everybody has to sign in again afterwards."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Runnable {

    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
    private Path file = Path.of("");

    @Mixin
    private Agreement agreement = new Agreement();

    RestoreCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ServerConfiguration configuration = invocation.configuration();
        WorkspaceProcess.server(invocation.workspace()).running().ifPresent(server -> {
            throw new InstallationException("the server is running: stop it with 'scipionapi stop', then restore");
        });
        BackupContents contents = DatabaseBackup.check(file);
        agreement.require("Replace everything in the database by the back-up of " + contents.created() + "?");
        try (WorkspaceDatabase database = WorkspaceDatabase.of(configuration)) {
            restore(database.reach(), contents);
        }
        invocation.line(contents.rows() + " rows of " + contents.tables().size() + " tables are restored");
    }

    /** The tables are brought up to date first, because the back-up may be all that there is. */
    private void restore(DatabaseConfiguration database, BackupContents contents) {
        Store.open(database).close();
        DatabaseBackup.restore(database, file);
        try (Store store = Store.open(database)) {
            new AuditTrail(store.audit())
                    .note(
                            Author.COMMAND_LINE,
                            "database.restore",
                            String.valueOf(file.getFileName()),
                            Map.of("created", contents.created()));
        }
    }
}
