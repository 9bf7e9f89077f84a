package org.scipion.preview;

import java.time.Duration;

/**
 * What one preview may cost. Every default is a limit. Immutable; start with {@link #defaults()} and change what differs.
 *
 * @param pixels greatest number of pixels of one picture that is decoded or rendered
 * @param heldBytes greatest number of bytes held in memory for one answer
 * @param unpackedBytes greatest size of a file unpacked from gzip, bzip2 or zstd to look into it
 * @param scanBytes greatest part of a file that is searched through for one answer
 * @param pageRows greatest number of rows of one page
 * @param columns greatest number of columns of a table
 * @param cellCharacters greatest length of one value of a table
 * @param nesting greatest depth of values within values of JSON, and of tags within tags of Digital Micrograph
 * @param archiveEntries greatest number of entries listed
 * @param histogramBins greatest number of bins
 * @param databaseTables greatest number of tables described
 * @param databaseColumns greatest number of columns described for each table
 * @param databaseTime longest time spent on counting the rows of a database, on the rest of its description, and on a page of it
 */
public record Limits(
        long pixels,
        long heldBytes,
        long unpackedBytes,
        long scanBytes,
        int pageRows,
        int columns,
        int cellCharacters,
        int nesting,
        int archiveEntries,
        int histogramBins,
        int databaseTables,
        int databaseColumns,
        Duration databaseTime) {

    private static final long MIB = 1L << 20;

    /** The defaults, fit for a server on two cores. */
    public static Limits defaults() {
        return new Limits(
                100_000_000,
                256 * MIB,
                4096 * MIB,
                64 * MIB,
                10_000,
                4_000,
                1_000_000,
                200,
                10_000,
                8192,
                60,
                12,
                Duration.ofSeconds(1));
    }

    /** The same with another number of pixels. */
    public Limits withPixels(long limit) {
        return new Limits(
                limit,
                heldBytes,
                unpackedBytes,
                scanBytes,
                pageRows,
                columns,
                cellCharacters,
                nesting,
                archiveEntries,
                histogramBins,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another number of bytes held. */
    public Limits withHeldBytes(long limit) {
        return new Limits(
                pixels,
                limit,
                unpackedBytes,
                scanBytes,
                pageRows,
                columns,
                cellCharacters,
                nesting,
                archiveEntries,
                histogramBins,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another size of what is unpacked. */
    public Limits withUnpackedBytes(long limit) {
        return new Limits(
                pixels,
                heldBytes,
                limit,
                scanBytes,
                pageRows,
                columns,
                cellCharacters,
                nesting,
                archiveEntries,
                histogramBins,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another part that is searched through. */
    public Limits withScanBytes(long limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                limit,
                pageRows,
                columns,
                cellCharacters,
                nesting,
                archiveEntries,
                histogramBins,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another number of rows of a page. */
    public Limits withPageRows(int limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                scanBytes,
                limit,
                columns,
                cellCharacters,
                nesting,
                archiveEntries,
                histogramBins,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another number of columns. */
    public Limits withColumns(int limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                scanBytes,
                pageRows,
                limit,
                cellCharacters,
                nesting,
                archiveEntries,
                histogramBins,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another length of a value. */
    public Limits withCellCharacters(int limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                scanBytes,
                pageRows,
                columns,
                limit,
                nesting,
                archiveEntries,
                histogramBins,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another depth. */
    public Limits withNesting(int limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                scanBytes,
                pageRows,
                columns,
                cellCharacters,
                limit,
                archiveEntries,
                histogramBins,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another number of entries. */
    public Limits withArchiveEntries(int limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                scanBytes,
                pageRows,
                columns,
                cellCharacters,
                nesting,
                limit,
                histogramBins,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another number of bins. */
    public Limits withHistogramBins(int limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                scanBytes,
                pageRows,
                columns,
                cellCharacters,
                nesting,
                archiveEntries,
                limit,
                databaseTables,
                databaseColumns,
                databaseTime);
    }

    /** The same with another number of tables. */
    public Limits withDatabaseTables(int limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                scanBytes,
                pageRows,
                columns,
                cellCharacters,
                nesting,
                archiveEntries,
                histogramBins,
                limit,
                databaseColumns,
                databaseTime);
    }

    /** The same with another number of columns described. */
    public Limits withDatabaseColumns(int limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                scanBytes,
                pageRows,
                columns,
                cellCharacters,
                nesting,
                archiveEntries,
                histogramBins,
                databaseTables,
                limit,
                databaseTime);
    }

    /** The same with another time for a question to a database. */
    public Limits withDatabaseTime(Duration limit) {
        return new Limits(
                pixels,
                heldBytes,
                unpackedBytes,
                scanBytes,
                pageRows,
                columns,
                cellCharacters,
                nesting,
                archiveEntries,
                histogramBins,
                databaseTables,
                databaseColumns,
                limit);
    }
}
