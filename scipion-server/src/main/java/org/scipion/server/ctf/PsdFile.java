package org.scipion.server.ctf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scipion.model.ImageLocation;

/**
 * How Scipion writes down where a power spectrum is: a file, or {@code N@file} with N from 1. A format may follow after a colon, such as {@code
 * mic_psd.ctf:mrc}, for programs that go by names; we go by content.
 */
final class PsdFile {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(\\d{1,9})@)?(.+?)(?::(?:mrcs?|spi|stk|tiff?|hdf))?", Pattern.DOTALL);

    private PsdFile() {}

    /** The place that is written, empty if none is. */
    static Optional<ImageLocation> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        long index = written.group(1) == null ? 0 : Long.parseLong(written.group(1));
        return Optional.of(new ImageLocation(written.group(2), index));
    }
}
