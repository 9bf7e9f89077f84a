package org.scipion.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processes of this machine, as Linux shows them in {@code /proc}. */
final class LivingProcesses {

    private LivingProcesses() {}

    /** Those whose command line, environment or working folder names the folder; each as its id and command line. */
    static List<String> mentioning(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> Path.of("/proc", Long.toString(process.pid())))
                .filter(process -> mentions(process, folder.toString()))
                .map(process -> process.getFileName() + " "
                        + read(process.resolve("cmdline")).replace('\0', ' '))
                .toList();
    }

    private static boolean mentions(Path process, String folder) {
        return read(process.resolve("cmdline")).contains(folder)
                || read(process.resolve("environ")).contains(folder)
                || workingFolder(process).startsWith(folder);
    }

    /** Processes end while one looks, and those of other users are nobody's business. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrForbidden) {
            return "";
        }
    }

    private static String workingFolder(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).toString();
        } catch (IOException goneOrForbidden) {
            return "";
        }
    }
}
