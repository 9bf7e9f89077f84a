package org.scipion.server.settings.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the kernel tells of processors and memory: the texts of {@code /proc/cpuinfo} and {@code /proc/meminfo}. */
final class ProcFiles {

    private static final int KIB = 1024;

    private final List<String> processors;
    private final List<String> memory;

    ProcFiles(List<String> cpuinfo, List<String> meminfo) {
        this.processors = cpuinfo;
        this.memory = meminfo;
    }

    /** Those of this machine; empty where there is no {@code /proc}. */
    static ProcFiles read() {
        return new ProcFiles(lines(Path.of("/proc/cpuinfo")), lines(Path.of("/proc/meminfo")));
    }

    String model() {
        return values(processors, "model name").findFirst().orElse("");
    }

    int logicalCores() {
        return Math.max(1, (int) values(processors, "processor").count());
    }

    /** A core is named by the number of its chip and its number there; machines that name none have a core for each thread. */
    int physicalCores() {
        List<String> chips = values(processors, "physical id").toList();
        List<String> cores = values(processors, "core id").toList();
        if (cores.isEmpty() || cores.size() != chips.size()) {
            return logicalCores();
        }
        return (int) Stream.iterate(0, number -> number + 1)
                .limit(cores.size())
                .map(number -> chips.get(number) + "/" + cores.get(number))
                .distinct()
                .count();
    }

    long memoryBytes() {
        return values(memory, "MemTotal")
                .map(text -> text.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong)
                .map(kib -> kib * KIB)
                .findFirst()
                .orElse(0);
    }

    private static Stream<String> values(List<String> lines, String name) {
        return lines.stream()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equals(name))
                .map(parts -> parts[1].strip());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException absent) {
            return List.of();
        }
    }
}
