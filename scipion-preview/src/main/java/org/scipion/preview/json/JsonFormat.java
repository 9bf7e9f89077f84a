package org.scipion.preview.json;

import java.util.Set;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;

/** JSON and JSON lines by their suffix. */
public final class JsonFormat implements Format {

    @Override
    public Match match(Signature signature) {
        return Match.of(signature.hasSuffix(Set.of("json", "jsonl")), false);
    }

    @Override
    public Content open(Opening opening) {
        return new JsonFile(opening);
    }
}
