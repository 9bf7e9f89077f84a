package org.scipion.preview.binary;

import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;

/** Whatever no other format wants. */
public final class BinaryFormat implements Format {

    @Override
    public Match match(Signature signature) {
        return Match.FALLBACK;
    }

    @Override
    public Content open(Opening opening) {
        return new UnknownFile(opening);
    }
}
