package org.scipion.server.files;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.FileIdentity;
import org.scipion.server.http.UnavailableException;

/**
 * Finished answers, kept as long as there is room and for exactly the version of the file that they were made from. Equal requests at the same time are
 * computed once, and only a few different ones at a time. Safe for use by many threads.
 */
public final class AnswerCache {

    /** The most bytes of bodies that are kept, unless the heap is small. */
    public static final long MOST_BYTES = 256L << 20;

    /** The share of the heap that may be taken at most: one part in so many. */
    private static final int HEAP_PARTS = 8;

    private static final int OVERHEAD = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore atATime =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final AsyncCache<AnswerKey, Outcome> outcomes;

    /** A cache of the default size. */
    public AnswerCache() {
        this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PARTS));
    }

    /** A cache that keeps at most so many bytes. */
    public AnswerCache(long mostBytes) {
        outcomes = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((AnswerKey key, Outcome outcome) -> outcome.size() + OVERHEAD)
                .executor(threads)
                .buildAsync();
    }

    /**
     * The answer that a key stands for, computed unless it is there.
     *
     * @throws FileChangedException if the file was changed while the answer was computed
     * @throws UnavailableException if too much else is being computed
     */
    public CachedAnswer get(AnswerKey key, Supplier<PreviewAnswer> computation) {
        AtomicBoolean hit = new AtomicBoolean(true);
        CompletableFuture<Outcome> outcome = outcomes.get(key, wanted -> {
            hit.set(false);
            return outcome(wanted, computation);
        });
        return switch (outcome.join()) {
            case Made made -> new CachedAnswer(made.answer(), key, hit.get());
            case Failed failed -> {
                outcomes.asMap().remove(key, outcome);
                throw failed.failure();
            }
        };
    }

    /** Number of answers that are kept, about. */
    public long entries() {
        return outcomes.synchronous().estimatedSize();
    }

    long entriesAfterCleaning() {
        outcomes.synchronous().cleanUp();
        return entries();
    }

    private Outcome outcome(AnswerKey key, Supplier<PreviewAnswer> computation) {
        try {
            return new Made(compute(key, computation));
        } catch (RuntimeException e) {
            return new Failed(e);
        }
    }

    private PreviewAnswer compute(AnswerKey key, Supplier<PreviewAnswer> computation) {
        enter();
        try {
            PreviewAnswer answer = computation.get();
            if (!key.file().isUnchangedIn(FileIdentity.of(key.file().path()))) {
                throw new FileChangedException(key.file().path() + " was changed while it was read; ask again");
            }
            return answer;
        } finally {
            atATime.release();
        }
    }

    private void enter() {
        try {
            if (atATime.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnavailableException("Too many pictures are being made at the moment", Duration.ofSeconds(5));
    }

    /** A failure is an outcome like any other, because the cache would log an exception as a fault of the server. It is forgotten at once. */
    private sealed interface Outcome {
        int size();
    }

    private record Made(PreviewAnswer answer) implements Outcome {
        @Override
        public int size() {
            return answer.size();
        }
    }

    private record Failed(RuntimeException failure) implements Outcome {
        @Override
        public int size() {
            return 0;
        }
    }
}
