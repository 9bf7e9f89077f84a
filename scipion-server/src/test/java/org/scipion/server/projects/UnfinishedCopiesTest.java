package org.scipion.server.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedCopiesTest {

    @TempDir
    Path root;

    @Test
    void leaveNothingBehindWhenGivenUp() throws IOException {
        UnfinishedCopies copies = new UnfinishedCopies(new ManagedProjects(root));
        try (UnfinishedCopies.Place place = copies.begin()) {
            Files.createDirectories(place.folder().resolve("Runs"));
        }
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void areRemovedAfterTheirProcessEnded() throws IOException {
        Files.createDirectories(root.resolve(".import-dead/Runs"));
        Files.createFile(root.resolve(".import-dead.lock"));
        new UnfinishedCopies(new ManagedProjects(root)).begin().close();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void areLeftAloneWhileTheyGrow() throws IOException {
        UnfinishedCopies copies = new UnfinishedCopies(new ManagedProjects(root));
        try (UnfinishedCopies.Place first = copies.begin()) {
            Files.createDirectories(first.folder());
            copies.begin().close();
            assertThat(first.folder()).exists();
        }
    }
}
