package org.scipion.preview.pdf;

import java.util.Set;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;

/** PDF by suffix or first bytes. */
public final class PdfFormat implements Format {

    @Override
    public Match match(Signature signature) {
        return Match.of(signature.hasSuffix(Set.of("pdf")), signature.holds(0, "%PDF-"));
    }

    @Override
    public Content open(Opening opening) {
        return new PdfDocument(opening);
    }
}
