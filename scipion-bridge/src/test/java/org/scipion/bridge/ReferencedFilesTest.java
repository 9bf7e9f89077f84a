package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencedFilesTest {
    @TempDir
    Path folder;

    @Test
    void areFoundInEveryTableAndColumn() {
        Path set = folder.resolve("set \"1\".sqlite");
        Sqlite.update(
                set,
                "create table Objects (id integer, \"odd \"\"name\" text)",
                "create table Class001_Objects (c01, c02 text)",
                "insert into Objects values (1, 'Runs/7_A/extra/it001.mrcs'), (2, 'Runs/7_B/extra/it001.mrcs')",
                "insert into Class001_Objects values (5, '[\"1@Runs/7_A/extra/it002.mrcs\"]')",
                "insert into Class001_Objects values ('Runs/7_A/extra/it003.mrcs', 'x" + "y".repeat(9000)
                        + "Runs/7_A/extra/it004.mrcs')");

        assertThat(ReferencedFiles.in(set, "Runs/7_A/extra"))
                .hasSize(4)
                .allMatch(text -> text.contains("Runs/7_A/extra/it00"));
        assertThat(ReferencedFiles.in(set, "Runs/?_A/extra")).isEmpty();
        assertThat(ReferencedFiles.in(set, "Runs/[7]_A/extra")).isEmpty();
    }

    @Test
    void areUnknownOfADamagedDatabase() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.sqlite"), "no database".repeat(100));
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> ReferencedFiles.in(damaged, "Runs/7_A/extra"));
    }
}
