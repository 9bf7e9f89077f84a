package org.scipion.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that was begun on a thread of its own, while the caller does something else. Safe for use by many threads. */
public final class Underway<T> {

    private final CompletableFuture<T> work;

    private Underway(CompletableFuture<T> work) {
        this.work = work;
    }

    /** Begins it. */
    public static <T> Underway<T> begin(Supplier<T> work) {
        return new Underway<>(CompletableFuture.supplyAsync(work, Thread::startVirtualThread));
    }

    /** Waits for its result; fails as the work failed. */
    public T await() {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Waits for its end and, when it succeeded, clears its result away. */
    public void discard(Consumer<T> clear) {
        work.handle((result, failure) -> {
                    if (failure == null) {
                        clear.accept(result);
                    }
                    return result;
                })
                .join();
    }
}
