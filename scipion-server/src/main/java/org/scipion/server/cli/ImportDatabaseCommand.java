package org.scipion.server.cli;

import java.util.Locale;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.configuration.ConfigurationReader;
import org.scipion.server.installation.WorkspaceDatabase;
import org.scipion.server.original.ImportOriginal;
import org.scipion.server.original.ImportReport;
import org.scipion.server.original.ImportReport.Kind;
import org.scipion.store.OriginalDatabase;
import org.scipion.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import-database",
        description = {
            "Takes over accounts with their passwords, projects, shares and settings of a ScipionAPI database.",
            "That database is only read. What is here already stays as it is, so the command can be repeated. Projects are registered in"
                    + " the folders where they lie."
        },
        mixinStandardHelpOptions = true)
final class ImportDatabaseCommand implements Runnable {

    private final Invocation invocation;

    @Parameters(
            paramLabel = "URL",
            description =
                    "Address, such as postgresql://scipion_user@localhost:5432/scipion_db. A password that it does not name"
                            + " is taken from --password-env.")
    private String url = "";

    @Option(names = "--dry-run", description = "Tells what would happen, and changes nothing.")
    private boolean dryRun;

    @Option(
            names = "--password-env",
            paramLabel = "VARIABLE",
            description = "Environment variable that holds the password of that database (default: PGPASSWORD).")
    private String passwordVariable = "PGPASSWORD";

    ImportDatabaseCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ServerConfiguration configuration = invocation.configuration();
        OriginalDatabase source = OriginalDatabase.read(
                ConfigurationReader.database(url, invocation.environment().getOrDefault(passwordVariable, "")));
        ImportReport report;
        try (WorkspaceDatabase database = WorkspaceDatabase.of(configuration);
                Store store = Store.open(database.reach())) {
            report = new ImportOriginal(store, configuration.projects()).run(source, dryRun);
        }
        show(report);
    }

    private void show(ImportReport report) {
        for (Kind kind : Kind.values()) {
            invocation.row(
                    kind.name().toLowerCase(Locale.ROOT),
                    report.added(kind) + (dryRun ? " would be added, " : " added, ") + report.present(kind)
                            + " here already");
        }
        report.changed().forEach(line -> invocation.line("changed: " + line));
        report.skipped().forEach(line -> invocation.line("skipped: " + line));
    }
}
