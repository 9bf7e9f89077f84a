package org.scipion.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarXzTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksFilesBelowTheFolder() throws IOException {
        TarXz.unpack(new ByteArrayInputStream(archive("bin/tool")), folder);

        assertThat(folder.resolve("bin/tool")).hasContent("text");
    }

    @Test
    void refusesAnEntryThatLeadsOutOfTheFolder() throws IOException {
        byte[] archive = archive("../outside");
        Path inner = Files.createDirectory(folder.resolve("inner"));

        assertThatThrownBy(() -> TarXz.unpack(new ByteArrayInputStream(archive), inner))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private static byte[] archive(String name) throws IOException {
        byte[] content = "text".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
