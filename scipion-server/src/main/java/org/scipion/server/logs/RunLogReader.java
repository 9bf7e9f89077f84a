package org.scipion.server.logs;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.bridge.RunLogs;
import org.scipion.model.AccessibleProject;
import org.scipion.model.LogChannel;
import org.scipion.model.LogMatches;
import org.scipion.model.LogWindow;
import org.scipion.server.files.TrustedFiles;
import org.scipion.server.http.NotFoundException;

/** The logs of one run; a log that is a link to a place that may not be shown counts as absent. */
final class RunLogReader {

    private final AccessibleProject project;
    private final RunLogs logs;
    private final TrustedFiles trusted;

    RunLogReader(AccessibleProject project, RunLogs logs, TrustedFiles trusted) {
        this.project = project;
        this.logs = logs;
        this.trusted = trusted;
    }

    List<ChunkView> chunks(ChunkRequest request) {
        List<ChunkView> chunks = new ArrayList<>();
        request.offsets()
                .forEach((name, offset) -> chunks.add(LogChannel.of(name)
                        .filter(channel -> file(channel).isPresent())
                        .map(channel -> chunk(channel, offset, request))
                        .orElseGet(() -> new ChunkView(name, "", offset, false))));
        return chunks;
    }

    private ChunkView chunk(LogChannel channel, long offset, ChunkRequest request) {
        return ChunkView.of(logs.chunks(Map.of(channel, offset), request.maxBytes(), request.maxLines())
                .getFirst());
    }

    LogWindow window(LogChannel channel, OptionalLong endOffset, int maxBytes) {
        return file(channel).isPresent()
                ? logs.window(channel, endOffset, maxBytes)
                : new LogWindow(channel, "", 0, 0, 0);
    }

    LogMatches search(LogChannel channel, String query, long startOffset, int maxMatches, int maxScanBytes) {
        return file(channel).isPresent()
                ? logs.search(channel, query, startOffset, maxMatches, maxScanBytes)
                : new LogMatches(List.of(), 0, 0, true);
    }

    /** A whole log, as long as it is when it is sent; a log under work grows meanwhile. */
    StreamingOutput whole(LogChannel channel) {
        if (file(channel).isEmpty()) {
            throw new NotFoundException("There is no " + channel.id() + " log yet");
        }
        return output -> copy(channel, output);
    }

    /** An answer that breaks off is the network's failure, not the log's. */
    private void copy(LogChannel channel, OutputStream output) throws IOException {
        try {
            logs.copy(channel, output);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether there is no log at all that may be shown. */
    boolean isEmpty() {
        return Arrays.stream(LogChannel.values())
                .allMatch(channel -> file(channel).isEmpty());
    }

    private Optional<Path> file(LogChannel channel) {
        return logs.file(channel).filter(file -> trusted.holds(project, file));
    }
}
