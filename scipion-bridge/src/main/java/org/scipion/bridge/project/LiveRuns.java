package org.scipion.bridge.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scipion.bridge.DataBusyException;
import org.scipion.bridge.MalformedDataException;
import org.scipion.bridge.sqlite.DatabaseStamp;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/**
 * The present state of runs that are under way. From its launch on a run writes only to its own {@code run.db}; the
 * project's database goes on saying {@code launched} until Scipion next copies the state over.
 */
final class LiveRuns {
    private final Path projectFolder;
    private final RunReader reader;
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

    /** A run as its own database had it, for the state of both databases. */
    private record Seen(DatabaseStamp stamp, Run stored, Run live) {}

    LiveRuns(Path projectFolder, RunReader reader) {
        this.projectFolder = projectFolder;
        this.reader = reader;
    }

    List<Run> refreshed(List<Run> stored) {
        return stored.stream().anyMatch(run -> run.status().isActive())
                ? stored.stream().map(this::refreshed).toList()
                : stored;
    }

    Run refreshed(Run stored) {
        if (!stored.status().isActive()) {
            seen.remove(stored.id());
            return stored;
        }
        Path database = RunFolder.of(projectFolder, stored).resolve("logs").resolve("run.db");
        DatabaseStamp stamp = DatabaseStamp.of(database);
        Seen known = seen.get(stored.id());
        if (known != null && known.stored().equals(stored) && known.stamp().equals(stamp)) {
            return known.live();
        }
        return read(stored, database, stamp);
    }

    /** A database just being copied or written may be unreadable for a moment: then what was known still holds. */
    private Run read(Run stored, Path database, DatabaseStamp stamp) {
        if (!stamp.file().hasContent()) {
            return stored;
        }
        try {
            Run live = ObjectTree.read(database, stored.id())
                    .find(stored.id())
                    .map(object -> merge(stored, reader.read(object, stored.inputs())))
                    .orElse(stored);
            seen.put(stored.id(), new Seen(stamp, stored, live));
            return live;
        } catch (DataBusyException | MalformedDataException unreadableNow) {
            return Optional.ofNullable(seen.get(stored.id())).map(Seen::live).orElse(stored);
        }
    }

    /** Label, comment and inputs are people's, and theirs is the project's database; the rest is the run's. */
    private static Run merge(Run stored, Run own) {
        return isStale(stored, own)
                ? stored
                : new Run(
                        stored.id(),
                        stored.className(),
                        stored.label(),
                        stored.runName(),
                        stored.comment(),
                        own.status(),
                        own.error(),
                        stored.workingDirectory(),
                        own.progress(),
                        own.times(),
                        own.execution(),
                        stored.prerequisites(),
                        stored.inputs(),
                        own.outputs());
    }

    /**
     * Whether the run's database is from before the present launch: it knows of none, or it holds the end that the
     * project's database knows already. A state never goes back because of it.
     */
    private static boolean isStale(Run stored, Run own) {
        if (own.status() == RunStatus.NEW || own.status() == RunStatus.SAVED) {
            return true;
        }
        return own.status().isTerminal()
                && own.times().ended().isPresent()
                && own.times().ended().equals(stored.times().ended());
    }
}
