package org.scipion.server.settings.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The graphics cards that NVIDIA's driver tells of; none without it. */
final class GraphicsCards {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long MIB = 1L << 20;
    private static final int COLUMNS = 3;

    private final String program;

    /** @param program name or path of {@code nvidia-smi} */
    GraphicsCards(String program) {
        this.program = program;
    }

    /** The cards; none when the program is missing, fails or takes longer than three seconds. */
    List<GraphicsCard> list() {
        try {
            Process process = new ProcessBuilder(
                            program, "--query-gpu=index,name,memory.total", "--format=csv,noheader,nounits")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return finished(process) ? parse(text(process)) : List.of();
        } catch (IOException absent) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static boolean finished(Process process) throws InterruptedException {
        if (process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return process.exitValue() == 0;
        }
        process.destroyForcibly();
        return false;
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** One card a line: number, name, memory in MiB. */
    static List<GraphicsCard> parse(String table) {
        return table.lines()
                .map(line -> line.split("\\s*,\\s*", -1))
                .filter(parts -> parts.length == COLUMNS && parts[0].strip().matches("\\d{1,4}"))
                .map(parts -> new GraphicsCard(Integer.parseInt(parts[0].strip()), parts[1], memory(parts[2])))
                .toList();
    }

    private static @Nullable Long memory(String text) {
        return Optional.of(text.strip())
                .filter(digits -> digits.matches("\\d{1,12}"))
                .map(Long::valueOf)
                .map(mib -> mib * MIB)
                .orElse(null);
    }
}
