package org.scipion.store.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.store.BackupContents;

/** The table of contents as it stands in the file; what is missing there is null. */
record Contents(
        @Nullable String format,
        int version,
        @Nullable String created,
        @Nullable List<String> changes,
        @Nullable List<BackupContents.Table> tables) {
    static final String ENTRY = "contents.json";
    private static final String FORMAT = "scipion-backup";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static byte[] write(BackupContents contents) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Contents(
                        FORMAT, VERSION, contents.created().toString(), contents.changes(), contents.tables()));
    }

    static BackupContents read(byte[] json) throws IOException {
        Contents read = JSON.readValue(json, Contents.class);
        if (!FORMAT.equals(read.format)) {
            throw new IOException("it is no back-up of Scipion");
        }
        if (read.version != VERSION) {
            throw new IOException("it has form " + read.version + ", and this version reads form " + VERSION);
        }
        return read.contents();
    }

    private BackupContents contents() throws IOException {
        if (created == null || changes == null || tables == null) {
            throw new IOException("its table of contents is incomplete");
        }
        try {
            return new BackupContents(Instant.parse(created), changes, tables);
        } catch (DateTimeException e) {
            throw new IOException("its table of contents is damaged", e);
        }
    }
}
