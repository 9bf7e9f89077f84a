package org.scipion.bridge;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Measures acting on projects: {@code ActingBenchmark PYTHON}, the interpreter of a Scipion environment. Prints first, best and
 * median of some repetitions in milliseconds, and the memory of each worker.
 */
final class ActingBenchmark {
    private static final int REPETITIONS = 9;
    private static final PrintStream OUT = System.out;

    private ActingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("scipion-benchmark-");
        new ScipionBootstrap(home, Optional.of(arguments[0]), List.of()).run(OUT::println);
        try (ScipionRuntime runtime = ScipionRuntime.start(home, RuntimeLimits.DEFAULT.withWorkers(4, 2))) {
            catalogue(runtime);
            ActingProject project = ActingProject.create(runtime, home, "benchmark");
            forms(project);
            firstForms(runtime, home);
            launches(project);
            runtime.workers()
                    .forEach(worker -> OUT.printf(
                            Locale.ROOT,
                            "worker of %s: %d calls, %d MB%n",
                            worker.project().getFileName(),
                            worker.calls(),
                            worker.residentBytes() >> 20));
        }
    }

    private static void catalogue(ScipionRuntime runtime) {
        measure("catalogue", REPETITIONS, repetition -> runtime.catalogue());
    }

    private static void forms(ActingProject project) {
        RunTarget movies = RunTarget.of("ProtImportMovies");
        measure(
                "form of a new run",
                REPETITIONS,
                repetition -> project.acting().forms().form(movies));
        RunTarget large = RunTarget.of("ProtRelionRefine3D");
        measure(
                "form of a new large run",
                REPETITIONS,
                repetition -> project.acting().forms().form(large));
        RunTarget saved =
                RunTarget.of(project.runs().save(movies, ActingProject.values()).id());
        measure(
                "form of a stored run",
                REPETITIONS,
                repetition -> project.acting().forms().form(saved));
    }

    /** Each repetition is another project; a spare worker is up before it begins. */
    private static void firstForms(ScipionRuntime runtime, Path home) {
        RunTarget volumes = RunTarget.of("ProtImportVolumes");
        List<Path> folders = java.util.stream.IntStream.range(0, REPETITIONS)
                .mapToObj(index -> ActingProject.create(runtime, home, "new" + index)
                        .acting()
                        .folder())
                .toList();
        measure(
                "first form of a project",
                REPETITIONS,
                repetition -> runtime.project(folders.get(repetition)).forms().form(volumes));
    }

    private static void launches(ActingProject project) throws IOException {
        Path map = ActingProject.map(
                project.acting().folder().resolveSibling("data").resolve("ball.mrc"), 16);
        var values = ActingProject.values().put("filesPath", map.toString()).put("samplingRate", 1.5);
        long[] launched = new long[REPETITIONS];
        measure(
                "launch",
                REPETITIONS,
                repetition -> {
                    if (repetition > 0) {
                        project.await(
                                launched[repetition - 1], run -> run.status().isTerminal());
                    }
                },
                repetition -> launched[repetition] = project.runs()
                        .launch(RunTarget.of("ProtImportVolumes"), values, LaunchMode.LAUNCH)
                        .id());
        project.await(launched[REPETITIONS - 1], run -> run.status().isTerminal());
    }

    private static void measure(String name, int repetitions, IntConsumer work) {
        measure(name, repetitions, repetition -> {}, work);
    }

    private static void measure(String name, int repetitions, IntConsumer preparation, IntConsumer work) {
        double[] milliseconds = new double[repetitions];
        for (int repetition = 0; repetition < repetitions; repetition++) {
            preparation.accept(repetition);
            long start = System.nanoTime();
            work.accept(repetition);
            milliseconds[repetition] = (System.nanoTime() - start) / 1e6;
        }
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        OUT.printf(
                Locale.ROOT,
                "%-28s first %9.2f  best %9.2f  median %9.2f ms%n",
                name,
                first,
                milliseconds[0],
                milliseconds[repetitions / 2]);
    }
}
