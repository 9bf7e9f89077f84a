package org.scipion.preview.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.Archive;
import org.scipion.preview.ArchiveListing;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Limits;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;

class ArchiveTest {

    private static ArchiveListing list(String sample, Limits limits) {
        try (Archive archive = (Archive) Previews.create(limits).open(Samples.path(sample))) {
            return archive.list();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"some.zip", "some.tar", "some.tar.gz", "some.tar.bz2", "some.tar.xz", "some.tar.zst", "some.7z"})
    void listsNamesAndSizes(String sample) {
        ArchiveListing listing = list(sample, Limits.defaults());
        assertThat(listing.truncated()).isFalse();
        assertThat(listing.entries().stream().filter(entry -> !entry.directory()))
                .extracting(ArchiveListing.Entry::name, ArchiveListing.Entry::size)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("folder/a.txt", 5L),
                        org.assertj.core.groups.Tuple.tuple("folder/b.bin", 1000L),
                        org.assertj.core.groups.Tuple.tuple("été.txt", 50L));
    }

    @Test
    void tellsKindsAndFolders() {
        assertThat(list("some.zip", Limits.defaults()).kind()).isEqualTo("zip");
        assertThat(list("some.tar.xz", Limits.defaults()).kind()).isEqualTo("tar");
        assertThat(list("some.7z", Limits.defaults()).kind()).isEqualTo("7z");
        assertThat(list("some.tar", Limits.defaults()).entries().getFirst().directory())
                .isTrue();
        assertThat(list("some.zip", Limits.defaults()).entries().getFirst().directory())
                .isTrue();
    }

    @Test
    void tellsPackedSizesOfZip() {
        ArchiveListing.Entry packed =
                list("some.zip", Limits.defaults()).entries().get(2);
        assertThat(packed.compressedSize().orElseThrow()).isLessThan(packed.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"some.zip", "some.tar", "some.tar.gz"})
    void listsAsManyEntriesAsTheLimitLets(String sample) {
        assertThat(list(sample, Limits.defaults().withArchiveEntries(4)).truncated())
                .isFalse();
        ArchiveListing cut = list(sample, Limits.defaults().withArchiveEntries(3));
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.entries()).hasSize(3);
    }

    @Test
    void unpacksNoMoreThanTheLimitLets() {
        ArchiveListing cut = list("some.tar.gz", Limits.defaults().withScanBytes(1024));
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.entries()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"some.zip", "some.tar.gz", "some.tar.xz", "some.7z"})
    void refusesATruncatedArchive(String sample) throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path(sample));
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        try (Archive archive = (Archive) Previews.create().open(ByteSource.of(sample, half))) {
            assertThatThrownBy(archive::list)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageContaining(sample);
        }
    }

    @Test
    void listsTheFirstOfManyEntries() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 70_000; i++) {
                zip.putNextEntry(new ZipEntry("entry" + i));
            }
        }
        try (Archive archive = (Archive) Previews.create().open(ByteSource.of("many.zip", bytes.toByteArray()))) {
            assertThat(archive.list().entries()).hasSize(10_000);
            assertThat(archive.list().truncated()).isTrue();
        }
    }
}
