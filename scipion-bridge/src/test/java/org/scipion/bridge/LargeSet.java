package org.scipion.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A set of as many particles as wished, grown from those that Scipion itself imported. */
final class LargeSet {
    /** Column with as many different values as it has items. */
    static final String SPREAD_COLUMN = "_ctfModel._defocusU";

    private static final String SEED = "Runs/000261_ProtImportParticles/particles.sqlite";
    private static final int SEED_ITEMS = 2400;
    private static final String COPIED_COLUMNS =
            "c03, c04, c06, c07, c08, c09, c10, c11, c12, c13, c14, c15, c16, c17, "
                    + "c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28";

    private LargeSet() {}

    /** Writes a set of this many particles; their defoci (c05) lie from 10,000 to 30,000 Å in no order. */
    static Path write(Path project, Path file, long items) {
        copy(project.resolve(SEED), file);
        Sqlite.update(
                file,
                "PRAGMA journal_mode = OFF",
                "WITH RECURSIVE n(i) AS (SELECT " + (SEED_ITEMS + 1) + " UNION ALL SELECT i + 1 FROM n WHERE i < "
                        + items
                        + ") INSERT INTO Objects (id, enabled, label, comment, creation, c01, c02, c05, "
                        + COPIED_COLUMNS
                        + ") SELECT i, enabled, label, comment, creation, i, c02, 10000 + i * 7919 % 1999993 / 100.0, "
                        + COPIED_COLUMNS + " FROM n JOIN Objects ON Objects.id = 1 + i % " + SEED_ITEMS,
                "UPDATE Properties SET value = '" + items + "' WHERE key = '_size'");
        return file;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
