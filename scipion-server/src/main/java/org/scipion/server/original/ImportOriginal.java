package org.scipion.server.original;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.scipion.server.audit.AuditTrail;
import org.scipion.server.audit.Author;
import org.scipion.server.original.ImportReport.Kind;
import org.scipion.server.settings.StoredSettings;
import org.scipion.store.OriginalDatabase;
import org.scipion.store.Store;

/**
 * Takes over accounts, projects, shares and settings of ScipionAPI. What is here already stays as it is, so that it can be done again. Projects stay in
 * their folders; folders of projects are not touched.
 */
public final class ImportOriginal {

    private final Store store;
    private final Path projects;

    /**
     * Imports into this store.
     *
     * @param projects folder that relative names of projects count from
     */
    public ImportOriginal(Store store, Path projects) {
        this.store = store;
        this.projects = projects;
    }

    /**
     * Imports all of it or nothing.
     *
     * @param rehearsal whether everything is undone in the end
     */
    public ImportReport run(OriginalDatabase source, boolean rehearsal) {
        ImportReport report = new ImportReport();
        try {
            store.inTransaction(() -> {
                take(source, report);
                if (rehearsal) {
                    throw new Undo();
                }
                return report;
            });
        } catch (Undo undone) {
            // As it was asked for.
        }
        return report;
    }

    private void take(OriginalDatabase source, ImportReport report) {
        Map<Long, Long> accounts = new ImportAccounts(store.users(), report).take(source.users());
        new ImportProjects(store, projects, accounts, report).take(source);
        StoredSettings settings = new StoredSettings(store);
        source.userSettings().forEach(saved -> {
            Long account = accounts.get(saved.userId());
            if (account == null) {
                report.skip("settings of account " + saved.userId(), "the account is not here");
            } else {
                count(report, settings.takeOver(account, saved.settings()));
            }
        });
        source.instanceSettings().ifPresent(saved -> count(report, settings.takeOver(saved)));
        new AuditTrail(store.audit())
                .note(Author.COMMAND_LINE, "database.import", "a database of ScipionAPI", added(report));
    }

    private static void count(ImportReport report, boolean added) {
        if (added) {
            report.addedOne(Kind.SETTINGS);
        } else {
            report.presentAlready(Kind.SETTINGS);
        }
    }

    private static Map<Kind, Integer> added(ImportReport report) {
        Map<Kind, Integer> added = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            added.put(kind, report.added(kind));
        }
        return added;
    }

    private static final class Undo extends RuntimeException {
        Undo() {
            super("A rehearsal is undone", null, false, false);
        }
    }
}
