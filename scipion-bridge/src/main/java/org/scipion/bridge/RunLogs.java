package org.scipion.bridge;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.bridge.logs.ChunkReader;
import org.scipion.bridge.logs.LogFile;
import org.scipion.bridge.logs.LogSearch;
import org.scipion.bridge.logs.WindowReader;
import org.scipion.model.LogChannel;
import org.scipion.model.LogChunk;
import org.scipion.model.LogMatches;
import org.scipion.model.LogWindow;

/**
 * The logs of one run, read from files that may grow, shrink or appear at any time. All offsets are bytes of the file.
 * Safe for use by many threads.
 */
public final class RunLogs {
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_LINES = 1_000_000;
    private static final int MOST_MATCHES = 10_000;
    private static final int MOST_SCANNED = 64 << 20;
    private final Path runFolder;

    RunLogs(Path runFolder) {
        this.runFolder = runFolder;
    }

    /** The file of a channel, empty while there is none. */
    public Optional<Path> file(LogChannel channel) {
        return LogFile.find(runFolder, channel);
    }

    /**
     * What the channels gained since the given offsets: for each channel asked for, in the map's order, whole lines within
     * the limits, or the start of a line that alone is longer than {@code maxBytes}, or a last line without end.
     * A missing file gives no text and the same offset; an offset beyond the file starts again at 0.
     *
     * @param maxBytes bytes per channel, 1 to 16 MiB
     * @param maxLines lines per channel, 1 to 1,000,000
     * @throws LimitExceededException if a limit is out of range
     */
    public List<LogChunk> chunks(Map<LogChannel, Long> offsets, int maxBytes, int maxLines) {
        check("maxBytes", maxBytes, MOST_BYTES);
        check("maxLines", maxLines, MOST_LINES);
        ChunkReader reader = new ChunkReader(maxBytes, maxLines);
        return offsets.entrySet().stream()
                .map(entry -> chunk(reader, entry.getKey(), entry.getValue()))
                .toList();
    }

    private LogChunk chunk(ChunkReader reader, LogChannel channel, long offset) {
        return file(channel)
                .map(file -> reader.read(channel, file, offset))
                .orElseGet(() -> new LogChunk(channel, "", offset, false));
    }

    /**
     * The text that ends at an offset. It starts at the start of a line where one lies in reach, else at the start of a
     * character, so that consecutive windows join without gap or overlap.
     *
     * @param endOffset where to end, the file's end when empty or beyond it
     * @param maxBytes most bytes to give, 1 to 16 MiB
     * @throws LimitExceededException if a limit is out of range
     */
    public LogWindow window(LogChannel channel, OptionalLong endOffset, int maxBytes) {
        check("maxBytes", maxBytes, MOST_BYTES);
        return file(channel)
                .map(file -> new WindowReader(maxBytes).read(channel, file, endOffset))
                .orElseGet(() -> new LogWindow(channel, "", 0, 0, 0));
    }

    /**
     * The lines that hold a text, in whatever case.
     *
     * @param startOffset where to begin, normally 0 or the last answer's next offset
     * @param maxMatches most lines to give, 1 to 10,000
     * @param maxScanBytes most bytes to look at, 1 to 64 MiB
     * @throws LimitExceededException if a limit is out of range or the text is blank
     */
    public LogMatches search(LogChannel channel, String query, long startOffset, int maxMatches, int maxScanBytes) {
        check("maxMatches", maxMatches, MOST_MATCHES);
        check("maxScanBytes", maxScanBytes, MOST_SCANNED);
        if (query.isBlank() || startOffset < 0) {
            throw new LimitExceededException("A search needs a text and an offset of 0 or more");
        }
        return file(channel)
                .map(file -> new LogSearch(query, maxMatches, maxScanBytes).search(file, startOffset))
                .orElseGet(() -> new LogMatches(List.of(), 0, 0, true));
    }

    /**
     * Writes a whole log, byte by byte, as long as it is at the start; what is added meanwhile is left out. The stream is
     * neither flushed nor closed.
     *
     * @return number of bytes written: fewer than the log's if it shrank meanwhile, 0 while there is none
     * @throws UncheckedIOException if the stream fails
     */
    public long copy(LogChannel channel, OutputStream out) {
        Optional<Path> file = file(channel);
        return file.isPresent() ? LogFile.copy(file.get(), out) : 0;
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new LimitExceededException(name + " is 1 to " + most + "; asked for " + value);
        }
    }
}
