package org.scipion.bridge;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/**
 * Measures reading of a large project and a large set: {@code ReadingBenchmark PROJECT_FOLDER SET_FILE}. Prints the best
 * and the median of some repetitions in milliseconds; {@code scipion_benchmark.py} measures the same with Scipion itself.
 */
final class ReadingBenchmark {
    private static final int REPETITIONS = 7;
    private static final PrintStream OUT = System.out;

    private ReadingBenchmark() {}

    public static void main(String[] arguments) {
        Path projectFolder = Path.of(arguments[0]);
        measure("load, list and graph", () -> {
            ScipionProject project = ScipionProject.open(projectFolder);
            return project.runs().size() + project.graph().nodes().size();
        });
        ScipionProject open = ScipionProject.open(projectFolder);
        measure(
                "list and graph again",
                () -> open.runs().size() + open.graph().nodes().size());
        Path file = Path.of(arguments[1]);
        ScipionSet set = ScipionSet.open(file);
        measure("open and count", () -> ScipionSet.open(file).count());
        long count = set.count();
        measure("first page", () -> set.page(0, 100).items().size());
        measure("last page", () -> set.page(count - 100, 100).items().size());
        SetQuery sorted = SetQuery.ALL.sortedBy("_ctfModel._defocusU", true);
        measure("sorted page", () -> set.page(sorted, 0, 100).items().size());
        measure(
                "sorted page in the middle",
                () -> set.page(sorted, count / 2, 100).items().size());
        SetQuery filtered = SetQuery.ALL.where(
                new SetFilter.Comparison("_ctfModel._defocusU", SetFilter.Operator.GREATER, new Value.Real(24_000)));
        measure("filtered page", () -> set.page(filtered, 0, 100).items().size());
        measure("every item", () -> {
            long[] items = {0};
            set.forEach(SetQuery.ALL, item -> items[0] += item.values().size());
            return items[0];
        });
        Runtime runtime = Runtime.getRuntime();
        OUT.printf("heap in use %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private interface Work {
        Number run();
    }

    private static void measure(String name, Work work) {
        double[] milliseconds = new double[REPETITIONS];
        long result = 0;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            long start = System.nanoTime();
            result = work.run().longValue();
            milliseconds[repetition] = (System.nanoTime() - start) / 1e6;
        }
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        OUT.printf(
                Locale.ROOT,
                "%-28s first %9.2f  best %9.2f  median %9.2f ms  (%d)%n",
                name,
                first,
                milliseconds[0],
                milliseconds[REPETITIONS / 2],
                result);
    }
}
