package org.scipion.preview.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.ByteSource;
import org.scipion.preview.FileIdentity;
import org.scipion.preview.Histogram;
import org.scipion.preview.Statistics;

/**
 * What was computed of the values of files, by version of the file. Keeps the answers used last. Thread-safe: who asks what is being computed
 * already waits for that answer; only if it fails, he computes it himself.
 */
public final class StatisticsCache {

    private static final int ENTRIES = 1024;

    private record Question(FileIdentity file, Object about) {}

    private final Map<Question, CompletableFuture<Object>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, CompletableFuture<Object>> eldest) {
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
                .map(file -> isAnswered(new Question(file, Statistics.class)))
                .orElse(false);
    }

    private boolean isAnswered(Question question) {
        synchronized (answers) {
            CompletableFuture<Object> answer = answers.get(question);
            return answer != null && answer.isDone();
        }
    }

    private <T> T answer(ByteSource source, Object about, Class<T> type, Supplier<T> computed) {
        return source.identity()
                .map(file -> shared(new Question(file, about), type, computed))
                .orElseGet(computed);
    }

    private <T> T shared(Question question, Class<T> type, Supplier<T> computed) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> theirs = register(question, mine);
        if (theirs == null) {
            return compute(question, mine, computed);
        }
        try {
            return type.cast(theirs.join());
        } catch (CompletionException | CancellationException failed) {
            return shared(question, type, computed);
        }
    }

    private @Nullable CompletableFuture<Object> register(Question question, CompletableFuture<Object> mine) {
        synchronized (answers) {
            return answers.putIfAbsent(question, mine);
        }
    }

    private <T> T compute(Question question, CompletableFuture<Object> mine, Supplier<T> computed) {
        try {
            T answer = computed.get();
            mine.complete(answer);
            return answer;
        } finally {
            if (!mine.isDone()) {
                forget(question, mine);
            }
        }
    }

    private void forget(Question question, CompletableFuture<Object> failed) {
        synchronized (answers) {
            answers.remove(question, failed);
        }
        failed.cancel(false);
    }
}
