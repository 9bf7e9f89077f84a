package org.scipion.preview.text;

import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;

/** Text by its suffix, or by having no bytes that text does not have. */
public final class TextFormat implements Format {

    private static final Set<String> SUFFIXES = Set.of(
            ("txt log yaml yml md xml coords cbox template settings com tlt xf xtilt rawtlt order stderr stdout out err"
                            + " script text markdown rst html htm tex toml ini cfg conf config env py js ts tsx java c cpp h cs go rs sh bat"
                            + " ps1 srt vtt css svg fasta fa defocus aln properties")
                    .split(" ", -1));
    private static final Map<String, String> MIMES = Map.of(
            "xml", "application/xml",
            "yaml", "application/x-yaml",
            "yml", "application/x-yaml",
            "md", "text/markdown",
            "html", "text/html",
            "htm", "text/html",
            "log", "text/x-log",
            "svg", "image/svg+xml");

    @Override
    public Match match(Signature signature) {
        boolean looksLikeText = signature.head().byteSize() > 0 && looksLikeText(signature);
        if (signature.hasSuffix(SUFFIXES)) {
            return looksLikeText ? Match.CERTAIN : Match.BY_NAME;
        }
        return looksLikeText ? Match.PLAUSIBLE : Match.NO;
    }

    @Override
    public Content open(Opening opening) {
        String name = opening.source().name().toLowerCase(Locale.ROOT);
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        return new TextFile(opening, MIMES.getOrDefault(suffix, "text/plain"));
    }

    private static boolean looksLikeText(Signature signature) {
        boolean wide =
                !Charsets.detect(signature.head()).name().startsWith("UTF-8") && signature.holds(0, "\u00ff\u00fe");
        for (byte value : signature.head().toArray(ValueLayout.JAVA_BYTE)) {
            boolean control = value >= 0 && value < ' ' && "\t\n\r\f\b\u001b".indexOf(value) < 0;
            if (control && !wide) {
                return false;
            }
        }
        return true;
    }
}
