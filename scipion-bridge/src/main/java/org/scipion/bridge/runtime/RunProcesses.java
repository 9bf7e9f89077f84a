package org.scipion.bridge.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.scipion.bridge.BridgeException;

/** Finds the processes of runs by their command lines: number, database and project stand in them. Linux only. */
final class RunProcesses {
    private static final List<String> PROGRAMS = List.of("pw_protocol_run.py", "pw_schedule_run.py");
    private static final Path PROCESSES = Path.of("/proc");

    private RunProcesses() {}

    /**
     * A process that works on a run, or prepares to.
     *
     * @param folder the project's folder
     * @param runId the run
     */
    static OptionalLong of(Path folder, long runId) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (worksOn(process, folder, runId)) {
                    return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
                }
            }
            return OptionalLong.empty();
        } catch (IOException | DirectoryIteratorException e) {
            throw new BridgeException(PROCESSES + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean worksOn(Path process, Path folder, long runId) {
        String command = commandLine(process);
        return PROGRAMS.stream().anyMatch(command::contains)
                && command.contains(folder.toString())
                && Arrays.asList(command.split("[\\s\"'\\x00]+")).contains(Long.toString(runId));
    }

    private static String commandLine(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
