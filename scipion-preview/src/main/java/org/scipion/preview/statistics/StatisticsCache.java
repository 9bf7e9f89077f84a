package org.scipion.preview.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.ByteSource;
import org.scipion.preview.FileIdentity;
import org.scipion.preview.Histogram;
import org.scipion.preview.Statistics;

/** What was computed of the values of files, by version of the file. Keeps the answers used last. Thread-safe. */
public final class StatisticsCache {

    private static final int ENTRIES = 1024;

    private record Question(FileIdentity file, Object about) {}

    private final Map<Question, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Object> eldest) {
            return size() > ENTRIES;
        }
    };

    /** The statistics of a file, computed unless they are known. */
    public Statistics statistics(ByteSource source, Supplier<Statistics> computed) {
        return answer(source, Statistics.class, Statistics.class, computed);
    }

    /** The histogram of a file with {@code bins} bins, computed unless it is known. */
    public Histogram histogram(ByteSource source, int bins, Supplier<Histogram> computed) {
        return answer(source, bins, Histogram.class, computed);
    }

    /** Whether {@link #statistics} has been computed. */
    public boolean isKnown(ByteSource source) {
        return source.identity()
                .map(file -> known(new Question(file, Statistics.class)) != null)
                .orElse(false);
    }

    private @Nullable Object known(Question question) {
        synchronized (answers) {
            return answers.get(question);
        }
    }

    private <T> T answer(ByteSource source, Object about, Class<T> type, Supplier<T> computed) {
        return source.identity()
                .map(file -> remembered(new Question(file, about), type, computed))
                .orElseGet(computed);
    }

    private <T> T remembered(Question question, Class<T> type, Supplier<T> computed) {
        Object known = known(question);
        return known == null ? remember(question, computed.get()) : type.cast(known);
    }

    private <T> T remember(Question question, T answer) {
        synchronized (answers) {
            answers.put(question, answer);
        }
        return answer;
    }
}
