package org.scipion.server.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, as asked for with a {@code Range} header (RFC 9110, section 14).
 *
 * @param first first byte
 * @param length number of bytes, at least one
 */
record ByteRange(long first, long length) {

    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** The part that a header asks for; none if the whole file is to be sent: no header, one that is malformed, or one with several parts. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher match = SINGLE.matcher(header == null ? "" : header);
        if (!match.matches() || (match.group(1) + match.group(2)).isEmpty()) {
            return Optional.empty();
        }
        ByteRange wanted = match.group(1).isEmpty()
                ? last(Long.parseLong(match.group(2)), size)
                : from(Long.parseLong(match.group(1)), match.group(2), size);
        return wanted.length == Long.MIN_VALUE ? Optional.empty() : Optional.of(wanted);
    }

    /** Whether the file has such a part; if not, the answer is status 416. */
    boolean satisfiable() {
        return length > 0;
    }

    /** The value of {@code Content-Range}. */
    String of(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }

    private static ByteRange last(long count, long size) {
        long length = Math.min(count, size);
        return new ByteRange(size - length, length);
    }

    private static ByteRange from(long first, String end, long size) {
        long last = end.isEmpty() ? size - 1 : Long.parseLong(end);
        if (last < first && !end.isEmpty()) {
            return new ByteRange(first, Long.MIN_VALUE);
        }
        return new ByteRange(first, Math.min(last, size - 1) - first + 1);
    }
}
