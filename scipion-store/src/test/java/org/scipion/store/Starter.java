package org.scipion.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Another process that starts the server of a folder and waits to be killed.
 *
 * @param process the process
 */
record Starter(Process process) {

    static Starter run(Path folder, String password) throws IOException {
        return new Starter(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsPostgres.class.getName(),
                        folder.toString(),
                        password)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits for the address that it found. */
    String address() throws IOException {
        return process.inputReader().readLine();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
