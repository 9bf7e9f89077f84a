package org.scipion.preview.star;

import java.util.Set;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;

/** STAR and XMD by their suffix. */
public final class StarFormat implements Format {

    private static final Set<String> SUFFIXES = Set.of("star", "xmd", "tomostar");

    @Override
    public Match match(Signature signature) {
        return Match.of(signature.hasSuffix(SUFFIXES), signature.holds(0, "# XMIPP_STAR"));
    }

    @Override
    public Content open(Opening opening) {
        return new StarTable(opening);
    }
}
