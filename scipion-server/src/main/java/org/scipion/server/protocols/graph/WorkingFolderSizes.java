package org.scipion.server.protocols.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.Run;
import org.scipion.server.projects.copy.FolderSize;

/** Bytes in the folders of runs, counted once for every state of a run that is not at work. Safe for use by many threads. */
final class WorkingFolderSizes {

    /** Runs whose size is kept. */
    static final int KEPT = 20_000;

    private final Map<Path, Measured> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Measured> eldest) {
            return size() > KEPT;
        }
    };

    private record Measured(Instant runUpdated, long bytes) {}

    /** The size of a run's folder in bytes, empty when it has none. */
    Optional<Long> of(ScipionProject project, Run run) {
        Path folder = project.folderOf(run.id());
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return known(folder, run).or(() -> Optional.of(measure(folder, run)));
    }

    private Optional<Long> known(Path folder, Run run) {
        synchronized (known) {
            return Optional.ofNullable(known.get(folder))
                    .filter(measured -> !run.status().isActive()
                            && measured.runUpdated().equals(run.times().updated()))
                    .map(Measured::bytes);
        }
    }

    private long measure(Path folder, Run run) {
        try {
            long bytes = FolderSize.of(folder);
            synchronized (known) {
                known.put(folder, new Measured(run.times().updated(), bytes));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
