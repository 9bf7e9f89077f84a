package org.scipion.server.logs;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole log, as long as it was when it was opened; a log under work grows meanwhile.
 *
 * @param file the log
 */
record RawLog(Path file) implements StreamingOutput {

    private static final int AT_ONCE = 64 << 10;

    @Override
    public void write(OutputStream output) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            long left = Files.size(file);
            byte[] bytes = new byte[AT_ONCE];
            int read = input.readNBytes(bytes, 0, (int) Math.min(left, AT_ONCE));
            while (read > 0) {
                output.write(bytes, 0, read);
                left -= read;
                read = input.readNBytes(bytes, 0, (int) Math.min(left, AT_ONCE));
            }
        }
    }
}
