package org.scipion.server.cli;

import java.nio.file.Path;
import org.scipion.server.installation.WorkspaceDatabase;
import org.scipion.store.BackupContents;
import org.scipion.store.DatabaseBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Writes accounts, shares, settings, tags, tasks and the list of projects to a file, as they are at one moment. The server may run.",
            "Not in it: the folders of projects, and the settings in .env with their secrets. Back these up with the means of your"
                    + " file system."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Runnable {

    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
    private Path file = Path.of("");

    BackupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        try (WorkspaceDatabase database = WorkspaceDatabase.of(invocation.configuration())) {
            BackupContents contents = DatabaseBackup.write(database.reach(), file);
            invocation.line(contents.rows() + " rows of " + contents.tables().size() + " tables are in " + file);
        }
    }
}
