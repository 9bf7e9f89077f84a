package org.scipion.server.plugins.devel;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scipion.server.ServerException;
import org.scipion.server.http.rest.Json;

/** Which plugins are installed from folders of sources, kept in {@code web/devel_plugins.json} of the workspace. Safe for use by many threads. */
public final class DevelPlugins {

    private final Path file;
    private final InstantSource clock;

    /** Those of a workspace. */
    public DevelPlugins(Path home, InstantSource clock) {
        this.file = home.resolve("web").resolve("devel_plugins.json");
        this.clock = clock;
    }

    /** All of them by name. */
    public synchronized List<DevelPlugin> all() {
        return List.copyOf(read().values());
    }

    /** That with this package. */
    public synchronized Optional<DevelPlugin> of(String pipName) {
        return Optional.ofNullable(read().get(pipName));
    }

    /** Notes that a task has installed one. */
    public synchronized void add(String pipName, Path folder, String taskId) {
        Map<String, DevelPlugin> all = read();
        String now = clock.instant().toString();
        DevelPlugin former = all.get(pipName);
        String first = former == null ? now : former.installedAt();
        all.put(pipName, new DevelPlugin(pipName, folder.toString(), "devel", first, now, taskId));
        write(all);
    }

    /** Notes that one is gone, if it was there. */
    public synchronized void remove(String pipName) {
        Map<String, DevelPlugin> all = read();
        if (all.remove(pipName) != null) {
            write(all);
        }
    }

    private Map<String, DevelPlugin> read() {
        try {
            return new TreeMap<>(
                    Json.mapper().readValue(Files.readString(file), new TypeReference<Map<String, DevelPlugin>>() {}));
        } catch (NoSuchFileException none) {
            return new TreeMap<>();
        } catch (IOException e) {
            throw new ServerException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(Map<String, DevelPlugin> all) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".draft"), Json.text(all));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
