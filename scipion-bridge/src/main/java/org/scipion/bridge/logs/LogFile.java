package org.scipion.bridge.logs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.file.FileBytes;
import org.scipion.bridge.file.FileSize;
import org.scipion.model.LogChannel;

/** The file of a log, which may appear, grow, shrink or go at any time. */
public final class LogFile {
    private static final int AT_ONCE = 64 << 10;
    private static final Map<LogChannel, List<String>> NAMES = Map.of(
            LogChannel.STDOUT, namesOfStream("stdout"),
            LogChannel.STDERR, namesOfStream("stderr"),
            LogChannel.SCHEDULE,
                    List.of(
                            "logs/schedule.log",
                            "logs/schedule.txt",
                            "logs/run.schedule",
                            "schedule.log",
                            "schedule.txt",
                            "run.schedule"));

    private LogFile() {}

    private static List<String> namesOfStream(String name) {
        return List.of(
                "logs/run." + name,
                "logs/" + name + ".log",
                "logs/" + name + ".txt",
                "run." + name,
                name + ".log",
                name + ".txt");
    }

    /** The first of the channel's possible files that exists in a run's folder. */
    public static Optional<Path> find(Path runFolder, LogChannel channel) {
        return NAMES.getOrDefault(channel, List.of()).stream()
                .map(runFolder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The bytes from an offset on, as many as there are up to a limit. */
    static byte[] read(Path file, long offset, int limit) {
        try {
            return FileBytes.read(file, offset, limit);
        } catch (IOException e) {
            throw new BridgeException("Cannot read the log " + file + ": " + e.getMessage(), e);
        }
    }

    /** Copies as many bytes as there are at the start, or fewer if the file shrinks. */
    public static long copy(Path file, OutputStream out) {
        long size = FileSize.of(file);
        long copied = 0;
        byte[] bytes = read(file, 0, AT_ONCE);
        while (bytes.length > 0 && copied < size) {
            int wanted = (int) Math.min(bytes.length, size - copied);
            write(bytes, wanted, out);
            copied += wanted;
            bytes = read(file, copied, AT_ONCE);
        }
        return copied;
    }

    private static void write(byte[] bytes, int count, OutputStream out) {
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot pass on a log: " + e.getMessage(), e);
        }
    }
}
