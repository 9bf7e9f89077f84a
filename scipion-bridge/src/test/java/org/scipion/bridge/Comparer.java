package org.scipion.bridge;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Times the same work here and in a process with Scipion itself, in turn, and prints medians and their ratio. */
final class Comparer implements AutoCloseable {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int DEFOCUS = 24_000;
    private static final int GROUP = 10;
    private static final double STABLE = 0.95;
    private static final Duration SHORTEST_WARM_UP = Duration.ofSeconds(10);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(30);

    private final Optional<Process> scipion;
    private final PrintStream out;

    private Comparer(Optional<Process> scipion, PrintStream out) {
        this.scipion = scipion;
        this.out = out;
        out.printf("%-40s %26s %26s %15s%n", "ms: median of wall, fastest (processor)", "here", "Scipion", "ratio");
    }

    /** Starts Scipion in this interpreter, if it is none {@code -}. */
    static Comparer with(String python, Path project, Path setFile, PrintStream out) throws IOException {
        if (python.equals("-")) {
            return new Comparer(Optional.empty(), out);
        }
        Process process = new ProcessBuilder(
                        python, "src/test/python/scipion_benchmark.py", project.toString(), setFile.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Comparer(Optional.of(process), out);
    }

    private record Time(double wall, double processor, long count) {}

    /**
     * Does the work here so many times once it is warm, and so many times the work with this name there.
     *
     * @param work prepares the work of a round, which is not timed, and gives it
     */
    void compare(String name, String title, int rounds, int roundsThere, IntFunction<Supplier<Number>> work) {
        int warm = warmUp(work);
        List<Time> here = new ArrayList<>();
        List<Time> there = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (scipion.isPresent() && round < roundsThere) {
                there.add(ask(scipion.get(), name));
            }
            here.add(time(work.apply(warm + round)));
        }
        print(title, warm, here, there);
    }

    /** Does work that Scipion has nothing alike for. */
    void time(String title, int rounds, IntFunction<Supplier<Number>> work) {
        int warm = warmUp(work);
        print(title, warm, times(warm, rounds, work), List.of());
    }

    /** Works for some seconds, and on until a group of rounds is no faster than the one before. */
    private static int warmUp(IntFunction<Supplier<Number>> work) {
        long start = System.nanoTime();
        double before = Double.MAX_VALUE;
        double now = median(times(0, GROUP, work)).processor;
        int rounds = GROUP;
        while (isWithin(SHORTEST_WARM_UP, start) || (now < STABLE * before && isWithin(LONGEST_WARM_UP, start))) {
            before = now;
            now = median(times(rounds, GROUP, work)).processor;
            rounds += GROUP;
        }
        return rounds;
    }

    private static boolean isWithin(Duration time, long start) {
        return System.nanoTime() - start < time.toNanos();
    }

    private static List<Time> times(int first, int rounds, IntFunction<Supplier<Number>> work) {
        List<Time> times = new ArrayList<>();
        for (int round = first; round < first + rounds; round++) {
            times.add(time(work.apply(round)));
        }
        return times;
    }

    private static Time time(Supplier<Number> work) {
        long wall = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        long count = work.get().longValue();
        return new Time((System.nanoTime() - wall) / 1e6, (SYSTEM.getProcessCpuTime() - processor) / 1e6, count);
    }

    private static Time ask(Process process, String name) {
        try {
            Writer questions = process.outputWriter(StandardCharsets.UTF_8);
            questions.write(name + " " + DEFOCUS + "\n");
            questions.flush();
            BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("Scipion ended; run scipion_benchmark.py by hand to see why");
            }
            String[] parts = answer.split(" ", -1);
            return new Time(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(String title, int warm, List<Time> here, List<Time> there) {
        Time ours = median(here);
        Optional<Time> theirs = there.isEmpty() ? Optional.empty() : Optional.of(median(there));
        out.printf(
                Locale.ROOT,
                "%-40s %26s %26s %15s  read %d, after %d rounds, load %.1f%n",
                title,
                text(ours, here),
                theirs.map(time -> text(time, there)).orElse(""),
                theirs.map(time -> String.format(
                                Locale.ROOT, "%.1f (%.1f)", time.wall / ours.wall, time.processor / ours.processor))
                        .orElse(""),
                ours.count,
                warm,
                SYSTEM.getSystemLoadAverage());
    }

    /** The fastest tells what a busy machine hides. */
    private static String text(Time median, List<Time> times) {
        double fastest = times.stream().mapToDouble(Time::wall).min().orElseThrow();
        return String.format(Locale.ROOT, "%.1f, %.1f (%.1f)", median.wall, fastest, median.processor);
    }

    /** The median by wall time. */
    private static Time median(List<Time> times) {
        List<Time> sorted =
                times.stream().sorted(Comparator.comparingDouble(Time::wall)).toList();
        return sorted.get(sorted.size() / 2);
    }

    @Override
    public void close() {
        scipion.ifPresent(Process::destroy);
    }
}
