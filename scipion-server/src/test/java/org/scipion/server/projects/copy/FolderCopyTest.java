package org.scipion.server.projects.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.http.TooLargeException;

class FolderCopyTest {

    private static final CopyLimits NONE = new CopyLimits(1000, 1000, 10);

    @TempDir
    Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void makeAFolder() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        target = folder.resolve("target");
        Files.createDirectories(source.resolve("a/b"));
        Files.writeString(source.resolve("a/b/file"), "0123456789");
        Files.createSymbolicLink(source.resolve("a/link"), Path.of("../../outside"));
        Files.createSymbolicLink(source.resolve("loop"), Path.of("."));
    }

    @Test
    void countsWhatItCopies() throws IOException {
        assertThat(FolderCopy.copy(source, target, NONE)).isEqualTo(new CopyReport(1, 2, 2, 0, 10));
        assertThat(target.resolve("a/b/file")).hasContent("0123456789");
        assertThat(Files.readSymbolicLink(target.resolve("a/link"))).isEqualTo(Path.of("../../outside"));
        assertThat(Files.readSymbolicLink(target.resolve("loop"))).isEqualTo(Path.of("."));
    }

    @Test
    void keepsTheTimesOfFilesAndFolders() throws IOException {
        FileTime then = FileTime.fromMillis(1_700_000_000_123L);
        Files.setLastModifiedTime(source.resolve("a/b/file"), then);
        Files.setLastModifiedTime(source.resolve("a/b"), then);
        FolderCopy.copy(source, target, NONE);
        assertThat(Files.getLastModifiedTime(target.resolve("a/b/file"))).isEqualTo(then);
        assertThat(Files.getLastModifiedTime(target.resolve("a/b"))).isEqualTo(then);
    }

    @Test
    void leavesOutWhatIsNoFileFolderOrLink() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", source.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(FolderCopy.copy(source, target, NONE).skipped()).isEqualTo(1);
        assertThat(target.resolve("pipe")).doesNotExist();
    }

    @Test
    void copiesAsManyEntriesAsAllowedAndNoMore() throws IOException {
        FolderCopy.copy(source, target, new CopyLimits(5, 1000, 10));
        assertThatThrownBy(() -> FolderCopy.copy(source, folder.resolve("other"), new CopyLimits(4, 1000, 10)))
                .isInstanceOf(TooLargeException.class)
                .hasMessage("The folder holds more than 4 files");
    }

    @Test
    void copiesAsManyBytesAsAllowedAndNoMore() throws IOException {
        FolderCopy.copy(source, target, new CopyLimits(1000, 10, 10));
        assertThatThrownBy(() -> FolderCopy.copy(source, folder.resolve("other"), new CopyLimits(1000, 9, 10)))
                .isInstanceOf(TooLargeException.class)
                .hasMessage("The folder holds more than 9 bytes");
    }

    @Test
    void goesAsDeepAsAllowedAndNoDeeper() throws IOException {
        FolderCopy.copy(source, target, new CopyLimits(1000, 1000, 2));
        assertThatThrownBy(() -> FolderCopy.copy(source, folder.resolve("other"), new CopyLimits(1000, 1000, 1)))
                .isInstanceOf(TooLargeException.class)
                .hasMessage("The folder has more than 1 folders inside each other");
    }

    @Test
    void removesLinksWithoutWhatTheyLeadTo() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "still here");
        Files.createSymbolicLink(source.resolve("to-kept"), kept);
        FolderRemoval.remove(source);
        assertThat(source).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void addsUpTheBytesOfFilesWithoutFollowingLinks() throws IOException {
        Files.writeString(source.resolve("more"), "12345");
        assertThat(FolderSize.of(source)).isEqualTo(15);
        assertThat(FolderSize.of(folder.resolve("absent"))).isZero();
    }
}
