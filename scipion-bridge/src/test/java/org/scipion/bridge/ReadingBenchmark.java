package org.scipion.bridge;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/**
 * Times reading of a project of 1,000 runs and of a set of 1,000,000 particles here and with Scipion itself, in turn in
 * one run: {@code ReadingBenchmark PYTHON FOLDER [ITEMS]}. PYTHON is the interpreter of an environment with Scipion's
 * packages, {@code -} to time only what is here; project and set are made in FOLDER unless they are there.
 */
final class ReadingBenchmark {
    private static final int RUNS = 1000;
    private static final long ITEMS = 1_000_000;
    private static final String COLUMN = LargeSet.SPREAD_COLUMN;
    private static final PrintStream OUT = System.out;

    private final Path project;
    private final ScipionSet set;
    private final Comparer comparer;
    private final OtherNames names;

    private ReadingBenchmark(Path project, Path setFile, Comparer comparer, OtherNames names) {
        this.project = project;
        this.set = ScipionSet.open(setFile);
        this.comparer = comparer;
        this.names = names;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        long items = arguments.length > 2 ? Long.parseLong(arguments[2]) : ITEMS;
        Path project = folder.resolve("demo");
        Path setFile = folder.resolve("particles" + items + ".sqlite");
        if (!Files.exists(project)) {
            LargeProject.grow(FixtureProject.unpackInto(folder), RUNS);
        }
        if (!Files.exists(setFile)) {
            LargeSet.write(project, setFile, items);
        }
        try (Comparer comparer = Comparer.with(arguments[0], project, setFile, OUT);
                OtherNames names = OtherNames.in(folder)) {
            new ReadingBenchmark(project, setFile, comparer, names).run();
        }
    }

    private void run() {
        comparer.compare("project", "load, list and graph of " + RUNS + " runs", 15, 3, round -> () -> {
            ScipionProject opened = ScipionProject.open(project);
            return opened.runs().size() + opened.graph().nodes().size();
        });
        ScipionProject opened = ScipionProject.open(project);
        comparer.time(
                "list and graph again",
                15,
                round -> () -> opened.runs().size() + opened.graph().nodes().size());
        long count = set.count();
        compare("first", "first page", 0, round -> SetQuery.ALL);
        compare("last", "last page", count - 100, round -> SetQuery.ALL);
        compare("sorted", "page sorted by a number", 0, round -> SetQuery.ALL.sortedBy(COLUMN, true));
        compare("sortedText", "page sorted by a text", 0, round -> SetQuery.ALL.sortedBy("_transform._matrix", false));
        compare("filtered", "page filtered by a number, and count", 0, round -> above(24_000));
        page("page filtered by a text, and count", 0, ReadingBenchmark::micrograph);
        page("page sorted, from the middle", count / 2, round -> SetQuery.ALL.sortedBy(COLUMN, round % 2 == 0));
        comparer.compare("all", "every value of every item", 5, 1, round -> this::everyValue);
        Runtime runtime = Runtime.getRuntime();
        OUT.printf(Locale.ROOT, "heap: %d MB at most%n", runtime.maxMemory() >> 20);
    }

    private static SetQuery above(int defocus) {
        return SetQuery.ALL.where(
                new SetFilter.Comparison(COLUMN, SetFilter.Operator.GREATER, new Value.Real(defocus)));
    }

    private static SetQuery micrograph(int number) {
        return SetQuery.ALL.where(new SetFilter.Contains("_coordinate._micName", "C_00" + number % 10));
    }

    private void compare(String name, String title, long offset, IntFunction<SetQuery> query) {
        comparer.compare(name, title, 7, 3, round -> reading(query.apply(round), offset));
    }

    private void page(String title, long offset, IntFunction<SetQuery> query) {
        comparer.time(title, 7, round -> reading(query.apply(round), offset));
    }

    /** Under another name each time, as an order once found is known the next time. */
    private Supplier<Number> reading(SetQuery query, long offset) {
        ScipionSet renamed = ScipionSet.open(names.next(set.file()));
        renamed.count();
        return () -> renamed.page(query, offset, 100).items().size();
    }

    private long everyValue() {
        long[] items = {0, 0};
        set.forEach(SetQuery.ALL, item -> {
            items[0]++;
            item.values().forEach(value -> items[1] += value.equals(Value.MISSING) ? 0 : 1);
        });
        return items[0];
    }
}
