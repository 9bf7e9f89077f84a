package org.scipion.bridge.logs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scipion.bridge.file.FileSize;
import org.scipion.model.LogMatches;

/** Looks for lines that hold a text, in whatever case. */
public final class LogSearch {
    private final String query;
    private final int maxMatches;
    private final int maxScanBytes;

    /** At most this many lines and bytes at once, both at least 1. */
    public LogSearch(String query, int maxMatches, int maxScanBytes) {
        this.query = query.toLowerCase(Locale.ROOT);
        this.maxMatches = maxMatches;
        this.maxScanBytes = maxScanBytes;
    }

    /**
     * Searches from an offset on. A line is looked at whole, unless it alone is longer than may be scanned; then its parts
     * are, and the last bytes of each part again with the next one, so that no match is lost at the cut.
     */
    public LogMatches search(Path file, long offset) {
        long size = FileSize.of(file);
        long start = Math.clamp(offset, 0, size);
        byte[] bytes = LogFile.read(file, start, maxScanBytes);
        boolean reachesEnd = start + bytes.length >= size;
        List<LogMatches.Match> matches = new ArrayList<>();
        int line = 0;
        while (line < bytes.length && matches.size() < maxMatches) {
            int end = lineEnd(bytes, line);
            if (end == bytes.length && !reachesEnd && line > 0) {
                break;
            }
            addIfMatching(bytes, line, end, start, matches);
            line = end < bytes.length ? end + 1 : end;
        }
        boolean done = reachesEnd && line >= bytes.length;
        return new LogMatches(matches, done ? size : start + next(bytes, line, matches), size, done);
    }

    private void addIfMatching(byte[] bytes, int from, int to, long start, List<LogMatches.Match> matches) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        String text = Utf8.text(bytes, from, end);
        if (text.toLowerCase(Locale.ROOT).contains(query)) {
            matches.add(new LogMatches.Match(start + from, text));
        }
    }

    /** A part of a long line that ends without a match is left so that a match over the cut is found; it always moves on. */
    private int next(byte[] bytes, int line, List<LogMatches.Match> matches) {
        boolean isPartOfALine = line == bytes.length && line > 0 && bytes[line - 1] != '\n' && matches.isEmpty();
        int overlap = Math.min(query.length() * 4, bytes.length / 2);
        return isPartOfALine ? Math.max(1, line - overlap) : line;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int index = from;
        while (index < bytes.length && bytes[index] != '\n') {
            index++;
        }
        return index;
    }
}
