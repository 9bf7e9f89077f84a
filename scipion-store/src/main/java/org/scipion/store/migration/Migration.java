package org.scipion.store.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.scipion.store.MigrationException;
import org.scipion.store.session.DatabaseError;

/** The forward-only change of the tables, by Liquibase. */
public final class Migration {
    /** A query for the mark that {@link #isCurrent} judges; no row where there are no tables. */
    public static final String MARK = AppliedMark.QUERY;

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private Migration() {}

    /** Applies every change that was not applied before; several processes wait for each other. */
    public static void run(DataSource source) {
        String changes = Changelog.fingerprint();
        try (Connection connection = source.getConnection()) {
            // Liquibase takes longer to wake up than everything else at a start.
            if (!AppliedMark.is(connection, changes)) {
                apply(connection, Changelog.NAME, changes);
            }
        } catch (SQLException e) {
            throw DatabaseError.translate(e);
        }
    }

    /** Whether a database with this mark has exactly the changes of this version. */
    public static boolean isCurrent(String mark) {
        return Changelog.fingerprint().equals(mark);
    }

    /** Applies the changes that a resource lists, and marks the database with their fingerprint. */
    static void apply(Connection connection, String changelog, String changes) throws SQLException {
        LIQUIBASE.setLevel(Level.WARNING);
        try (MigrationLock _ = MigrationLock.take(connection)) {
            quietly(() -> update(connection, changelog));
            AppliedMark.set(connection, changes);
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new MigrationException(
                    "The tables could not be brought up to date; the database is as it was before the failing change: "
                            + e.getMessage(),
                    e);
        }
    }

    private static void quietly(Scope.ScopedRunner<?> work) throws Exception {
        Map<String, Object> scope = Map.of(
                Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor(Migration.class.getClassLoader()),
                Scope.Attr.ui.name(), new LoggerUIService());
        Scope.child(scope, work);
    }

    private static void update(Connection connection, String changelog) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        releaseLockOfAKilledProcess(database);
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, changelog)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG)
                .execute();
    }

    /** Liquibase's own lock is a row that outlives its holder; ours, which we hold here, does not. */
    private static void releaseLockOfAKilledProcess(Database database) throws Exception {
        LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
    }
}
