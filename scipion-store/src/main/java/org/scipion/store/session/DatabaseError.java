package org.scipion.store.session;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.scipion.store.AccessRefusedException;
import org.scipion.store.ConflictException;
import org.scipion.store.EmailTakenException;
import org.scipion.store.FolderTakenException;
import org.scipion.store.MissingException;
import org.scipion.store.RefusedValueException;
import org.scipion.store.StoreException;
import org.scipion.store.TitleTakenException;
import org.scipion.store.UnavailableException;

/** What an error of the database means, by its SQLSTATE and the constraint that it names. */
public final class DatabaseError {
    static final String CONNECTION_LOST = "08006";

    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final Set<String> ACCESS = Set.of("28000", "28P01");

    /** Lost connections, too few resources, a server that is going down or coming up. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57", "58");

    /** Values out of range or malformed, and broken constraints. */
    private static final Set<String> VALUE_CLASSES = Set.of("22", "23");

    private DatabaseError() {}

    /** The error of the store that has this cause. */
    public static StoreException translate(Exception error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return translate(sql);
            }
        }
        return new StoreException("The database could not be asked: " + error.getMessage(), error);
    }

    private static StoreException translate(SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        if (ACCESS.contains(state)) {
            return new AccessRefusedException("The database refuses user or password; check the configuration.", error);
        }
        if (NO_SUCH_DATABASE.equals(state)) {
            return new MissingException("The server has no such database; check the configuration.", error);
        }
        if (error instanceof SQLTransientConnectionException || isOneOf(UNAVAILABLE_CLASSES, state)) {
            return new UnavailableException("The database does not answer; try again in a moment.", error);
        }
        if (isOneOf(VALUE_CLASSES, state)) {
            return broken(state, constraint(error), error);
        }
        return new StoreException("The database refused a statement (" + state + ")", error);
    }

    private static boolean isOneOf(Set<String> classes, String state) {
        return state.length() > 2 && classes.contains(state.substring(0, 2));
    }

    private static StoreException broken(String state, String constraint, SQLException error) {
        return switch (state) {
            case UNIQUE -> taken(constraint, error);
            case FOREIGN_KEY -> new MissingException("What is referred to does not exist: " + constraint, error);
            default -> new RefusedValueException("A value is too long, empty or not allowed: " + constraint, error);
        };
    }

    private static StoreException taken(String constraint, SQLException error) {
        return switch (constraint) {
            case "users_email_key" -> new EmailTakenException("Another account has this e-mail address.", error);
            case "projects_folder_key" -> new FolderTakenException("This folder is registered already.", error);
            case "tags_title_key" -> new TitleTakenException("Another tag of the project has this title.", error);
            default -> new ConflictException("It exists already: " + constraint, error);
        };
    }

    private static String constraint(SQLException error) {
        ServerErrorMessage message = error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String constraint = message == null ? null : message.getConstraint();
        return constraint == null ? "unnamed" : constraint;
    }
}
