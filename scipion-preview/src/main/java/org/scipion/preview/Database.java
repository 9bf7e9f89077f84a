package org.scipion.preview;

/** An SQLite file, opened read-only; nothing is written beside it. */
public non-sealed interface Database extends Content {

    @Override
    default ContentKind kind() {
        return ContentKind.DATABASE;
    }

    /** Tables, counts and a sample, within {@link Limits#databaseTime()}; a file that cannot be read is described, not refused. */
    DatabaseDescription describe();

    /**
     * Rows of one table or view as text.
     *
     * @param table its name as in {@link DatabaseDescription}
     * @param limit greatest number of rows, at most {@link Limits#pageRows()}
     * @throws InvalidRequestException if there is no such table
     */
    TablePage page(String table, long offset, int limit);
}
