package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/** A new project of the real Scipion, with what tests do to it and read of it. */
record ActingProject(ProjectRuntime acting, ScipionProject reading) {
    static final String PAUSE_CLASS = "ProtPause";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** A home whose Scipion has the pausing plugin of the tests beside its own. */
    static Path homeWithPausingPlugin(Path folder) throws IOException {
        RealScipion.home(folder);
        Path configuration = folder.resolve("config/scipion.conf");
        String plugins = Path.of("src/test/python/plugin").toAbsolutePath().toString();
        Files.writeString(configuration, Files.readString(configuration) + "PYTHONPATH = " + plugins + "\n");
        return folder;
    }

    static ActingProject create(ScipionRuntime runtime, Path home, String name) {
        ProjectRuntime project = runtime.createProject(home.resolve("projects").resolve(name), "");
        return new ActingProject(project, ScipionProject.open(project.folder()));
    }

    static ObjectNode values() {
        return JsonNodeFactory.instance.objectNode();
    }

    ProjectRuns runs() {
        return acting.runs();
    }

    /** Launches a run that pauses and then gives a number. */
    LaunchedRun launchPause(int seconds) {
        return runs().launch(RunTarget.of(PAUSE_CLASS), values().put("seconds", seconds), LaunchMode.LAUNCH);
    }

    /** A run that pauses, stored but not launched. */
    long savePause(int seconds) {
        return runs().save(RunTarget.of(PAUSE_CLASS), values().put("seconds", seconds))
                .id();
    }

    /** A run that needs the number of another, stored but not launched. */
    long saveAfter(long id) {
        return runs().save(RunTarget.of(PAUSE_CLASS), numberOf(id)).id();
    }

    /** Launches a run that needs the number of another. */
    long launchAfter(long id) {
        return runs().launch(RunTarget.of(PAUSE_CLASS), numberOf(id), LaunchMode.LAUNCH)
                .id();
    }

    private static ObjectNode numberOf(long id) {
        return values().put("input", id + ".outputNumber");
    }

    Run run(long id) {
        return reading.run(id).orElseThrow();
    }

    RunStatus status(long id) {
        return run(id).status();
    }

    /** Waits until the run's state is one of these, and returns the run. */
    Run await(long id, RunStatus... wanted) {
        return await(id, run -> List.of(wanted).contains(run.status()));
    }

    Run await(long id, Predicate<Run> condition) {
        await(() -> condition.test(run(id)), () -> "run " + id + ": " + run(id));
        return run(id);
    }

    static void await(BooleanSupplier condition, java.util.function.Supplier<String> otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The processes that worked on a run, in their order, as it noted them itself. */
    List<Long> starts(long id) {
        try {
            Path notes = reading.folderOf(id).resolve("starts.txt");
            return Files.exists(notes)
                    ? Files.readAllLines(notes).stream().map(Long::valueOf).toList()
                    : List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Writes a map: a ball in a box of this many voxels a side, 32-bit floats, 1.5 Å/px. */
    static Path map(Path file, int side) throws IOException {
        ByteBuffer map = ByteBuffer.allocate(1024 + 4 * side * side * side).order(ByteOrder.LITTLE_ENDIAN);
        for (int index : new int[] {0, 1, 2, 7, 8, 9}) {
            map.putInt(4 * index, side);
        }
        map.putInt(12, 2);
        for (int axis = 0; axis < 3; axis++) {
            map.putFloat(40 + 4 * axis, 1.5f * side).putFloat(52 + 4 * axis, 90).putInt(64 + 4 * axis, axis + 1);
        }
        map.put(208, "MAP ".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put(212, new byte[] {0x44, 0x44, 0, 0});
        for (int voxel = 0; voxel < side * side * side; voxel++) {
            map.putFloat(1024 + 4 * voxel, ball(voxel, side));
        }
        Files.createDirectories(file.getParent());
        return Files.write(file, map.array());
    }

    private static float ball(int voxel, int side) {
        double x = voxel % side - side / 2.0;
        double y = voxel / side % side - side / 2.0;
        double z = (double) voxel / (side * side) - side / 2.0;
        return x * x + y * y + z * z < side * side / 9.0 ? 1 : 0;
    }
}
