package org.scipion.preview.sqlite;

import java.util.Set;
import org.scipion.preview.Content;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.source.MappedFile;

/** SQLite 3 by suffix or by the first 16 bytes. */
public final class SqliteFormat implements Format {

    private static final Set<String> SUFFIXES = Set.of("sqlite", "sqlite3", "db");

    @Override
    public Match match(Signature signature) {
        return Match.of(signature.hasSuffix(SUFFIXES), signature.holds(0, "SQLite format 3\u0000"));
    }

    @Override
    public Content open(Opening opening) {
        if (!(opening.source() instanceof MappedFile)) {
            throw new UnsupportedFormatException(
                    opening.source().name() + " is a database that is not a file by itself; unpack it first");
        }
        return new SqliteFile(opening);
    }
}
