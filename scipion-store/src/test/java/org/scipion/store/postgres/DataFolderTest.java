package org.scipion.store.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.store.DataFolderException;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void saysThatThereIsTooLittleRoom() throws Exception {
        long room = Files.getFileStore(folder).getTotalSpace();

        assertThatCode(() -> DataFolder.requireRoom(folder, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DataFolder.requireRoom(folder, room + 1))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("Make room");
    }
}
