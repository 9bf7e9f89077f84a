package org.scipion.store;

import java.nio.file.Path;

/** A program that starts the server of a folder, prints its address and waits to be killed. */
final class StartsPostgres {
    private StartsPostgres() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(EmbeddedPostgres.in(Path.of(arguments[0]))
                .ensureRunning(arguments[1])
                .url());
        Thread.currentThread().join();
    }
}
