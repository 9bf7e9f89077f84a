package org.scipion.server.images;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.scipion.preview.PreviewException;
import org.scipion.server.ServerException;
import org.scipion.server.http.RequestException;

/** Draws several pictures for one answer, at the same time. */
public final class PictureBatch {

    private PictureBatch() {}

    /**
     * What is made of each item, in the order of the items.
     *
     * @param made must not throw: what cannot be drawn is told beside the others
     */
    public static <I, R> List<R> each(List<I> items, Function<I, R> made) {
        List<Callable<R>> work =
                items.stream().<Callable<R>>map(item -> () -> made.apply(item)).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("The pictures were not finished", e);
        }
    }

    /** What a client is told of a picture that could not be drawn. */
    public static String reason(RuntimeException failure) {
        return switch (failure) {
            case RequestException refused -> String.valueOf(refused.getMessage());
            case PreviewException unreadable -> "This image cannot be drawn";
            default -> throw failure;
        };
    }
}
