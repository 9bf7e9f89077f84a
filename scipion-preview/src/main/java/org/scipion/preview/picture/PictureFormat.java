package org.scipion.preview.picture;

import java.util.Arrays;
import java.util.Optional;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;

/** PNG, JPEG, GIF, BMP and WebP by suffix or first bytes. */
public final class PictureFormat implements Format {

    @Override
    public Match match(Signature signature) {
        boolean content = byContent(signature).isPresent();
        return Match.of(byName(signature).isPresent(), content);
    }

    @Override
    public Content open(Opening opening) {
        Signature signature = Signature.of(opening.source());
        PictureType type = byContent(signature).or(() -> byName(signature)).orElseThrow();
        return DecodablePicture.open(opening, type);
    }

    private static Optional<PictureType> byContent(Signature signature) {
        return Arrays.stream(PictureType.values())
                .filter(type -> type.begins(signature))
                .findFirst();
    }

    private static Optional<PictureType> byName(Signature signature) {
        return Arrays.stream(PictureType.values())
                .filter(type -> signature.hasSuffix(type.suffixes()))
                .findFirst();
    }
}
