package org.scipion.server.plugins.tasks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.scipion.server.ServerException;

/**
 * The logs of tasks, one file each, which only grow.
 *
 * @param folder where they are
 */
public record TaskLogs(Path folder) {

    /** The longest text that is ever read at once, in bytes. */
    static final int LONGEST_READ = 1 << 20;

    /** Where the log of a task is or will be; the folder is made. */
    public Path file(TaskId id) {
        try {
            return Files.createDirectories(folder).resolve(id.text() + ".log");
        } catch (IOException e) {
            throw new ServerException("The folder of the logs cannot be made: " + folder, e);
        }
    }

    /** Adds text to the log of a task. */
    public void append(TaskId id, String text) {
        try {
            Files.writeString(file(id), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new ServerException("The log of task " + id.text() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * A piece of the log of a task; nothing while there is none. Characters are never cut.
     *
     * @param offset in bytes
     * @param limit in bytes
     */
    Piece read(TaskId id, long offset, int limit) {
        try (FileChannel file = FileChannel.open(folder.resolve(id.text() + ".log"), StandardOpenOption.READ)) {
            long size = file.size();
            if (offset >= size) {
                return new Piece("", size);
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(limit, size - offset));
            while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {
                // until all is there
            }
            int length = whole(bytes.array(), bytes.position());
            return new Piece(new String(bytes.array(), 0, length, StandardCharsets.UTF_8), offset + length);
        } catch (NoSuchFileException notYet) {
            return new Piece("", offset);
        } catch (IOException e) {
            throw new ServerException("The log of task " + id.text() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** How many bytes hold whole characters; all of them where that would be none. */
    private static int whole(byte[] bytes, int length) {
        int start = length - 1;
        while (start > 0 && length - start < 4 && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        int lead = bytes[start] & 0xFF;
        int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        return start > 0 && start + needed > length ? start : length;
    }

    /**
     * A piece of a log.
     *
     * @param text what it says
     * @param next where the next piece begins, in bytes
     */
    record Piece(String text, long next) {}
}
