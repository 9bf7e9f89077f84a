package org.scipion.preview.mdoc;

import java.util.Set;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;

/** The metadata that SerialEM writes beside its images, by their suffix. */
public final class MdocFormat implements Format {

    @Override
    public Match match(Signature signature) {
        return Match.of(signature.hasSuffix(Set.of("mdoc")), false);
    }

    @Override
    public Content open(Opening opening) {
        return new MdocTable(opening);
    }
}
