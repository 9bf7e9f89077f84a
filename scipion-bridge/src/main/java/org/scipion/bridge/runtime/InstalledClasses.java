package org.scipion.bridge.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scipion.bridge.pool.WorkerPool;
import org.scipion.bridge.pool.WorkerSource;

/** What workers know of the installed packages, asked for once and kept until the installation changes. */
public final class InstalledClasses {
    private final WorkerPool pool;
    private final WorkerSource source;
    private final Map<WorkerMethod, Kept> kept = new EnumMap<>(WorkerMethod.class);

    private record Kept(String revision, JsonNode answer) {}

    /** Knows nothing yet. */
    public InstalledClasses(WorkerPool pool, WorkerSource source) {
        this.pool = pool;
        this.source = source;
    }

    /** The answer to a method without parameters. Callers must not change it. */
    public synchronized JsonNode of(WorkerMethod method) {
        String revision = source.revision();
        Kept known = kept.get(method);
        if (known == null || !known.revision().equals(revision)) {
            known = new Kept(revision, ask(method));
            kept.put(method, known);
        }
        return known.answer();
    }

    private JsonNode ask(WorkerMethod method) {
        return pool.forNoProject(worker -> worker.call(method.word(), Parameters.none(), method.patience()));
    }

    /** Each class with its bases, most specific first. */
    public Map<String, List<String>> hierarchy() {
        Map<String, List<String>> hierarchy = new TreeMap<>();
        of(WorkerMethod.HIERARCHY)
                .properties()
                .forEach(entry -> hierarchy.put(entry.getKey(), Answers.texts(entry.getValue())));
        return hierarchy;
    }
}
