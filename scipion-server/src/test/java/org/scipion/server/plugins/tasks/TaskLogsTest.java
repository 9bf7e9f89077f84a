package org.scipion.server.plugins.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskLogsTest {

    @TempDir
    private Path folder;

    private final TaskId task = new TaskId(UUID.randomUUID());

    @Test
    void areReadPieceByPieceWithoutCuttingCharacters() {
        TaskLogs logs = new TaskLogs(folder);
        String text = "\u00c5ngstr\u00f6m \ud83d\udd2c \u2713 done\n";
        logs.append(task, text);
        for (int limit = 4; limit < 40; limit++) {
            StringBuilder all = new StringBuilder();
            TaskLogs.Piece piece = logs.read(task, 0, limit);
            while (!piece.text().isEmpty()) {
                assertThat(piece.text()).doesNotContain("\ufffd");
                all.append(piece.text());
                piece = logs.read(task, piece.next(), limit);
            }
            assertThat(all).hasToString(text);
        }
    }

    @Test
    void goOnWhereTheReaderStopped() {
        TaskLogs logs = new TaskLogs(folder);
        assertThat(logs.read(task, 7, 100)).isEqualTo(new TaskLogs.Piece("", 7));
        logs.append(task, "one\n");
        assertThat(logs.read(task, 0, 100)).isEqualTo(new TaskLogs.Piece("one\n", 4));
        assertThat(logs.read(task, 4, 100)).isEqualTo(new TaskLogs.Piece("", 4));
        assertThat(logs.read(task, 900, 100)).isEqualTo(new TaskLogs.Piece("", 4));
        logs.append(task, "two\n");
        assertThat(logs.read(task, 4, 100)).isEqualTo(new TaskLogs.Piece("two\n", 8));
    }
}
