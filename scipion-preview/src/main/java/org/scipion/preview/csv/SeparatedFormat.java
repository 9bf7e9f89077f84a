package org.scipion.preview.csv;

import java.util.Set;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;

/** CSV and TSV by their suffix. */
public final class SeparatedFormat implements Format {

    @Override
    public Match match(Signature signature) {
        return Match.of(signature.hasSuffix(Set.of("csv", "tsv")), false);
    }

    @Override
    public Content open(Opening opening) {
        return new SeparatedTable(opening, Dialect.of(opening.source()));
    }
}
